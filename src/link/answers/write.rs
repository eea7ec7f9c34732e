//! From answers to plain data; reading it again gives the same answers.

use std::collections::BTreeSet;

use crate::domain::answers::{Answers, Brush, FlagAnswer, Strength};

use super::{AnswersView, NoView, SorenessView};

/// The answers of a check under way, with what was said no to.
pub fn write(answers: &Answers) -> AnswersView {
    let painted = |is_it: &dyn Fn(bool, bool) -> bool| {
        let places = answers.places.iter().filter(|(_, marks)| is_it(marks.has(Brush::Pain), marks.has(Brush::Numb)));
        places.map(|(place, _)| place.to_string()).collect::<Vec<_>>()
    };
    let flags = |is_it: &dyn Fn(FlagAnswer) -> bool, suffix: &str| {
        let flags = answers.flags.iter().filter(|(_, answer)| is_it(**answer));
        flags.map(|(id, _)| format!("{id}{suffix}")).collect::<Vec<_>>()
    };
    let mut red_flags = flags(&|answer| answer == FlagAnswer::Yes, "");
    red_flags.extend(flags(&|answer| answer == FlagAnswer::NotSure, ":not_sure"));
    AnswersView {
        regions: painted(&|_, _| true),
        numb: answers.is_layered.then(|| painted(&|_, numb| numb)),
        numb_and_sore: if answers.is_layered { painted(&|pain, numb| pain && numb) } else { Vec::new() },
        sensations: words(&answers.sensations.yes),
        aggravating: words(&answers.worse.yes),
        easing: words(&answers.better.yes),
        weakness: answers
            .weak()
            .map(|(id, weakness)| {
                let side = weakness.side.map_or_else(String::new, |side| format!(":{}", side.id()));
                let strength = if weakness.strength == Strength::Severe { ":severe" } else { "" };
                format!("{id}{strength}{side}")
            })
            .collect(),
        history: words(&answers.history.yes),
        self_tests: answers.tests.iter().map(|(id, result)| (id.to_string(), result.id().to_owned())).collect(),
        red_flags,
        irritability: SorenessView {
            pain: answers.soreness.pain,
            settles_minutes: answers.soreness.settles_minutes,
            wakes: answers.soreness.wakes,
            new_and_spreading: answers.soreness.new_and_spreading,
        },
        worsening: answers.is_worsening,
        no: Some(NoView {
            map: answers.is_map_done,
            sensations: words(&answers.sensations.no),
            aggravating: words(&answers.worse.no),
            easing: words(&answers.better.no),
            weakness: answers
                .weakness
                .iter()
                .filter(|(_, weakness)| weakness.strength == Strength::Full)
                .map(|(id, _)| id.to_string())
                .collect(),
            history: words(&answers.history.no),
            red_flags: flags(&|answer| answer == FlagAnswer::No, ""),
        }),
    }
}

fn words<T: ToString>(ids: &BTreeSet<T>) -> Vec<String> {
    ids.iter().map(ToString::to_string).collect()
}
