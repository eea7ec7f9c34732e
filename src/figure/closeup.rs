//! The hand alone, drawn large, with the end of the forearm.

use super::body::furniture;
use super::body::hand::{HandInks, HandJoints, hand as draw_hand, hand_joints, thumb_alone};
use super::body::hidden_thumb::hidden_thumb;
use super::body::pen::{Part, Pen};
use super::camera::Camera;
use super::helper::{Placed, placed};
use super::ink::Ink;
use super::mark;
use super::nerve::Bones;
use super::posture::Posture;
use super::proportions::girth;
use super::shape::{Frame, Shape};
use super::skeleton::{HandAxes, bent_hand};
use super::space::{V3, v3};
use super::spot::{Told, on_hand};
use super::staging::{HandShot, Helper, Layer, Prop, Spot, Staging};
use crate::domain::pose::{Pose, Thumb};

/// From where a bare foot is looked at: from before, from its outer side, from above.
pub fn foot_camera(mirrored: bool) -> Camera {
    Camera::looking(v3(0.62, 0.42, 0.66), V3::UP, mirrored)
}

/// From where the inner side of a lifted foot and its sole are looked at.
pub fn inner_foot_camera(mirrored: bool) -> Camera {
    Camera::looking(v3(0.30, -0.42, -0.86), V3::UP, mirrored)
}

/// From where a foot that stands is looked at from before.
pub fn front_foot_camera(mirrored: bool) -> Camera {
    Camera::looking(v3(0.88, 0.42, 0.20), V3::UP, mirrored)
}

/// How much of the forearm is seen.
const FOREARM_SEEN: f32 = 0.12;
/// From where on it is covered by the sleeve, which goes on far out of the frame.
const SLEEVE_FROM: f32 = 0.52;
const SLEEVE_TO: f32 = 4.0;
/// How much of a forearm that lies across the picture must be seen.
const ACROSS_SEEN: f32 = 0.03;

/// From where a hand is looked at. The hand points up, forward or back; its palm looks to the body's front, down or
/// outward.
pub fn hand_camera(shot: HandShot, mirrored: bool) -> Camera {
    match shot {
        HandShot::Thumbside => Camera::looking(v3(0.50, 0.12, -0.86), V3::UP, mirrored),
        HandShot::Palm => Camera::looking(v3(1.0, 0.0, 0.0), V3::UP, mirrored),
        HandShot::Level => Camera::looking(v3(0.30, 0.62, 0.75), V3::UP, mirrored),
        HandShot::LevelSide => Camera::looking(v3(0.22, 0.34, 0.92), V3::UP, mirrored),
        HandShot::Across => Camera::looking(v3(0.10, 0.22, 0.96), V3::UP, mirrored),
    }
}

/// The hand of a close-up, held up.
struct Held {
    along: V3,
    axes: HandAxes,
    joints: HandJoints,
}

impl Held {
    fn of(shot: HandShot, posture: &Posture) -> Self {
        let (along, palm) = held(shot, posture);
        let pose = &posture.pose;
        let axes = bent_hand(along, palm, [pose.wrist, pose.wrist_side], 1.0);
        Self { along, axes, joints: hand_joints(V3::default(), &axes, &posture.hand) }
    }

    fn spot(&self, spot: Spot) -> V3 {
        on_hand(spot, &self.joints, &self.axes, self.along)
    }

    fn helper(&self, helper: &Helper, press: f32) -> Placed {
        placed(helper, self.spot(helper.spot), Told::hand(&self.axes), press)
    }
}

/// What of a hand's close-up must be seen: the hand, and the other one where it presses.
pub fn hand_box(pen: &Pen, shot: HandShot, posture: &Posture, staging: &Staging) -> Frame {
    let held = Held::of(shot, posture);
    let digits = held.joints.fingers.iter().chain([&held.joints.thumb]).flat_map(|finger| finger.joints);
    let forearm = if shot == HandShot::Across { ACROSS_SEEN } else { FOREARM_SEEN * (SLEEVE_FROM + 0.12) };
    let places = digits.chain([V3::default(), held.along * -forearm]);
    let own = Frame::around(places.map(|place| pen.camera.see(place))).grown(0.017);
    let press = posture.pose.press;
    let own = own.with(&mark::bounds(pen, staging, &|spot| held.spot(spot), Told::hand(&held.axes), press));
    match &staging.helper {
        Some(helper) if press > 0.99 => own.with(&helper_box(&pen.camera, &held.helper(helper, press))),
        _ => own,
    }
}

