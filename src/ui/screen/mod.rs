//! The picture of the window that is on the screen already: only what looks different is painted again.
//!
//! A renderer without graphics hardware pays for every pixel of every frame, so a figure that moves in a third of the
//! window must not cost all of it. What was painted last is compared with what is to be painted now; the rest is cut off,
//! as long as the renderer still has the last frame. It shows that by a mark in the corner.

mod host;

use std::mem;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use egui::epaint::{ClippedShape, ImageDelta, RectShape};
use egui::{Color32, Context, CornerRadius, FullOutput, Mesh, Plugin, Rect, Shape, TextureId, pos2, vec2};

use crate::picture::{Area, changed};

pub use host::OnScreen;

/// As many frames have marks of their own.
const MARKS: u8 = 4;
/// More places than this become fewer; each has a cost of its own.
const MOST: usize = 20;

/// What is known of the picture on the screen, for who paints and who clears.
#[derive(Clone, Default)]
struct Shared(Arc<Mutex<Picture>>);

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Picture> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Plugin for Shared {
    fn debug_name(&self) -> &'static str {
        "screen"
    }

    fn output_hook(&mut self, ctx: &Context, output: &mut FullOutput) {
        let ground = ctx.global_style().visuals.panel_fill;
        let size = ctx.viewport_rect().size() * output.pixels_per_point;
        let plate = Plate {
            size_px: [size.x, size.y].map(|side| side.round().max(0.0) as u32),
            pixels_per_point: output.pixels_per_point,
            ground,
        };
        let texture_size = |id| ctx.tex_manager().read().meta(id).map(|meta| meta.size);
        self.lock().trim(plate, output, &texture_size);
    }
}

/// What everything is painted on. A change of it changes every pixel.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Plate {
    size_px: [u32; 2],
    pixels_per_point: f32,
    ground: Color32,
}

/// The last frame.
#[derive(Default)]
struct Picture {
    plate: Plate,
    shapes: Vec<ClippedShape>,
    /// What differs from the picture on the screen, in pixels; parts do not overlap.
    areas: Vec<Area>,
    /// Whether the renderer still has it. Otherwise all is painted.
    is_kept: bool,
    num_frames: u8,
}

impl Picture {
    /// A frame begins. `is_kept`: the last one is still there, and nothing is cleared.
    fn begin(&mut self, is_kept: bool) {
        self.is_kept = is_kept;
        self.areas.clear();
        self.num_frames = (self.num_frames + 1) % MARKS;
    }

    /// The colour of the corner in this frame: next to the ground, and never the ground itself.
    fn mark(&self) -> [u8; 3] {
        let [red, green, blue, _] = self.plate.ground.to_array();
        let step = 1 + self.num_frames;
        [red, green, if blue > u8::MAX / 2 { blue - step } else { blue + step }]
    }

    /// Cuts off what is on the screen already.
    fn trim(&mut self, plate: Plate, output: &mut FullOutput, texture_size: &dyn Fn(TextureId) -> Option<[usize; 2]>) {
        let whole = Area::whole(plate.size_px);
        if plate != self.plate {
            self.areas = vec![whole];
        }
        self.plate = plate;
        let area = |rect: Rect| {
            let rect = rect * plate.pixels_per_point;
            Area::around([rect.min.x, rect.min.y], [rect.max.x, rect.max.y]).common(&whole)
        };
        let areas = &mut self.areas;
        changed(&self.shapes, &output.shapes, |shape| area(bounds(shape)).add_to(areas));
        for (id, deltas) in &output.textures_delta.set {
            for delta in deltas {
                match *id {
                    // Letters are added where none were; a new sheet of them moves all.
                    TextureId::Managed(0) if delta.pos.is_some() => {}
                    TextureId::Managed(0) => *areas = vec![whole],
                    _ => {
                        let with_it = output.shapes.iter().filter(|shape| shape.shape.texture_id() == *id);
                        for shape in with_it {
                            let part = part(shape, delta, texture_size(*id)) * plate.pixels_per_point;
                            let [min, max] = [part.min, part.max].map(|corner| [corner.x, corner.y]);
                            let is_even = min.iter().chain(&max).all(|side| (side - side.round()).abs() < 0.01);
                            let part = if is_even { Area::of(min, max) } else { Area::around(min, max) };
                            part.common(&whole).add_apart_to(areas);
                        }
                    }
                }
            }
        }
        if !self.is_kept {
            *areas = vec![whole];
        }
        Area::make_few(areas, MOST);
        self.shapes = mem::take(&mut output.shapes);
        // The ground with it: what everything was cleared with may be the colour of before.
        output.shapes = self.trimmed();
        output.shapes.push(self.corner());
    }

