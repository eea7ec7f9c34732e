//! Opens the window on the screen.

use egui::{IconData, ThemePreference, ViewportBuilder, vec2};

use super::app::AppUi;
use super::backend::Backend;
use super::screen::OnScreen;
use super::theme;
use crate::domain::catalog::Catalog;
use crate::domain::place::WindowPlace;
use crate::link::message::{Page, Session};
use crate::picture;
use crate::player::Aloud;
use crate::text::tr;

/// Size of the window when it is first opened, and the smallest it can be, in points.
const SIZE: [f32; 2] = [1080.0, 720.0];
const LEAST: [f32; 2] = [480.0, 480.0];

/// The name by which the desktop knows the windows; that of the desktop entry (`assets/linux/unpinch.desktop`).
pub const APP_ID: &str = "unpinch";
/// Pixels; desktops scale it down.
const ICON_SIDE: u32 = 256;

/// How the window is to look, where the desktop does not decide.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Look {
    /// None follows the desktop.
    pub is_dark: Option<bool>,
    /// Size of everything, 1 = 100 %.
    pub zoom: f32,
    /// The desktop wants less motion.
    pub is_still: bool,
    /// Where the window stood last.
    pub place: Option<WindowPlace>,
}

impl Default for Look {
    fn default() -> Self {
        Self { is_dark: None, zoom: 1.0, is_still: false, place: None }
    }
}

/// Opens the window on this page, playing `session` if there is one, and returns when it is closed.
pub fn run_window(
    backend: Box<dyn Backend>,
    aloud: Box<dyn Aloud>,
    catalog: &'static Catalog,
    start: Page,
    session: Option<Session>,
    look: Look,
) -> anyhow::Result<()> {
    let place = look.place.and_then(|place| place.checked(LEAST, None));
    let viewport = ViewportBuilder::default()
        .with_title(tr("app-name"))
        .with_app_id(APP_ID)
        .with_icon(icon())
        .with_inner_size(place.map_or(SIZE, |place| [place.width, place.height]))
        .with_maximized(place.is_some_and(|place| place.is_maximized))
        .with_min_inner_size(vec2(LEAST[0], LEAST[1]));
    let at = place.and_then(|place| place.at);
    let viewport = if let Some(at) = at { viewport.with_position(at) } else { viewport };
    // Without dithering a frame costs a software renderer far less, and there are no gradients that need it.
    let options = eframe::NativeOptions {
        viewport,
        centered: at.is_none(),
        dithering: false,
        ..eframe::NativeOptions::default()
    };
    #[cfg(target_os = "macos")]
    let options = eframe::NativeOptions { event_loop_builder: Some(Box::new(into_the_dock)), ..options };
    let create: eframe::AppCreator<'_> = Box::new(move |creation| {
        let ctx = creation.egui_ctx.clone();
        dress(&ctx, look);
        let waker = ctx.clone();
        backend.set_waker(Box::new(move || waker.request_repaint()));
        let app = AppUi::new(backend, aloud, catalog, start, session);
        let app = app.with_less_motion(look.is_still).with_zoom(look.zoom).opened_in_place(at.is_some());
        Ok(Box::new(OnScreen::new(app, creation)))
    });
    eframe::run_native(&tr("app-name"), options, create)
        .map_err(|error| anyhow::anyhow!("the window could not be opened: {error}"))
}

/// A bundle says that nothing of it is in the Dock (`LSUIElement`): right for the agent, and not for the window.
#[cfg(target_os = "macos")]
fn into_the_dock(builder: &mut eframe::EventLoopBuilder<eframe::UserEvent>) {
    use winit::platform::macos::{ActivationPolicy, EventLoopBuilderExtMacOS as _};
    builder.with_activation_policy(ActivationPolicy::Regular);
}

/// The program's sign for the title bar and the list of windows.
pub fn icon() -> IconData {
    let rgba = picture::icon::rgba(ICON_SIDE).unwrap_or_default();
    IconData { rgba, width: ICON_SIDE, height: ICON_SIDE }
}

/// Gives a context the fonts, the themes and this look.
pub fn dress(ctx: &egui::Context, look: Look) {
    theme::install(ctx);
    ctx.set_theme(match look.is_dark {
        None => ThemePreference::System,
        Some(false) => ThemePreference::Light,
        Some(true) => ThemePreference::Dark,
    });
    ctx.set_zoom_factor(look.zoom);
}
