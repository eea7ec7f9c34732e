//! The small window that stands in where notifications do not work: what it is about, and three answers.
//!
//! It never takes the keyboard from what the person is doing: on X11 it is a window that the window manager does not
//! see, on Windows one that cannot become the active one; elsewhere it ignores every key in its first second, as one
//! that was typed for something else. No button is chosen beforehand.

use std::time::Duration;

use egui::accesskit::Live;
use egui::{CentralPanel, Context, Frame, Key, Margin, Rect, Stroke, Ui, ViewportBuilder, ViewportCommand, vec2};

use super::backend::Backend;
use super::run::{APP_ID, Look, dress, icon};
use super::still::Stills;
use super::theme::{self, Worn};
use super::widgets::{Icon, Press, Rank, announce, body, caption, lead, name_window};
use crate::domain::catalog::Catalog;
use crate::domain::exercise::Exercise;
use crate::domain::id::ExerciseId;
use crate::domain::place::ScreenArea;
use crate::domain::side::Side;
use crate::link::message::{PromptAnswer, Request};
use crate::link::view::{PromptOnScreen, View};
use crate::text::{tr, tr_with};

/// Size of the window, in points.
const SIZE: [f32; 2] = [420.0, 176.0];
/// Air between the window and the corner of the screen, in points.
const AIR: f32 = 24.0;
/// Keys that come sooner were meant for something else.
const DEAF: Duration = Duration::from_secs(1);

/// How the small window behaves on this desktop.
#[derive(Debug, Clone, Copy, Default)]
pub struct Manner {
    /// Where it opens; none where the desktop does not tell.
    pub screen: Option<ScreenArea>,
    /// Called before the window is shown and in each frame, where the system has to be told that it takes no keyboard.
    pub keep_inactive: Option<fn(&dyn raw_window_handle::HasWindowHandle)>,
}

/// The window of one prompt.
pub struct PromptUi {
    backend: Box<dyn Backend>,
    catalog: &'static Catalog,
    stills: Stills,
    manner: Manner,
    /// Size of everything before the person's own size of text, 1 = 100 %.
    zoom: f32,
    worn: Worn,
    /// The window's time at its first frame.
    opened_secs: Option<f64>,
    is_sized: bool,
    is_placed: bool,
    is_answered: bool,
}

impl PromptUi {
    /// The window of the prompt that is open.
    pub fn new(backend: Box<dyn Backend>, catalog: &'static Catalog) -> Self {
        let stills = Stills::default();
        Self {
            backend,
            catalog,
            stills,
            manner: Manner::default(),
            zoom: 1.0,
            worn: Worn::default(),
            opened_secs: None,
            is_sized: true,
            is_placed: false,
            is_answered: false,
        }
    }

    /// Puts the person's look on as soon as it is known.
    fn wear(&mut self, ctx: &Context) {
        let Some(settings) = self.backend.settings() else { return };
        if self.worn.put_on(ctx, &settings.look, self.zoom) {
            // Points are larger or smaller from the next frame on, and with them the window.
            (self.is_sized, self.is_placed) = (false, false);
            ctx.request_repaint();
        }
    }

    /// Draws the window. Returns whether it is over: answered, or ended by the agent.
    pub fn show(&mut self, ui: &mut Ui) -> bool {
        name_window(ui.ctx(), &tr("prompt-window"));
        self.wear(ui.ctx());
        let now = ui.input(|input| input.time);
        let opened = *self.opened_secs.get_or_insert(now);
        let age = Duration::try_from_secs_f64(now - opened).unwrap_or_default();
        if age < DEAF {
            ui.ctx().request_repaint_after(DEAF.saturating_sub(age) + Duration::from_millis(20));
        }
        // What is pushed is for the window; here only the state counts.
        drop(self.backend.take_pushed());
        let Some(view) = self.backend.view() else { return !self.backend.is_connected() };
        let Some(open) = view.schedule.open.as_ref().filter(|_| view.schedule.state == "open") else { return true };
        let hears_keys = age >= DEAF;
        let mut answer = self.card_ui(ui, open, hears_keys);
        if hears_keys && ui.input(|input| input.key_pressed(Key::Escape)) {
            answer = answer.or(Some(PromptAnswer::Dismiss));
        }
        if let Some(answer) = answer.filter(|_| !self.is_answered) {
            self.is_answered = true;
            self.backend.send(Request::Answer { answer });
        }
        self.is_answered || !self.backend.is_connected()
    }

    /// Whether the prompt has ended, or the agent with it.
    fn is_over(&self) -> bool {
        let is_open = |view: &View| view.schedule.state == "open" && view.schedule.open.is_some();
        !self.backend.is_connected() || self.backend.view().is_some_and(|view| !is_open(&view))
    }

    fn card_ui(&mut self, ui: &mut Ui, open: &PromptOnScreen, hears_keys: bool) -> Option<PromptAnswer> {
        let theme = theme::of(ui);
        let frame = Frame::new()
            .fill(theme.colours.surface)
            .stroke(Stroke::new(1.0, theme.colours.edge))
            .inner_margin(Margin::same(16));
        let panel = CentralPanel::default().frame(frame);
        panel.show(ui, |ui| self.contents_ui(ui, open, hears_keys)).inner
    }

