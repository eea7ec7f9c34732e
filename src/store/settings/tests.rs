//! The file as people really have it: right, half right, wrong, torn.

use std::fs;
use std::time::Duration;

use jiff::civil::Weekday;
use proptest::prelude::*;

use super::*;
use crate::domain::routine::OwnRoutine;
use crate::domain::settings::{Guidance, HoursRange, ReducedMotion, Settings, Task, Timing};
use crate::domain::settings_file::{Notice, Unreadable};

fn read(text: &str) -> Read {
    from_toml(text).expect("it is TOML")
}

fn minutes(minutes: u64) -> Duration {
    Duration::from_secs(minutes * 60)
}

#[test]
fn an_empty_file_is_the_defaults() {
    assert_eq!(read(""), Read { settings: Settings::default(), warnings: Vec::new() });
}

#[test]
fn what_is_written_is_read_back() {
    let mut settings = Settings::default();
    settings.away.reading = true;
    settings.guidance = Guidance { sounds: true, voice: true, volume_percent: 100, reduced_motion: ReducedMotion::On };
    settings.reminders[0].timing = Timing::Every(minutes(90));
    settings.reminders[1].task = Task::Note("stand up".to_owned());
    settings.reminders[2].days = Some(vec![Weekday::Monday, Weekday::Sunday]);
    settings.routines = vec![OwnRoutine {
        id: "my-evening".into(),
        name: "Evening".to_owned(),
        steps: vec!["chin-tuck x7".parse().expect("a step"), "grip-pump x3".parse().expect("a step")],
    }];
    settings.hours.0[6] = vec![HoursRange { from: jiff::civil::time(22, 0, 0, 0), until: None }];
    assert_eq!(read(&to_toml(&settings)), Read { settings, warnings: Vec::new() });
}

#[test]
fn a_wrong_value_falls_back_alone_and_is_named_with_its_line() {
    let text = "[away]\nidle_after = \"3 min\"\nrest_after = \"2 h\"\n\n[snooze]\nchoices = [7]\nlimit = 99\n";
    let read = read(text);
    assert_eq!(read.settings.snooze.choices, [minutes(7)], "the good value beside it is used");
    assert_eq!(read.settings.away.rest_after, minutes(5), "the default");
    let keys: Vec<_> = read.warnings.iter().map(|warning| (warning.key.as_str(), warning.line)).collect();
    assert_eq!(keys, [("away.rest_after", Some(3)), ("snooze.limit", Some(7))]);
    assert_eq!(read.warnings[0].problem.to_string(), "fault-not-between text=2 h from=1 min to=1 h");
}

#[test]
fn every_kind_of_wrong_value_is_named() {
    let cases = [
        ("[away]\nidle_after = 3", "away.idle_after"),
        ("[away]\nreading = \"yes\"", "away.reading"),
        ("[limits]\nday_starts = \"25:00\"", "limits.day_starts"),
        ("[limits]\nper_day = 0", "limits.per_day"),
        ("[hours]\nmon = [\"09:00\"]", "hours.mon"),
        ("[hours]\nmon = [\"09:00-09:00\"]", "hours.mon"),
        ("[hours]\nmon = \"09:00-10:00\"", "hours.mon"),
        ("[snooze]\nchoices = []", "snooze.choices"),
        ("[guidance]\nsounds = \"yes\"", "guidance.sounds"),
        ("[guidance]\nvolume = 9", "guidance.volume"),
        ("[guidance]\nvolume = 101", "guidance.volume"),
        ("[guidance]\nreduced_motion = true", "guidance.reduced_motion"),
        ("[hold]\nwebcam = true", "hold.webcam"),
        ("colour = \"red\"", "colour"),
        ("away = 3", "away"),
        ("[[reminders]]\nid = \"A b\"", "reminders[0].id"),
        ("[[reminders]]\nid = \"a\"\nevery = \"1 min\"", "reminders[0].every"),
        ("[[reminders]]\nid = \"a\"\nname = \"\"", "reminders[0].name"),
        ("[[reminders]]\nid = \"a\"\ndo = \"dance\"", "reminders[0].do"),
        ("[[reminders]]\nid = \"a\"\nminutes = 2", "reminders[0].minutes"),
        ("[[reminders]]\nid = \"a\"\nat = [\"noon\"]", "reminders[0].at"),
        ("[[reminders]]\nid = \"a\"\ndays = [\"someday\"]", "reminders[0].days"),
        ("[[reminders]]\nid = \"a\"\n[[reminders]]\nid = \"a\"", "reminders[1].id"),
    ];
    for (text, key) in cases {
        let read = read(text);
        assert!(read.warnings.iter().any(|warning| warning.key == key), "{text}\n{:?}", read.warnings);
        assert!(!read.settings.reminders.is_empty(), "{text}");
    }
}

#[test]
fn what_is_no_toml_names_its_line() {
    let error = from_toml("[away]\nidle_after = \n").expect_err("no value");
    assert_eq!(error.line, 2);
}

