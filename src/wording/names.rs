//! Texts of the catalogue speak of things by their ids, in back-ticks; people read names.

use crate::domain::catalog::Catalog;
use crate::domain::id::{ExerciseId, ProfileId};
use crate::domain::nerve::Profile;
use crate::text::{sentence, tr, within_sentence};

/// The text with the names of the nerves, patterns, exercises and warning signs that it speaks of by their ids.
pub fn with_names(catalog: &Catalog, text: &str) -> String {
    let parts = text
        .split('`')
        .enumerate()
        .map(|(index, part)| if index.is_multiple_of(2) { part.to_owned() } else { name(catalog, part) });
    parts.collect()
}

/// What a nerve or pattern is called in a list: "S1 nerve root", "Ordinary leg cramp".
pub fn brief(profile: &Profile) -> String {
    let whole = if profile.is_nerve() { &profile.name } else { &profile.plain_name };
    sentence(whole.split(" (").next().unwrap_or(whole))
}

/// As inside a sentence.
fn name(catalog: &Catalog, id: &str) -> String {
    let exercise = catalog.exercise(&ExerciseId::from(id)).map(|exercise| within_sentence(&exercise.name));
    let profile = || catalog.profile(&ProfileId::from(id)).map(|profile| within_sentence(&brief(profile)));
    match exercise.or_else(profile) {
        Some(name) => name,
        None if id.starts_with("rf_") => sign(id),
        None => id.to_owned(),
    }
}

/// A warning sign in a few words.
fn sign(id: &str) -> String {
    let key = format!("card-sign-{id}");
    let said = tr(&key);
    if said == key { tr("card-sign") } else { said }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content;

    #[test]
    fn ids_become_names() {
        let said = |text: &str| with_names(content::catalog(), text);
        assert_eq!(said("neck (`c5` to `c6`)"), "neck (C5 nerve root to C6 nerve root)");
        assert_eq!(said("`np_cramp_benign`"), "ordinary leg cramp");
        assert_eq!(said("`ankle-pumps`, legs up"), "ankle pumps, legs up");
        assert_eq!(said("nothing named"), "nothing named");
    }

    #[test]
    fn no_text_of_the_catalogue_shows_an_id() {
        for block in &content::education().blocks {
            let table = block.table.iter().flat_map(|table| table.rows.iter().flatten());
            for text in block.text.iter().chain(table) {
                let said = with_names(content::catalog(), text);
                assert!(!said.contains('_') && !said.contains('`'), "{}: {said}", block.id);
            }
        }
    }
}
