//! The clinical content that is shipped: complete, consistent, and within what is safe to show.

use std::time::Duration;

use unpinch::content;
use unpinch::domain::catalog::Catalog;

fn catalog() -> Catalog {
    content::load().unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn everything_of_the_clinical_tables_is_there() {
    let catalog = catalog();
    assert_eq!(catalog.nerves().count(), 26);
    assert_eq!(catalog.profiles.len() - catalog.nerves().count(), 21);
    assert_eq!(catalog.exercises.len(), 93);
    assert_eq!(catalog.exercises.iter().filter(|exercise| exercise.is_standing()).count(), 12);
    assert_eq!(catalog.routines.len(), 26 * 9 + 20 * 3);
    assert_eq!(catalog.routines.len(), 294);
}

#[test]
fn every_exercise_says_how_it_feels_and_its_phases_fill_the_repetition() {
    for exercise in &catalog().exercises {
        let id = &exercise.id;
        assert!(!exercise.cues.is_empty() && !exercise.feel.is_empty() && !exercise.stop_if.is_empty(), "{id}");
        assert!(!exercise.sources.is_empty() && !exercise.targets.is_empty(), "{id}");
        let phases: Duration = exercise.phases.iter().map(|phase| phase.duration).sum();
        assert_eq!(phases, exercise.dose.repetition, "{id}");
    }
}
