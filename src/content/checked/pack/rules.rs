//! What holds for a pack beyond the form: ids that are free, texts of one line, numbers that a person can do, and nothing
//! that weakens what is built in.

use std::ops::RangeInclusive;

use crate::content::checked::entry::Entry;
use crate::content::checked::faults::Faults;
use crate::content::error::{ContentError, Problem};
use crate::content::raw::{exercise as raw_exercise, pack as raw, shared};
use crate::domain::catalog::Catalog;
use crate::domain::id::PackId;
use crate::domain::pack::Pack;

type Checked<T = ()> = Result<T, Vec<ContentError>>;

/// Longest texts, in characters.
const NAME: usize = 80;
const TEXT: usize = 300;
const CITATION: usize = 500;
/// Longest id, in characters; cards and pictures are files named after it.
const ID: usize = 60;
const CUES: usize = 12;
const PHASES: usize = 24;
const STEPS: usize = 40;
const PHASE_SECS: RangeInclusive<u64> = 1..=300;
const REPETITIONS: RangeInclusive<u32> = 1..=200;
const SETS: RangeInclusive<u32> = 1..=20;

/// What stands above the tables.
pub fn head(entry: &Entry, raw: raw::Head, file: &str, taken: &Catalog) -> Checked<Pack> {
    let mut faults = Faults::default();
    let is_taken = |id: &str| taken.packs.iter().any(|pack| pack.id.as_str() == id);
    faults.keep(id(entry, "pack", &raw.pack, is_taken));
    faults.keep(line(entry, "title", &raw.title, NAME));
    faults.keep(line(entry, "author", &raw.author, NAME));
    let id = PackId::from(raw.pack.as_str());
    faults.unless_any(Some(Pack { id, title: raw.title, author: raw.author, file: file.to_owned() }))
}

/// A published work or page.
pub fn source(entry: &Entry, raw: &shared::Source, is_taken: impl Fn(&str) -> bool) -> Checked {
    let mut faults = Faults::default();
    let is_plain = raw.id.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_');
    if !is_plain || raw.id.is_empty() {
        faults.keep::<()>(Err(entry.rule("id", "may have small letters, digits and `_`, such as `jones2024`")));
    } else if is_taken(&raw.id) {
        faults.keep::<()>(Err(entry.error("id", Problem::Twice(raw.id.clone()))));
    }
    faults.keep(line(entry, "citation", &raw.citation, CITATION));
    faults.unless_any(Some(()))
}

/// An exercise: what the built-in ones keep to as well.
pub fn exercise(entry: &Entry, raw: &raw_exercise::Exercise, is_taken: impl Fn(&str) -> bool) -> Checked {
    let mut faults = Faults::default();
    faults.keep(id(entry, "id", &raw.id, is_taken));
    faults.keep(line(entry, "name", &raw.name, NAME));
    let texts = [("feel", Some(&raw.feel)), ("stop_if", Some(&raw.stop_if)), ("not_when", raw.not_when.as_ref())];
    for (field, text) in texts {
        faults.keep(text.map_or(Ok(()), |text| line(entry, field, text, TEXT)));
    }
    for (at, cue) in raw.cues.iter().enumerate() {
        faults.keep(line(entry, &format!("cues[{at}]"), cue, TEXT));
    }
    for (at, phase) in raw.phases.iter().enumerate() {
        faults.keep(line(entry, &format!("phases[{at}].action"), &phase.action, NAME));
        faults.keep(number(entry, &format!("phases[{at}].seconds"), phase.seconds, &PHASE_SECS));
    }
    faults.keep(few(entry, "cues", raw.cues.len(), CUES));
    faults.keep(few(entry, "phases", raw.phases.len(), PHASES));
    faults.keep(number(entry, "dose.repetitions", raw.dose.repetitions, &REPETITIONS));
    faults.keep(number(entry, "dose.sets", raw.dose.sets, &SETS));
    faults.keep(levels(entry, raw));
    if raw.targets.is_empty() {
        faults.keep::<()>(Err(entry.error("targets", Problem::Empty)));
    }
    faults.unless_any(Some(()))
}

/// A nerve that is easily set off is not pulled at.
fn levels(entry: &Entry, raw: &raw_exercise::Exercise) -> Result<(), ContentError> {
    let allows = |level: &str| raw.irritability.iter().any(|word| word == level);
    match raw.kind.as_str() {
        "tensioner" if allows("high") || allows("moderate") => {
            Err(entry.rule("irritability", "a tensioner is for `low` alone"))
        }
        "stretch" if allows("high") => Err(entry.rule("irritability", "a stretch is not for `high`")),
        "strength" if allows("high") => Err(entry.rule("irritability", "a strength exercise is not for `high`")),
        _ => Ok(()),
    }
}

/// A routine: for a profile that has routines.
pub fn routine(entry: &Entry, raw: &raw::Routine, built_in: &Catalog, is_taken: impl Fn(&str) -> bool) -> Checked {
    let mut faults = Faults::default();
    faults.keep(id(entry, "id", &raw.id, is_taken));
    faults.keep(line(entry, "name", &raw.name, NAME));
    faults.keep(few(entry, "steps", raw.steps.len(), STEPS));
    faults.keep(profile(entry, &raw.profile, built_in));
    faults.unless_any(Some(()))
}

fn profile(entry: &Entry, id: &str, built_in: &Catalog) -> Result<(), ContentError> {
    if built_in.profile(&id.into()).is_none() {
        return Err(entry.error("profile", Problem::UnknownId("profile", id.to_owned())));
    }
    if built_in.routines.iter().any(|routine| routine.profile.as_str() == id) {
        return Ok(());
    }
    // Where there is no routine on purpose, a pack brings none either.
    Err(entry.rule("profile", format!("`{id}` is to be seen by a clinician and has no routines")))
}

/// An id that nothing has yet: letters, digits and hyphens.
fn id(entry: &Entry, field: &str, id: &str, is_taken: impl Fn(&str) -> bool) -> Result<(), ContentError> {
    let is_part = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    if id.len() > ID || !id.split('-').all(is_part) {
        let text = format!("may have small letters, digits and single hyphens, {ID} at most, such as `north-chin-nod`");
        return Err(entry.rule(field, text));
    }
    if is_taken(id) { Err(entry.error(field, Problem::Twice(id.to_owned()))) } else { Ok(()) }
}

/// A text of one line, not too long; whether it is empty is checked with the rest.
fn line(entry: &Entry, field: &str, text: &str, most: usize) -> Result<(), ContentError> {
    if text.chars().any(char::is_control) {
        return Err(entry.rule(field, "must be one line without control characters"));
    }
    let length = text.chars().count();
    if length > most {
        return Err(entry.rule(field, format!("has {length} characters; {most} are the most")));
    }
    if text.trim().is_empty() { Err(entry.error(field, Problem::Empty)) } else { Ok(()) }
}

fn few(entry: &Entry, field: &str, count: usize, most: usize) -> Result<(), ContentError> {
    if count > most { Err(entry.rule(field, format!("{count} are too many; {most} are the most"))) } else { Ok(()) }
}

fn number<T: Copy + PartialOrd + std::fmt::Display>(
    entry: &Entry,
    field: &str,
    value: T,
    range: &RangeInclusive<T>,
) -> Result<(), ContentError> {
    if range.contains(&value) {
        return Ok(());
    }
    Err(entry.rule(field, format!("{value} is outside {} to {}", range.start(), range.end())))
}
