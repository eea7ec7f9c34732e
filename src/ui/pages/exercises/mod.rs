//! Exercises: the whole catalogue, to be searched and filtered; each with the moving figure and all that is known of it.

mod detail;
mod filter;
mod own;
mod tile;

use std::sync::Arc;

use egui::{Align, Layout, Ui, vec2};

use super::scrolled;
use crate::domain::catalog::Catalog;
use crate::domain::exercise::Exercise;
use crate::domain::id::{ExerciseId, ProfileId};
use crate::domain::settings::Settings;
use crate::domain::side::Side;
use crate::link::view::View;
use crate::text::{tr, tr_with};
use crate::ui::action::Action;
use crate::ui::still::Stills;
use crate::ui::theme;
use crate::ui::widgets::{Press, Rank, body, caption, card, display, landing, part, subtitle, title};

use detail::{Asked, Detail};
use filter::Filter;
use own::Own;

/// Stills that are kept: all that the largest window shows at once, else each frame would draw them anew.
const KEPT: usize = 96;
/// Between two tiles, and the least width of one.
const GAP: f32 = 16.0;
const LEAST_TILE: f32 = 172.0;

/// What this page shows besides its own state.
pub struct ExercisesView<'a> {
    pub catalog: &'static Catalog,
    /// None before the agent's first word.
    pub view: Option<&'a View>,
    /// Those in force, with the person's own routines; none before the agent's first word.
    pub settings: Option<&'a Arc<Settings>>,
    /// The desktop or the person wants less motion.
    pub is_still: bool,
}

/// The page's own state.
pub struct ExercisesPage {
    filter: Filter,
    stills: Stills,
    open: Option<Detail>,
    own: Own,
}

impl Default for ExercisesPage {
    fn default() -> Self {
        Self { filter: Filter::default(), stills: Stills::keeping(KEPT), open: None, own: Own::default() }
    }
}

impl ExercisesPage {
    /// Shows one exercise.
    pub fn open(&mut self, catalog: &Catalog, id: &ExerciseId, view: Option<&View>) {
        if let Some(exercise) = catalog.exercise(id) {
            self.open = Some(Detail::new(exercise, kept(view)));
        }
    }

    /// Shows the list again. Returns whether one exercise was shown.
    pub fn close(&mut self) -> bool {
        self.open.take().is_some() || self.own.close()
    }

    /// Draws the page.
    pub fn ui(&mut self, ui: &mut Ui, view: &ExercisesView<'_>) -> Option<Action> {
        if let Some(detail) = &mut self.open {
            return match detail.ui(ui, view)? {
                Asked::Back => {
                    self.open = None;
                    ui.ctx().request_repaint();
                    None
                }
                Asked::Other(id) => {
                    self.open(view.catalog, &id, view.view);
                    ui.ctx().request_repaint();
                    None
                }
                Asked::Action(action) => Some(*action),
            };
        }
        if self.own.is_open() {
            return self.own.builder_ui(ui, view, &mut self.stills);
        }
        let mut action = None;
        let chosen = scrolled(ui, "exercises", |ui| {
            landing(ui, display(tr("page-exercises")), "exercises");
            ui.add_space(theme::of(ui).scale.space.s);
            action = self.own.list_ui(ui, view);
            ui.add_space(theme::of(ui).scale.space.m);
            self.list_ui(ui, view)
        });
        if let Some(id) = chosen {
            self.open(view.catalog, &id, view.view);
            ui.ctx().request_repaint();
        }
        action
    }

    fn list_ui(&mut self, ui: &mut Ui, view: &ExercisesView<'_>) -> Option<ExerciseId> {
        let (nerve, side) = kept(view.view);
        self.filter.ui(ui, view.catalog, nerve.as_ref());
        let found = self.filter.found(view.catalog, nerve.as_ref());
        let count: usize = found.iter().map(|(_, exercises)| exercises.len()).sum();
        ui.add(caption(tr_with("exercises-found", &[("n", count.into())])));
        if count == 0 {
            return self.nothing_ui(ui);
        }
        let mut chosen = None;
        for (name, exercises) in found {
            ui.add_space(theme::of(ui).scale.space.m);
            ui.add(subtitle(name));
            ui.add_space(theme::of(ui).scale.space.xs);
            chosen = part(ui, name, |ui| self.tiles_ui(ui, &exercises, side, view.view)).or(chosen);
        }
        chosen
    }

    /// As many tiles in a row as fit.
    fn tiles_ui(
        &mut self,
        ui: &mut Ui,
        exercises: &[&Exercise],
        side: Side,
        view: Option<&View>,
    ) -> Option<ExerciseId> {
        let room = ui.available_width();
        let a_row = (((room + GAP) / (LEAST_TILE + GAP)).floor() as usize).clamp(1, 4);
        let width = ((room - GAP * (a_row - 1) as f32) / a_row as f32).floor();
        let mut chosen = None;
        for row in exercises.chunks(a_row) {
            let size = (width, tile::num_lines(ui, width, row));
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = GAP;
                for exercise in row {
                    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                        let is_left_out = is_avoided(view, exercise);
                        if tile::ui(ui, size, exercise, side, is_left_out, &mut self.stills).clicked() {
                            chosen = Some(exercise.id.clone());
                        }
                    });
                }
            });
            ui.add_space(GAP - ui.spacing().item_spacing.y);
        }
        chosen
    }

    /// No exercise is like that.
    fn nothing_ui(&mut self, ui: &mut Ui) -> Option<ExerciseId> {
        card(ui, |ui| {
            ui.add(title(tr("exercises-none")));
            ui.add(body(tr("exercises-none-text")).quiet());
            ui.add_space(theme::of(ui).scale.space.s);
            if ui.add(Press::new(tr("exercises-all"), Rank::Secondary)).clicked() {
                self.filter = Filter::default();
            }
        });
        None
    }
}

/// The nerve that the plan is made for, and the side that is sore.
fn kept(view: Option<&View>) -> (Option<ProfileId>, Side) {
    let kept = view.and_then(|view| view.profile.nerves.first());
    let nerve = kept.map(|kept| ProfileId::from(kept.nerve.as_str()));
    (nerve, kept.and_then(|kept| Side::from_id(&kept.side)).unwrap_or(Side::Right))
}

/// Whether the person leaves it out.
fn is_avoided(view: Option<&View>, exercise: &Exercise) -> bool {
    view.is_some_and(|view| view.profile.avoid.iter().any(|id| id == exercise.id.as_str()))
}
