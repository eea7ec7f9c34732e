//! Quiet mode: a routine that nobody notices who sees head and shoulders in a call.

use crate::domain::catalog::Catalog;
use crate::domain::exercise::{Exercise, Kind};
use crate::domain::id::ExerciseId;
use crate::domain::irritability::Irritability;
use crate::domain::routine::{Routine, Step};

use super::adapt::as_long;
use super::closed::is_gentle;

/// The steps of a routine for a call, each with the index of the step it stands for.
///
/// What would be noticed gives way to something for the same nerve that would not, of the same grade or a gentler one,
/// allowed at this level and not `closed` (by a warning sign, or by the person); where there is none, the step is left
/// out. If all of it would be, a calm breath or an easy posture is done in its place.
pub fn quieted(catalog: &Catalog, routine: &Routine, level: Irritability, closed: &[ExerciseId]) -> Vec<(usize, Step)> {
    let known = || routine.steps.iter().enumerate().filter_map(|(of, step)| Some((of, step, find(catalog, step)?)));
    let mut taken: Vec<&ExerciseId> =
        known().filter(|(_, _, exercise)| exercise.on_call).map(|(_, _, exercise)| &exercise.id).collect();
    let mut steps = Vec::new();
    for (of, step, exercise) in known() {
        if exercise.on_call {
            steps.push((of, step.clone()));
            continue;
        }
        let is_for_it = |other: &&Exercise| {
            other.targets.contains(&routine.profile) && !taken.contains(&&other.id) && grade(other) >= grade(exercise)
        };
        // The kind that is nearest to what it stands for, and what the catalogue names first.
        let found = allowed(catalog, level, closed).filter(is_for_it).min_by_key(|other| other.kind != exercise.kind);
        if let Some(found) = found {
            taken.push(&found.id);
            steps.push((of, as_long(exercise, step.repetitions, found)));
        }
    }
    if steps.is_empty() {
        let is_calm = |other: &&Exercise| matches!(other.kind, Kind::Breathing | Kind::Posture);
        let calm = allowed(catalog, Irritability::High, closed)
            .filter(is_calm)
            .min_by_key(|other| other.kind != Kind::Breathing);
        steps.extend(
            known()
                .next()
                .zip(calm)
                .map(|((of, step, exercise), calm)| (of, as_long(exercise, step.repetitions, calm))),
        );
    }
    steps
}

fn find<'a>(catalog: &'a Catalog, step: &Step) -> Option<&'a Exercise> {
    catalog.exercise(&step.exercise)
}

/// What may be done in a call at this level. At the strictest only what is gentle may (`clinical/routines.md` section
/// 1), which is also all that a `gentle_only` lock leaves open.
fn allowed<'a>(
    catalog: &'a Catalog,
    level: Irritability,
    closed: &'a [ExerciseId],
) -> impl Iterator<Item = &'a Exercise> {
    catalog.exercises.iter().filter(move |exercise| {
        let is_ours = exercise.pack.is_none();
        let is_open = exercise.on_call && is_ours && exercise.allows(level) && !closed.contains(&exercise.id);
        is_open && (level != Irritability::High || is_gentle(exercise))
    })
}

/// How gentle an exercise is: the most irritable level at which it is still allowed.
fn grade(exercise: &Exercise) -> Option<Irritability> {
    exercise.irritability.iter().copied().max()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content;
    use crate::domain::pose::Base;

    fn level_of(routine: &Routine) -> Irritability {
        routine.irritability.unwrap_or(Irritability::High)
    }

    #[test]
    fn every_routine_of_the_catalogue_can_be_done_in_a_call() {
        let catalog = content::catalog();
        for routine in &catalog.routines {
            let level = level_of(routine);
            let steps = quieted(catalog, routine, level, &[]);
            assert!(!steps.is_empty(), "{}", routine.id);
            for (of, step) in &steps {
                let (old, new) = (find(catalog, &routine.steps[*of]).unwrap(), find(catalog, step).unwrap());
                assert!(new.on_call, "{}: {}", routine.id, new.id);
                assert!(new.id == old.id || new.allows(level), "{}: {}", routine.id, new.id);
                assert!(grade(new) >= grade(old), "{}: {} for {}", routine.id, new.id, old.id);
            }
            let mut ids: Vec<_> = steps.iter().map(|(_, step)| &step.exercise).collect();
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), steps.len(), "{}: nothing is done twice", routine.id);
        }
    }

    #[test]
    fn nothing_that_is_closed_comes_in() {
        let catalog = content::catalog();
        let routine = catalog.routine(&"l5-moderate-3min".into()).unwrap();
        let open = quieted(catalog, routine, Irritability::Moderate, &[]);
        for (_, step) in open.iter().filter(|(of, step)| routine.steps[*of].exercise != step.exercise) {
            let closed = [step.exercise.clone()];
            let steps = quieted(catalog, routine, Irritability::Moderate, &closed);
            assert!(steps.iter().all(|(_, other)| other.exercise != step.exercise), "{}", step.exercise);
        }
    }

    #[test]
    fn at_the_strictest_level_all_that_comes_in_is_gentle() {
        let catalog = content::catalog();
        for routine in &catalog.routines {
            for (of, step) in quieted(catalog, routine, Irritability::High, &[]) {
                let new = find(catalog, &step).unwrap();
                assert!(new.id == routine.steps[of].exercise || is_gentle(new), "{}: {}", routine.id, new.id);
            }
        }
    }

    #[test]
    fn where_all_is_closed_nothing_is_left() {
        let catalog = content::catalog();
        let routine = catalog.routine(&"c6-low-1min".into()).unwrap();
        let closed: Vec<_> = catalog.exercises.iter().map(|exercise| exercise.id.clone()).collect();
        assert_eq!(quieted(catalog, routine, Irritability::Low, &closed), []);
    }

    #[test]
    fn the_keyframes_of_what_nobody_notices_hold_head_and_trunk_still() {
        for exercise in content::catalog().exercises.iter().filter(|exercise| exercise.on_call) {
            assert!(matches!(exercise.base, Base::Sit | Base::SitDesk), "{}", exercise.id);
            for pose in exercise.phases.iter().map(|phase| phase.pose) {
                let turned = [pose.neck_rot, pose.trunk_rot, pose.trunk_side, pose.trunk_flex, pose.scap_elev];
                let shifted = [pose.head_shift_cm, pose.head_shift_back_cm, pose.seat_lift_cm, pose.press];
                assert!(turned.iter().chain(&shifted).all(|amount| *amount == 0.0), "{}: {pose:?}", exercise.id);
                assert!(pose.neck.abs() <= 12.0 && pose.trunk.abs() <= 5.0, "{}: {pose:?}", exercise.id);
                assert!(pose.shoulder <= 30.0 && pose.elbow <= 90.0, "{}: {pose:?}", exercise.id);
            }
        }
    }
}
