//! Where a routine is put together: what is in it on one side, what could be on the other.

use egui::{Pos2, ScrollArea, Ui, accesskit::Live, vec2};

use super::super::ExercisesView;
use super::super::filter::Filter;
use super::{picker, steps};
use crate::assessment::adapt;
use crate::domain::id::{ExerciseId, RoutineId};
use crate::domain::irritability::Irritability;
use crate::domain::limits;
use crate::domain::routine::{OWN, OwnRoutine, Step};
use crate::text::{span_to_second, tr, tr_with};
use crate::ui::pages::{above_footer, footer, footer_back, footer_press, scrolled};
use crate::ui::still::Stills;
use crate::ui::theme::{self, Tone};
use crate::ui::widgets::{Press, Rank, announce, caption, display, landing, part, scroll, subtitle, text_field};

/// From this width on both sides stand beside each other.
const BESIDE: f32 = 720.0;

/// What is wanted of the page.
pub enum Asked {
    Leave,
    Save,
    Delete,
}

/// What is being dragged.
#[derive(Debug, Clone, PartialEq)]
pub enum Dragged {
    /// A step of the routine, by its place.
    Step(usize),
    /// An exercise that is to come in.
    New(ExerciseId),
}

/// A routine being put together.
#[derive(Debug, Clone, Default)]
pub struct Builder {
    /// Of the one that is changed; none = a new one.
    pub id: Option<RoutineId>,
    name: String,
    steps: Vec<Step>,
    /// How both were when they were saved last.
    before: (String, Vec<Step>),
    filter: Filter,
    dragged: Option<Dragged>,
    /// What a screen reader hears of the last change.
    told: String,
}

impl Builder {
    /// For a change of this routine.
    pub fn of(own: &OwnRoutine) -> Self {
        let (name, steps) = (own.name.clone(), own.steps.clone());
        let before = (name.clone(), steps.clone());
        Self { id: Some(own.id.clone()), name, steps, before, ..Self::default() }
    }

    /// Whether anything would be lost.
    pub fn is_changed(&self) -> bool {
        (&self.name, &self.steps) != (&self.before.0, &self.before.1)
    }

    /// What was put together, with an id that none of `others` has; none while a name or every exercise is missing.
    pub fn routine(&self, others: &[OwnRoutine]) -> Option<OwnRoutine> {
        if self.missing().is_some() {
            return None;
        }
        let name = self.name.trim().to_owned();
        let id = self.id.clone().unwrap_or_else(|| free_id(&name, others));
        Some(OwnRoutine { id, name, steps: self.steps.clone() })
    }

    /// Why it cannot be saved yet.
    fn missing(&self) -> Option<String> {
        if self.steps.is_empty() {
            Some(tr("own-needs-exercises"))
        } else if !limits::NAME_CHARS.contains(&self.name.trim().chars().count()) {
            Some(tr("own-needs-name"))
        } else {
            None
        }
    }

    /// Draws the page.
    pub fn ui(&mut self, ui: &mut Ui, view: &ExercisesView<'_>, stills: &mut Stills) -> Option<Asked> {
        let mut page = above_footer(ui);
        let width = page.available_width();
        let mut added = None;
        if width < BESIDE {
            scrolled(&mut page, "own", |ui| {
                self.routine_ui(ui, view, stills);
                ui.add_space(theme::of(ui).scale.space.l);
                added = self.picker_ui(ui, view, stills);
            });
        } else {
            let space = theme::of(&page).scale.space.xl;
            let whole = page.available_rect_before_wrap().shrink2(vec2(space, 0.0));
            let (mut left, mut right) = (whole, whole);
            left.max.x = whole.center().x - space * 0.5;
            right.min.x = whole.center().x + space * 0.5;
            for (rect, is_left) in [(left, true), (right, false)] {
                let mut side = page.new_child(egui::UiBuilder::new().id_salt(("own", is_left)).max_rect(rect));
                let area = ScrollArea::vertical().id_salt("side").auto_shrink(false);
                scroll(&mut side, area, |ui| {
                    ui.add_space(36.0);
                    // The bar beside it covers nothing.
                    ui.set_max_width(ui.available_width() - 12.0);
                    if is_left {
                        self.routine_ui(ui, view, stills);
                    } else {
                        added = self.picker_ui(ui, view, stills);
                    }
                    ui.add_space(space);
                });
            }
        }
        if let Some(id) = added {
            self.add(view, &id, self.steps.len());
        }
        self.drop_ui(ui, view);
        announce(ui, "own", &self.told, Live::Polite);
        self.footer_ui(ui)
    }

