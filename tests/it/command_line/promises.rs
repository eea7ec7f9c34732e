//! What users' scripts rely on: names of fields, exit codes, help with an example.

use super::*;

#[test]
fn every_command_has_help_with_an_example() {
    let place = Place::new();
    let commands: [&[&str]; 24] = [
        &[],
        &["agent"],
        &["start"],
        &["snooze"],
        &["skip"],
        &["pause"],
        &["resume"],
        &["status"],
        &["why"],
        &["simulate"],
        &["history"],
        &["nerves"],
        &["exercises"],
        &["routines"],
        &["card"],
        &["pack", "check"],
        &["completions"],
        &["man"],
        &["summary"],
        &["data", "path"],
        &["data", "backup"],
        &["data", "restore"],
        &["data", "delete-all"],
        &["quit"],
    ];
    for command in commands {
        let told = place.run(&[command, &["--help"]].concat());
        assert_eq!(told.code, Some(0), "{command:?}");
        let example = format!("Example: unpinch {}", command.join(" "));
        assert!(told.out.contains(example.trim_end()), "{command:?}: {}", told.out);
    }
    assert!(place.run(&["--version"]).out.contains(env!("CARGO_PKG_VERSION")));
}

#[test]
fn help_names_every_command_that_is_not_for_the_program_itself() {
    let help = Place::new().run(&["--help"]).out;
    let named = [
        "agent",
        "start",
        "snooze",
        "skip",
        "pause",
        "resume",
        "status",
        "why",
        "simulate",
        "history",
        "summary",
        "nerves",
        "exercises",
    ];
    for command in named.into_iter().chain(["routines", "card", "pack", "completions", "man", "data", "quit"]) {
        assert!(help.contains(&format!("\n  {command} ")), "{command}\n{help}");
    }
    assert!(!help.contains("prompt window"), "{help}");
}

#[test]
fn the_manual_has_every_command_and_option() {
    let place = Place::new();
    let page = place.run(&["man"]);
    assert_eq!((page.code, page.err.as_str()), (Some(0), ""));
    assert!(page.out.starts_with(".TH UNPINCH 1 "), "{}", page.out);
    for words in ["unpinch start", "unpinch pack check", "unpinch data path", r"\-\-time\-scale", r"\-\-data\-dir"] {
        assert!(page.out.contains(words), "{words}\n{}", page.out);
    }
    // What only the program itself calls is not for people.
    assert!(!page.out.contains("unpinch prompt") && !page.out.contains("unpinch window"), "{}", page.out);
}

#[test]
fn each_shell_gets_its_completions() {
    let place = Place::new();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = place.run(&["completions", shell]);
        assert_eq!((script.code, script.err.as_str()), (Some(0), ""), "{shell}");
        for word in ["unpinch", "autostart", "time-scale"] {
            assert!(script.out.contains(word), "{shell} lacks {word}");
        }
        assert!(!script.out.contains("The window as the agent starts it"), "{shell} offers what is not for people");
    }
    assert_eq!(place.run(&["completions", "cmd"]).code, Some(2));
}

#[test]
fn wrong_arguments_end_with_two() {
    let place = Place::new();
    for args in [&["dance"][..], &["status", "--yaml"], &["data"]] {
        let told = place.run(args);
        assert_eq!((told.code, told.out.as_str()), (Some(2), ""), "{args:?}");
        assert!(!told.err.is_empty(), "{args:?}");
    }
}

#[test]
fn commands_that_need_the_agent_say_how_to_start_it() {
    let place = Place::new();
    let commands: [&[&str]; 9] = [
        &["status"],
        &["status", "--json"],
        &["history", "--json"],
        &["why"],
        &["snooze", "5m"],
        &["skip"],
        &["pause"],
        &["resume"],
        &["quit"],
    ];
    for args in commands {
        let told = place.run(args);
        told.could_not("start it with `unpinch agent`");
        assert_eq!(told.out, "", "{args:?}");
    }
}

