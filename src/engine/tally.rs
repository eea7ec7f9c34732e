//! What was shown lately (S16, S17, S31): prompts of the day, and sitting time since the last prompt and the last pause.

use std::time::Duration;

use jiff::civil::Date;

/// Days kept, so that a clock set back finds its day again.
const DAYS_KEPT: usize = 4;

/// When a pause ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct PauseOver {
    pub mono: Duration,
    /// Sitting time of that moment.
    pub sitting: Duration,
}

/// Marks for the ceilings.
#[derive(Debug, Clone, Default)]
pub(super) struct Tally {
    /// Sitting time, the one clock that stands still while nobody sits (section 9, S1).
    pub sitting: Duration,
    /// Sitting time at the last end of a prompt, snooze or routine.
    pub last_end: Option<Duration>,
    pub last_pause: Option<PauseOver>,
    /// Prompts first shown, by day.
    pub days: Vec<(Date, u32)>,
}

impl Tally {
    /// Sitting time from which on the gap after the last prompt is over (S16).
    pub fn gap_over_at(&self, gap: Duration) -> Duration {
        self.last_end.map_or(Duration::ZERO, |end| end.saturating_add(gap))
    }

    /// Sitting time from which on the gap after the last pause is over (S31).
    pub fn pause_gap_over_at(&self, gap: Duration) -> Duration {
        self.last_pause.map_or(Duration::ZERO, |pause| pause.sitting.saturating_add(gap))
    }

    /// Counts a first showing (S17).
    pub fn count_shown(&mut self, day: Date) {
        if let Some((_, shown)) = self.days.iter_mut().find(|(counted, _)| *counted == day) {
            *shown = shown.saturating_add(1);
            return;
        }
        if self.days.len() >= DAYS_KEPT {
            self.days.remove(0);
        }
        self.days.push((day, 1));
    }

    /// Prompts first shown on a day.
    pub fn shown_on(&self, day: Date) -> u32 {
        self.days.iter().find(|(counted, _)| *counted == day).map_or(0, |(_, shown)| *shown)
    }
}
