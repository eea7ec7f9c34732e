//! Arrows that say which way head, hands and feet have come from one posture to the next.

use super::body::pen::Pen;
use super::mark;
use super::posture::Posture;
use super::shape::{Frame, Shape};
use super::skeleton::{Joints, OTHER, WORKING};
use super::space::{P2, V3};

/// Places on the way that an arrow runs through.
const STEPS: usize = 24;
/// A way shorter than this part of the frame's larger side is not seen.
const SHORTEST: f32 = 0.07;
/// A way much shorter than the longest only goes along.
const BESIDE_LONGEST: f32 = 0.2;
/// Arrows nearer than this part of the frame say the same twice.
const APART: f32 = 0.16;
/// More would cover the figure.
const MOST: usize = 3;
/// An arrow begins a little after where the limb was, and ends where it is.
const BEGIN: f32 = 0.08;

/// The arrows between two postures. `joints` tells where the joints of a posture are.
pub fn trails(
    pen: &Pen,
    frame: &Frame,
    joints: &dyn Fn(&Posture) -> Joints,
    from: &Posture,
    to: &Posture,
) -> Vec<Shape> {
    let side = frame.width().max(frame.height());
    let steps: Vec<Joints> = (0..=STEPS)
        .map(|step| {
            let way = BEGIN + (1.0 - BEGIN) * step as f32 / STEPS as f32;
            joints(&from.toward(to, way))
        })
        .collect();
    let seen = |landmark: Landmark| -> Option<(f32, Vec<P2>)> {
        let way: Vec<P2> = steps.iter().map(|joints| pen.camera.see(landmark(joints))).collect();
        Some((length(&way), way)).filter(|(length, _)| *length > SHORTEST * side)
    };
    // A knee that goes along with its foot says nothing new.
    let mut ways: Vec<(f32, Vec<P2>)> =
        LANDMARKS.iter().filter_map(|followed| followed.iter().find_map(|landmark| seen(*landmark))).collect();
    ways.sort_by(|one, other| other.0.total_cmp(&one.0));
    let longest = ways.first().map_or(0.0, |(length, _)| *length);
    let mut shapes = Vec::new();
    let mut middles: Vec<P2> = Vec::new();
    for (_, way) in ways.iter().filter(|(length, _)| *length > BESIDE_LONGEST * longest) {
        let Some(middle) = way.get(STEPS / 2) else { continue };
        if middles.len() < MOST && middles.iter().all(|other| (*other - *middle).length() > APART * side) {
            middles.push(*middle);
            mark::arrow(pen, way, &mut shapes);
        }
    }
    shapes
}

/// A place on the body.
type Landmark = fn(&Joints) -> V3;

/// How far the crown is above the joint below the skull, in body heights.
const CROWN: f32 = 0.125;

/// What is followed: the crown of the head (an arrow across a face would hide it), the tips of the hands, the toes; where they stay, the knees.
const LANDMARKS: [&[Landmark]; 5] = [
    &[|joints| joints.spine.skull + joints.spine.head_axes.up * CROWN],
    &[|joints| hand(joints, WORKING)],
    &[|joints| hand(joints, OTHER)],
    &[|joints| joints.legs[WORKING].toe, |joints| joints.legs[WORKING].knee],
    &[|joints| joints.legs[OTHER].toe, |joints| joints.legs[OTHER].knee],
];

fn hand(joints: &Joints, index: usize) -> V3 {
    let [working, other] = joints.arms;
    let arm = if index == WORKING { working } else { other };
    arm.wrist + arm.hand.along * 0.1
}

fn length(way: &[P2]) -> f32 {
    way.windows(2).map(|pair| if let [a, b] = pair { (*b - *a).length() } else { 0.0 }).sum()
}
