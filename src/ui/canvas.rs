//! The figure on a ground of its own, drawn once a posture and put on the screen as one picture.
//!
//! A figure is some hundreds of small areas. Painted as such, each frame costs a software renderer three times as much as
//! drawing the picture beforehand; the drawing is the one that the notification has.

use egui::epaint::RectShape;
use egui::{Color32, ColorImage, Rect, StrokeKind, TextureHandle, TextureOptions, Ui, pos2};
use tiny_skia::Pixmap;

use super::theme;
use crate::figure::{Frame, Ink, Palette, Posture, Shape};
use crate::picture::{self, Fit};

/// Longest side that is drawn; a larger place shows the picture enlarged.
const LONGEST_PX: f32 = 1400.0;

/// One picture, kept until something else is to be seen.
#[derive(Default)]
pub struct Canvas {
    drawn: Option<Drawn>,
    texture: Option<TextureHandle>,
    pixmap: Option<Pixmap>,
}

/// What the picture shows.
#[derive(Clone, PartialEq)]
struct Drawn {
    subject: String,
    posture: Posture,
    size_px: [u32; 2],
    is_dark: bool,
}

impl Canvas {
    /// Paints a figure into `rect` with round corners, leaving `air` points free. `subject` and `posture` say whether it
    /// has to be drawn anew; `shapes` are asked for only then.
    #[expect(clippy::too_many_arguments, reason = "a place, a look and a figure")]
    pub fn paint(
        &mut self,
        ui: &Ui,
        rect: Rect,
        (air, corner): (f32, f32),
        subject: &str,
        posture: Posture,
        frame: Frame,
        shapes: impl FnOnce() -> Vec<Shape>,
    ) {
        let theme = theme::of(ui);
        let scale = scale(ui, rect);
        let size_px = [rect.width() * scale, rect.height() * scale].map(|side| side.round().max(1.0) as u32);
        let wanted = Drawn { subject: subject.to_owned(), posture, size_px, is_dark: theme.is_dark };
        if self.drawn.as_ref() != Some(&wanted) {
            let ground = theme.colours.stage;
            let palette = on_ground(&theme.figure, ground);
            self.draw(ui, size_px, &shapes(), &Fit::new(frame, size_px, air * scale), &palette);
            self.drawn = Some(wanted);
        }
        let Some(texture) = &self.texture else { return };
        let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
        let picture = RectShape::new(rect, corner, Color32::WHITE, egui::Stroke::NONE, StrokeKind::Inside);
        ui.painter().add(picture.with_texture(texture.id(), whole));
    }

    fn draw(&mut self, ui: &Ui, [width, height]: [u32; 2], shapes: &[Shape], fit: &Fit, palette: &Palette) {
        let is_fitting = |pixmap: &Pixmap| pixmap.width() == width && pixmap.height() == height;
        let pixmap = self.pixmap.take().filter(is_fitting).or_else(|| Pixmap::new(width, height));
        let Some(mut pixmap) = pixmap else { return };
        picture::paint(&mut pixmap, shapes, fit, palette);
        let image = ColorImage::from_rgba_premultiplied([width as usize, height as usize], pixmap.data());
        self.pixmap = Some(pixmap);
        // One pixel of the picture is one of the screen: nothing is to be smoothed.
        let options = TextureOptions::NEAREST;
        match &mut self.texture {
            Some(texture) => texture.set(image, options),
            None => self.texture = Some(ui.ctx().load_texture("figure", image, options)),
        }
    }
}

/// Pixels of the picture for each point of the screen.
fn scale(ui: &Ui, rect: Rect) -> f32 {
    let longest = rect.width().max(rect.height()).max(1.0);
    ui.pixels_per_point().min(LONGEST_PX / longest)
}

/// The figure's colours on this ground.
fn on_ground(palette: &Palette, ground: Color32) -> Palette {
    Palette::new(|ink| if ink == Ink::Paper { ground.to_array() } else { palette.colour(ink) })
}
