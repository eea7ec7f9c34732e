//! `unpinch simulate` from outside: what it prints, and what it says of files that are wrong.

use super::*;

const FRIDAY: [&str; 4] = ["--from", "2026-03-27T08:30[Europe/Berlin]", "--until", "2026-03-27T18:00[Europe/Berlin]"];

/// A place with these settings and events beside the person's own files.
fn place(settings: &str, events: &str) -> Place {
    let place = Place::new();
    fs::write(place.file("try.toml"), settings).expect("written");
    fs::write(place.file("day.jsonl"), events).expect("written");
    place
}

fn simulate(place: &Place, more: &[&str]) -> Told {
    let (settings, events) = (place.file("try.toml"), place.file("day.jsonl"));
    let files = ["--settings", settings.to_str().expect("text"), "--events", events.to_str().expect("text")];
    place.run(&[&["simulate"][..], &FRIDAY, &files, more].concat())
}

fn rows(told: &Told) -> Vec<Value> {
    assert_eq!((told.code, told.err.as_str()), (Some(0), ""), "{told:?}");
    told.out.lines().map(|line| serde_json::from_str(line).expect("JSON in each line")).collect()
}

/// Each line as `09:45 show nerve-minute S10`.
fn lines(told: &Told) -> Vec<String> {
    let line = |row: &Value| {
        let text = |field: &str| row[field].as_str().unwrap_or_default().to_owned();
        let what = if row["what"] == "outcome" { text("outcome") } else { text("what") };
        format!("{} {what} {} {}", &text("at")[11..16], text("reminder"), text("rule"))
    };
    rows(told).iter().map(line).collect()
}

fn event(time: &str, rest: &str) -> String {
    format!("{{\"at\":\"2026-03-27T{time}[Europe/Berlin]\",{rest}}}\n")
}

#[test]
fn the_promised_lines() {
    let events = [
        event("09:45:30", "\"event\":\"answer\",\"answer\":\"skip\""),
        event("10:20", "\"event\":\"hold\",\"hold\":\"camera\",\"on\":true"),
        event("10:40", "\"event\":\"hold\",\"hold\":\"camera\",\"on\":false"),
        event("10:41", "\"event\":\"pause\",\"for\":\"7 h\""),
    ];
    let place = place("", &events.concat());
    let told = simulate(&place, &["--json"]);
    assert_eq!(
        lines(&told),
        [
            "09:45 show nerve-minute S10",
            "09:45 skipped nerve-minute S22",
            "10:30 held nerve-minute S13",
            "10:40 show nerve-minute S10",
            "10:41 withdrawn nerve-minute S30",
            "12:30 missed midday S11",
            "17:30 missed day-end S11",
        ]
    );
    let first = told.out.lines().next().expect("a line");
    assert_eq!(
        first,
        "{\"at\":\"2026-03-27T09:45:00+01:00[Europe/Berlin]\",\"what\":\"show\",\"reminder\":\"nerve-minute\",\
         \"minutes\":1,\"repeat\":0,\"rule\":\"S10\"}"
    );
    let rows = rows(&told);
    assert_eq!((&rows[2]["by"], &rows[4]["cause"]), (&serde_json::json!(["camera"]), &serde_json::json!("paused")));
    assert!(rows[0].get("cause").is_none() && rows[1].get("cause").is_none());
    assert!(!place.socket().exists() && !place.file("unpinch.db").exists(), "no agent is needed, nothing is written");
}

#[test]
fn the_table_is_aligned() {
    let told = simulate(&place("", ""), &[]);
    let rows: Vec<&str> = told.out.lines().collect();
    let column = rows[0].find("rule").expect("a heading");
    assert!(rows.len() > 10 && rows.iter().skip(1).all(|row| row[column..].starts_with('S')), "{}", told.out);
    assert!(rows[1].starts_with("Fri 2026-03-27 09:45:00 +01:00  show"), "{}", rows[1]);
    let night = place("", "").run(&[
        "simulate",
        "--from",
        "2026-03-28T01:00[Europe/Berlin]",
        "--until",
        "2026-03-28T02:00[Europe/Berlin]",
    ]);
    assert_eq!((night.code, night.out.as_str()), (Some(0), "Nothing would be shown.\n"));
}

#[test]
fn states_only_when_they_are_asked_for() {
    let place = place("", "");
    assert!(rows(&simulate(&place, &["--json"])).iter().all(|row| row["what"] != "state"));
    let told = simulate(&place, &["--json", "--states"]);
    let states: Vec<Value> = rows(&told).into_iter().filter(|row| row["what"] == "state").collect();
    assert_eq!((&states[0]["text"], &states[0]["rule"]), (&"outside hours until 09:00".into(), &"S11".into()));
    assert!(states.iter().any(|state| state["text"] == "counting 0 of 45 min" && state["rule"] == "S1"));
}

