//! Packs beside what is built in. A pack that is broken costs itself only.

use super::checked::{self, PackContents};
use super::error::ContentError;
use super::{CATALOG, in_language, load, localised, logged};
use crate::domain::catalog::Catalog;
use std::sync::OnceLock;

/// A pack as it lies on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackText {
    /// Name of its file.
    pub file: String,
    pub text: String,
}

/// The catalogue with its packs, and what is wrong with those that were left out.
#[derive(Debug, Default)]
pub struct Packs {
    pub catalog: Catalog,
    /// A pack each: all its faults, in the order of the lines.
    pub left_out: Vec<Vec<ContentError>>,
}

/// What is built in, with these packs beside it, in this order.
pub fn with_packs(packs: &[PackText]) -> Packs {
    let built_in = logged(load());
    if packs.is_empty() {
        return Packs { catalog: built_in, left_out: Vec::new() };
    }
    let mut read = Packs { catalog: built_in.clone(), left_out: Vec::new() };
    for PackText { file, text } in packs {
        match checked::pack(file, text, &built_in, &read.catalog) {
            Ok(contents) => contents.add_to(&mut read.catalog),
            Err(faults) => read.left_out.push(faults),
        }
    }
    read
}

/// The packs of [`use_packs`].
static IN_USE: OnceLock<Vec<PackText>> = OnceLock::new();

/// Makes these packs part of [`super::catalog`], once and before it is asked for. Returns what is wrong with those that
/// are left out.
pub fn use_packs(packs: &[PackText]) -> Vec<Vec<ContentError>> {
    let Packs { catalog, left_out } = with_packs(packs);
    let mut is_first = IN_USE.set(packs.to_vec()).is_ok();
    let mut is_taken = false;
    in_language(&CATALOG, || {
        is_taken = true;
        localised::catalog(catalog)
    });
    is_first &= is_taken;
    if !is_first {
        log::warn!("the catalogue is in use already: packs are left out until the next start");
    }
    left_out
}

/// The catalogue of this language.
pub(super) fn catalog_with_those_in_use() -> Catalog {
    localised::catalog(with_packs(IN_USE.get().map_or(&[], Vec::as_slice)).catalog)
}

/// Checks one pack by itself, beside what is built in alone.
pub fn check_pack(pack: &PackText, built_in: &Catalog) -> Result<PackContents, Vec<ContentError>> {
    checked::pack(&pack.file, &pack.text, built_in, built_in)
}
