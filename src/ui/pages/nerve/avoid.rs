//! Which exercises of the plan are offered, and which the person never wants.

use egui::Ui;

use crate::domain::catalog::Catalog;
use crate::domain::exercise::Exercise;
use crate::domain::id::{ExerciseId, RoutineId};
use crate::link::view::{PlanView, ProfileView};
use crate::text::tr;
use crate::ui::action::Action;
use crate::ui::theme::Tone;
use crate::ui::widgets::{caption, fold, tick_row};

/// The list, behind a fold: ticked is offered.
pub fn ui(
    ui: &mut Ui,
    catalog: &Catalog,
    profile: &ProfileView,
    plan: Option<&PlanView>,
    is_open: &mut bool,
) -> Option<Action> {
    let exercises = exercises(catalog, profile, plan);
    if exercises.is_empty() {
        return None;
    }
    let mut action = None;
    fold(ui, is_open, &tr("avoid-title"), Tone::Accent, |ui| {
        ui.add(caption(tr("avoid-text")));
        for exercise in exercises {
            let is_avoided = profile.avoid.iter().any(|id| id == exercise.id.as_str());
            let text = tr(if is_avoided { "avoid-left-out" } else { "avoid-offered" });
            if tick_row(ui, !is_avoided, &exercise.name, &text).clicked() {
                let mut new = profile.clone();
                new.avoid.retain(|id| id != exercise.id.as_str());
                if !is_avoided {
                    new.avoid.push(exercise.id.to_string());
                }
                action = Some(Action::SaveProfile(new));
            }
        }
    });
    action
}

/// What the plan consists of in all its lengths, and what is left out already.
fn exercises<'a>(catalog: &'a Catalog, profile: &ProfileView, plan: Option<&PlanView>) -> Vec<&'a Exercise> {
    let planned = plan.into_iter().flat_map(|plan| &plan.routines);
    let routines = planned.filter_map(|planned| catalog.routine(&RoutineId::from(planned.routine.as_str())));
    let steps = routines.flat_map(|routine| routine.steps.iter().map(|step| step.exercise.clone()));
    let avoided = profile.avoid.iter().map(|id| ExerciseId::from(id.as_str()));
    let mut found: Vec<&Exercise> = Vec::new();
    for id in steps.chain(avoided) {
        if let Some(exercise) = catalog.exercise(&id).filter(|its| !found.iter().any(|other| other.id == its.id)) {
            found.push(exercise);
        }
    }
    found
}
