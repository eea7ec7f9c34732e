//! `exercises/*.toml`, `poses.toml` and `figure/limits.toml`.

use std::collections::BTreeMap;

use serde::Deserialize;

/// One exercise a file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exercise {
    pub id: String,
    pub name: String,
    pub kind: String,
    pub base: String,
    pub view: String,
    pub sides: String,
    pub irritability: Vec<String>,
    pub targets: Vec<String>,
    pub feel: String,
    pub stop_if: String,
    pub not_when: Option<String>,
    pub easier: Option<String>,
    pub harder: Option<String>,
    pub sources: Vec<String>,
    #[serde(default)]
    pub on_call: bool,
    pub cues: Vec<String>,
    pub dose: Dose,
    pub phases: Vec<Phase>,
}

/// `[dose]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dose {
    pub repetitions: u32,
    pub sets: u32,
    pub repetition_secs: u64,
    pub longest_hold_secs: Option<u64>,
}

/// `[[phases]]`: a keyframe; what is not named keeps the base pose.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    pub action: String,
    pub seconds: u64,
    pub breath: String,
    #[serde(default)]
    pub joints: BTreeMap<String, f32>,
    #[serde(default)]
    pub extra: BTreeMap<String, Amount>,
}

/// A value of `extra`: degrees or centimetres, or a shape of the hand or foot.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum Amount {
    Number(f32),
    Word(String),
}

/// `poses.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Poses {
    pub poses: Vec<BasePose>,
}

/// One base in one view.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BasePose {
    pub base: String,
    pub view: String,
    pub joints: BTreeMap<String, f32>,
}

/// `figure/limits.toml`: least and most by joint, for each view and for the keys of `extra`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    pub side: BTreeMap<String, (f32, f32)>,
    pub front: BTreeMap<String, (f32, f32)>,
    pub extra: BTreeMap<String, (f32, f32)>,
}
