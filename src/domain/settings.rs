//! The person's settings: names, defaults and limits of `schedule.md` section 2.

use std::time::Duration;

use jiff::civil::{Time, Weekday};

use super::id::{ExerciseId, ReminderId, RoutineId};
use super::look::Look;
use super::prompt::Hold;
use super::routine::{Length, OwnRoutine};

/// One minute.
const MINUTE: Duration = Duration::from_mins(1);

/// What a reminder asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Task {
    /// What the nerve profile calls for now.
    Plan,
    Routine(RoutineId),
    Exercise(ExerciseId),
    /// A line of text, no exercise.
    Note(String),
}

/// When a reminder is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Timing {
    /// After so much sitting time, 5 min to 8 h.
    Every(Duration),
    /// At these civil times, sorted, never empty.
    At(Vec<Time>),
}

/// One line of the schedule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    pub id: ReminderId,
    /// 1–60 characters.
    pub name: String,
    pub task: Task,
    /// Which length of routine; a note counts as 0.
    pub length: Length,
    pub timing: Timing,
    /// Days on which it may come; `None` = every weekday that has hours.
    pub days: Option<Vec<Weekday>>,
    pub enabled: bool,
}

/// One range of a day's hours, half-open; `until` not later than `from` crosses midnight, 24:00 is `None`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HoursRange {
    pub from: Time,
    /// `None` = the end of the day.
    pub until: Option<Time>,
}

/// When prompts may come: the ranges that begin on each weekday, Monday first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hours(pub [Vec<HoursRange>; 7]);

impl Hours {
    /// The ranges that begin on this weekday.
    pub fn on(&self, day: Weekday) -> &[HoursRange] {
        self.0.get(day.to_monday_zero_offset() as usize).map_or(&[], Vec::as_slice)
    }
}

/// When the person counts as away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Away {
    /// No input for so long is idle; 1–30 min.
    pub idle_after: Duration,
    /// Away for so long is a natural break; 1–60 min.
    pub rest_after: Duration,
    /// Idle time still counts as sitting.
    pub reading: bool,
}

/// Which holds are obeyed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "one switch a hold, as the settings file has them")]
pub struct Holds {
    pub do_not_disturb: bool,
    pub full_screen: bool,
    pub camera: bool,
    pub microphone: bool,
    pub screen_share: bool,
    /// Wait for a pause in typing so long; 0–30 s, zero turns it off.
    pub typing_gap: Duration,
}

impl Holds {
    /// Whether this hold keeps prompts back.
    pub fn obeys(&self, hold: Hold) -> bool {
        match hold {
            Hold::DoNotDisturb => self.do_not_disturb,
            Hold::FullScreen => self.full_screen,
            Hold::Camera => self.camera,
            Hold::Microphone => self.microphone,
            Hold::ScreenShare => self.screen_share,
            Hold::Typing => !self.typing_gap.is_zero(),
        }
    }
}

/// Snoozing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snooze {
    /// Offered lengths, 1–120 min each, never empty; the first is the notification's button.
    pub choices: Vec<Duration>,
    /// How often one prompt may be snoozed, 0–10.
    pub limit: u32,
}

/// Showing an unanswered prompt again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Repeat {
    /// Sitting time until it is shown again, 1–60 min.
    pub after: Duration,
    /// How often, 0–5.
    pub limit: u32,
}

/// Ceilings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Prompts a day, 1–96.
    pub per_day: u32,
    /// Least sitting time between the end of one prompt and the next, 0–120 min.
    pub gap: Duration,
    /// When a new day begins.
    pub day_starts: Time,
}

/// Whether figures move, or stand still in their key poses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReducedMotion {
    /// As the desktop wants it; where it does not say, figures move.
    Auto,
    On,
    Off,
}

impl ReducedMotion {
    /// Every choice.
    pub const ALL: [Self; 3] = [Self::Auto, Self::On, Self::Off];

    /// The word used in the file.
    pub fn id(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::On => "on",
            Self::Off => "off",
        }
    }

    /// The inverse of [`ReducedMotion::id`].
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.id() == id)
    }

    /// Whether figures stand still; `is_wanted`: what the desktop says.
    pub fn is_on(self, is_wanted: bool) -> bool {
        match self {
            Self::Auto => is_wanted,
            Self::On => true,
            Self::Off => false,
        }
    }
}

/// How a routine guides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Guidance {
    /// Soft cues for start, change, half and end.
    pub sounds: bool,
    /// What to do is spoken.
    pub voice: bool,
    /// Of sounds, 10–100 %.
    pub volume_percent: u32,
    pub reduced_motion: ReducedMotion,
}

/// Everything the person can set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// At least one line; ids are unique.
    pub reminders: Vec<Reminder>,
    /// Put together by the person; ids are unique.
    pub routines: Vec<OwnRoutine>,
    pub hours: Hours,
    pub away: Away,
    pub hold: Holds,
    pub snooze: Snooze,
    pub repeat: Repeat,
    pub limits: Limits,
    /// `at.grace`: how late a clock-time prompt may still come, 0–240 min.
    pub at_grace: Duration,
    /// `merge.within`: reminders due this close become one prompt, 0–30 min.
    pub merge_within: Duration,
    pub guidance: Guidance,
    pub look: Look,
    /// `emergency.number`: called in an emergency; none = the one of the system's country.
    pub emergency_number: Option<String>,
}

impl Default for Hours {
    fn default() -> Self {
        let work = vec![
            HoursRange { from: Time::constant(9, 0, 0, 0), until: Some(Time::constant(12, 30, 0, 0)) },
            HoursRange { from: Time::constant(13, 15, 0, 0), until: Some(Time::constant(17, 30, 0, 0)) },
        ];
        let free = Vec::new;
        Self([work.clone(), work.clone(), work.clone(), work.clone(), work, free(), free()])
    }
}

impl Default for Settings {
    fn default() -> Self {
        let reminder = |id: &str, name: &str, length, timing| Reminder {
            id: ReminderId::from(id),
            name: name.to_owned(),
            task: Task::Plan,
            length,
            timing,
            days: None,
            enabled: true,
        };
        Self {
            reminders: vec![
                reminder("nerve-minute", "A minute for the nerve", Length::One, Timing::Every(45 * MINUTE)),
                reminder(
                    "midday",
                    "Three minutes at midday",
                    Length::Three,
                    Timing::At(vec![Time::constant(12, 15, 0, 0)]),
                ),
                reminder(
                    "day-end",
                    "Five minutes to end the day",
                    Length::Five,
                    Timing::At(vec![Time::constant(17, 0, 0, 0)]),
                ),
            ],
            routines: Vec::new(),
            hours: Hours::default(),
            away: Away { idle_after: 3 * MINUTE, rest_after: 5 * MINUTE, reading: false },
            hold: Holds {
                do_not_disturb: true,
                full_screen: true,
                camera: true,
                microphone: true,
                screen_share: true,
                typing_gap: Duration::from_secs(3),
            },
            snooze: Snooze { choices: vec![5 * MINUTE, 10 * MINUTE, 20 * MINUTE], limit: 3 },
            repeat: Repeat { after: 5 * MINUTE, limit: 2 },
            limits: Limits { per_day: 12, gap: 10 * MINUTE, day_starts: Time::constant(4, 0, 0, 0) },
            at_grace: 30 * MINUTE,
            merge_within: 5 * MINUTE,
            guidance: Guidance { sounds: false, voice: false, volume_percent: 60, reduced_motion: ReducedMotion::Auto },
            look: Look::default(),
            emergency_number: None,
        }
    }
}
