//! Broken data files: the message names file, entry and field.

use unpinch::content::{self, Files};

/// The message after one text in one file was replaced. Fails if the text is not there to be replaced.
fn after(name: &str, old: &str, new: &str) -> String {
    let text = Files::embedded().text(name).unwrap();
    assert!(text.contains(old), "{name} has no `{old}`");
    said(name, &text.replacen(old, new, 1))
}

/// The message with this text in place of a file.
fn said(name: &str, text: &str) -> String {
    content::check_all(&Files::embedded().with(name, text)).unwrap_err().to_string()
}

const SLIDER: &str = "exercises/median-slider.toml";

#[test]
fn an_unknown_key_of_a_keyframe() {
    let message = after(SLIDER, "extra = { forearm_sup = 70 }", "extra = { neck_rott = 70 }");
    assert_eq!(message, "exercises/median-slider.toml: phases[0].extra: unknown key `neck_rott`");
    let message = after(SLIDER, "joints = { neck = -15,", "joints = { nek = -15,");
    assert_eq!(message, "exercises/median-slider.toml: phases[1].joints: unknown key `nek`");
}

#[test]
fn a_joint_beyond_its_limit() {
    let message = after(SLIDER, "elbow = 90", "elbow = 190");
    assert_eq!(message, "exercises/median-slider.toml: phases[1].joints.elbow: 190 is outside 0 to 150");
    let message = after(SLIDER, "forearm_sup = 70", "forearm_sup = -91");
    assert_eq!(message, "exercises/median-slider.toml: phases[0].extra.forearm_sup: -91 is outside -90 to 90");
    let message = after("figure/limits.toml", "wrist = [-80, 80]", "wrist = [80, -80]");
    assert_eq!(message, "figure/limits.toml: side.wrist: the least 80 is more than the most -80");
}

#[test]
fn an_amount_of_the_wrong_kind() {
    let message = after(SLIDER, "forearm_sup = 70", "forearm_sup = \"far\"");
    assert_eq!(message, "exercises/median-slider.toml: phases[0].extra.forearm_sup: must be a number");
    let message = after(SLIDER, "forearm_sup = 70", "fingers = \"clawed\"");
    assert_eq!(message, "exercises/median-slider.toml: phases[0].extra.fingers: unknown word `clawed`");
    let message = after(SLIDER, "seconds = 3", "seconds = \"three\"");
    assert!(message.starts_with("exercises/median-slider.toml: phases[0].seconds: invalid type: string"), "{message}");
}

#[test]
fn an_unknown_or_missing_key_of_a_file() {
    let message = after(SLIDER, "feel = ", "feels = ");
    assert_eq!(message, "exercises/median-slider.toml: feels: unknown key `feels`");
    let text = Files::embedded().text(SLIDER).unwrap();
    let without: String = text.split_inclusive('\n').filter(|line| !line.starts_with("stop_if")).collect();
    let message = said(SLIDER, &without);
    assert!(message.starts_with(SLIDER) && message.contains("missing field `stop_if`"), "{message}");
    assert!(said(SLIDER, "id = ").starts_with("exercises/median-slider.toml: "));
}

#[test]
fn empty_words_and_lists() {
    let message = after(SLIDER, "feel = \"A to-and-fro pull in the forearm that fades at once.\"", "feel = \" \"");
    assert_eq!(message, "exercises/median-slider.toml: feel: must not be empty");
    let sources = "sources = [\"coppieters2008\", \"nee2012\", \"basson2017\"]";
    assert_eq!(after(SLIDER, sources, "sources = []"), "exercises/median-slider.toml: sources: must not be empty");
}

#[test]
fn ids_that_nothing_has() {
    let message = after(SLIDER, "\"nee2012\"", "\"nee2021\"");
    assert_eq!(message, "exercises/median-slider.toml: sources: there is no source `nee2021`");
    let message = after(SLIDER, "easier = \"median-glide-low\"", "easier = \"median-glide\"");
    assert_eq!(message, "exercises/median-slider.toml: easier: there is no exercise `median-glide`");
    let message = after("profiles/l5.toml", "id = \"s1\"", "id = \"s9\"");
    assert_eq!(message, "profiles/l5.toml: lookalikes[2].id: there is no profile `s9`");
    let message = after("profiles/l5.toml", "\"tailbone\"", "\"tail\"");
    assert_eq!(message, "profiles/l5.toml: scores.regions.occasional: there is no region `tail`");
    let message = after("education.toml", "\"rf_bowel_change\"", "\"rf_bowels\"");
    assert_eq!(message, "education.toml: edu-help-now: flags: there is no flag `rf_bowels`");
}

#[test]
fn phases_that_do_not_fill_the_repetition() {
    let message = after(SLIDER, "repetition_secs = 6", "repetition_secs = 7");
    assert_eq!(message, "exercises/median-slider.toml: dose.repetition_secs: says 7 s, but it is 6 s");
}

