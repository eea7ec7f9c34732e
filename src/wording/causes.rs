//! What makes legs cramp, from the table of the education texts, and what helps; the row of the result first.

use crate::domain::catalog::Catalog;
use crate::domain::education::{Education, Table};
use crate::domain::id::{BlockId, ProfileId};

use super::with_names;

/// The text whose table lists the causes.
const BLOCK: &str = "edu-cramp-causes";

/// One cause of cramps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cause {
    pub name: String,
    pub looks_like: String,
    pub helps: String,
    /// Whether it is what the self-check points to.
    pub is_likely: bool,
}

/// All causes of leg cramps where the self-check points to one of them that is no pinched nerve, the likely ones first;
/// else nothing.
pub fn causes(catalog: &Catalog, education: &Education, likely: &ProfileId) -> Vec<Cause> {
    let table = education.block(&BlockId::from(BLOCK)).and_then(|block| block.table.as_ref());
    let mut causes: Vec<Cause> = table.into_iter().flat_map(|table| rows(catalog, table, likely)).collect();
    let is_nerve = catalog.profile(likely).is_none_or(crate::domain::nerve::Profile::is_nerve);
    if is_nerve || !causes.iter().any(|cause| cause.is_likely) {
        return Vec::new();
    }
    causes.sort_by_key(|cause| !cause.is_likely);
    causes
}

fn rows(catalog: &Catalog, table: &Table, likely: &ProfileId) -> Vec<Cause> {
    // Cause, looks like, ask yourself, what helps, pattern: the heads are in the reader's language.
    let [name, looks, helps, pattern] = [0, 1, 3, 4];
    let cell = |row: &[String], at: usize| with_names(catalog, row.get(at).map_or("", String::as_str));
    let cause = |row: &Vec<String>| Cause {
        name: cell(row, name),
        looks_like: cell(row, looks),
        helps: cell(row, helps),
        is_likely: row.get(pattern).is_some_and(|ids| ids.contains(&format!("`{likely}`"))),
    };
    table.rows.iter().map(cause).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content;

    #[test]
    fn the_cause_that_the_check_points_to_comes_first() {
        let causes = causes(content::catalog(), content::education(), &"np_circulatory_arterial".into());
        assert_eq!(causes[0].name, "peripheral artery disease");
        assert!(causes[0].is_likely && !causes[1].is_likely);
        for other in ["dehydration", "medicines", "diabetes", "low potassium, magnesium, calcium"] {
            assert!(causes.iter().any(|cause| cause.name.contains(other)), "{other}");
        }
        assert!(causes.iter().all(|cause| !cause.helps.contains('`')));
    }

    #[test]
    fn a_pinched_nerve_or_another_joint_says_nothing_of_cramps() {
        for id in ["s1", "np_hip_joint"] {
            assert!(super::causes(content::catalog(), content::education(), &id.into()).is_empty(), "{id}");
        }
    }
}
