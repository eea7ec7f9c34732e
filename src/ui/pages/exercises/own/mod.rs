//! Routines that the person put together: what there is of them, and what was let go of just now.

mod builder;
mod picker;
mod steps;

use egui::{Align, Layout, Ui};

use super::ExercisesView;
use crate::assessment::adapt;
use crate::domain::routine::OwnRoutine;
use crate::domain::settings::Settings;
use crate::text::{span_to_second, tr, tr_with};
use crate::ui::action::Action;
use crate::ui::still::Stills;
use crate::ui::widgets::{Icon, Press, Rank, body, caption, card, divider, part, subtitle};

use builder::Builder;

/// The part of the page that is about one's own routines.
#[derive(Default)]
pub struct Own {
    builder: Option<Builder>,
    /// What can still be brought back.
    gone: Option<Gone>,
}

enum Gone {
    /// It stood at this place of the list.
    Deleted(usize, OwnRoutine),
    /// Left without being saved.
    Left(Builder),
}

/// What is wanted of a routine of the list.
enum Wanted {
    New,
    Start(usize),
    Change(usize),
    BringBack,
}

impl Own {
    /// Leaves the builder; what was put together there can be taken up again. Returns whether it was open.
    pub fn close(&mut self) -> bool {
        let Some(builder) = self.builder.take() else { return false };
        if builder.is_changed() {
            self.gone = Some(Gone::Left(builder));
        }
        true
    }

    /// Whether a routine is being put together.
    pub fn is_open(&self) -> bool {
        self.builder.is_some()
    }

    /// Draws where it is put together.
    pub fn builder_ui(&mut self, ui: &mut Ui, view: &ExercisesView<'_>, stills: &mut Stills) -> Option<Action> {
        let asked = self.builder.as_mut()?.ui(ui, view, stills)?;
        ui.ctx().request_repaint();
        let settings = view.settings?;
        match asked {
            builder::Asked::Leave => {
                self.close();
                None
            }
            builder::Asked::Save => {
                let saved = self.builder.take()?.routine(&settings.routines)?;
                Some(save(with(settings, saved)))
            }
            builder::Asked::Delete => {
                let id = self.builder.take()?.id?;
                let place = settings.routines.iter().position(|own| own.id == id)?;
                let mut settings = settings.as_ref().clone();
                self.gone = Some(Gone::Deleted(place, settings.routines.remove(place)));
                Some(save(settings))
            }
        }
    }

    /// Draws the list.
    pub fn list_ui(&mut self, ui: &mut Ui, view: &ExercisesView<'_>) -> Option<Action> {
        let settings = view.settings?;
        let wanted = part(ui, "own", |ui| self.rows_ui(ui, view, &settings.routines));
        match wanted? {
            Wanted::New => {
                self.builder = Some(Builder::default());
                ui.ctx().request_repaint();
            }
            Wanted::Change(place) => {
                self.builder = settings.routines.get(place).map(Builder::of);
                ui.ctx().request_repaint();
            }
            Wanted::Start(place) => return settings.routines.get(place).map(|own| Action::Begin(own.id.to_string())),
            Wanted::BringBack => match self.gone.take()? {
                Gone::Deleted(place, mut own) => {
                    let mut settings = settings.as_ref().clone();
                    // Another one may have been given its id since.
                    if settings.routines.iter().any(|other| other.id == own.id) {
                        own.id = builder::free_id(&own.name, &settings.routines);
                    }
                    settings.routines.insert(place.min(settings.routines.len()), own);
                    return Some(save(settings));
                }
                Gone::Left(builder) => {
                    self.builder = Some(builder);
                    ui.ctx().request_repaint();
                }
            },
        }
        None
    }

    fn rows_ui(&self, ui: &mut Ui, view: &ExercisesView<'_>, routines: &[OwnRoutine]) -> Option<Wanted> {
        let mut wanted = None;
        if routines.is_empty() {
            ui.add(caption(tr("own-none")));
            if ui.add(Press::new(tr("own-new"), Rank::Secondary).with_icon(Icon::Plus)).clicked() {
                wanted = Some(Wanted::New);
            }
        } else {
            card(ui, |ui| {
                ui.add(subtitle(tr("own-title")));
                for (place, own) in routines.iter().enumerate() {
                    divider(ui);
                    wanted = part(ui, ("own", own.id.as_str()), |ui| row_ui(ui, view, place, own)).or(wanted.take());
                }
                divider(ui);
                if ui.add(Press::new(tr("own-another"), Rank::Secondary).with_icon(Icon::Plus)).clicked() {
                    wanted = Some(Wanted::New);
                }
            });
        }
        let (told, offer) = match self.gone.as_ref() {
            None => return wanted,
            Some(Gone::Deleted(_, own)) => {
                (tr_with("own-deleted", &[("name", own.name.as_str().into())]), tr("own-undo"))
            }
            Some(Gone::Left(_)) => (tr("own-left"), tr("own-resume")),
        };
        part(ui, "gone", |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.add(body(told));
                if ui.add(Press::new(offer, Rank::Quiet)).clicked() {
                    wanted = Some(Wanted::BringBack);
                }
            });
        });
        wanted
    }
}

/// One routine: its name, what is in it, and what can be done with it.
fn row_ui(ui: &mut Ui, view: &ExercisesView<'_>, place: usize, own: &OwnRoutine) -> Option<Wanted> {
    let named = |key: &str| tr_with(key, &[("name", own.name.as_str().into())]);
    let change = Press::new(tr("own-change"), Rank::Quiet).named(named("own-change-name"));
    let start = Press::new(tr("own-start"), Rank::Secondary).with_icon(Icon::Play).named(named("own-start-name"));
    let buttons = change.size(ui).x + start.size(ui).x + 2.0 * ui.spacing().item_spacing.x;
    let mut wanted = None;
    ui.horizontal_top(|ui| {
        let room = (ui.available_width() - buttons).max(80.0);
        ui.allocate_ui_with_layout(egui::vec2(room, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(room);
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add(body(&own.name).strong());
            ui.add(caption(summary(view, own)));
        });
        if ui.add(start).clicked() {
            wanted = Some(Wanted::Start(place));
        }
        if ui.add(change).clicked() {
            wanted = Some(Wanted::Change(place));
        }
    });
    wanted
}

/// "3 exercises, 2 min 10 s".
fn summary(view: &ExercisesView<'_>, own: &OwnRoutine) -> String {
    let Some(routine) = adapt::own(view.catalog, own) else { return tr("own-unknown") };
    let length = span_to_second(routine.duration);
    tr_with("own-summary", &[("n", routine.steps.len().into()), ("length", length.into())])
}

/// The settings with this routine in the place of the one with its id, or at the end.
fn with(settings: &Settings, routine: OwnRoutine) -> Settings {
    let mut settings = settings.clone();
    match settings.routines.iter_mut().find(|own| own.id == routine.id) {
        Some(own) => *own = routine,
        None => settings.routines.push(routine),
    }
    settings
}

fn save(settings: Settings) -> Action {
    Action::SaveSettings(Box::new(settings))
}
