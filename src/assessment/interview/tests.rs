//! The walk: what is asked in which order, and what stops it.

use super::*;
use crate::content;
use crate::domain::answers::{Brush, Place};
use crate::domain::side::Side;

fn knowledge() -> Knowledge<'static> {
    Knowledge::new(content::catalog(), content::red_flags(), content::check_tables())
}

fn about_you(interview: &mut Interview) {
    for flag in ABOUT_YOU {
        interview.answers.flags.insert(FlagId::from(flag), FlagAnswer::No);
    }
}

/// Says no to the warning signs that are shown and goes on, up to the map.
fn to_the_map(knowledge: &Knowledge<'_>, complaint: Complaint) -> Interview {
    let mut interview = Interview::default();
    interview.toggle(complaint);
    about_you(&mut interview);
    while interview.screen() != &Screen::Map {
        if let Screen::Flags(flags) = interview.screen().clone() {
            for flag in flags {
                interview.answers.flags.insert(flag, FlagAnswer::No);
            }
        }
        let before = interview.number();
        interview.forward(knowledge);
        assert!(interview.number() > before, "stuck at {:?}", interview.screen());
    }
    interview
}

fn paint(interview: &mut Interview, regions: &[(&str, Side)], brush: Brush) {
    for (region, side) in regions {
        interview.answers.paint(&Place::new(*region, Some(*side)), brush, true);
    }
}

/// Answers nothing more and goes on to the end; the screens on the way.
fn to_the_end(knowledge: &Knowledge<'_>, interview: &mut Interview) -> Vec<Screen> {
    let mut seen = vec![interview.screen().clone()];
    while interview.screen() != &Screen::Result {
        let before = interview.number();
        if interview.is_complete() {
            interview.forward(knowledge);
        } else {
            interview.skip(knowledge);
        }
        assert!(interview.number() > before, "stuck at {:?}", interview.screen());
        seen.push(interview.screen().clone());
    }
    seen
}

#[test]
fn the_usual_path_has_at_most_twelve_screens_and_begins_with_the_warning_signs() {
    let knowledge = knowledge();
    for complaint in [Complaint::BackOrLeg, Complaint::NeckOrArm, Complaint::Head] {
        let mut interview = to_the_map(&knowledge, complaint);
        let signs = flags::screens(knowledge.flags, &[complaint]).len();
        assert_eq!(interview.number(), signs + 1, "{complaint:?}: the map does not follow the signs");
        let places: &[(&str, Side)] = match complaint {
            Complaint::BackOrLeg => &[("buttock", Side::Left), ("posterior_calf", Side::Left)],
            Complaint::NeckOrArm => &[("thumb", Side::Right), ("index_finger", Side::Right)],
            _ => &[("occiput", Side::Left)],
        };
        paint(&mut interview, places, Brush::Numb);
        to_the_end(&knowledge, &mut interview);
        assert!(interview.number() < 12, "{complaint:?}: {} screens", interview.number() + 1);
    }
}

#[test]
fn nothing_goes_on_before_a_warning_sign_is_answered() {
    let knowledge = knowledge();
    let mut interview = Interview::default();
    interview.toggle(Complaint::BackOrLeg);
    about_you(&mut interview);
    interview.forward(&knowledge);
    let first = interview.screen().clone();
    assert!(matches!(first, Screen::Flags(_)), "{first:?}");
    interview.forward(&knowledge);
    interview.skip(&knowledge);
    assert_eq!(interview.screen(), &first);
}

#[test]
fn both_legs_lock_only_once_it_was_asked_whether_that_is_new() {
    let knowledge = knowledge();
    let legs = [("buttock", Side::Left), ("sole", Side::Left), ("sole", Side::Right)];
    for (is_new, stops) in [(true, true), (false, false)] {
        let mut interview = to_the_map(&knowledge, Complaint::BackOrLeg);
        paint(&mut interview, &legs, Brush::Numb);
        assert!(interview.stop(&knowledge).is_none(), "locked before it was asked");
        interview.forward(&knowledge);
        assert_eq!(interview.screen(), &Screen::Recent);
        assert!(!interview.is_complete() && !interview.can_skip());
        interview.answers.history.say(&HistoryId::from(RECENT), Some(is_new));
        let stop = interview.stop(&knowledge);
        assert_eq!(stop.is_some(), stops);
        if let Some(screening) = stop {
            assert_eq!(screening.raised[0].flag.as_str(), "rf_both_legs");
        }
    }
}

#[test]
fn going_back_keeps_the_answers_and_a_check_is_taken_up_where_it_was_left() {
    let knowledge = knowledge();
    let mut interview = to_the_map(&knowledge, Complaint::NeckOrArm);
    paint(&mut interview, &[("thumb", Side::Right)], Brush::Pain);
    interview.forward(&knowledge);
    interview.back();
    assert_eq!(interview.screen(), &Screen::Map);
    assert!(interview.answers.is_marked("thumb"));
    interview.forward(&knowledge);
    let complaints = interview.complaints().clone();
    let resumed = Interview::resume(&knowledge, complaints, interview.answers.clone(), interview.number());
    assert_eq!((resumed.screen(), resumed.number()), (interview.screen(), interview.number()));
}

#[test]
fn what_is_left_out_says_neither_yes_nor_no() {
    let knowledge = knowledge();
    let mut interview = to_the_map(&knowledge, Complaint::NeckOrArm);
    paint(&mut interview, &[("thumb", Side::Right)], Brush::Pain);
    interview.forward(&knowledge);
    interview.skip(&knowledge);
    assert!(interview.answers.sensations.no.is_empty());
    let Screen::Factors(factors) = interview.screen().clone() else { panic!("{:?}", interview.screen()) };
    interview.forward(&knowledge);
    assert_eq!(interview.answers.worse.no.len(), factors.len());
}

#[test]
fn only_what_can_change_the_result_is_asked() {
    let knowledge = knowledge();
    let mut interview = to_the_map(&knowledge, Complaint::NeckOrArm);
    paint(&mut interview, &[("little_finger", Side::Left), ("ring_finger", Side::Left)], Brush::Numb);
    let seen = to_the_end(&knowledge, &mut interview);
    let factors = seen.iter().find_map(|screen| match screen {
        Screen::Factors(factors) => Some(factors.clone()),
        _ => None,
    });
    let factors = factors.expect("factors are asked");
    assert!(factors.iter().any(|id| id.as_str() == "elbow_bent_long"), "{factors:?}");
    for leg in ["sitting_hard_seat", "first_steps_morning", "tight_footwear", "stairs_or_rising"] {
        assert!(factors.iter().all(|id| id.as_str() != leg), "{leg} is asked for an arm");
    }
    let trials = seen.into_iter().find_map(|screen| match screen {
        Screen::Try(trials) => Some(trials),
        _ => None,
    });
    for trial in trials.unwrap_or_default() {
        if let Trial::Weakness(id) = trial {
            let half = knowledge.tables.sign(id.as_str()).expect("known").half;
            assert_eq!(half, crate::domain::check::Half::Upper, "{id}");
        }
    }
}
