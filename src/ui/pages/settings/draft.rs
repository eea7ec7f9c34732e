//! The settings as they are being edited: text where text is typed.

use std::time::Duration;

use jiff::civil::Weekday;

use super::task::TaskDraft;
use crate::domain::id::ReminderId;
use crate::domain::look::Look;
use crate::domain::routine::{Length, OwnRoutine};
use crate::domain::settings::{
    Away, Guidance, Holds, Hours, HoursRange, Limits, Reminder, Repeat, Settings, Snooze, Task, Timing,
};
use crate::text::tr;
use crate::ui::words::clock;
use crate::wording;

/// How a reminder falls due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    Every,
    At,
}

/// One line of the schedule being edited. Lengths in minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReminderDraft {
    pub id: ReminderId,
    pub name: String,
    pub task: TaskDraft,
    pub length: Length,
    pub when: When,
    pub every: String,
    /// Clock times with commas between.
    pub at: String,
    /// Days on which it may come; none = every day that has hours.
    pub days: Vec<Weekday>,
    pub is_enabled: bool,
    /// Whether its fields are shown.
    pub is_open: bool,
}

/// Everything being edited. Lengths in minutes unless the name says otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    pub reminders: Vec<ReminderDraft>,
    /// Put together on another page; here they are only chosen.
    pub routines: Vec<OwnRoutine>,
    /// Ranges with commas between, Monday first.
    pub days: [String; 7],
    pub idle_after: String,
    pub rest_after: String,
    pub is_reading: bool,
    pub holds: Holds,
    pub typing_gap_secs: String,
    /// Lengths with commas between.
    pub snooze_choices: String,
    pub snooze_limit: String,
    pub repeat_after: String,
    pub repeat_limit: String,
    pub per_day: String,
    pub gap: String,
    pub day_starts: String,
    pub at_grace: String,
    pub merge_within: String,
    pub guidance: Guidance,
    pub volume_percent: String,
    pub look: Look,
    /// Empty = the number of the system's country.
    pub emergency_number: String,
}

impl Draft {
    /// The draft of these settings. Every setting is named here, so that a new one is not forgotten.
    pub fn of(settings: &Settings) -> Self {
        let Settings {
            reminders,
            routines,
            hours,
            away,
            hold,
            snooze,
            repeat,
            limits,
            at_grace,
            merge_within,
            guidance,
            look,
            emergency_number,
        } = settings;
        let Away { idle_after, rest_after, reading } = away;
        let Snooze { choices, limit: snooze_limit } = snooze;
        let Repeat { after: repeat_after, limit: repeat_limit } = repeat;
        let Limits { per_day, gap, day_starts } = limits;
        Self {
            reminders: reminders.iter().map(ReminderDraft::of).collect(),
            routines: routines.clone(),
            days: days(hours),
            idle_after: minutes(*idle_after),
            rest_after: minutes(*rest_after),
            is_reading: *reading,
            holds: *hold,
            typing_gap_secs: number(hold.typing_gap.as_secs_f64()),
            snooze_choices: choices.iter().map(|choice| minutes(*choice)).collect::<Vec<_>>().join(", "),
            snooze_limit: snooze_limit.to_string(),
            repeat_after: minutes(*repeat_after),
            repeat_limit: repeat_limit.to_string(),
            per_day: per_day.to_string(),
            gap: minutes(*gap),
            day_starts: clock(*day_starts),
            at_grace: minutes(*at_grace),
            merge_within: minutes(*merge_within),
            guidance: *guidance,
            volume_percent: guidance.volume_percent.to_string(),
            look: look.clone(),
            emergency_number: emergency_number.clone().unwrap_or_default(),
        }
    }

    /// The same, with the lines open that were open before.
    #[must_use]
    pub fn opened_as(mut self, before: &Self) -> Self {
        for reminder in &mut self.reminders {
            reminder.is_open = before.reminders.iter().any(|other| other.id == reminder.id && other.is_open);
        }
        self
    }

    /// Adds a line, open to be filled in.
    pub fn add_reminder(&mut self) {
        let is_free = |id: &String| self.reminders.iter().all(|reminder| reminder.id.as_str() != id);
        // One more number than there are lines: one of them is free.
        let numbers = 1..=self.reminders.len() + 1;
        let id = numbers.map(|number| format!("reminder-{number}")).find(is_free).unwrap_or_default();
        self.reminders.push(ReminderDraft {
            id: ReminderId::from(id.as_str()),
            name: tr("settings-new-reminder"),
            task: TaskDraft::of(&Task::Plan),
            length: Length::One,
            when: When::At,
            every: "45".to_owned(),
            at: "15:00".to_owned(),
            days: Vec::new(),
            is_enabled: true,
            is_open: true,
        });
    }
}

impl ReminderDraft {
    fn of(reminder: &Reminder) -> Self {
        let Reminder { id, name, task, length, timing, days, enabled } = reminder;
        let (when, every, at) = match timing {
            Timing::Every(every) => (When::Every, minutes(*every), "12:15".to_owned()),
            Timing::At(times) => {
                let times: Vec<String> = times.iter().copied().map(clock).collect();
                (When::At, "45".to_owned(), times.join(", "))
            }
        };
        Self {
            id: id.clone(),
            name: name.clone(),
            task: TaskDraft::of(task),
            length: *length,
            when,
            every,
            at,
            days: days.clone().unwrap_or_default(),
            is_enabled: *enabled,
            is_open: false,
        }
    }

    /// What it is called, in the language of the rest where the name is that which it was shipped with.
    pub fn shown_name(&self) -> String {
        wording::reminder_name(&self.id, &self.name)
    }
}

fn days(hours: &Hours) -> [String; 7] {
    hours.0.each_ref().map(|ranges| day_text(ranges))
}

/// Ranges as they are typed: "09:00-12:30, 13:15-17:30".
pub fn day_text(ranges: &[HoursRange]) -> String {
    ranges.iter().map(range).collect::<Vec<_>>().join(", ")
}

fn range(range: &HoursRange) -> String {
    let until = range.until.map_or_else(|| "24:00".to_owned(), clock);
    format!("{}-{until}", clock(range.from))
}

/// Minutes, with a fraction only where there is one.
fn minutes(length: Duration) -> String {
    number(length.as_secs_f64() / 60.0)
}

fn number(value: f64) -> String {
    let text = format!("{value:.3}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
