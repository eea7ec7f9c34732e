//! The rules of the routines file, one by one.

use super::*;
use Irritability::{High, Low, Moderate};

/// 2026-03-01 plus so many days.
fn day(n: i8) -> Date {
    jiff::civil::date(2026, 3, 1 + n)
}

fn done(n: i8, before: u8, after: u8) -> Done {
    Done {
        day: day(n),
        pain_before: Some(before),
        pain_after: Some(after),
        was_too_much: false,
        hurt: Vec::new(),
        moved: None,
    }
}

fn at(base: Irritability, history: &[Done], today: i8) -> (Irritability, Rule) {
    let dose = dose(base, history, day(today));
    (dose.level, dose.rule)
}

#[test]
fn without_a_rating_the_profile_decides() {
    assert_eq!(at(Moderate, &[], 0), (Moderate, Rule::Keep));
}

#[test]
fn keep_a_little_sore_is_repeated() {
    assert_eq!(at(Moderate, &[done(0, 3, 5)], 1), (Moderate, Rule::Keep));
}

#[test]
fn step_down_pain_more_than_two_points_more() {
    assert_eq!(at(Low, &[done(0, 2, 5)], 1), (Moderate, Rule::StepDownPain));
    assert_eq!(at(Moderate, &[done(0, 2, 5)], 1), (High, Rule::StepDownPain));
    assert_eq!(at(High, &[done(0, 2, 5)], 1), (High, Rule::StepDownPain));
}

#[test]
fn step_down_pain_too_much_was_pressed() {
    let stopped = Done { was_too_much: true, ..done(0, 2, 2) };
    assert_eq!(at(Low, &[stopped], 1), (Moderate, Rule::StepDownPain));
}

#[test]
fn step_down_24h_a_worse_morning_steps_down_and_leaves_out_what_hurt() {
    let yesterday = Done { hurt: vec!["median-slider".into()], ..done(0, 2, 2) };
    let dose = dose(Low, &[yesterday, done(1, 4, 4)], day(2));
    assert_eq!((dose.level, dose.rule), (Moderate, Rule::StepDown24h));
    assert_eq!(dose.skip, ["median-slider".into()]);
}

#[test]
fn step_down_24h_compares_with_the_morning_not_with_the_evening() {
    assert_eq!(at(Low, &[done(0, 3, 3), done(0, 1, 1), done(1, 3, 3)], 2), (Low, Rule::Keep));
}

#[test]
fn step_down_spread_and_twice_asks_for_a_clinician() {
    let spread = |n| Done { moved: Some(Moved::Further), hurt: vec!["slump-slider-sciatic".into()], ..done(n, 2, 2) };
    let once = dose(Low, &[spread(0)], day(0));
    assert_eq!((once.level, once.rule, once.see_clinician), (Moderate, Rule::StepDownSpread, false));
    assert_eq!(once.skip, ["slump-slider-sciatic".into()], "that direction stops");
    assert!(dose(Low, &[spread(0), spread(1)], day(1)).see_clinician);
}

#[test]
fn centralisation_is_a_good_sign_and_changes_nothing() {
    let nearer = Done { moved: Some(Moved::Nearer), ..done(0, 2, 3) };
    assert_eq!(at(Moderate, &[nearer], 1), (Moderate, Rule::Keep));
}

#[test]
fn step_up_after_three_calm_days_once() {
    let calm: Vec<_> = (0..3).map(|n| done(n, 1, 0)).collect();
    assert_eq!(at(High, &calm[..2], 1), (High, Rule::Keep), "two days are not enough");
    assert_eq!(at(High, &calm, 2), (Moderate, Rule::StepUp));
    let four: Vec<_> = (0..4).map(|n| done(n, 1, 0)).collect();
    assert_eq!(at(High, &four, 3), (Moderate, Rule::Keep), "the next step needs three new days");
    let six: Vec<_> = (0..6).map(|n| done(n, 1, 0)).collect();
    assert_eq!(at(High, &six, 5), (Low, Rule::StepUp));
}

