//! Whole schedules to begin from. A preset sets the shipped reminders, the hours and the most a day; reminders of the
//! person's own and everything else stay as they are.

use std::time::Duration;

use jiff::civil::Time;

use super::settings::{Hours, HoursRange, Reminder, Settings, Timing};

/// A whole schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preset {
    /// The shipped defaults.
    OfficeDay,
    /// Work days until noon.
    Mornings,
    /// Few prompts, far apart.
    Gentle,
}

impl Preset {
    /// Every preset.
    pub const ALL: [Self; 3] = [Self::OfficeDay, Self::Mornings, Self::Gentle];

    /// The word used in texts.
    pub fn id(self) -> &'static str {
        match self {
            Self::OfficeDay => "office-day",
            Self::Mornings => "mornings",
            Self::Gentle => "gentle",
        }
    }

    /// The preset that these settings are, if they are one; own reminders do not matter.
    pub fn of(settings: &Settings) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.applied_to(settings) == *settings)
    }

    /// The settings with this schedule.
    #[must_use]
    pub fn applied_to(self, settings: &Settings) -> Settings {
        let mut new = settings.clone();
        let schedule = self.schedule();
        for shipped in schedule.reminders {
            match new.reminders.iter_mut().find(|own| own.id == shipped.id) {
                // The name and what it does may be the person's own.
                Some(own) => {
                    *own = Reminder { name: own.name.clone(), task: own.task.clone(), ..shipped };
                }
                None => new.reminders.push(shipped),
            }
        }
        new.hours = schedule.hours;
        new.limits.per_day = schedule.limits.per_day;
        new
    }

    fn schedule(self) -> Settings {
        let mut schedule = Settings::default();
        match self {
            Self::OfficeDay => {}
            Self::Mornings => {
                let morning = HoursRange { from: clock(8, 0), until: Some(clock(12, 0)) };
                schedule.hours = Hours(schedule.hours.0.map(|day| day.first().map(|_| morning).into_iter().collect()));
                for reminder in &mut schedule.reminders {
                    match reminder.id.as_str() {
                        "midday" => reminder.timing = Timing::At(vec![clock(10, 0)]),
                        "day-end" => reminder.timing = Timing::At(vec![clock(11, 45)]),
                        _ => {}
                    }
                }
            }
            Self::Gentle => {
                schedule.limits.per_day = 4;
                for reminder in &mut schedule.reminders {
                    match reminder.id.as_str() {
                        "nerve-minute" => reminder.timing = Timing::Every(Duration::from_hours(2)),
                        "day-end" => reminder.enabled = false,
                        _ => {}
                    }
                }
            }
        }
        schedule
    }
}

fn clock(hour: i8, minute: i8) -> Time {
    Time::constant(hour, minute, 0, 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::ReminderId;
    use crate::domain::settings::Task;

    #[test]
    fn the_shipped_settings_are_an_office_day_and_each_preset_is_itself() {
        assert_eq!(Preset::of(&Settings::default()), Some(Preset::OfficeDay));
        for preset in Preset::ALL {
            assert_eq!(Preset::of(&preset.applied_to(&Settings::default())), Some(preset));
        }
    }

    #[test]
    fn what_is_the_persons_own_stays() {
        let mut settings = Settings::default();
        let water = Reminder {
            id: ReminderId::from("water"),
            name: "Water".into(),
            task: Task::Note("Drink".into()),
            ..settings.reminders[0].clone()
        };
        settings.reminders.insert(0, water.clone());
        settings.away.reading = true;
        let gentle = Preset::Gentle.applied_to(&settings);
        assert_eq!(gentle.reminders[0], water);
        assert!(gentle.away.reading);
        assert_eq!(Preset::of(&gentle), Some(Preset::Gentle));
        settings.limits.per_day = 7;
        assert_eq!(Preset::of(&settings), None);
    }

    #[test]
    fn a_shipped_reminder_that_was_removed_comes_back() {
        let mut settings = Settings::default();
        settings.reminders.truncate(1);
        assert_eq!(Preset::OfficeDay.applied_to(&settings).reminders.len(), 3);
    }
}
