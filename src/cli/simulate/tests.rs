//! Events as people write them, rightly and wrongly; and whatever else may stand in such a file.

use jiff::Timestamp;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::events::{EVENTS, Timed, parse};
use super::run::Course;
use super::*;
use crate::domain::settings::Settings;
use crate::engine::simulation::Happening;

const FROM: &str = "2026-03-27T08:30[Europe/Berlin]";

fn from() -> Zoned {
    FROM.parse().expect("a moment")
}

fn read(text: &str) -> Result<Vec<Timed>, Problem> {
    parse(text.as_bytes(), "", from().timestamp())
}

/// What is said about the line after a good one.
fn said(line: &str) -> String {
    let text = format!("{}\n{line}\n", event("09:00", "\"event\":\"input\""));
    let problem = read(&text).expect_err(line);
    assert_eq!(problem.line, Some(2), "{line}");
    problem.to_string()
}

fn event(time: &str, rest: &str) -> String {
    format!("{{\"at\":\"2026-03-27T{time}[Europe/Berlin]\",{rest}}}")
}

#[test]
fn every_event_is_read() {
    let lines = [
        "\"event\":\"last_input\"",
        "\"event\":\"input\"",
        "\"event\":\"lock\"",
        "\"event\":\"unlock\"",
        "\"event\":\"suspend\"",
        "\"event\":\"resume\"",
        "\"event\":\"quit\"",
        "\"event\":\"launch\"",
        "\"event\":\"hold\",\"hold\":\"camera\",\"on\":true",
        "\"event\":\"answer\",\"answer\":\"snooze\",\"minutes\":10",
        "\"event\":\"answer\",\"answer\":\"snooze\"",
        "\"event\":\"answer\",\"answer\":\"start\"",
        "\"event\":\"expired\"",
        "\"event\":\"finish\",\"done\":1",
        "\"event\":\"routine\",\"minutes\":3",
        "\"event\":\"pause\",\"for\":\"1 h\"",
        "\"event\":\"pause\",\"until\":\"16:00\"",
        "\"event\":\"pause\",\"until\":\"tomorrow\"",
        "\"event\":\"pause\"",
        "\"event\":\"unpause\"",
        "\"event\":\"wall_step\",\"by\":\"-2 h\"",
        "\"event\":\"zone\",\"zone\":\"America/New_York\"",
        "\"event\":\"set\",\"key\":\"reminders.nerve-minute.every\",\"value\":\"30 min\"",
    ];
    for line in lines {
        assert_eq!(read(&event("09:00", line)).map(|events| events.len()), Ok(1), "{line}");
    }
    assert_eq!(read("\n  \r\n").map(|events| events.len()), Ok(0), "empty lines say nothing");
}

#[test]
fn the_field_that_is_wrong_is_named() {
    let cases = [
        ("\"event\":\"sleep\"", "event: there is no event \"sleep\""),
        ("\"evnt\":\"input\"", "event: this field is missing"),
        ("\"event\":7", "event: a text is expected"),
        ("\"event\":\"input\",\"extra\":1", "extra: this event has no such field"),
        ("\"event\":\"hold\",\"on\":true", "hold: this field is missing"),
        ("\"event\":\"hold\",\"hold\":\"webcam\",\"on\":true", "hold: there is no hold \"webcam\""),
        ("\"event\":\"hold\",\"hold\":\"camera\"", "on: this field is missing"),
        ("\"event\":\"hold\",\"hold\":\"camera\",\"on\":\"yes\"", "on: true or false"),
        ("\"event\":\"answer\"", "answer: this field is missing"),
        ("\"event\":\"answer\",\"answer\":\"later\"", "answer: write start"),
        ("\"event\":\"answer\",\"answer\":\"skip\",\"minutes\":5", "minutes: this event has no such field"),
        ("\"event\":\"answer\",\"answer\":\"snooze\",\"minutes\":0", "minutes: a whole number"),
        ("\"event\":\"answer\",\"answer\":\"snooze\",\"minutes\":1.5", "minutes: a whole number"),
        ("\"event\":\"finish\"", "done: this field is missing"),
        ("\"event\":\"finish\",\"done\":1.01", "done: a number from 0 to 1"),
        ("\"event\":\"finish\",\"done\":\"all\"", "done: a number from 0 to 1"),
        ("\"event\":\"routine\",\"minutes\":2", "minutes: 1, 3 or 5"),
        ("\"event\":\"pause\",\"for\":\"long\"", "for: \"long\" is not a length"),
        ("\"event\":\"pause\",\"for\":\"0 min\"", "for: a pause lasts"),
        ("\"event\":\"pause\",\"until\":\"noon\"", "until: \"noon\" is not a time of day"),
        ("\"event\":\"pause\",\"for\":\"1 h\",\"until\":\"16:00\"", "until: a pause has either"),
        ("\"event\":\"wall_step\"", "by: this field is missing"),
        ("\"event\":\"wall_step\",\"by\":\"two hours\"", "by: \"two hours\" is not a length"),
        ("\"event\":\"wall_step\",\"by\":\"-199999999 h\"", "by: the clock would leave"),
        ("\"event\":\"zone\",\"zone\":\"Berlin\"", "zone: there is no time zone \"Berlin\""),
        ("\"event\":\"set\",\"value\":1", "key: this field is missing"),
        ("\"event\":\"set\",\"key\":\"limits.gap\"", "value: this field is missing"),
        ("\"event\":\"set\",\"key\":\"limits.gap\",\"value\":\"3 h\"", "value: \"3 h\" is not between"),
        ("\"event\":\"set\",\"key\":\"limits.gpa\",\"value\":\"3 h\"", "key: there is no setting \"limits.gpa\""),
        ("\"event\":\"set\",\"key\":\"reminders.tea.at\",\"value\":[]", "key: there is no reminder \"tea\""),
    ];
    for (line, words) in cases {
        let said = said(&event("09:00", line));
        assert!(said.starts_with(", line 2, ") && said.contains(words), "{line}\n{said}");
    }
}