    /// Name, steps, and how long they take.
    fn routine_ui(&mut self, ui: &mut Ui, view: &ExercisesView<'_>, stills: &mut Stills) {
        let (heading, place) = if self.id.is_some() { ("own-change-title", "change") } else { ("own-new", "new") };
        landing(ui, display(tr(heading)), ("own", place));
        ui.add_space(theme::of(ui).scale.space.s);
        part(ui, "name", |ui| {
            ui.add(caption(tr("own-name")).strong());
            let room = ui.available_width().min(360.0);
            text_field(ui, &mut self.name, &tr("own-name"), room, None);
        });
        ui.add_space(theme::of(ui).scale.space.s);
        ui.add(caption(tr("own-order")).strong());
        if self.steps.is_empty() {
            ui.add(caption(tr("own-empty")));
        }
        let change = steps::ui(ui, view, &self.steps, &mut self.dragged, stills);
        if let Some(change) = change {
            self.told = steps::apply(view.catalog, &mut self.steps, change);
            ui.ctx().request_repaint();
        }
        let own = OwnRoutine { id: "".into(), name: String::new(), steps: self.steps.clone() };
        if let Some(routine) = adapt::own(view.catalog, &own) {
            let length = span_to_second(routine.duration);
            ui.add(caption(tr_with("own-total", &[("length", length.into())])).strong());
        }
        if self.has_stronger(view) {
            ui.add(caption(tr("own-stronger")).tone(Tone::Warning));
        }
    }

    /// Whether something is in it that the kept nerve is set off too easily for.
    fn has_stronger(&self, view: &ExercisesView<'_>) -> bool {
        let kept = view.view.and_then(|view| view.profile.nerves.first());
        let Some(level) = kept.and_then(|kept| Irritability::from_id(&kept.irritability)) else { return false };
        let exercises = self.steps.iter().filter_map(|step| view.catalog.exercise(&step.exercise));
        exercises.into_iter().any(|exercise| !exercise.allows(level))
    }

    /// What could come in. Returns what was pressed.
    fn picker_ui(&mut self, ui: &mut Ui, view: &ExercisesView<'_>, stills: &mut Stills) -> Option<ExerciseId> {
        ui.add(subtitle(tr("own-pick")));
        ui.add(caption(tr("own-pick-text")));
        let (nerve, side) = super::super::kept(view.view);
        self.filter.ui(ui, view.catalog, nerve.as_ref());
        let is_full = self.steps.len() >= *limits::OWN_STEPS.end();
        if is_full {
            let most = *limits::OWN_STEPS.end();
            ui.add(caption(tr_with("own-full", &[("n", most.into())])).tone(Tone::Warning));
        }
        let found = self.filter.found(view.catalog, nerve.as_ref());
        if found.is_empty() {
            ui.add(caption(tr("exercises-none-text")));
        }
        let mut added = None;
        for exercise in found.into_iter().flat_map(|(_, exercises)| exercises) {
            let row = ui.add_enabled_ui(!is_full, |ui| picker::row_ui(ui, exercise, side, stills)).inner;
            if row.drag_started() {
                self.dragged = Some(Dragged::New(exercise.id.clone()));
            }
            if row.clicked() {
                added = Some(exercise.id.clone());
            }
        }
        added
    }

    /// Puts an exercise in, at its usual dose.
    fn add(&mut self, view: &ExercisesView<'_>, id: &ExerciseId, place: usize) {
        let Some(exercise) = view.catalog.exercise(id).filter(|_| self.steps.len() < *limits::OWN_STEPS.end()) else {
            return;
        };
        let step = Step { exercise: id.clone(), repetitions: exercise.dose.repetitions };
        self.steps.insert(place.min(self.steps.len()), step);
        let args = [("name", exercise.name.as_str().into()), ("n", self.steps.len().into())];
        self.told = tr_with("own-added", &args);
    }