#[test]
fn the_catalogue_is_there_without_an_agent() {
    let place = Place::new();
    let all = |args: &[&str]| place.run(args).json().as_array().expect("a list").clone();
    let nerves = all(&["nerves", "--json"]);
    has_fields(&nerves[0], &["id", "name", "plain_name", "group", "is_nerve", "runs", "lookalikes", "sources"]);
    assert_eq!(nerves.iter().filter(|nerve| nerve["is_nerve"] == true).count(), 26);
    let exercises = all(&["exercises", "--json"]);
    let promised = ["id", "name", "kind", "sides", "irritability", "repetitions", "cues", "feel", "stop_if", "sources"];
    has_fields(&exercises[0], &promised);
    let routines = all(&["routines", "--json"]);
    has_fields(&routines[0], &["id", "nerve", "irritability", "minutes", "seconds", "steps"]);
    has_fields(&routines[0]["steps"][0], &["exercise", "repetitions"]);
    let of_l5 = all(&["routines", "--nerve", "l5", "--json"]);
    assert!(!of_l5.is_empty() && of_l5.iter().all(|routine| routine["nerve"] == "l5"));
    for (list, args) in [(&nerves, ["nerves"]), (&exercises, ["exercises"]), (&routines, ["routines"])] {
        let lines = place.run(&args).out;
        assert_eq!(lines.lines().count(), list.len(), "one a line");
        let first = list[0]["id"].as_str().expect("an id");
        assert!(lines.starts_with(&format!("{first} ")), "{lines}");
    }
}

#[test]
fn status_and_history_have_the_promised_fields() {
    let place = Place::with_settings(SETTINGS);
    let _agent = place.agent(&["--time-scale", "1200"]);
    let status = place.run(&["status", "--json"]).json();
    has_fields(
        &status,
        &["now", "state", "text", "next", "open", "counted_secs", "every_secs", "until", "shown_today", "per_day"],
    );
    has_fields(&status, &["plan", "missed", "notices", "time_scale"]);
    has_fields(&status["next"], &["reminder", "name", "minutes", "at", "in_secs"]);
    until("a prompt is open", || place.view().schedule.state == "open");
    let status = place.run(&["status", "--json"]).json();
    has_fields(&status["open"], &["reminder", "name", "minutes", "may_snooze", "what"]);
    assert_eq!(place.run(&["skip"]).out, "Skipped.\n");
    let played = place.run(&["start", "--text", "--time-scale", "2000", "l5-moderate-1min"]);
    assert_eq!(played.code, Some(0), "{played:?}");
    let history = place.run(&["history", "--json"]).json();
    has_fields(&history["prompts"][0], &["at", "reminder", "outcome", "cause", "rule"]);
    let routine = &history["routines"][0];
    has_fields(routine, &["at", "routine", "prompted", "ended", "done", "pain_before", "pain_after", "hurt"]);
    let long_ago = place.run(&["history", "--since", "1s", "--json"]).json();
    assert!(long_ago["prompts"].as_array().is_some_and(Vec::is_empty), "a second is over at once here");
}

#[test]
fn pause_and_resume_say_what_they_did() {
    let place = Place::with_settings(SETTINGS);
    let _agent = place.agent(&[]);
    assert_eq!(place.run(&["pause"]).out, "Paused until you resume\n");
    assert_eq!(place.run(&["status", "--json"]).json()["state"], "paused");
    assert!(place.run(&["pause", "1h"]).out.starts_with("Paused until "), "a pause with an end");
    assert_eq!(place.run(&["resume"]).out, "Reminders go on.\n");
    assert_ne!(place.run(&["status", "--json"]).json()["state"], "paused");
    assert!(place.run(&["quit"]).out.starts_with("Reminders have ended."));
    until("it has ended", || !place.socket().exists());
}

#[test]
fn data_path_names_every_place() {
    let place = Place::new();
    let told = place.run(&["data", "path"]).out;
    let path = |what: &str| {
        let line = told.lines().find(|line| line.starts_with(what)).expect("a line");
        PathBuf::from(line.split_once(' ').expect("two columns").1.trim_start())
    };
    assert_eq!(path("settings"), place.file("settings.toml"));
    assert_eq!(path("database"), place.file("unpinch.db"));
    assert_eq!(path("socket"), place.socket());
    assert!(!place.file("unpinch.db").exists(), "asking makes nothing");
    let mut own = place.bare();
    own.args(["data", "path"]);
    let told = Told::of(own);
    assert!(told.out.contains(&format!("{}/.config/unpinch", place.folder.path().display())), "{told:?}");
    let mut by_variable = place.bare();
    by_variable.env("UNPINCH_DATA_DIR", place.data()).args(["data", "path"]);
    assert!(Told::of(by_variable).out.contains(&place.data().display().to_string()));
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    let place = Place::new();
    for args in [&["exercises"][..], &["exercises", "--json"], &["routines"], &["--help"]] {
        let mut child = place.command(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
        drop(child.stdout.take());
        let told = Told::from(child.wait_with_output().expect("it ends"));
        assert_eq!((told.code, told.err.as_str()), (Some(0), ""), "{args:?}");
    }
}
