//! `education.toml`.

use std::collections::BTreeMap;

use serde::Deserialize;

/// All texts.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Education {
    pub blocks: Vec<Block>,
}

/// `[[blocks]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Block {
    pub id: String,
    pub title: String,
    pub group: String,
    pub text: Option<String>,
    #[serde(default)]
    pub flags: Vec<String>,
    pub unsourced: Option<String>,
    pub sources: Vec<String>,
    pub table: Option<Table>,
}

/// `[blocks.table]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    pub columns: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// `figure/learn.toml`: block to exercise.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figures {
    pub shown: BTreeMap<String, String>,
}
