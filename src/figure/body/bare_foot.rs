//! A foot with its five toes, drawn large, with the end of the shin.

use super::pen::{Part, Pen};
use crate::figure::camera::Camera;
use crate::figure::ink::Ink;
use crate::figure::posture::Posture;
use crate::figure::proportions::{ANKLE_HEIGHT, BALL_FORWARD, HEEL_BACK, girth};
use crate::figure::shape::{Frame, Shape};
use crate::figure::space::{V3, mix, v3};
use crate::figure::spot::Told;
use crate::figure::staging::Spot;

/// How much of the shin is seen.
const SHIN_SEEN: f32 = 0.135;
/// How far the shin leans back from the foot: the foot stands a little before the knee.
const SHIN_LEANS_DEG: f32 = 14.0;

/// One toe: where it begins (forward from the ankle, outward), how long and thick it is, how it fans.
struct Toe {
    forward: f32,
    out: f32,
    length: f32,
    radius: f32,
    fan_deg: f32,
}

/// From the big toe to the small one.
const TOES: [Toe; 5] = [
    Toe { forward: 0.070, out: -0.0225, length: 0.037, radius: 0.0100, fan_deg: -24.0 },
    Toe { forward: 0.073, out: -0.0060, length: 0.034, radius: 0.0070, fan_deg: -6.0 },
    Toe { forward: 0.069, out: 0.0065, length: 0.031, radius: 0.0065, fan_deg: 9.0 },
    Toe { forward: 0.063, out: 0.0180, length: 0.028, radius: 0.0062, fan_deg: 24.0 },
    Toe { forward: 0.055, out: 0.0280, length: 0.025, radius: 0.0060, fan_deg: 40.0 },
];

/// Where the foot is and how it is turned.
struct Foot {
    ankle: V3,
    forward: V3,
    sole: V3,
    out: V3,
}

impl Foot {
    fn place(&self, forward: f32, down: f32, out: f32) -> V3 {
        self.ankle + self.forward * forward + self.sole * down + self.out * out
    }
}

/// The floor below it.
pub fn ground(pen: &Pen, shapes: &mut Vec<Shape>) {
    let mut floor = Part::bare(pen);
    let spot = pen.camera.see(v3(0.02, -ANKLE_HEIGHT, 0.0));
    floor.ellipse(Ink::Floor, spot, 0.115, 0.040);
    floor.finish(shapes);
}

/// A spot of it; what a foot does not have lies on its back.
pub fn spot(spot: Spot, posture: &Posture, on_floor: bool) -> V3 {
    let foot = placed(posture, on_floor);
    match spot {
        Spot::BigToe => {
            let [root, _, tip, up] = toe_joints(&foot, 0, posture);
            root.toward(tip, 0.78) + up * 0.009
        }
        Spot::ToeTips => foot.place(0.100, ANKLE_HEIGHT - 0.012, 0.0),
        Spot::SmallToe => foot.place(0.058, ANKLE_HEIGHT - 0.010, 0.037),
        Spot::HeelPad => foot.place(0.004, ANKLE_HEIGHT - 0.005, -0.013),
        _ => foot.place(0.035, 0.006, 0.0),
    }
}

/// Its directions: along it, up, outward.
pub fn told(posture: &Posture, on_floor: bool) -> Told {
    let foot = placed(posture, on_floor);
    Told { axes: [foot.forward, -foot.sole, foot.out] }
}

/// Its ankle; along it, out of its back and out of its outer edge; and which way its shin points.
pub fn bones(posture: &Posture, on_floor: bool) -> (V3, [V3; 3], V3) {
    let foot = placed(posture, on_floor);
    (foot.ankle, [foot.forward, -foot.sole, foot.out], shin())
}

/// Draws it.
pub fn draw(pen: &Pen, posture: &Posture, on_floor: bool, shapes: &mut Vec<Shape>) {
    let foot = placed(posture, on_floor);
    // Far toes first.
    let mut order: Vec<usize> = (0..TOES.len()).collect();
    order.sort_by(|a, b| nearness(pen, &foot, *a).total_cmp(&nearness(pen, &foot, *b)));
    let mut part = Part::new(pen, Ink::Outline);
    leg(pen, &foot, &mut part);
    body(pen, &foot, &mut part);
    part.finish(shapes);
    for index in order {
        toe(pen, &foot, index, posture, shapes);
    }
    trousers(pen, &foot, shapes);
}

