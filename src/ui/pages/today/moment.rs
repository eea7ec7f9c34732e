//! The schedule as of this frame: the view's numbers, moved on by the time since it came.

use std::time::Duration;

use jiff::Zoned;

use crate::link::view::{ScheduleView, View};
use crate::text;

/// The schedule's numbers now.
pub struct Moment {
    /// Civil time, as the agent's clock has it.
    pub now: Option<Zoned>,
    /// Share of the sitting time gathered, 0 to 1; none while nothing counts.
    pub part: Option<f32>,
    /// Sitting time still to go; none while nothing counts.
    pub left: Option<Duration>,
    /// Sitting time gathered and needed; none while nothing counts.
    pub counted: Option<(Duration, Duration)>,
}

impl Moment {
    /// The moment `age` after the view was made.
    pub fn new(view: &View, age: Duration) -> Self {
        let schedule = &view.schedule;
        let is_counting = schedule.state == "counting";
        let counted = counted(schedule, age).filter(|_| is_counting);
        let in_secs = schedule.next.as_ref().and_then(|next| next.in_secs).filter(|_| is_counting);
        let left = in_secs.map(|secs| Duration::from_secs(secs).saturating_sub(age));
        let part = counted.map(|(counted, every)| counted.as_secs_f32() / every.as_secs_f32().max(1.0));
        let now = view.now.parse::<Zoned>().ok().and_then(|now| now.checked_add(age).ok());
        Self { now, part, left, counted }
    }

    /// The day in words: "Friday, 27 March".
    pub fn date(&self) -> Option<String> {
        Some(text::day_and_date(self.now.as_ref()?.date()))
    }

    /// A moment of the agent's as seen from now; the text itself when it cannot be read.
    pub fn wall(&self, at: &str) -> String {
        match (at.parse::<Zoned>(), &self.now) {
            (Ok(at), Some(now)) => text::wall(&at, now),
            (Ok(at), None) => text::clock(&at),
            (Err(_), _) => at.to_owned(),
        }
    }

    /// How long until a minute shown on the page is another; none if nothing moves on.
    pub fn label_changes_in(&self) -> Option<Duration> {
        let left = self.left.filter(|left| !left.is_zero())?;
        let whole = Duration::from_secs((text::in_minutes(left).saturating_sub(1)) * 60);
        Some(left.saturating_sub(whole))
    }
}

fn counted(schedule: &ScheduleView, age: Duration) -> Option<(Duration, Duration)> {
    let every = Duration::from_secs(schedule.every_secs?);
    let counted = Duration::from_secs(schedule.counted_secs?) + age;
    Some((counted.min(every), every))
}
