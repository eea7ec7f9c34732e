//! The figure on a ground of its own, drawn once a posture and put on the screen as one picture.
//!
//! A figure is some hundreds of small areas. Painted as such, each frame costs a software renderer three times as much as
//! drawing the picture beforehand; the drawing is the one that the notification has.

use egui::emath::GuiRounding;
use egui::{Color32, ColorImage, Mesh, Rect, TextureHandle, TextureOptions, Ui, pos2};

use super::theme;
use crate::figure::{Frame, Ink, Palette, Posture, Shape};
use crate::picture::{Fit, Moving, Plate};

/// Longest side that is drawn; a larger place shows the picture enlarged.
const LONGEST_PX: f32 = 1400.0;

/// One picture, kept until something else is to be seen.
#[derive(Default)]
pub struct Canvas {
    drawn: Option<Drawn>,
    texture: Option<TextureHandle>,
    moving: Moving,
}

/// What the picture shows.
#[derive(Clone, PartialEq)]
struct Drawn {
    subject: String,
    posture: Posture,
    frame: Frame,
    size_px: [u32; 2],
    is_dark: bool,
    ground: Color32,
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
        // On the screen's own pixels, so that one of the picture is one of the screen.
        let rect = rect.round_to_pixels(ui.pixels_per_point());
        let scale = scale(ui, rect);
        let size_px = [rect.width() * scale, rect.height() * scale].map(|side| side.round().max(1.0) as u32);
        let wanted = Drawn {
            subject: subject.to_owned(),
            posture,
            frame,
            size_px,
            ground: theme.colours.stage,
            is_dark: theme.is_dark,
        };
        if self.drawn.as_ref() != Some(&wanted) {
            let palette = on_ground(&theme.figure, theme.colours.stage);
            let fit = Fit::new(frame, size_px, air * scale);
            self.draw(ui, shapes(), Plate { size_px, corner_px: corner * scale, fit, palette });
            self.drawn = Some(wanted);
        }
        let Some(texture) = &self.texture else { return };
        // Two triangles; the corners are round in the picture itself.
        let mut picture = Mesh::with_texture(texture.id());
        picture.add_rect_with_uv(rect, Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0)), Color32::WHITE);
        ui.painter().add(picture);
    }

    /// Draws what looks different from the last time.
    fn draw(&mut self, ui: &Ui, shapes: Vec<Shape>, plate: Plate) {
        // Nothing is to be smoothed.
        let options = TextureOptions::NEAREST;
        let size = plate.size_px.map(|side| side as usize);
        for area in self.moving.show(shapes, plate) {
            let mut image = ColorImage::filled(area.size(), Color32::TRANSPARENT);
            self.moving.read(area, image.as_raw_mut());
            let at = area.min().map(|side| usize::try_from(side).unwrap_or(0));
            match &mut self.texture {
                Some(texture) if texture.size() == size => texture.set_partial(at, image, options),
                Some(texture) => texture.set(image, options),
                None => self.texture = Some(ui.ctx().load_texture("figure", image, options)),
            }
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
