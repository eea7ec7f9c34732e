//! From plain data to checked answers: every id known, every side sensible; what is wrong is named with its field.

use std::collections::BTreeSet;
use std::fmt;

use crate::domain::answers::{
    Answers, Brush, FlagAnswer, Marks, Place, Soreness, Strength, TestResult, Ticks, Weakness,
};
use crate::domain::check::{CheckTables, Region};
use crate::domain::id::RegionId;
use crate::domain::nearest::nearest;
use crate::domain::red_flag::RedFlags;
use crate::domain::side::Side;

use super::AnswersView;

/// What is wrong in the answers, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswersError {
    /// `regions[2]`.
    pub field: String,
    pub problem: String,
}

impl fmt::Display for AnswersError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.field, self.problem)
    }
}

impl std::error::Error for AnswersError {}

type Checked<T> = Result<T, AnswersError>;

fn wrong<T>(field: impl Into<String>, problem: impl Into<String>) -> Checked<T> {
    Err(AnswersError { field: field.into(), problem: problem.into() })
}

fn contradiction<T>(field: impl Into<String>, word: &str) -> Checked<T> {
    wrong(field, format!("`{word}` is said yes to as well"))
}

/// Checks the answers. Without a `no` list everything that is not named counts as a "no", save tests, which were then
/// not done, and warning signs, which were then not asked.
pub fn read(view: &AnswersView, tables: &CheckTables, flags: &RedFlags) -> Checked<Answers> {
    let mut answers = Answers::default();
    places(view, tables, &mut answers)?;
    let sensations: Vec<_> = tables.sensations.iter().map(|sensation| &sensation.id).collect();
    let factors: Vec<_> = tables.factors.iter().map(|factor| &factor.id).collect();
    let history: Vec<_> = tables.history.iter().map(|item| &item.id).collect();
    let no = view.no.as_ref();
    answers.sensations = ticks("sensations", "sensation", &view.sensations, no.map(|no| &no.sensations), &sensations)?;
    answers.worse = ticks("aggravating", "factor", &view.aggravating, no.map(|no| &no.aggravating), &factors)?;
    answers.better = ticks("easing", "factor", &view.easing, no.map(|no| &no.easing), &factors)?;
    answers.history = ticks("history", "history item", &view.history, no.map(|no| &no.history), &history)?;
    answers.is_map_done = no.is_none_or(|no| no.map);
    weakness(view, tables, &mut answers)?;
    tests(view, tables, &mut answers)?;
    red_flags(view, flags, &mut answers)?;
    answers.soreness = soreness(view)?;
    answers.is_worsening = view.worsening;
    Ok(answers)
}

fn places(view: &AnswersView, tables: &CheckTables, answers: &mut Answers) -> Checked<()> {
    for (at, word) in view.regions.iter().enumerate() {
        let place = place(&format!("regions[{at}]"), word, tables)?;
        answers.places.insert(place, Marks::of(Brush::Pain));
    }
    let numb = view.numb.as_deref().unwrap_or_default();
    answers.is_layered = view.numb.is_some();
    let both: BTreeSet<&String> = view.numb_and_sore.iter().collect();
    for (at, word) in numb.iter().enumerate() {
        let field = format!("numb[{at}]");
        let place = place(&field, word, tables)?;
        let Some(marks) = answers.places.get_mut(&place) else {
            return wrong(field, format!("`{word}` is not among the regions; name it there too"));
        };
        *marks = Marks { pain: both.contains(word), numb: true };
    }
    if let Some((at, word)) = view.numb_and_sore.iter().enumerate().find(|(_, word)| !numb.contains(word)) {
        return wrong(
            format!("numb_and_sore[{at}]"),
            format!("`{word}` is not among the numb ones; name it there too"),
        );
    }
    Ok(())
}

/// `buttock_l`, `tailbone`.
pub(super) fn place(field: &str, word: &str, tables: &CheckTables) -> Checked<Place> {
    if let Some(region) = tables.region(word) {
        if region.midline {
            return Ok(Place::new(region.id.clone(), None));
        }
        return wrong(field, format!("`{word}` needs its side: `{word}_l` or `{word}_r`"));
    }
    let sided = [("_l", Side::Left), ("_r", Side::Right)];
    for (suffix, side) in sided {
        let Some(region) = word.strip_suffix(suffix).and_then(|id| tables.region(id)) else { continue };
        if region.midline {
            return wrong(field, format!("`{}` lies in the middle and has no side; write it without", region.id));
        }
        return Ok(Place::new(region.id.clone(), Some(side)));
    }
    let spelled = tables.regions.iter().flat_map(spellings);
    let spelled: Vec<String> = spelled.collect();
    unknown(field, "region", word, spelled.iter().map(String::as_str))
}

/// Every way to write a region.
fn spellings(region: &Region) -> Vec<String> {
    let id: &RegionId = &region.id;
    if region.midline { vec![id.to_string()] } else { vec![format!("{id}_l"), format!("{id}_r")] }
}

/// A word as it may be shown again: not longer than an id could be, and without what a terminal would obey.
fn shown(word: &str) -> String {
    const LONGEST: usize = 60;
    let mut shown: String = word.chars().take(LONGEST).flat_map(char::escape_debug).collect();
    if word.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    shown
}

fn unknown<'a, T>(field: &str, what: &str, word: &str, known: impl IntoIterator<Item = &'a str>) -> Checked<T> {
    let nearest = nearest(word, known).join(", ");
    wrong(field, format!("there is no {what} `{}`; the nearest are {nearest}", shown(word)))
}

