//! Packs: the worked example, what is refused and where the message points, and that no text does harm.

use proptest::prelude::*;
use unpinch::assessment::closed::{halves_of_routine, is_gentle};
use unpinch::content::{self, ContentError, PackContents, PackText};
use unpinch::domain::irritability::Irritability;
use unpinch::domain::routine::Length;

const EXAMPLE: &str = include_str!("../../docs/packs/north-clinic.toml");

fn checked(text: &str) -> Result<PackContents, Vec<ContentError>> {
    content::check_pack(&PackText { file: "p.toml".to_owned(), text: text.to_owned() }, content::catalog())
}

/// What is wrong after one text of the example was replaced.
fn after(old: &str, new: &str) -> Vec<String> {
    assert!(EXAMPLE.contains(old), "the example has no `{old}`");
    let faults = checked(&EXAMPLE.replacen(old, new, 1)).err().unwrap_or_default();
    faults.iter().map(ToString::to_string).collect()
}

fn line_of(text: &str) -> usize {
    1 + EXAMPLE[..EXAMPLE.find(text).expect("it is there")].matches('\n').count()
}

#[test]
fn the_worked_example_is_right_and_becomes_part_of_the_catalogue() {
    let contents = checked(EXAMPLE).expect("the example");
    assert_eq!(contents.exercises.len(), 2);
    let read = content::with_packs(&[PackText { file: "north.toml".to_owned(), text: EXAMPLE.to_owned() }]);
    assert!(read.left_out.is_empty());
    let routine = read.catalog.routine(&"north-wrist-minute".into()).expect("it is there");
    let pack = read.catalog.pack(routine.pack.as_ref().expect("a pack")).expect("it is there");
    assert_eq!((pack.title.as_str(), pack.file.as_str()), ("Wrist and elbow at work", "north.toml"));
    for step in &routine.steps {
        assert!(read.catalog.exercise(&step.exercise).is_some(), "{}", step.exercise);
    }
    let grouped = read.catalog.exercise_groups.last().expect("a group");
    assert_eq!(grouped.exercises.len(), 2);
}

#[test]
fn the_plan_never_takes_a_routine_of_a_pack() {
    let built_in = content::load().expect("the catalogue");
    let mut read = content::with_packs(&[PackText { file: "north.toml".to_owned(), text: EXAMPLE.to_owned() }]);
    // Even where it would be the first to be found.
    read.catalog.routines.rotate_right(1);
    assert!(read.catalog.routines[0].pack.is_some());
    for profile in &built_in.profiles {
        for level in Irritability::ALL {
            for length in Length::ALL {
                let of = |catalog: &unpinch::domain::catalog::Catalog| {
                    catalog.routine_for(&profile.id, level, length).map(|routine| routine.id.clone())
                };
                assert_eq!(of(&read.catalog), of(&built_in), "{}", profile.id);
            }
        }
    }
}

#[test]
fn any_lock_closes_what_a_pack_brings() {
    let read = content::with_packs(&[PackText { file: "north.toml".to_owned(), text: EXAMPLE.to_owned() }]);
    let rock = read.catalog.exercise(&"north-wrist-rock".into()).expect("it is there");
    assert!(!is_gentle(rock), "mobility at high irritability, but nobody has judged it");
    let routine = read.catalog.routine(&"north-wrist-minute".into()).expect("it is there");
    assert!(halves_of_routine(&read.catalog, content::check_tables, routine).is_empty(), "it concerns the whole body");
}

