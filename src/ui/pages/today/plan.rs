//! The planned routine: for which nerve, how gentle, why, and what it consists of, shown by the figure.

use egui::{Align, Layout, Rect, Sense, Ui, pos2, vec2};

use crate::domain::catalog::Catalog;
use crate::domain::exercise::Exercise;
use crate::domain::id::{ProfileId, RoutineId};
use crate::domain::routine::{Length, Routine};
use crate::domain::side::Side;
use crate::link::view::PlanView;
use crate::text::{tr, tr_with};
use crate::ui::still::Stills;
use crate::ui::theme;
use crate::ui::widgets::{body, caption, card, choice, title};

/// Draws the card; a length that is clicked goes to `chosen`.
pub fn ui(
    ui: &mut Ui,
    catalog: &Catalog,
    plan: &PlanView,
    length: Length,
    chosen: &mut Option<Length>,
    stills: &mut Stills,
) {
    card(ui, |ui| {
        let is_narrow = ui.available_width() < 520.0;
        if is_narrow {
            heading_ui(ui, catalog, plan);
            ui.add_space(theme::of(ui).scale.space.s);
            lengths_ui(ui, plan, length, chosen);
        } else {
            ui.horizontal_top(|ui| {
                let room = ui.available_width() - 240.0;
                ui.allocate_ui(vec2(room, 0.0), |ui| {
                    ui.set_width(room);
                    ui.vertical(|ui| heading_ui(ui, catalog, plan));
                });
                ui.with_layout(Layout::right_to_left(Align::Min), |ui| lengths_ui(ui, plan, length, chosen));
            });
        }
        let planned = plan.routines.iter().find(|routine| routine.minutes == length.minutes());
        let routine = planned.and_then(|planned| catalog.routine(&RoutineId::from(planned.routine.as_str())));
        if let Some(routine) = routine {
            ui.add_space(theme::of(ui).scale.space.m);
            tiles_ui(ui, catalog, plan, routine, stills);
        }
    });
}

fn heading_ui(ui: &mut Ui, catalog: &Catalog, plan: &PlanView) {
    let profile = catalog.profile(&ProfileId::from(plan.nerve.as_str()));
    let name = profile.map_or(plan.nerve.as_str(), |profile| profile.name.as_str());
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.add(title(name));
    let words = [tr(&format!("body-side-{}", plan.side)), tr(&format!("irritability-{}", plan.irritability))];
    ui.add(body(words.join(" · ")).quiet());
    if !plan.reason.is_empty() {
        ui.add(body(&plan.reason).quiet());
    }
}

fn lengths_ui(ui: &mut Ui, plan: &PlanView, length: Length, chosen: &mut Option<Length>) {
    let options: Vec<(Length, String)> = Length::ALL
        .into_iter()
        .filter(|length| plan.routines.iter().any(|routine| routine.minutes == length.minutes()))
        .map(|length| (length, tr_with("minutes", &[("n", length.minutes().into())])))
        .collect();
    let mut value = Some(length);
    if options.len() > 1 && choice(ui, &tr("settings-length"), &mut value, &options) {
        *chosen = value;
    }
}

/// A tile an exercise, as many in a row as fit.
fn tiles_ui(ui: &mut Ui, catalog: &Catalog, plan: &PlanView, routine: &Routine, stills: &mut Stills) {
    const GAP: f32 = 16.0;
    let side = Side::from_id(&plan.side).unwrap_or(Side::Both);
    let is_wanted = |id: &str| !plan.skip.iter().any(|skipped| skipped == id);
    let steps: Vec<(&Exercise, u32)> = routine
        .steps
        .iter()
        .filter(|step| is_wanted(step.exercise.as_str()))
        .filter_map(|step| catalog.exercise(&step.exercise).map(|exercise| (exercise, step.repetitions)))
        .collect();
    let a_row = match steps.len() {
        _ if ui.available_width() < 520.0 => 2,
        0..=3 => 3,
        _ => 4,
    };
    let width = ((ui.available_width() - GAP * (a_row - 1) as f32) / a_row as f32).floor();
    for row in steps.chunks(a_row) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for (exercise, repetitions) in row {
                ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                    ui.set_width(width);
                    ui.spacing_mut().item_spacing.y = 2.0;
                    let (rect, _) = ui.allocate_exact_size(vec2(width, width * 0.68), Sense::hover());
                    let rect = Rect::from_min_max(rect.min, pos2(rect.right(), rect.bottom() - 6.0));
                    stills.ui(ui, rect, exercise, side);
                    ui.add(body(&exercise.name));
                    ui.add(caption(tr_with("times", &[("n", (*repetitions).into())])));
                });
            }
        });
        ui.add_space(theme::of(ui).scale.space.s);
    }
}