fn ticks<T: Ord + Clone + std::borrow::Borrow<str> + for<'a> From<&'a str>>(
    field: &str,
    what: &str,
    yes: &[String],
    no: Option<&Vec<String>>,
    known: &[&T],
) -> Checked<Ticks<T>> {
    let find = |field: String, word: &String| match known.iter().find(|id| (**id).borrow() == word.as_str()) {
        Some(id) => Ok((*id).clone()),
        None => unknown(&field, what, word, known.iter().map(|id| (*id).borrow())),
    };
    let mut ticks = Ticks::default();
    for (at, word) in yes.iter().enumerate() {
        ticks.yes.insert(find(format!("{field}[{at}]"), word)?);
    }
    match no {
        None => ticks.close(known.iter().copied()),
        Some(no) => {
            for (at, word) in no.iter().enumerate() {
                let field = format!("no.{field}[{at}]");
                let id = find(field.clone(), word)?;
                if ticks.said(&id) == Some(true) {
                    return contradiction(field, word);
                }
                ticks.no.insert(id);
            }
        }
    }
    Ok(ticks)
}

fn weakness(view: &AnswersView, tables: &CheckTables, answers: &mut Answers) -> Checked<()> {
    let known = || tables.weakness.iter().map(|sign| sign.id.as_str());
    let find = |field: &str, word: &str| match tables.sign(word) {
        Some(sign) => Ok(sign.id.clone()),
        None => unknown(field, "weakness sign", word, known()),
    };
    for (at, word) in view.weakness.iter().enumerate() {
        let field = format!("weakness[{at}]");
        let mut parts = word.split(':');
        let id = find(&field, parts.next().unwrap_or_default())?;
        let (mut strength, mut side) = (None, None);
        for part in parts {
            let is_second = match (Strength::from_id(part), Side::from_id(part)) {
                (Some(word), _) => strength.replace(word).is_some(),
                (None, Some(word)) => side.replace(word).is_some(),
                (None, None) => {
                    let allowed = "`none`, `mild`, `severe`, `left`, `right` or `both`";
                    return wrong(field, format!("`{part}` may not follow a weakness sign; write {allowed}"));
                }
            };
            if is_second {
                return wrong(field, format!("`{part}` is one word too many; write one strength and one side"));
            }
        }
        let new = Weakness { strength: strength.unwrap_or(Strength::Mild), side };
        let known = answers.weakness.entry(id).or_insert(new);
        // Said twice, the graver word counts; two sides are both.
        known.strength = known.strength.max(new.strength);
        known.side = match (known.side, new.side) {
            (Some(one), Some(other)) if one != other => Some(Side::Both),
            (one, other) => one.or(other),
        };
    }
    let full = Weakness { strength: Strength::Full, side: None };
    let Some(no) = &view.no else {
        for sign in &tables.weakness {
            answers.weakness.entry(sign.id.clone()).or_insert(full);
        }
        return Ok(());
    };
    for (at, word) in no.weakness.iter().enumerate() {
        let field = format!("no.weakness[{at}]");
        let known = answers.weakness.entry(find(&field, word)?).or_insert(full);
        if known.strength > Strength::Full {
            return contradiction(field, word);
        }
    }
    Ok(())
}

fn tests(view: &AnswersView, tables: &CheckTables, answers: &mut Answers) -> Checked<()> {
    for (word, result) in &view.self_tests {
        let field = format!("self_tests.{word}");
        let ids = || tables.tests.iter().map(|test| &test.id).chain(tables.looks.iter().map(|look| &look.id));
        let Some(id) = ids().find(|id| id.as_str() == word) else {
            return unknown(&field, "self-test", word, ids().map(crate::domain::id::TestId::as_str));
        };
        let Some(result) = TestResult::from_id(result) else {
            return wrong(field, format!("`{result}` is no answer; write `pos`, `neg`, `worse` or `skipped`"));
        };
        let has_worse = tables.test(word).is_some_and(crate::domain::check::SelfTest::has_worse);
        if result == TestResult::Worse && !has_worse {
            return wrong(field, "this test has no answer `worse`; write `pos`, `neg` or `skipped`");
        }
        answers.tests.insert(id.clone(), result);
    }
    Ok(())
}

fn red_flags(view: &AnswersView, flags: &RedFlags, answers: &mut Answers) -> Checked<()> {
    let known = || flags.flags.iter().map(|flag| flag.id.as_str());
    let find = |field: &str, word: &str| match flags.flags.iter().find(|flag| flag.id.as_str() == word) {
        Some(flag) => Ok(flag.id.clone()),
        None => unknown(field, "red flag", word, known()),
    };
    for (at, word) in view.red_flags.iter().enumerate() {
        let field = format!("red_flags[{at}]");
        let (word, answer) = match word.split_once(':') {
            None => (word.as_str(), FlagAnswer::Yes),
            Some((word, "not_sure")) => (word, FlagAnswer::NotSure),
            Some((_, other)) => return wrong(field, format!("`{other}` may not follow a flag; write `not_sure`")),
        };
        let id = find(&field, word)?;
        let known = answers.flags.entry(id).or_insert(answer);
        *known = (*known).max(answer);
    }
    for (at, word) in view.no.iter().flat_map(|no| &no.red_flags).enumerate() {
        let field = format!("no.red_flags[{at}]");
        let known = answers.flags.entry(find(&field, word)?).or_insert(FlagAnswer::No);
        if *known > FlagAnswer::No {
            return contradiction(field, word);
        }
    }
    Ok(())
}

fn soreness(view: &AnswersView) -> Checked<Soreness> {
    let its = &view.irritability;
    if let Some(pain) = its.pain.filter(|pain| *pain > 10) {
        return wrong("irritability.pain", format!("{pain} is outside 0 to 10"));
    }
    Ok(Soreness {
        pain: its.pain,
        settles_minutes: its.settles_minutes,
        wakes: its.wakes,
        new_and_spreading: its.new_and_spreading,
    })
}
