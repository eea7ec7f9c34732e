//! Parses the command line, takes the role it asks for, and turns the outcome into an exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    unpinch::platform::renderer::keep_small();
    unpinch::cli::run(std::env::args_os())
}
