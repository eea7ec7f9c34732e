//! How a body is arranged beyond its joint angles: where hands and feet are, what stands around, from how near it is
//! looked at, which spot is pressed and which way.

mod press;
mod words;

pub use press::{Helper, Layer, Mark, Push, Spot, Touch};

use super::pose::Pose;

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
    /// A desk that stands beside the chair.
    DeskBeside,
    /// Upper arm of the working side, from above, to press it down.
    WorkingUpperArm,
    /// Wrist of the working side, from above, to press it down.
    WorkingWrist,
    /// Thigh of the working side near the knee, both hands.
    WorkingThigh,
    /// Fingertips at the inner side of the working elbow.
    ElbowInner,
    /// Fingertip on the bone at the outer side of the working elbow.
    ElbowOuter,
    /// Fingertip below and behind the knob of the outer knee.
    KneeKnob,
    /// Fingertip inside the bony point at the front of the hip.
    FrontHip,
    /// Fingertip below the ridge at the back of the head.
    SkullBase,
    /// Round the calf of the own side.
    Calf,
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
    /// Rests, and comes to `place` as far as the pose presses.
    Pressing { rest: Place, place: Place },
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
    /// Kept off the floor while the other leg rises.
    Hovering,
    /// Its heel comes down on the working forefoot as far as the pose presses.
    OnForefoot,
}

/// How the foot is seen in a close-up, and which one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FootShot {
    /// Both lower legs of the seated body, from the side.
    Seated,
    /// The bare foot of the working side, from before and above; its heel on the floor, or lifted off it.
    Bare { on_floor: bool },
    /// The bare foot from its inner side and below, lifted.
    Inner,
    /// The bare foot from before, its heel on the floor.
    Front,
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
    /// Both legs from the knees to the feet.
    Shins,
    /// What lies around a spot.
    Near(Spot),
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
    /// Forearm level, seen from its outer side.
    LevelSide,
    /// Forearm across the picture, thumb up, the palm to the viewer.
    Across,
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
    /// A high back that the head leans on.
    Headrest,
    /// A desk beside the chair, to hold on to.
    DeskBeside,
    /// A table below a hand's close-up, or only below its forearm.
    Table,
    TableEdge,
    /// A sheet held between thumb and finger.
    Paper,
    /// A thin cloth below the toes.
    Tissue,
    /// A mug in the working hand.
    Mug,
    /// Trouser legs rolled up over the calves.
    BareCalves,
    /// A measuring tape round each calf.
    Tapes,
    /// A leg of the chair at the outer border of a foot's close-up.
    ChairLeg,
}

/// A part of the body that can be coloured as the one that works; limbs are those of the working side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BodyPart {
    Head,
    Trunk,
    Arm,
    Hand,
    Leg,
    Foot,
}

/// What a demonstration says of its arrangement; what it leaves out follows from base and keyframes.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Stage {
    /// Working side, other side.
    pub hands: [Option<Hand>; 2],
    pub feet: [Option<Foot>; 2],
    /// The back rounds when the trunk leans.
    pub rounded: bool,
    pub carried: Option<Carried>,
    pub forward_on_seat: f32,
    pub shot: Option<Shot>,
    pub props: Vec<Prop>,
    pub has_desk: Option<bool>,
    pub arm_inward_deg: Option<f32>,
    /// Where the limbs of the other side are, if not in the base pose.
    pub other: Option<Pose>,
    /// What works, and is coloured; empty: what moves.
    pub works: Vec<BodyPart>,
    /// The other arm's hand lies before the working one.
    pub other_hand_before: bool,
    pub helper: Option<Helper>,
    /// The phase whose end is shown as a ghost behind a close-up: from there it moved.
    pub ghost: Option<usize>,
    pub marks: Vec<Mark>,
    pub pushes: Vec<Push>,
}
