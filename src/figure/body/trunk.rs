//! Pelvis, trunk with its top, neck.

use super::Inks;
use super::pen::{Part, Pen};
use crate::figure::hull::{Round, round};
use crate::figure::proportions::girth;
use crate::figure::shape::Shape;
use crate::figure::skeleton::Joints;
use crate::figure::space::{Axes, V3, v3};

/// A level of the trunk: four balls at its corners.
struct Level {
    place: V3,
    axes: Axes,
    half_depth: f32,
    half_width: f32,
    radius: f32,
}

fn level(joint: V3, axes: &Axes, offset: V3, size: [f32; 3]) -> Level {
    let [half_depth, half_width, radius] = size;
    Level { place: joint + axes.of(offset), axes: *axes, half_depth, half_width, radius }
}

impl Level {
    fn rounds(&self, pen: &Pen) -> [Round; 4] {
        let (x, z) = (self.half_depth, self.half_width);
        [v3(x, 0.0, z), v3(x, 0.0, -z), v3(-x, 0.0, z), v3(-x, 0.0, -z)]
            .map(|corner| pen.camera.ball(self.place + self.axes.of(corner), self.radius))
    }
}

/// Levels of the top from the hem to below the arms.
fn levels(joints: &Joints, breath: f32) -> [Level; 5] {
    let spine = &joints.spine;
    let belly = breath * 0.011;
    let chest = breath * 0.006;
    [
        level(spine.pelvis, &spine.pelvis_axes, v3(-0.008, 0.018, 0.0), [0.008, 0.048, 0.0475]),
        level(spine.pelvis, &spine.pelvis_axes, v3(-0.004 + belly * 0.6, 0.060, 0.0), [0.010 + belly, 0.047, 0.0415]),
        level(spine.waist, &spine.waist_axes, v3(0.002 + belly, 0.004, 0.0), [0.014 + belly, 0.044 + chest, 0.0370]),
        level(spine.ribs, &spine.chest_axes, v3(0.006 + chest, -0.012, 0.0), [0.021 + chest, 0.050 + chest, 0.0380]),
        level(spine.top, &spine.chest_axes, v3(0.006 + chest, -0.050, 0.0), [0.022 + chest, 0.062 + chest, 0.0360]),
    ]
}

/// Buttocks and lap, drawn before the top.
pub fn pelvis(pen: &Pen, joints: &Joints, inks: &Inks, shapes: &mut Vec<Shape>) {
    let spine = &joints.spine;
    let low = level(spine.pelvis, &spine.pelvis_axes, v3(-0.012, -0.002, 0.0), [0.006, 0.042, 0.0500]);
    let high = level(spine.pelvis, &spine.pelvis_axes, v3(-0.006, 0.055, 0.0), [0.008, 0.046, 0.0430]);
    let mut rounds = [round(crate::figure::space::P2::default(), 0.0); 8];
    for (slot, value) in rounds.iter_mut().zip(low.rounds(pen).into_iter().chain(high.rounds(pen))) {
        *slot = value;
    }
    let mut part = Part::new(pen, inks.line);
    part.band(inks.trousers, &rounds);
    part.finish(shapes);
}

/// The top, with the shoulders where the collar bones end.
pub fn top(pen: &Pen, joints: &Joints, inks: &Inks, breath: f32, shapes: &mut Vec<Shape>) {
    let spine = &joints.spine;
    let mut part = Part::new(pen, inks.line);
    let levels = levels(joints, breath).map(|level| level.rounds(pen));
    for index in 1..levels.len() {
        let knots = |corner: usize, gap: isize| {
            let at = (index as isize + gap).clamp(0, levels.len() as isize - 1) as usize;
            levels.get(at).and_then(|level| level.get(corner)).copied().unwrap_or(round(Default::default(), 0.0))
        };
        let mut middle = [round(Default::default(), 0.0); 4];
        for (corner, slot) in middle.iter_mut().enumerate() {
            *slot = halfway(knots(corner, -2), knots(corner, -1), knots(corner, 0), knots(corner, 1));
        }
        for (below, above) in [(knots_of(&levels, index - 1), middle), (middle, knots_of(&levels, index))] {
            let [a, b, c, d] = below;
            let [e, f, g, h] = above;
            part.band(inks.top, &[a, b, c, d, e, f, g, h]);
        }
    }
    let shoulders = joints.arms.map(|arm| pen.camera.ball(arm.shoulder + v3(0.0, -0.002, 0.0), 0.0275));
    let [near, far] = shoulders;
    let nape = pen.camera.ball(spine.top + spine.chest_axes.of(v3(-0.012, 0.004, 0.0)), 0.030);
    let [a, b, c, d] = knots_of(&levels, levels.len() - 1);
    part.band(inks.top, &[near, far, nape, a, b, c, d]);
    part.finish(shapes);
}

fn knots_of(levels: &[[Round; 4]; 5], index: usize) -> [Round; 4] {
    levels.get(index).copied().unwrap_or([round(Default::default(), 0.0); 4])
}

/// Half of the way from `b` to `c` on a smooth line.
fn halfway(a: Round, b: Round, c: Round, d: Round) -> Round {
    round(
        (b.centre + c.centre) * 0.5625 - (a.centre + d.centre) * 0.0625,
        (b.radius + c.radius) * 0.5625 - (a.radius + d.radius) * 0.0625,
    )
}

/// The neck, which the collar and the jaw cover at its ends.
pub fn neck(pen: &Pen, joints: &Joints, inks: &Inks, shapes: &mut Vec<Shape>) {
    let spine = &joints.spine;
    let mut part = Part::new(pen, inks.line);
    let low = pen.camera.ball(spine.top + spine.chest_axes.of(v3(-0.004, -0.004, 0.0)), girth::NECK + 0.004);
    let high = pen.camera.ball(spine.skull + spine.head_axes.of(v3(-0.008, 0.012, 0.0)), girth::NECK);
    part.limb(inks.neck, &[low, high], 0);
    part.finish(shapes);
}
