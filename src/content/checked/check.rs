//! `check/*.toml` and the scoring rows of the profiles become the tables of the self-check.

use std::collections::{BTreeMap, BTreeSet};

use super::entry::Entry;
use super::known::Known;
use super::red_flag::flag_ids;
use super::scores;
use crate::content::error::{ContentError, Problem};
use crate::content::files::Files;
use crate::content::raw::check as raw;
use crate::domain::check::{
    Area, BodyView, CheckTables, Factor, Half, HistoryItem, Look, Ratio, Region, SelfTest, Sensation, TestKind,
    WeakSpot, WeaknessSign,
};
use crate::domain::id::{FactorId, HistoryId, RegionId, SensationId, TestId, WeaknessId};

/// Likelihood ratios stay within these (`clinical/nerves.md` section 1, rule 5).
const RATIO_LEAST: f64 = 0.25;
const RATIO_MOST: f64 = 4.0;

/// Reads and checks the vocabularies and the scoring rows.
pub fn tables(files: &Files<'_>) -> Result<CheckTables, ContentError> {
    let known = Known::read(files)?;
    let mut tables = CheckTables { regions: regions(files)?, ..CheckTables::default() };
    words(files, &mut tables)?;
    weakness(files, &mut tables)?;
    history(files, &mut tables)?;
    tests(files, &known, &mut tables)?;
    evidence(files, &known, &mut tables)?;
    tables.scores = scores::rows(files, &known.profile_order, &tables)?;
    Ok(tables)
}

/// Fails where an id comes twice.
fn once(file: &str, ids: &[&str]) -> Result<(), ContentError> {
    let mut seen = BTreeSet::new();
    match ids.iter().find(|id| !seen.insert(**id)) {
        Some(id) => Err(Entry::new(file, id).error("id", Problem::Twice((*id).to_owned()))),
        None => Ok(()),
    }
}

/// The regions of the body map.
pub(super) fn regions(files: &Files<'_>) -> Result<Vec<Region>, ContentError> {
    const FILE: &str = "check/regions.toml";
    let raw: raw::Regions = files.parse(FILE)?;
    once(FILE, &raw.regions.iter().map(|region| region.id.as_str()).collect::<Vec<_>>())?;
    let mut regions = Vec::new();
    for region in raw.regions {
        let entry = Entry::new(FILE, &region.id);
        let views = region.views.iter().map(|view| entry.word("views", view, BodyView::from_id));
        regions.push(Region {
            id: RegionId::from(region.id.as_str()),
            views: entry.some("views", views.collect::<Result<_, _>>()?)?,
            area: entry.word("area", &region.area, Area::from_id)?,
            label: entry.words("label", region.label)?,
            midline: region.midline,
            note: entry.words_if_any("note", region.note)?,
        });
    }
    Ok(regions)
}

/// Sensations and factors.
fn words(files: &Files<'_>, tables: &mut CheckTables) -> Result<(), ContentError> {
    const SENSATIONS: &str = "check/sensations.toml";
    const FACTORS: &str = "check/factors.toml";
    let raw: raw::Sensations = files.parse(SENSATIONS)?;
    once(SENSATIONS, &raw.sensations.iter().map(|sensation| sensation.id.as_str()).collect::<Vec<_>>())?;
    for sensation in raw.sensations {
        let label = Entry::new(SENSATIONS, &sensation.id).words("label", sensation.label)?;
        let id = SensationId::from(sensation.id.as_str());
        tables.sensations.push(Sensation { id, label, nerve_word: sensation.nerve });
    }
    let raw: raw::Factors = files.parse(FACTORS)?;
    once(FACTORS, &raw.factors.iter().map(|factor| factor.id.as_str()).collect::<Vec<_>>())?;
    for factor in raw.factors {
        let label = Entry::new(FACTORS, &factor.id).words("label", factor.label)?;
        tables.factors.push(Factor { id: FactorId::from(factor.id.as_str()), label });
    }
    Ok(())
}

fn weakness(files: &Files<'_>, tables: &mut CheckTables) -> Result<(), ContentError> {
    const FILE: &str = "check/weakness.toml";
    let raw: raw::Weakness = files.parse(FILE)?;
    once(FILE, &raw.signs.iter().map(|sign| sign.id.as_str()).collect::<Vec<_>>())?;
    tables.weakness_intro = Entry::file(FILE).words("intro", raw.intro)?;
    for sign in raw.signs {
        let entry = Entry::new(FILE, &sign.id);
        tables.weakness.push(WeaknessSign {
            id: WeaknessId::from(sign.id.as_str()),
            movement: entry.words("movement", sign.movement)?,
            how: entry.words("how", sign.how)?,
            normal: entry.words("normal", sign.normal)?,
            supply: entry.words("supply", sign.supply)?,
            half: entry.word("half", &sign.half, Half::from_id)?,
            safety: entry.words_if_any("safety", sign.safety)?,
        });
    }
    Ok(())
}

