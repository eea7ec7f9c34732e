//! The content in the language in use: the same values, their sentences exchanged where there are others.

use crate::domain::catalog::Catalog;
use crate::domain::check::CheckTables;
use crate::domain::demonstration::Demonstration;
use crate::domain::education::Education;
use crate::domain::guide::Guide;
use crate::domain::red_flag::RedFlags;
use crate::text::{ContentTexts, Matter};

/// Names, instructions and warnings of exercises; names and descriptions of nerves and patterns. What a pack brings
/// stays in its own words.
pub fn catalog(mut catalog: Catalog) -> Catalog {
    let texts = ContentTexts::read(Matter::Exercises);
    if texts.is_english() {
        return catalog;
    }
    for exercise in catalog.exercises.iter_mut().filter(|exercise| exercise.pack.is_none()) {
        let key = |field: &str| format!("exercise-{}-{field}", exercise.id);
        texts.put(&key("name"), &mut exercise.name);
        for (cue, at) in exercise.cues.iter_mut().zip(1..) {
            texts.put(&key(&format!("cue-{at}")), cue);
        }
        for (phase, at) in exercise.phases.iter_mut().zip(1..) {
            texts.put(&key(&format!("phase-{at}")), &mut phase.action);
        }
        texts.put(&key("feel"), &mut exercise.feel);
        texts.put(&key("stop"), &mut exercise.stop_if);
        if let Some(not_when) = &mut exercise.not_when {
            texts.put(&key("not"), not_when);
        }
    }
    for (group, at) in catalog.exercise_groups.iter_mut().zip(1..) {
        texts.put(&format!("exercise-group-{at}"), &mut group.title);
    }
    let texts = ContentTexts::read(Matter::Profiles);
    for profile in &mut catalog.profiles {
        let id = profile.id.clone();
        let fields = [
            ("name", &mut profile.name),
            ("plain-name", &mut profile.plain_name),
            ("runs", &mut profile.runs),
            ("worse-with", &mut profile.worse_with),
            ("better-with", &mut profile.better_with),
            ("office-causes", &mut profile.office_causes),
            ("qualities", &mut profile.qualities),
            ("how-common", &mut profile.how_common),
            ("evidence", &mut profile.evidence),
        ];
        for (field, text) in fields {
            texts.put(&format!("profile-{id}-{field}"), text);
        }
        for (alike, at) in profile.lookalikes.iter_mut().zip(1..) {
            texts.put(&format!("profile-{id}-lookalike-{at}"), &mut alike.how_to_tell);
        }
    }
    catalog
}

/// What is done in each part of a demonstration.
pub fn demos(mut demos: Vec<Demonstration>) -> Vec<Demonstration> {
    let texts = ContentTexts::read(Matter::Demos);
    if texts.is_english() {
        return demos;
    }
    for demo in &mut demos {
        for (phase, at) in demo.phases.iter_mut().zip(1..) {
            texts.put(&format!("demo-{}-phase-{at}", demo.id), &mut phase.action);
        }
    }
    demos
}

/// The texts to read.
pub fn education(mut education: Education) -> Education {
    let texts = ContentTexts::read(Matter::Education);
    if texts.is_english() {
        return education;
    }
    for block in &mut education.blocks {
        let id = block.id.clone();
        texts.put(&format!("{id}-title"), &mut block.title);
        if let Some(text) = &mut block.text {
            texts.put(&format!("{id}-text"), text);
        }
        let Some(table) = &mut block.table else { continue };
        for (column, at) in table.columns.iter_mut().zip(1..) {
            texts.put(&format!("{id}-column-{at}"), column);
        }
        for (row, row_at) in table.rows.iter_mut().zip(1..) {
            for (cell, at) in row.iter_mut().zip(1..) {
                texts.put(&format!("{id}-cell-{row_at}-{at}"), cell);
            }
        }
    }
    education
}

/// Labels and instructions of the self-check.
pub fn check_tables(mut tables: CheckTables) -> CheckTables {
    let texts = ContentTexts::read(Matter::Check);
    if texts.is_english() {
        return tables;
    }
    for region in &mut tables.regions {
        texts.put(&format!("region-{}", region.id), &mut region.label);
    }
    for sensation in &mut tables.sensations {
        texts.put(&format!("sensation-{}", sensation.id), &mut sensation.label);
    }
    for factor in &mut tables.factors {
        texts.put(&format!("factor-{}", factor.id), &mut factor.label);
    }
    for item in &mut tables.history {
        texts.put(&format!("history-item-{}", item.id), &mut item.label);
    }
    for sign in &mut tables.weakness {
        let key = |field: &str| format!("weakness-{}-{field}", sign.id);
        texts.put(&key("movement"), &mut sign.movement);
        texts.put(&key("how"), &mut sign.how);
        texts.put(&key("normal"), &mut sign.normal);
        if let Some(safety) = &mut sign.safety {
            texts.put(&key("safety"), safety);
        }
    }
    for test in &mut tables.tests {
        let key = |field: &str| format!("test-{}-{field}", test.id);
        texts.put(&key("name"), &mut test.name);
        texts.put(&key("how"), &mut test.how);
        texts.put(&key("positive-when"), &mut test.positive_when);
        if let Some(safety) = &mut test.safety {
            texts.put(&key("safety"), safety);
        }
    }
    for look in &mut tables.looks {
        let key = |field: &str| format!("look-{}-{field}", look.id);
        texts.put(&key("name"), &mut look.name);
        texts.put(&key("how"), &mut look.how);
        texts.put(&key("then"), &mut look.then);
    }
    tables
}

/// Questions of the warning signs, and what they say.
pub fn red_flags(mut flags: RedFlags) -> RedFlags {
    let texts = ContentTexts::read(Matter::Check);
    if texts.is_english() {
        return flags;
    }
    for flag in &mut flags.flags {
        texts.put(&format!("flag-{}-question", flag.id), &mut flag.question);
        texts.put(&format!("flag-{}-says", flag.id), &mut flag.says);
    }
    flags
}

/// How the levels are told, and what is said where there is no routine.
pub fn guide(mut guide: Guide) -> Guide {
    let texts = ContentTexts::read(Matter::Check);
    if texts.is_english() {
        return guide;
    }
    for level in &mut guide.levels {
        texts.put(&format!("guide-level-{}", level.level.id()), &mut level.how_to_tell);
    }
    for without in &mut guide.without_routine {
        texts.put(&format!("guide-without-{}", without.profile), &mut without.text);
    }
    guide
}
