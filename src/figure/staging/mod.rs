//! What the keyframes alone do not say: where the hands rest or hold on, how the back bends, what stands on the floor,
//! from how near it is looked at. A plain default by base and view; the exceptions by exercise are in `table`.

mod improve;
mod table;

pub use improve::{improved, improved_base};
pub use table::{drawn_view, staging};

/// How the back bends when the trunk leans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Back {
    /// From the hips, straight.
    Straight,
    /// Along its whole length.
    Rounded,
}

/// A place for a hand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Place {
    Thigh,
    Knee,
    /// Outside of the knee.
    KneeOutside,
    Shin,
    /// On the desk's top, palm down.
    Desk,
    /// Edge of the seat beside the hip.
    SeatEdge,
    /// Seat behind the hips.
    SeatBehind,
    Armrest,
    BehindHead,
    /// Fingertips behind the ear, elbow out.
    BehindEar,
    TopOfHead,
    /// Below the other collar bone.
    Collarbone,
    /// Other shoulder, arms crossed.
    OtherShoulder,
    LowerRibs,
    LowBack,
    /// Hip bone, thumb behind.
    HipBone,
    /// Fingers of the working hand, on the palm's side, to draw them back.
    OtherPalm,
    /// Back of the working hand, to press it down.
    OtherBack,
    /// Knee of the working leg, to draw it.
    WorkingKnee,
    /// Ankle of the working leg behind the body.
    WorkingAnkle,
    /// Shin of the crossed leg.
    CrossedShin,
    /// End of the strap round the working foot.
    StrapEnd,
    /// A wall or door frame beside the shoulder.
    Frame,
}

/// What an arm does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Hand {
    /// The joint angles say; near the base pose the hand comes to rest at `rest`.
    Free { rest: Place },
    /// Stays there.
    At(Place),
    /// The same, until the shoulder goes from `from` to `to` degrees: then the hand is at `place`.
    Lifted { rest: Place, place: Place, from: f32, to: f32 },
}

/// What carries the body.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Carried {
    Seat,
    /// Both feet, on their spot: rising from the chair.
    Feet,
    /// The other leg; the working one is free.
    OtherLeg,
    /// The working leg; where the other leg stands is `step` in front of it.
    WorkingLeg {
        step: f32,
    },
}

/// What a leg does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Foot {
    /// The joint angles say; the floor holds.
    Free,
    /// On its spot on the floor; the ankle lifts heel or toes.
    Planted,
}

/// How the foot is seen in a close-up, and which one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FootShot {
    /// Both lower legs of the seated body, from the side.
    Seated,
    /// The bare foot of the working side, from before and above; its heel on the floor, or lifted off it.
    Bare { on_floor: bool },
}

/// From how near it is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shot {
    Whole,
    /// Head to waist.
    Upper,
    /// Head to hips, and the working arm to its fingertips.
    Arm,
    /// The hand alone.
    Hand(HandShot),
    /// Lower leg and foot.
    Foot(FootShot),
}

/// How the hand is held in a close-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HandShot {
    /// Hand up, seen from the thumb's side.
    Thumbside,
    /// Hand up, the palm to the viewer.
    Palm,
    /// Forearm level, seen a little from above.
    Level,
}

/// A thing that helps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Prop {
    Strap,
    Ball,
    Band,
    /// Between the knees.
    Bottle,
    Armrests,
    DoorFrame,
    Cushion,
}

/// The whole arrangement of one exercise.
#[derive(Debug, Clone, PartialEq)]
pub struct Staging {
    pub back: Back,
    /// Working side, other side.
    pub hands: [Hand; 2],
    pub feet: [Foot; 2],
    pub carried: Carried,
    /// How far the hips sit in front of their place deep in the chair, in body heights.
    pub forward_on_seat: f32,
    pub shot: Shot,
    pub props: &'static [Prop],
    pub has_desk: bool,
    /// How far the working arm, lifted forward, comes to the middle; degrees.
    pub arm_inward_deg: f32,
    /// The working foot is shown large beside the figure.
    pub has_foot_inset: bool,
    /// Both limbs follow the pose.
    pub both: bool,
}

impl Staging {
    /// Whether the thing is there.
    pub fn uses(&self, prop: Prop) -> bool {
        self.props.contains(&prop)
    }
}
