//! What happened and is not in the history yet. A disk that is full must not cost an outcome.

use std::collections::VecDeque;

use jiff::Zoned;

use crate::engine::Decision;
use crate::store::db::{Db, DbError, RoutineEnd, RoutineStart};

/// A routine, or the part of it that is not written.
#[derive(Debug)]
pub enum Unrecorded {
    /// Neither that it began nor how it ended; the number is below zero.
    Whole { number: i64, start: RoutineStart, at: Zoned, end: RoutineEnd },
    /// How the routine with this number ended.
    End { number: i64, end: RoutineEnd },
}

/// What waits to be written, oldest first.
#[derive(Debug, Default)]
pub struct Unwritten {
    decisions: VecDeque<Decision>,
    routines: VecDeque<Unrecorded>,
}

impl Unwritten {
    pub fn push_decision(&mut self, decision: Decision) {
        self.decisions.push_back(decision);
    }

    pub fn push_routine(&mut self, routine: Unrecorded) {
        self.routines.push_back(routine);
    }

    pub fn is_empty(&self) -> bool {
        self.decisions.is_empty() && self.routines.is_empty()
    }

    /// Adds a rating to a routine that waits here; returns whether it does.
    pub fn rate(&mut self, rated: i64, pain_after: Option<u8>, moved: Option<&str>) -> bool {
        let waiting = self.routines.iter_mut().find_map(|routine| match routine {
            Unrecorded::Whole { number, end, .. } | Unrecorded::End { number, end } => {
                (*number == rated).then_some(end)
            }
        });
        let Some(end) = waiting else { return false };
        end.pain_after = pain_after.or(end.pain_after);
        end.moved = moved.map(str::to_owned).or(end.moved.take());
        true
    }

    /// Writes all of it, or as much as can be; what is left is tried again the next time.
    pub fn write(&mut self, db: &mut Db) -> Result<(), DbError> {
        if !self.decisions.is_empty() {
            db.log_decisions(self.decisions.make_contiguous())?;
            self.decisions.clear();
        }
        while let Some(routine) = self.routines.front() {
            match routine {
                Unrecorded::Whole { start, at, end, .. } => db.record_routine(start, at, end)?,
                Unrecorded::End { number, end } => db.end_routine(*number, end).map(drop)?,
            }
            self.routines.pop_front();
        }
        Ok(())
    }
}
