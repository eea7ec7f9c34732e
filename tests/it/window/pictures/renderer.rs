//! Paints the triangles of a window on the processor, the same on every machine.

use std::collections::HashMap;

use egui::epaint::{Mesh, Primitive, Vertex};
use egui::{Color32, ColorImage, Context, FullOutput, ImageData, Rect, TextureId, TexturesDelta, pos2};
use egui_kittest::TestRenderer;
use image::{Rgba, RgbaImage};

/// A pixel: premultiplied red, green, blue and opacity, each 0..=1.
type Pixel = [f32; 4];

/// Blends as the window's own renderer does: premultiplied, without making colours linear.
#[derive(Default)]
pub struct Software {
    textures: HashMap<TextureId, ColorImage>,
}

impl TestRenderer for Software {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        for (id, changes) in delta.set.drain() {
            for change in changes {
                let ImageData::Color(part) = change.image;
                match (change.pos, self.textures.get_mut(&id)) {
                    (Some(at), Some(texture)) => put(texture, &part, at),
                    _ => {
                        self.textures.insert(id, ColorImage::clone(&part));
                    }
                }
            }
        }
        for id in delta.free.drain() {
            self.textures.remove(&id);
        }
    }

    fn render(&mut self, ctx: &Context, output: &FullOutput) -> Result<RgbaImage, String> {
        let scale = output.pixels_per_point;
        let size = ctx.content_rect().size() * scale;
        let mut canvas =
            Canvas::new([size.x.round() as usize, size.y.round() as usize], ctx.global_style().visuals.panel_fill);
        for clipped in ctx.tessellate(output.shapes.clone(), scale) {
            let Primitive::Mesh(mesh) = &clipped.primitive else {
                return Err("a callback cannot be painted here".to_owned());
            };
            let texture = self.textures.get(&mesh.texture_id).ok_or("a texture is missing")?;
            canvas.mesh(mesh, texture, clipped.clip_rect * scale, scale);
        }
        Ok(canvas.image())
    }
}

/// Puts a part of a texture at its place.
fn put(texture: &mut ColorImage, part: &ColorImage, [left, top]: [usize; 2]) {
    let (width, columns) = (texture.width(), part.width());
    for (row, line) in part.pixels.chunks_exact(columns).enumerate() {
        let start = (top + row) * width + left;
        texture.pixels[start..start + columns].copy_from_slice(line);
    }
}

struct Canvas {
    size: [usize; 2],
    pixels: Vec<Pixel>,
}

impl Canvas {
    fn new(size: [usize; 2], ground: Color32) -> Self {
        let ground = ground.to_array().map(|channel| f32::from(channel) / 255.0);
        Self { size, pixels: vec![ground; size[0] * size[1]] }
    }

    fn mesh(&mut self, mesh: &Mesh, texture: &ColorImage, clip: Rect, scale: f32) {
        for corners in mesh.indices.as_chunks::<3>().0 {
            let corners = corners.map(|index| {
                let vertex = mesh.vertices[index as usize];
                Vertex { pos: vertex.pos * scale, ..vertex }
            });
            self.triangle(corners, texture, clip);
        }
    }

    fn triangle(&mut self, corners: [Vertex; 3], texture: &ColorImage, clip: Rect) {
        let [a, b, c] = corners;
        let cross = |from: Vertex, to: Vertex, x: f32, y: f32| {
            (to.pos.x - from.pos.x) * (y - from.pos.y) - (to.pos.y - from.pos.y) * (x - from.pos.x)
        };
        let doubled = cross(a, b, c.pos.x, c.pos.y);
        if doubled == 0.0 {
            return;
        }
        let [a, b, c] = if doubled > 0.0 { [a, b, c] } else { [a, c, b] };
        // A pixel on a common side belongs to one of the two triangles.
        let owns = |from: Vertex, to: Vertex| {
            let (right, down) = (to.pos.x - from.pos.x, to.pos.y - from.pos.y);
            down < 0.0 || (down == 0.0 && right > 0.0)
        };
        let sides = [(b, c), (c, a), (a, b)];
        let around = Rect::from_points(&corners.map(|corner| corner.pos)).intersect(clip);
        let ends = |from: f32, to: f32, most: usize| {
            let [from, to] = [from, to].map(|end| (end.round().max(0.0) as usize).min(most));
            from..to
        };
        for row in ends(around.top() - 0.5, around.bottom() + 0.5, self.size[1]) {
            for column in ends(around.left() - 0.5, around.right() + 0.5, self.size[0]) {
                let [x, y] = [column, row].map(|side| side as f32 + 0.5);
                if !clip.contains(pos2(x, y)) {
                    continue;
                }
                let parts = sides.map(|(from, to)| cross(from, to, x, y));
                let is_inside =
                    |(part, (from, to)): (&f32, &(Vertex, Vertex))| *part > 0.0 || (*part == 0.0 && owns(*from, *to));
                if parts.iter().zip(&sides).all(is_inside) {
                    let over = shaded([a, b, c], parts.map(|part| part / doubled.abs()), texture);
                    self.blend(column, row, over);
                }
            }
        }
    }

    fn blend(&mut self, column: usize, row: usize, over: Pixel) {
        let pixel = &mut self.pixels[row * self.size[0] + column];
        for (below, over_it) in pixel.iter_mut().zip(over) {
            *below = over_it + *below * (1.0 - over[3]);
        }
    }

    fn image(&self) -> RgbaImage {
        RgbaImage::from_fn(self.size[0] as u32, self.size[1] as u32, |x, y| {
            let pixel = self.pixels[y as usize * self.size[0] + x as usize];
            Rgba(pixel.map(|channel| (channel.clamp(0.0, 1.0) * 255.0).round() as u8))
        })
    }
}

/// The colour of a triangle where its corners count so much.
fn shaded(corners: [Vertex; 3], parts: [f32; 3], texture: &ColorImage) -> Pixel {
    let sum = |of: &dyn Fn(Vertex) -> f32| {
        corners.into_iter().zip(parts).map(|(corner, part)| of(corner) * part).sum::<f32>()
    };
    let looked_up = looked_up(texture, sum(&|corner| corner.uv.x), sum(&|corner| corner.uv.y));
    let colour = [0, 1, 2, 3].map(|channel| sum(&|corner| f32::from(corner.color.to_array()[channel]) / 255.0));
    [0, 1, 2, 3].map(|channel| colour[channel] * looked_up[channel])
}

/// A texture's colour at a place, 0..=1 across and down, between its four nearest pixels.
fn looked_up(texture: &ColorImage, u: f32, v: f32) -> Pixel {
    let place = |at: f32, count: usize| {
        let at = (at * count as f32 - 0.5).clamp(0.0, count as f32 - 1.0);
        let first = at as usize;
        (first, (first + 1).min(count - 1), at - at.floor())
    };
    let ((left, right, across), (top, bottom, down)) = (place(u, texture.width()), place(v, texture.height()));
    let at = |x: usize, y: usize| Color32::to_array(&texture[(x, y)]).map(|channel| f32::from(channel) / 255.0);
    let mix = |one: Pixel, other: Pixel, part: f32| {
        [0, 1, 2, 3].map(|channel| one[channel] + (other[channel] - one[channel]) * part)
    };
    let [above, below] = [top, bottom].map(|y| mix(at(left, y), at(right, y), across));
    mix(above, below, down)
}