    /// The shapes in each of the areas, and the ground where it is seen: what is covered costs as much as what covers it.
    fn trimmed(&self) -> Vec<ClippedShape> {
        let mut trimmed = Vec::new();
        for area in &self.areas {
            let [left, top] = area.min().map(|side| side as f32);
            let [columns, rows] = area.size().map(|side| side as f32);
            let clip = Rect::from_min_size(pos2(left, top), vec2(columns, rows)) / self.plate.pixels_per_point;
            let first_seen = self.shapes.iter().rposition(|shape| opaque(shape).contains_rect(clip));
            if first_seen.is_none() {
                trimmed.push(ClippedShape::new(clip, flat(clip, self.plate.ground)));
            }
            let seen = self.shapes.iter().skip(first_seen.unwrap_or(0));
            let seen = seen.filter(|shape| bounds(shape).intersects(clip));
            trimmed
                .extend(seen.map(|shape| ClippedShape { clip_rect: shape.clip_rect.intersect(clip), ..shape.clone() }));
        }
        trimmed
    }

    /// The mark that shows whether this frame is still there when the next one begins.
    fn corner(&self) -> ClippedShape {
        let [red, green, blue] = self.mark();
        let [_, height] = self.plate.size_px;
        let bottom = height.saturating_sub(1) as f32;
        let pixel = Rect::from_min_size(pos2(0.0, bottom), vec2(1.0, 1.0)) / self.plate.pixels_per_point;
        ClippedShape::new(Rect::EVERYTHING, flat(pixel, Color32::from_rgb(red, green, blue)))
    }
}

/// A rectangle without soft edges.
fn flat(rect: Rect, colour: Color32) -> Shape {
    let mut mesh = Mesh::default();
    mesh.add_colored_rect(rect, colour);
    Shape::mesh(mesh)
}

/// Where a shape is seen, its soft edge included.
fn bounds(shape: &ClippedShape) -> Rect {
    const EDGE: f32 = 1.0;
    let bounds = shape.shape.visual_bounding_rect();
    if !bounds.is_positive() && matches!(shape.shape, Shape::Noop) {
        return Rect::NOTHING;
    }
    (shape.transform_after_tessellation * bounds).expand(EDGE).intersect(shape.clip_rect)
}

/// Where nothing is seen of what lies below a shape.
fn opaque(shape: &ClippedShape) -> Rect {
    /// The corners of the window's own pictures are round, of no more than three times as many points.
    const CORNER: f32 = 8.0;
    let edge = match &shape.shape {
        Shape::Rect(RectShape { rect, corner_radius, fill, stroke, blur_width, brush, angle, .. }) => {
            let is_plain = fill.is_opaque() && brush.is_none() && *angle == 0.0 && *blur_width == 0.0;
            let CornerRadius { nw, ne, sw, se } = *corner_radius;
            let radius = f32::from(nw.max(ne).max(sw).max(se)).min(rect.size().min_elem() / 2.0);
            // A square in the middle of a circle reaches over seven tenths of it.
            is_plain.then_some(0.3 * radius + stroke.width + 1.0)
        }
        // Those (`Canvas`) have a ground of their own; letters have none. The map has none either, and is a filled shape.
        Shape::Mesh(mesh) if mesh.texture_id != TextureId::Managed(0) => {
            let is_whole =
                mesh.vertices.len() == 4 && mesh.vertices.iter().all(|corner| corner.color == Color32::WHITE);
            is_whole.then_some(CORNER)
        }
        _ => None,
    };
    let Some(edge) = edge else { return Rect::NOTHING };
    let inside = shape.shape.visual_bounding_rect().shrink(edge);
    (shape.transform_after_tessellation * inside).intersect(shape.clip_rect)
}

/// Where that part of a texture is seen that was changed.
fn part(shape: &ClippedShape, delta: &ImageDelta, size: Option<[usize; 2]>) -> Rect {
    let all = bounds(shape);
    let Some((place, size)) = delta.pos.zip(size) else { return all };
    let at = shape.shape.visual_bounding_rect();
    let scale = vec2(at.width(), at.height()) / vec2(size[0] as f32, size[1] as f32);
    let [width, height] = delta.image.size();
    let min = at.min + vec2(place[0] as f32, place[1] as f32) * scale;
    Rect::from_min_size(min, vec2(width as f32, height as f32) * scale).intersect(all)
}

#[cfg(test)]
mod tests;