    fn contents_ui(&mut self, ui: &mut Ui, open: &PromptOnScreen, hears_keys: bool) -> Option<PromptAnswer> {
        let mut answer = None;
        announce(ui, "prompt", &format!("{} {}: {}", tr("today-now"), open.name, open.what), Live::Assertive);
        ui.horizontal_top(|ui| {
            if let Some((exercise, side)) = first_exercise(self.catalog, open) {
                let (rect, _) = ui.allocate_exact_size(vec2(112.0, 80.0), egui::Sense::hover());
                self.stills.ui(ui, rect, exercise, side);
                ui.add_space(8.0);
            }
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add(caption(tr("prompt-from")));
                ui.add(lead(&open.name).strong());
                ui.add(body(&open.what).quiet());
            });
        });
        let row =
            Rect::from_min_max(egui::pos2(ui.max_rect().left(), ui.max_rect().bottom() - 40.0), ui.max_rect().max);
        let mut row = ui.new_child(egui::UiBuilder::new().max_rect(row).id_salt("answers"));
        row.horizontal(|ui| {
            let mut button = |ui: &mut Ui, press: Press, meant: PromptAnswer| {
                let press = if hears_keys { press } else { press.without_keys() };
                if ui.add(press).clicked() {
                    answer = Some(meant);
                }
            };
            button(ui, Press::new(tr("prompt-start"), Rank::Primary).with_icon(Icon::Play), PromptAnswer::Start);
            if open.may_snooze {
                let settings = self.backend.settings();
                let first = settings.as_ref().and_then(|settings| settings.snooze.choices.first());
                let minutes = first.map_or(5, |first| first.as_secs() / 60);
                let words = tr_with("prompt-snooze", &[("minutes", minutes.into())]);
                button(ui, Press::new(words, Rank::Secondary), PromptAnswer::Snooze { secs: None });
            }
            button(ui, Press::new(tr("prompt-skip"), Rank::Quiet), PromptAnswer::Skip);
        });
        answer
    }
}

/// The exercise that the prompt begins with, for its picture.
fn first_exercise(catalog: &'static Catalog, open: &PromptOnScreen) -> Option<(&'static Exercise, Side)> {
    let exercise = catalog.exercise(&ExerciseId::from(open.exercise.as_deref()?))?;
    Some((exercise, exercise.working_side(Side::from_id(&open.side).unwrap_or(Side::Both))))
}

impl eframe::App for PromptUi {
    /// Also called while the window is covered by others: a prompt that was answered elsewhere does not stay behind them.
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        if self.is_over() {
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        if !self.is_sized {
            ui.ctx().send_viewport_cmd(ViewportCommand::InnerSize(SIZE.into()));
            self.is_sized = true;
        }
        if !self.is_placed {
            self.is_placed = place(ui.ctx(), self.manner.screen);
        }
        if let Some(keep_inactive) = self.manner.keep_inactive {
            keep_inactive(frame);
        }
        if self.show(ui) {
            ui.ctx().send_viewport_cmd(ViewportCommand::Close);
        }
    }
}

/// Puts the window into the lower right corner of `screen`; where the desktop does not tell which is in use, of the one
/// that it opened on. Returns whether the screen's size was known.
fn place(ctx: &Context, screen: Option<ScreenArea>) -> bool {
    let opened_on = || {
        let size = ctx.input(|input| input.viewport().monitor_size).filter(|size| size.x > 1.0)?;
        // A bar may be at the bottom.
        Some(ScreenArea::in_points([0.0, 0.0, size.x, size.y - AIR]))
    };
    let Some(screen) = screen.or_else(opened_on) else { return false };
    let corner = screen.lower_right(SIZE, AIR, ctx.pixels_per_point());
    ctx.send_viewport_cmd(ViewportCommand::OuterPosition(corner.into()));
    true
}

/// Opens the small window and returns when its prompt is over.
pub fn run_prompt(
    backend: Box<dyn Backend>,
    catalog: &'static Catalog,
    look: Look,
    manner: Manner,
) -> anyhow::Result<()> {
    let viewport = ViewportBuilder::default()
        .with_title(tr("prompt-window"))
        .with_app_id(APP_ID)
        .with_icon(icon())
        .with_inner_size(SIZE)
        .with_resizable(false)
        .with_decorations(false)
        .with_always_on_top()
        .with_active(false)
        .with_taskbar(false)
        .with_override_redirect(true);
    let options = eframe::NativeOptions { viewport, dithering: false, ..eframe::NativeOptions::default() };
    let create: eframe::AppCreator<'_> = Box::new(move |creation| {
        dress(&creation.egui_ctx, look);
        let waker = creation.egui_ctx.clone();
        backend.set_waker(Box::new(move || waker.request_repaint()));
        if let Some(keep_inactive) = manner.keep_inactive {
            keep_inactive(creation);
        }
        Ok(Box::new(PromptUi { manner, zoom: look.zoom, ..PromptUi::new(backend, catalog) }))
    });
    eframe::run_native(&tr("prompt-window"), options, create)
        .map_err(|error| anyhow::anyhow!("the small window could not be opened: {error}"))
}