/// Draws it without the shin.
pub fn sole_alone(pen: &Pen, posture: &Posture, on_floor: bool, shapes: &mut Vec<Shape>) {
    let foot = placed(posture, on_floor);
    let mut part = Part::new(pen, Ink::Outline);
    body(pen, &foot, &mut part);
    part.finish(shapes);
    for index in 0..TOES.len() {
        toe(pen, &foot, index, posture, shapes);
    }
}

/// What of the close-up must be seen.
pub fn bounds(camera: &Camera, posture: &Posture, on_floor: bool) -> Frame {
    let foot = placed(posture, on_floor);
    let toes = TOES.iter().map(|toe| foot.place(toe.forward + toe.length, ANKLE_HEIGHT * 0.8, toe.out * 1.2));
    let heel = [foot.place(-HEEL_BACK, ANKLE_HEIGHT, 0.0), foot.ankle - shin() * (SHIN_SEEN * 0.95)];
    Frame::around(toes.chain(heel).map(|place| camera.see(place))).grown(0.020)
}

/// The way from the knee to the ankle.
fn shin() -> V3 {
    V3::DOWN.turned(V3::WORKING, SHIN_LEANS_DEG)
}

/// The foot of a posture. On the floor the heel stays where it is, else the ankle.
fn placed(posture: &Posture, on_floor: bool) -> Foot {
    let pose = &posture.pose;
    // Level at 0: the lean of the shin is taken off again.
    let up = pose.ankle.to_radians();
    let forward = v3(up.cos(), up.sin(), 0.0);
    let sole = v3(up.sin(), -up.cos(), 0.0);
    let turn = pose.ankle_inversion - pose.ankle_eversion;
    let forward = forward.turned(V3::UP, turn * 0.7);
    let sole = sole.turned(V3::UP, turn * 0.7);
    let out = forward.cross(sole) * -1.0;
    let sole = sole.turned(forward, turn * 1.3);
    let out = out.turned(forward, turn * 1.3);
    let foot = Foot { ankle: V3::default(), forward, sole, out };
    if on_floor {
        let heel = foot.place(-HEEL_BACK * 0.6, ANKLE_HEIGHT, 0.0);
        let level = v3(-HEEL_BACK * 0.6, -ANKLE_HEIGHT, 0.0);
        return Foot { ankle: level - heel, ..foot };
    }
    foot
}

fn nearness(pen: &Pen, foot: &Foot, index: usize) -> f32 {
    TOES.get(index).map_or(0.0, |toe| pen.camera.nearness(foot.place(toe.forward, 0.03, toe.out)))
}

fn leg(pen: &Pen, foot: &Foot, part: &mut Part) {
    let along = |way: f32| foot.ankle - shin() * (SHIN_SEEN * way);
    part.limb(
        Ink::SkinWorking,
        &[
            pen.camera.ball(along(1.0), girth::CALF - 0.005),
            pen.camera.ball(along(0.5), girth::ANKLE + 0.003),
            pen.camera.ball(along(0.15), girth::ANKLE),
            pen.camera.ball(along(-0.05), girth::ANKLE + 0.001),
        ],
        2,
    );
}

fn trousers(pen: &Pen, foot: &Foot, shapes: &mut Vec<Shape>) {
    let mut part = Part::new(pen, Ink::Outline);
    let along = |way: f32| foot.ankle - shin() * (SHIN_SEEN * way);
    part.tube(
        Ink::Trousers,
        &[pen.camera.ball(along(4.0), girth::CALF + 0.016), pen.camera.ball(along(0.66), girth::CALF - 0.0030)],
        0,
    );
    part.finish(shapes);
}

