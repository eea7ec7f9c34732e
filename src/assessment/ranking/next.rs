//! The one answer that would settle it (`clinical/nerves.md` section 8, step 13).

use crate::domain::answers::{Answers, TestResult};
use crate::domain::check::{Half, TestKind};
use crate::domain::id::{FactorId, ProfileId, TestId, WeaknessId};
use crate::domain::irritability::Irritability;

use super::evidence::{self, Item, What};
use super::model::{BETTER, Chances, Model, Ratios, Row, WEAKNESS, WORSE};

/// Something to ask or to try.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    Test(TestId),
    Worse(FactorId),
    Better(FactorId),
    Weakness(WeaknessId),
}

/// A question that tells two profiles apart.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    pub asked: Asked,
    /// What it tells from what: the best and its nearest rival.
    pub between: (ProfileId, ProfileId),
    /// How far the answer is expected to move the two apart, in natural logarithms of their odds.
    pub change: f64,
}

/// A question that moves less than this settles nothing.
const LEAST_CHANGE: f64 = 0.08;
/// Preference between kinds: relief tests, then factors, then weakness, then what presses or taps, stretches last.
const RELIEF: f64 = 1.0;
const FACTOR: f64 = 0.9;
const STRENGTH: f64 = 0.8;
const PRESS: f64 = 0.75;
const STRETCH: f64 = 0.6;

/// The unanswered question with the largest expected change between the two best of a half.
pub fn next_question(model: &Model<'_>, answers: &Answers, half: Half, sore: Irritability) -> Option<Question> {
    let shares = super::shares(model, answers, half);
    let [(best, _), (rival, _), ..] = shares.as_slice() else { return None };
    let mut found = questions(model, answers, half, sore, shares.get(..2)?);
    found.retain(|(_, change, _)| *change >= LEAST_CHANGE);
    let (asked, change, _) = found
        .into_iter()
        .max_by(|(_, one, kind), (_, other, other_kind)| (one * kind).total_cmp(&(other * other_kind)))?;
    Some(Question { asked, between: (best.clone(), rival.clone()), change })
}

/// Desk tests that would move the ranking, most useful first.
pub fn useful_tests(model: &Model<'_>, answers: &Answers, half: Half, sore: Irritability) -> Vec<TestId> {
    useful(model, answers, half, sore, |asked| match asked {
        Asked::Test(id) => Some(id),
        _ => None,
    })
}

/// Strength checks that would move the ranking, most useful first.
pub fn useful_weakness(model: &Model<'_>, answers: &Answers, half: Half) -> Vec<WeaknessId> {
    useful(model, answers, half, Irritability::High, |asked| match asked {
        Asked::Weakness(id) => Some(id),
        _ => None,
    })
}

fn useful<T>(
    model: &Model<'_>,
    answers: &Answers,
    half: Half,
    sore: Irritability,
    pick: impl Fn(Asked) -> Option<T>,
) -> Vec<T> {
    /// So many rivals of the best are worth telling apart.
    const RIVALS: usize = 4;
    let mut shares = super::shares(model, answers, half);
    shares.truncate(RIVALS);
    let mut found = questions(model, answers, half, sore, &shares);
    found.retain(|(_, change, _)| *change >= LEAST_CHANGE);
    found.sort_by(|(_, one, kind), (_, other, other_kind)| (other * other_kind).total_cmp(&(one * kind)));
    found.into_iter().filter_map(|(asked, _, _)| pick(asked)).collect()
}

/// What was not answered yet, with its expected change among these candidates and the preference for its kind.
fn questions(
    model: &Model<'_>,
    answers: &Answers,
    half: Half,
    sore: Irritability,
    shares: &[(ProfileId, f64)],
) -> Vec<(Asked, f64, f64)> {
    let tables = model.tables;
    let rows: Vec<(&Row, f64)> = shares.iter().filter_map(|(id, share)| Some((model.row(id)?, *share))).collect();
    let mut found = Vec::new();
    for (at, test) in tables.tests.iter().enumerate() {
        let is_unwise = test.kind == TestKind::Stretch && sore == Irritability::High;
        if test.computed || is_unwise || answers.tests.contains_key(&test.id) {
            continue;
        }
        let kind = match test.kind {
            TestKind::Relief => RELIEF,
            TestKind::Press => PRESS,
            TestKind::Stretch => STRETCH,
        };
        let change = expected(
            &rows,
            |row| row.tests.get(at).map_or(0.5, |its| sensitivity(its, &rows, at)),
            |row, said| {
                let what = What::Test(if said { TestResult::Positive } else { TestResult::Negative });
                evidence::weight(row, &Item { what, at, said: true, times: 1.0 })
            },
        );
        found.push((Asked::Test(test.id.clone()), change, kind));
    }
    let mut listed = |what: What, chances: Chances, at: usize, asked: Asked, kind: f64| {
        let item = |said| Item { what, at, said, times: 1.0 };
        let change = expected(
            &rows,
            |row| chances.of(evidence::fit(row, &item(true))),
            |row, said| evidence::weight(row, &item(said)),
        );
        found.push((asked, change, kind));
    };
    for (at, factor) in tables.factors.iter().enumerate() {
        if answers.worse.said(&factor.id).is_none() {
            listed(What::Worse, WORSE, at, Asked::Worse(factor.id.clone()), FACTOR);
        }
        if answers.better.said(&factor.id).is_none() {
            listed(What::Better, BETTER, at, Asked::Better(factor.id.clone()), FACTOR);
        }
    }
    for (at, sign) in tables.weakness.iter().enumerate() {
        if sign.half == half && !answers.weakness.contains_key(&sign.id) {
            listed(What::Weakness, WEAKNESS, at, Asked::Weakness(sign.id.clone()), STRENGTH);
        }
    }
    found
}

/// How far the answer is expected to move the best away from its rivals: for each rival the mean change of the odds
/// over both answers, weighted by the rivals' shares.
fn expected(rows: &[(&Row, f64)], chance: impl Fn(&Row) -> f64, weight: impl Fn(&Row, bool) -> f64) -> f64 {
    let [(best, best_share), rivals @ ..] = rows else { return 0.0 };
    let whole: f64 = rivals.iter().map(|(_, share)| share).sum::<f64>().max(f64::MIN_POSITIVE);
    let change = |rival: &Row, rival_share: f64| {
        let of_best = best_share / (best_share + rival_share);
        let yes = of_best * chance(best) + (1.0 - of_best) * chance(rival);
        let moved = |said| (weight(best, said) - weight(rival, said)).abs();
        yes * moved(true) + (1.0 - yes) * moved(false)
    };
    rivals.iter().map(|(rival, share)| share / whole * change(rival, *share)).sum()
}

/// Chance of a positive test: from its two likelihood ratios; where it is not listed, as often as it is falsely
/// positive for those where it is.
fn sensitivity(its: &Ratios, rows: &[(&Row, f64)], at: usize) -> f64 {
    let false_positive = |ratios: &Ratios| {
        let spread = ratios.positive - ratios.negative;
        (spread > 0.0).then(|| ((1.0 - ratios.negative) / spread).clamp(0.02, 0.98))
    };
    match false_positive(its) {
        Some(rate) => (rate * its.positive).clamp(0.02, 0.98),
        None => rows.iter().find_map(|(row, _)| false_positive(row.tests.get(at)?)).unwrap_or(0.3),
    }
}
