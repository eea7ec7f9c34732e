//! The embedded data files become checked domain values.
//!
//! Text → raw shapes (`raw`, serde) → checks (`checked`) → domain values without serde. What is wrong in a file is named
//! with file, id and field. The parts that only some pages need are read when they are asked for. Knows neither clock,
//! disk nor window: the files are part of the program, and the text of a pack (`packs`) is handed in.

mod checked;
mod embedded;
mod emergency;
mod error;
mod files;
mod localised;
mod packs;
mod place;
mod raw;
#[cfg(test)]
mod tests;

use std::sync::OnceLock;

use crate::domain::catalog::Catalog;
use crate::domain::check::CheckTables;
use crate::domain::demonstration::Demonstration;
use crate::domain::education::Education;
use crate::domain::guide::Guide;
use crate::domain::red_flag::RedFlags;
use crate::figure::body_map::BodyMap;
use crate::figure::nerve::NervePaths;
use crate::text::{NUM_LANGUAGES, language};

pub use checked::PackContents;
pub use emergency::emergency_number;
pub use error::{ContentError, Problem};
pub use files::Files;
pub use packs::{PackText, Packs, check_pack, use_packs, with_packs};

/// Reads and checks the profiles, exercises, routines and sources that are part of the program.
pub fn load() -> Result<Catalog, ContentError> {
    load_from(&Files::embedded())
}

/// The same from other files; a missing file is an error.
pub fn load_from(files: &Files<'_>) -> Result<Catalog, ContentError> {
    checked::catalog(files)
}

/// Reads and checks everything there is, also what is else read on demand. The first fault ends it.
pub fn check_all(files: &Files<'_>) -> Result<(), ContentError> {
    checked::catalog(files)?;
    checked::guide(files)?;
    checked::red_flags(files)?;
    checked::education(files)?;
    checked::check_tables(files)?;
    checked::body_map(files)?;
    checked::nerve_paths(files)?;
    checked::demos(files)?;
    Ok(())
}

/// A value a language: switching leaves those alone that are in use.
type PerLanguage<T> = [OnceLock<T>; NUM_LANGUAGES];

const fn none_yet<T>() -> PerLanguage<T> {
    [const { OnceLock::new() }; NUM_LANGUAGES]
}

/// The value in the language in use.
fn in_language<T>(values: &'static PerLanguage<T>, make: impl FnOnce() -> T) -> &'static T {
    let [english, ..] = values;
    values.get(language().index()).unwrap_or(english).get_or_init(make)
}

static CATALOG: PerLanguage<Catalog> = none_yet();

/// The catalogue of the program, read once, with the packs that it was begun with ([`use_packs`]). Empty, with a line in
/// the log, if a data file is broken, which a test rules out for what is shipped. The same holds for the other parts.
pub fn catalog() -> &'static Catalog {
    in_language(&CATALOG, packs::catalog_with_those_in_use)
}

/// Dose rules, how often, and what is said where there is no routine; read when first asked for.
pub fn guide() -> &'static Guide {
    static GUIDE: PerLanguage<Guide> = none_yet();
    in_language(&GUIDE, || localised::guide(logged(checked::guide(&Files::embedded()))))
}

/// The red-flag screen; read when first asked for.
pub fn red_flags() -> &'static RedFlags {
    static RED_FLAGS: PerLanguage<RedFlags> = none_yet();
    in_language(&RED_FLAGS, || localised::red_flags(logged(checked::red_flags(&Files::embedded()))))
}

/// The texts to read; read when first asked for.
pub fn education() -> &'static Education {
    static EDUCATION: PerLanguage<Education> = none_yet();
    in_language(&EDUCATION, || localised::education(logged(checked::education(&Files::embedded()))))
}

/// Vocabularies and scoring rows of the self-check; read when first asked for.
pub fn check_tables() -> &'static CheckTables {
    static CHECK_TABLES: PerLanguage<CheckTables> = none_yet();
    in_language(&CHECK_TABLES, || localised::check_tables(logged(checked::check_tables(&Files::embedded()))))
}

/// Red flags and check tables for one use: the resident process needs them rarely and does not keep them.
pub fn read_check() -> (RedFlags, CheckTables) {
    let files = Files::embedded();
    let (flags, tables) = (logged(checked::red_flags(&files)), logged(checked::check_tables(&files)));
    (localised::red_flags(flags), localised::check_tables(tables))
}

/// The pictures of the body map; read when first asked for.
pub fn body_map() -> &'static BodyMap {
    static BODY_MAP: OnceLock<BodyMap> = OnceLock::new();
    BODY_MAP.get_or_init(|| logged(checked::body_map(&Files::embedded())))
}

/// Where the nerves run in the figure; read when first asked for.
pub fn nerve_paths() -> &'static NervePaths {
    static NERVE_PATHS: OnceLock<NervePaths> = OnceLock::new();
    NERVE_PATHS.get_or_init(|| logged(checked::nerve_paths(&Files::embedded())))
}

/// How each strength check, self-test and look at the circulation is done, in the order of [`check_tables`]; read when
/// first asked for.
pub fn demos() -> &'static [Demonstration] {
    static DEMOS: PerLanguage<Vec<Demonstration>> = none_yet();
    in_language(&DEMOS, || localised::demos(logged(checked::demos(&Files::embedded())))).as_slice()
}

/// The same from other files: to look at a change before it is part of the program.
pub fn demos_from(files: &Files<'_>) -> Result<Vec<Demonstration>, ContentError> {
    checked::demos(files)
}

/// The demonstration of a weakness sign, self-test or look; none for a test that is never asked.
pub fn demo(id: &str) -> Option<&'static Demonstration> {
    demos().iter().find(|shown| shown.id == id)
}

/// The value, or an empty one and a line in the log.
fn logged<T: Default>(loaded: Result<T, ContentError>) -> T {
    loaded.unwrap_or_else(|error| {
        log::error!("the clinical content is broken: {error}");
        T::default()
    })
}
