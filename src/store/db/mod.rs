//! `unpinch.db`.
