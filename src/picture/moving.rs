//! A picture that is shown again and again while a part of it moves: only that part is painted anew.

use tiny_skia::{Pixmap, PixmapMut};

use super::area::Area;
use super::changed::changed;
use super::corner;
use super::difference;
use super::fit::Fit;
use super::paint;
use crate::figure::{Palette, Shape};

/// Bytes of a pixel.
const PIXEL: usize = 4;

/// What was shown last, and what of it stands still.
#[derive(Default)]
pub struct Moving {
    plate: Option<Plate>,
    shapes: Vec<Shape>,
    still: Option<Still>,
    /// All of it, since something moved.
    shown: Option<Pixmap>,
    /// Room for the part that is painted; every pixel of it is written.
    scratch: Vec<u8>,
}

/// What a picture is painted on. A change of it changes every pixel.
#[derive(Debug, Clone, PartialEq)]
pub struct Plate {
    /// Width and height.
    pub size_px: [u32; 2],
    /// Radius of the round corners, which are see-through outside.
    pub corner_px: f32,
    pub fit: Fit,
    pub palette: Palette,
}

/// The first shapes, painted once: what stands behind everything that moves.
struct Still {
    num_shapes: usize,
    pixmap: Pixmap,
    /// For so many pictures it could have held more shapes.
    num_short: u32,
}

/// After as many pictures what has come to rest is painted beforehand, too.
const PATIENCE: u32 = 8;

impl Moving {
    /// Takes in what is to be shown now. Returns the areas that look different, whose pixels [`Moving::read`] has; they do
    /// not overlap.
    pub fn show(&mut self, shapes: Vec<Shape>, plate: Plate) -> Vec<Area> {
        let whole = Area::whole(plate.size_px);
        if self.plate.as_ref() != Some(&plate) {
            *self = Self { plate: Some(plate), shapes, ..Self::default() };
            return vec![whole];
        }
        let old = std::mem::replace(&mut self.shapes, shapes);
        let mut areas = Vec::new();
        let first_changed = changed(&old, &self.shapes, |shape| {
            plate.fit.area(&shape.bounds()).common(&whole).add_to(&mut areas);
        });
        let Some(first_changed) = first_changed else { return Vec::new() };
        self.keep_still(first_changed, &plate);
        let Some(mut shown) = self.shown.take() else {
            let [width, height] = plate.size_px;
            self.shown = Pixmap::new(width, height).map(|mut shown| {
                self.paint(whole, shown.data_mut());
                shown
            });
            return vec![whole];
        };
        let mut parts = Vec::new();
        for area in areas {
            let mut pixels = std::mem::take(&mut self.scratch);
            pixels.resize(area.size().iter().product::<usize>() * PIXEL, 0);
            self.paint(area, &mut pixels);
            difference::take_in(&mut shown, area, &pixels, &mut parts);
            self.scratch = pixels;
        }
        self.shown = Some(shown);
        parts
    }

    /// The pixels of an area: rows of red, green, blue and opacity, premultiplied.
    pub fn read(&self, area: Area, pixels: &mut [u8]) {
        match &self.shown {
            Some(shown) => copy(shown, area, pixels),
            None => self.paint(area, pixels),
        }
    }

    fn paint(&self, area: Area, pixels: &mut [u8]) {
        let Some(Plate { size_px, corner_px, fit, palette }) = &self.plate else { return };
        let [columns, rows] = area.size().map(|side| side as u32);
        let Some(mut pixmap) = PixmapMut::from_bytes(pixels, columns, rows) else { return };
        let num_still = if let Some(still) = &self.still {
            copy(&still.pixmap, area, pixmap.data_mut());
            still.num_shapes
        } else {
            paint::ground(&mut pixmap, palette);
            0
        };
        let moving = self.shapes.get(num_still..).unwrap_or_default();
        paint::shapes(&mut pixmap, moving, fit, palette, area);
        corner::cut(pixmap.data_mut(), area, Area::whole(*size_px), *corner_px);
    }

    /// Paints beforehand what lies behind the first shape that changed, unless that is done.
    fn keep_still(&mut self, first_changed: usize, plate: &Plate) {
        // What is filled together stays together.
        let is_apart = |index: usize| {
            let before = index.checked_sub(1).and_then(|before| self.shapes.get(before));
            before.zip(self.shapes.get(index)).is_none_or(|(before, after)| !paint::is_one_area(before, after))
        };
        let num_shapes = (0..=first_changed).rev().find(|index| is_apart(*index)).unwrap_or(0);
        if let Some(still) = &mut self.still
            && still.num_shapes <= num_shapes
            && is_apart(still.num_shapes)
        {
            still.num_short = if still.num_shapes < num_shapes { still.num_short + 1 } else { 0 };
            if still.num_short < PATIENCE {
                return;
            }
        }
        let Plate { size_px: [width, height], fit, palette, .. } = plate;
        self.still = Pixmap::new(*width, *height).map(|mut pixmap| {
            paint::ground(&mut pixmap.as_mut(), palette);
            let still = self.shapes.get(..num_shapes).unwrap_or_default();
            paint::shapes(&mut pixmap.as_mut(), still, fit, palette, Area::whole(plate.size_px));
            Still { num_shapes, pixmap, num_short: 0 }
        });
    }
}

