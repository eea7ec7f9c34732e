//! Strength and movement tried at the desk, each shown by the figure, each with its safety note, each to be left out.

use std::collections::BTreeMap;

use egui::{Role, Sense, Ui, WidgetInfo, vec2};

use crate::assessment::interview::{Interview, Trial};
use crate::assessment::verdict::Knowledge;
use crate::content;
use crate::domain::answers::{Answers, Strength, TestResult, Weakness};
use crate::domain::side::Side;
use crate::figure::{self, Scene, motion};
use crate::text::{tr, tr_with};
use crate::ui::canvas::Canvas;
use crate::ui::pace::BESIDE;
use crate::ui::theme::{self, Tone};
use crate::ui::widgets::{body, caption, card, choice, group, subtitle};
use crate::ui::words::sentence;
use crate::wording;

/// A movement is shown for so long after the last answer; then the figures stand still.
const SHOWN_SECS: f64 = 40.0;

/// The figures of the trials.
#[derive(Default)]
pub struct TryState {
    figures: BTreeMap<String, Shown>,
    since_secs: Option<f64>,
}

struct Shown {
    side: Side,
    scene: Scene,
    canvas: Canvas,
}

impl TryState {
    /// Draws the screen.
    pub fn ui(&mut self, ui: &mut Ui, knowledge: &Knowledge<'_>, interview: &mut Interview, trials: &[Trial]) {
        let now = ui.input(|input| input.time);
        let shown = now - *self.since_secs.get_or_insert(now);
        let side = sore_side(&interview.answers);
        for trial in trials {
            let name = name(knowledge, trial);
            group(ui, trial.id(), &name, |ui| {
                card(ui, |ui| {
                    let width = ui.available_width();
                    let figure = vec2((width * 0.4).min(300.0), 240.0);
                    ui.horizontal_top(|ui| {
                        self.figure_ui(ui, (trial.id(), &name), side, figure, shown.min(SHOWN_SECS));
                        ui.add_space(16.0);
                        ui.vertical(|ui| words_ui(ui, knowledge, &mut interview.answers, trial));
                    });
                });
            });
            ui.add_space(theme::of(ui).scale.space.s);
        }
        if shown < SHOWN_SECS {
            ui.ctx().request_repaint_after(BESIDE);
        }
    }

    fn figure_ui(&mut self, ui: &mut Ui, (id, name): (&str, &str), side: Side, size: egui::Vec2, at_secs: f64) {
        let Some(demo) = content::demo(id) else { return };
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        let actions: Vec<&str> = demo.phases.iter().map(|phase| phase.action.as_str()).collect();
        let words = format!("{}: {}.", tr_with("figure-name", &[("name", name.into())]), actions.join("; "));
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &words));
        let moving = demo.moving_side(side);
        let is_other = self.figures.get(id).is_none_or(|shown| shown.side != moving);
        if is_other {
            let shown = Shown { side: moving, scene: figure::scene(demo, moving), canvas: Canvas::default() };
            self.figures.insert(id.to_owned(), shown);
        }
        let Some(Shown { scene, canvas, .. }) = self.figures.get_mut(id) else { return };
        let whole = demo.repetition().as_secs_f64().max(0.1);
        let (repetition, secs) = ((at_secs / whole) as u32, (at_secs % whole) as f32);
        let posture = motion::pose_in_repetition(demo, repetition, secs);
        let look = (8.0, theme::of(ui).scale.radius.control);
        canvas.paint(ui, rect, look, id, posture, scene.frame(), || scene.shapes_at(posture));
    }
}

/// The side that is painted more; the right one where neither is.
fn sore_side(answers: &Answers) -> Side {
    let count = |side| answers.places.keys().filter(|place| place.side == Some(side)).count();
    if count(Side::Left) > count(Side::Right) { Side::Left } else { Side::Right }
}

fn words_ui(ui: &mut Ui, knowledge: &Knowledge<'_>, answers: &mut Answers, trial: &Trial) {
    let tables = knowledge.tables;
    match trial {
        Trial::Weakness(id) => {
            let Some(sign) = tables.sign(id.as_str()) else { return };
            said_ui(ui, &sentence(&sign.movement), &sign.how, &sign.normal, sign.safety.as_deref());
            let mut chosen = answers.weakness.get(id).map(|weakness| weakness.strength);
            let options = Strength::ALL.map(|strength| (strength, tr(&format!("strength-{}", strength.id()))));
            if choice(ui, &sentence(&sign.movement), &mut chosen, &options)
                && let Some(strength) = chosen
            {
                answers.weakness.insert(id.clone(), Weakness { strength, side: None });
            }
        }
        Trial::Test(id) | Trial::Look(id) => {
            let test = tables.test(id.as_str());
            let look = tables.looks.iter().find(|look| look.id == *id);
            let name = match (test, look) {
                (Some(test), _) => {
                    let how = wording::how(tables, &test.how);
                    said_ui(ui, &test.name, how, &test.positive_when, test.safety.as_deref());
                    &test.name
                }
                (None, Some(look)) => {
                    said_ui(ui, &look.name, &look.how, &wording::seen(&look.then), None);
                    &look.name
                }
                (None, None) => return,
            };
            let mut options = vec![(TestResult::Negative, tr("answer-no")), (TestResult::Positive, tr("answer-yes"))];
            if test.is_some_and(crate::domain::check::SelfTest::has_worse) {
                let key = if id.as_str() == "st_hands_up" { "answer-blue" } else { "answer-worse" };
                options.push((TestResult::Worse, tr(key)));
            }
            let mut chosen = answers.tests.get(id).copied().filter(|result| *result != TestResult::Skipped);
            if choice(ui, name, &mut chosen, &options)
                && let Some(result) = chosen
            {
                answers.tests.insert(id.clone(), result);
            }
        }
    }
}

/// What is tried.
fn name(knowledge: &Knowledge<'_>, trial: &Trial) -> String {
    let tables = knowledge.tables;
    match trial {
        Trial::Weakness(id) => tables.sign(id.as_str()).map_or_else(String::new, |sign| sentence(&sign.movement)),
        Trial::Test(id) | Trial::Look(id) => {
            let test = tables.test(id.as_str()).map(|test| test.name.clone());
            let look = || tables.looks.iter().find(|look| look.id == *id).map(|look| look.name.clone());
            test.or_else(look).unwrap_or_default()
        }
    }
}

fn said_ui(ui: &mut Ui, name: &str, how: &str, when: &str, safety: Option<&str>) {
    ui.add(subtitle(name));
    ui.add(body(how));
    ui.add(caption(tr_with("try-when", &[("text", when.into())])));
    if let Some(safety) = safety.and_then(wording::safety) {
        ui.add(caption(safety).tone(Tone::Warning));
    }
    ui.add_space(theme::of(ui).scale.space.s);
}
