//! `flags.toml` becomes the red-flag screen.

use std::collections::BTreeSet;

use super::entry::Entry;
use super::known::Known;
use crate::content::error::{ContentError, Problem};
use crate::content::files::Files;
use crate::content::raw::red_flag as raw;
use crate::domain::id::FlagId;
use crate::domain::prompt::Lock;
use crate::domain::red_flag::{
    Complaint, DerivedRule, FlagGroup, LockText, MinimalSet, RedFlag, RedFlags, Urgency, UrgencyText,
};

const FILE: &str = "flags.toml";

/// Reads and checks the screen.
pub fn red_flags(files: &Files<'_>) -> Result<RedFlags, ContentError> {
    let known = Known::read(files)?;
    let raw: raw::RedFlags = files.parse(FILE)?;
    let file = Entry::file(FILE);
    let ids = ids(&raw)?;
    let mut screen = RedFlags {
        group_order: groups(&file, "group_order", &raw.group_order)?,
        reask_groups: groups(&file, "reask_groups", &raw.reask_groups)?,
        behaviour: raw.behaviour,
        notes: raw.notes,
        derived_intro: file.words("derived_intro", raw.derived_intro)?,
        derived_unanswered: file.words("derived_unanswered", raw.derived_unanswered)?,
        ..RedFlags::default()
    };
    for flag in raw.flags {
        let flag = self::flag(flag, &known)?;
        if !screen.group_order.contains(&flag.group) {
            return Err(Entry::new(FILE, flag.id.as_str()).rule("group", "is not in `group_order`"));
        }
        screen.flags.push(flag);
    }
    screen.urgencies = raw.urgencies.into_iter().map(urgency).collect::<Result<_, _>>()?;
    screen.locks = raw.locks.into_iter().map(lock_text).collect::<Result<_, _>>()?;
    for set in &raw.minimal_sets {
        let set = minimal_set(set, &raw.minimal_sets, &screen, &ids)?;
        screen.minimal_sets.push(set);
    }
    screen.derived_rules = raw.derived_rules.into_iter().map(|rule| derived(rule, &ids)).collect::<Result<_, _>>()?;
    Ok(screen)
}

/// The ids of all flags, for those who speak of flags.
pub fn flag_ids(files: &Files<'_>) -> Result<BTreeSet<FlagId>, ContentError> {
    ids(&files.parse(FILE)?)
}

fn ids(raw: &raw::RedFlags) -> Result<BTreeSet<FlagId>, ContentError> {
    let mut ids = BTreeSet::new();
    for flag in &raw.flags {
        if !ids.insert(FlagId::from(flag.id.as_str())) {
            return Err(Entry::new(FILE, &flag.id).error("id", Problem::Twice(flag.id.clone())));
        }
    }
    Ok(ids)
}

/// The word of a lock in the files.
fn lock(entry: &Entry, field: &str, word: &str) -> Result<Lock, ContentError> {
    entry.word(field, word, |word| match word {
        "none" => Some(Lock::None),
        "gentle_only" => Some(Lock::GentleOnly),
        "area" => Some(Lock::Area),
        "all" => Some(Lock::All),
        _ => None,
    })
}

fn groups(entry: &Entry, field: &str, words: &[String]) -> Result<Vec<FlagGroup>, ContentError> {
    entry.distinct(field, words, str::to_owned)?;
    words.iter().map(|word| entry.word(field, word, FlagGroup::from_id)).collect()
}

fn flag(raw: raw::Flag, known: &Known) -> Result<RedFlag, ContentError> {
    let entry = Entry::new(FILE, &raw.id);
    let urgency = entry.word("urgency", &raw.urgency, Urgency::from_id)?;
    let lock = lock(&entry, "lock", &raw.lock)?;
    if urgency >= Urgency::SameDay && lock < Lock::Area {
        return Err(entry.rule("lock", format!("`{}` must lock at least the area", urgency.id())));
    }
    Ok(RedFlag {
        id: FlagId::from(raw.id.as_str()),
        group: entry.word("group", &raw.group, FlagGroup::from_id)?,
        urgency,
        lock,
        question: entry.words("question", raw.question)?,
        says: entry.words("says", raw.says)?,
        note: entry.words_if_any("note", raw.note)?,
        sources: entry.some("sources", entry.all_known("sources", "source", &raw.sources, &known.sources)?)?,
    })
}

fn urgency(raw: raw::Urgency) -> Result<UrgencyText, ContentError> {
    let entry = Entry::new(FILE, &raw.id);
    Ok(UrgencyText {
        urgency: entry.word("urgencies", &raw.id, Urgency::from_id)?,
        meaning: entry.words("meaning", raw.meaning)?,
        colour: entry.words("colour", raw.colour)?,
        says_first: entry.words("says_first", raw.says_first)?,
        must_do: entry.words("must_do", raw.must_do)?,
    })
}

fn lock_text(raw: raw::Lock) -> Result<LockText, ContentError> {
    let entry = Entry::new(FILE, &raw.id);
    Ok(LockText { lock: lock(&entry, "locks", &raw.id)?, available: entry.words("available", raw.available)? })
}

/// Groups and the set it also takes in become plain flags, in the order of asking.
fn minimal_set(
    raw: &raw::MinimalSet,
    all: &[raw::MinimalSet],
    screen: &RedFlags,
    ids: &BTreeSet<FlagId>,
) -> Result<MinimalSet, ContentError> {
    let entry = Entry::new(FILE, &raw.id);
    let mut wanted = BTreeSet::new();
    let mut sets = vec![raw];
    if let Some(also) = &raw.also {
        let other = all.iter().find(|set| set.id == *also && set.also.is_none());
        sets.push(other.ok_or_else(|| entry.error("also", Problem::UnknownId("minimal set", also.clone())))?);
    }
    for set in sets {
        wanted.extend(entry.all_known("flags", "flag", &set.flags, ids)?);
        let groups = groups(&entry, "groups", &set.groups)?;
        let of_groups = screen.flags.iter().filter(|flag| groups.contains(&flag.group));
        wanted.extend(of_groups.map(|flag| flag.id.clone()));
    }
    let ordered = screen.in_order().into_iter().filter(|flag| wanted.contains(&flag.id));
    Ok(MinimalSet {
        complaint: entry.word("id", &raw.id, Complaint::from_id)?,
        name: entry.words("complaint", raw.complaint.clone())?,
        flags: entry.some("flags", ordered.map(|flag| flag.id.clone()).collect())?,
    })
}

fn derived(raw: raw::DerivedRule, ids: &BTreeSet<FlagId>) -> Result<DerivedRule, ContentError> {
    let entry = Entry::new(FILE, &raw.id);
    let urgency =
        |field: &str, word: Option<&String>| word.map(|word| entry.word(field, word, Urgency::from_id)).transpose();
    Ok(DerivedRule {
        asks: entry.word("effect", &raw.effect, |word| match word {
            "ask" => Some(true),
            "raise" => Some(false),
            _ => None,
        })?,
        flag: entry.known("flag", "flag", &raw.flag, ids)?,
        urgency: urgency("urgency", raw.urgency.as_ref())?,
        urgency_if_worsening: urgency("urgency_if_worsening", raw.urgency_if_worsening.as_ref())?,
        when: entry.words("when", raw.when)?,
        id: raw.id,
    })
}