fn body(pen: &Pen, foot: &Foot, part: &mut Part) {
    let ball = |forward: f32, down: f32, out: f32, radius: f32| {
        pen.camera.ball(foot.place(forward, ANKLE_HEIGHT - down, out), radius)
    };
    let heel = [ball(-HEEL_BACK + 0.018, 0.018, 0.003, 0.018), ball(-HEEL_BACK + 0.018, 0.018, -0.003, 0.018)];
    let instep = [ball(0.004, 0.038, 0.0, 0.0195), ball(0.030, 0.032, -0.004, 0.0165)];
    let ball_of_foot = [
        ball(BALL_FORWARD - 0.002, 0.0125, -0.0215, 0.0125),
        ball(BALL_FORWARD - 0.016, 0.0100, 0.0270, 0.0100),
        ball(BALL_FORWARD + 0.002, 0.0130, -0.005, 0.0110),
        ball(BALL_FORWARD - 0.006, 0.0110, 0.014, 0.0100),
    ];
    let [inner, outer, ..] = ball_of_foot;
    part.band(Ink::SkinWorking, [heel, instep].as_flattened());
    part.band(Ink::SkinWorking, &[heel.as_slice(), &instep[1..], &[outer]].concat());
    part.band(Ink::SkinWorking, &[instep.as_slice(), &ball_of_foot].concat());
    part.band(Ink::SkinWorking, &[heel.as_slice(), &[inner]].concat());
    // The bone at the ankle.
    let bone = foot.place(0.002, -0.002, 0.019);
    if pen.camera.faces(foot.out) > 0.2 {
        let from = pen.camera.see(bone + foot.forward * 0.006);
        let to = pen.camera.see(bone - foot.forward * 0.003 + foot.sole * 0.006);
        part.mark(Ink::Working, pen.line * 0.8, vec![from, to]);
    }
}

/// Root, middle and tip of a toe, and which way its back looks.
fn toe_joints(foot: &Foot, index: usize, posture: &Posture) -> [V3; 4] {
    let Some(toe) = TOES.get(index) else { return [foot.ankle; 4] };
    let fan = mix(toe.fan_deg * 0.15, toe.fan_deg, posture.toes_spread);
    let straight = foot.forward.turned(foot.sole, fan);
    // A curl rolls the toe in along its length, a lift raises it whole.
    let bend = posture.toes_bend + if index == 0 { posture.big_toe_bend } else { 0.0 };
    let first = if bend < 0.0 { bend * 0.4 } else { bend };
    let second = if bend < 0.0 { bend * 2.6 } else { bend * 0.7 };
    let pointing = |degrees: f32| {
        let (sin, cos) = degrees.to_radians().sin_cos();
        straight * cos - foot.sole * sin
    };
    let root = foot.place(toe.forward, ANKLE_HEIGHT - toe.radius - 0.001, toe.out);
    let middle = root + pointing(first) * (toe.length * 0.5);
    let tip = middle + pointing(first + second) * (toe.length * 0.5 - toe.radius * 0.3);
    let up = -foot.sole * first.to_radians().cos() - straight * (first + second).to_radians().sin();
    [root, middle, tip, up.unit_or(V3::UP)]
}

fn toe(pen: &Pen, foot: &Foot, index: usize, posture: &Posture, shapes: &mut Vec<Shape>) {
    let Some(toe) = TOES.get(index) else { return };
    let [root, middle, tip, up] = toe_joints(foot, index, posture);
    let straight = (middle - root).unit_or(foot.forward);
    let mut part = Part::with_line(pen, Ink::Outline, 0.85);
    part.chain(
        Ink::SkinWorking,
        &[
            pen.camera.ball(root - foot.forward * 0.004, toe.radius * 1.02),
            pen.camera.ball(middle, toe.radius * 0.92),
            pen.camera.ball(tip, toe.radius),
        ],
    );
    let squarely = pen.camera.faces(up);
    if squarely > 0.15 {
        let from = pen.camera.see(tip + up * (toe.radius * 0.6) - straight * (toe.radius * 0.2));
        let to = pen.camera.see(tip + up * (toe.radius * 0.45) + straight * (toe.radius * 0.5));
        part.mark(Ink::Nail, toe.radius * 1.0 * squarely.max(0.4), vec![from, to]);
    }
    part.finish(shapes);
}
