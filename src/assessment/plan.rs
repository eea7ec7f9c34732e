//! What the nerve profile calls for now: nerve, side, level and routine, and the rule behind it.

use jiff::civil::Date;

use crate::domain::catalog::Catalog;
use crate::domain::id::{ExerciseId, ProfileId};
use crate::domain::irritability::Irritability;
use crate::domain::profile::KeptNerve;
use crate::domain::prompt::Lock;
use crate::domain::routine::{Length, Routine};
use crate::domain::side::Side;

use super::adapt::adapt;
use super::closed::is_gentle;
use super::dose::{Done, Dose, dose};

/// The plan of this moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    pub nerve: ProfileId,
    pub side: Side,
    pub dose: Dose,
    /// Exercises left out: never wanted, or left out today.
    pub skip: Vec<ExerciseId>,
}

/// Why there is no plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPlan {
    /// No nerve was chosen yet.
    NoNerve,
    /// A red flag closed the exercises.
    Locked,
}

impl Plan {
    /// Makes the plan of one nerve for `today`; `done` is what was done for it, oldest first.
    pub fn make(
        catalog: &Catalog,
        kept: &KeptNerve,
        avoid: &[ExerciseId],
        done: &[Done],
        lock: Lock,
        today: Date,
    ) -> Result<Self, NoPlan> {
        if matches!(lock, Lock::All | Lock::Area) {
            return Err(NoPlan::Locked);
        }
        let mut dose = dose(kept.irritability, done, today);
        let mut skip = avoid.to_vec();
        if lock == Lock::GentleOnly {
            dose.level = Irritability::High;
            // A set that is the same for every level may hold what is not gentle.
            let routines =
                Length::ALL.into_iter().filter_map(|length| catalog.routine_for(&kept.nerve, dose.level, length));
            let steps = routines.flat_map(|routine| &routine.steps);
            let is_closed = |id: &ExerciseId| !catalog.exercise(id).is_some_and(is_gentle);
            skip.extend(steps.map(|step| step.exercise.clone()).filter(is_closed));
        }
        skip.extend(dose.skip.iter().cloned());
        skip.sort_unstable();
        skip.dedup();
        Ok(Self { nerve: kept.nerve.clone(), side: kept.side, dose, skip })
    }

    /// The routine of the plan with this length, as the catalogue has it.
    pub fn catalogued<'a>(&self, catalog: &'a Catalog, length: Length) -> Option<&'a Routine> {
        catalog.routine_for(&self.nerve, self.dose.level, length)
    }

    /// The routine of the plan with this length, made to measure. None if nothing is left of it.
    pub fn routine(&self, catalog: &Catalog, length: Length) -> Option<Routine> {
        let routine = self.catalogued(catalog, length)?;
        let adapted = adapt(catalog, routine, self.dose.level, &self.skip, &self.dose.intolerant);
        (!adapted.steps.is_empty()).then_some(adapted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::closed::is_gentle_routine;
    use crate::content;
    use crate::domain::exercise::Kind;

    const TODAY: Date = jiff::civil::date(2026, 3, 27);

    fn kept(nerve: &str, irritability: Irritability) -> KeptNerve {
        KeptNerve { nerve: nerve.into(), side: Side::Left, irritability, since: TODAY }
    }

    #[test]
    fn the_plan_of_a_moderate_l5_is_its_moderate_routine() {
        let plan = Plan::make(content::catalog(), &kept("l5", Irritability::Moderate), &[], &[], Lock::None, TODAY)
            .expect("a plan");
        let routine = plan.routine(content::catalog(), Length::One).expect("a routine");
        assert_eq!(routine.id.as_str(), "l5-moderate-1min");
        assert_eq!(plan.side, Side::Left);
    }

    #[test]
    fn under_a_lock_there_is_none() {
        for lock in [Lock::All, Lock::Area] {
            assert_eq!(
                Plan::make(content::catalog(), &kept("l5", Irritability::Low), &[], &[], lock, TODAY),
                Err(NoPlan::Locked)
            );
        }
    }

    #[test]
    fn gentle_only_leaves_the_gentle_of_the_high_set_for_every_nerve_and_pattern() {
        for nerve in &content::catalog().profiles {
            let kept = kept(nerve.id.as_str(), Irritability::Low);
            let plan = Plan::make(content::catalog(), &kept, &[], &[], Lock::GentleOnly, TODAY).expect("a plan");
            let lengths = Length::ALL.into_iter();
            for routine in lengths.filter_map(|length| plan.routine(content::catalog(), length)) {
                assert_ne!(routine.irritability, Some(Irritability::Low), "{}", nerve.id);
                assert!(is_gentle_routine(content::catalog(), &routine), "{} of {}", routine.id, nerve.id);
            }
            // Every nerve has something left; of a pattern it may be nothing.
            let shortest = plan.routine(content::catalog(), Length::One);
            assert!(shortest.is_some() || !nerve.is_nerve(), "{}", nerve.id);
            for step in shortest.iter().flat_map(|routine| &routine.steps) {
                let exercise = content::catalog().exercise(&step.exercise).expect("known");
                let is_gentle = !matches!(exercise.kind, Kind::Stretch | Kind::Tensioner | Kind::Strength);
                assert!(is_gentle, "{} of {}", exercise.id, nerve.id);
            }
        }
    }

    #[test]
    fn what_is_avoided_is_not_in_the_routine() {
        let avoid = ["slump-slider-sciatic".into()];
        let plan = Plan::make(content::catalog(), &kept("l5", Irritability::Moderate), &avoid, &[], Lock::None, TODAY)
            .expect("a plan");
        let routine = plan.routine(content::catalog(), Length::One).expect("a routine");
        assert!(routine.steps.iter().all(|step| step.exercise.as_str() != "slump-slider-sciatic"));
    }
}
