//! The thumb inside a fist: nothing of it can be seen, so a dashed line says where it is.

use super::hand::HandJoints;
use super::pen::Pen;
use crate::figure::ink::Ink;
use crate::figure::proportions::THUMB_GIRTH;
use crate::figure::shape::Shape;
use crate::figure::space::P2;

/// A dashed line round the thumb that a closed fist hides.
pub fn hidden_thumb(pen: &Pen, joints: &HandJoints, shapes: &mut Vec<Shape>) {
    const TIP_STEPS: usize = 6;
    let radius = THUMB_GIRTH * 0.86;
    let [_, knuckle, end, tip] = joints.thumb.joints.map(|joint| pen.camera.see(joint));
    let tip = end.toward(tip, 0.45);
    // Left and right change places in a mirrored picture, and the dashes begin on the same edge.
    let hand = pen.camera.handedness();
    let along = |from: P2, to: P2| (to - from) * (1.0 / (to - from).length().max(1e-6));
    let (first, last) = (along(knuckle, end), along(end, tip));
    let side = |place: P2, way: P2, left: f32| place + way.left() * (radius * left * hand);
    let mut line = vec![side(knuckle, first, 1.0), side(end, last, 1.0)];
    line.extend((0..=TIP_STEPS).map(|step| {
        let (sin, cos) = (std::f32::consts::PI * (0.5 - step as f32 / TIP_STEPS as f32)).sin_cos();
        tip + last.left() * (radius * sin * hand) + last * (radius * cos)
    }));
    line.extend([side(end, last, -1.0), side(knuckle, first, -1.0)]);
    dashes(&line, pen.line * 3.2, |points| {
        shapes.push(Shape::Line { points, width: pen.line * 1.3, ink: Ink::Outline });
    });
}

/// Cuts a line into dashes with as much room between them.
fn dashes(line: &[P2], dash: f32, mut each: impl FnMut(Vec<P2>)) {
    let (mut points, mut left, mut is_drawn) = (line.first().copied().into_iter().collect::<Vec<_>>(), dash, true);
    for pair in line.windows(2) {
        let [mut from, to] = *pair else { continue };
        let mut length = (to - from).length();
        while length > left {
            from = from.toward(to, left / length);
            length -= left;
            left = dash;
            if is_drawn {
                points.push(from);
                each(std::mem::take(&mut points));
            }
            is_drawn = !is_drawn;
            points = vec![from];
        }
        left -= length;
        points.push(to);
    }
    if is_drawn && points.len() > 1 {
        each(points);
    }
}
