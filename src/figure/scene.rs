//! One movement, set up to be drawn at any moment.

mod ahead;
mod measured;

use super::base_pose::base_pose;
use super::body::pen::Pen;
use super::body::{self, Look, furniture, inset, prop};
use super::camera::Camera;
use super::closeup;
use super::foot_closeup;
use super::ghost;
use super::mark;
use super::motion;
use super::movement::Movement;
use super::nerve::{self, Bones, Lengths, Lying, NervePath, ShownNerve, Strand};
use super::posture::Posture;
use super::shape::{Frame, Shape};
use super::skeleton::{Joints, OTHER, Setting, WORKING, joints};
use super::space::P2;
use super::spot::{Told, on_body};
use super::staging::{FootShot, Prop, Shot, drawn_view, staging};
use super::trail::{self, Trail};
use super::working::Moving;
use crate::domain::exercise::Kind;
use crate::domain::pose::View;
use crate::domain::side::Side;
pub use ahead::Ahead;

/// Width of the line round the parts, for a picture of the whole body.
const LINE: f32 = 0.0034;

/// A movement, set up: the chair stands, it is known what moves, and the frame does not change any more.
#[derive(Debug, Clone)]
pub struct Scene {
    setting: Setting,
    moving: Moving,
    pen: Pen,
    mirrored: bool,
    frame: Frame,
    /// Floor and furniture behind the body: they stay as they are.
    room: Vec<Shape>,
    /// Where a close-up was before it moved.
    ghost: Vec<Shape>,
    nerve: Option<ShownNerve>,
}

/// Sets up an exercise or a demonstration. `side` is the side that works: the left one is drawn as its mirror image.
pub fn scene<'a>(movement: impl Into<Movement<'a>>, side: Side) -> Scene {
    let movement = movement.into();
    let staging = staging(movement);
    let keys = motion::key_postures(movement);
    let view = drawn_view(movement);
    let setting = Setting { base: movement.base, view, rest: base_pose(movement.base, view), staging };
    let mirrored = side == Side::Left;
    let base = motion::base(movement);
    let camera = match setting.staging.shot {
        Shot::Hand(shot) => closeup::hand_camera(shot, mirrored),
        Shot::Foot(FootShot::Bare { .. }) => closeup::foot_camera(mirrored),
        Shot::Foot(FootShot::Inner) => closeup::inner_foot_camera(mirrored),
        Shot::Foot(FootShot::Front) => closeup::front_foot_camera(mirrored),
        Shot::Whole | Shot::Upper | Shot::Arm | Shot::Foot(FootShot::Seated) | Shot::Shins | Shot::Near(_) => {
            Camera::new(view, mirrored)
        }
    };
    let moving = Moving::of(movement, &keys, &base, &setting.staging);
    let pen = Pen { camera, line: LINE };
    let mut scene =
        Scene { setting, moving, pen, mirrored, frame: Frame::EMPTY, room: Vec::new(), ghost: Vec::new(), nerve: None };
    scene.measure(&base, &keys);
    if let Some(before) = scene.setting.staging.ghost.and_then(|phase| keys.get(phase)) {
        scene.ghost = ghost::ghost(&scene.pen, scene.setting.staging.shot, before);
    }
    scene
}