    /// What is dragged follows the pointer; let go over the list it takes its place there.
    fn drop_ui(&mut self, ui: &Ui, view: &ExercisesView<'_>) {
        let Some(dragged) = self.dragged.clone() else { return };
        let (at, is_let_go) = ui.input(|input| (input.pointer.latest_pos(), !input.pointer.any_down()));
        if let Some(at) = at.filter(|_| !is_let_go) {
            let id = match &dragged {
                Dragged::Step(place) => self.steps.get(*place).map(|step| step.exercise.clone()),
                Dragged::New(id) => Some(id.clone()),
            };
            if let Some(exercise) = id.and_then(|id| view.catalog.exercise(&id)) {
                steps::ghost(ui, at, &exercise.name);
            }
            return;
        }
        self.dragged = None;
        let Some(place) = at.and_then(|at: Pos2| steps::place_at(ui, at)) else { return };
        match dragged {
            Dragged::Step(from) => {
                let change = steps::Change::Move { from, to: if place > from { place - 1 } else { place } };
                self.told = steps::apply(view.catalog, &mut self.steps, change);
            }
            Dragged::New(id) => self.add(view, &id, place),
        }
        ui.ctx().request_repaint();
    }

    fn footer_ui(&self, ui: &mut Ui) -> Option<Asked> {
        let mut asked = None;
        footer(ui, "own", |ui| {
            let missing = self.missing();
            let save = footer_press(ui, Press::new(tr("own-save"), Rank::Primary));
            if ui.add_enabled(missing.is_none() && self.is_changed(), save).clicked() {
                asked = Some(Asked::Save);
            }
            if self.id.is_some() {
                let delete = footer_press(ui, Press::new(tr("own-delete"), Rank::Quiet));
                if ui.add(delete).clicked() {
                    asked = Some(Asked::Delete);
                }
            }
            let (is_back, ()) = footer_back(ui, Some(tr("exercises-back")), 160.0, |ui| {
                if let Some(missing) = missing.filter(|_| self.is_changed()) {
                    ui.add(caption(missing));
                }
            });
            if is_back {
                asked = Some(Asked::Leave);
            }
        });
        asked
    }
}

/// "Evening hands" is `my-evening-hands`; a number is added where that is taken, or where nothing is left of the name.
pub fn free_id(name: &str, others: &[OwnRoutine]) -> RoutineId {
    let lower = name.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<&str> = words.collect();
    let plain = if words.is_empty() { "routine".to_owned() } else { words.join("-") };
    let plain: String = format!("{OWN}{plain}").chars().take(40).collect();
    let plain = plain.trim_end_matches('-').to_owned();
    let numbered = (2..).map(|number: u32| format!("{plain}-{number}"));
    let is_free = |id: &String| others.iter().all(|own| own.id.as_str() != id);
    let mut ids = std::iter::once(plain.clone()).chain(numbered).filter(is_free);
    RoutineId::from(ids.next().unwrap_or_default().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(id: &str) -> OwnRoutine {
        OwnRoutine { id: id.into(), name: "x".to_owned(), steps: vec!["chin-tuck x2".parse().expect("a step")] }
    }

    #[test]
    fn an_id_is_made_of_the_name_and_is_nobody_elses() {
        assert_eq!(free_id("Evening: hands!", &[]).as_str(), "my-evening-hands");
        let taken = [own("my-evening-hands"), own("my-evening-hands-2")];
        assert_eq!(free_id("Evening hands", &taken).as_str(), "my-evening-hands-3");
        assert_eq!(free_id("晩", &[]).as_str(), "my-routine");
        assert!(free_id(&"very ".repeat(12), &[]).as_str().len() <= 40);
    }

    #[test]
    fn it_is_saved_with_a_name_and_something_in_it_and_not_before() {
        let mut builder = Builder { name: " Evening ".to_owned(), ..Builder::default() };
        assert!(builder.routine(&[]).is_none());
        builder.steps = own("my-x").steps;
        assert_eq!(builder.routine(&[]).map(|own| own.name), Some("Evening".to_owned()));
        builder.name = "n".repeat(61);
        assert!(builder.routine(&[]).is_none());
    }
}
