//! The planned routine: for which nerve, how gentle, why, and what it consists of.

use egui::Ui;

use crate::domain::catalog::Catalog;
use crate::domain::id::{ProfileId, RoutineId};
use crate::domain::routine::{Length, Routine};
use crate::link::view::PlanView;
use crate::text::{self, tr, tr_with};
use crate::ui::theme::{self, Level};
use crate::ui::widgets::{body, caption, card, segments, title};

/// Draws the card; a length that is clicked goes to `chosen`.
pub fn ui(ui: &mut Ui, catalog: &Catalog, plan: &PlanView, length: Length, chosen: &mut Option<Length>) {
    card(ui, |ui| {
        let profile = catalog.profile(&ProfileId::from(plan.nerve.as_str()));
        let name = profile.map_or(plan.nerve.as_str(), |profile| profile.name.as_str());
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.add(caption(tr("today-plan")));
        ui.add(title(name));
        let words = [tr(&format!("side-{}", plan.side)), tr(&format!("irritability-{}", plan.irritability))];
        ui.add(body(words.join(" · ")).quiet());
        if !plan.reason.is_empty() {
            ui.add(body(&plan.reason));
        }
        ui.add_space(theme::of(ui).scale.space.m);
        let options: Vec<(Length, String)> = Length::ALL
            .into_iter()
            .filter(|length| plan.routines.iter().any(|routine| routine.minutes == length.minutes()))
            .map(|length| (length, tr_with("minutes", &[("n", length.minutes().into())])))
            .collect();
        let mut value = Some(length);
        if options.len() > 1 && segments(ui, &mut value, &options) {
            *chosen = value;
        }
        let routine = plan
            .routines
            .iter()
            .find(|routine| routine.minutes == length.minutes())
            .and_then(|planned| catalog.routine(&RoutineId::from(planned.routine.as_str())));
        if let Some(routine) = routine {
            ui.add_space(theme::of(ui).scale.space.m);
            steps_ui(ui, catalog, routine, &plan.skip);
        }
    });
}

fn steps_ui(ui: &mut Ui, catalog: &Catalog, routine: &Routine, skip: &[String]) {
    let theme = theme::of(ui);
    let steps = routine.steps.iter().filter(|step| !skip.iter().any(|skipped| skipped == step.exercise.as_str()));
    for (number, step) in (1..).zip(steps) {
        let Some(exercise) = catalog.exercise(&step.exercise) else { continue };
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(egui::vec2(28.0, 28.0), egui::Sense::hover());
            ui.painter().circle_filled(rect.center(), 12.0, theme.colours.sunken);
            let font = theme.font(Level::Caption, true);
            ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, number, font, theme.colours.quiet);
            ui.add(body(&exercise.name));
            ui.add(caption(tr_with("times", &[("n", step.repetitions.into())])));
        });
    }
    let whole = tr_with("today-plan-length", &[("length", text::span(routine.duration).into())]);
    ui.add_space(theme.scale.space.xs);
    ui.add(caption(whole));
}