/// Copies an area out of a picture.
fn copy(from: &Pixmap, area: Area, into: &mut [u8]) {
    let [left, top] = area.min().map(|side| usize::try_from(side).unwrap_or(0));
    let [columns, _] = area.size();
    let rows = from.data().chunks_exact(from.width() as usize * PIXEL).skip(top);
    for (from, into) in rows.zip(into.chunks_exact_mut(columns.max(1) * PIXEL)) {
        if let Some(from) = from.get(left * PIXEL..(left + columns) * PIXEL) {
            into.copy_from_slice(from);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::{Frame, Ink, P2};

    const SIZE_PX: [u32; 2] = [120, 90];

    fn square(left: f32, bottom: f32, side: f32, ink: Ink) -> Shape {
        let corners = [(0.0, 0.0), (side, 0.0), (side, side), (0.0, side)];
        Shape::Fill { points: corners.map(|(x, y)| P2 { x: left + x, y: bottom + y }).to_vec(), ink }
    }

    /// A wall, a ball on its way to the right, a second part far away, and a post before both; now and then a fly.
    fn moment(step: u16) -> Vec<Shape> {
        let way = f32::from(step) * 0.013;
        let post = vec![P2 { x: 0.45, y: 0.1 }, P2 { x: 0.47, y: 0.9 }];
        let mut shapes = vec![
            square(0.05, 0.1, 0.8, Ink::Chair),
            square(0.1, 0.15, 0.2, Ink::Skin),
            square(0.12 + way, 0.4, 0.1, Ink::Skin),
            square(0.9, 0.85 - way, 0.06, Ink::Working),
            Shape::Line { points: post, width: 0.03, ink: Ink::Outline },
        ];
        if step % 7 == 3 {
            shapes.insert(3, square(0.2, 0.6, 0.05, Ink::Hair));
        }
        shapes
    }

    fn plate() -> Plate {
        let frame = Frame { min: P2 { x: 0.0, y: 0.0 }, max: P2 { x: 1.0, y: 1.0 } };
        Plate { size_px: SIZE_PX, corner_px: 9.0, fit: Fit::new(frame, SIZE_PX, 0.0), palette: Palette::light() }
    }

    /// Paints what changed over what was there.
    fn put(moving: &Moving, areas: &[Area], screen: &mut [u8]) {
        for area in areas {
            let ([left, top], [columns, rows]) = (area.min().map(|side| side as usize), area.size());
            let mut pixels = vec![0; columns * rows * 4];
            moving.read(*area, &mut pixels);
            for (row, line) in pixels.chunks_exact(columns * 4).enumerate() {
                let start = ((top + row) * SIZE_PX[0] as usize + left) * 4;
                screen[start..start + line.len()].copy_from_slice(line);
            }
        }
    }

    #[test]
    fn the_parts_that_changed_make_the_whole_picture() {
        let mut screen = vec![0; (SIZE_PX[0] * SIZE_PX[1] * 4) as usize];
        let mut anew = screen.clone();
        let mut moving = Moving::default();
        for step in 0..30 {
            let areas = moving.show(moment(step), plate());
            let num_pixels: usize = areas.iter().map(|area| area.size().iter().product::<usize>()).sum();
            assert!(step <= 1 || num_pixels * 2 < screen.len() / 4, "step {step} paints {num_pixels} pixels");
            put(&moving, &areas, &mut screen);
            let mut whole = Moving::default();
            let areas = whole.show(moment(step), plate());
            put(&whole, &areas, &mut anew);
            // An edge may round to the next sixteenth of a pixel.
            let most = screen.iter().zip(&anew).map(|(one, other)| one.abs_diff(*other)).max();
            assert!(most <= Some(20), "step {step} is off by {most:?}");
        }
        assert_eq!(moving.show(moment(29), plate()), [], "nothing moved");
        let dark = Plate { palette: Palette::dark(), ..plate() };
        assert_eq!(moving.show(moment(29), dark), [Area::whole(SIZE_PX)]);
    }
}
