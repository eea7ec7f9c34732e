//! One exercise: the figure that does it, what to do and when to stop, what it is for and where that is known from.

use std::time::Duration;

use egui::{Key, Ui};

use super::{ExercisesView, is_avoided};
use crate::content;
use crate::domain::card::{Block, BlockKind};
use crate::domain::catalog::Catalog;
use crate::domain::exercise::{Exercise, Sides};
use crate::domain::id::{ExerciseId, ProfileId};
use crate::domain::side::Side;
use crate::text::{tr, tr_with};
use crate::ui::action::Action;
use crate::ui::pace::BESIDE;
use crate::ui::pages::routine::layout;
use crate::ui::pages::routine::stage::Stage;
use crate::ui::theme::{self, Tone};
use crate::ui::widgets::{
    Icon, Press, Rank, body, bullet, caption, choice, divider, fold, key_pressed, landing, switch, title,
};
use crate::wording;

/// How often the movement is shown before the figure rests.
const SHOWN_TIMES: f32 = 3.0;
/// A longer repetition is shown once.
const LONG_SECS: f32 = 25.0;

/// What is wanted of the page.
pub enum Asked {
    /// Back to the list.
    Back,
    /// Another exercise.
    Other(ExerciseId),
    Action(Box<Action>),
}

/// One exercise on show.
pub struct Detail {
    exercise: ExerciseId,
    side: Side,
    /// Whose course is drawn on the figure.
    nerve: ProfileId,
    stage: Stage,
    /// How long the movement has been shown, and the window's time at the last frame.
    shown: Duration,
    last_secs: Option<f64>,
    are_sources_open: bool,
}

impl Detail {
    /// An exercise as it is done for this nerve and side, about to be shown.
    pub fn new(exercise: &Exercise, (nerve, side): (Option<ProfileId>, Side)) -> Self {
        let paths = content::nerve_paths();
        let has_path = |id: &&ProfileId| paths.path(id, &exercise.id).is_some();
        // The kept nerve where the exercise is for it, else one that it is for.
        let own = nerve.filter(|nerve| exercise.targets.contains(nerve));
        let nerve = own.iter().chain(&exercise.targets).find(has_path).or(exercise.targets.first());
        let nerve = nerve.cloned().unwrap_or_else(|| ProfileId::from(""));
        let side = if side == Side::Both { Side::Right } else { side };
        Self {
            exercise: exercise.id.clone(),
            side,
            stage: Stage::new(nerve.clone(), side),
            nerve,
            shown: Duration::ZERO,
            last_secs: None,
            are_sources_open: false,
        }
    }

    /// Draws the page and lets the figure move.
    pub fn ui(&mut self, ui: &mut Ui, view: &ExercisesView<'_>) -> Option<Asked> {
        let exercise = view.catalog.exercise(&self.exercise)?;
        let whole = whole(exercise);
        let is_moving = !view.is_still && self.shown < whole;
        self.pass_time(ui, is_moving);
        if is_moving {
            ui.ctx().request_repaint_after(BESIDE);
        }
        let mut is_again = !view.is_still && key_pressed(ui, Key::Space);
        let Self { stage, side, shown, are_sources_open, nerve, .. } = self;
        let working = exercise.working_side(*side);
        let mut chosen_side = Some(*side);
        let asked = layout::divided(
            ui,
            false,
            |ui, rect, _| stage.preview_ui(ui, rect, exercise, working, is_moving.then_some(*shown)),
            |ui| {
                let mut asked = None;
                ui.horizontal_centered(|ui| {
                    let start = Press::new(tr("exercises-do"), Rank::Primary).with_icon(Icon::Play).large();
                    if ui.add(start).clicked() {
                        asked = Some(Asked::Action(Box::new(Action::Begin(format!("exercise:{}", exercise.id)))));
                    }
                    if !view.is_still && !is_moving {
                        let again = Press::new(tr("exercises-again"), Rank::Secondary).large();
                        is_again |= ui.add(again).clicked();
                    }
                });
                asked
            },
            |ui| {
                let mut asked = back_ui(ui);
                head_ui(ui, view.catalog, exercise, *side, nerve);
                if exercise.sides != Sides::Both {
                    let sides = [Side::Left, Side::Right].map(|side| (side, tr(&format!("body-side-{}", side.id()))));
                    choice(ui, &tr("nerve-side"), &mut chosen_side, &sides);
                    ui.add_space(theme::of(ui).scale.space.s);
                }
                for block in wording::card(view.catalog, exercise, *side).blocks {
                    block_ui(ui, &block);
                }
                asked = asked.or(steps_ui(ui, view.catalog, exercise));
                asked = asked.or(avoid_ui(ui, view, exercise));
                divider(ui);
                sources_ui(ui, view.catalog, exercise, are_sources_open);
                asked
            },
        );
        if chosen_side.is_some_and(|chosen| chosen != self.side) {
            let nerve = Some(self.nerve.clone());
            *self = Self::new(exercise, (nerve, chosen_side.unwrap_or(self.side)));
            ui.ctx().request_repaint();
        } else if is_again {
            self.shown = Duration::ZERO;
            ui.ctx().request_repaint();
        }
        asked
    }