#[test]
fn both_locks_leave_notes_alone() {
    let settings = "[[reminders]]\nid = \"nerve\"\nevery = \"45 min\"\n\
                    [[reminders]]\nid = \"tea\"\nat = [\"10:00\"]\ndo = \"note:tea\"\n";
    for lock in ["lock_all", "lock_area"] {
        let told = simulate(&place(settings, ""), &["--json", "--lock", lock]);
        let seen = rows(&told);
        assert!(seen.iter().all(|row| row["reminder"] == "tea"), "{told:?}");
        assert_eq!(seen[0]["minutes"], 0, "a note");
    }
    assert_eq!(simulate(&place("", ""), &["--lock", "gentle_only"]).code, Some(2));
}

#[test]
fn without_a_file_the_persons_own_settings_are_tried() {
    let place = Place::with_settings("[[reminders]]\nid = \"mine\"\nevery = \"1 h\"\n[snooze]\nlimit = 99\n");
    let told = place.run(&[&["simulate", "--json"][..], &FRIDAY].concat());
    assert!(told.err.contains("line 5, snooze.limit") && told.code == Some(0), "{told:?}");
    assert!(told.out.contains("T10:00:00+01:00[Europe/Berlin]\",\"what\":\"show\",\"reminder\":\"mine\""), "{told:?}");
    let bare = Place::new().run(&[&["simulate", "--json"][..], &FRIDAY].concat());
    assert_eq!(lines(&bare)[0], "09:45 show nerve-minute S10", "the shipped ones");
}

#[test]
fn every_setting_out_of_its_limits_is_named() {
    let reminder = |line: &str| format!("[[reminders]]\nid = \"a\"\n{line}\n");
    let table = |name: &str, line: &str| format!("[{name}]\n\n{line}\n");
    let cases = [
        ("[[reminders]]\n\nid = \"A b\"\n".to_owned(), "reminders[0].id"),
        (reminder("name = \"\""), "reminders[0].name"),
        (reminder(&format!("name = \"{}\"", "x".repeat(61))), "reminders[0].name"),
        (reminder("do = \"dance\""), "reminders[0].do"),
        (reminder("do = \"note:\""), "reminders[0].do"),
        (reminder("minutes = 2"), "reminders[0].minutes"),
        (reminder("every = \"4 min\""), "reminders[0].every"),
        (reminder("every = \"8 h 1 s\""), "reminders[0].every"),
        (reminder("at = [\"24:00\"]"), "reminders[0].at"),
        (reminder("days = [\"someday\"]"), "reminders[0].days"),
        (reminder("enabled = \"yes\""), "reminders[0].enabled"),
        (table("hours", "mon = [\"09:00-25:00\"]"), "hours.mon"),
        (table("hours", "sunday = [\"9\"]"), "hours.sunday"),
        (table("away", "idle_after = \"59 s\""), "away.idle_after"),
        (table("away", "idle_after = \"31 min\""), "away.idle_after"),
        (table("away", "rest_after = \"61 min\""), "away.rest_after"),
        (table("away", "reading = 1"), "away.reading"),
        (table("hold", "do_not_disturb = 0"), "hold.do_not_disturb"),
        (table("hold", "full_screen = 0"), "hold.full_screen"),
        (table("hold", "camera = 0"), "hold.camera"),
        (table("hold", "microphone = 0"), "hold.microphone"),
        (table("hold", "screen_share = 0"), "hold.screen_share"),
        (table("hold", "typing_gap = \"31 s\""), "hold.typing_gap"),
        (table("snooze", "choices = [0]"), "snooze.choices"),
        (table("snooze", "choices = [5, 121]"), "snooze.choices"),
        (table("snooze", "limit = 11"), "snooze.limit"),
        (table("repeat", "after = \"61 min\""), "repeat.after"),
        (table("repeat", "limit = 6"), "repeat.limit"),
        (table("limits", "per_day = 0"), "limits.per_day"),
        (table("limits", "per_day = 97"), "limits.per_day"),
        (table("limits", "gap = \"121 min\""), "limits.gap"),
        (table("limits", "day_starts = \"4\""), "limits.day_starts"),
        (table("at", "grace = \"241 min\""), "at.grace"),
        (table("merge", "within = \"31 min\""), "merge.within"),
    ];
    for (settings, field) in cases {
        let told = simulate(&place(&settings, ""), &[]);
        told.complained(2, &format!("try.toml, line 3, {field}: "));
        assert_eq!(told.out, "", "{field}");
    }
}

#[test]
fn settings_that_cannot_be_read_are_named() {
    simulate(&place("[limits\n", ""), &[]).complained(2, "try.toml, line 1: ");
    simulate(&place("\nreminders = []\n", ""), &[]).complained(2, "try.toml, line 2, reminders: ");
    let place = place("", "");
    fs::write(place.file("try.toml"), b"[limits]\n\xff\n").expect("written");
    simulate(&place, &[]).complained(2, "try.toml, line 2: this is not UTF-8");
    fs::remove_file(place.file("try.toml")).expect("removed");
    simulate(&place, &[]).complained(2, "try.toml: ");
}

#[test]
fn an_unknown_key_is_said_and_costs_nothing() {
    let told = simulate(&place("mood = 1\n", ""), &["--json"]);
    assert!(told.code == Some(0) && told.err.contains("mood") && told.out.contains("nerve-minute"), "{told:?}");
}

