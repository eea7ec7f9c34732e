//! A small picture beside the figure: the working foot, large, where its turning matters and cannot be seen on the body.

use super::bare_foot;
use super::pen::Pen;
use crate::figure::camera::Camera;
use crate::figure::closeup::foot_camera;
use crate::figure::hull::cut_beyond;
use crate::figure::ink::Ink;
use crate::figure::posture::Posture;
use crate::figure::shape::{Frame, Shape};
use crate::figure::space::{P2, p2};

/// How much larger than on the body.
const SCALE: f32 = 1.55;
/// Where the ankle of the drawn foot is: above the lap, before the face.
const PLACE: P2 = p2(0.425, 0.625);
/// The panel behind it, from the ankle: left, bottom, right, top.
const PANEL: Frame = Frame { min: p2(-0.105, -0.170), max: p2(0.185, 0.135) };
/// Roundness of the panel's corners.
const CORNER: f32 = 0.03;

/// Draws the inset. `mirrored`: as the figure is; `over` draws what is on the foot.
pub fn draw(
    pen: &Pen,
    mirrored: bool,
    posture: &Posture,
    over: &dyn Fn(&Pen, &mut Vec<Shape>),
    shapes: &mut Vec<Shape>,
) {
    let camera = foot_camera(mirrored);
    let near = Pen { camera, line: pen.line / SCALE };
    let place = if mirrored { p2(-PLACE.x, PLACE.y) } else { PLACE };
    let turned = |point: P2| if mirrored { p2(-point.x, point.y) } else { point };
    let centre = camera_centre(&camera);
    shapes.push(panel(|point| place + turned(point)));
    let start = shapes.len();
    bare_foot::draw(&near, posture, false, shapes);
    over(&near, shapes);
    let top = place.y + PANEL.max.y;
    let enlarge = |points: &mut [P2]| {
        points.iter_mut().fold(f32::NEG_INFINITY, |highest, point| {
            *point = place + (*point - centre) * SCALE;
            highest.max(point.y)
        })
    };
    // The trouser leg ends at the panel's upper edge.
    for shape in shapes.iter_mut().skip(start) {
        match shape {
            Shape::Fill { points, .. } => {
                if enlarge(points) > top {
                    cut_beyond(points, p2(0.0, top), p2(0.0, 1.0));
                }
            }
            Shape::Line { points, width, .. } => {
                *width *= SCALE;
                if enlarge(points) > top {
                    points.retain(|point| point.y <= top);
                }
            }
        }
    }
    shapes.retain(|shape| shape.points().len() > 1);
}

/// The ankle, in the picture of the close-up.
fn camera_centre(camera: &Camera) -> P2 {
    camera.see(crate::figure::space::V3::default())
}

fn panel(at: impl Fn(P2) -> P2) -> Shape {
    let inner = PANEL.grown(-CORNER);
    let corners = [
        (p2(inner.max.x, inner.max.y), 0.0),
        (p2(inner.min.x, inner.max.y), 90.0),
        (p2(inner.min.x, inner.min.y), 180.0),
        (p2(inner.max.x, inner.min.y), 270.0_f32),
    ];
    let points = corners.into_iter().flat_map(|(corner, from)| {
        (0..=6).map(move |step| {
            let (sin, cos) = (from + 15.0 * step as f32).to_radians().sin_cos();
            corner + p2(cos, sin) * CORNER
        })
    });
    Shape::Fill { points: points.map(at).collect(), ink: Ink::Shade }
}