impl Scene {
    /// The same with a nerve on it, on the side that is sore. `movement` is the one that the scene was made for: what the
    /// nerve does is told against the middle of it.
    #[must_use]
    pub fn with_nerve<'a>(mut self, movement: impl Into<Movement<'a>>, path: &NervePath, sore: Side) -> Self {
        let movement = movement.into();
        let keys = motion::key_postures(movement);
        let drawn = if self.mirrored { Side::Left } else { Side::Right };
        let halves: &[usize] = match sore {
            Side::Both => &[OTHER, WORKING],
            side if side == drawn => &[WORKING],
            _ => &[OTHER],
        };
        let bones = |key: usize, half: usize| keys.get(key).and_then(|key| self.bones(key, half));
        let shown = ShownNerve::new(path, halves, keys.len(), &bones);
        // A posture is meant to give the nerve rest in ways that its length does not tell: a hand on the head eases the
        // roots of the arm [wainner2003].
        let is_quiet = movement.kind == Some(Kind::Posture);
        self.nerve = Some(if is_quiet { shown.quiet() } else { shown });
        self
    }

    /// The nerve that is shown.
    pub fn nerve(&self) -> Option<&ShownNerve> {
        self.nerve.as_ref()
    }

    /// How long the nerve is in a posture, and how it lies there; on the working half of the body (0) or the other (1).
    pub fn nerve_at(&self, posture: impl Into<Posture>, half: usize) -> Option<(Lengths, Strand)> {
        let lying = self.nerve.as_ref()?.lying(half, &self.bones(&posture.into(), half)?)?;
        Some((lying.lengths, lying.strand))
    }

    /// The bones of one half of the body that the picture shows.
    fn bones(&self, posture: &Posture, half: usize) -> Option<Bones> {
        match self.setting.staging.shot {
            Shot::Hand(shot) => (half == WORKING).then(|| closeup::bones(shot, posture)),
            Shot::Foot(shot) if let Some(on_floor) = foot_closeup::stands(shot) => {
                (half == WORKING).then(|| Bones::of_foot(posture, on_floor))
            }
            _ => Some(self.bones_of_body(posture, &joints(posture, &self.setting), half)),
        }
    }

    fn bones_of_body(&self, posture: &Posture, joints: &Joints, half: usize) -> Bones {
        let follows = self.moving.limb(half).follows;
        let hand = if follows { posture.hand } else { self.setting.staging.other_hand() };
        Bones::of_body(joints, half, &hand)
    }

    /// How the nerve lies on the working and the other half of the body, where it is shown there.
    fn nerves(&self, posture: &Posture, joints: &Joints) -> [Option<Lying>; 2] {
        [WORKING, OTHER].map(|half| {
            let shown = self.nerve.as_ref().filter(|shown| shown.is_on(half))?;
            shown.lying(half, &self.bones_of_body(posture, joints, half))
        })
    }

    /// Draws the nerve as it lies on a half of the body, or on a foot beside the figure.
    fn draw_nerve(&self, pen: &Pen, lying: Option<&Lying>, beside: Option<&Bones>, shapes: &mut Vec<Shape>) {
        if let (Some(shown), Some(lying)) = (&self.nerve, lying) {
            nerve::draw(pen, shown, lying, beside, shapes);
        }
    }

    /// Draws the nerve on a close-up.
    fn draw_nerve_near(&self, posture: &Posture, shapes: &mut Vec<Shape>) {
        let lying = |shown: &ShownNerve| shown.lying(WORKING, &self.bones(posture, WORKING)?);
        self.draw_nerve(&self.pen, self.nerve.as_ref().and_then(lying).as_ref(), None, shapes);
    }

    /// The box that must be seen through the whole exercise; it never changes while the exercise is done. A picture of
    /// the whole body lies inside; of a picture from nearer, what reaches out is cut off by the edge of the window or
    /// picture, whatever its shape is.
    pub fn frame(&self) -> Frame {
        self.frame
    }

    /// What moves, and is coloured.
    pub fn moving(&self) -> &Moving {
        &self.moving
    }

    /// From where the figure is looked at.
    pub fn view(&self) -> View {
        self.setting.view
    }

    /// Whether the picture shows the body from head to foot, and not a part of it from nearer.
    pub fn shows_the_whole(&self) -> bool {
        self.setting.staging.shot == Shot::Whole
    }

    /// Whether only a hand or a foot is shown.
    fn is_close_up(&self) -> bool {
        match self.setting.staging.shot {
            Shot::Hand(_) => true,
            Shot::Foot(shot) => foot_closeup::stands(shot).is_some(),
            _ => false,
        }
    }

    /// Whether left and right limbs do the same.
    pub fn both_follow(&self) -> bool {
        self.setting.staging.both
    }

    /// How far the hips sit in front of their place deep in the chair, in body heights.
    pub fn forward_on_seat(&self) -> f32 {
        self.setting.staging.forward_on_seat
    }

    /// The joints of a posture, in space.
    pub fn joints_at(&self, posture: impl Into<Posture>) -> Joints {
        joints(&posture.into(), &self.setting)
    }

    /// Everything to paint for a posture (a [`crate::domain::pose::Pose`] will do), first to last.
    pub fn shapes_at(&self, posture: impl Into<Posture>) -> Vec<Shape> {
        self.shapes_before(posture, &Ahead::default())
    }

    /// The same with what comes next.
    pub fn shapes_before(&self, posture: impl Into<Posture>, ahead: &Ahead) -> Vec<Shape> {
        let posture = posture.into();
        let mut shapes = Vec::with_capacity(400);
        shapes.extend_from_slice(&self.room);
        self.draw(&posture, ahead, &mut shapes);
        shapes.extend_from_slice(&ahead.arrow);
        shapes
    }

    /// Arrows that say which way the body goes from one posture to the next; to paint over either. A close-up that is
    /// arranged with a ghost says it with that.
    pub fn trails(&self, from: impl Into<Posture>, to: impl Into<Posture>) -> Vec<Shape> {
        let staging = &self.setting.staging;
        if staging.ghost.is_some() {
            return Vec::new();
        }
        let followed = |posture: &Posture| match staging.shot {
            Shot::Hand(shot) => trail::of_hand(shot, posture),
            Shot::Foot(shot) if let Some(on_floor) = foot_closeup::stands(shot) => trail::of_foot(posture, on_floor),
            _ => trail::of_body(&joints(posture, &self.setting)),
        };
        let to = to.into();
        let mut after = Vec::new();
        if !self.is_close_up() {
            self.draw(&to, &Ahead::default(), &mut after);
            after.retain(|shape| shape.ink().is_body());
        }
        let after: Vec<(Frame, Shape)> = after.into_iter().map(|shape| (shape.bounds(), shape)).collect();
        let is_covered =
            |place: P2| after.iter().any(|(box_of, shape)| box_of.holds_point(place) && shape.covers(place));
        let side = self.frame.width().max(self.frame.height());
        // A close-up shows as large as it can what moves little.
        let is_told = self.is_close_up() || !staging.pushes.is_empty();
        let trail =
            Trail { pen: &self.pen, side, followed: &followed, bow: staging.bow, is_covered: &is_covered, is_told };
        trail.arrows(&from.into(), &to)
    }

    /// Draws the body and what is before it. The ghost of what comes next lies behind it.
    fn draw(&self, posture: &Posture, ahead: &Ahead, shapes: &mut Vec<Shape>) {
        let Setting { base, view, ref staging, .. } = self.setting;
        if let Shot::Hand(shot) = staging.shot {
            shapes.extend_from_slice(&ahead.ghost);
            closeup::hand(&self.pen, shot, posture, staging, &self.ghost, shapes);
            self.draw_nerve_near(posture, shapes);
            return;
        }
        if let Shot::Foot(shot) = staging.shot
            && let Some(on_floor) = foot_closeup::stands(shot)
        {
            shapes.extend_from_slice(&ahead.ghost);
            foot_closeup::draw(&self.pen, posture, on_floor, staging, &self.ghost, shapes);
            self.draw_nerve_near(posture, shapes);
            return;
        }
        let joints = joints(posture, &self.setting);
        let [working_nerve, other_nerve] = self.nerves(posture, &joints);
        // Of a body seen from the side the other half is the far one.
        let (near_nerve, far_nerve) =
            if view == View::Side { (None, other_nerve.as_ref()) } else { (other_nerve.as_ref(), None) };
        prop::behind(&self.pen, staging, &joints, shapes);
        shapes.extend_from_slice(&ahead.ghost);
        body::body(
            &self.pen,
            &joints,
            posture,
            Look {
                view,
                bare_calves: staging.uses(Prop::BareCalves),
                other_hand: staging.other_hand(),
                hands_round_calves: staging.uses(Prop::Tapes) && posture.pose.press > 0.35,
                // At rest it lies where it always does.
                other_hand_before: staging.other_hand_before && posture.pose.press > 0.35,
            },
            &self.moving,
            &|shapes| self.draw_nerve(&self.pen, far_nerve, None, shapes),
            &|shapes| {
                if staging.has_desk && view == View::Front {
                    furniture::desk(&self.pen, base, view, shapes);
                }
                furniture::near_armrest(&self.pen, staging, shapes);
                prop::tapes(&self.pen, staging, &joints, shapes);
                prop::held(&self.pen, staging, &joints, shapes);
            },
            shapes,
        );
        prop::before(&self.pen, staging, &joints, shapes);
        for lying in [near_nerve, working_nerve.as_ref()] {
            self.draw_nerve(&self.pen, lying, None, shapes);
        }
        if staging.has_foot_inset {
            let draw_nerve = |pen: &Pen, shapes: &mut Vec<Shape>| {
                self.draw_nerve(pen, working_nerve.as_ref(), Some(&Bones::of_foot(posture, false)), shapes);
            };
            inset::draw(&self.pen, self.mirrored, posture, &draw_nerve, shapes);
        }
        let place = |spot| on_body(spot, &joints);
        mark::draw(&self.pen, staging, &place, Told::BODY, posture.pose.press, shapes);
    }
}
