//! What to do when it hurts now, in the words of the tables.

use crate::domain::catalog::Catalog;
use crate::domain::education::Education;
use crate::domain::id::{BlockId, ProfileId};
use crate::text::{tr_with, within_sentence};

/// The text that says what to do in a cramp.
const CRAMP: &str = "edu-cramp-now";

/// "What eases it: walking about, lying with knees bent." None for a nerve that is not known.
pub fn eased_by(catalog: &Catalog, nerve: &str) -> Option<String> {
    let profile = catalog.profile(&ProfileId::from(nerve))?;
    let eases = profile.better_with.trim_end_matches('.');
    (!eases.is_empty()).then(|| tr_with("relief-eases", &[("text", within_sentence(eases).into())]))
}

/// What stops a leg cramp.
pub fn for_cramp(education: &Education) -> Option<String> {
    education.block(&BlockId::from(CRAMP))?.text.clone()
}
