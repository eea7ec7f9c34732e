//! Shapes become pixels without a display: the notification's picture.

use tiny_skia::{Color, FillRule, LineCap, LineJoin, Paint, Path, PathBuilder, Pixmap, Stroke, Transform};

use crate::figure::{Frame, P2, Palette, Posture, Rgba, Scene, Shape};

/// Why there is no picture.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    #[error("a picture {0} pixels wide cannot be drawn")]
    Size(u32),
    #[error("the picture could not be packed as PNG: {0}")]
    Packing(String),
}

/// A square picture of one posture as PNG. The background has the palette's paper colour, which may be see-through.
pub fn png(
    scene: &Scene,
    posture: impl Into<Posture>,
    size_px: u32,
    palette: &Palette,
) -> Result<Vec<u8>, PictureError> {
    let pixmap = pixmap(scene, posture, size_px, palette)?;
    pixmap.encode_png().map_err(|error| PictureError::Packing(error.to_string()))
}

/// The same picture, not yet packed.
pub fn pixmap(
    scene: &Scene,
    posture: impl Into<Posture>,
    size_px: u32,
    palette: &Palette,
) -> Result<Pixmap, PictureError> {
    let mut pixmap = Pixmap::new(size_px, size_px).ok_or(PictureError::Size(size_px))?;
    let [red, green, blue, opacity] = palette.colour(crate::figure::Ink::Paper);
    pixmap.fill(Color::from_rgba8(red, green, blue, opacity));
    let fit = Fit::new(&scene.frame(), size_px as f32);
    for shape in scene.shapes_at(posture) {
        draw(&mut pixmap, &shape, &fit, palette);
    }
    Ok(pixmap)
}

/// From body heights to pixels: as large as fits, in the middle.
struct Fit {
    scale: f32,
    centre: P2,
    half_px: f32,
}

impl Fit {
    fn new(frame: &Frame, size_px: f32) -> Self {
        Self { scale: size_px / frame.width().max(frame.height()), centre: frame.centre(), half_px: size_px / 2.0 }
    }

    fn path(&self, points: &[P2], closed: bool) -> Option<Path> {
        let mut builder = PathBuilder::new();
        for (index, point) in points.iter().enumerate() {
            let away = *point - self.centre;
            let (x, y) = (self.half_px + away.x * self.scale, self.half_px - away.y * self.scale);
            if index == 0 { builder.move_to(x, y) } else { builder.line_to(x, y) }
        }
        if closed {
            builder.close();
        }
        builder.finish()
    }
}

fn draw(pixmap: &mut Pixmap, shape: &Shape, fit: &Fit, palette: &Palette) {
    let paint = paint(palette.colour(shape.ink()));
    match shape {
        Shape::Fill { points, .. } => {
            if let Some(path) = fit.path(points, true) {
                pixmap.fill_path(&path, &paint, FillRule::Winding, Transform::identity(), None);
            }
        }
        Shape::Line { points, width, .. } => {
            let stroke = Stroke {
                width: width * fit.scale,
                line_cap: LineCap::Round,
                line_join: LineJoin::Round,
                ..Stroke::default()
            };
            if let Some(path) = fit.path(points, false) {
                pixmap.stroke_path(&path, &paint, &stroke, Transform::identity(), None);
            }
        }
    }
}

fn paint([red, green, blue, opacity]: Rgba) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color_rgba8(red, green, blue, opacity);
    paint.anti_alias = true;
    paint
}
