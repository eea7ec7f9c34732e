//! Unit tests of the content: places in files, and broken files.
