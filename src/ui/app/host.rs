//! The window as eframe runs it: when it listens and draws, and what is left to be told as it closes.

use std::time::Duration;

use egui::{Context, Ui};

use super::AppUi;
use crate::domain::place::WindowPlace;
use crate::link::message::{Page, Request};
use crate::ui::pages::RoutinePage;

impl eframe::App for AppUi {
    /// Also called while the window is minimized or covered by others: then nothing is drawn, but it can come forward.
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        if self.obey() {
            come_forward(ctx);
        }
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        let is_moving = self.page == Page::Routine && self.routine.as_ref().is_some_and(RoutinePage::is_moving);
        if let (true, Some(secs)) = (is_moving, frame.info().cpu_usage) {
            self.pace.took(Duration::try_from_secs_f32(secs).unwrap_or_default());
        }
        let time_secs = ui.input(|input| input.time);
        if self.listen(time_secs) {
            come_forward(ui.ctx());
        }
        self.show(ui);
        self.may_be_lost = self.may_be_lost && !brought_back(ui.ctx());
        self.place = place(ui.ctx(), self.place);
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        if let Some(report) = self.routine.as_mut().and_then(RoutinePage::abandon) {
            self.send(Request::SessionEnded { report });
        }
        if let Some(draft) = self.check.unsaved() {
            self.send(Request::SaveDraft { draft: Some(draft) });
        }
        if let (Some(place), None) = (&self.place, &self.gone) {
            self.backend.keep_place(place);
        }
    }
}

/// Moves a window that no hand can take hold of, because the screen is another one than before. Returns whether it was
/// seen where it stands.
fn brought_back(ctx: &Context) -> bool {
    let zoom = ctx.zoom_factor();
    let (outer, screen) = ctx.input(|input| (input.viewport().outer_rect, input.viewport().monitor_size));
    let (Some(outer), Some(screen)) = (outer, screen.filter(|screen| screen.x > 1.0)) else { return false };
    let at = Some([outer.min.x * zoom, outer.min.y * zoom]);
    let stands = WindowPlace { width: outer.width() * zoom, height: outer.height() * zoom, at, is_maximized: false };
    if !stands.is_reachable([screen.x * zoom, screen.y * zoom]) {
        ctx.send_viewport_cmd(egui::ViewportCommand::OuterPosition(egui::Pos2::ZERO));
    }
    true
}

/// Where the window stands now: of one that fills the screen, the size is the one before.
fn place(ctx: &Context, before: Option<WindowPlace>) -> Option<WindowPlace> {
    let (inner, outer, is_maximized, screen) = ctx.input(|input| {
        let window = input.viewport();
        let is_large = window.maximized.unwrap_or(false) || window.fullscreen.unwrap_or(false);
        (window.inner_rect, window.outer_rect, is_large, window.monitor_size)
    });
    if is_maximized {
        return before.map(|before| WindowPlace { is_maximized, ..before });
    }
    let zoom = ctx.zoom_factor();
    let size = inner.or(outer)?.size() * zoom;
    let at = outer.map(|outer| [outer.min.x * zoom, outer.min.y * zoom]);
    let screen = screen.map(|screen| [screen.x * zoom, screen.y * zoom]);
    WindowPlace { width: size.x, height: size.y, at, is_maximized }.checked([1.0, 1.0], screen)
}

/// Brings the window in front of the others, because the person asked for it.
fn come_forward(ctx: &Context) {
    ctx.send_viewport_cmd(egui::ViewportCommand::Minimized(false));
    ctx.send_viewport_cmd(egui::ViewportCommand::Focus);
}
