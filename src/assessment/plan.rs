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
        if lock == Lock::GentleOnly {
            dose.level = Irritability::High;
        }
        let mut skip = avoid.to_vec();
        skip.extend(dose.skip.iter().filter(|id| !avoid.contains(id)).cloned());
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
    use crate::content;
    use crate::domain::exercise::Kind;

    const TODAY: Date = jiff::civil::date(2026, 3, 27);

    fn kept(nerve: &str, irritability: Irritability) -> KeptNerve {
        KeptNerve { nerve: nerve.into(), side: Side::Left, irritability, since: TODAY }
    }

    #[test]
    fn the_plan_of_a_moderate_l5_is_its_moderate_routine() {
        let plan = Plan::make(&kept("l5", Irritability::Moderate), &[], &[], Lock::None, TODAY).expect("a plan");
        let routine = plan.routine(content::catalog(), Length::One).expect("a routine");
        assert_eq!(routine.id.as_str(), "l5-moderate-1min");
        assert_eq!(plan.side, Side::Left);
    }

    #[test]
    fn under_a_lock_there_is_none() {
        for lock in [Lock::All, Lock::Area] {
            assert_eq!(Plan::make(&kept("l5", Irritability::Low), &[], &[], lock, TODAY), Err(NoPlan::Locked));
        }
    }

    #[test]
    fn gentle_only_runs_the_high_set_of_every_nerve() {
        for nerve in content::catalog().nerves() {
            let kept = kept(nerve.id.as_str(), Irritability::Low);
            let plan = Plan::make(&kept, &[], &[], Lock::GentleOnly, TODAY).expect("a plan");
            let routine = plan.routine(content::catalog(), Length::One).expect("a routine");
            assert_eq!(routine.irritability, Some(Irritability::High), "{}", nerve.id);
            for step in &routine.steps {
                let exercise = content::catalog().exercise(&step.exercise).expect("known");
                let is_gentle = !matches!(exercise.kind, Kind::Stretch | Kind::Tensioner | Kind::Strength);
                assert!(is_gentle, "{} in {}", exercise.id, routine.id);
            }
        }
    }

    #[test]
    fn what_is_avoided_is_not_in_the_routine() {
        let avoid = ["slump-slider-sciatic".into()];
        let plan = Plan::make(&kept("l5", Irritability::Moderate), &avoid, &[], Lock::None, TODAY).expect("a plan");
        let routine = plan.routine(content::catalog(), Length::One).expect("a routine");
        assert!(routine.steps.iter().all(|step| step.exercise.as_str() != "slump-slider-sciatic"));
    }
}
