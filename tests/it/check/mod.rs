//! The self-check: cases from the literature, properties of the ranking, red flags, and its answers as files.

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
