//! How a body is arranged beyond its joint angles: where hands and feet are, what stands around, from how near it is
//! looked at, which spot is pressed and which way.

use super::pose::{Fingers, Pose, Thumb};

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
}

/// A named spot of the body that is pressed, tapped or pushed against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    // On the whole body; of the working side unless it says otherwise.
    UpperArm,
    Wrist,
    Palm,
    ElbowInner,
    ElbowOuter,
    Thigh,
    KneeOutside,
    OtherKneeOutside,
    KneeInside,
    OtherKneeInside,
    KneeKnob,
    FrontHip,
    SkullBase,
    Calf,
    OtherCalf,
    Heel,
    Forefoot,
    FootOutside,
    OtherFootOutside,
    FootInside,
    OtherFootInside,
    // On a hand's close-up.
    ThumbTip,
    ThumbSide,
    IndexTip,
    IndexSide,
    MiddleTip,
    LittleTip,
    /// Back of the fingers, at their middle.
    FingerBacks,
    /// Palm's side of the fingers, at their middle.
    FingerHooks,
    BackOfHand,
    WristCrease,
    /// Pad at the little finger's side of the palm's heel.
    PalmHeel,
    /// Thumb's side of the forearm, a hand's width above the wrist.
    ForearmSide,
    /// Middle of the ring that thumb and index make.
    Ring,
    // On a foot's close-up.
    BigToe,
    /// Inner front edge of the heel pad.
    HeelPad,
    ToeTips,
}

/// Which part of the other hand touches a spot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Touch {
    IndexTip,
    ThumbTip,
    /// Between thumb and index.
    Pinch,
    /// Inside of the bent fingers.
    Fingers,
    Palm,
}

/// Where the other hand of a close-up is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layer {
    Before,
    Behind,
    /// Behind, but with the thumb before.
    Around,
}

/// The other hand in a close-up. Directions are told in the part's own axes: along it, to the thumb (of a foot: up), out
/// of the palm (of a foot: outward).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Helper {
    pub touch: Touch,
    pub spot: Spot,
    /// From the spot to where it touches, in body heights.
    pub offset: [f32; 3],
    /// Where its fingers point and its palm looks.
    pub along: [f32; 3],
    pub palm: [f32; 3],
    /// Where it comes from.
    pub from: [f32; 3],
    pub fingers: Fingers,
    pub thumb: Thumb,
    pub layer: Layer,
}

/// A ring round a spot: press here.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    pub spot: Spot,
    /// In body heights.
    pub radius: f32,
}

/// An arrow that ends at a spot: pushed this way. On a body the direction is forward, up, outward; on a close-up as of a
/// [`Helper`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Push {
    pub spot: Spot,
    pub toward: [f32; 3],
    /// In body heights.
    pub length: f32,
    /// How far before the spot it ends.
    pub gap: f32,
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
    /// Trunk and head only go along: they are not coloured.
    pub quiet_trunk: bool,
    /// The other arm's hand lies before the working one.
    pub other_hand_before: bool,
    pub helper: Option<Helper>,
    pub marks: Vec<Mark>,
    pub pushes: Vec<Push>,
}

/// Gives each variant the word used in files.
macro_rules! words {
    ($kind:ident { $($value:expr => $word:literal),+ $(,)? }) => {
        impl $kind {
            /// The value that a word in a file stands for.
            pub fn from_id(word: &str) -> Option<Self> {
                match word {
                    $($word => Some($value),)+
                    _ => None,
                }
            }
        }
    };
}

