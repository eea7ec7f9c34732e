//! The first start: what this is and is not, the signs that come before everything, and the way to the first routine.
//!
//! Three screens, each kept when it is reached: who leaves goes on there, and who was through never sees it again.

use std::time::Duration;

use egui::{Rect, Sense, Ui, vec2};

use super::action::Action;
use super::pace::BESIDE;
use super::pages::nerve::warning;
use super::pages::routine::stage::Stage;
use super::pages::{above_footer, footer, footer_back, footer_press, scrolled};
use super::theme::{self, Tone};
use super::widgets::{Icon, Press, Rank, body, bullet, caption, card, dots, landing, lead, subtitle, title};
use crate::domain::catalog::Catalog;
use crate::domain::id::{ExerciseId, ProfileId};
use crate::domain::side::Side;
use crate::link::message::Page;
use crate::text::{tr, tr_with};

/// What the figure does on the first screen, and for whose nerve.
const SHOWN: (&str, &str) = ("slump-slider-sciatic", "s1");
/// So long it moves.
const MOVES: Duration = Duration::from_secs(24);
/// Width of the dots that say how far it is, in points.
const DOTS: f32 = 72.0;
/// Screens there are.
pub const NUM_SCREENS: u32 = 3;

/// The screen that is shown.
pub struct Welcome {
    screen: u32,
    stage: Stage,
    shown: Duration,
    last_secs: Option<f64>,
}

/// What the person wants.
pub enum Wanted {
    /// Another screen; to be kept.
    Screen(u32),
    /// Through, and on to this.
    Done(Box<Action>),
}

impl Welcome {
    /// Begins on this screen, from 0.
    pub fn new(screen: u32) -> Self {
        let stage = Stage::new(ProfileId::from(SHOWN.1), Side::Right);
        Self { screen: screen.min(NUM_SCREENS - 1), stage, shown: Duration::ZERO, last_secs: None }
    }

    /// Draws the screen. `number`: the one to call in an emergency.
    pub fn ui(&mut self, ui: &mut Ui, catalog: &Catalog, number: Option<&str>, is_still: bool) -> Option<Wanted> {
        let mut room = above_footer(ui);
        let from_page = scrolled(&mut room, &format!("welcome-{}", self.screen), |ui| match self.screen {
            0 => {
                self.what_ui(ui, catalog, is_still);
                None
            }
            1 => {
                signs_ui(ui, number);
                None
            }
            _ => ways_ui(ui),
        });
        let from_footer = self.footer_ui(ui);
        let wanted = from_page.or(from_footer)?;
        if let Wanted::Screen(screen) = wanted {
            self.screen = screen;
        }
        Some(wanted)
    }

    /// What this is and is not, shown by the figure.
    fn what_ui(&mut self, ui: &mut Ui, catalog: &Catalog, is_still: bool) {
        let is_moving = !is_still && self.shown < MOVES;
        self.pass_time(ui, is_moving);
        if is_moving {
            ui.ctx().request_repaint_after(BESIDE);
        }
        landing(ui, title(tr("welcome-title")), "welcome-0");
        ui.add(lead(tr("welcome-text")).quiet());
        ui.add_space(theme::of(ui).scale.space.s);
        let Some(exercise) = catalog.exercise(&ExerciseId::from(SHOWN.0)) else { return };
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 300.0), Sense::hover());
        self.stage.preview_ui(ui, rect, exercise, Side::Right, is_moving.then_some(self.shown));
        ui.add_space(theme::of(ui).scale.space.s);
        for key in ["welcome-what-1", "welcome-what-2", "welcome-what-3", "welcome-what-4"] {
            bullet(ui, &tr(key));
        }
    }

    fn pass_time(&mut self, ui: &Ui, is_moving: bool) {
        let now = ui.input(|input| input.time);
        let passed = self.last_secs.map_or(0.0, |last| now - last);
        self.last_secs = is_moving.then_some(now);
        self.shown += Duration::try_from_secs_f64(passed).unwrap_or_default().min(Duration::from_millis(200));
    }

    fn footer_ui(&self, ui: &mut Ui) -> Option<Wanted> {
        let mut wanted = None;
        footer(ui, ("welcome", self.screen), |ui| {
            let next = Wanted::Screen(self.screen + 1);
            let pressed =
                |ui: &mut Ui, key: &str, rank: Rank| ui.add(footer_press(ui, Press::new(tr(key), rank))).clicked();
            match self.screen {
                0 => {
                    if pressed(ui, "welcome-next", Rank::Primary) {
                        wanted = Some(next);
                    }
                }
                1 => {
                    if pressed(ui, "welcome-none", Rank::Primary) {
                        wanted = Some(next);
                    }
                    if pressed(ui, "welcome-some", Rank::Secondary) {
                        wanted = Some(Wanted::Done(Box::new(Action::AskSigns(None))));
                    }
                }
                _ => {
                    if pressed(ui, "welcome-look-around", Rank::Quiet) {
                        wanted = Some(Wanted::Done(Box::new(Action::Go(Page::Today))));
                    }
                }
            }
            let back = (self.screen > 0).then(|| tr("welcome-back"));
            let (is_back, ()) = footer_back(ui, back, DOTS, |ui| {
                // They are told apart by nobody where they would stand one below the other.
                if ui.available_width() >= DOTS {
                    let name = tr_with("welcome-step", &[("n", (self.screen + 1).into()), ("of", NUM_SCREENS.into())]);
                    dots(ui, self.screen, NUM_SCREENS, &name);
                }
            });
            if is_back {
                wanted = Some(Wanted::Screen(self.screen - 1));
            }
        });
        wanted
    }
}

/// The signs with which nobody begins.
fn signs_ui(ui: &mut Ui, number: Option<&str>) {
    landing(ui, title(tr("welcome-signs")), "welcome-1");
    ui.add(lead(tr("welcome-signs-text")).quiet());
    if let Some(number) = number.filter(|number| !number.is_empty()) {
        ui.add(body(tr_with("learn-number", &[("number", number.into())])).strong().tone(Tone::Emergency));
    }
    ui.add_space(theme::of(ui).scale.space.s);
    card(ui, warning::text_ui);
}

/// The two ways to a nerve.
fn ways_ui(ui: &mut Ui) -> Option<Wanted> {
    landing(ui, title(tr("welcome-ways")), "welcome-2");
    ui.add(lead(tr("welcome-ways-text")).quiet());
    ui.add_space(theme::of(ui).scale.space.s);
    let mut wanted = None;
    let ways = [
        ("welcome-find", Icon::Check, Rank::Primary, Action::BeginCheck),
        ("welcome-know", Icon::Nerve, Rank::Secondary, Action::Go(Page::Nerve)),
    ];
    for (key, icon, rank, action) in ways {
        card(ui, |ui| {
            ui.horizontal_top(|ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(44.0, 44.0), Sense::hover());
                let place = Rect::from_center_size(rect.center(), vec2(32.0, 32.0));
                icon.paint(ui.painter(), place, theme::of(ui).colours.accent);
                ui.add_space(theme::of(ui).scale.space.s);
                ui.vertical(|ui| {
                    ui.add(subtitle(tr(key)));
                    ui.add(body(tr(&format!("{key}-text"))).quiet());
                    ui.add_space(theme::of(ui).scale.space.s);
                    if ui.add(Press::new(tr(&format!("{key}-button")), rank).large()).clicked() {
                        wanted = Some(Wanted::Done(Box::new(action)));
                    }
                });
            });
        });
        ui.add_space(theme::of(ui).scale.space.s);
    }
    ui.add(caption(tr("welcome-then")));
    wanted
}
