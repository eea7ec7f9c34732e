//! Programs of the system that do something for us: found on the `PATH`, started without a shell.

use std::ffi::{OsStr, OsString};
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::Duration;

/// How a program is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    pub program: PathBuf,
    pub arguments: Vec<OsString>,
    /// What it reads.
    pub input: Option<String>,
}

impl Call {
    /// Starts it, deaf and dumb but for its input. Does not wait for it; a long input may block until it is read.
    pub fn start(&self) -> io::Result<Child> {
        let mut command = Command::new(&self.program);
        command.args(&self.arguments).stdout(Stdio::null()).stderr(Stdio::null());
        command.stdin(if self.input.is_some() { Stdio::piped() } else { Stdio::null() });
        let mut child = command.spawn()?;
        if let (Some(input), Some(mut stdin)) = (&self.input, child.stdin.take()) {
            stdin.write_all(input.as_bytes())?;
        }
        Ok(child)
    }

    /// Starts it and waits for its end, so long at most; one that takes longer is ended, and there is no outcome.
    pub fn finish(&self, patience: Duration) -> io::Result<Option<ExitStatus>> {
        const LOOK: Duration = Duration::from_millis(25);
        let mut child = self.start()?;
        let mut waited = Duration::ZERO;
        loop {
            if let Some(status) = child.try_wait()? {
                return Ok(Some(status));
            }
            if waited >= patience {
                child.kill()?;
                child.wait()?;
                return Ok(None);
            }
            thread::park_timeout(LOOK);
            waited += LOOK;
        }
    }
}

/// The first of these programs that is there, and where.
pub fn find<T: Copy>(programs: &[T], name: impl Fn(T) -> &'static str) -> Option<(T, PathBuf)> {
    find_in(&std::env::var_os("PATH")?, programs, name)
}

fn find_in<T: Copy>(path: &OsStr, programs: &[T], name: impl Fn(T) -> &'static str) -> Option<(T, PathBuf)> {
    let folders: Vec<PathBuf> = std::env::split_paths(path).collect();
    let place = |program: T| {
        let file = format!("{}{}", name(program), std::env::consts::EXE_SUFFIX);
        let found = folders.iter().map(|folder| folder.join(&file)).find(|file| is_program(file));
        found.map(|found| (program, found))
    };
    programs.iter().copied().find_map(place)
}

#[cfg(unix)]
fn is_program(file: &std::path::Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    file.metadata().is_ok_and(|about| about.is_file() && about.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(file: &std::path::Path) -> bool {
    file.is_file()
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    fn folder_with(files: &[(&str, u32)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, mode) in files {
            let file = folder.path().join(name);
            fs::write(&file, "#!/bin/sh\ncat > \"$0.heard\"\n").unwrap();
            fs::set_permissions(&file, fs::Permissions::from_mode(*mode)).unwrap();
        }
        folder
    }

    #[test]
    fn the_first_of_the_list_is_taken_and_files_that_cannot_be_run_are_passed_over() {
        let (one, other) = (folder_with(&[("b", 0o755), ("a", 0o644)]), folder_with(&[("c", 0o755), ("b", 0o755)]));
        let path = std::env::join_paths([one.path(), other.path()]).unwrap();
        let found = |names: &[&'static str]| find_in(&path, names, |name| name);
        assert_eq!(found(&["a", "c", "b"]), Some(("c", other.path().join("c"))));
        assert_eq!(found(&["a", "b"]), Some(("b", one.path().join("b"))), "the folder named first");
        assert_eq!(found(&["a"]), None);
    }

    #[test]
    fn the_end_of_a_program_is_known_and_one_that_hangs_is_ended() {
        let call =
            |script: &str| Call { program: "/bin/sh".into(), arguments: vec!["-c".into(), script.into()], input: None };
        let finish =
            |script, patience| call(script).finish(patience).expect("it starts").map(|status| status.success());
        assert_eq!(finish("exit 0", Duration::MAX), Some(true));
        assert_eq!(finish("exit 3", Duration::MAX), Some(false));
        assert_eq!(finish("read line < /dev/zero", Duration::ZERO), None);
        let missing = Call { program: "/no/such/program".into(), arguments: Vec::new(), input: None };
        assert!(missing.finish(Duration::ZERO).is_err());
    }

    #[test]
    fn what_is_said_reaches_the_program_as_it_is() {
        let folder = folder_with(&[("listen", 0o755)]);
        let program = folder.path().join("listen");
        let words = "it's \"half\"; $(rm -rf /) & `x`";
        let call = Call { program: program.clone(), arguments: Vec::new(), input: Some(words.to_owned()) };
        assert!(call.start().unwrap().wait().unwrap().success());
        assert_eq!(fs::read_to_string(program.with_extension("heard")).unwrap(), words);
    }
}
