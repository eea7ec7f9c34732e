//! The routines of one day taken together: how the morning was, and whether the day was calm.

use jiff::civil::Date;

use crate::domain::id::ExerciseId;

use super::Done;

/// Days in a row may lie so far apart: a weekend without routines does not break the row.
const ROW_GAP_DAYS: i64 = 3;
/// A morning so high is a flare whatever was before.
const FLARE_PAIN: u8 = 7;
/// A morning so much above the usual is one too.
const FLARE_RISE: u8 = 3;
/// How many mornings make "the usual".
const USUAL_DAYS: usize = 14;

#[derive(Debug, Clone)]
struct Day {
    date: Date,
    /// The first rating of the day.
    morning: Option<u8>,
    /// The highest rating before a routine.
    highest: Option<u8>,
    /// Every rating after a routine was 0, and there was one.
    ended_free: Option<bool>,
    hurt: Vec<ExerciseId>,
}

/// All days so far, oldest first.
#[derive(Debug, Default)]
pub struct Days {
    days: Vec<Day>,
    /// Days before this index no longer count for a step up.
    calm_from: usize,
}

impl Days {
    /// Adds a routine; returns whether it is the first of its day.
    pub fn add(&mut self, done: &Done) -> bool {
        let begins = self.days.last().is_none_or(|day| day.date != done.day);
        if begins {
            let (morning, highest, ended_free) = (done.pain_before, None, None);
            self.days.push(Day { date: done.day, morning, highest, ended_free, hurt: Vec::new() });
        }
        if let Some(day) = self.days.last_mut() {
            day.morning = day.morning.or(done.pain_before);
            day.highest = day.highest.max(done.pain_before);
            if let Some(after) = done.pain_after {
                day.ended_free = Some(day.ended_free.unwrap_or(true) && after == 0);
            }
            day.hurt.extend(done.hurt.iter().cloned());
        }
        begins
    }

    /// What was marked on the last day that is known.
    pub fn last_hurt(&self) -> &[ExerciseId] {
        self.days.last().map_or(&[], |day| &day.hurt)
    }

    /// Whether this morning is so much worse than the one before.
    pub fn is_worse_morning(&self, points: u8) -> bool {
        let [.., before, today] = self.days.as_slice() else { return false };
        let is_next = days_between(before.date, today.date) == 1;
        is_next && matches!((before.morning, today.morning), (Some(before), Some(today)) if today >= before + points)
    }

    /// How many of the latest days in a row were calm: pain up to `pain` before, none after.
    pub fn num_calm(&self, pain: u8) -> u32 {
        let mut num = 0;
        let mut next: Option<Date> = None;
        for day in self.days.iter().skip(self.calm_from).rev() {
            let in_row = next.is_none_or(|next| days_between(day.date, next) <= ROW_GAP_DAYS);
            let is_calm = day.highest.is_none_or(|highest| highest <= pain) && day.ended_free == Some(true);
            if !in_row || !is_calm {
                break;
            }
            num += 1;
            next = Some(day.date);
        }
        num
    }

    /// The level was moved: a step up needs new calm days.
    pub fn forget_calm(&mut self) {
        self.calm_from = self.days.len();
    }

    /// Whether mornings have been bad for more than two days.
    pub fn is_flare(&self) -> bool {
        let Some(today) = self.days.last() else { return false };
        let mut begin = today.date;
        for (index, day) in self.days.iter().enumerate().rev() {
            let is_near = days_between(day.date, begin) <= 1;
            if !is_near || !self.is_bad(index) {
                break;
            }
            begin = day.date;
        }
        days_between(begin, today.date) >= 2
    }

    fn is_bad(&self, index: usize) -> bool {
        let Some(morning) = self.days.get(index).and_then(|day| day.morning) else { return false };
        morning >= FLARE_PAIN || self.usual_before(index).is_some_and(|usual| morning >= usual + FLARE_RISE)
    }

    /// The median morning of the days before, leaving the last two out, since they may be part of the flare.
    fn usual_before(&self, index: usize) -> Option<u8> {
        let end = index.checked_sub(2)?;
        let mut mornings: Vec<u8> =
            self.days.iter().take(end).rev().take(USUAL_DAYS).filter_map(|day| day.morning).collect();
        mornings.sort_unstable();
        if mornings.len() < 3 { None } else { mornings.get(mornings.len() / 2).copied() }
    }
}

/// Days from one date to a later one.
pub fn days_between(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}
