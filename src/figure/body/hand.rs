//! A hand with its four fingers and thumb; the same one on a body and in a close-up.

use super::pen::{Part, Pen};
use crate::figure::ink::Ink;
use crate::figure::posture::HandShape;
use crate::figure::proportions::{FINGER_GIRTH, FINGERS, HAND, KNUCKLES_ACROSS, THUMB, THUMB_GIRTH};
use crate::figure::shape::Shape;
use crate::figure::skeleton::{HandAxes, reach};
use crate::figure::space::{V3, mix};

/// One millimetre of a hand of 185 mm.
const MM: f32 = HAND / 185.0;
/// How far each finger fans out at full spread, degrees towards the thumb.
const FAN: [f32; 4] = [17.0, 5.0, -8.0, -21.0];
/// The fingers of a closed hand lean together a little.
const GATHER: [f32; 4] = [-2.5, -0.8, 1.2, 3.5];

/// Colours of a hand.
#[derive(Debug, Clone, Copy)]
pub struct HandInks {
    pub skin: Ink,
    pub line: Ink,
    /// Width of the line, in parts of the pen's.
    pub line_times: f32,
    pub has_nails: bool,
}

/// A finger's joints from the knuckle to the tip.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Finger {
    pub joints: [V3; 4],
    /// Out of the back of the last bone, where the nail is.
    pub nail: V3,
}

/// All joints of a hand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HandJoints {
    pub wrist: V3,
    pub fingers: [Finger; 4],
    pub thumb: Finger,
}

/// Where the fingers are.
pub fn hand_joints(wrist: V3, axes: &HandAxes, shape: &HandShape) -> HandJoints {
    let fingers = std::array::from_fn(|index| finger(wrist, axes, shape, index));
    let mut thumb = thumb(wrist, axes, shape);
    if shape.thumb_across > 0.0 {
        touch(&mut thumb, &fingers, axes, shape);
    }
    if shape.thumb_side > 0.0 {
        pinch(&mut thumb, &fingers, axes, shape.thumb_side);
    }
    HandJoints { wrist, fingers, thumb }
}

/// Brings the thumb's tip to the tips of index and middle finger, or of the index alone, as far as the shape says.
fn touch(thumb: &mut Finger, fingers: &[Finger; 4], axes: &HandAxes, shape: &HandShape) {
    let [index, middle, ..] = fingers;
    let pad = |finger: &Finger| finger.joints[3] - finger.nail * (6.0 * MM);
    let between = mix(0.35, 0.0, shape.thumb_ring);
    let off = axes.palm * mix(7.0 * MM, 2.0 * MM, shape.thumb_ring) - axes.along * (6.0 * MM * shape.thumb_ring);
    let target = pad(index).toward(pad(middle), between) + off;
    let bow = axes.thumbward * 0.8 + axes.palm;
    let nail = axes.thumbward * 0.8 + axes.palm * 0.6;
    bring(thumb, target, bow, nail, shape.thumb_across);
}

/// Lays the thumb's tip on the side of the index, `way` of it.
fn pinch(thumb: &mut Finger, fingers: &[Finger; 4], axes: &HandAxes, way: f32) {
    let [index, ..] = fingers;
    let [_, middle, end, _] = index.joints;
    let target = middle.toward(end, 0.55) + axes.thumbward * (20.0 * MM);
    bring(thumb, target, axes.thumbward + axes.palm * 0.2, axes.thumbward, way);
}

/// Moves the thumb's tip to a place, `way` of it; the joints between go to the side of `bow`.
fn bring(thumb: &mut Finger, target: V3, bow: V3, nail: V3, way: f32) {
    let [root, ..] = thumb.joints;
    let [first, second, third] = THUMB;
    let got = reach(root, target, first, second + third, bow);
    let out = bow.unit_or(nail);
    let bent = got.middle.toward(got.end, second / (second + third)) + out * (2.5 * MM);
    for (joint, there) in thumb.joints.iter_mut().zip([root, got.middle, bent, got.end]) {
        *joint = joint.toward(there, way);
    }
    thumb.nail = thumb.nail.toward(nail, way).unit_or(nail);
}

fn part_of<const N: usize>(table: &[f32; N], index: usize) -> f32 {
    table.get(index).copied().unwrap_or_default()
}

