//! Whatever stands in an answers file, the reader and the judge come to an end without panic.
//!
//! `UNPINCH_FUZZ=60 cargo test --test it check::fuzz` goes on for a minute, with other dice each time.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};

use unpinch::link::answers::{AnswersView, read};

use super::KNOWLEDGE;
use super::cases::all;
use super::properties::check;
use super::random::{Dice, tables};

/// So many files where no time is given.
const FILES: u64 = 1_200;

/// Something that could stand in this list: mostly an id of the right kind.
fn word(dice: &mut Dice, field: &str) -> String {
    fn pick<T>(list: &[T], dice: &mut Dice, id: impl Fn(&T) -> &str) -> String {
        id(&list[dice.below(list.len())]).to_owned()
    }
    let known = tables();
    let kinds = ["regions", "sensations", "aggravating", "weakness", "history", "red_flags", "self_tests", ""];
    let field = if dice.below(4) > 0 { field } else { kinds[dice.below(kinds.len())] };
    match field {
        "regions" | "numb" | "numb_and_sore" => {
            let suffix = ["_l", "_r", "_l", "_r", "_l", ""][dice.below(6)];
            pick(&known.regions, dice, |its| its.id.as_str()) + suffix
        }
        "sensations" => pick(&known.sensations, dice, |its| its.id.as_str()),
        "aggravating" | "easing" => pick(&known.factors, dice, |its| its.id.as_str()),
        "weakness" => {
            let suffix = ["", ":mild", ":severe", ":severe:both", ":left", ":none", ":left:right"][dice.below(7)];
            pick(&known.weakness, dice, |its| its.id.as_str()) + suffix
        }
        "history" => pick(&known.history, dice, |its| its.id.as_str()),
        "red_flags" => {
            pick(&KNOWLEDGE.flags.flags, dice, |its| its.id.as_str()) + ["", ":not_sure", ":no"][dice.below(3)]
        }
        "self_tests" => pick(&known.tests, dice, |its| its.id.as_str()),
        _ => ["perineum", "pos", "worse", "", ":", "é\u{0}", "_l", "weak_:severe"][dice.below(8)].to_owned(),
    }
}

fn anything(dice: &mut Dice) -> Value {
    match dice.below(9) {
        0 => Value::Null,
        1 => json!(dice.below(2) == 0),
        2 => json!(dice.below(14)),
        3 => json!(-1.5e300),
        4 => json!(u64::MAX),
        5 => json!([word(dice, ""), word(dice, "weakness")]),
        6 => json!({ word(dice, "self_tests"): word(dice, "") }),
        _ => json!(word(dice, "regions")),
    }
}

/// Changes something somewhere below; `field` is where it stands.
fn mutate(value: &mut Value, dice: &mut Dice, field: &str) {
    match value {
        Value::Object(fields) if !fields.is_empty() && dice.below(12) > 0 => {
            let key = fields.keys().nth(dice.below(fields.len())).cloned().unwrap();
            match dice.below(16) {
                0 => drop(fields.remove(&key)),
                1 => drop(fields.insert(word(dice, field), anything(dice))),
                2 => drop(fields.insert(key, anything(dice))),
                _ => mutate(&mut fields[&key], dice, &key),
            }
        }
        Value::Array(items) if dice.below(12) > 0 => match dice.below(4) {
            0 if !items.is_empty() => drop(items.swap_remove(dice.below(items.len()))),
            1 if !items.is_empty() => {
                let at = dice.below(items.len());
                items[at] = json!(word(dice, field));
            }
            _ => items.push(json!(word(dice, field))),
        },
        _ => *value = anything(dice),
    }
}

fn text(seeds: &[Value], dice: &mut Dice) -> Vec<u8> {
    let mut value = seeds[dice.below(seeds.len())].clone();
    for _ in 0..dice.below(5) {
        mutate(&mut value, dice, "");
    }
    let mut bytes = serde_json::to_vec(&value).unwrap();
    match dice.below(8) {
        0 => bytes.truncate(dice.below(bytes.len() + 1)),
        1 => {
            for _ in 0..=dice.below(4) {
                let at = dice.below(bytes.len());
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << dice.below(8);
                }
            }
        }
        2 if dice.below(4) == 0 => bytes = (0..dice.below(300)).map(|_| dice.below(256) as u8).collect(),
        _ => {}
    }
    bytes
}

/// Valid files: those of the cases, and one with every field.
fn seeds() -> Vec<Value> {
    let mut seeds: Vec<Value> = all().iter().map(|case| serde_json::to_value(&case.answers).unwrap()).collect();
    seeds.push(json!({
        "regions": ["sole_l", "sole_r", "thumb_l"], "numb": ["sole_l"], "numb_and_sore": ["sole_l"],
        "sensations": ["tingling"], "aggravating": ["walking"], "easing": ["lying_down"],
        "weakness": ["weak_hip_flexion:mild:left"], "history": ["hx_smoker"],
        "self_tests": { "st_hands_up": "pos", "st_calf_compare": "neg" }, "red_flags": ["rf_gca:not_sure"],
        "irritability": { "pain": 3, "settles_minutes": 20, "wakes": false, "new_and_spreading": true },
        "worsening": false,
        "no": { "map": true, "sensations": ["burning"], "aggravating": [], "easing": [], "weakness": [],
                "history": [], "red_flags": ["rf_stroke"] },
    }));
    seeds
}

#[test]
fn no_answers_file_makes_it_panic() {
    let seeds = seeds();
    for seed in &seeds {
        serde_json::from_value::<AnswersView>(seed.clone()).expect("valid to begin with");
    }
    let seconds = std::env::var("UNPINCH_FUZZ").ok().map(|seconds| seconds.parse().expect("UNPINCH_FUZZ in seconds"));
    let until = seconds.map(|seconds| Instant::now() + Duration::from_secs(seconds));
    // Other dice only where many are thrown; what fails prints its file.
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let mut dice = Dice::new(if until.is_some() { now.as_secs() } else { 20_260_402 });
    let (mut files, mut judged) = (0_u64, 0_u64);
    while until.map_or(files < FILES, |until| Instant::now() < until) {
        files += 1;
        let bytes = text(&seeds, &mut dice);
        let shown = String::from_utf8_lossy(&bytes).into_owned();
        let guard = Shown(&shown);
        if let Ok(view) = serde_json::from_slice::<AnswersView>(&bytes) {
            match read(&view, KNOWLEDGE.tables, KNOWLEDGE.flags) {
                Ok(answers) => {
                    judged += 1;
                    check(&answers).unwrap();
                }
                Err(error) => assert!(!error.field.is_empty() && !error.problem.is_empty(), "{error:?}"),
            }
        }
        drop(guard);
    }
    println!("{files} files, {judged} of them judged");
    assert!(judged > files / 4 && judged < files, "{judged} of {files}");
}

/// Prints the file under way if it makes something panic.
struct Shown<'a>(&'a str);

impl Drop for Shown<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            println!("with this file: {}", self.0);
        }
    }
}
