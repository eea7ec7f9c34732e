//! Answers for the tests of this ring, said in a few words.

use crate::content;
use crate::domain::answers::{Answers, Brush, Marks};
use crate::domain::check::CheckTables;
use crate::link::answers::{AnswersView, read};

pub fn tables() -> &'static CheckTables {
    content::check_tables()
}

/// One answer a word: `at sole_l`, `feels tingling`, `worse walking`, `better walking`, `weak weak_hip_flexion:severe`,
/// `history hx_smoker`, `test st_hands_up=pos`, `flag rf_gca`, `no rf_gca`. What is not said is a "no"; a test was then
/// not done, a warning sign not asked.
pub fn said(words: &[&str]) -> Answers {
    let mut view = AnswersView::default();
    let mut no = Vec::new();
    for word in words {
        let (kind, id) = word.split_once(' ').unwrap();
        let list = match kind {
            "at" => &mut view.regions,
            "feels" => &mut view.sensations,
            "worse" => &mut view.aggravating,
            "better" => &mut view.easing,
            "weak" => &mut view.weakness,
            "history" => &mut view.history,
            "flag" => &mut view.red_flags,
            "no" => &mut no,
            "test" => {
                let (test, result) = id.split_once('=').unwrap();
                view.self_tests.insert(test.to_owned(), result.to_owned());
                continue;
            }
            _ => panic!("{word}"),
        };
        list.push(id.to_owned());
    }
    let mut answers = read(&view, tables(), content::red_flags()).unwrap_or_else(|error| panic!("{words:?}: {error}"));
    answers.flags.extend(no.iter().map(|id| (id.as_str().into(), crate::domain::answers::FlagAnswer::No)));
    answers
}

/// The same, with every place painted with the brush for numb or tingling instead.
pub fn said_numb(words: &[&str]) -> Answers {
    let mut answers = said(words);
    answers.is_layered = true;
    answers.places.values_mut().for_each(|marks| *marks = Marks::of(Brush::Numb));
    answers
}
