//! What was done and shown: line by line, and summed up by day.

use crate::domain::now::Now;
use crate::link::message::Reply;
use crate::link::progress::{DayProgress, DayPrompts, NUM_RECENT, ProgressView, Ratings};
use crate::store::db::{DayRow, DbError, OutcomeCountRow};

use super::requests::Answered;
use super::resident::Resident;
use super::words;

impl Resident {
    pub(super) fn history(&mut self, since_secs: Option<u64>) -> Answered {
        let from = since(&self.now(), since_secs);
        let routines = self.parts.db.routines_since(from).map_err(|error| error.to_string())?;
        let prompts = self.parts.db.outcomes_since(from).map_err(|error| error.to_string())?;
        Ok(Reply::History { history: words::history(routines, prompts) })
    }

    pub(super) fn progress(&mut self, since_secs: Option<u64>) -> Answered {
        let now = self.now();
        let progress = self.summed_up(&now, since(&now, since_secs)).map_err(|error| error.to_string())?;
        Ok(Reply::Progress { progress })
    }

    fn summed_up(&self, now: &Now, from: i64) -> Result<ProgressView, DbError> {
        let db = &self.parts.db;
        Ok(ProgressView {
            today: now.wall.date().to_string(),
            days: db.days_since(from)?.into_iter().map(day).collect(),
            prompts: db.outcome_counts_since(from)?.into_iter().map(prompts).collect(),
            recent: db.latest_routines(NUM_RECENT)?.into_iter().map(words::routine_done).collect(),
        })
    }
}

fn day(row: DayRow) -> DayProgress {
    let ratings = |(sum, count)| Ratings { sum, count };
    DayProgress {
        date: row.date,
        nerve: row.nerve,
        begun: row.begun,
        completed: row.completed,
        too_much: row.too_much,
        before: ratings(row.before),
        after: ratings(row.after),
    }
}

fn prompts(row: OutcomeCountRow) -> DayPrompts {
    DayPrompts { date: row.date, outcome: row.outcome, count: row.count }
}

/// The moment so many seconds ago, in seconds since 1970; none = the beginning of time.
fn since(now: &Now, secs: Option<u64>) -> i64 {
    let now = now.wall.timestamp().as_second();
    secs.and_then(|secs| i64::try_from(secs).ok()).map_or(i64::MIN, |secs| now.saturating_sub(secs))
}
