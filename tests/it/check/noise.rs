//! People forget and leave out: the right one must stay among the first three.

use unpinch::assessment::ranking;
use unpinch::link::answers::{AnswersView, read};

use super::KNOWLEDGE;
use super::cases::{Case, all};
use super::random::Dice;

const DRAWS: u64 = 24;

/// The answers with each one left out with a chance of one in three; at least one place is left.
fn thinned(answers: &AnswersView, dice: &mut Dice) -> AnswersView {
    let mut thin = answers.clone();
    while !answers.regions.is_empty() {
        thin.regions = answers.regions.iter().filter(|_| dice.below(3) > 0).cloned().collect();
        if !thin.regions.is_empty() {
            break;
        }
    }
    for list in [
        &mut thin.numb_and_sore,
        &mut thin.sensations,
        &mut thin.aggravating,
        &mut thin.easing,
        &mut thin.weakness,
        &mut thin.history,
    ] {
        list.retain(|_| dice.below(3) > 0);
    }
    thin.self_tests.retain(|_, _| dice.below(3) > 0);
    if let Some(numb) = &mut thin.numb {
        numb.retain(|place| thin.regions.contains(place));
        thin.numb_and_sore.retain(|place| numb.contains(place));
    }
    thin
}

/// How many of the draws keep the expected one among the first three.
fn kept(case: &Case, expected: &str, seed: u64) -> u64 {
    let whole = read(&case.answers, KNOWLEDGE.tables, KNOWLEDGE.flags).unwrap();
    let half = ranking::halves(&KNOWLEDGE.model, &whole)[0];
    let mut dice = Dice::new(seed);
    let is_kept = |_: &u64| {
        let answers = read(&thinned(&case.answers, &mut dice), KNOWLEDGE.tables, KNOWLEDGE.flags).unwrap();
        let shares = ranking::shares(&KNOWLEDGE.model, &answers, half);
        shares.iter().take(3).any(|(id, _)| id.as_str() == expected)
    };
    (0..DRAWS).filter(is_kept).count() as u64
}

#[test]
fn with_a_third_of_the_answers_missing_the_right_one_is_among_the_first_three() {
    let mut found: Vec<(u64, String)> = Vec::new();
    for (seed, case) in all().iter().enumerate() {
        // Where nothing is painted, as with many warning signs, nothing is ranked either.
        let [expected] = case.expect.first.as_slice() else { continue };
        if !case.answers.regions.is_empty() {
            found.push((kept(case, expected, seed as u64), format!("{} ({expected})", case.id)));
        }
    }
    found.sort();
    let all: u64 = found.iter().map(|(kept, _)| kept).sum();
    let draws = DRAWS * found.len() as u64;
    let worst: Vec<String> = found.iter().take(12).map(|(kept, case)| format!("{kept}/{DRAWS} {case}")).collect();
    println!("{all} of {draws} draws of {} cases; worst: {}", found.len(), worst.join(", "));
    assert!(found.len() >= 40, "{} cases", found.len());
    assert!(10 * all >= 9 * draws, "{all} of {draws}; worst: {}", worst.join(", "));
    // No case hangs on one answer.
    assert!(found.iter().all(|(kept, _)| 2 * kept > DRAWS), "worst: {}", worst.join(", "));
}