#[test]
fn step_up_at_the_lowest_level_offers_one_length_more_and_never_both() {
    let calm: Vec<_> = (0..3).map(|n| done(n, 1, 0)).collect();
    let low = dose(Low, &calm, day(2));
    assert_eq!((low.level, low.length), (Low, Length::Three));
    let moderate = dose(Moderate, &calm, day(2));
    assert_eq!((moderate.level, moderate.length), (Low, Length::One));
}

#[test]
fn step_up_needs_every_routine_of_the_day_calm_and_rated() {
    let mut history: Vec<_> = (0..3).map(|n| done(n, 1, 0)).collect();
    history.insert(2, done(1, 1, 1));
    assert_eq!(at(Moderate, &history, 2), (Moderate, Rule::Keep), "one routine left a little pain");
    let unrated: Vec<_> = (0..3).map(|n| Done { pain_after: None, ..done(n, 1, 0) }).collect();
    assert_eq!(at(Moderate, &unrated, 2), (Moderate, Rule::Keep));
}

#[test]
fn step_up_a_weekend_does_not_break_the_row_but_a_week_does() {
    assert_eq!(at(Moderate, &[done(4, 1, 0), done(5, 1, 0), done(8, 1, 0)], 8), (Low, Rule::StepUp));
    assert_eq!(at(Moderate, &[done(4, 1, 0), done(5, 1, 0), done(12, 1, 0)], 12), (Moderate, Rule::Keep));
}

#[test]
fn flare_more_than_two_days_gives_the_gentlest_set_for_two_days_then_steps_up() {
    let flare = [done(0, 7, 7), done(1, 7, 7), done(2, 8, 8)];
    assert_eq!(at(Low, &flare[..2], 5), (Low, Rule::Keep), "two days are no flare yet");
    assert_eq!(at(Low, &flare, 2), (High, Rule::Flare));
    assert_eq!(at(Low, &flare, 3), (High, Rule::Flare));
    assert_eq!(at(Low, &flare, 4), (Moderate, Rule::StepUp), "after 48 hours");
}

#[test]
fn flare_is_also_well_above_the_usual() {
    let mut history: Vec<_> = (0..6).map(|n| done(n, 1, 1)).collect();
    history.extend((6..9).map(|n| done(n, 5, 5)));
    assert_eq!(at(Low, &history, 8).1, Rule::Flare);
}

#[test]
fn pain_now_asks_for_more_care_than_the_level() {
    assert_eq!(at(Low, &[done(0, 8, 8)], 0), (High, Rule::PainNow));
    assert_eq!(at(Low, &[done(0, 8, 8)], 1), (Low, Rule::Keep), "a new day is asked anew");
    assert_eq!(at(High, &[done(0, 1, 1)], 0), (High, Rule::Keep), "less pain alone lowers nothing");
}

#[test]
fn swap_intolerant_is_marked_twice() {
    let hurt = |n| Done { hurt: vec!["median-slider".into()], ..done(n, 1, 1) };
    assert!(dose(Low, &[hurt(0)], day(0)).intolerant.is_empty());
    assert_eq!(dose(Low, &[hurt(0), hurt(9)], day(9)).intolerant, ["median-slider".into()]);
}

proptest::proptest! {
    #[test]
    fn any_history_gives_a_dose(ratings in proptest::collection::vec((0i8..25, 0u8..=10, 0u8..=10, proptest::bool::ANY), 0..60)) {
        let mut history: Vec<_> = ratings.iter().map(|&(n, before, after, was_too_much)| Done { was_too_much, ..done(n, before, after) }).collect();
        history.sort_by_key(|done| done.day);
        let got = dose(Moderate, &history, day(25));
        proptest::prop_assert!(got.intolerant.is_empty());
        if history.iter().all(|done| done.was_too_much) && !history.is_empty() {
            proptest::prop_assert!(got.level >= Moderate);
        }
    }
}
