//! The column of words: which exercise, what to do now, how often, what it may feel like and when to stop.

use egui::{Align2, Rect, Role, Sense, Ui, WidgetInfo, vec2};

use crate::domain::catalog::Catalog;
use crate::domain::exercise::{Breath, Exercise};
use crate::domain::side::Side;
use crate::figure::motion;
use crate::player::{Part, PlayerView, Range};
use crate::text::{tr, tr_with};
use crate::ui::theme::{self, Level, Tone};
use crate::ui::widgets::{
    Press, Rank, Words, body, bullet, caption, card_filled, divider, dots, lead, measures, ring, step_bar, title,
};
use crate::ui::words::sentence;

use super::controls::Control;

/// Draws the column of a routine that is played.
pub fn ui(ui: &mut Ui, catalog: &Catalog, shown: &PlayerView, exercise: &Exercise, is_still: bool) -> Option<Control> {
    // Where there is little room, what to do now comes first.
    let is_short = ui.clip_rect().height() < 240.0;
    if !is_short {
        head_ui(ui, shown, exercise);
        ui.add_space(theme::of(ui).scale.space.s);
    }
    match shown.part {
        Part::Work { phase, .. } => work_ui(ui, shown, exercise, phase, is_still),
        Part::GetReady => wait_ui(ui, shown, exercise, "player-get-ready"),
        Part::Rest => wait_ui(ui, shown, exercise, "player-rest"),
        Part::ChangeSide => wait_ui(ui, shown, exercise, "player-change-side"),
    }
    let control = range_ui(ui, shown.range);
    divider(ui);
    if is_short {
        head_ui(ui, shown, exercise);
    }
    cues_ui(ui, exercise);
    if let Some(next) = shown.next.as_ref().and_then(|next| catalog.exercise(next)) {
        divider(ui);
        ui.add(caption(tr_with("player-then", &[("name", next.name.as_str().into())])));
    }
    control
}

/// Whether only half of the movement is done, why, and the way back.
pub fn range_ui(ui: &mut Ui, range: Range) -> Option<Control> {
    let key = range_key(range)?;
    let theme = theme::of(ui);
    ui.add_space(theme.scale.space.s);
    let card = card_filled(ui, theme.colours.warning_soft, |ui| {
        ui.add(body(tr(key)).tone(Tone::Warning));
        let again = Press::new(tr("player-whole"), Rank::Secondary);
        ui.add(again).on_hover_text(tr("player-whole-hint")).clicked().then_some(Control::Whole)
    });
    card.inner
}

/// The sentence that says so.
pub fn range_key(range: Range) -> Option<&'static str> {
    match range {
        Range::Full => None,
        Range::HalfNow => Some("player-half-now"),
        Range::HalfKept => Some("player-half-kept"),
        Range::HalfCalm => Some("player-half-calm"),
    }
}

/// Which exercise of how many, how far the whole is, its name and side.
fn head_ui(ui: &mut Ui, shown: &PlayerView, exercise: &Exercise) {
    let left = clock(shown.total_left);
    let step = tr_with("player-step", &[("n", (shown.step + 1).into()), ("of", shown.num_steps.into())]);
    let name = tr_with("player-progress", &[("step", step.as_str().into()), ("left", left.as_str().into())]);
    step_bar(ui, shown.step, shown.worked_share(), shown.num_steps, &name);
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        ui.add(caption(step));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.add(caption(tr_with("player-left", &[("time", left.into())])));
        });
    });
    ui.add_space(theme::of(ui).scale.space.s);
    ui.add(title(&exercise.name));
    ui.add(body(side(shown.side)).quiet());
}

