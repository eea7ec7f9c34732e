//! `figure/map/*.toml`: the pictures of the body map and the courses of the nerves, in thousandths.

use std::collections::BTreeMap;

use serde::Deserialize;

/// One picture, named after its file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Picture {
    pub drawn_side: String,
    pub knots: BTreeMap<String, (f32, f32)>,
    pub lines: Vec<Line>,
    pub patches: Vec<Patch>,
    #[serde(default)]
    pub details: Vec<Detail>,
}

/// `[[lines]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    pub id: String,
    pub through: Vec<Stop>,
}

/// The name of a knot, or a place.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub enum Stop {
    Knot(String),
    Point((f32, f32)),
}

/// `[[patches]]`: a region or a part that is none.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Patch {
    pub region: Option<String>,
    pub inert: Option<String>,
    #[serde(default)]
    pub midline: bool,
    pub around: Vec<String>,
}

/// `[[details]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Detail {
    pub through: Vec<(f32, f32)>,
}

/// `figure/map/nerves.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Nerves {
    pub courses: Vec<Course>,
}

/// `[[courses]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Course {
    pub nerve: String,
    pub picture: String,
    pub through: Vec<(f32, f32)>,
}
