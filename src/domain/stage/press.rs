//! What is pressed, by which part of the other hand, and which way.

use crate::domain::pose::{Fingers, Thumb};

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
    Chin,
    Eyes,
    /// Behind the seat bones.
    Buttock,
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
    /// Between the tips of index and little finger.
    FingerSpan,
    /// Knuckle of the index.
    Knuckle,
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
    /// Outer border of the foot at the small toe's root.
    SmallToe,
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
    /// How far all of it lies beside the spot, told like the direction.
    pub beside: [f32; 3],
    /// How far its middle lies beside the straight way, told like the direction: the arrow of a turn is bent.
    pub bow: [f32; 3],
}