fn finger(wrist: V3, axes: &HandAxes, shape: &HandShape, index: usize) -> Finger {
    let [metacarpal, bones @ ..] = FINGERS.get(index).copied().unwrap_or_default();
    // The palm is a shallow bowl: the knuckles of the outer fingers lie a little to its side.
    let bowl = if index == 0 || index == 3 { 2.5 * MM } else { 0.0 };
    let knuckle =
        wrist + axes.along * metacarpal + axes.thumbward * part_of(&KNUCKLES_ACROSS, index) + axes.palm * bowl;
    let fan = mix(part_of(&GATHER, index), part_of(&FAN, index), shape.spread).to_radians();
    let straight = axes.along * fan.cos() + axes.thumbward * fan.sin();
    // The fingers bend a little more towards the little finger, as a hand at rest does.
    let bends = shape.bends.get(index).copied().unwrap_or_default();
    let cascade = 1.0 + 0.10 * index as f32 * f32::from(u8::from(bends[0] < 60.0 && bends[1] < 60.0));
    let mut angle = 0.0;
    let mut joints = [knuckle; 4];
    let mut here = knuckle;
    let mut nail = -axes.palm;
    for ((bend, bone), slot) in bends.into_iter().zip(bones).zip(joints.iter_mut().skip(1)) {
        angle += (bend * cascade).to_radians();
        here = here + (straight * angle.cos() + axes.palm * angle.sin()) * bone;
        nail = straight * angle.sin() - axes.palm * angle.cos();
        *slot = here;
    }
    Finger { joints, nail }
}

fn thumb(wrist: V3, axes: &HandAxes, shape: &HandShape) -> Finger {
    let of = |along: f32, out: f32, palm: f32| axes.along * along + axes.thumbward * out + axes.palm * palm;
    let toward = |a: V3, b: V3, way: f32| a.toward(b, way);
    let out = shape.thumb_out;
    // Beside the palm, then wide out.
    let mut bones = [
        toward(of(0.90, 0.36, 0.22), of(0.52, 0.82, 0.22), out),
        toward(of(0.98, 0.05, 0.15), of(0.58, 0.80, 0.10), out),
        toward(of(0.99, -0.02, 0.12), of(0.66, 0.74, 0.02), out),
    ];
    let across = [of(0.62, 0.30, 0.72), of(0.66, -0.12, 0.74), of(0.86, -0.36, 0.36)];
    let fold = [of(0.80, 0.22, 0.55), of(0.62, -0.45, 0.62), of(0.10, -0.98, 0.16)];
    let up = [of(0.35, 0.28, 0.89), of(0.22, 0.10, 0.97), of(0.18, 0.06, 0.98)];
    let opposed = [of(0.10, 0.20, 0.95), of(-0.05, 0.0, 0.98), of(-0.15, 0.0, 0.98)];
    let tucked = [of(0.70, 0.08, 0.26), of(0.60, -0.78, 0.08), of(0.72, -0.64, 0.02)];
    let shaped = across.into_iter().zip(fold).zip(up.into_iter().zip(tucked));
    for (bone, ((across, fold), (up, tucked))) in bones.iter_mut().zip(shaped) {
        let bent = toward(toward(*bone, across, shape.thumb_across), fold, shape.thumb_fold);
        *bone = toward(toward(bent, up, shape.thumb_up), tucked, shape.thumb_tucked);
    }
    for (bone, opposed) in bones.iter_mut().zip(opposed) {
        *bone = toward(*bone, opposed, shape.thumb_opposed).unit_or(axes.along);
    }
    let root = wrist + of(16.0 * MM, 20.0 * MM, 7.0 * MM);
    let mut joints = [root; 4];
    let mut here = root;
    for ((bone, length), slot) in bones.into_iter().zip(THUMB).zip(joints.iter_mut().skip(1)) {
        here = here + bone * length;
        *slot = here;
    }
    let [_, _, last] = bones;
    let nail = (axes.thumbward * 0.75 - axes.palm * 0.65).toward(-axes.palm, shape.thumb_fold * 0.4);
    Finger { joints, nail: nail.across(last, -axes.palm) }
}

