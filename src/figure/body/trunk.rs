//! Pelvis, trunk with its top, neck.

use super::Inks;
use super::pen::{Part, Pen};
use crate::figure::hull::Round;
use crate::figure::proportions::girth;
use crate::figure::shape::Shape;
use crate::figure::skeleton::{Joints, Spine};
use crate::figure::space::{Axes, V3, smooth_weights, v3};

/// How far the trunk is from its middle line at one height: 0 = hips, 1 = line of the shoulders.
struct Girth {
    height: f32,
    /// Of the middle, forward.
    forward: f32,
    half_depth: f32,
    half_width: f32,
    /// Of the four balls at the corners.
    radius: f32,
}

const fn girth_at(height: f32, forward: f32, half_depth: f32, half_width: f32, radius: f32) -> Girth {
    Girth { height, forward, half_depth, half_width, radius }
}

/// From the hem of the top to below the shoulders. By eye.
const GIRTHS: [Girth; 7] = [
    girth_at(0.06, -0.008, 0.009, 0.0490, 0.0465),
    girth_at(0.20, -0.004, 0.011, 0.0470, 0.0420),
    girth_at(0.34, 0.001, 0.013, 0.0445, 0.0380),
    girth_at(0.50, 0.004, 0.017, 0.0460, 0.0375),
    girth_at(0.67, 0.005, 0.020, 0.0510, 0.0375),
    girth_at(0.83, 0.003, 0.021, 0.0610, 0.0355),
    girth_at(0.95, -0.003, 0.012, 0.0700, 0.0300),
];

/// How much a full breath adds at each of these: the belly more than the ribs.
const BREATH: [f32; 7] = [0.003, 0.011, 0.013, 0.010, 0.007, 0.005, 0.002];

/// The middle line at a height, and how the trunk is turned there.
fn middle(spine: &Spine, height: f32) -> (V3, Axes) {
    let knots = [spine.pelvis, spine.waist, spine.ribs, spine.top];
    let turns = [spine.pelvis_axes, spine.waist_axes, spine.waist_axes, spine.chest_axes];
    let at = (height * 3.0).clamp(0.0, 2.999);
    let (index, way) = (at as usize, at.fract());
    let knot = |at: usize| knots.get(at.min(3)).copied().unwrap_or_default();
    let [before, from, to, after] = smooth_weights(way);
    let place =
        knot(index.saturating_sub(1)) * before + knot(index) * from + knot(index + 1) * to + knot(index + 2) * after;
    let turn = |step: usize| turns.get(index + step).copied().unwrap_or(Axes::UPRIGHT);
    let (low, high) = (turn(0), turn(1));
    let between = |a: V3, b: V3| a.toward(b, way).unit_or(a);
    let axes = Axes {
        forward: between(low.forward, high.forward),
        up: between(low.up, high.up),
        side: between(low.side, high.side),
    };
    (place, axes)
}

/// The four balls of a level.
fn level(pen: &Pen, place: V3, axes: &Axes, half_depth: f32, half_width: f32, radius: f32) -> [Round; 4] {
    let (x, z) = (half_depth, half_width);
    [v3(x, 0.0, z), v3(x, 0.0, -z), v3(-x, 0.0, z), v3(-x, 0.0, -z)]
        .map(|corner| pen.camera.ball(place + axes.of(corner), radius))
}

/// How many levels are drawn from one of the table to the next.
const STEPS: usize = 2;

/// The levels of the table and smooth ones between them.
fn levels(pen: &Pen, spine: &Spine, breath: f32) -> Vec<[Round; 4]> {
    let last = (GIRTHS.len() - 1) * STEPS;
    (0..=last)
        .map(|step| {
            let (index, way) = (step / STEPS, (step % STEPS) as f32 / STEPS as f32);
            let weights = smooth_weights(way);
            let four = [index.saturating_sub(1), index, index + 1, index + 2].map(|at| at.min(GIRTHS.len() - 1));
            let of = |get: &dyn Fn(usize) -> f32| four.iter().zip(weights).map(|(at, weight)| get(*at) * weight).sum();
            let girth = |get: fn(&Girth) -> f32| -> f32 { of(&|at| GIRTHS.get(at).map_or(0.0, get)) };
            let own: f32 = of(&|at| BREATH.get(at).copied().unwrap_or_default());
            let own = own * breath;
            let (place, axes) = middle(spine, girth(|girth| girth.height));
            level(
                pen,
                place + axes.forward * (girth(|girth| girth.forward) + own * 0.8),
                &axes,
                girth(|girth| girth.half_depth) + own * 0.8,
                girth(|girth| girth.half_width) + own * 0.4,
                girth(|girth| girth.radius),
            )
        })
        .collect()
}

/// Buttocks and lap, drawn before the top.
pub fn pelvis(pen: &Pen, joints: &Joints, inks: Inks, shapes: &mut Vec<Shape>) {
    let spine = &joints.spine;
    let axes = &spine.pelvis_axes;
    let low = level(pen, spine.pelvis + axes.of(v3(-0.012, -0.001, 0.0)), axes, 0.006, 0.042, 0.0500);
    let high = level(pen, spine.pelvis + axes.of(v3(-0.006, 0.050, 0.0)), axes, 0.008, 0.046, 0.0420);
    let mut part = Part::new(pen, inks.line);
    part.band(inks.trousers, [low, high].as_flattened());
    part.finish(shapes);
}

/// The top, with the shoulders where the collar bones end.
pub fn top(pen: &Pen, joints: &Joints, inks: Inks, breath: f32, shapes: &mut Vec<Shape>) {
    let spine = &joints.spine;
    let levels = levels(pen, spine, breath);
    let mut part = Part::new(pen, inks.line);
    for (index, pair) in levels.windows(2).enumerate() {
        part.band(inks.top, pair.as_flattened());
        if index < STEPS {
            let down = pen.camera.see(spine.pelvis) - pen.camera.see(spine.waist);
            let hem = pen.camera.see(middle(spine, 0.02).0);
            part.cut_last(1, hem, down * (1.0 / down.length().max(1e-6)));
        }
    }
    let [near, far] = joints.arms.map(|arm| pen.camera.ball(arm.shoulder - spine.chest_axes.up * 0.002, 0.0270));
    let nape = pen.camera.ball(spine.top + spine.chest_axes.of(v3(-0.010, 0.014, 0.0)), 0.0310);
    let mut yoke = vec![near, far, nape];
    yoke.extend(levels.last().into_iter().flatten());
    part.band(inks.top, &yoke);
    part.finish(shapes);
}

/// The neck, which the collar and the jaw cover at its ends.
pub fn neck(pen: &Pen, joints: &Joints, inks: Inks, shapes: &mut Vec<Shape>) {
    let spine = &joints.spine;
    let mut part = Part::new(pen, inks.line);
    let low = pen.camera.ball(spine.top + spine.chest_axes.of(v3(-0.002, 0.004, 0.0)), girth::NECK + 0.004);
    let high = pen.camera.ball(spine.skull + spine.head_axes.of(v3(-0.010, 0.012, 0.0)), girth::NECK);
    part.limb(inks.neck, &[low, high], 0);
    part.finish(shapes);
}
