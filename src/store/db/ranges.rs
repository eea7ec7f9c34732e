//! Exercises of which half the movement is done, because they were too much.

use jiff::Zoned;
use rusqlite::params;

use super::{Db, DbError};
use crate::domain::id::ExerciseId;

impl Db {
    /// Those done in half, the longest so first.
    pub fn half_ranges(&self) -> Result<Vec<ExerciseId>, DbError> {
        let mut statement =
            self.connection.prepare_cached("SELECT exercise FROM half_range ORDER BY at_secs, exercise")?;
        let rows = statement.query_map([], |row| Ok(ExerciseId::new(row.get::<_, String>(0)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Does half of an exercise from now on. One that is so already stays as it is.
    pub fn halve_range(&mut self, exercise: &ExerciseId, at: &Zoned) -> Result<(), DbError> {
        self.connection.execute(
            "INSERT INTO half_range (exercise, at, at_secs) VALUES (?1, ?2, ?3) ON CONFLICT (exercise) DO NOTHING",
            params![exercise.as_str(), at.to_string(), at.timestamp().as_second()],
        )?;
        Ok(())
    }

    /// Does all of an exercise again.
    pub fn restore_range(&mut self, exercise: &ExerciseId) -> Result<(), DbError> {
        self.connection.execute("DELETE FROM half_range WHERE exercise = ?1", [exercise.as_str()])?;
        Ok(())
    }
}
