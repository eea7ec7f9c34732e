//! Large and small letters in small and large windows: no text is cut, none lies on another, and nothing that can be
//! pressed lies on something else that can.

use std::collections::BTreeSet;

use egui::epaint::{ClippedShape, Shape, TextShape};
use egui::{Rect, vec2};
use egui_kittest::kittest::Queryable as _;
use unpinch::domain::settings::Settings;
use unpinch::link::message::Page;
use unpinch::link::view::View;
use unpinch::text::{Language, tr, use_language_here};
use unpinch::ui::Pushed;

use super::check::{at_the_result, at_the_signs};
use super::{Window, sample};

/// Of the window, in pixels.
const SIZES: [[f32; 2]; 3] = [[900.0, 600.0], [1280.0, 800.0], [1920.0, 1080.0]];
/// Of the letters.
const PERCENT: [f32; 4] = [80.0, 100.0, 150.0, 200.0];
/// So many points of a letter may be outside: its line is higher than what is drawn of it.
const ROUNDING: f32 = 1.0;

/// A text on the screen: where it is, and how much of it is seen.
struct Seen {
    text: String,
    rect: Rect,
    clip: Rect,
}

fn texts(shapes: &[ClippedShape]) -> Vec<Seen> {
    fn collect(shape: &Shape, clip: Rect, into: &mut Vec<Seen>) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, clip, into)),
            Shape::Text(text) if text.opacity_factor > 0.0 => into.push(seen(text, clip)),
            _ => {}
        }
    }
    let mut all = Vec::new();
    for shape in shapes {
        collect(&shape.shape, shape.clip_rect, &mut all);
    }
    all.retain(|seen| !seen.text.trim().is_empty() && seen.rect.is_positive());
    all
}

fn seen(text: &TextShape, clip: Rect) -> Seen {
    let rect = text.galley.mesh_bounds.translate(text.pos.to_vec2());
    let mark = if text.galley.elided { " [shortened]" } else { "" };
    Seen { text: format!("{}{mark}", text.galley.text()), rect, clip }
}

/// What is wrong with the texts of a window of this size.
fn faults(shapes: &[ClippedShape], size: egui::Vec2) -> Vec<String> {
    let texts = texts(shapes);
    let screen = Rect::from_min_size(egui::Pos2::ZERO, size);
    let mut faults = Vec::new();
    for seen in &texts {
        let visible = seen.clip.intersect(screen);
        // What is scrolled away is not cut.
        if !seen.rect.intersects(visible) {
            continue;
        }
        if seen.rect.left() < visible.left() - ROUNDING || seen.rect.right() > visible.right() + ROUNDING {
            faults.push(format!("cut: {:?} at {:?} in {visible:?}", seen.text, seen.rect));
        }
        if seen.text.ends_with("[shortened]") {
            faults.push(format!("shortened: {:?}", seen.text));
        }
    }
    for (index, one) in texts.iter().enumerate() {
        for other in texts.iter().skip(index + 1) {
            let both = one.rect.intersect(one.clip).intersect(other.rect.intersect(other.clip)).intersect(screen);
            if both.width() > 2.0 * ROUNDING && both.height() > 2.0 * ROUNDING {
                faults.push(format!("over another: {:?} and {:?} at {both:?}", one.text, other.text));
            }
        }
    }
    faults
}

/// What can be pressed and lies on another that can.
fn crowded(window: &Window) -> Vec<String> {
    window.harness.ctx.viewport(|viewport| {
        let mut faults = Vec::new();
        for (_, widgets) in viewport.prev_pass.widgets.layers() {
            let pressed: Vec<_> = widgets.iter().filter(|widget| widget.sense.senses_click()).collect();
            for (index, one) in pressed.iter().enumerate() {
                for other in pressed.iter().skip(index + 1) {
                    let both = one.interact_rect.intersect(other.interact_rect);
                    let is_within =
                        one.interact_rect.contains_rect(other.rect) || other.interact_rect.contains_rect(one.rect);
                    if both.width() > 2.0 && both.height() > 2.0 && !is_within {
                        faults.push(format!("pressed over another: {:?} and {:?}", one.rect, other.rect));
                    }
                }
            }
        }
        faults
    })
}

/// Walks what this window shows through all sizes, scales and languages; none of it is cut.
fn check(name: &str, mut window: Window) {
    let mut all = BTreeSet::new();
    for language in [Language::English, Language::German, Language::Spanish] {
        use_language_here(language);
        for (size, percent) in SIZES.into_iter().flat_map(|size| PERCENT.map(|percent| (size, percent))) {
            let size = vec2(size[0], size[1]) * 100.0 / percent;
            // As it is, and the whole length of a page that scrolls.
            let tall = if window.harness.state().page() == Page::Exercises { size.y * 2.0 } else { 3600.0 };
            for height in [size.y, tall] {
                let size = vec2(size.x, height);
                window.harness.set_size(size);
                window.harness.run_steps(3);
                let here = format!("{name}, {}x{} points at {percent} %, {language:?}", size.x, size.y);
                let faults = faults(&window.harness.output().shapes, size).into_iter().chain(crowded(&window));
                all.extend(faults.map(|fault| format!("{here}: {fault}")));
            }
        }
    }
    use_language_here(Language::English);
    let all: Vec<_> = all.into_iter().collect();
    assert!(all.is_empty(), "{} faults: {}", all.len(), all.join("\n"));
}

