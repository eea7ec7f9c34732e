//! A routine of two exercises, played by hand.

use super::*;
use crate::domain::cue::Sound;
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

/// The same two exercises, of some of which half is remembered.
fn with_smaller(smaller: &[ExerciseId]) -> Player {
    Player { smaller: smaller.to_vec(), ..player(Sides::One, Sides::One, Side::Left) }
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
    assert_eq!(player.too_much(), Some("a".into()), "to be remembered");
    assert_eq!(view(&player).range, Range::HalfNow);
    assert_eq!(player.too_much(), None);
    assert_eq!((view(&player).step, view(&player).range), (1, Range::Full), "the next exercise has its full range");
    assert_eq!(player.hurt(), [ExerciseId::from("a")]);
}

#[test]
fn what_is_remembered_begins_in_half_and_hurts_only_if_it_is_said() {
    let mut player = with_smaller(&["a".into()]);
    assert_eq!(view(&player).range, Range::HalfKept);
    assert_eq!(player.hurt(), []);
    assert_eq!(player.too_much(), None, "it is remembered already");
    assert_eq!(view(&player).step, 1, "half was too much too: it is left out");
    assert_eq!(player.hurt(), [ExerciseId::from("a")]);
}

#[test]
fn a_slip_is_taken_back_as_if_it_had_not_been() {
    let mut player = player(Sides::One, Sides::One, Side::Left);
    player.too_much();
    assert_eq!(player.full_range(), Some("a".into()));
    assert_eq!((view(&player).range, player.hurt()), (Range::Full, &[][..]));
    assert_eq!(player.full_range(), None, "nothing was half");
    let mut kept = with_smaller(&["a".into()]);
    assert_eq!(kept.full_range(), Some("a".into()));
    assert_eq!(view(&kept).range, Range::Full);
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
fn a_routine_of_unknown_exercises_is_over_at_once() {
    let catalog = Catalog::default();
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
    let player = Player::new(&catalog, &routine, Side::Left, &[]);
    assert!(player.is_ended());
    assert_eq!(player.view(), None);
}

/// Plays in frames of this length; every cue with the moment it was given at.
fn heard(player: &mut Player, frame: Duration) -> Vec<(Duration, Cue)> {
    let (mut heard, mut before, mut at) = (Vec::new(), None, Duration::ZERO);
    loop {
        let now = view(player);
        heard.extend(cues(before.as_ref(), &now).into_iter().map(|cue| (at, cue)));
        if now.ended.is_some() {
            return heard;
        }
        before = Some(now);
        player.advance(frame);
        at += frame;
    }
}

const ALL_SIDES: [Sides; 4] = [Sides::One, Sides::Other, Sides::Both, Sides::Alternating];

#[test]
fn the_cues_take_as_long_as_the_routine() {
    for (first, sore) in ALL_SIDES.into_iter().flat_map(|sides| [(sides, Side::Left), (sides, Side::Both)]) {
        let mut player = player(first, Sides::One, sore);
        let (segments, whole) = (player.timeline.segments.clone(), player.timeline.duration());
        let heard = heard(&mut player, Duration::from_millis(250));
        // Every part has its cue at its beginning, and the end has one.
        let begins: Vec<Duration> = segments
            .iter()
            .scan(Duration::ZERO, |at, segment| Some(std::mem::replace(at, *at + segment.duration)))
            .chain([whole])
            .collect();
        let of_parts = heard.iter().filter(|(_, cue)| !matches!(cue, Cue::Half | Cue::Smaller));
        assert_eq!(of_parts.map(|(at, _)| *at).collect::<Vec<_>>(), begins, "{first:?}, {sore:?}");
        assert_eq!(heard.last(), Some(&(whole, Cue::End(PlayerEnd::Completed))));
    }
}

#[test]
fn start_change_half_and_end_have_their_sounds() {
    let mut player = player(Sides::One, Sides::One, Side::Both);
    let sounds: Vec<_> =
        heard(&mut player, secs(1)).into_iter().filter_map(|(at, cue)| Some((at.as_secs(), cue.sound()?))).collect();
    // Sixteen seconds of work have no half that is worth a sound.
    let one = [(3, Sound::Start), (11, Sound::Change), (14, Sound::Start)];
    let other = [(22, Sound::Change), (25, Sound::Start), (33, Sound::Change), (36, Sound::Start), (44, Sound::End)];
    assert_eq!(sounds, one.into_iter().chain(other).collect::<Vec<_>>());
}

#[test]
fn half_is_said_once_in_a_long_exercise() {
    let mut player = long();
    let heard = heard(&mut player, Duration::from_millis(700));
    let halves: Vec<_> = heard.iter().filter(|(_, cue)| *cue == Cue::Half).collect();
    assert_eq!(halves.len(), 1);
    let at = halves[0].0;
    assert!(at >= secs(3 + 20) && at < secs(3 + 21), "{at:?}");
}

/// Ten repetitions of four seconds.
fn long() -> Player {
    let catalog = Catalog { exercises: vec![exercise("a", Sides::One)], ..Catalog::default() };
    let routine = Routine {
        id: RoutineId::from("r"),
        pack: None,
        name: None,
        profile: ProfileId::from("l5"),
        irritability: None,
        length: Length::One,
        steps: vec![Step { exercise: "a".into(), repetitions: 10 }],
        duration: secs(40),
    };
    Player::new(&catalog, &routine, Side::Left, &[])
}

#[test]
fn a_pause_anywhere_is_silent_and_costs_nothing() {
    for at in 0..40 {
        let mut paused = player(Sides::Alternating, Sides::One, Side::Both);
        paused.advance(Duration::from_millis(at * 1000 + 500));
        let before = view(&paused);
        paused.pause();
        // The machine sleeps for a night in the middle of it.
        assert!(!paused.advance(secs(8 * 3600)));
        let now = view(&paused);
        assert_eq!(cues(Some(&before), &now), [], "at {at} s");
        assert_eq!((now.left, now.total_left), (before.left, before.total_left));
        paused.resume();
        assert_eq!(cues(Some(&now), &view(&paused)), [], "at {at} s");
    }
}

#[test]
fn back_over_a_change_of_side_begins_on_the_first_side_again() {
    let mut player = player(Sides::One, Sides::One, Side::Both);
    player.advance(secs(3 + 8 + 3 + 1));
    let before = view(&player);
    assert_eq!((before.side, before.is_first_on_side), (Side::Right, true));
    player.back();
    let now = view(&player);
    assert_eq!((now.side, now.part), (Side::Left, Part::GetReady));
    assert_eq!(cues(Some(&before), &now), [Cue::Announce { is_first: true }]);
    player.advance(secs(3 + 8));
    assert_eq!((view(&player).part, view(&player).side), (Part::ChangeSide, Side::Right));
}

#[test]
fn a_sleep_that_nobody_noticed_ends_it_with_one_cue() {
    let mut player = player(Sides::One, Sides::One, Side::Left);
    player.advance(secs(5));
    let before = view(&player);
    player.advance(secs(3600));
    assert_eq!(cues(Some(&before), &view(&player)), [Cue::End(PlayerEnd::Completed)]);
}

#[test]
fn stop_ends_it_at_once_and_without_a_sound() {
    let mut player = player(Sides::One, Sides::One, Side::Left);
    player.advance(secs(5));
    let before = view(&player);
    player.stop();
    let now = view(&player);
    let given = cues(Some(&before), &now);
    assert_eq!(given, [Cue::End(PlayerEnd::Stopped)]);
    assert_eq!(given[0].sound(), None);
    assert_eq!(cues(Some(&now), &now), [], "and once");
    assert!(!player.advance(secs(1)));
}

fn control(player: &mut Player, catalog: &Catalog, choice: u8, passed_ms: u64) {
    match choice {
        0 => player.toggle_pause(),
        1 => player.next(),
        2 => player.back(),
        3 => drop(player.too_much()),
        4 => drop(player.full_range()),
        5 => {
            let from = player.ahead_from();
            let step = |of: usize| {
                (of, Step { exercise: if passed_ms.is_multiple_of(2) { "b" } else { "a" }.into(), repetitions: 3 })
            };
            let steps: Vec<_> = (from..2).map(step).collect();
            player.exchange(catalog, &steps);
        }
        _ => drop(player.advance(Duration::from_millis(passed_ms))),
    }
}

proptest::proptest! {
    #[test]
    fn whatever_is_pressed_the_numbers_stay_whole(
        presses in proptest::collection::vec((0u8..12, 0u64..9000), 1..60),
        sides in 0usize..4,
    ) {
        let catalog = Catalog {
            exercises: vec![exercise("a", ALL_SIDES[sides]), exercise("b", Sides::One)],
            ..Catalog::default()
        };
        let mut player = player(ALL_SIDES[sides], Sides::One, Side::Both);
        let mut before: Option<PlayerView> = None;
        for (choice, passed_ms) in presses {
            control(&mut player, &catalog, choice, passed_ms);
            proptest::prop_assert!((0.0..=1.0).contains(&player.done()));
            let Some(now) = player.view() else { break };
            proptest::prop_assert!(now.step < now.num_steps && now.worked <= now.work);
            proptest::prop_assert!(now.left <= now.total_left && now.elapsed <= now.elapsed + now.left);
            let given = cues(before.as_ref(), &now);
            proptest::prop_assert!(given.len() <= 3, "{given:?}");
            let was_over = before.is_some_and(|before| before.ended.is_some());
            proptest::prop_assert!(!was_over || given.is_empty(), "over is over");
            before = Some(now);
        }
    }
}