#[test]
fn routines_that_do_not_hold_what_they_say() {
    let file = "routines/c5.toml";
    let message = after(file, "seconds = 57", "seconds = 58");
    assert_eq!(message, "routines/c5.toml: c5-high-1min: seconds: says 58 s, but it is 57 s");
    let message = after(file, "hand-on-head-rest x1", "hand-on-hat x1");
    assert_eq!(message, "routines/c5.toml: c5-high-1min: steps[0]: there is no exercise `hand-on-hat`");
    let message = after(file, "hand-on-head-rest x1", "hand-on-head-rest");
    assert!(message.starts_with("routines/c5.toml: c5-high-1min: steps[0]: `hand-on-head-rest` is not"), "{message}");
    let message = after(file, "hand-on-head-rest x1", "chin-tuck-extension x1");
    assert!(message.ends_with("steps[0]: `chin-tuck-extension` is not allowed at high irritability"), "{message}");
    let message = after(
        file,
        "seconds = 57\nsteps = [\"hand-on-head-rest x1\"",
        "seconds = 129\nsteps = [\"hand-on-head-rest x4\"",
    );
    assert_eq!(message, "routines/c5.toml: c5-high-1min: seconds: 129 s is outside 52 to 68 s");
    let message = after(file, "id = \"c5-high-3min\"", "id = \"c5-high-1min\"");
    assert_eq!(message, "routines/c5.toml: c5-high-1min: id: the id `c5-high-1min` is used twice");
    let message = after(file, "minutes = 1\n", "minutes = \"one\"\n");
    assert!(message.starts_with("routines/c5.toml: c5-high-1min: routines[0].minutes: invalid type"), "{message}");
}

#[test]
fn files_that_are_missing_or_in_no_list() {
    let files = Files::embedded().without(SLIDER);
    let message = content::load_from(&files).unwrap_err().to_string();
    assert_eq!(message, "exercises/median-slider.toml: the file is missing");
    let text = Files::embedded().text(SLIDER).unwrap();
    assert_eq!(said("exercises/new-slider.toml", text), "exercises/new-slider.toml: the file is named in no list");
    let message = after(SLIDER, "id = \"median-slider\"", "id = \"median-slide\"");
    assert_eq!(message, "exercises/median-slider.toml: id: says `median-slide`, but it is `median-slider`");
}

#[test]
fn red_flags_that_would_let_somebody_through() {
    let message = after("flags.toml", "lock = \"all\"", "lock = \"none\"");
    assert_eq!(message, "flags.toml: rf_saddle_numbness: lock: `emergency_now` must lock at least the area");
    let message = after("flags.toml", "group = \"cauda_equina\"", "group = \"cauda\"");
    assert_eq!(message, "flags.toml: rf_saddle_numbness: group: unknown word `cauda`");
    let message = after("flags.toml", "    \"vascular\",\n", "");
    assert!(message.ends_with("group: is not in `group_order`"), "{message}");
}

#[test]
fn ratios_beyond_their_caps_and_words_in_two_columns() {
    let message = after("check/tests.toml", "c6 = 2.0", "c6 = 20.0");
    assert_eq!(message, "check/tests.toml: st_hand_on_head: ratio_positive.c6: 20 is outside 0.25 to 4");
    let message = after("profiles/l5.toml", "common = [\"low_back\"", "common = [\"buttock\"");
    assert_eq!(message, "profiles/l5.toml: scores.regions.common: `buttock` stands in two columns");
}

#[test]
fn a_body_map_that_does_not_tile_the_body() {
    let front = "figure/map/front.toml";
    let message = after(front, "region = \"knee_front\"", "region = \"kneecap\"");
    assert_eq!(message, "figure/map/front.toml: kneecap: region: there is no region `kneecap`");
    let message = after(front, "region = \"knee_front\"", "region = \"heel\"");
    assert_eq!(message, "figure/map/front.toml: heel: region: is not to be seen from the front");
    let message = after(front, "region = \"knee_front\"", "inert = \"throat\"");
    assert_eq!(message, "figure/map/front.toml: throat: is drawn twice");
    let message = after(front, "inert = \"throat\"", "inert = \"gullet\"");
    assert_eq!(message, "figure/map/front.toml: gullet: inert: unknown word `gullet`");
    let message = after(front, "region = \"perineum\"\nmidline = true\n", "region = \"perineum\"\n");
    assert!(message.starts_with("figure/map/front.toml: perineum: midline: says on either side"), "{message}");
    let message = after(front, "crown = [0, 1000]", "crown = [0, 1000]\nspare = [1, 1]");
    assert_eq!(message, "figure/map/front.toml: spare: knots: no line runs through this knot");
    let message = after(front, "crown = [0, 1000]", "crown = [0]");
    assert!(message.starts_with("figure/map/front.toml: "), "{message}");
    let message = after(front, "\"knee_side\", \"knee_out\"", "\"knee_side\", \"knee_in\"");
    assert_eq!(message, "figure/map/front.toml: joint_out: through: there is no knot `knee_in`");
    let message = after("figure/map/palm.toml", "drawn_side = \"left\"", "drawn_side = \"both\"");
    assert_eq!(message, "figure/map/palm.toml: drawn_side: must be one side");
}

#[test]
fn a_region_or_nerve_that_the_body_map_forgets() {
    let front = "figure/map/front.toml";
    let text = Files::embedded().text(front).unwrap();
    let patch = text.split("[[patches]]").find(|patch| patch.contains("\"knee_front\"")).unwrap();
    let message = said(front, &text.replace(&format!("[[patches]]{patch}"), ""));
    assert!(message.contains("bounds no patch") || message.contains("is not drawn"), "{message}");
    let nerves = "figure/map/nerves.toml";
    let message = after(nerves, "nerve = \"c5\"", "nerve = \"c55\"");
    assert_eq!(message, "figure/map/nerves.toml: c55: nerve: there is no profile `c55`");
    let message = after(nerves, "picture = \"front\"", "picture = \"side\"");
    assert_eq!(message, "figure/map/nerves.toml: c5: picture: unknown word `side`");
    let message = after(nerves, "through = [[9, 862]", "through = [[900, 862]");
    assert!(message.starts_with("figure/map/nerves.toml: c5: through: leaves the body on `front` at"), "{message}");
}