/// Draws a hand. Its parts are sorted so that what is nearer covers what is further. The palm goes on from `forearm`
/// where one is given.
pub fn hand(
    pen: &Pen,
    joints: &HandJoints,
    axes: &HandAxes,
    inks: HandInks,
    forearm: Option<Part>,
    shapes: &mut Vec<Shape>,
) {
    let camera = &pen.camera;
    let mut parts: Vec<(f32, Part)> = Vec::with_capacity(6);
    let start = forearm.unwrap_or_else(|| Part::with_line(pen, inks.line, inks.line_times));
    parts.push((palm_nearness(pen, joints), palm(pen, joints, axes, inks, start)));
    for (index, finger) in joints.fingers.iter().enumerate() {
        let girth = part_of(&FINGER_GIRTH, index);
        parts
            .push((nearness(pen, finger), digit(pen, finger, [girth, girth * 0.96, girth * 0.90, girth * 0.80], inks)));
    }
    let [a, b, c, d] = [1.18, 1.1, 0.98, 0.86].map(|times| THUMB_GIRTH * times);
    let thumb = &joints.thumb;
    // Its tip says whether it is before or behind the fingers it touches.
    let near = thumb.joints.iter().skip(1).map(|joint| camera.nearness(*joint)).fold(f32::MIN, f32::max);
    let mut part = digit(pen, thumb, [a, b, c, d], inks);
    // The thumb grows out of its ball without a line.
    let [root, knuckle, ..] = thumb.joints;
    let blend = pen.camera.ball(root.toward(knuckle, 0.05), THUMB_GIRTH * 1.22 + pen.line * inks.line_times * 1.3);
    part.spot(inks.skin, blend.centre, blend.radius, blend.radius);
    parts.push((near, part));
    parts.sort_by(|a, b| a.0.total_cmp(&b.0));
    for (_, part) in parts {
        part.finish(shapes);
    }
}

/// The thumb once more, before what the rest of its hand is behind.
pub fn thumb_alone(pen: &Pen, joints: &HandJoints, inks: HandInks, shapes: &mut Vec<Shape>) {
    let girths = [1.18, 1.1, 0.98, 0.86].map(|times| THUMB_GIRTH * times);
    let mut bare = joints.thumb;
    // Only what reaches before: the two last bones.
    bare.joints[0] = bare.joints[1];
    digit(pen, &bare, girths, inks).finish(shapes);
}

fn nearness(pen: &Pen, finger: &Finger) -> f32 {
    let [_, middle, end, tip] = finger.joints;
    [middle, end, tip].map(|joint| pen.camera.nearness(joint)).iter().sum::<f32>() / 3.0
}

fn palm_nearness(pen: &Pen, joints: &HandJoints) -> f32 {
    let [index, .., little] = joints.fingers;
    let middle = (index.joints[0] + little.joints[0]) * 0.25 + joints.wrist * 0.5;
    pen.camera.nearness(middle)
}

fn palm(pen: &Pen, joints: &HandJoints, axes: &HandAxes, inks: HandInks, mut part: Part) -> Part {
    let ball = |place: V3, mm: f32| pen.camera.ball(place, mm * MM);
    let [index, middle, ring, little] = joints.fingers.map(|finger| finger.joints[0]);
    let wrist = joints.wrist;
    part.band(
        inks.skin,
        &[
            ball(wrist + axes.thumbward * (12.0 * MM), 14.5),
            ball(wrist - axes.thumbward * (12.0 * MM), 14.0),
            ball(wrist + axes.along * (36.0 * MM) - axes.thumbward * (24.0 * MM), 15.0),
            ball(index - axes.along * (6.0 * MM), 13.0),
            ball(middle - axes.along * (4.0 * MM), 12.5),
            ball(ring - axes.along * (4.0 * MM), 12.0),
            ball(little - axes.along * (5.0 * MM), 11.5),
        ],
    );
    // The ball of the thumb.
    let [root, knuckle, ..] = joints.thumb.joints;
    part.band(
        inks.skin,
        &[
            ball(wrist + axes.thumbward * (12.0 * MM), 13.0),
            ball(root, 15.0),
            ball(root.toward(knuckle, 0.75), 13.0),
            ball(index - axes.along * (22.0 * MM), 10.0),
        ],
    );
    part
}

fn digit(pen: &Pen, finger: &Finger, girth: [f32; 4], inks: HandInks) -> Part {
    let mut part = Part::with_line(pen, inks.line, inks.line_times);
    let mut rounds = finger.joints.map(|joint| pen.camera.ball(joint, 0.0));
    for (round, radius) in rounds.iter_mut().zip(girth) {
        round.radius = radius;
    }
    part.chain(inks.skin, &rounds);
    let [_, _, end, tip] = finger.joints;
    let squarely = pen.camera.faces(finger.nail);
    if inks.has_nails && squarely > 0.25 {
        let [_, _, _, radius] = girth;
        let along = (tip - end).unit_or(V3::UP);
        let from = pen.camera.see(tip - along * (radius * 0.55) + finger.nail * (radius * 0.45));
        let to = pen.camera.see(tip + along * (radius * 0.35) + finger.nail * (radius * 0.45));
        part.mark(Ink::Nail, radius * 1.15 * squarely, vec![from, to]);
    }
    part
}
