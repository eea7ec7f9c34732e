//! The words that files use for places, things and spots.

use super::{BodyPart, Foot, FootShot, HandShot, Layer, Place, Prop, Shot, Spot, Touch};

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

words!(BodyPart {
    Self::Head => "head",
    Self::Trunk => "trunk",
    Self::Arm => "arm",
    Self::Hand => "hand",
    Self::Leg => "leg",
    Self::Foot => "foot",
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
    Self::Hand(HandShot::Across) => "hand_across",
    Self::Foot(FootShot::Seated) => "feet",
    Self::Foot(FootShot::Bare { on_floor: true }) => "foot_on_floor",
    Self::Foot(FootShot::Bare { on_floor: false }) => "foot_lifted",
    Self::Foot(FootShot::Inner) => "foot_inner",
    Self::Foot(FootShot::Front) => "foot_front",
    Self::Shins => "shins",
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
    Self::Tapes => "tapes",
    Self::ChairLeg => "chair_leg",
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
    Self::Chin => "chin",
    Self::Eyes => "eyes",
    Self::Buttock => "buttock",
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
    Self::FingerSpan => "finger_span",
    Self::Knuckle => "knuckle",
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
    Self::SmallToe => "small_toe",
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
