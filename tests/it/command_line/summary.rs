//! The page for a clinician.

use std::os::unix::fs::PermissionsExt as _;

use super::*;

const PROFILE: &str = r#"{"nerves":[{"nerve":"l5","side":"left","irritability":"moderate"}],"avoid":["ankle-pumps"]}"#;

#[test]
fn it_is_one_file_with_what_the_agent_knows() {
    let place = Place::with_settings(SETTINGS);
    let _agent = place.agent(&[]);
    let profile = serde_json::from_str(PROFILE).expect("a profile");
    assert_eq!(place.ask(&Request::SaveProfile { profile }), Reply::Done);
    place.run(&["start", "--text", "--time-scale", "2000", "l5-moderate-1min"]);
    let file = place.file("page.html");
    fs::write(&file, "an older one").expect("written");
    let path = file.display().to_string();
    let told = place.run(&["summary", "--out", &path]);
    assert_eq!((told.code, told.err.as_str()), (Some(0), ""), "{told:?}");
    assert!(told.out.contains(&path), "{told:?}");
    let page = fs::read_to_string(&file).expect("the page");
    for fact in
        ["L5 nerve root", "Left side", "One routine begun, 1 done to the end, on one day", "<dd>Ankle pumps</dd>"]
    {
        assert!(page.contains(fact), "{fact} in\n{page}");
    }
    assert_eq!(fs::metadata(&file).expect("there").permissions().mode() & 0o777, 0o600, "it holds health answers");
    let log = fs::read_to_string(place.file("agent.log")).unwrap_or_default();
    assert!(!log.contains("l5") && !log.contains("L5"), "{log}");
}

#[test]
fn it_needs_a_sensible_name_and_the_agent() {
    let place = Place::new();
    let at = |name: &str| place.file(name).display().to_string();
    place.run(&["summary", "--out", &at("page.pdf")]).complained(2, "ends in .html");
    place.run(&["summary", "--out", &at("no/page.html")]).complained(2, "There is no folder");
    place.run(&["summary", "--out", &at("page.html")]).could_not("not running");
    assert!(!place.file("page.html").exists());
}
