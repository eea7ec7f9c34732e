//! The player of a session, and the routine that it plays.

use crate::assessment::{adapt, quiet, range};
use crate::domain::catalog::Catalog;
use crate::domain::id::{ExerciseId, ProfileId, RoutineId};
use crate::domain::irritability::Irritability;
use crate::domain::routine::{OwnRoutine, Routine, Step};
use crate::domain::side::Side;
use crate::link::message::Session;
use crate::player::Player;

/// One run through the routine of a session.
#[derive(Debug, Clone)]
pub struct Run {
    pub player: Player,
    /// Made to measure; in quiet mode other exercises stand for some of its steps.
    routine: Routine,
    level: Irritability,
    closed: Vec<ExerciseId>,
    is_quiet: bool,
}

impl Run {
    /// The run of a session; none for ids that the catalogue does not know, or if nothing is left to play.
    pub fn new(catalog: &Catalog, session: &Session) -> Option<Self> {
        let ids = |ids: &[String]| ids.iter().map(|id| ExerciseId::from(id.as_str())).collect::<Vec<_>>();
        let Session { routine, irritability, skip, intolerant, .. } = session;
        let side = Side::from_id(&session.side).unwrap_or(Side::Both);
        let steps: Vec<Step> = session.steps.iter().filter_map(|step| step.parse().ok()).collect();
        let routine = if steps.is_empty() {
            adapt::called(catalog, routine, irritability, skip, intolerant)?
        } else {
            adapt::own(catalog, &OwnRoutine { id: RoutineId::from(routine.as_str()), name: String::new(), steps })?
        };
        let player = Player::new(catalog, &routine, side, &ids(&session.smaller));
        let calm = catalog.exercises.iter().filter(|exercise| session.calm && range::has_half(exercise));
        let player = player.with_calm(calm.map(|exercise| exercise.id.clone()).collect());
        let level = Irritability::from_id(irritability).unwrap_or(Irritability::High);
        let mut run = Self { player, routine, level, closed: ids(&session.closed), is_quiet: false };
        if session.quiet {
            run.toggle_quiet(catalog);
        }
        (!run.player.is_ended()).then_some(run)
    }

    /// The nerve or pattern that the routine is made for.
    pub fn profile(&self) -> &ProfileId {
        &self.routine.profile
    }

    /// Whether nobody on a call would notice what comes.
    pub fn is_quiet(&self) -> bool {
        self.is_quiet
    }

