//! From the draft to settings, or to what is wrong with each field.

use std::collections::BTreeMap;
use std::time::Duration;

use super::draft::{Draft, ReminderDraft, When};
use super::parse;
use crate::domain::limits;
use crate::domain::settings::{Away, Guidance, Holds, Hours, Limits, Reminder, Repeat, Settings, Snooze, Timing};
use crate::text::tr;

const MINUTE: Duration = Duration::from_mins(1);
const SECOND: Duration = Duration::from_secs(1);

/// A place where something can be wrong. Numbers count lines of the list or days of the week from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    Name(usize),
    Every(usize),
    At(usize),
    Task(usize),
    Day(usize),
    IdleAfter,
    RestAfter,
    TypingGap,
    SnoozeChoices,
    SnoozeLimit,
    RepeatAfter,
    RepeatLimit,
    PerDay,
    Gap,
    DayStarts,
    AtGrace,
    MergeWithin,
    Volume,
    EmergencyNumber,
}

/// What came of a draft.
pub struct Checked {
    /// None while anything is wrong.
    pub settings: Option<Settings>,
    problems: BTreeMap<Field, String>,
}

impl Checked {
    /// What is wrong with a field, in one sentence.
    pub fn problem(&self, field: Field) -> Option<&str> {
        self.problems.get(&field).map(String::as_str)
    }
}

/// Gathers what is wrong.
#[derive(Default)]
struct Problems(BTreeMap<Field, String>);

impl Problems {
    fn take<T>(&mut self, field: Field, parsed: Result<T, String>) -> Option<T> {
        parsed.map_err(|why| self.0.insert(field, why)).ok()
    }
}

impl Draft {
    /// Reads every field.
    pub fn check(&self) -> Checked {
        let mut problems = Problems::default();
        let settings = self.settings(&mut problems);
        let problems = problems.0;
        Checked { settings: settings.filter(|_| problems.is_empty()), problems }
    }

    fn settings(&self, problems: &mut Problems) -> Option<Settings> {
        let mut length = |field, text: &str, unit, limits| problems.take(field, parse::length(text, unit, &limits));
        let idle_after = length(Field::IdleAfter, &self.idle_after, MINUTE, limits::IDLE_AFTER);
        let rest_after = length(Field::RestAfter, &self.rest_after, MINUTE, limits::REST_AFTER);
        let typing_gap = length(Field::TypingGap, &self.typing_gap_secs, SECOND, limits::TYPING_GAP);
        let repeat_after = length(Field::RepeatAfter, &self.repeat_after, MINUTE, limits::REPEAT_AFTER);
        let gap = length(Field::Gap, &self.gap, MINUTE, limits::GAP);
        let at_grace = length(Field::AtGrace, &self.at_grace, MINUTE, limits::AT_GRACE);
        let merge_within = length(Field::MergeWithin, &self.merge_within, MINUTE, limits::MERGE_WITHIN);
        let mut count = |field, text: &str, limits| problems.take(field, parse::count(text, &limits));
        let snooze_limit = count(Field::SnoozeLimit, &self.snooze_limit, limits::SNOOZE_LIMIT);
        let repeat_limit = count(Field::RepeatLimit, &self.repeat_limit, limits::REPEAT_LIMIT);
        let per_day = count(Field::PerDay, &self.per_day, limits::PER_DAY);
        let volume_percent = count(Field::Volume, &self.volume_percent, limits::VOLUME_PERCENT);
        let choices = parse::choices(&self.snooze_choices, &limits::SNOOZE_MINUTES);
        let choices = problems.take(Field::SnoozeChoices, choices);
        let day_starts = problems.take(Field::DayStarts, parse::time(&self.day_starts));
        let emergency_number = parse::telephone(&self.emergency_number);
        let emergency_number = problems.take(Field::EmergencyNumber, emergency_number);
        let days: Vec<_> = (0..)
            .zip(&self.days)
            .map(|(day, text)| problems.take(Field::Day(day), parse::ranges(text)).unwrap_or_default())
            .collect();
        // Every line is read, so that each shows what is wrong with it.
        let reminders: Vec<_> =
            (0..).zip(&self.reminders).map(|(line, reminder)| reminder.check(line, problems)).collect();
        let Holds { do_not_disturb, full_screen, camera, microphone, screen_share, typing_gap: _ } = self.holds;
        let Guidance { sounds, voice, volume_percent: _, reduced_motion } = self.guidance;
        Some(Settings {
            look: self.look.clone(),
            reminders: reminders.into_iter().collect::<Option<_>>()?,
            routines: self.routines.clone(),
            hours: Hours(days.try_into().ok()?),
            away: Away { idle_after: idle_after?, rest_after: rest_after?, reading: self.is_reading },
            hold: Holds { do_not_disturb, full_screen, camera, microphone, screen_share, typing_gap: typing_gap? },
            snooze: Snooze { choices: choices?, limit: snooze_limit? },
            repeat: Repeat { after: repeat_after?, limit: repeat_limit? },
            limits: Limits { per_day: per_day?, gap: gap?, day_starts: day_starts? },
            at_grace: at_grace?,
            merge_within: merge_within?,
            guidance: Guidance { sounds, voice, volume_percent: volume_percent?, reduced_motion },
            emergency_number: emergency_number?,
        })
    }
}

impl ReminderDraft {
    fn check(&self, line: usize, problems: &mut Problems) -> Option<Reminder> {
        let name = self.name.trim();
        let is_name = limits::NAME_CHARS.contains(&name.chars().count());
        let name = if is_name { Ok(name.to_owned()) } else { Err(tr("problem-name")) };
        let name = problems.take(Field::Name(line), name);
        let timing = match self.when {
            When::Every => {
                let every = parse::length(&self.every, MINUTE, &limits::EVERY);
                problems.take(Field::Every(line), every).map(Timing::Every)
            }
            When::At => problems.take(Field::At(line), parse::times(&self.at)).map(Timing::At),
        };
        let task = problems.take(Field::Task(line), self.task.check());
        Some(Reminder {
            id: self.id.clone(),
            name: name?,
            task: task?,
            length: self.length,
            timing: timing?,
            days: (!self.days.is_empty()).then(|| self.days.clone()),
            enabled: self.is_enabled,
        })
    }
}