#[test]
fn hours_that_overlap_are_one_and_no_hours_show_nothing() {
    let lines_of = |hours: &str| lines(&simulate(&place(&format!("[hours]\nfri = [{hours}]\n"), ""), &["--json"]));
    assert_eq!(lines_of("\"09:00-11:00\", \"10:00-14:00\", \"14:00-15:00\""), lines_of("\"09:00-15:00\""));
    assert!(lines_of("").is_empty());
    assert!(!lines_of("\"22:00-09:00\", \"09:00-12:00\"").is_empty());
}

#[test]
fn events_that_are_wrong_are_named_with_line_and_field() {
    let good = event("09:00", "\"event\":\"input\"");
    let cases = [
        (event("08:59", "\"event\":\"input\""), "line 2, at: it lies before"),
        (event("09:01", "\"event\":\"dance\""), "line 2, event: "),
        (event("09:01", "\"event\":\"input\",\"more\":1"), "line 2, more: "),
        (event("09:01", "\"event\":\"hold\",\"on\":true"), "line 2, hold: "),
        (event("09:01", "\"event\":\"finish\",\"done\":2"), "line 2, done: "),
        (event("09:01", "\"event\":\"zone\",\"zone\":\"Mars/Base\""), "line 2, zone: there is no time zone"),
        (event("09:01", "\"event\":\"set\",\"key\":\"limits.gap\",\"value\":\"3 h\""), "line 2, value: "),
        (event("09:01", "\"event\":\"set\",\"key\":\"limits.gpa\",\"value\":\"3 h\""), "line 2, key: "),
        (
            "{\"at\":\"2026-03-27T09:01[Mars/Base]\",\"event\":\"input\"}\n".to_owned(),
            "line 2, at: there is no time zone",
        ),
        ("tea at ten\n".to_owned(), "line 2: this is not an event in JSON"),
        (format!("{}\n", "[".repeat(4000)), "line 2: this is not an event in JSON"),
        (event("09:01", &format!("\"event\":\"{}\"", "x".repeat(100_000))), "line 2: the line is longer than"),
    ];
    for (line, words) in cases {
        let told = simulate(&place("", &format!("{good}{line}")), &["--json"]);
        told.complained(2, &format!("day.jsonl, {words}"));
        assert_eq!(told.out, "", "nothing is printed of a day that is wrong");
    }
    let place = place("", "");
    fs::write(place.file("day.jsonl"), [good.as_bytes(), b"\xff\n"].concat()).expect("written");
    simulate(&place, &[]).complained(2, "day.jsonl, line 2: this is not UTF-8");
    fs::remove_file(place.file("day.jsonl")).expect("removed");
    simulate(&place, &[]).complained(2, "day.jsonl: ");
}

#[test]
fn a_clock_set_back_a_year_moves_no_counter() {
    let back = event("09:30", "\"event\":\"wall_step\",\"by\":\"-8736 h\"");
    let place = place("", &back);
    let settings = place.file("try.toml");
    let events = place.file("day.jsonl");
    let told = place.run(&[
        "simulate",
        "--json",
        "--settings",
        settings.to_str().expect("text"),
        "--events",
        events.to_str().expect("text"),
        "--from",
        "2026-03-27T08:30[Europe/Berlin]",
        "--until",
        "2025-03-28T10:00[Europe/Berlin]",
    ]);
    assert_eq!(lines(&told)[0], "09:45 show nerve-minute S10");
    assert!(rows(&told)[0]["at"].as_str().expect("a text").starts_with("2025-03-28T09:45"), "{told:?}");
}

#[test]
fn moments_that_are_none_are_wrong_arguments() {
    let place = Place::new();
    let run = |from: &str, until: &str| place.run(&["simulate", "--from", from, "--until", until]);
    for (from, until) in [
        ("yesterday", "2026-03-27T18:00[Europe/Berlin]"),
        ("2026-03-27T08:30", "2026-03-27T18:00[Europe/Berlin]"),
        ("2026-03-27T08:30[Mars/Base]", "2026-03-27T18:00[Europe/Berlin]"),
        ("2026-03-27T08:30[Europe/Berlin]", "2026-03-27T25:00[Europe/Berlin]"),
        ("2026-03-27T08:30[Europe/Berlin]", "2026-03-26T08:30[Europe/Berlin]"),
        ("2026-03-27T08:30[Europe/Berlin]", "2226-03-26T08:30[Europe/Berlin]"),
    ] {
        let told = run(from, until);
        assert_eq!((told.code, told.out.as_str()), (Some(2), ""), "{told:?}");
        assert!(!told.err.is_empty());
    }
    assert_eq!(place.run(&["simulate"]).code, Some(2));
}

#[test]
fn a_year_is_simulated_while_one_waits() {
    let place = Place::new();
    let told = place.run(&[
        "simulate",
        "--json",
        "--from",
        "2026-01-01T08:00[Europe/Berlin]",
        "--until",
        "2027-01-01T08:00[Europe/Berlin]",
    ]);
    let shown = rows(&told).iter().filter(|row| row["what"] == "show" && row["repeat"] == 0).count();
    assert!((261 * 8..261 * 12).contains(&shown), "{shown}");
}