#[test]
fn each_fault_is_named_with_line_entry_and_field() {
    let cases = [
        (
            "wrist = 35",
            "wrist = 135",
            "wrist = 35",
            "north-wrist-rock: phases[0].joints.wrist: 135 is outside -80 to 80",
        ),
        ("kind = \"slider\"", "kind = \"slide\"", "kind = \"slider\"", "north-arm-float: kind: unknown word `slide`"),
        (
            "\"ulnar_guyon\"",
            "\"ulnar\"",
            "targets = [\"median_carpal_tunnel\", \"ulnar",
            "north-wrist-rock: targets: there is no profile `ulnar`",
        ),
        ("seconds = 58", "seconds = 57", "seconds = 58", "north-wrist-minute: seconds: says 57 s, but it is 58 s"),
        ("grip-pump x6", "grip-pomp x6", "steps = ", "north-wrist-minute: steps[2]: there is no exercise `grip-pomp`"),
        (
            "id = \"north-arm-float\"",
            "id = \"chin-tuck\"",
            "id = \"north-arm",
            "chin-tuck: id: the id `chin-tuck` is used twice",
        ),
        ("id = \"north-arm-float\"", "id = \"../north\"", "id = \"north-arm", "../north: id: may have small letters"),
        (
            "id = \"north_handout\"",
            "id = \"ellis2012\"",
            "id = \"north_h",
            "ellis2012: id: the id `ellis2012` is used twice",
        ),
        ("feel = \"A light", "feels = \"A light", "feel = \"A light", "north-arm-float: feels: unknown key `feels`"),
        ("pack = \"north", "puck = \"north", "pack = \"north", "unknown key `puck`"),
        (
            "profile = \"median_carpal_tunnel\"",
            "profile = \"np_circulatory_arterial\"",
            "profile = ",
            "has no routines",
        ),
        (
            "action = \"hand back\"",
            "action = \"hand\\u001b[2Jback\"",
            "action = \"hand back\"",
            "without control characters",
        ),
        ("repetitions = 8", "repetitions = 5000", "repetitions = 8", "dose.repetitions: 5000 is outside 1 to 200"),
        ("seconds = 3", "seconds = 9223372036854775807", "seconds = 3", "9223372036854775807 is outside 1 to 300"),
        ("kind = \"mobility\"", "kind = \"stretch\"", "irritability = [\"high\"", "a stretch is not for `high`"),
        (
            "kind = \"slider\"",
            "kind = \"tensioner\"",
            "irritability = [\"moderate\", \"low\"]",
            "a tensioner is for `low` alone",
        ),
        ("elbow = 80, wrist = 0", "elbow = nan, wrist = 0", "elbow = 80, wrist = 0", "NaN is outside 0 to 150"),
        ("[[routines]]", "[[red_flags]]\nid = \"rf_mine\"\n[[routines]]", "[[routines]]", "unknown key `red_flags`"),
    ];
    for (old, new, at, words) in cases {
        let faults = after(old, new);
        let start = format!("p.toml:{}: ", line_of(at));
        let is_said = faults.iter().any(|fault| fault.starts_with(&start) && fault.contains(words));
        assert!(is_said, "`{new}`: {start}…{words} is not in {faults:#?}");
    }
}

#[test]
fn all_faults_are_named_at_once_and_none_twice() {
    let text = EXAMPLE
        .replace("wrist = 35", "wrist = 135")
        .replace("breath = \"in\"", "breath = \"deep\"")
        .replace("author = ", "writer = ")
        .replace("seconds = 58", "seconds = 1");
    let faults = checked(&text).expect_err("four faults");
    let said: Vec<String> = faults.iter().map(ToString::to_string).collect();
    // The routine has no fault of its own but its length, though its exercises are broken.
    assert!(!said.iter().any(|fault| fault.contains("there is no exercise")), "{said:#?}");
    for words in ["`writer`", "135 is outside", "phases[0].breath: unknown word `deep`"] {
        assert!(said.iter().any(|fault| fault.contains(words)), "{words}: {said:#?}");
    }
    assert_eq!(said.iter().filter(|fault| fault.contains("`deep`")).count(), 2, "{said:#?}");
    assert!(faults.windows(2).all(|pair| pair[0].line <= pair[1].line), "in the order of the lines");
}

#[test]
fn what_is_no_toml_is_named_with_its_lines() {
    let faults = checked("pack = \"a\"\ntitle = \nauthor = [\n").expect_err("no TOML");
    assert!(faults.iter().all(|fault| fault.line.is_some()), "{faults:?}");
    assert_eq!(faults[0].line, Some(2), "{faults:?}");
    assert!(checked("").is_err_and(|faults| !faults.is_empty()));
}

#[test]
fn a_broken_pack_costs_itself_only_and_ids_are_taken_once() {
    let pack = |file: &str, text: String| PackText { file: file.to_owned(), text };
    let renamed = EXAMPLE.replacen("pack = \"north-clinic\"", "pack = \"south\"", 1);
    let read = content::with_packs(&[
        pack("a.toml", "broken".to_owned()),
        pack("b.toml", EXAMPLE.to_owned()),
        pack("c.toml", renamed),
    ]);
    assert!(read.catalog.exercise(&"north-wrist-rock".into()).is_some());
    assert_eq!(read.catalog.packs.len(), 1);
    let files: Vec<_> = read.left_out.iter().map(|faults| faults[0].file.as_str()).collect();
    assert_eq!(files, ["a.toml", "c.toml"]);
    assert!(read.left_out[1].iter().any(|fault| fault.to_string().contains("`north-wrist-rock` is used twice")));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,200}|[\\[\\]\"'=.,{}#a-z0-9\n -]{0,200}") {
        prop_assert!(checked(&text).is_err());
    }

    #[test]
    fn no_change_of_a_pack_makes_it_panic(
        (at, length, new) in (0..EXAMPLE.len(), 0..40_usize, "[-\\[\\]\"=.,{}a-z0-9\n ]{0,12}"),
    ) {
        let mut text: Vec<char> = EXAMPLE.chars().collect();
        let at = at.min(text.len());
        let end = (at + length).min(text.len());
        text.splice(at..end, new.chars());
        if let Err(faults) = checked(&text.into_iter().collect::<String>()) {
            prop_assert!(!faults.is_empty() && faults.iter().all(|fault| fault.line.is_some_and(|line| line > 0)));
        }
    }
}
