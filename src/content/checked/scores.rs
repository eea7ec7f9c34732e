//! The scoring rows of the profile files.

use std::borrow::Borrow;
use std::collections::BTreeSet;

use super::entry::Entry;
use crate::content::error::ContentError;
use crate::content::files::Files;
use crate::content::raw::profile as raw;
use crate::domain::check::{CheckTables, Scores};
use crate::domain::id::{FactorId, HistoryId, ProfileId, RegionId, SensationId, WeaknessId};

/// The rows of all profiles in this order. The tables must hold the vocabularies.
pub fn rows(files: &Files<'_>, order: &[ProfileId], tables: &CheckTables) -> Result<Vec<Scores>, ContentError> {
    let words = Vocabulary::of(tables);
    order.iter().map(|id| row(files, id, &words)).collect()
}

/// The ids that rows may use.
struct Vocabulary {
    regions: BTreeSet<RegionId>,
    sensations: BTreeSet<SensationId>,
    factors: BTreeSet<FactorId>,
    weakness: BTreeSet<WeaknessId>,
    history: BTreeSet<HistoryId>,
}

impl Vocabulary {
    fn of(tables: &CheckTables) -> Self {
        Self {
            regions: tables.regions.iter().map(|region| region.id.clone()).collect(),
            sensations: tables.sensations.iter().map(|sensation| sensation.id.clone()).collect(),
            factors: tables.factors.iter().map(|factor| factor.id.clone()).collect(),
            weakness: tables.weakness.iter().map(|sign| sign.id.clone()).collect(),
            history: tables.history.iter().map(|item| item.id.clone()).collect(),
        }
    }
}

/// Columns of one table, each id in one column only.
struct Columns<'a, T> {
    entry: &'a Entry,
    table: &'static str,
    kind: &'static str,
    known: &'a BTreeSet<T>,
    seen: BTreeSet<T>,
}

impl<T: Borrow<str> + Ord + Clone> Columns<'_, T> {
    fn column(&mut self, name: &str, ids: &[String]) -> Result<Vec<T>, ContentError> {
        let field = format!("scores.{}.{name}", self.table);
        let ids = self.entry.all_known(&field, self.kind, ids, self.known)?;
        match ids.iter().find(|id| !self.seen.insert((*id).clone())) {
            Some(id) => {
                let id: &str = id.borrow();
                Err(self.entry.rule(field, format!("`{id}` stands in two columns")))
            }
            None => Ok(ids),
        }
    }
}

fn row(files: &Files<'_>, id: &ProfileId, words: &Vocabulary) -> Result<Scores, ContentError> {
    let file = format!("profiles/{id}.toml");
    let raw: raw::Profile = files.parse(&file)?;
    let entry = Entry::file(&file);
    let raw = raw.scores;
    let mut regions = columns(&entry, "regions", "region", &words.regions);
    let mut sensations = columns(&entry, "sensations", "sensation", &words.sensations);
    let mut worse = columns(&entry, "factors", "factor", &words.factors);
    let mut better = columns(&entry, "factors", "factor", &words.factors);
    let mut weakness = columns(&entry, "weakness", "weakness sign", &words.weakness);
    let mut history = columns(&entry, "history", "history item", &words.history);
    Ok(Scores {
        profile: id.clone(),
        core: regions.column("core", &raw.regions.core)?,
        common: regions.column("common", &raw.regions.common)?,
        occasional: regions.column("occasional", &raw.regions.occasional)?,
        typical: sensations.column("typical", &raw.sensations.typical)?,
        possible: sensations.column("possible", &raw.sensations.possible)?,
        worse_strong: worse.column("worse_strong", &raw.factors.worse_strong)?,
        worse_moderate: worse.column("worse_moderate", &raw.factors.worse_moderate)?,
        better_strong: better.column("better_strong", &raw.factors.better_strong)?,
        better_moderate: better.column("better_moderate", &raw.factors.better_moderate)?,
        weakness_expected: weakness.column("expected", &raw.weakness.expected)?,
        weakness_possible: weakness.column("possible", &raw.weakness.possible)?,
        weakness_against: weakness.column("against", &raw.weakness.against)?,
        history: history.column("supports", &raw.history.supports)?,
    })
}

fn columns<'a, T: Ord>(
    entry: &'a Entry,
    table: &'static str,
    kind: &'static str,
    known: &'a BTreeSet<T>,
) -> Columns<'a, T> {
    Columns { entry, table, kind, known, seen: BTreeSet::new() }
}
