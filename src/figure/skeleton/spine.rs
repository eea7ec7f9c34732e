//! Hips to head: three parts of the spine, the neck, the head.

use crate::domain::pose::{Pose, View};
use crate::figure::proportions::{NECK, SPINE, cm};
use crate::figure::space::{Axes, V3, mix, v3};
use crate::figure::staging::Back;

/// Movements of a centimetre or two cannot be seen on a whole body; they are drawn this much larger.
const SMALL_SHIFT: f32 = 2.3;
/// Part of the trunk's lean that the head takes along.
const HEAD_FOLLOWS: f32 = 0.5;

/// Joints of the middle of the body, from below.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spine {
    /// Between the hip joints.
    pub pelvis: V3,
    pub waist: V3,
    pub ribs: V3,
    /// Between the shoulders.
    pub top: V3,
    /// Joint below the skull.
    pub skull: V3,
    pub pelvis_axes: Axes,
    pub waist_axes: Axes,
    pub chest_axes: Axes,
    pub neck_axes: Axes,
    pub head_axes: Axes,
}

/// Forward lean and side-bend, whichever of the two keys the view uses for it.
struct Lean {
    forward: f32,
    side: f32,
}

fn lean(pose: &Pose, view: View) -> Lean {
    match view {
        View::Side => Lean { forward: pose.trunk + pose.trunk_flex, side: pose.trunk_side },
        View::Front => Lean { forward: pose.trunk_flex, side: pose.trunk + pose.trunk_side },
    }
}

/// Share of the forward lean at pelvis, waist and chest.
fn shares(back: Back, forward: f32) -> [f32; 3] {
    match back {
        Back::Straight if forward >= 0.0 => [0.92, 1.0, 1.06],
        Back::Rounded if forward >= 0.0 => [0.15, 0.95, 1.75],
        _ => [0.35, 1.0, 1.45],
    }
}

/// The spine above a pelvis that is where `pelvis` says.
pub fn spine(pose: &Pose, view: View, back: Back, pelvis: V3) -> Spine {
    let Lean { forward, side } = lean(pose, view);
    let [low, middle, high] = shares(back, forward);
    let tilt = pose.pelvis_tilt;
    let pelvis_axes = Axes::leaning(forward * low + tilt - 3.0, side * 0.25, 0.0);
    let waist_axes = Axes::leaning(forward * middle - tilt * 0.3 - 3.0, side * 0.9, pose.trunk_rot * 0.45);
    let chest_lean = forward * high - tilt * 0.4 + 5.0;
    let chest_axes = Axes::leaning(chest_lean, side * 1.5, pose.trunk_rot);

    let (neck, neck_side) = match view {
        View::Side => (pose.neck, 0.0),
        View::Front => (0.0, pose.neck),
    };
    let head_axes = Axes::leaning(
        forward * HEAD_FOLLOWS + neck + pose.upper_neck_flex,
        side * 0.9 + neck_side,
        pose.trunk_rot * 0.6 + pose.neck_rot,
    );
    // The neck goes half of the way of the head; the joint below the skull does the rest.
    let neck_axes = Axes::leaning(
        mix(chest_lean, forward * HEAD_FOLLOWS + neck, 0.55) + 10.0,
        mix(side * 1.5, side * 0.9 + neck_side, 0.62),
        pose.trunk_rot,
    );

    let waist = pelvis + pelvis_axes.up * SPINE[0];
    let ribs = waist + waist_axes.up * SPINE[1];
    let top = ribs + chest_axes.up * SPINE[2];
    let shift = v3(-cm(pose.head_shift_back_cm), 0.0, cm(pose.head_shift_cm)) * SMALL_SHIFT;
    // The neck keeps its length: a shift turns it.
    let neck = (neck_axes.up * NECK + shift).unit_or(V3::UP) * NECK;
    Spine { pelvis, waist, ribs, top, skull: top + neck, pelvis_axes, waist_axes, chest_axes, neck_axes, head_axes }
}
