//! `settings.toml` and `unpinch.db`. Knows the disk, not the clock: every moment comes in as an argument.

pub mod db;
pub mod files;
pub mod paths;
pub mod settings;