words!(Place {
    Self::Thigh => "thigh",
    Self::Knee => "knee",
    Self::KneeOutside => "knee_outside",
    Self::Shin => "shin",
    Self::Desk => "desk",
    Self::SeatEdge => "seat_edge",
    Self::SeatBehind => "seat_behind",
    Self::TopOfHead => "top_of_head",
    Self::HipBone => "hip_bone",
    Self::OtherPalm => "working_palm",
    Self::OtherBack => "working_back",
    Self::WorkingKnee => "working_knee",
    Self::WorkingAnkle => "working_ankle",
    Self::DeskBeside => "desk_beside",
    Self::WorkingUpperArm => "working_upper_arm",
    Self::WorkingWrist => "working_wrist",
    Self::WorkingThigh => "working_thigh",
    Self::ElbowInner => "elbow_inner",
    Self::ElbowOuter => "elbow_outer",
    Self::KneeKnob => "knee_knob",
    Self::FrontHip => "front_hip",
    Self::SkullBase => "skull_base",
    Self::Calf => "calf",
});

words!(Foot {
    Self::Free => "free",
    Self::Planted => "planted",
    Self::Hovering => "hovering",
    Self::OnForefoot => "on_forefoot",
});

words!(Shot {
    Self::Whole => "whole",
    Self::Upper => "upper",
    Self::Arm => "arm",
    Self::Hand(HandShot::Thumbside) => "hand_thumbside",
    Self::Hand(HandShot::Palm) => "hand_palm",
    Self::Hand(HandShot::Level) => "hand_level",
    Self::Hand(HandShot::LevelSide) => "hand_level_side",
    Self::Foot(FootShot::Seated) => "feet",
    Self::Foot(FootShot::Bare { on_floor: true }) => "foot_on_floor",
    Self::Foot(FootShot::Bare { on_floor: false }) => "foot_lifted",
    Self::Foot(FootShot::Inner) => "foot_inner",
});

words!(Prop {
    Self::Bottle => "bottle",
    Self::DeskBeside => "desk_beside",
    Self::Table => "table",
    Self::TableEdge => "table_edge",
    Self::Paper => "paper",
    Self::Tissue => "tissue",
    Self::Mug => "mug",
    Self::BareCalves => "bare_calves",
});

words!(Spot {
    Self::UpperArm => "upper_arm",
    Self::Wrist => "wrist",
    Self::Palm => "palm",
    Self::ElbowInner => "elbow_inner",
    Self::ElbowOuter => "elbow_outer",
    Self::Thigh => "thigh",
    Self::KneeOutside => "knee_outside",
    Self::OtherKneeOutside => "other_knee_outside",
    Self::KneeInside => "knee_inside",
    Self::OtherKneeInside => "other_knee_inside",
    Self::KneeKnob => "knee_knob",
    Self::FrontHip => "front_hip",
    Self::SkullBase => "skull_base",
    Self::Calf => "calf",
    Self::OtherCalf => "other_calf",
    Self::Heel => "heel",
    Self::Forefoot => "forefoot",
    Self::FootOutside => "foot_outside",
    Self::OtherFootOutside => "other_foot_outside",
    Self::FootInside => "foot_inside",
    Self::OtherFootInside => "other_foot_inside",
    Self::ThumbTip => "thumb_tip",
    Self::ThumbSide => "thumb_side",
    Self::IndexTip => "index_tip",
    Self::IndexSide => "index_side",
    Self::MiddleTip => "middle_tip",
    Self::LittleTip => "little_tip",
    Self::FingerBacks => "finger_backs",
    Self::FingerHooks => "finger_hooks",
    Self::BackOfHand => "back_of_hand",
    Self::WristCrease => "wrist_crease",
    Self::PalmHeel => "palm_heel",
    Self::ForearmSide => "forearm_side",
    Self::Ring => "ring",
    Self::BigToe => "big_toe",
    Self::HeelPad => "heel_pad",
    Self::ToeTips => "toe_tips",
});

words!(Touch {
    Self::IndexTip => "index_tip",
    Self::ThumbTip => "thumb_tip",
    Self::Pinch => "pinch",
    Self::Fingers => "fingers",
    Self::Palm => "palm",
});

words!(Layer {
    Self::Before => "before",
    Self::Behind => "behind",
    Self::Around => "around",
});