/// A window with everything that the agent tells when it is asked.
fn window(view: View, page: Page) -> Window {
    let window = Window::tall(view, page, None, Settings::default(), 600.0);
    window.agent.push(Pushed::Progress { progress: Box::new(sample::progress()) });
    window.agent.push(Pushed::Day { day: Box::new(sample::day()) });
    window.agent.push(Pushed::Preview { preview: Box::new(sample::preview()) });
    window
}

#[test]
fn today_is_never_cut() {
    let flagged = window(sample::flagged(), Page::Today);
    flagged.agent.push(Pushed::Refused { why: "The settings were not saved: the disk is full.".to_owned() });
    let lost = window(sample::open(), Page::Today);
    lost.agent.push(Pushed::Lost);
    check("counting", window(sample::counting(), Page::Today));
    check("empty", window(sample::empty(), Page::Today));
    check("lost", lost);
    check("flagged", flagged);
}

#[test]
fn my_nerve_is_never_cut() {
    check("kept", window(sample::counting(), Page::Nerve));
    check("none", window(sample::empty(), Page::Nerve));
}

#[test]
fn the_check_is_never_cut() {
    check("begun", window(sample::empty(), Page::Check));
    for screens in [2, 4, 6, 9] {
        check(&format!("screen {screens}"), window(sample::in_check(screens), Page::Check));
    }
}

#[test]
fn its_result_is_never_cut() {
    check("result", at_the_result());
}

#[test]
fn a_warning_sign_is_never_cut() {
    let mut window = at_the_signs();
    window.harness.query_all_by_label("Yes").next().expect("an answer").click();
    window.harness.run();
    window.click("See what to do");
    assert!(window.shows("I understand"));
    check("stop", window);
}

#[test]
fn the_exercises_are_never_cut() {
    check("all", window(sample::counting(), Page::Exercises));
    let mut one = window(sample::counting(), Page::Exercises);
    one.click_like("Slump slider (sciatic): ");
    assert!(one.shows("What you may feel"));
    check("one", one);
    let settings = Settings { routines: sample::own_routines(), ..Settings::default() };
    let mut own = Window::tall(sample::counting(), Page::Exercises, None, settings, 600.0);
    assert!(own.shows("Evening hands"));
    own.click("Change: Evening hands");
    assert!(own.shows("In this order"));
    check("own", own);
}

#[test]
fn history_is_never_cut() {
    check("full", window(sample::counting(), Page::History));
    check("empty", Window::tall(sample::empty(), Page::History, None, Settings::default(), 600.0));
}

#[test]
fn the_sheet_of_keys_is_never_cut() {
    let mut window = window(sample::counting(), Page::Today);
    window.click("Keys");
    window.harness.set_size(vec2(900.0, 600.0));
    let all: Vec<_> = [Language::English, Language::German, Language::Spanish]
        .into_iter()
        .flat_map(|language| {
            use_language_here(language);
            [vec2(900.0, 600.0), vec2(450.0, 480.0)]
                .into_iter()
                .flat_map(|size| {
                    window.harness.set_size(size);
                    window.harness.run_steps(3);
                    let shapes = &window.harness.output().shapes;
                    // What lies below it is meant to be covered.
                    let on_top: Vec<_> = shapes.iter().skip_while(|shape| !is_title(&shape.shape)).cloned().collect();
                    assert!(!on_top.is_empty());
                    faults(&on_top, size)
                })
                .collect::<Vec<_>>()
        })
        .collect();
    use_language_here(Language::English);
    assert!(all.is_empty(), "{all:#?}");
}

/// Whether this is the first line of the sheet.
fn is_title(shape: &Shape) -> bool {
    matches!(shape, Shape::Text(text) if text.galley.text() == tr("sheet-title"))
}

#[test]
fn learn_is_never_cut() {
    check("learn", window(sample::counting(), Page::Learn));
}

#[test]
fn the_settings_are_never_cut() {
    check("settings", window(sample::counting(), Page::Settings));
}

#[test]
fn a_routine_is_never_cut() {
    let routine = || Window::playing(sample::counting(), Page::Routine, Some(sample::session("l5-moderate-1min")));
    check("asking", routine());
    let mut playing = routine();
    playing.press(egui::Key::Space);
    check("getting ready", playing);
    let mut playing = routine();
    playing.press(egui::Key::Space);
    playing.wait(4.0);
    check("working", playing);
    let mut over = routine();
    over.press(egui::Key::Space);
    over.press(egui::Key::Escape);
    check("over", over);
}

#[test]
fn the_welcome_is_never_cut() {
    for screen in 0..3 {
        let view = View { welcome: Some(screen), ..sample::empty() };
        check(&format!("screen {screen}"), window(view, Page::Today));
    }
}
