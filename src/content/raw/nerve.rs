//! `figure/nerves.toml`: where the nerves run in the figure.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Nerves {
    pub stretches: BTreeMap<String, Stretch>,
    pub trunks: BTreeMap<String, Trunk>,
    pub profiles: BTreeMap<String, Profile>,
}

/// `[stretches.*]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stretch {
    #[serde(default)]
    pub is_cord: bool,
    pub through: Vec<Point>,
}

/// A point: `on` a bone or `at` a joint.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    pub on: Option<String>,
    pub along: Option<f32>,
    pub at: Option<String>,
    #[serde(default)]
    pub front: f32,
    #[serde(default)]
    pub out: f32,
}

/// `[trunks.*]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Trunk {
    pub stretches: Vec<String>,
    pub words: Vec<String>,
}

/// An entry of `[profiles]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    pub trunks: Vec<String>,
    pub site: String,
}
