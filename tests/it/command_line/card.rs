//! Pictures of exercises, and packs, from the command line.

use super::*;
use unpinch::link::answers::AnswersView;

const EXAMPLE: &str = include_str!("../../../docs/packs/north-clinic.toml");

/// A place with this pack.
fn with_pack(text: &str) -> Place {
    let place = Place::new();
    fs::create_dir(place.file("packs")).expect("a folder");
    fs::write(place.file("packs/north.toml"), text).expect("written");
    place
}

#[test]
fn a_card_is_written_in_each_form() {
    let place = Place::new();
    for (name, start) in [("a.png", &b"\x89PNG"[..]), ("b.svg", b"<svg"), ("c.gif", b"GIF89a")] {
        let out = place.folder.path().join(name);
        let out_text = out.display().to_string();
        let args = ["card", "chin-tuck", "--out", &out_text, "--width", "240", "--side", "left", "--json"];
        let told = place.run(&args).json();
        let bytes = fs::read(&out).expect("written");
        assert!(bytes.starts_with(start), "{name}");
        assert_eq!(told[0]["bytes"].as_u64(), Some(bytes.len() as u64));
        assert_eq!((told[0]["exercise"].as_str(), told[0]["width"].as_u64()), (Some("chin-tuck"), Some(240)));
    }
    let left = fs::read_dir(place.folder.path()).expect("a folder").count();
    assert_eq!(left, 4, "three cards and the data, nothing half written");
}

#[test]
fn an_exercise_for_a_nerve_shows_it_unless_told_otherwise() {
    let place = Place::new();
    let out = place.folder.path().join("a.svg");
    let drawn = |more: &[&str]| {
        let out_text = out.display().to_string();
        let told = place.run(&[&["card", "slump-slider-sciatic", "--out", &out_text], more].concat());
        assert_eq!(told.code, Some(0), "{told:?}");
        fs::read_to_string(&out).expect("written")
    };
    let (by_itself, of_root, without) = (drawn(&[]), drawn(&["--nerve", "l4"]), drawn(&["--nerve", "none"]));
    assert!(by_itself.len() > without.len() && of_root.len() > without.len());
    place.run(&["card", "chin-tuck", "--nerve", "s3", "--out", "/a.svg"]).complained(2, "there is no nerve \"s3\"");
}

#[test]
fn the_sheet_is_one_picture() {
    let place = Place::new();
    let out = place.folder.path().join("sheet.png").display().to_string();
    let told = place.run(&["card", "--sheet", "--out", &out, "--width", "800", "--theme", "dark", "--json"]).json();
    assert!(told[0]["exercise"].is_null() && told[0]["height"].as_u64() > Some(1600), "{told}");
    let gif = place.folder.path().join("sheet.gif").display().to_string();
    place.run(&["card", "--sheet", "--out", &gif]).complained(2, "does not move");
}

#[test]
fn what_is_wrong_with_a_card_is_said_in_one_sentence() {
    let place = Place::new();
    let folder = place.folder.path().display().to_string();
    let out = format!("{folder}/a.png");
    place.run(&["card", "chin-tukc", "--out", &out]).complained(2, "the nearest are chin-tuck,");
    place.run(&["card", "chin-tuck", "--out", &format!("{folder}/a.jpg")]).complained(2, ".png, .svg or .gif");
    place.run(&["card", "chin-tuck", "--out", &format!("{folder}/no/a.png")]).complained(2, "no folder");
    place.run(&["card", "chin-tuck", "--out", "/dev/null"]).complained(2, "does not say what it is");
    place.run(&["card", "chin-tuck", "--out", &out, "--width", "9"]).complained(2, "200 to 4000");
    place.run(&["card", "--all", "--out", &format!("{folder}/no")]).complained(2, "no folder");
    assert_eq!(place.run(&["card", "--out", &out]).code, Some(2));
    assert_eq!(place.run(&["card", "chin-tuck", "--all", "--out", &out]).code, Some(2));
    if !is_root() {
        place.run(&["card", "chin-tuck", "--out", "/a.png"]).could_not("Cannot write");
    }
    #[cfg(target_os = "linux")]
    place.run(&["card", "chin-tuck", "--out", "/proc/a.png"]).could_not("Cannot write");
}