/// The bones of a close-up, for what is fixed to them.
pub fn bones(shot: HandShot, posture: &Posture) -> Bones {
    let held = Held::of(shot, posture);
    Bones::of_hand(V3::default(), held.along, &held.axes, &held.joints)
}

/// Where the tips of its middle finger and its thumb are.
pub fn tips(shot: HandShot, posture: &Posture) -> [V3; 2] {
    let held = Held::of(shot, posture);
    [Spot::MiddleTip, Spot::ThumbTip].map(|spot| held.spot(spot))
}

/// From where on, towards the fingers, the other hand must be seen.
const HELPER_SEEN: f32 = 0.022;

/// What of the other hand must be seen: its fingers and most of its palm.
pub fn helper_box(camera: &Camera, helper: &Placed) -> Frame {
    let joints = &helper.joints;
    let digits = joints.fingers.iter().chain([&joints.thumb]).flat_map(|finger| finger.joints);
    let palm = joints.wrist + helper.axes.along * HELPER_SEEN;
    Frame::around(digits.chain([palm]).map(|place| camera.see(place))).grown(0.012)
}

/// Which way the forearm points and its palm looks.
fn held(shot: HandShot, posture: &Posture) -> (V3, V3) {
    let turn = posture.pose.forearm_sup;
    match shot {
        HandShot::Level | HandShot::LevelSide => (V3::FORWARD, V3::DOWN.turned(V3::FORWARD, 90.0 + turn)),
        HandShot::Across => (-V3::FORWARD, V3::WORKING.turned(V3::FORWARD, -turn)),
        HandShot::Thumbside | HandShot::Palm => (V3::UP, V3::FORWARD.turned(V3::UP, turn * 0.6)),
    }
}

/// Draws the hand of a posture.
pub fn hand(pen: &Pen, shot: HandShot, posture: &Posture, staging: &Staging, ghost: &[Shape], shapes: &mut Vec<Shape>) {
    let held = Held::of(shot, posture);
    let press = posture.pose.press;
    if staging.uses(Prop::Table) || staging.uses(Prop::TableEdge) {
        let ahead = if shot == HandShot::Across { -1.0 } else { 1.0 };
        furniture::table(pen, staging.uses(Prop::Table), ahead, shapes);
    }
    shapes.extend_from_slice(ghost);
    let other = staging.helper.as_ref().map(|helper| (helper, held.helper(helper, press)));
    let comes = press > 0.01;
    if let Some((Helper { layer: Layer::Behind | Layer::Around, .. }, other)) = &other
        && comes
    {
        other_hand(pen, other, shapes);
    }
    if staging.uses(Prop::Paper) {
        paper(pen, &held, shapes);
    }
    hand_with_sleeve(pen, &held.joints, &held.axes, held.along, Ink::SkinWorking, shapes);
    if posture.hand.thumb_tucked > 0.5 && posture.hand.bends[0][1] > 60.0 {
        hidden_thumb(pen, &held.joints, shapes);
    }
    if staging.uses(Prop::Band) {
        band(pen, &held.joints, shapes);
    }
    if posture.hand.thumb_helped > 0.0 {
        helper(pen, &held.joints, &held.axes, posture.hand.thumb_helped, shapes);
    }
    match &other {
        Some((Helper { layer: Layer::Before, .. }, other)) if comes => other_hand(pen, other, shapes),
        Some((Helper { layer: Layer::Around, .. }, other)) if comes => {
            thumb_alone(pen, &other.joints, OTHER_INKS, shapes);
        }
        _ => {}
    }
    mark::draw(pen, staging, &|spot| held.spot(spot), Told::hand(&held.axes), press, shapes);
}

/// Draws the hand alone.
pub fn alone(pen: &Pen, shot: HandShot, posture: &Posture, shapes: &mut Vec<Shape>) {
    let held = Held::of(shot, posture);
    hand_with_sleeve(pen, &held.joints, &held.axes, held.along, Ink::SkinWorking, shapes);
}

