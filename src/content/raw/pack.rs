//! A pack: `[[exercises]]` and `[[routines]]` in the form of the built-in files, in one file with a head.

use serde::Deserialize;

/// What stands above the tables, which are read one by one.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    pub pack: String,
    pub title: String,
    pub author: String,
}

/// `[[routines]]`: as built in, and with what the file of a nerve says there.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Routine {
    pub id: String,
    pub name: String,
    pub profile: String,
    pub irritability: String,
    pub minutes: u32,
    pub seconds: u64,
    pub steps: Vec<String>,
}
