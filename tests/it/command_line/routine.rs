//! A guided routine in the terminal.

use super::*;

#[test]
fn it_plays_through_and_is_in_the_history() {
    let place = Place::new();
    let told = place.run(&["start", "--text", "--time-scale", "2000", "l5-moderate-1min"]);
    assert_eq!((told.code, told.err.as_str()), (Some(0), ""), "{told:?}");
    let routine = unpinch::content::catalog().routine(&"l5-moderate-1min".into()).expect("it is there");
    for (number, step) in (1..).zip(&routine.steps) {
        let exercise = unpinch::content::catalog().exercise(&step.exercise).expect("it is there");
        let heading = format!("{number} of {}: {}", routine.steps.len(), exercise.name);
        assert!(told.out.contains(&heading), "{heading} is missing in\n{}", told.out);
        assert!(told.out.contains(&exercise.feel) && told.out.contains(&exercise.stop_if));
        assert!(exercise.cues.iter().all(|cue| told.out.contains(cue.as_str())), "{}", told.out);
    }
    assert!(told.out.contains("Done."), "{}", told.out);
    let history = place.run(&["history", "--json"]).json();
    assert_eq!(history["routines"].as_array().map(Vec::len), Some(1));
    let done = &history["routines"][0];
    assert_eq!((done["ended"].as_str(), done["done"].as_f64()), (Some("completed"), Some(1.0)));
    assert_eq!((done["routine"].as_str(), done["prompted"].as_bool()), (Some("l5-moderate-1min"), Some(false)));
    let lines = place.run(&["history", "--since", "1h", "--csv"]).out;
    let lines: Vec<&str> = lines.split("\r\n").collect();
    assert!(lines[0].starts_with("kind,date,time,id,outcome,"), "{lines:?}");
    assert!(lines[1].starts_with("routine,") && lines[1].contains(",l5-moderate-1min,completed,"), "{lines:?}");
    assert_eq!(lines[2..], [""]);
}

#[test]
fn without_a_nerve_it_says_what_to_choose() {
    let place = Place::new();
    place.run(&["start", "--text"]).could_not("No nerve is chosen yet");
}

#[test]
fn killed_in_the_middle_it_was_interrupted_and_reminders_go_on() {
    let place = Place::with_settings(SETTINGS);
    let _agent = place.agent(&[]);
    let mut player = place.command(&["start", "--text", "l5-moderate-1min"]);
    let mut player = player.stdout(Stdio::null()).spawn().expect("it starts");
    until("it plays", || place.view().schedule.state == "routine_running");
    place.run(&["start", "--text", "l5-moderate-1min"]).could_not("A routine is running already");
    player.kill().expect("killed");
    player.wait().expect("it ended");
    until("the agent sees it", || place.view().schedule.state == "counting");
    assert_eq!(place.history().routines[0].ended.as_deref(), Some("interrupted"));
}

#[test]
fn the_agent_killed_meanwhile_loses_no_outcome() {
    let place = Place::with_settings(SETTINGS);
    let mut agent = place.agent(&[]);
    assert_eq!(place.run(&["start", "--text", "--time-scale", "2000", "l5-moderate-1min"]).code, Some(0));
    agent.send(Signal::KILL);
    agent.child.wait().expect("it ended");
    place.run(&["status"]).could_not("not running");
    let _agent = place.agent(&[]);
    assert_eq!(place.history().routines[0].ended.as_deref(), Some("completed"));
}

#[test]
fn the_agent_killed_in_the_middle_is_replaced_and_told_the_end() {
    let place = Place::with_settings(SETTINGS);
    let mut agent = place.agent(&[]);
    let player = place.command(&["start", "--text", "--time-scale", "40", "l5-moderate-1min"]);
    let mut player = { player }.stdout(Stdio::null()).spawn().expect("it starts");
    until("it plays", || place.view().schedule.state == "routine_running");
    agent.send(Signal::KILL);
    agent.child.wait().expect("it ended");
    assert!(player.wait().expect("it ended").success());
    assert_eq!(place.history().routines[0].ended.as_deref(), Some("completed"));
}

#[test]
fn relief_says_what_eases_it_and_plays_the_gentlest_minute() {
    let place = Place::new();
    place.run(&["relief", "--text"]).could_not("No nerve is chosen yet");
    let _agent = place.agent(&[]);
    let kept = unpinch::link::view::KeptNerveView {
        nerve: "l5".to_owned(),
        side: "left".to_owned(),
        irritability: "low".to_owned(),
        since: String::new(),
    };
    place.ask(&Request::KeepFound { nerves: vec![kept] });
    let told = place.run(&["relief", "--text", "--time-scale", "2000"]);
    assert_eq!(told.code, Some(0), "{told:?}");
    assert!(told.out.starts_with("What eases it: walking about, lying with knees bent"), "{}", told.out);
    assert!(told.out.contains("Done."));
    let told = place.run(&["relief", "--cramp", "--text", "--time-scale", "2000"]);
    assert!(told.out.contains("pull the toes up towards you") && told.out.contains("Done."), "{}", told.out);
    let routines: Vec<_> = place.history().routines.into_iter().map(|done| done.routine).collect();
    assert_eq!(routines, ["l5-high-1min", "np-cramp-benign-general-1min"]);
}

#[test]
fn a_routine_of_ones_own_is_listed_played_and_in_the_history() {
    let own = "[[routines]]\nid = \"my-two\"\nname = \"Two\"\nsteps = [\"ankle-pumps x2\", \"chin-tuck x1\"]\n";
    let place = Place::with_settings(&format!("{SETTINGS}\n{own}"));
    let listed = place.run(&["routines"]).out;
    assert!(listed.starts_with("my-two ") && listed.contains("ankle-pumps x2; chin-tuck x1  (Two)"), "{listed}");
    let told = place.run(&["start", "--text", "--time-scale", "2000", "my-two"]);
    assert_eq!((told.code, told.err.as_str()), (Some(0), ""), "{told:?}");
    assert!(told.out.contains("1 of 2: Ankle pumps") && told.out.contains("2 of 2: Chin tuck"), "{}", told.out);
    let history = place.run(&["history", "--json"]).json();
    assert_eq!(history["routines"][0]["routine"].as_str(), Some("my-two"));
    place.run(&["start", "--text", "my-too"]).complained(2, "my-two");
}