#[test]
fn a_pack_is_listed_drawn_and_played() {
    let place = with_pack(EXAMPLE);
    let exercises = place.run(&["exercises", "--json"]).json();
    let rock = exercises.as_array().expect("a list").iter().find(|one| one["id"] == "north-wrist-rock");
    assert_eq!(rock.expect("it is there")["pack"]["id"], "north-clinic");
    assert!(exercises[0]["pack"].is_null(), "what is built in is of no pack");
    let routines = place.run(&["routines", "--nerve", "median_carpal_tunnel"]);
    assert!(routines.out.contains("north-wrist-minute") && routines.out.contains("(north-clinic)"), "{routines:?}");
    let out = place.folder.path().join("rock.svg").display().to_string();
    assert_eq!(place.run(&["card", "north-wrist-rock", "--out", &out]).code, Some(0));
    let svg = fs::read_to_string(out).expect("written");
    assert!(svg.contains("From the pack “Wrist and elbow at work” by A. Example"), "{svg}");
    let told = place.run(&["start", "--text", "--time-scale", "2000", "north-wrist-minute"]);
    assert_eq!((told.code, told.err.as_str()), (Some(0), ""), "{told:?}");
    assert!(told.out.contains("Wrist rock on the desk") && told.out.contains("Done."), "{told:?}");
}

#[test]
fn a_warning_sign_closes_a_pack_however_gentle_it_says_it_is() {
    let place = with_pack(EXAMPLE);
    let _agent = place.agent(&[]);
    // This sign leaves the gentle open, and concerns the legs and back alone.
    let answers = AnswersView { red_flags: vec!["rf_pregnancy".to_owned()], ..AnswersView::default() };
    place.ask(&Request::FinishScreening { complaints: vec!["back_or_leg".to_owned()], answers });
    for id in ["north-wrist-minute", "exercise:north-wrist-rock"] {
        let reply =
            place.ask(&Request::Start { routine: Some(id.to_owned()), minutes: None, in_window: false, quiet: false });
        assert!(matches!(reply, Reply::Refused { .. }), "{id}: {reply:?}");
    }
    let built_in = Some("median-carpal-tunnel-high-1min".to_owned());
    let reply = place.ask(&Request::Start { routine: built_in, minutes: None, in_window: false, quiet: false });
    assert!(matches!(reply, Reply::Started { .. }), "{reply:?}");
}

#[test]
fn a_broken_pack_is_named_and_costs_only_itself() {
    let place = with_pack(&EXAMPLE.replace("wrist = 35", "wrist = 135"));
    fs::write(place.file("packs/other.toml"), EXAMPLE).expect("written");
    let _agent = place.agent(&[]);
    let status = place.status();
    assert!(status.contains("north.toml:34:") && status.contains("135 is outside"), "{status}");
    assert!(place.run(&["exercises"]).out.contains("north.toml:34:"));
    let Reply::Started { session } = place.ask(&Request::Start {
        routine: Some("north-wrist-minute".to_owned()),
        minutes: None,
        in_window: false,
        quiet: false,
    }) else {
        panic!("the other pack is whole")
    };
    assert!(session.reason.is_some_and(|reason| reason.contains("Wrist and elbow")));
}

#[test]
fn a_pack_is_checked_and_every_fault_listed() {
    let place = Place::new();
    let file = place.folder.path().join("pack.toml");
    let path = file.display().to_string();
    fs::write(&file, EXAMPLE).expect("written");
    let told = place.run(&["pack", "check", &path]);
    assert!(told.code == Some(0) && told.out.starts_with("OK") && told.out.contains("north-arm-float"), "{told:?}");
    assert_eq!(place.run(&["pack", "check", &path, "--json"]).json()["ok"], true);
    fs::write(&file, EXAMPLE.replace("wrist = 35", "wrist = 135").replace("\"slider\"", "\"slide\"")).expect("written");
    let told = place.run(&["pack", "check", &path]);
    told.complained(2, "2 faults");
    assert!(told.out.lines().count() == 2 && told.out.contains(&format!("{path}:34: ")), "{told:?}");
    let told = place.run(&["pack", "check", &path, "--json"]);
    let json: Value = serde_json::from_str(&told.out).expect("JSON and nothing else");
    assert_eq!((told.code, json["problems"].as_array().map(Vec::len)), (Some(2), Some(2)));
    assert_eq!(json["problems"][0]["line"], 34);
    place.run(&["pack", "check", "/no/such.toml"]).complained(2, "Cannot read");
}
