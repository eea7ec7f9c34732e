//! A routine of two exercises, played by hand.

use super::*;
use crate::domain::exercise::{Breath, Dose, Exercise, Kind, Phase, Sides};
use crate::domain::id::{ProfileId, RoutineId};
use crate::domain::irritability::Irritability;
use crate::domain::pose::{Base, Pose, View};
use crate::domain::routine::{Length, Step};

fn secs(secs: u64) -> Duration {
    Duration::from_secs(secs)
}

fn exercise(id: &str, sides: Sides) -> Exercise {
    let phase = |action: &str| Phase {
        action: action.to_owned(),
        duration: secs(2),
        breath: Breath::Free,
        pose: Pose::default(),
    };
    Exercise {
        id: id.into(),
        pack: None,
        name: id.to_owned(),
        kind: Kind::Slider,
        base: Base::Sit,
        view: View::Side,
        sides,
        irritability: vec![Irritability::Low],
        dose: Dose { repetitions: 3, sets: 1, repetition: secs(4), longest_hold: None },
        feel: String::new(),
        stop_if: String::new(),
        not_when: None,
        easier: None,
        harder: None,
        cues: vec!["Move".to_owned()],
        phases: vec![phase("out"), phase("back")],
        targets: Vec::new(),
        sources: Vec::new(),
        on_call: false,
    }
}

fn player(first: Sides, second: Sides, sore: Side) -> Player {
    let catalog = Catalog { exercises: vec![exercise("a", first), exercise("b", second)], ..Catalog::default() };
    let step = |id: &str| Step { exercise: id.into(), repetitions: 4 };
    let routine = Routine {
        id: RoutineId::from("r"),
        pack: None,
        name: None,
        profile: ProfileId::from("l5"),
        irritability: None,
        length: Length::One,
        steps: vec![step("a"), step("b")],
        duration: secs(35),
    };
    Player::new(&catalog, &routine, sore, &[])
}

fn view(player: &Player) -> PlayerView {
    player.view().expect("the routine has steps")
}

#[test]
fn it_gets_ready_works_rests_and_completes() {
    let mut player = player(Sides::One, Sides::One, Side::Left);
    assert_eq!(view(&player).part, Part::GetReady);
    assert_eq!(view(&player).total_left, secs(3 + 16 + 3 + 16));
    assert!(player.advance(secs(3)), "the work begins");
    assert_eq!(view(&player).part, Part::Work { repetition: 0, phase: 0 });
    assert!(!player.advance(secs(1)), "still in the first phase");
    player.advance(secs(15));
    assert_eq!((view(&player).part, view(&player).step), (Part::Rest, 1));
    player.advance(secs(19));
    assert_eq!(player.ended(), Some(PlayerEnd::Completed));
    assert!((player.done() - 1.0).abs() < 1e-9, "all was played");
    assert_eq!(view(&player).total_left, Duration::ZERO);
}

#[test]
fn the_sore_side_works_or_the_other_or_both() {
    assert_eq!(view(&player(Sides::One, Sides::One, Side::Left)).side, Side::Left);
    assert_eq!(view(&player(Sides::Other, Sides::One, Side::Left)).side, Side::Right);
    assert_eq!(view(&player(Sides::Both, Sides::One, Side::Left)).side, Side::Both);
}

#[test]
fn alternating_repetitions_change_side_without_a_break() {
    let mut player = player(Sides::Alternating, Sides::One, Side::Right);
    player.advance(secs(3));
    assert_eq!(view(&player).side, Side::Right);
    player.advance(secs(4));
    assert_eq!((view(&player).side, view(&player).part), (Side::Left, Part::Work { repetition: 1, phase: 0 }));
}

#[test]
fn with_both_sides_sore_the_repetitions_are_split() {
    let mut player = player(Sides::One, Sides::One, Side::Both);
    player.advance(secs(3 + 8));
    assert_eq!((view(&player).part, view(&player).side), (Part::ChangeSide, Side::Right));
    player.advance(secs(3));
    assert_eq!(view(&player).part, Part::Work { repetition: 2, phase: 0 });
}

#[test]
fn a_pause_stops_the_time() {
    let mut player = player(Sides::One, Sides::One, Side::Left);
    player.pause();
    assert!(!player.advance(secs(100)), "nothing moves");
    assert_eq!(view(&player).elapsed, Duration::ZERO);
    player.toggle_pause();
    assert!(player.advance(secs(4)), "it goes on");
}

#[test]
fn next_skips_and_skipped_time_is_not_done() {
    let mut player = player(Sides::One, Sides::One, Side::Left);
    player.advance(secs(5));
    player.next();
    assert_eq!((view(&player).step, view(&player).part), (1, Part::Rest));
    player.next();
    assert_eq!(player.ended(), Some(PlayerEnd::Completed));
    assert!(player.done() < 0.2, "only five seconds were played");
}

#[test]
fn back_repeats_this_exercise_then_goes_to_the_one_before() {
    let mut player = player(Sides::One, Sides::One, Side::Left);
    player.advance(secs(3 + 16 + 3 + 6));
    player.back();
    assert_eq!((view(&player).step, view(&player).part), (1, Part::Rest));
    player.back();
    assert_eq!((view(&player).step, view(&player).part), (0, Part::GetReady));
    let done = player.done();
    player.advance(secs(10));
    assert!((player.done() - done).abs() < 1e-9, "what is repeated counts once");
}

#[test]
fn too_much_halves_the_range_then_leaves_the_exercise_out() {
    let mut player = player(Sides::One, Sides::One, Side::Left);
    player.advance(secs(4));
    player.too_much();
    assert!((view(&player).range - 0.5).abs() < f32::EPSILON);
    player.too_much();
    assert_eq!(view(&player).step, 1);
    assert!((view(&player).range - 1.0).abs() < f32::EPSILON, "the next exercise has its full range");
    assert_eq!(player.hurt(), [ExerciseId::from("a")]);
}

#[test]
fn stopping_after_too_much_says_so() {
    let mut stopped = player(Sides::One, Sides::One, Side::Left);
    stopped.stop();
    assert_eq!(stopped.ended(), Some(PlayerEnd::Stopped));
    let mut hurting = player(Sides::One, Sides::One, Side::Left);
    hurting.too_much();
    hurting.stop();
    assert_eq!(hurting.ended(), Some(PlayerEnd::TooMuch));
}

#[test]
fn a_routine_of_skipped_exercises_is_over_at_once() {
    let catalog = Catalog { exercises: vec![exercise("a", Sides::One)], ..Catalog::default() };
    let routine = Routine {
        id: RoutineId::from("r"),
        pack: None,
        name: None,
        profile: ProfileId::from("l5"),
        irritability: None,
        length: Length::One,
        steps: vec![Step { exercise: "a".into(), repetitions: 4 }],
        duration: secs(16),
    };
    let player = Player::new(&catalog, &routine, Side::Left, &["a".into()]);
    assert!(player.is_ended());
    assert_eq!(player.view(), None);
}
