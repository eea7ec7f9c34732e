//! Words of the tables that are for the person, and those that are for whoever writes the program.

use crate::domain::check::CheckTables;
use crate::domain::id::FlagId;
use crate::domain::red_flag::{RedFlag, Urgency};
use crate::text::tr;

/// What marks a piece of a safety note as said to the program and not to the person.
const INTERNAL: [&str; 6] = ["`", "multiplies", "The app", "accuracy data", "irritability is high", "region score"];

/// A safety note as it is shown; none if nothing in it is for the person.
pub fn safety(note: &str) -> Option<String> {
    let note = note.replace(" (red flag)", "");
    let sentences = note.split_inclusive(". ").filter_map(|sentence| {
        let pieces: Vec<&str> = sentence.trim().trim_end_matches('.').split("; ").collect();
        let kept: Vec<&str> =
            pieces.into_iter().filter(|piece| !INTERNAL.iter().any(|word| piece.contains(word))).collect();
        (!kept.is_empty()).then(|| format!("{}.", kept.join("; ")))
    });
    let shown: Vec<String> = sentences.collect();
    (!shown.is_empty()).then(|| shown.join(" "))
}

/// What is to be seen for a look to count, without the sign that it raises: that is named to the program alone.
pub fn seen(then: &str) -> String {
    match then.split_once(" then raise `") {
        Some((seen, _)) => format!("{seen}."),
        None => then.to_owned(),
    }
}

/// How a test is done: some are done as a sign of weakness is, which is named to the program alone.
pub fn how<'a>(tables: &'a CheckTables, how: &'a str) -> &'a str {
    let sign = how.split('`').nth(1).and_then(|id| tables.sign(id));
    sign.map_or(how, |sign| sign.how.as_str())
}

/// The flag's own words are for its own urgency: where a rule makes it another one, other words are needed.
const REWORDED: [(&str, Urgency); 4] = [
    ("rf_severe_or_progressive_leg_weakness", Urgency::SameDay),
    ("rf_bladder_change", Urgency::SameDay),
    ("rf_cancer_history", Urgency::SameDay),
    ("rf_pancoast", Urgency::ClinicianSoon),
];

/// What is said of a flag that is up with this urgency.
pub fn says(flag: &RedFlag, urgency: Urgency) -> String {
    let is_reworded = REWORDED.iter().any(|(id, other)| FlagId::from(*id) == flag.id && *other == urgency);
    if is_reworded { tr(&format!("says-{}-{}", flag.id, urgency.id())) } else { flag.says.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content;
    use crate::text::{Language, use_language_here};

    #[test]
    fn no_note_speaks_to_the_program() {
        let internal = ["`", "raise", "must not", "red flag", "_", "irritabili", "score", "Reizbarkeit"];
        for language in Language::ALL {
            use_language_here(language);
            let tables = content::check_tables();
            let tests = tables.tests.iter().filter_map(|test| test.safety.as_deref());
            let signs = tables.weakness.iter().filter_map(|sign| sign.safety.as_deref());
            for shown in tests.chain(signs).filter_map(safety) {
                let of_app = ["The app", "Die App", "La aplicación", "Warnzeichen", "señal de alarma"];
                for word in internal.iter().chain(&of_app) {
                    assert!(!shown.contains(word), "{language:?}: {shown}");
                }
            }
        }
        use_language_here(Language::English);
        assert_eq!(
            safety("Only to first familiar feeling; skip when irritability is high.").as_deref(),
            Some("Only to first familiar feeling.")
        );
        assert_eq!(safety("Customary test, no accuracy data."), None);
        assert_eq!(
            safety("Stop at once on cold, pale or blue hand (red flag).").as_deref(),
            Some("Stop at once on cold, pale or blue hand.")
        );
    }

    #[test]
    fn nothing_that_is_tried_names_an_id() {
        for language in Language::ALL {
            use_language_here(language);
            let tables = content::check_tables();
            let signs = tables.weakness.iter().flat_map(|sign| [sign.how.clone(), sign.normal.clone()]);
            let tests =
                tables.tests.iter().flat_map(|test| [how(tables, &test.how).to_owned(), test.positive_when.clone()]);
            let looks = tables.looks.iter().flat_map(|look| [look.how.clone(), seen(&look.then)]);
            for shown in signs.chain(tests).chain(looks) {
                assert!(!shown.contains('`') && !shown.is_empty(), "{language:?}: {shown}");
            }
        }
        use_language_here(Language::English);
        assert_eq!(seen("One calf warm then raise `rf_leg_swollen_hot`."), "One calf warm.");
    }

    #[test]
    fn words_and_urgency_agree() {
        for (id, urgency) in REWORDED {
            let flag = content::red_flags().flag(&id.into()).expect("known");
            assert_ne!(flag.urgency, urgency, "{id} has words of its own for that");
            let said = says(flag, urgency);
            assert!(!said.starts_with("says-") && said != flag.says, "{said}");
        }
    }
}