fn history(files: &Files<'_>, tables: &mut CheckTables) -> Result<(), ContentError> {
    const FILE: &str = "check/history.toml";
    let raw: raw::History = files.parse(FILE)?;
    once(FILE, &raw.history.iter().map(|item| item.id.as_str()).collect::<Vec<_>>())?;
    let ids: BTreeSet<HistoryId> = raw.history.iter().map(|item| HistoryId::from(item.id.as_str())).collect();
    for item in raw.history {
        let entry = Entry::new(FILE, &item.id);
        let implies = item.implies.map(|id| entry.known("implies", "history item", &id, &ids)).transpose()?;
        let label = entry.words("label", item.label)?;
        tables.history.push(HistoryItem { id: HistoryId::from(item.id.as_str()), label, implies });
    }
    Ok(())
}

/// Self-tests and looks at the circulation.
fn tests(files: &Files<'_>, known: &Known, tables: &mut CheckTables) -> Result<(), ContentError> {
    const FILE: &str = "check/tests.toml";
    let raw: raw::Tests = files.parse(FILE)?;
    let ids = raw.tests.iter().map(|test| test.id.as_str()).chain(raw.looks.iter().map(|look| look.id.as_str()));
    once(FILE, &ids.collect::<Vec<_>>())?;
    let file = Entry::file(FILE);
    tables.tests_intro = file.words("intro", raw.intro)?;
    tables.looks_intro = file.words("looks_intro", raw.looks_intro)?;
    tables.never = file.words("never", raw.never)?;
    for test in raw.tests {
        let entry = Entry::new(FILE, &test.id);
        tables.tests.push(SelfTest {
            id: TestId::from(test.id.as_str()),
            computed: test.computed,
            kind: entry.word("kind", &test.kind, TestKind::from_id)?,
            positive: ratios(&entry, "ratio_positive", &test.ratio_positive, known)?,
            negative: ratios(&entry, "ratio_negative", &test.ratio_negative, known)?,
            worse: ratios(&entry, "ratio_worse", &test.ratio_worse, known)?,
            sources: entry.some("sources", entry.all_known("sources", "source", &test.sources, &known.sources)?)?,
            name: entry.words("name", test.name)?,
            how: entry.words("how", test.how)?,
            positive_when: entry.words("positive_when", test.positive_when)?,
            safety: entry.words_if_any("safety", test.safety)?,
        });
    }
    let flags = flag_ids(files)?;
    for look in raw.looks {
        let entry = Entry::new(FILE, &look.id);
        tables.looks.push(Look {
            id: TestId::from(look.id.as_str()),
            raises: entry.known("raises", "flag", &look.raises, &flags)?,
            name: entry.words("name", look.name)?,
            how: entry.words("how", look.how)?,
            then: entry.words("then", look.then)?,
        });
    }
    Ok(())
}

fn ratios(entry: &Entry, field: &str, raw: &BTreeMap<String, f64>, known: &Known) -> Result<Vec<Ratio>, ContentError> {
    let mut ratios = Vec::new();
    for (id, value) in raw {
        if !(RATIO_LEAST..=RATIO_MOST).contains(value) {
            let problem = Problem::Outside { value: *value as f32, least: RATIO_LEAST as f32, most: RATIO_MOST as f32 };
            return Err(entry.error(format!("{field}.{id}"), problem));
        }
        ratios.push(Ratio { profile: entry.known(field, "profile", id, &known.profiles)?, value: *value });
    }
    Ok(ratios)
}

/// What the ranking rests on.
fn evidence(files: &Files<'_>, known: &Known, tables: &mut CheckTables) -> Result<(), ContentError> {
    const FILE: &str = "check/evidence.toml";
    let raw: raw::Evidence = files.parse(FILE)?;
    let entry = Entry::file(FILE);
    tables.ground_rules = entry.some("ground_rules", raw.ground_rules)?;
    for (at, spot) in raw.weak_spots.into_iter().enumerate() {
        let at = format!("weak_spots[{at}]");
        tables.weak_spots.push(WeakSpot {
            sources: entry.all_known(&format!("{at}.sources"), "source", &spot.sources, &known.sources)?,
            topic: entry.words(&format!("{at}.topic"), spot.topic)?,
            state: entry.words(&format!("{at}.state"), spot.state)?,
            what_to_do: entry.words(&format!("{at}.what_to_do"), spot.what_to_do)?,
        });
    }
    Ok(())
}