#[test]
fn the_time_that_is_wrong_is_named() {
    for (line, words) in [
        (event("08:59", "\"event\":\"input\""), "at: it lies before"),
        (event("25:00", "\"event\":\"input\""), "at: "),
        ("{\"event\":\"input\"}".to_owned(), "at: this field is missing"),
        ("{\"at\":9,\"event\":\"input\"}".to_owned(), "at: a text is expected"),
        ("{\"at\":\"2026-03-27T09:10\",\"event\":\"input\"}".to_owned(), "no time zone"),
        ("{\"at\":\"2026-03-27T09:10[Mars/Base]\",\"event\":\"input\"}".to_owned(), "no time zone \"Mars/Base\""),
    ] {
        let said = said(&line);
        assert!(said.contains(words), "{line}\n{said}");
    }
    let early = read(&event("08:29", "\"event\":\"input\"")).expect_err("before --from");
    assert_eq!((early.line, early.field.as_deref()), (Some(1), Some("at")));
}

#[test]
fn what_is_no_event_at_all_is_named_by_its_line() {
    let long = event("09:10", &format!("\"event\":\"input\",\"{}\":1", "x".repeat(5000)));
    for (line, words) in [
        ("no json", "not an event in JSON"),
        ("[1]", "an object in braces"),
        ("null", "an object in braces"),
        ("{\"at\":", "not an event in JSON"),
        ("{\"event\":\"input\",\"event\":\"lock\"}", "\"event\" is given twice"),
        (long.as_str(), "longer than 4096 bytes"),
        ("{\"a\u{7}\":1}", "not an event in JSON"),
    ] {
        let said = said(line);
        assert!(said.starts_with(", line 2: ") && said.contains(words) && said.lines().count() == 1, "{said}");
    }
    let mut bytes = event("09:00", "\"event\":\"input\"").into_bytes();
    bytes.extend(b"\n\xff\xfe\n");
    let problem = parse(&bytes, "", from().timestamp()).expect_err("not UTF-8");
    assert_eq!(problem.to_string(), ", line 2: this is not UTF-8");
}

#[test]
fn a_clock_that_was_set_is_the_clock_of_the_lines_after_it() {
    let step = event("12:00", "\"event\":\"wall_step\",\"by\":\"-2 h\"");
    let lines = |time: &str| format!("{step}\n{}", event(time, "\"event\":\"input\""));
    assert!(read(&lines("10:00")).is_ok());
    assert!(read(&lines("09:59")).is_err());
    let ahead = event("12:00", "\"event\":\"wall_step\",\"by\":\"+8760 h\"");
    assert!(read(&format!("{ahead}\n{}", event("13:00", "\"event\":\"input\""))).is_err(), "that was a year ago");
}

#[test]
fn settings_changed_one_after_the_other_add_up() {
    let set = |time, key, value| event(time, &format!("\"event\":\"set\",\"key\":\"{key}\",\"value\":{value}"));
    let text = [set("09:00", "limits.per_day", "3"), set("09:01", "hours.fri", "[\"08:00-12:00\",\"11:00-14:00\"]")]
        .join("\n");
    let events = read(&text).expect("right");
    let Happening::Set(settings) = &events[1].happening else { panic!("another event") };
    assert_eq!((settings.limits.per_day, settings.hours.0[4].len()), (3, 2));
}

fn run(events: Vec<Timed>, until: &str) -> Vec<crate::engine::Decision> {
    let until: Timestamp = until.parse().expect("an instant");
    let course = Course { settings: Settings::default(), lock: Lock::None, from: &from(), until, happenings: events };
    assert_eq!(course.check(), Ok(()));
    course.run(true)
}

#[test]
fn until_is_read_on_the_clock_as_set_at_the_end() {
    let step = read(&event("10:00", "\"event\":\"wall_step\",\"by\":\"-1 h\"")).expect("right");
    let last = run(step, "2026-03-27T09:46:00Z").pop().expect("something");
    assert_eq!(last.at.to_string(), "2026-03-27T10:45:00+01:00[Europe/Berlin]", "{last:?}");
}

