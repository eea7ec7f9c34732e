//! One exercise, set up to be drawn at any moment.

use super::base_pose::base_pose;
use super::body::pen::Pen;
use super::body::{self, furniture, prop};
use super::camera::Camera;
use super::closeup;
use super::motion;
use super::posture::Posture;
use super::shape::{Frame, Shape};
use super::skeleton::{Joints, Setting, joints};
use super::space::p2;
use super::staging::{FootShot, Shot, drawn_view, staging};
use super::working::Moving;
use super::{clip, proportions};
use crate::domain::exercise::Exercise;
use crate::domain::pose::{Base, View};
use crate::domain::side::Side;

/// Width of the line round the parts, for a picture of the whole body.
const LINE: f32 = 0.0034;
/// Room around the figure, in parts of the frame's larger side.
const MARGIN: f32 = 0.035;

/// An exercise, set up: the chair stands, it is known what moves, and the frame does not change any more.
#[derive(Debug, Clone)]
pub struct Scene {
    setting: Setting,
    moving: Moving,
    pen: Pen,
    frame: Frame,
}

/// Sets up an exercise. `side` is the side that works: the left one is drawn as its mirror image.
pub fn scene(exercise: &Exercise, side: Side) -> Scene {
    let staging = staging(exercise);
    let keys = motion::key_postures(exercise);
    let view = drawn_view(exercise);
    let setting = Setting { base: exercise.base, view, rest: base_pose(exercise.base, view), staging };
    let mirrored = side == Side::Left;
    let base = motion::base(exercise);
    let camera = match setting.staging.shot {
        Shot::Hand(shot) => closeup::hand_camera(shot, mirrored),
        Shot::Foot(FootShot::Bare) => closeup::foot_camera(mirrored),
        Shot::Whole | Shot::Upper | Shot::Foot(FootShot::Seated) => Camera::new(view, mirrored),
    };
    let moving = Moving::of(exercise, &keys, &base, setting.staging.both);
    let mut scene = Scene { setting, moving, pen: Pen { camera, line: LINE }, frame: Frame::EMPTY };
    scene.frame = scene.frame_over(&base, &keys);
    scene
}

impl Scene {
    /// The box that holds the figure through the whole exercise; it never changes while the exercise is done.
    pub fn frame(&self) -> Frame {
        self.frame
    }

    /// What moves, and is coloured.
    pub fn moving(&self) -> &Moving {
        &self.moving
    }

    /// The joints of a posture, in space.
    pub fn joints_at(&self, posture: impl Into<Posture>) -> Joints {
        joints(&posture.into(), &self.setting)
    }

    /// Everything to paint for a posture (a [`crate::domain::pose::Pose`] will do), first to last, all inside the frame.
    pub fn shapes_at(&self, posture: impl Into<Posture>) -> Vec<Shape> {
        let posture = posture.into();
        let mut shapes = Vec::with_capacity(400);
        if !matches!(self.setting.staging.shot, Shot::Hand(_) | Shot::Foot(FootShot::Bare)) {
            furniture::floor(&self.pen, &self.frame, self.setting.view, &mut shapes);
        }
        self.draw(&posture, &mut shapes);
        if self.setting.staging.shot != Shot::Whole {
            clip::clip(&mut shapes, &self.frame);
        }
        shapes
    }

    /// Draws without the floor.
    fn draw(&self, posture: &Posture, shapes: &mut Vec<Shape>) {
        let Setting { base, view, ref staging, .. } = self.setting;
        if let Shot::Hand(shot) = staging.shot {
            closeup::hand(&self.pen, shot, posture, staging, shapes);
            return;
        }
        if staging.shot == Shot::Foot(FootShot::Bare) {
            closeup::foot(&self.pen, posture, staging, shapes);
            return;
        }
        let joints = joints(posture, &self.setting);
        furniture::behind(&self.pen, base, view, staging, shapes);
        prop::behind(&self.pen, staging, &joints, shapes);
        body::body(
            &self.pen,
            &joints,
            posture,
            view,
            &self.moving,
            &|shapes| {
                if staging.has_desk && view == View::Front {
                    furniture::desk(&self.pen, base, view, shapes);
                }
                furniture::near_armrest(&self.pen, staging, shapes);
            },
            shapes,
        );
        prop::before(&self.pen, staging, &joints, shapes);
    }

