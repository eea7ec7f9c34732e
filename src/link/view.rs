//! What a front end shows: plain data, already put into words where words are needed.

use serde::{Deserialize, Serialize};

use super::answers::AnswersView;

/// One nerve that the person keeps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptNerveView {
    /// Id of the nerve or pattern.
    pub nerve: String,
    /// `left`, `right` or `both`.
    pub side: String,
    /// `low`, `moderate` or `high`.
    pub irritability: String,
    /// `YYYY-MM-DD`; empty in a request = today.
    #[serde(default)]
    pub since: String,
}

/// The nerve profile.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProfileView {
    /// The first is the one the plan is made for.
    pub nerves: Vec<KeptNerveView>,
    #[serde(default)]
    pub avoid: Vec<String>,
}

/// The reminder that comes next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextView {
    pub reminder: String,
    pub name: String,
    pub minutes: u32,
    /// The moment at which it would come if all goes on as now, RFC 9557.
    pub at: String,
    /// Sitting seconds still to go; none for a clock time.
    pub in_secs: Option<u64>,
}

/// A prompt that is on screen or snoozed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromptOnScreen {
    pub reminder: String,
    pub name: String,
    pub minutes: u32,
    pub may_snooze: bool,
    /// Name of the routine or exercise, or the note's text.
    pub what: String,
    /// Id of the exercise that it begins with, for its picture; none for a note, or where nothing can be played.
    #[serde(default)]
    pub exercise: Option<String>,
    /// Side that is sore: `left`, `right` or `both`.
    #[serde(default)]
    pub side: String,
}

/// The schedule at this moment (rule S40).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScheduleView {
    /// `counting`, `waiting_for_clock`, `away`, `held`, `settling`, `outside_hours`, `daily_limit`, `paused`, `locked`,
    /// `open`, `snoozed`, `routine_running` or `nothing_enabled`.
    pub state: String,
    /// The same in words: "counting 31 of 45 min".
    pub text: String,
    pub next: Option<NextView>,
    pub open: Option<PromptOnScreen>,
    /// For `counting`: seconds gathered and seconds needed.
    pub counted_secs: Option<u64>,
    pub every_secs: Option<u64>,
    /// For `paused`, `snoozed`, `outside_hours`: until when, RFC 9557.
    pub until: Option<String>,
    /// Prompts shown today, and the most that may be.
    pub shown_today: u32,
    pub per_day: u32,
}

/// What the plan calls for now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanView {
    pub nerve: String,
    pub side: String,
    /// The level the dose stands at, which the ratings may have moved away from the profile's.
    pub irritability: String,
    /// Routine ids for 1, 3 and 5 minutes.
    pub routines: Vec<PlannedRoutine>,
    /// Rule of the dose (`keep`, `step_down_pain`, …) and its reason in words.
    pub rule: String,
    pub reason: String,
    /// Whether a clinician should look at it: the dose alone does not help.
    #[serde(default)]
    pub see_clinician: bool,
    /// Exercises left out, by id.
    pub skip: Vec<String>,
}

/// One length of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedRoutine {
    pub minutes: u32,
    pub routine: String,
}

/// A reminder that went by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MissedView {
    pub at: String,
    pub reminder: String,
    pub name: String,
    pub minutes: u32,
}

/// A warning sign that stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlagView {
    pub flag: String,
    /// `caution`, `clinician_soon`, `same_day` or `emergency_now`.
    pub urgency: String,
    /// `none`, `gentle_only`, `lock_area` or `lock_all`.
    pub lock: String,
    /// Since when, RFC 9557.
    pub since: String,
}

/// A warning sign that a clinician has looked at, by the person's word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClearedFlagView {
    pub flag: String,
    /// Since when it stood, RFC 9557.
    pub since: String,
    /// When it was cleared, RFC 9557.
    pub cleared: String,
}