#[test]
fn a_run_ends_when_the_clock_first_comes_to_show_until() {
    let shown = |events: &[String], until: &str| {
        let course = Course {
            settings: Settings::default(),
            lock: Lock::None,
            from: &from(),
            until: until.parse().expect("an instant"),
            happenings: read(&events.join("\n")).expect("right"),
        };
        let is_first = |decision: &&crate::engine::Decision| decision.rule == "S10";
        course.run(false).iter().filter(is_first).map(|show| show.at.strftime("%H:%M").to_string()).collect::<Vec<_>>()
    };
    let step = |time, by| event(time, &format!("\"event\":\"wall_step\",\"by\":\"{by}\""));
    assert_eq!(shown(&[step("12:30", "-2 h")], "2026-03-27T09:00:00Z"), ["09:45"], "an event after the end is none");
    assert_eq!(shown(&[step("09:50", "-1 h")], "2026-03-27T09:00:00Z"), ["09:45", "09:45"]);
    assert_eq!(shown(&[step("09:50", "5 h")], "2026-03-27T09:00:00Z"), ["09:45"], "it was set beyond");
    let there_and_back = [step("09:50", "5 h"), step("15:00", "-5 h")];
    assert_eq!(shown(&there_and_back, "2026-03-27T09:50:00Z"), ["09:45", "10:45"]);
}

#[test]
fn a_run_that_would_never_end_is_refused() {
    let course = |until: &str, happenings| {
        Course {
            settings: Settings::default(),
            lock: Lock::None,
            from: &from(),
            until: until.parse().expect("an instant"),
            happenings,
        }
        .check()
    };
    assert!(course("2026-03-27T07:00:00Z", Vec::new()).is_err_and(|said| said.contains("before --from")));
    assert!(course("2126-03-27T07:00:00Z", Vec::new()).is_err_and(|said| said.contains("20 years")));
    let step = read(&event("10:00", "\"event\":\"wall_step\",\"by\":\"-876000 h\"")).expect("right");
    assert!(course("2026-03-27T10:00:00Z", step).is_err_and(|said| said.contains("20 years")));
}

/// A line of the kind that is expected, with something odd about it here and there.
fn odd_line() -> impl Strategy<Value = String> {
    let names: Vec<&str> = EVENTS.into_iter().chain(["dance"]).collect();
    let fields = prop::sample::select(vec![
        "",
        "\"hold\":\"camera\",\"on\":true",
        "\"answer\":\"snooze\",\"minutes\":7",
        "\"answer\":\"start\"",
        "\"done\":0.7",
        "\"done\":-1e999",
        "\"minutes\":3",
        "\"for\":\"7 min\"",
        "\"until\":\"02:30\"",
        "\"by\":\"-36 h\"",
        "\"by\":\"18446744073709551615 s\"",
        "\"by\":\"9000000 h\"",
        "\"zone\":\"Asia/Kathmandu\"",
        "\"zone\":\"\"",
        "\"key\":\"reminders.midday.at\",\"value\":[\"12:15\",\"02:30\"]",
        "\"key\":\"hours.sun\",\"value\":[\"22:00-06:00\"]",
        "\"key\":\"reminders\",\"value\":[{\"id\":\"a\"}]",
        "\"key\":\"..\",\"value\":{\"\":[[]]}",
        "\"key\":\"limits.day_starts\",\"value\":\"00:00\"",
        "\"x\":null",
    ]);
    (prop::sample::select(names), fields, 0u32..86_400).prop_map(|(name, rest, secs)| {
        let time = format!("{:02}:{:02}:{:02}", secs / 3600, secs / 60 % 60, secs % 60);
        let comma = if rest.is_empty() { "" } else { "," };
        event(&time, &format!("\"event\":\"{name}\"{comma}{rest}"))
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None, rng_seed: RngSeed::Fixed(8), cases: 400, ..ProptestConfig::default()
    })]

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _read = parse(&bytes, "", from().timestamp());
    }

    /// Lines in order of time, most of them right: what is wrong is left out, the rest is run.
    #[test]
    fn any_day_is_run_without_a_panic(
        lines in prop::collection::vec(odd_line(), 0..40), torn in any::<prop::sample::Index>(), byte in any::<u8>(),
    ) {
        let mut lines = lines;
        lines.sort();
        let mut good = String::new();
        for line in &lines {
            let with = format!("{good}{line}\n");
            if read(&with).is_ok() {
                good = with;
            }
        }
        let mut bytes = good.clone().into_bytes();
        if !bytes.is_empty() {
            let at = torn.index(bytes.len());
            bytes[at] = byte;
        }
        let _torn = parse(&bytes, "", from().timestamp());
        let happenings = read(&good).expect("it was right before");
        let until = "2026-03-28T08:00:00Z".parse().expect("an instant");
        let course =
            Course { settings: Settings::default(), lock: Lock::None, from: &from(), until, happenings };
        if course.check().is_ok() {
            let decisions = course.run(false);
            let mut out = Vec::new();
            print::table(&mut out, &decisions).expect("written");
            print::json(&mut out, &decisions).expect("written");
        }
    }
}
