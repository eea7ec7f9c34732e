//! PURE: what the person says becomes what they do next. Here: the dose and how the ratings move it.

pub mod adapt;
pub mod dose;
pub mod plan;
