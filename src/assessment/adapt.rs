//! A routine made to measure: what hurts is replaced by its easier variant, or left out (`swap_intolerant`).

use std::time::Duration;

use crate::domain::catalog::Catalog;
use crate::domain::exercise::Exercise;
use crate::domain::id::{ExerciseId, RoutineId};
use crate::domain::irritability::Irritability;
use crate::domain::routine::{Length, OwnRoutine, Routine, Step, TRANSITION};

/// The routine without the exercises in `skip`, and with those in `intolerant` replaced by an easier variant that this
/// level allows; where there is none, or it is in the routine already, they are dropped.
///
/// Repetitions of a replacement fill about the same time. A routine of which nothing is left comes back empty.
pub fn adapt(
    catalog: &Catalog,
    routine: &Routine,
    level: Irritability,
    skip: &[ExerciseId],
    intolerant: &[ExerciseId],
) -> Routine {
    let is_unwanted = |id: &ExerciseId| skip.contains(id) || intolerant.contains(id);
    let mut steps: Vec<Step> = Vec::new();
    for step in routine.steps.iter().filter(|step| !skip.contains(&step.exercise)) {
        if !intolerant.contains(&step.exercise) {
            steps.push(step.clone());
        } else if let Some(easier) = easier(catalog, step, level, &is_unwanted) {
            let is_there = |other: &Step| other.exercise == easier.exercise;
            if !routine.steps.iter().any(is_there) && !steps.iter().any(is_there) {
                steps.push(easier);
            }
        }
    }
    let duration = duration(catalog, &steps);
    Routine { steps, duration, ..routine.clone() }
}

/// What a session plays: the routine with this id made to measure, or `exercise:<id>` alone at its default dose.
///
/// `level` is one of the words of [`Irritability`]; without one the strictest holds. None for an unknown id.
pub fn called(catalog: &Catalog, id: &str, level: &str, skip: &[String], intolerant: &[String]) -> Option<Routine> {
    if let Some(exercise) = id.strip_prefix("exercise:") {
        let exercise = catalog.exercise(&ExerciseId::from(exercise))?;
        let steps = vec![Step { exercise: exercise.id.clone(), repetitions: exercise.dose.repetitions }];
        let profile = exercise.targets.first()?.clone();
        let duration = duration(catalog, &steps);
        let (pack, name) = (exercise.pack.clone(), None);
        let id = id.into();
        return Some(Routine { id, pack, name, profile, irritability: None, length: Length::One, steps, duration });
    }
    let ids = |ids: &[String]| ids.iter().map(|id| ExerciseId::from(id.as_str())).collect::<Vec<_>>();
    let level = Irritability::from_id(level).unwrap_or(Irritability::High);
    Some(adapt(catalog, catalog.routine(&RoutineId::from(id))?, level, &ids(skip), &ids(intolerant)))
}

/// A routine that the person put together, of those exercises that the catalogue knows. None if it knows none of them.
pub fn own(catalog: &Catalog, own: &OwnRoutine) -> Option<Routine> {
    let known = own.steps.iter().filter(|step| catalog.exercise(&step.exercise).is_some());
    let steps: Vec<Step> = known.cloned().collect();
    let profile = catalog.exercise(&steps.first()?.exercise)?.targets.first()?.clone();
    let duration = duration(catalog, &steps);
    let (id, name, length) = (own.id.clone(), Some(own.name.clone()), Length::nearest(duration));
    Some(Routine { id, pack: None, name, profile, irritability: None, length, steps, duration })
}

/// The nearest easier variant that is wanted and allowed, at about the same length.
fn easier(
    catalog: &Catalog,
    step: &Step,
    level: Irritability,
    is_unwanted: &impl Fn(&ExerciseId) -> bool,
) -> Option<Step> {
    let original = catalog.exercise(&step.exercise)?;
    let mut candidate = original;
    // The chain of easier variants is short; the bound only guards against a circle.
    for _ in 0..8 {
        candidate = catalog.exercise(candidate.easier.as_ref()?)?;
        if !is_unwanted(&candidate.id) && candidate.allows(level) {
            return Some(as_long(original, step.repetitions, candidate));
        }
    }
    None
}

/// A step of `other` that lasts about as long as so many repetitions of `original`.
pub(super) fn as_long(original: &Exercise, repetitions: u32, other: &Exercise) -> Step {
    let wanted = original.dose.repetition.as_secs_f64() * f64::from(repetitions);
    let one = other.dose.repetition.as_secs_f64().max(1.0);
    Step { exercise: other.id.clone(), repetitions: ((wanted / one).round() as u32).max(1) }
}