fn work_ui(ui: &mut Ui, shown: &PlayerView, exercise: &Exercise, phase: usize, is_still: bool) {
    let theme = theme::of(ui);
    let Some(phase) = exercise.phases.get(phase) else { return };
    let part = shown.elapsed.as_secs_f32() / phase.duration.as_secs_f32().max(0.001);
    ui.horizontal(|ui| {
        let secs = shown.left.as_secs_f32().ceil() as u32;
        let name = tr_with("player-hold", &[("n", secs.into())]);
        let inside = breathing_ring(ui, part, phase.breath, is_still, &name);
        let font = theme.font(Level::Title, true);
        ui.painter().text(inside.center(), Align2::CENTER_CENTER, secs, font, theme.colours.ink);
        ui.add_space(8.0);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.add(Words::new(sentence(&phase.action), Level::Title).strong().tone(Tone::Limb));
            match phase.breath {
                Breath::In => ui.add(body(tr("breath-in")).quiet()),
                Breath::Out => ui.add(body(tr("breath-out")).quiet()),
                Breath::Free => ui.add(body(tr("breath-free")).quiet()),
            };
        });
    });
    ui.add_space(theme.scale.space.m);
    let of = tr_with("player-repetition", &[("n", (shown.repetition + 1).into()), ("of", shown.repetitions.into())]);
    dots(ui, shown.repetition, shown.repetitions, &of);
    ui.add(caption(of));
}

/// The time of a phase closes a ring; behind it a soft disc swells as the breath comes in and sinks as it goes out.
fn breathing_ring(ui: &mut Ui, part: f32, breath: Breath, is_still: bool, name: &str) -> Rect {
    let theme = theme::of(ui);
    let (whole, diameter, width) = (88.0, 64.0, 6.0);
    let (place, response) = ui.allocate_exact_size(vec2(whole, whole), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, name));
    measures(&response, part);
    let way = if is_still { 1.0 } else { motion::ease(part) };
    let full = match breath {
        Breath::In => Some(way),
        Breath::Out => Some(1.0 - way),
        Breath::Free => None,
    };
    if let Some(full) = full {
        let radius = diameter / 2.0 + (whole - diameter) / 2.0 * full;
        ui.painter().circle_filled(place.center(), radius, theme.colours.accent_soft);
    }
    let inner = Rect::from_center_size(place.center(), vec2(diameter, diameter));
    ui.painter().circle_filled(place.center(), diameter / 2.0 - width, theme.colours.paper);
    ring::paint(ui.painter(), inner, width, part, theme.colours.sunken, theme.colours.limb);
    inner.shrink(width)
}

/// Before the work: what it begins with. The count itself is on the stage.
fn wait_ui(ui: &mut Ui, shown: &PlayerView, exercise: &Exercise, key: &str) {
    ui.add(title(tr(key)).tone(Tone::Accent));
    if shown.part == Part::ChangeSide {
        ui.add(lead(tr_with("player-now-side", &[("side", tr(&format!("side-{}", shown.side.id())).into())])));
    }
    if let Some(first) = exercise.phases.first() {
        ui.add(lead(tr_with("player-first", &[("action", first.action.as_str().into())])));
    }
    ui.add(caption(tr_with("player-times", &[("n", shown.repetitions.into())])));
}

/// How it is done, what it may feel like, when to stop.
pub fn cues_ui(ui: &mut Ui, exercise: &Exercise) {
    ui.spacing_mut().item_spacing.y = 4.0;
    for cue in &exercise.cues {
        bullet(ui, &sentence(cue));
    }
    ui.add_space(theme::of(ui).scale.space.s);
    // What ends it comes first: below it a small window may end.
    pair_ui(ui, "player-stop-if", &exercise.stop_if, Tone::Warning);
    pair_ui(ui, "player-feel", &exercise.feel, Tone::Good);
}

fn pair_ui(ui: &mut Ui, key: &str, text: &str, tone: Tone) {
    if text.is_empty() {
        return;
    }
    ui.add(caption(tr(key)).tone(tone).strong());
    ui.add(body(sentence(text)));
    ui.add_space(4.0);
}

/// The side in words.
pub fn side(side: Side) -> String {
    tr(&format!("body-side-{}", side.id()))
}

/// Minutes and seconds: "0:42".
fn clock(left: std::time::Duration) -> String {
    let secs = left.as_secs_f64().ceil() as u64;
    format!("{}:{:02}", secs / 60, secs % 60)
}
