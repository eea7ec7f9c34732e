//! `guide.toml`, `dose.toml` and the words said instead of a routine become the guidance.

use super::entry::Entry;
use super::known::Known;
use super::routine;
use crate::content::error::{ContentError, Problem};
use crate::content::files::Files;
use crate::content::raw::guide as raw;
use crate::domain::guide::{
    Claim, DoseDefault, DoseRule, GroundRule, Guide, HowOften, LevelText, SpecialCase, WithoutRoutine,
};
use crate::domain::irritability::Irritability;

const FILE: &str = "guide.toml";
const DOSE_FILE: &str = "dose.toml";

/// Reads and checks the guidance.
pub fn guide(files: &Files<'_>) -> Result<Guide, ContentError> {
    let known = Known::read(files)?;
    let raw: raw::Guide = files.parse(FILE)?;
    let file = Entry::file(FILE);
    let mut guide = Guide {
        default_schedule: file.words("default_schedule", raw.default_schedule)?,
        schedule_evidence: file.words("schedule_evidence", raw.schedule_evidence)?,
        irritability_evidence: file.words("irritability_evidence", raw.irritability_evidence)?,
        progression_evidence: file.words("progression_evidence", raw.progression_evidence)?,
        building_blocks: file.some("building_blocks", raw.building_blocks)?,
        ..Guide::default()
    };
    for level in raw.levels {
        let entry = Entry::new(FILE, &level.id);
        guide.levels.push(LevelText {
            level: entry.word("levels", &level.id, Irritability::from_id)?,
            how_to_tell: entry.words("how_to_tell", level.how_to_tell)?,
            allowed: entry.words("allowed", level.allowed)?,
        });
    }
    for rule in raw.rules {
        let entry = Entry::new(FILE, &rule.id);
        if guide.rule(&rule.id).is_some() {
            return Err(entry.error("id", Problem::Twice(rule.id)));
        }
        let (when, what_to_do) = (entry.words("when", rule.when)?, entry.words("do", rule.what_to_do)?);
        guide.rules.push(DoseRule { id: rule.id, when, what_to_do });
    }
    for (at, often) in raw.how_often.into_iter().enumerate() {
        guide.how_often.push(HowOften {
            state: file.words(&format!("how_often[{at}].state"), often.state)?,
            reminder: file.words(&format!("how_often[{at}].reminder"), often.reminder)?,
            length: often.length,
            note: often.note,
        });
    }
    for (at, case) in raw.special_cases.into_iter().enumerate() {
        let field = format!("special_cases[{at}].profiles");
        let profiles = file.all_known(&field, "profile", &case.profiles, &known.profiles)?;
        guide.special_cases.push(SpecialCase { case: case.case, profiles, rule: case.rule });
    }
    for (at, claim) in raw.claims.into_iter().enumerate() {
        let field = format!("claims[{at}].sources");
        let sources = file.some(&field, file.all_known(&field, "source", &claim.sources, &known.sources)?)?;
        guide.claims.push(Claim { claim: claim.claim, strength: claim.strength, sources });
    }
    dose(files, &known, &mut guide)?;
    for profile in &known.profile_order {
        if let Some(text) = routine::parse(files, profile)?.1.no_routine {
            guide.without_routine.push(WithoutRoutine { profile: profile.clone(), text });
        }
    }
    Ok(guide)
}

/// Ground rules and dose defaults.
fn dose(files: &Files<'_>, known: &Known, guide: &mut Guide) -> Result<(), ContentError> {
    let raw: raw::Dose = files.parse(DOSE_FILE)?;
    let file = Entry::file(DOSE_FILE);
    for rule in raw.ground_rules {
        let entry = Entry::new(DOSE_FILE, &rule.id);
        if guide.ground_rule(&rule.id).is_some() {
            return Err(entry.error("id", Problem::Twice(rule.id)));
        }
        let text = entry.words("text", rule.text)?;
        guide.ground_rules.push(GroundRule { id: rule.id, text });
    }
    for (at, default) in raw.defaults.into_iter().enumerate() {
        let field = format!("defaults[{at}].sources");
        guide.dose_defaults.push(DoseDefault {
            kind: default.kind,
            dose: default.dose,
            basis: default.basis,
            sources: file.some(&field, file.all_known(&field, "source", &default.sources, &known.sources)?)?,
        });
    }
    Ok(())
}
