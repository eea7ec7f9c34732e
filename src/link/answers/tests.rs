//! What is wrong in an answers file is named with its field, and with what was probably meant.
//!
//! That writing and reading again changes nothing is among the properties in `tests/it/check`.

use super::*;
use crate::content;
use crate::domain::answers::{Answers, FlagAnswer, Strength, TestResult, Weakness};
use crate::domain::side::Side;

fn understood(text: &str) -> Result<Answers, AnswersError> {
    read(&serde_json::from_str(text).unwrap(), content::check_tables(), content::red_flags())
}

/// The message of a file that is refused.
fn refused(text: &str) -> String {
    understood(text).expect_err(text).to_string()
}

#[test]
fn an_unknown_id_is_named_with_its_field_and_the_nearest() {
    for (text, field, nearest) in [
        (r#"{"regions":["sole_l","buttok_l"]}"#, "regions[1]: there is no region `buttok_l`", "buttock_l"),
        (r#"{"regions":["sole"],"numb":[]}"#, "regions[0]: `sole` needs its side", "`sole_l` or `sole_r`"),
        (r#"{"numb":["sol_l"]}"#, "numb[0]: there is no region `sol_l`", "sole_l"),
        (r#"{"sensations":["tingeling"]}"#, "sensations[0]: there is no sensation `tingeling`", "tingling"),
        (r#"{"aggravating":["siting_long"]}"#, "aggravating[0]: there is no factor `siting_long`", "sitting_long"),
        (r#"{"easing":["walkin"]}"#, "easing[0]: there is no factor `walkin`", "walking"),
        (
            r#"{"weakness":["weak_plantarflexion"]}"#,
            "weakness[0]: there is no weakness sign",
            "weak_ankle_plantarflexion",
        ),
        (r#"{"history":["hx_smokes"]}"#, "history[0]: there is no history item `hx_smokes`", "hx_smoker"),
        (r#"{"self_tests":{"st_slump":"pos"}}"#, "self_tests.st_slump: there is no self-test", "st_slump_knee"),
        (r#"{"red_flags":["rf_stoke"]}"#, "red_flags[0]: there is no red flag `rf_stoke`", "rf_stroke"),
        (r#"{"no":{"sensations":["tingeling"]}}"#, "no.sensations[0]: there is no sensation", "tingling"),
        (r#"{"no":{"aggravating":["walkin"]}}"#, "no.aggravating[0]: there is no factor", "walking"),
        (r#"{"no":{"easing":["walkin"]}}"#, "no.easing[0]: there is no factor", "walking"),
        (r#"{"no":{"weakness":["weak_hip"]}}"#, "no.weakness[0]: there is no weakness sign", "weak_hip_flexion"),
        (r#"{"no":{"history":["hx_smokes"]}}"#, "no.history[0]: there is no history item", "hx_smoker"),
        (r#"{"no":{"red_flags":["rf_stoke"]}}"#, "no.red_flags[0]: there is no red flag", "rf_stroke"),
    ] {
        let message = refused(text);
        assert!(message.starts_with(field) && message.contains(nearest), "{message}");
    }
}

#[test]
fn a_region_has_its_side_and_a_midline_one_has_none() {
    assert_eq!(refused(r#"{"regions":["sole"]}"#), "regions[0]: `sole` needs its side: `sole_l` or `sole_r`");
    for side in ["l", "r"] {
        let message = refused(&format!(r#"{{"regions":["tailbone_{side}"]}}"#));
        assert_eq!(message, "regions[0]: `tailbone` lies in the middle and has no side; write it without");
    }
    let answers = understood(r#"{"regions":["tailbone","sole_l","sole_r","sole_l"]}"#).unwrap();
    let places: Vec<String> = answers.places.keys().map(ToString::to_string).collect();
    assert_eq!(places, ["sole_l", "sole_r", "tailbone"]);
}

#[test]
fn numb_places_are_places() {
    let message = refused(r#"{"regions":["sole_l"],"numb":["heel_l"]}"#);
    assert_eq!(message, "numb[0]: `heel_l` is not among the regions; name it there too");
    for text in [
        r#"{"regions":["sole_l"],"numb":[],"numb_and_sore":["sole_l"]}"#,
        // Without the list of the numb ones nothing is numb and sore either.
        r#"{"regions":["sole_l"],"numb_and_sore":["sole_l"]}"#,
    ] {
        assert_eq!(refused(text), "numb_and_sore[0]: `sole_l` is not among the numb ones; name it there too");
    }
    let text = r#"{"regions":["sole_l","heel_l","shin_l"],"numb":["sole_l","heel_l"],"numb_and_sore":["heel_l"]}"#;
    let answers = understood(text).unwrap();
    let marks: Vec<_> = answers.places.iter().map(|(place, its)| (place.to_string(), its.pain, its.numb)).collect();
    let expected = [("heel_l", true, true), ("shin_l", true, false), ("sole_l", false, true)];
    assert_eq!(marks, expected.map(|(id, pain, numb)| (id.to_owned(), pain, numb)));
    assert!(answers.is_layered && !understood("{}").unwrap().is_layered);
}

fn weakness(words: &str) -> Weakness {
    let answers = understood(&format!(r#"{{"weakness":[{words}]}}"#)).unwrap();
    answers.weakness["weak_hip_flexion"]
}

#[test]
fn of_two_strengths_the_graver_counts_and_two_sides_are_both() {
    let is = |strength, side| Weakness { strength, side };
    assert_eq!(weakness(r#""weak_hip_flexion""#), is(Strength::Mild, None));
    assert_eq!(weakness(r#""weak_hip_flexion:left""#), is(Strength::Mild, Some(Side::Left)));
    assert_eq!(weakness(r#""weak_hip_flexion:severe""#), is(Strength::Severe, None));
    assert_eq!(weakness(r#""weak_hip_flexion:none""#), is(Strength::Full, None));
    for words in [
        r#""weak_hip_flexion:severe","weak_hip_flexion:mild""#,
        r#""weak_hip_flexion:mild","weak_hip_flexion:severe""#,
        r#""weak_hip_flexion:none","weak_hip_flexion:severe""#,
    ] {
        assert_eq!(weakness(words), is(Strength::Severe, None), "{words}");
    }
    let sides = r#""weak_hip_flexion:left","weak_hip_flexion:severe:right""#;
    assert_eq!(weakness(sides), is(Strength::Severe, Some(Side::Both)));
    let sides = r#""weak_hip_flexion:left","weak_hip_flexion","weak_hip_flexion:left""#;
    assert_eq!(weakness(sides), is(Strength::Mild, Some(Side::Left)));
}

#[test]
fn one_word_has_one_strength_and_one_side() {
    for (word, part) in [("severe:mild", "mild"), ("mild:left:severe", "severe"), ("left:right", "right")] {
        let message = refused(&format!(r#"{{"weakness":["weak_hip_flexion:{word}"]}}"#));
        let expected = format!("weakness[0]: `{part}` is one word too many; write one strength and one side");
        assert_eq!(message, expected);
    }
    for part in ["bad", ""] {
        let message = refused(&format!(r#"{{"weakness":["weak_hip_flexion:{part}"]}}"#));
        assert!(message.starts_with(&format!("weakness[0]: `{part}` may not follow a weakness sign")), "{message}");
    }
}

#[test]
fn yes_and_no_to_the_same_is_refused() {
    for (field, id) in [
        ("sensations", "tingling"),
        ("aggravating", "walking"),
        ("easing", "walking"),
        ("weakness", "weak_hip_flexion"),
        ("history", "hx_smoker"),
        ("red_flags", "rf_stroke"),
    ] {
        let message = refused(&format!(r#"{{"{field}":["{id}"],"no":{{"{field}":["{id}"]}}}}"#));
        assert_eq!(message, format!("no.{field}[0]: `{id}` is said yes to as well"));
    }
    let message = refused(r#"{"red_flags":["rf_stroke:not_sure"],"no":{"red_flags":["rf_stroke"]}}"#);
    assert_eq!(message, "no.red_flags[0]: `rf_stroke` is said yes to as well");
    // Worse with walking and not better with it go together, and so do "strong" and "strong".
    assert!(understood(r#"{"aggravating":["walking"],"no":{"easing":["walking"]}}"#).is_ok());
    assert!(understood(r#"{"weakness":["weak_hip_flexion:none"],"no":{"weakness":["weak_hip_flexion"]}}"#).is_ok());
}

#[test]
fn a_flag_is_yes_or_not_sure_and_yes_wins() {
    let flag = |words: &str| understood(&format!(r#"{{"red_flags":[{words}]}}"#)).unwrap().flag("rf_stroke");
    assert_eq!(flag(r#""rf_stroke""#), Some(FlagAnswer::Yes));
    assert_eq!(flag(r#""rf_stroke:not_sure""#), Some(FlagAnswer::NotSure));
    assert_eq!(flag(r#""rf_stroke","rf_stroke:not_sure""#), Some(FlagAnswer::Yes));
    assert_eq!(flag(r#""rf_stroke:not_sure","rf_stroke""#), Some(FlagAnswer::Yes));
    assert_eq!(flag(""), None, "not named is not asked");
    let message = refused(r#"{"red_flags":["rf_stroke:no"]}"#);
    assert_eq!(message, "red_flags[0]: `no` may not follow a flag; write `not_sure`");
}

#[test]
fn a_test_has_its_own_answers() {
    let result = |test: &str, word: &str| understood(&format!(r#"{{"self_tests":{{"{test}":"{word}"}}}}"#));
    for (word, expected) in
        [("pos", TestResult::Positive), ("neg", TestResult::Negative), ("skipped", TestResult::Skipped)]
    {
        for test in ["st_slump_knee", "st_calf_compare"] {
            assert_eq!(result(test, word).unwrap().tests[test], expected);
        }
    }
    for test in ["st_hand_on_head", "st_hands_up"] {
        assert_eq!(result(test, "worse").unwrap().tests[test], TestResult::Worse);
    }
    for test in ["st_slump_knee", "st_calf_compare"] {
        let message = result(test, "worse").unwrap_err().to_string();
        assert!(message.starts_with(&format!("self_tests.{test}: this test has no answer `worse`")), "{message}");
    }
    let message = result("st_slump_knee", "yes").unwrap_err().to_string();
    assert_eq!(message, "self_tests.st_slump_knee: `yes` is no answer; write `pos`, `neg`, `worse` or `skipped`");
}

#[test]
fn pain_goes_from_0_to_10() {
    for pain in [0, 10] {
        let answers = understood(&format!(r#"{{"irritability":{{"pain":{pain}}}}}"#)).unwrap();
        assert_eq!(answers.soreness.pain, Some(pain));
    }
    assert_eq!(refused(r#"{"irritability":{"pain":11}}"#), "irritability.pain: 11 is outside 0 to 10");
}

#[test]
fn what_has_another_shape_is_refused_by_name() {
    let fault = |text: &str| serde_json::from_str::<AnswersView>(text).unwrap_err().to_string();
    for (text, expected) in [
        (r#"{"region":["sole_l"]}"#, "unknown field `region`"),
        (r#"{"irritability":{"pian":3}}"#, "unknown field `pian`"),
        (r#"{"no":{"regions":[]}}"#, "unknown field `regions`"),
        (r#"{"regions":"sole_l"}"#, "expected a sequence"),
        (r#"{"irritability":{"pain":-1}}"#, "invalid value"),
        (r#"{"irritability":{"pain":256}}"#, "invalid value"),
        (r#"{"regions":[],"regions":[]}"#, "duplicate field `regions`"),
        ("regions: sole_l", "expected value at line 1 column 1"),
        ("", "EOF while parsing"),
        (r#"{"regions":["#, "EOF while parsing"),
    ] {
        assert!(fault(text).contains(expected), "{text}: {}", fault(text));
    }
}

/// With two ids as the tables spell them: `weak_ankle_plantarflexion`, `st_slump_knee`.
#[test]
fn the_promised_example_is_understood() {
    let text = r#"{"regions":["buttock_l","posterior_calf_l","lateral_foot_l"], "sensations":["tingling"],
        "aggravating":["sitting_long"], "easing":["walking"], "weakness":["weak_ankle_plantarflexion","weak_knee_flexion:severe"],
        "history":["hx_back_pain_with_it"], "self_tests":{"st_slump_knee":"pos"}, "red_flags":["rf_mild_weakness"],
        "irritability":{"pain":5,"settles_minutes":20,"wakes":false}}"#;
    let answers = understood(text).unwrap();
    assert_eq!(answers.count(), 10);
    assert!(
        answers.is_map_done && answers.sensations.no.contains("numbness") && answers.history.no.contains("hx_smoker")
    );
    assert_eq!(answers.weakness.len(), content::check_tables().weakness.len(), "the others are strong");
    assert_eq!(answers.flags.len(), 1, "the others were not asked");
}

#[test]
fn a_check_under_way_says_what_was_not_asked() {
    let answers = understood(r#"{"regions":["sole_l"],"no":{"sensations":["burning"]}}"#).unwrap();
    assert_eq!(answers.sensations.said(&"burning".into()), Some(false));
    assert_eq!(answers.sensations.said(&"tingling".into()), None);
    assert!(!answers.is_map_done && answers.weakness.is_empty() && answers.history.no.is_empty());
    assert!(understood(r#"{"no":{"map":true}}"#).unwrap().is_map_done);
}