/// All repetitions and the transitions between the exercises.
fn duration(catalog: &Catalog, steps: &[Step]) -> Duration {
    let work: Duration = steps
        .iter()
        .filter_map(|step| Some(catalog.exercise(&step.exercise)?.dose.repetition * step.repetitions))
        .sum();
    work + TRANSITION * u32::try_from(steps.len().saturating_sub(1)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::exercise::{Dose, Kind, Sides};
    use crate::domain::pose::{Base, View};

    fn exercise(id: &str, easier: Option<&str>, levels: &[Irritability], repetition_secs: u64) -> Exercise {
        Exercise {
            id: id.into(),
            pack: None,
            name: id.to_owned(),
            kind: Kind::Slider,
            base: Base::Sit,
            view: View::Side,
            sides: Sides::One,
            irritability: levels.to_vec(),
            dose: Dose {
                repetitions: 6,
                sets: 1,
                repetition: Duration::from_secs(repetition_secs),
                longest_hold: None,
            },
            feel: String::new(),
            stop_if: String::new(),
            not_when: None,
            easier: easier.map(Into::into),
            harder: None,
            cues: Vec::new(),
            phases: Vec::new(),
            targets: Vec::new(),
            sources: Vec::new(),
            on_call: false,
        }
    }

    /// hard → middling (low only) → gentle, and one that stands alone.
    fn adapted(steps: &[(&str, u32)], level: Irritability, skip: &[&str], intolerant: &[&str]) -> Vec<(String, u32)> {
        let (all, low) = (Irritability::ALL.as_slice(), &[Irritability::Low]);
        let catalog = Catalog {
            exercises: vec![
                exercise("hard", Some("middling"), low, 6),
                exercise("middling", Some("gentle"), low, 6),
                exercise("gentle", None, all, 4),
                exercise("alone", None, all, 4),
            ],
            ..Catalog::default()
        };
        let steps = steps.iter().map(|(id, repetitions)| Step { exercise: (*id).into(), repetitions: *repetitions });
        let routine = Routine {
            id: "r".into(),
            pack: None,
            name: None,
            profile: "l5".into(),
            irritability: Some(level),
            length: Length::One,
            steps: steps.collect(),
            duration: Duration::ZERO,
        };
        let ids = |ids: &[&str]| ids.iter().map(|id| ExerciseId::from(*id)).collect::<Vec<_>>();
        let new = adapt(&catalog, &routine, level, &ids(skip), &ids(intolerant));
        new.steps.iter().map(|step| (step.exercise.to_string(), step.repetitions)).collect()
    }

    fn owned(steps: &[(&str, u32)]) -> Vec<(String, u32)> {
        steps.iter().map(|(id, repetitions)| ((*id).to_owned(), *repetitions)).collect()
    }

    #[test]
    fn swap_intolerant_takes_the_easier_variant_at_the_same_length() {
        let steps = [("hard", 6), ("alone", 5)];
        assert_eq!(adapted(&steps, Irritability::Low, &[], &["hard"]), owned(&[("middling", 6), ("alone", 5)]));
    }

    #[test]
    fn a_variant_that_the_level_forbids_or_that_hurts_too_is_passed_over() {
        assert_eq!(adapted(&[("hard", 6)], Irritability::High, &[], &["hard"]), owned(&[("gentle", 9)]));
        assert_eq!(adapted(&[("hard", 6)], Irritability::Low, &[], &["hard", "middling"]), owned(&[("gentle", 9)]));
    }

    #[test]
    fn without_an_easier_variant_or_with_one_that_is_there_already_it_is_dropped() {
        assert_eq!(adapted(&[("alone", 6)], Irritability::Low, &[], &["alone"]), []);
        let steps = [("hard", 6), ("middling", 2)];
        assert_eq!(adapted(&steps, Irritability::Low, &[], &["hard"]), owned(&[("middling", 2)]));
    }

    #[test]
    fn what_is_skipped_is_left_out_without_replacement() {
        assert_eq!(adapted(&[("hard", 6), ("alone", 5)], Irritability::Low, &["hard"], &[]), owned(&[("alone", 5)]));
    }

    #[test]
    fn an_exercise_is_called_by_name_at_its_default_dose() {
        let catalog = crate::content::catalog();
        let routine = called(catalog, "exercise:chin-tuck", "low", &[], &[]).expect("it is known");
        let dose = catalog.exercise(&"chin-tuck".into()).expect("it is known").dose;
        assert_eq!(routine.steps, [Step { exercise: "chin-tuck".into(), repetitions: dose.repetitions }]);
        assert_eq!(called(catalog, "exercise:nobody", "low", &[], &[]), None);
        assert_eq!(called(catalog, "nothing", "low", &[], &[]), None);
    }

    #[test]
    fn a_routine_is_called_with_what_hurts_replaced() {
        let hurts = ["slump-slider-sciatic".to_owned()];
        let routine = called(crate::content::catalog(), "l5-moderate-1min", "moderate", &[], &hurts);
        let steps = routine.expect("it is known").steps;
        assert!(!steps.is_empty() && steps.iter().all(|step| step.exercise.as_str() != hurts[0]), "{steps:?}");
    }
}
