//! Words that several parts of the page need.

use jiff::civil::Date;

use crate::domain::answers::Place;
use crate::domain::catalog::Catalog;
use crate::domain::check::CheckTables;
use crate::domain::id::{ExerciseId, ProfileId};
use crate::text::{date_long, tr, tr_with};

/// "14 November 2026", of a moment or a date; nothing where it is neither.
pub fn date(moment: &str) -> String {
    let date = moment.parse::<jiff::Zoned>().map(|at| at.date()).or_else(|_| moment.parse::<Date>());
    date.map_or_else(|_| String::new(), date_long)
}

/// The name of a nerve or pattern; its id where it is none of ours.
pub fn nerve(catalog: &Catalog, id: &str) -> String {
    catalog.profile(&ProfileId::from(id)).map_or_else(|| id.to_owned(), |profile| profile.name.clone())
}

/// The name of an exercise; its id where it is none of ours.
pub fn exercise(catalog: &Catalog, id: &str) -> String {
    catalog.exercise(&ExerciseId::from(id)).map_or_else(|| id.to_owned(), |exercise| exercise.name.clone())
}

/// "buttock, left".
pub fn place(tables: &CheckTables, place: &Place) -> String {
    let label = tables.region(place.region.as_str()).map_or(place.region.as_str(), |region| region.label.as_str());
    match place.side {
        Some(side) => {
            let side = tr(&format!("side-{}", side.id()));
            tr_with("place-side", &[("place", label.into()), ("side", side.into())])
        }
        None => label.to_owned(),
    }
}

/// The first so many of a list, and how many are left: the page is one page.
pub fn some_of(all: &[String], most: usize) -> String {
    let named = all.iter().take(most).cloned().collect::<Vec<_>>().join("; ");
    match all.len().saturating_sub(most) {
        0 => named,
        left => tr_with("summary-and-more", &[("named", named.into()), ("n", left.into())]),
    }
}
