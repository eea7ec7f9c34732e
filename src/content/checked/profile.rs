//! One profile file becomes a nerve or other pattern.

use super::entry::Entry;
use super::known::Known;
use crate::content::error::ContentError;
use crate::content::files::Files;
use crate::content::raw::profile as raw;
use crate::domain::id::ProfileId;
use crate::domain::nerve::{Group, Lookalike, Profile};

/// Reads and checks `profiles/<id>.toml`, all but the scoring rows.
pub fn read(files: &Files<'_>, id: &ProfileId, known: &Known) -> Result<Profile, ContentError> {
    let file = format!("profiles/{id}.toml");
    let raw: raw::Profile = files.parse(&file)?;
    let entry = Entry::file(&file);
    entry.named_after("id", &raw.id, id.as_str())?;
    if !(raw.prior.is_finite() && raw.prior > 0.0) {
        return Err(entry.rule("prior", "must be more than 0"));
    }
    let mut lookalikes = Vec::new();
    for (at, lookalike) in raw.lookalikes.into_iter().enumerate() {
        let field = format!("lookalikes[{at}]");
        let other = entry.known(&format!("{field}.id"), "profile", &lookalike.id, &known.profiles)?;
        if other == *id {
            return Err(entry.rule(format!("{field}.id"), "a profile cannot look like itself"));
        }
        let how_to_tell = entry.words(&format!("{field}.how_to_tell"), lookalike.how_to_tell)?;
        lookalikes.push(Lookalike { id: other, how_to_tell });
    }
    Ok(Profile {
        id: id.clone(),
        group: entry.word("group", &raw.group, Group::from_id)?,
        prior: raw.prior,
        lookalikes,
        sources: entry.some("sources", entry.all_known("sources", "source", &raw.sources, &known.sources)?)?,
        name: entry.words("name", raw.name)?,
        plain_name: entry.words("plain_name", raw.plain_name)?,
        runs: entry.words("runs", raw.runs)?,
        qualities: entry.words("qualities", raw.qualities)?,
        worse_with: entry.words("worse_with", raw.worse_with)?,
        better_with: entry.words("better_with", raw.better_with)?,
        strength_check: entry.words("strength_check", raw.strength_check)?,
        reflex: entry.words("reflex", raw.reflex)?,
        office_causes: entry.words("office_causes", raw.office_causes)?,
        evidence: entry.words("evidence", raw.evidence)?,
        how_common: entry.words("how_common", raw.how_common)?,
    })
}