    /// Exchanges what is still to come, the present exercise included, for what nobody on a call would notice, or back.
    /// Returns whether it is quiet now; it does not become so if nothing quiet is open to the person.
    pub fn toggle_quiet(&mut self, catalog: &Catalog) -> bool {
        let from = self.player.ahead_from();
        let rest: Vec<Step> = self.routine.steps.iter().skip(from).cloned().collect();
        let steps = if self.is_quiet {
            rest.into_iter().enumerate().collect()
        } else {
            quiet::quieted(catalog, &Routine { steps: rest, ..self.routine.clone() }, self.level, &self.closed)
        };
        if !steps.is_empty() {
            let steps: Vec<(usize, Step)> = steps.into_iter().map(|(of, step)| (from + of, step)).collect();
            self.player.exchange(catalog, &steps);
            self.is_quiet = !self.is_quiet;
        }
        self.is_quiet
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::content;
    use crate::player::Range;

    fn session(routine: &str) -> Session {
        Session {
            number: 1,
            routine: routine.to_owned(),
            steps: Vec::new(),
            side: "left".to_owned(),
            prompted: false,
            reason: None,
            skip: Vec::new(),
            intolerant: Vec::new(),
            smaller: Vec::new(),
            calm: false,
            closed: Vec::new(),
            quiet: false,
            on_call: false,
            irritability: "moderate".to_owned(),
        }
    }

    fn run(routine: &str) -> Run {
        Run::new(content::catalog(), &session(routine)).expect("known")
    }

    fn exercises(run: &Run) -> Vec<String> {
        run.player.steps().iter().map(|step| step.exercise.to_string()).collect()
    }

    #[test]
    fn quiet_and_back_is_the_routine_it_was() {
        let catalog = content::catalog();
        for routine in &catalog.routines {
            let mut run = run(routine.id.as_str());
            let before = exercises(&run);
            let is_quiet = run.toggle_quiet(catalog);
            assert!(is_quiet, "{}", routine.id);
            let all_quiet = |id: &String| catalog.exercise(&ExerciseId::from(id.as_str())).expect("known").on_call;
            assert!(exercises(&run).iter().all(all_quiet), "{}: {:?}", routine.id, exercises(&run));
            assert!(!run.toggle_quiet(catalog));
            assert_eq!(exercises(&run), before, "{}", routine.id);
        }
    }

    #[test]
    fn what_is_done_stays_done_and_what_goes_on_is_not_disturbed() {
        let catalog = content::catalog();
        let mut run = run("l5-moderate-3min");
        run.player.next();
        run.player.advance(Duration::from_secs(9));
        let (before, done) = (exercises(&run), run.player.done());
        assert!(done > 0.0);
        run.toggle_quiet(catalog);
        assert_eq!(exercises(&run)[0], before[0], "the first one is behind");
        let view = run.player.view().expect("known");
        let present = catalog.exercise(&ExerciseId::from(before[1].as_str())).expect("known");
        if present.on_call {
            assert_eq!(view.exercise, present.id);
            assert!(view.worked > Duration::ZERO, "it goes on where it was");
        } else {
            assert_ne!(view.exercise, present.id);
            assert_eq!(view.elapsed, Duration::ZERO, "the new one is announced");
        }
    }

    #[test]
    fn a_session_may_begin_quiet_and_leaves_out_what_is_closed() {
        let catalog = content::catalog();
        let mut session = session("c6-moderate-1min");
        session.quiet = true;
        let quiet = exercises(&Run::new(catalog, &session).expect("known"));
        session.closed.clone_from(&quiet);
        let others = exercises(&Run::new(catalog, &session).expect("known"));
        assert!(others.iter().all(|id| !quiet.contains(id)), "{quiet:?}, then {others:?}");
    }

    #[test]
    fn an_easily_set_off_nerve_begins_in_half_and_may_have_the_whole() {
        let session = Session { calm: true, irritability: "high".to_owned(), ..session("l5-high-3min") };
        let mut run = Run::new(content::catalog(), &session).expect("known");
        let mut seen = Vec::new();
        while !run.player.is_ended() {
            let view = run.player.view().expect("known");
            let exercise = content::catalog().exercise(&view.exercise).expect("known");
            assert_eq!(view.range == Range::HalfCalm, range::has_half(exercise), "{}", exercise.id);
            seen.push(view.range);
            run.player.next();
        }
        assert!(seen.contains(&Range::HalfCalm) && seen.contains(&Range::Full), "{seen:?}");
        let mut run = Run::new(content::catalog(), &session).expect("known");
        while run.player.view().expect("known").range == Range::Full {
            run.player.next();
        }
        assert!(run.player.full_range().is_some());
        assert_eq!(run.player.view().expect("known").range, Range::Full);
    }

    #[test]
    fn where_nothing_quiet_is_open_it_does_not_become_quiet() {
        let catalog = content::catalog();
        let quiet = catalog.exercises.iter().filter(|exercise| exercise.on_call);
        let closed = quiet.map(|exercise| exercise.id.to_string()).collect();
        let loud = catalog
            .routines
            .iter()
            .find(|routine| routine.steps.iter().all(|step| !catalog.exercise(&step.exercise).expect("known").on_call));
        let session = Session { closed, ..session(loud.expect("one that is noticed all through").id.as_str()) };
        let mut run = Run::new(catalog, &session).expect("known");
        let before = exercises(&run);
        assert!(!run.toggle_quiet(catalog));
        assert_eq!(exercises(&run), before);
    }

    #[test]
    fn what_was_too_much_once_begins_in_half() {
        let mut session = session("l5-moderate-1min");
        session.smaller = vec!["slump-slider-sciatic".to_owned()];
        let mut run = Run::new(content::catalog(), &session).expect("known");
        assert!(run.player.view().expect("known").range.is_half());
        assert_eq!(run.player.full_range(), Some("slump-slider-sciatic".into()));
        assert!(!run.player.view().expect("known").range.is_half());
    }
}
