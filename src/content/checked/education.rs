//! `education.toml` becomes the texts to read, `figure/learn.toml` what the figure shows beside them.

use std::collections::BTreeSet;

use super::entry::Entry;
use super::known::Known;
use super::red_flag::flag_ids;
use crate::content::error::{ContentError, Problem};
use crate::content::files::Files;
use crate::content::raw::education as raw;
use crate::domain::education::{Block, BlockGroup, Education, Table};
use crate::domain::id::{BlockId, FlagId};

const FILE: &str = "education.toml";
const FIGURES: &str = "figure/learn.toml";

/// Reads and checks all texts.
pub fn education(files: &Files<'_>) -> Result<Education, ContentError> {
    let known = Known::read(files)?;
    let flags = flag_ids(files)?;
    let raw: raw::Education = files.parse(FILE)?;
    let mut blocks: Vec<Block> = Vec::new();
    for raw in raw.blocks {
        let block = block(raw, &known, &flags)?;
        if blocks.iter().any(|other| other.id == block.id) {
            return Err(Entry::new(FILE, block.id.as_str()).error("id", Problem::Twice(block.id.to_string())));
        }
        blocks.push(block);
    }
    figures(files, &known, &mut blocks)?;
    Ok(Education { blocks })
}

/// Puts a figure beside each text that is named.
fn figures(files: &Files<'_>, known: &Known, blocks: &mut [Block]) -> Result<(), ContentError> {
    let raw: raw::Figures = files.parse(FIGURES)?;
    for (block, exercise) in raw.shown {
        let entry = Entry::new(FIGURES, &block);
        let Some(found) = blocks.iter_mut().find(|found| found.id.as_str() == block) else {
            return Err(entry.rule("shown", "there is no such text"));
        };
        found.figure = Some(entry.known("shown", "exercise", &exercise, &known.exercises)?);
    }
    Ok(())
}

fn block(raw: raw::Block, known: &Known, flags: &BTreeSet<FlagId>) -> Result<Block, ContentError> {
    let entry = Entry::new(FILE, &raw.id);
    if raw.text.is_none() && raw.table.is_none() {
        return Err(entry.rule("text", "a block needs a text or a table"));
    }
    if raw.sources.is_empty() && raw.unsourced.is_none() {
        return Err(entry.error("sources", Problem::Empty));
    }
    Ok(Block {
        id: BlockId::from(raw.id.as_str()),
        title: entry.words("title", raw.title)?,
        group: entry.word("group", &raw.group, BlockGroup::from_id)?,
        text: entry.words_if_any("text", raw.text)?,
        table: raw.table.map(|table| self::table(&entry, table)).transpose()?,
        figure: None,
        flags: entry.all_known("flags", "flag", &raw.flags, flags)?,
        unsourced: entry.words_if_any("unsourced", raw.unsourced)?,
        sources: entry.all_known("sources", "source", &raw.sources, &known.sources)?,
    })
}

/// A table whose rows are as long as its head.
fn table(entry: &Entry, raw: raw::Table) -> Result<Table, ContentError> {
    let columns = entry.some("table.columns", raw.columns)?;
    let rows = entry.some("table.rows", raw.rows)?;
    if let Some(at) = rows.iter().position(|row| row.len() != columns.len()) {
        return Err(entry.rule(format!("table.rows[{at}]"), format!("needs {} cells", columns.len())));
    }
    Ok(Table { columns, rows })
}
