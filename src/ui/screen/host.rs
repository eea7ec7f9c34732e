//! The renderer's side: whether it still has the last frame, and no clearing where it has.
#![expect(unsafe_code, reason = "the renderer's functions have no safe form")]

use std::sync::Arc;

use eframe::glow::{self, HasContext as _};
use eframe::{App, CreationContext, Frame};
use egui::{Context, Ui, Visuals};

use super::Shared;

/// Renderers that work without graphics hardware; with it a whole frame costs next to nothing.
const SOFTWARE: [&str; 4] = ["llvmpipe", "softpipe", "swrast", "swiftshader"];

/// A window of which only what changed is painted, where that saves anything.
pub struct OnScreen<A> {
    app: A,
    renderer: Option<Renderer>,
}

struct Renderer {
    gl: Arc<glow::Context>,
    picture: Shared,
}

impl<A: App> OnScreen<A> {
    /// Around the window's own part.
    pub fn new(app: A, creation: &CreationContext<'_>) -> Self {
        let renderer = creation.gl.clone().filter(|gl| is_software(gl)).map(|gl| {
            let picture = Shared::default();
            creation.egui_ctx.add_plugin(picture.clone());
            Renderer { gl, picture }
        });
        Self { app, renderer }
    }
}

impl<A: App> App for OnScreen<A> {
    fn logic(&mut self, ctx: &Context, frame: &mut Frame) {
        self.app.logic(ctx, frame);
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut Frame) {
        self.app.ui(ui, frame);
    }

    /// Asked for just before everything is cleared with it, at the begin of each frame.
    fn clear_color(&self, visuals: &Visuals) -> [f32; 4] {
        if let Some(renderer) = &self.renderer {
            renderer.begin();
        }
        self.app.clear_color(visuals)
    }

    fn on_exit(&mut self, gl: Option<&glow::Context>) {
        self.app.on_exit(gl);
    }
}

impl Renderer {
    /// A frame begins: where the mark of the last one is found, clearing it has no effect.
    fn begin(&self) {
        let mut picture = self.picture.lock();
        let is_kept = corner(&self.gl) == picture.mark();
        picture.begin(is_kept);
        // SAFETY: the window's context is current here. Who paints allows all colours again.
        unsafe { self.gl.color_mask(!is_kept, !is_kept, !is_kept, !is_kept) };
    }
}

/// The colour of the bottom left pixel, where the renderer counts from: it is there whatever size the window has become.
fn corner(gl: &glow::Context) -> [u8; 3] {
    let mut pixel = [0; 4];
    let into = glow::PixelPackData::Slice(Some(&mut pixel));
    // SAFETY: the context is current, and a pixel of four bytes has room for one.
    unsafe { gl.read_pixels(0, 0, 1, 1, glow::RGBA, glow::UNSIGNED_BYTE, into) };
    let [red, green, blue, _] = pixel;
    [red, green, blue]
}

fn is_software(gl: &glow::Context) -> bool {
    // SAFETY: the context is current while the window is set up.
    let name = unsafe { gl.get_parameter_string(glow::RENDERER) }.to_lowercase();
    SOFTWARE.iter().any(|software| name.contains(software))
}