/// What stands between the person and exercises.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SafetyView {
    /// What is closed for the plan: `none`, `gentle_only`, `lock_area` or `lock_all`.
    pub lock: String,
    /// Most urgent first.
    pub flags: Vec<FlagView>,
    /// Those that were cleared, the latest first, at most a handful.
    #[serde(default)]
    pub cleared: Vec<ClearedFlagView>,
    /// The number to call in an emergency.
    pub emergency_number: String,
    /// When warning signs were last asked, RFC 9557; none = never.
    pub screened_at: Option<String>,
    /// Halves of the body for which they were asked: `upper`, `lower`.
    #[serde(default)]
    pub screened: Vec<String>,
    /// Whether the short questions are to be asked again.
    pub is_screening_due: bool,
}

/// A self-check under way.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftView {
    pub complaints: Vec<String>,
    pub answers: AnswersView,
    /// How many screens were gone through.
    pub screens: usize,
}

/// A finished self-check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastCheckView {
    pub at: String,
    pub complaints: Vec<String>,
    pub answers: AnswersView,
    /// `nerve`, `not_nerve`, `red_flag` or `unclear`.
    pub outcome: String,
    /// The profile that ranked first, and its side.
    #[serde(default)]
    pub best: Option<String>,
    #[serde(default)]
    pub side: Option<String>,
}

/// Self-checks: under way, done, due.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckView {
    pub draft: Option<DraftView>,
    /// Newest first, at most a handful.
    pub done: Vec<LastCheckView>,
    /// Why another one is offered: `fortnight` or `flare`.
    pub again: Option<String>,
}

/// A nerve that was kept before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastProfileView {
    /// Since when it stood, RFC 9557.
    pub at: String,
    pub profile: ProfileView,
}

/// Whether something of the person or the desktop is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SightView {
    /// `do_not_disturb`, `full_screen`, `camera`, `microphone`, `screen_share`, `typing`, `lock` or `sleep`.
    pub what: String,
    pub knows: bool,
    /// In words: how it is known, or why it is not.
    pub how: String,
}

/// The whole state as a front end sees it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct View {
    /// The agent's civil time, RFC 9557.
    pub now: String,
    /// 1, or how many times faster the agent's time runs.
    pub time_scale: f64,
    pub schedule: ScheduleView,
    pub profile: ProfileView,
    /// Earlier profiles, newest first.
    #[serde(default)]
    pub past: Vec<PastProfileView>,
    #[serde(default)]
    pub safety: SafetyView,
    #[serde(default)]
    pub check: CheckView,
    pub plan: Option<PlanView>,
    /// The text of the settings in force.
    pub settings_toml: String,
    pub missed: Vec<MissedView>,
    /// The last session that a warning sign ended: its player is to stop.
    #[serde(default)]
    pub closed_session: Option<i64>,
    /// What went wrong and what to do, in plain words.
    pub notices: Vec<String>,
    /// What is known of the person and the desktop.
    #[serde(default)]
    pub sights: Vec<SightView>,
    /// Whether the agent starts at login; none where it cannot.
    #[serde(default)]
    pub autostart: Option<AutostartView>,
    /// At which screen of the first start the person is, from 0; none = it is over.
    #[serde(default)]
    pub welcome: Option<u32>,
}

/// Starting at login.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AutostartView {
    pub is_on: bool,
    /// How it stands, in words; a sentence part.
    pub text: String,
}

/// A routine that was done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RoutineDone {
    pub at: String,
    pub routine: String,
    /// The nerve it was chosen for, if the plan chose it.
    #[serde(default)]
    pub nerve: Option<String>,
    /// Side that is sore: `left`, `right` or `both`.
    #[serde(default)]
    pub side: String,
    pub prompted: bool,
    /// `completed`, `stopped`, `too_much`, `interrupted`; none while it runs.
    pub ended: Option<String>,
    pub done: f64,
    pub pain_before: Option<u8>,
    pub pain_after: Option<u8>,
    pub hurt: Vec<String>,
}

/// One ended showing of a prompt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromptDone {
    pub at: String,
    pub reminder: String,
    /// As in the policy: `started`, `snoozed`, `skipped`, `dismissed`, `rested`, `missed`, `withdrawn`.
    pub outcome: String,
    pub cause: Option<String>,
    /// The rule that decided it.
    pub rule: String,
}

/// What was done and shown, oldest first.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct HistoryView {
    pub routines: Vec<RoutineDone>,
    pub prompts: Vec<PromptDone>,
}
