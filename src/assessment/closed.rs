//! What the flags that stand close: everything, an area, or all but the gentle (`clinical/red-flags.md` section 1).

use crate::domain::catalog::Catalog;
use crate::domain::check::{CheckTables, Half};
use crate::domain::exercise::{Exercise, Kind};
use crate::domain::id::ProfileId;
use crate::domain::irritability::Irritability;
use crate::domain::nerve::Group;
use crate::domain::prompt::Lock;
use crate::domain::red_flag::Standing;
use crate::domain::routine::Routine;

/// The lock that holds for something that concerns these halves of the body; no half = it concerns both.
pub fn lock_for(standing: &[Standing], halves: &[Half]) -> Lock {
    let concerns = |flag: &Standing| {
        let is_anywhere = halves.is_empty() || flag.halves.is_empty();
        is_anywhere || flag.halves.iter().any(|half| halves.contains(half))
    };
    let locks = standing.iter().map(|flag| match flag.lock {
        Lock::Area if !concerns(flag) => Lock::None,
        lock => lock,
    });
    locks.max().unwrap_or_default()
}

/// The halves of the body that a profile concerns. The tables are asked for only where the profile is no nerve.
pub fn halves_of<'a>(catalog: &Catalog, tables: impl FnOnce() -> &'a CheckTables, profile: &ProfileId) -> Vec<Half> {
    match catalog.profile(profile).map(|profile| profile.group) {
        Some(Group::RootNeck | Group::ArmPeripheral | Group::Head) => vec![Half::Upper],
        Some(Group::RootBack | Group::LegPeripheral | Group::Pelvic) => vec![Half::Lower],
        Some(Group::Other) | None => {
            let tables = tables();
            let scores = tables.scores_of(profile);
            let regions = scores.into_iter().flat_map(|scores| scores.core.iter().chain(&scores.common));
            let halves: Vec<Half> = regions.filter_map(|id| Some(tables.region(id.as_str())?.area.half())).collect();
            Half::ALL.into_iter().filter(|half| halves.contains(half)).collect()
        }
    }
}

/// The halves that a routine concerns: those of its profile. What a pack brings may be for anything, whatever it says.
pub fn halves_of_routine<'a>(
    catalog: &Catalog,
    tables: impl FnOnce() -> &'a CheckTables,
    routine: &Routine,
) -> Vec<Half> {
    if routine.pack.is_some() { Vec::new() } else { halves_of(catalog, tables, &routine.profile) }
}

/// Whether an exercise stays open under `gentle_only`: calm in kind, and allowed at high irritability. What a pack brings
/// is not: nobody has judged it but its author.
pub fn is_gentle(exercise: &Exercise) -> bool {
    let is_calm = matches!(exercise.kind, Kind::Breathing | Kind::Posture | Kind::Mobility | Kind::Slider);
    exercise.pack.is_none() && is_calm && exercise.irritability.contains(&Irritability::High)
}

/// Whether every exercise of a routine is gentle.
pub fn is_gentle_routine(catalog: &Catalog, routine: &Routine) -> bool {
    routine.steps.iter().all(|step| catalog.exercise(&step.exercise).is_some_and(is_gentle))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content;
    use crate::domain::red_flag::Urgency;

    fn standing(lock: Lock, halves: &[Half]) -> Standing {
        Standing {
            flag: "rf_cancer_history".into(),
            origin: "answer".to_owned(),
            urgency: Urgency::ClinicianSoon,
            lock,
            halves: halves.to_vec(),
            since: String::new(),
        }
    }

    #[test]
    fn a_lock_of_an_area_leaves_the_other_half_open() {
        let flags = [standing(Lock::Area, &[Half::Lower])];
        assert_eq!(lock_for(&flags, &[Half::Lower]), Lock::Area);
        assert_eq!(lock_for(&flags, &[Half::Upper]), Lock::None);
        assert_eq!(lock_for(&flags, &[]), Lock::Area);
    }

    #[test]
    fn the_strictest_lock_wins_and_a_lock_of_everything_is_everywhere() {
        let flags = [standing(Lock::GentleOnly, &[]), standing(Lock::All, &[Half::Lower])];
        assert_eq!(lock_for(&flags, &[Half::Upper]), Lock::All);
        assert_eq!(lock_for(&flags[..1], &[Half::Upper]), Lock::GentleOnly);
        assert_eq!(lock_for(&[], &[]), Lock::None);
    }

    #[test]
    fn every_profile_belongs_to_a_half() {
        for profile in &content::catalog().profiles {
            let halves = halves_of(content::catalog(), content::check_tables, &profile.id);
            assert!(!halves.is_empty(), "{}", profile.id);
        }
        let halves = |id: &str| halves_of(content::catalog(), content::check_tables, &id.into());
        assert_eq!(halves("l5"), [Half::Lower]);
        assert_eq!(halves("c6"), [Half::Upper]);
        assert_eq!(halves("np_cramp_benign"), [Half::Lower]);
    }

    #[test]
    fn nothing_that_pulls_or_strains_is_gentle() {
        for exercise in content::catalog().exercises.iter().filter(|exercise| is_gentle(exercise)) {
            assert!(!matches!(exercise.kind, Kind::Stretch | Kind::Tensioner | Kind::Strength), "{}", exercise.id);
        }
    }
}
