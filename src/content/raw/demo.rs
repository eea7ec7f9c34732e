//! `figure/demos/*.toml`: how the checks are shown.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::exercise::{Amount, Phase};

/// One demonstration a file. Places, spots and things are words of `domain::stage`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Demo {
    pub id: String,
    pub base: String,
    pub view: String,
    pub sides: String,
    /// How much is seen; or around which spot.
    pub shot: Option<String>,
    pub near: Option<String>,
    /// `thigh`: stays there; `press:knee`: comes there as far as the pose presses; `free`: as the joints say.
    pub hand: Option<String>,
    pub other_hand: Option<String>,
    #[serde(default)]
    pub other_hand_before: bool,
    /// What is coloured; left out: what moves.
    #[serde(default)]
    pub works: Vec<String>,
    pub foot: Option<String>,
    pub other_foot: Option<String>,
    /// What carries a body that stands or rises: `feet`.
    pub carried: Option<String>,
    #[serde(default)]
    pub rounded: bool,
    #[serde(default)]
    pub forward_on_seat_cm: f32,
    pub arm_inward: Option<f32>,
    pub has_desk: Option<bool>,
    /// The phase whose end tells most in one picture, from 0.
    pub still: Option<usize>,
    /// The phase whose end is shown as a ghost, from 0.
    pub ghost: Option<usize>,
    #[serde(default)]
    pub props: Vec<String>,
    /// The limbs of the other side, laid over the base pose.
    pub other: Option<Keyframe>,
    pub helper: Option<Helper>,
    #[serde(default)]
    pub rings: Vec<Ring>,
    #[serde(default)]
    pub pushes: Vec<Push>,
    pub phases: Vec<Phase>,
}

/// Joints without a time.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Keyframe {
    #[serde(default)]
    pub joints: BTreeMap<String, f32>,
    #[serde(default)]
    pub extra: BTreeMap<String, Amount>,
}

/// The other hand in a close-up.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Helper {
    pub touch: String,
    pub spot: String,
    #[serde(default)]
    pub offset_cm: [f32; 3],
    pub along: [f32; 3],
    pub palm: [f32; 3],
    pub from: [f32; 3],
    pub fingers: Option<String>,
    pub thumb: Option<String>,
    pub layer: String,
}

/// A ring round a spot.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ring {
    pub spot: String,
    pub radius_cm: f32,
}

/// An arrow that ends at a spot.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Push {
    pub spot: String,
    pub toward: [f32; 3],
    pub length_cm: f32,
    #[serde(default)]
    pub gap_cm: f32,
    #[serde(default)]
    pub beside_cm: [f32; 3],
    #[serde(default)]
    pub bow_cm: [f32; 3],
}
