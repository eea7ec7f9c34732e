//! The draft without a page: what goes in comes out, and limits are those of the policy.

use std::time::Duration;

use jiff::civil::{Time, Weekday};

use super::check::Field;
use super::draft::{Draft, When};
use crate::domain::settings::{HoursRange, Settings, Timing};

fn minutes(minutes: u64) -> Duration {
    Duration::from_secs(minutes * 60)
}

#[test]
fn a_draft_that_nobody_touched_is_the_settings_it_came_from() {
    let mut settings = Settings::default();
    assert_eq!(Draft::of(&settings).check().settings, Some(settings.clone()));
    settings.away.idle_after = Duration::from_secs(90);
    settings.hold.typing_gap = Duration::from_millis(1500);
    settings.reminders[0].days = Some(vec![Weekday::Monday, Weekday::Thursday]);
    settings.reminders[1].timing = Timing::At(vec![Time::constant(9, 5, 0, 0), Time::constant(16, 0, 0, 0)]);
    settings.hours.0[6] = vec![HoursRange { from: Time::constant(22, 0, 0, 0), until: None }];
    settings.hours.0[5] =
        vec![HoursRange { from: Time::constant(22, 0, 0, 0), until: Some(Time::constant(6, 0, 0, 0)) }];
    assert_eq!(Draft::of(&settings).check().settings, Some(settings));
}

#[test]
fn limits_are_those_of_the_policy_and_named_at_their_field() {
    type Edit = fn(&mut Draft, &str);
    let cases: [(Field, Edit, &[&str], &[&str]); 12] = [
        (Field::Every(0), |draft, text| draft.reminders[0].every = text.into(), &["5", "480"], &["4", "481", "", "x"]),
        (Field::IdleAfter, |draft, text| draft.idle_after = text.into(), &["1", "30", "1.5"], &["0", "31", "-1"]),
        (Field::RestAfter, |draft, text| draft.rest_after = text.into(), &["1", "60"], &["0", "61"]),
        (Field::TypingGap, |draft, text| draft.typing_gap_secs = text.into(), &["0", "30"], &["31"]),
        (
            Field::SnoozeChoices,
            |draft, text| draft.snooze_choices = text.into(),
            &["1", "5, 120"],
            &["0", "5, 121", ""],
        ),
        (Field::SnoozeLimit, |draft, text| draft.snooze_limit = text.into(), &["0", "10"], &["11", "1.5"]),
        (Field::RepeatLimit, |draft, text| draft.repeat_limit = text.into(), &["0", "5"], &["6"]),
        (Field::PerDay, |draft, text| draft.per_day = text.into(), &["1", "96"], &["0", "97"]),
        (Field::Gap, |draft, text| draft.gap = text.into(), &["0", "120"], &["121"]),
        (Field::Volume, |draft, text| draft.volume_percent = text.into(), &["10", "100"], &["9", "101", "", "1.5"]),
        (Field::AtGrace, |draft, text| draft.at_grace = text.into(), &["0", "240"], &["241"]),
        (Field::MergeWithin, |draft, text| draft.merge_within = text.into(), &["0", "30"], &["31", "1e9"]),
    ];
    for (field, edit, good, bad) in cases {
        for text in good {
            let mut draft = Draft::of(&Settings::default());
            edit(&mut draft, text);
            assert_eq!(draft.check().problem(field), None, "{field:?}: {text}");
            assert!(draft.check().settings.is_some(), "{field:?}: {text}");
        }
        for text in bad {
            let mut draft = Draft::of(&Settings::default());
            edit(&mut draft, text);
            assert!(draft.check().problem(field).is_some(), "{field:?} took {text}");
            assert!(draft.check().settings.is_none(), "{field:?} took {text}");
        }
    }
}

#[test]
fn every_wrong_field_is_named_at_once() {
    let mut draft = Draft::of(&Settings::default());
    draft.reminders[0].name = " ".to_owned();
    draft.reminders[1].at = "25:00".to_owned();
    draft.days[2] = "9-8-7".to_owned();
    draft.day_starts = "early".to_owned();
    let checked = draft.check();
    for field in [Field::Name(0), Field::At(1), Field::Day(2), Field::DayStarts] {
        assert!(checked.problem(field).is_some(), "{field:?}");
    }
}

#[test]
fn times_are_read_the_way_people_type_them() {
    let mut draft = Draft::of(&Settings::default());
    draft.reminders[0].when = When::At;
    draft.reminders[0].at = "16, 9.05; 09:05".to_owned();
    draft.days[0] = "13-17:30 , 9 – 12".to_owned();
    let settings = draft.check().settings.unwrap();
    let times = vec![Time::constant(9, 5, 0, 0), Time::constant(16, 0, 0, 0)];
    assert_eq!(settings.reminders[0].timing, Timing::At(times));
    assert_eq!(settings.hours.0[0][0].from, Time::constant(9, 0, 0, 0));
    assert_eq!(settings.hours.0[0].len(), 2);
}

#[test]
fn added_reminders_have_ids_of_their_own() {
    let mut draft = Draft::of(&Settings::default());
    draft.add_reminder();
    draft.add_reminder();
    let ids: std::collections::BTreeSet<_> = draft.reminders.iter().map(|reminder| reminder.id.clone()).collect();
    assert_eq!(ids.len(), 5);
    assert_eq!(draft.check().settings.unwrap().snooze.choices[0], minutes(5));
}
