//! The answers of a self-check as plain data: in an answers file, in messages, and as they are kept.
//!
//! A file lists what was said yes to, and what it does not name is a "no". A check that is under way also lists in `no`
//! what was said no to; then what stands in neither was not asked.

mod read;
#[cfg(test)]
mod tests;
mod write;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use read::{AnswersError, read};
pub use write::write;

/// The shape promised for `unpinch check --answers FILE`; every list may be missing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct AnswersView {
    /// Painted regions with their side: `buttock_l`; midline ones without.
    pub regions: Vec<String>,
    /// Of the regions, those that are numb or tingle. With this list what is not in it only aches and weighs less; without
    /// it nothing is known of that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numb: Option<Vec<String>>,
    /// Of the regions that are numb, those that hurt too.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub numb_and_sore: Vec<String>,
    pub sensations: Vec<String>,
    pub aggravating: Vec<String>,
    pub easing: Vec<String>,
    /// `weak_knee_flexion`, `weak_knee_flexion:severe`; a side may follow: `weak_knee_flexion:severe:left`.
    pub weakness: Vec<String>,
    pub history: Vec<String>,
    /// `pos`, `neg`, `worse` or `skipped` by test.
    pub self_tests: BTreeMap<String, String>,
    /// Flags said yes to; `rf_fever_spine:not_sure` where the person did not know.
    pub red_flags: Vec<String>,
    pub irritability: SorenessView,
    /// Whether a weakness is getting worse.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub worsening: Option<bool>,
    /// What was said no to, of a check under way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub no: Option<NoView>,
}

/// How sore it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SorenessView {
    /// 0 to 10.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pain: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub settles_minutes: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wakes: Option<bool>,
    /// Under two weeks old, and it spreads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new_and_spreading: Option<bool>,
}

/// What was asked and said no to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct NoView {
    /// Whether what is not painted is a "no".
    pub map: bool,
    pub sensations: Vec<String>,
    pub aggravating: Vec<String>,
    pub easing: Vec<String>,
    pub weakness: Vec<String>,
    pub history: Vec<String>,
    pub red_flags: Vec<String>,
}
