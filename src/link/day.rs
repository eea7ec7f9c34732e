//! A day as a front end draws it: what was decided and why, when nobody was there, and what is still to come.

use serde::{Deserialize, Serialize};

/// One decision of the schedule (rule S41).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionView {
    /// RFC 9557.
    pub at: String,
    /// As in the policy: `S13`.
    pub rule: String,
    /// `show`, `outcome`, `held` or `state`.
    pub what: String,
    /// The whole in words: "waiting, your camera was on".
    pub text: String,
    /// Id and name of the reminder; none for `state`.
    pub reminder: Option<String>,
    pub name: Option<String>,
    /// For `show`; 0 = a note.
    pub minutes: Option<u32>,
    /// For `show`: 0 at the first showing.
    pub repeat: Option<u32>,
    pub outcome: Option<String>,
    pub cause: Option<String>,
    /// For `held`: which holds.
    pub by: Vec<String>,
    /// For `state`: `away`, `paused`, …, `asleep` or `not_running`.
    pub state: Option<String>,
    /// For `state`: since when, RFC 9557, where that was earlier.
    pub since: Option<String>,
}

/// A stretch of time, both ends RFC 9557.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpanView {
    pub from: String,
    pub until: String,
}

/// A stretch in which nothing could come.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuietView {
    /// `away`, `asleep`, `not_running`, `paused`, `daily_limit`, `locked`, `nothing_enabled` or `held`.
    pub kind: String,
    #[serde(flatten)]
    pub span: SpanView,
    /// For `held`: which holds.
    pub by: Vec<String>,
}

/// A showing to be expected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedView {
    pub at: String,
    pub reminder: String,
    pub name: String,
    /// 0 = a note.
    pub minutes: u32,
}

/// What settings would do on a day at the desk.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreviewView {
    /// `YYYY-MM-DD`.
    pub date: String,
    pub hours: Vec<SpanView>,
    pub planned: Vec<PlannedView>,
    /// What is wrong in the settings, in words; the default is used in its place.
    pub problems: Vec<String>,
}

/// Today, from `limits.day_starts` to the next.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayView {
    /// `YYYY-MM-DD`.
    pub date: String,
    pub now: String,
    pub day: SpanView,
    pub hours: Vec<SpanView>,
    /// Every decision so far, oldest first.
    pub decisions: Vec<DecisionView>,
    /// When nothing could come, in order of their beginning; they may overlap.
    pub quiet: Vec<QuietView>,
    /// What is to be expected from now on.
    pub planned: Vec<PlannedView>,
}
