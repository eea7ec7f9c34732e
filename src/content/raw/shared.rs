//! `sources.toml` and `order.toml`.

use serde::Deserialize;

/// `sources.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sources {
    pub sources: Vec<Source>,
}

/// One published work or page.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub id: String,
    pub citation: String,
}

/// `order.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Order {
    pub profiles: Vec<String>,
    pub exercise_groups: Vec<ExerciseGroup>,
}

/// Exercises under one title.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExerciseGroup {
    pub title: String,
    pub exercises: Vec<String>,
}