const OTHER_INKS: HandInks = HandInks { skin: Ink::Skin, line: Ink::Outline, line_times: 1.0, has_nails: true };

/// The other hand with its forearm.
pub fn other_hand(pen: &Pen, other: &Placed, shapes: &mut Vec<Shape>) {
    hand_with_sleeve(pen, &other.joints, &other.axes, other.axes.along, Ink::Skin, shapes);
}

/// A sheet of paper between thumb and index, that goes on to the other hand.
fn paper(pen: &Pen, held: &Held, shapes: &mut Vec<Shape>) {
    const SHEET: [f32; 2] = [0.088, 0.026];
    let [length, half] = SHEET;
    let start = held.spot(Spot::IndexSide);
    let along = (held.axes.along * 0.25 + held.axes.palm).unit_or(V3::UP);
    let across = held.axes.along.across(along, V3::UP);
    let corner = |way: f32, side: f32| pen.camera.see(start + along * (length * way) + across * (half * side));
    let points = vec![corner(-0.25, -1.0), corner(1.0, -1.0), corner(1.0, 1.0), corner(-0.25, 1.0)];
    let edge = points.iter().chain(points.first()).copied().collect();
    shapes.push(Shape::Fill { points, ink: Ink::Nail });
    shapes.push(Shape::Line { points: edge, width: pen.line, ink: Ink::Outline });
}

/// A hand, its forearm along `forearm`, and the sleeve that goes on out of the picture.
fn hand_with_sleeve(pen: &Pen, joints: &HandJoints, axes: &HandAxes, forearm: V3, skin: Ink, shapes: &mut Vec<Shape>) {
    let inks = HandInks { skin, line: Ink::Outline, line_times: 1.0, has_nails: true };
    let wrist = joints.wrist;
    let flat = axes.thumbward * 0.006;
    let elbowward = wrist - forearm * FOREARM_SEEN;
    let mut part = Part::new(pen, Ink::Outline);
    part.band(
        skin,
        &[
            pen.camera.ball(elbowward + flat, girth::MID_FOREARM - 0.004),
            pen.camera.ball(elbowward - flat, girth::MID_FOREARM - 0.004),
            pen.camera.ball(wrist + flat, girth::WRIST - 0.0025),
            pen.camera.ball(wrist - flat, girth::WRIST - 0.0025),
        ],
    );
    draw_hand(pen, joints, axes, inks, Some(part), shapes);
    let mut sleeve = Part::new(pen, Ink::Outline);
    let cuff = |way: f32, radius: f32| pen.camera.ball(wrist - forearm * (FOREARM_SEEN * way), radius);
    sleeve.tube(Ink::Top, &[cuff(SLEEVE_TO, 0.034), cuff(SLEEVE_FROM, 0.0250)], 0);
    sleeve.finish(shapes);
}

/// The other hand comes in from outside, takes the thumb's end between thumb and finger, and draws it out.
fn helper(pen: &Pen, helped: &HandJoints, axes: &HandAxes, way: f32, shapes: &mut Vec<Shape>) {
    const COMES_FROM: f32 = 0.16;
    let [_, _, end, tip] = helped.thumb.joints;
    let inward = (end - tip).unit_or(-axes.thumbward) - axes.along * 0.35;
    let own = HandAxes::new(inward, axes.palm * -0.2 + axes.along, -1.0);
    let shape = Posture::from(Pose { thumb: Thumb::Touch, ..Pose::default() }).hand;
    let pinching = hand_joints(V3::default(), &own, &shape);
    let [.., pinch] = pinching.thumb.joints;
    let wrist = tip.toward(end, 0.35) - pinch - own.along * (COMES_FROM * (1.0 - way));
    hand_with_sleeve(pen, &hand_joints(wrist, &own, &shape), &own, own.along, Ink::Skin, shapes);
}

/// A rubber band round the fingers.
fn band(pen: &Pen, joints: &HandJoints, shapes: &mut Vec<Shape>) {
    let points: Vec<_> =
        joints.fingers.iter().map(|finger| pen.camera.see(finger.joints[1].toward(finger.joints[2], 0.5))).collect();
    shapes.push(Shape::Line { points: points.clone(), width: 0.006, ink: Ink::Outline });
    shapes.push(Shape::Line { points, width: 0.006 - pen.line * 2.0, ink: Ink::Prop });
}
