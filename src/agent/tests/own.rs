//! Routines that the person put together.

use super::*;
use crate::content;
use crate::domain::routine::OwnRoutine;
use crate::domain::settings::Task;
use crate::guide::Run;
use crate::link::answers::AnswersView;

fn own(steps: &[&str]) -> OwnRoutine {
    let steps = steps.iter().map(|step| step.parse().expect("a step")).collect();
    OwnRoutine { id: "my-evening".into(), name: "Evening".to_owned(), steps }
}

fn with_own(steps: &[&str]) -> Rig {
    let mut settings = from_toml(SETTINGS).expect("read").settings;
    settings.routines = vec![own(steps)];
    settings.reminders[0].task = Task::Routine("my-evening".into());
    Rig::with(settings)
}

fn begun(rig: &mut Rig) -> Reply {
    let routine = Some("my-evening".to_owned());
    rig.ask(Request::Start { routine, minutes: None, in_window: false, quiet: false })
}

#[test]
fn a_routine_of_ones_own_is_played_as_it_was_put_together() {
    let steps = ["breathing-diaphragm x3", "ankle-pumps x4"];
    let mut rig = with_own(&steps);
    let Reply::Started { session } = begun(&mut rig) else { panic!("not begun") };
    assert_eq!((session.routine.as_str(), session.steps.as_slice()), ("my-evening", &steps.map(str::to_owned)[..]));
    let run = Run::new(content::catalog(), &session).expect("it can be played");
    assert_eq!(run.player.view().map(|view| view.num_steps), Some(2));
    assert_eq!(rig.history().routines[0].routine, "my-evening");
}

#[test]
fn a_reminder_gives_a_routine_of_ones_own_and_names_its_first_exercise() {
    let mut rig = with_own(&["ankle-pumps x4"]);
    let note = rig.prompt();
    assert!(note.body.contains("Ankle pumps"), "{}", note.body);
    let shown = rig.view().schedule.open.expect("it is on the screen");
    assert_eq!(shown.exercise.as_deref(), Some("ankle-pumps"), "the own prompt window shows the same");
    rig.press(&note, Choice::Start);
    rig.open_window();
    assert_eq!(rig.shown_session().map(|session| session.routine), Some("my-evening".to_owned()));
}

#[test]
fn a_warning_sign_closes_a_routine_of_ones_own_wherever_it_is() {
    let mut rig = with_own(&["chin-tuck x4"]);
    rig.ask(Request::FinishScreening {
        complaints: vec!["back_or_leg".to_owned()],
        answers: AnswersView { red_flags: vec!["rf_cancer_history".to_owned()], ..AnswersView::default() },
    });
    assert!(matches!(begun(&mut rig), Reply::Refused { .. }), "nobody has judged what it is for");
    rig.ask(Request::ClearFlags { flags: vec!["rf_cancer_history".to_owned()] });
    assert!(matches!(begun(&mut rig), Reply::Started { .. }));
}

#[test]
fn of_a_routine_of_ones_own_only_what_is_known_is_played() {
    let mut rig = with_own(&["nobody-knows-this x2"]);
    assert!(matches!(begun(&mut rig), Reply::Refused { .. }));
}