#[test]
fn comments_and_unknown_keys_stay_when_something_changes() {
    let old = "# mine\nmood = \"calm\" # why not\n\n[away]\n# I think long\nidle_after = \"10 min\" # really\n";
    let mut settings = read(old).settings;
    settings.away.idle_after = minutes(12);
    let new = update(old, &settings);
    for kept in ["# mine", "mood = \"calm\" # why not", "# I think long", "idle_after = \"12 min\" # really"] {
        assert!(new.contains(kept), "`{kept}` is missing in\n{new}");
    }
    assert_eq!(read(&new).settings, settings);
}

#[test]
fn the_same_length_written_otherwise_is_left_as_it_is() {
    let old = "[merge]\nwithin = \"5min\"\n[[reminders]]\nid = \"a\"\nevery = \"90 min\"\n";
    let new = update(old, &read(old).settings);
    assert!(new.contains("within = \"5min\"") && new.contains("every = \"90 min\""), "{new}");
}

#[test]
fn a_reminder_that_was_removed_is_gone_and_a_new_one_is_there() {
    let mut settings = Settings::default();
    settings.reminders.remove(1);
    settings.reminders[0].id = "other".into();
    let text = update(&to_toml(&Settings::default()), &settings);
    assert_eq!(read(&text).settings, settings);
}

#[test]
fn a_torn_file_gives_the_last_good_one_and_stays_on_disk() {
    let dir = tempfile::tempdir().expect("a folder");
    let file = SettingsFile::new(dir.path().join("settings.toml"));
    let mut settings = Settings::default();
    settings.limits.per_day = 7;
    file.save(&settings).expect("saved");
    fs::write(file.path(), "[limits\nper_day = 8").expect("torn");
    let loaded = file.load();
    assert_eq!(loaded.settings, settings);
    let [Notice::Fallen { why: Unreadable::Syntax(error), has_last_good: true, path }] = &loaded.notices[..] else {
        panic!("{:?}", loaded.notices)
    };
    assert_eq!((error.line, path.as_path()), (1, file.path()));
    assert_eq!(fs::read_to_string(file.path()).expect("still there"), "[limits\nper_day = 8");
    file.save(&settings).expect("saved again");
    assert!(dir.path().join("settings.toml.broken-1").exists(), "the torn file was kept aside");
    assert_eq!(file.load().notices, []);
}

#[test]
fn a_folder_that_cannot_be_written_loses_nothing() {
    let dir = tempfile::tempdir().expect("a folder");
    let file = SettingsFile::new(dir.path().join("missing").join("settings.toml"));
    let error = file.save(&Settings::default()).expect_err("the folder is not there");
    assert!(error.path.ends_with("settings.toml"), "{error:?}");
}

proptest! {
    #[test]
    fn any_text_is_read_without_a_panic(text in "(\\[(away|hours|snooze)\\]\n)?[a-z_]{1,12} = [\"0-9a-z\\[\\], ]{0,20}\n") {
        if let Ok(read) = from_toml(&text) {
            let again = from_toml(&update(&text, &read.settings)).expect("what is written is TOML");
            prop_assert_eq!(again.settings, read.settings);
        }
    }
}

#[test]
fn a_routine_with_a_fault_is_left_out_alone_and_stays_in_the_file() {
    let good = "[[routines]]\nid = \"my-day\"\nname = \"Day\"\nsteps = [\"chin-tuck x7\"] # after lunch\n";
    let cases = [
        ("id = \"day\"\nname = \"x\"\nsteps = [\"chin-tuck x7\"]", "routines[1].id"),
        ("id = \"my-day\"\nname = \"x\"\nsteps = [\"chin-tuck x7\"]", "routines[1].id"),
        ("id = \"my-two\"\nsteps = [\"chin-tuck x7\"]", "routines[1].name"),
        ("id = \"my-two\"\nname = \"x\"\nsteps = []", "routines[1].steps"),
        ("id = \"my-two\"\nname = \"x\"\nsteps = [\"chin-tuck\"]", "routines[1].steps"),
        ("id = \"my-two\"\nname = \"x\"\nsteps = [\"chin-tuck x0\"]", "routines[1].steps"),
        ("id = \"my-two\"\nname = \"x\"\nsteps = [\"chin-tuck x100\"]", "routines[1].steps"),
    ];
    for (bad, key) in cases {
        let text = format!("{good}\n[[routines]]\n{bad}\n");
        let read = read(&text);
        assert_eq!(read.settings.routines.iter().map(|own| own.id.as_str()).collect::<Vec<_>>(), ["my-day"]);
        assert_eq!(read.warnings.iter().map(|one| one.key.as_str()).collect::<Vec<_>>(), [key], "{bad}");
        let mut settings = read.settings;
        settings.routines[0].name = "Noon".to_owned();
        let written = update(&text, &settings);
        assert!(written.contains("\"Noon\"") && written.contains("# after lunch"), "{written}");
        assert!(bad.lines().all(|line| written.contains(line)), "{written}");
    }
    let mut settings = read(good).settings;
    settings.routines.clear();
    assert!(!update(good, &settings).contains("my-day"), "what was taken away is gone");
}