    /// The frame of all that is drawn at the key postures and half-way between them.
    fn frame_over(&mut self, base: &Posture, keys: &[Posture]) -> Frame {
        let mut postures = vec![*base];
        for (index, key) in keys.iter().enumerate() {
            let before = index.checked_sub(1).and_then(|at| keys.get(at)).unwrap_or(base);
            postures.extend([before.toward(key, 0.33), before.toward(key, 0.67), *key]);
        }
        if let (Some(last), Some(first)) = (keys.last(), keys.first()) {
            postures.push(last.toward(first, 0.5));
        }
        let mut frame = Frame::EMPTY;
        for posture in &postures {
            let mut shapes = Vec::new();
            match self.setting.staging.shot {
                Shot::Foot(FootShot::Seated) => frame = frame.with(&self.foot_box(posture)),
                Shot::Upper => {
                    frame = frame.with(&self.upper_box(posture));
                }
                Shot::Whole | Shot::Hand(_) | Shot::Foot(FootShot::Bare) => {
                    self.draw(posture, &mut shapes);
                    frame = shapes.iter().fold(frame, |frame, shape| frame.with(&shape.bounds()));
                }
            }
        }
        if self.setting.staging.shot == Shot::Whole {
            // Room for the floor.
            let mut floor = Vec::new();
            furniture::floor(&self.pen, &frame, self.setting.view, &mut floor);
            frame = floor.iter().fold(frame, |frame, shape| frame.with(&shape.bounds()));
        }
        let grown = frame.grown(MARGIN * frame.width().max(frame.height()));
        self.pen.line = LINE * (grown.width().max(grown.height()) / 1.0).clamp(0.25, 1.0).powf(0.8);
        grown
    }

    /// Head, shoulders, arms: from the waist up.
    fn upper_box(&self, posture: &Posture) -> Frame {
        let joints = joints(posture, &self.setting);
        let camera = &self.pen.camera;
        let hips = if self.setting.base == Base::StandDesk { proportions::STAND_HIP } else { proportions::SIT_HIP };
        let mut shapes = Vec::new();
        self.draw(posture, &mut shapes);
        let all = shapes.iter().fold(Frame::EMPTY, |frame, shape| frame.with(&shape.bounds()));
        let arms = joints.arms.iter().flat_map(|arm| [arm.elbow, arm.wrist, arm.wrist + arm.hand.along * 0.1]);
        let middle = [joints.spine.ribs, joints.spine.skull].into_iter();
        let seen = Frame::around(arms.chain(middle).map(|place| camera.see(place))).grown(0.03);
        let head = Frame::around([joints.spine.skull].into_iter().map(|place| camera.see(place))).grown(0.125);
        let trunk = Frame::around([joints.spine.ribs].into_iter().map(|place| camera.see(place))).grown(0.15);
        let wide = seen.with(&head).with(&trunk);
        Frame {
            min: p2(wide.min.x.max(all.min.x), hips + 0.035),
            max: p2(wide.max.x.min(all.max.x), wide.max.y.min(all.max.y)),
        }
    }

    /// Knee to toes of the working leg.
    fn foot_box(&self, posture: &Posture) -> Frame {
        let leg = joints(posture, &self.setting).legs[0];
        let camera = &self.pen.camera;
        let places = [leg.knee.toward(leg.ankle, 0.25), leg.ankle, leg.heel, leg.ball, leg.toe];
        let frame = Frame::around(places.into_iter().map(|place| camera.see(place))).grown(0.03);
        Frame { min: p2(frame.min.x, frame.min.y.min(-0.012)), max: frame.max }
    }
}
