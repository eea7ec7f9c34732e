//! `settings.toml` and `unpinch.db`. Knows the disk, not the clock.
