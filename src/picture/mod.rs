//! Shapes become pixels without a display: the notification's picture, the stage of the window, the body map, the cards.

pub mod animation;
mod area;
mod brush;
pub mod card;
mod changed;
mod colours;
mod corner;
mod coverage;
mod difference;
mod fit;
pub mod icon;
pub mod lettering;
pub mod map;
mod moving;
mod outline;
pub mod overview;
mod page;
mod paint;
mod raster;
mod svg;
pub mod tray;

use tiny_skia::Pixmap;

use crate::figure::{Palette, Posture, Scene};

pub use area::Area;
pub use changed::changed;
pub use colours::Colours;
pub use fit::Fit;
pub use moving::{Moving, Plate};
pub use page::Page;
pub use raster::png as page_png;
pub use svg::{escaped, svg};

/// Why there is no picture.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    #[error("a picture {0} by {1} pixels large cannot be drawn")]
    Size(u32, u32),
    #[error("the picture could not be packed as PNG: {0}")]
    Packing(String),
}

/// A picture as a file, and how large it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    pub bytes: Vec<u8>,
    /// Width and height.
    pub size_px: [u32; 2],
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
    let mut pixmap = Pixmap::new(size_px, size_px).ok_or(PictureError::Size(size_px, size_px))?;
    let fit = Fit::new(scene.frame(), [size_px, size_px], 0.0);
    let whole = Area::whole([size_px, size_px]);
    paint::ground(&mut pixmap.as_mut(), palette);
    paint::shapes(&mut pixmap.as_mut(), &scene.shapes_at(posture), &fit, palette, whole);
    Ok(pixmap)
}
