//! `unpinchw.exe`: starts `unpinch.exe`, which lies beside it, with the same arguments and without a console window.
//!
//! The menu and the login of Windows use it. `unpinch.exe` itself belongs to the console, so that the command line
//! prints, waits and can be read from a script; a program is one or the other.

#![cfg_attr(windows, windows_subsystem = "windows")]

use std::io;
use std::process::{Command, ExitCode, Stdio};

/// The console that the program and its children share is there, and is not shown.
#[cfg(windows)]
const CREATE_NO_WINDOW: u32 = 0x0800_0000;

fn main() -> ExitCode {
    // Nobody would see a complaint; the program keeps a log of its own.
    start().map_or(ExitCode::FAILURE, |()| ExitCode::SUCCESS)
}

fn start() -> io::Result<()> {
    let program = std::env::current_exe()?.with_file_name(format!("unpinch{}", std::env::consts::EXE_SUFFIX));
    let mut command = Command::new(program);
    command.args(std::env::args_os().skip(1)).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    #[cfg(windows)]
    std::os::windows::process::CommandExt::creation_flags(&mut command, CREATE_NO_WINDOW);
    command.spawn().map(drop)
}
