//! Unit tests come with the content.
