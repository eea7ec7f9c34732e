//! `settings.toml`, `unpinch.db` and the packs. Knows the disk, not the clock: every moment comes in as an argument.

pub mod backup;
pub mod db;
pub mod erase;
pub mod files;
pub mod packs;
pub mod paths;
pub mod place;
pub mod settings;
