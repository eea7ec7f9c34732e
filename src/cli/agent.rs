//! `unpinch agent`.

use super::{Context, Failure};
use crate::agent::{self, Options};

/// Runs the resident part until it is told to end.
pub fn run(context: &mut Context<'_>, foreground: bool, time_scale: f64) -> Result<(), Failure> {
    let options = Options {
        paths: context.paths.clone(),
        data_dir: context.data_dir.clone(),
        time_scale,
        prints_prompts: foreground,
    };
    agent::run(&options, context.out).map_err(|error| Failure::Could(error.to_string()))
}
