//! The self-check: cases from the literature, properties of the ranking, red flags, and its answers as files.

#![allow(
    clippy::disallowed_methods,
    clippy::items_after_statements,
    clippy::needless_for_each,
    clippy::print_stdout,
    reason = "a longer hunt for faults runs for so many seconds when it is asked to, and says what it found"
)]

mod cases;
mod fuzz;
mod noise;
mod properties;
mod random;
mod tables;

use std::sync::LazyLock;

use unpinch::assessment::verdict::Knowledge;
use unpinch::content;

/// What everything is judged by.
pub static KNOWLEDGE: LazyLock<Knowledge<'static>> =
    LazyLock::new(|| Knowledge::new(content::catalog(), content::red_flags(), content::check_tables()));