    fn pass_time(&mut self, ui: &Ui, is_moving: bool) {
        let now = ui.input(|input| input.time);
        let passed = self.last_secs.map_or(0.0, |last| now - last);
        self.last_secs = is_moving.then_some(now);
        // A longer gap was not watched.
        self.shown += Duration::try_from_secs_f64(passed).unwrap_or_default().min(Duration::from_millis(200));
    }
}

/// How long the movement is shown.
fn whole(exercise: &Exercise) -> Duration {
    let once = exercise.dose.repetition.as_secs_f32();
    Duration::from_secs_f32(if once > LONG_SECS { once } else { once * SHOWN_TIMES })
}

fn back_ui(ui: &mut Ui) -> Option<Asked> {
    let back = ui.add(Press::new(tr("exercises-back"), Rank::Quiet).with_icon(Icon::Left));
    ui.add_space(theme::of(ui).scale.space.xs);
    back.clicked().then_some(Asked::Back)
}

fn head_ui(ui: &mut Ui, catalog: &Catalog, exercise: &Exercise, side: Side, nerve: &ProfileId) {
    let words = wording::card(catalog, exercise, side);
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.add(caption(words.kicker));
    landing(ui, title(&exercise.name), ("exercise", exercise.id.as_str()));
    if content::nerve_paths().path(nerve, &exercise.id).is_some()
        && let Some(profile) = catalog.profile(nerve)
    {
        ui.add(caption(tr_with("exercises-shown-nerve", &[("nerve", wording::brief(profile).into())])));
    }
    ui.add_space(theme::of(ui).scale.space.s);
    ui.spacing_mut().item_spacing.y = theme::of(ui).scale.space.s;
}

fn block_ui(ui: &mut Ui, block: &Block) {
    let tone = if block.kind == BlockKind::Warning { Tone::Warning } else { Tone::Quiet };
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.add(caption(&block.heading).strong().tone(tone));
    for paragraph in &block.paragraphs {
        match block.kind {
            BlockKind::Steps => bullet(ui, paragraph),
            _ => {
                ui.add(body(paragraph));
            }
        }
    }
    ui.add_space(theme::of(ui).scale.space.s);
}

/// The gentler and the stronger one.
fn steps_ui(ui: &mut Ui, catalog: &Catalog, exercise: &Exercise) -> Option<Asked> {
    let mut asked = None;
    for (key, id) in [("exercises-easier", &exercise.easier), ("exercises-harder", &exercise.harder)] {
        let Some(other) = id.as_ref().and_then(|id| catalog.exercise(id)) else { continue };
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.add(caption(tr(key)).strong());
        if ui.add(Press::new(&other.name, Rank::Secondary)).clicked() {
            asked = Some(Asked::Other(other.id.clone()));
        }
        ui.add_space(theme::of(ui).scale.space.s);
    }
    asked
}

/// Whether the plan may use it.
fn avoid_ui(ui: &mut Ui, view: &ExercisesView<'_>, exercise: &Exercise) -> Option<Asked> {
    let profile = &view.view?.profile;
    let was_avoided = is_avoided(view.view, exercise);
    let mut is_offered = !was_avoided;
    if !switch(ui, &mut is_offered, &tr("exercises-offered")).changed() {
        return None;
    }
    let mut new = profile.clone();
    new.avoid.retain(|id| id != exercise.id.as_str());
    if !is_offered {
        new.avoid.push(exercise.id.to_string());
    }
    Some(Asked::Action(Box::new(Action::SaveProfile(new))))
}

/// Every nerve that it is for, and every work that says so.
fn sources_ui(ui: &mut Ui, catalog: &Catalog, exercise: &Exercise, is_open: &mut bool) {
    fold(ui, is_open, &tr("exercises-sources"), Tone::Accent, |ui| {
        let names = exercise.targets.iter().filter_map(|id| catalog.profile(id)).map(wording::brief);
        ui.add(caption(tr("exercises-targets")).strong());
        ui.add(body(names.collect::<Vec<_>>().join(", ")));
        ui.add_space(theme::of(ui).scale.space.s);
        ui.add(caption(tr("meaning-sources")).strong());
        for source in &exercise.sources {
            let known = catalog.sources.get(source);
            ui.add(caption(known.map_or(source.as_str(), |source| source.citation.as_str())));
        }
        ui.add_space(theme::of(ui).scale.space.s);
        if let Some(pack) = exercise.pack.as_ref().and_then(|id| catalog.pack(id)) {
            ui.add(caption(wording::from_pack(pack)));
        }
        ui.add(caption(tr("card-note")));
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_movement_is_shown_three_times_and_a_long_one_once() {
        let of = |id: &str| content::catalog().exercise(&id.into()).expect("known");
        let short = of("ankle-pumps");
        assert_eq!(whole(short), short.dose.repetition * 3);
        let long = of("hamstring-stretch-seated");
        assert_eq!(whole(long), long.dose.repetition);
    }
}
