//! What happened, in a file for those who want to know why. It never fails the program: a line that cannot be written is
//! lost.
//!
//! Health answers never go in here; keeping them out is the duty of whoever writes a line, for nobody can tell them from
//! other words afterwards.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use log::{Level, LevelFilter, Log, Metadata, Record};

use crate::platform::clock::Clock;

/// A file longer than this is put aside; one old file is kept.
const LONGEST_BYTES: u64 = 1_000_000;
/// Lines of other crates below this level say nothing to us.
const OTHERS: Level = Level::Warn;

/// Writes lines to `<name>.log` in a folder, and keeps one `<name>.old.log`.
///
/// May be called from any thread; blocks for the time of one short write.
#[derive(Debug)]
pub struct FileLog {
    clock: Clock,
    level: Level,
    path: PathBuf,
    old: PathBuf,
    longest_bytes: u64,
    open: Mutex<Option<Open>>,
}

#[derive(Debug)]
struct Open {
    file: File,
    bytes: u64,
}

impl FileLog {
    /// Nothing is opened before the first line, and no folder is made: one that the person deleted stays gone. Each
    /// process has a `name` of its own.
    pub fn new(folder: &Path, name: &str, level: Level, clock: &Clock) -> Self {
        Self {
            clock: clock.clone(),
            level,
            path: folder.join(format!("{name}.log")),
            old: folder.join(format!("{name}.old.log")),
            longest_bytes: LONGEST_BYTES,
            open: Mutex::new(None),
        }
    }

    /// Makes it the log of this process; without effect if there is one already.
    pub fn start(self) {
        let level: LevelFilter = self.level.to_level_filter();
        if log::set_boxed_logger(Box::new(self)).is_ok() {
            log::set_max_level(level);
        }
    }

    fn write(&self, line: &str) -> std::io::Result<()> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if open.as_ref().is_some_and(|open| open.bytes >= self.longest_bytes) {
            *open = None;
            fs::rename(&self.path, &self.old)?;
        }
        let mut one = match open.take() {
            Some(one) => one,
            None => self.open()?,
        };
        one.file.write_all(line.as_bytes())?;
        one.bytes += line.len() as u64;
        *open = Some(one);
        Ok(())
    }

    fn open(&self) -> std::io::Result<Open> {
        let mut options = File::options();
        options.create(true).append(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&self.path)?;
        let bytes = file.metadata()?.len();
        Ok(Open { file, bytes })
    }
}

impl Log for FileLog {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        let is_ours = metadata.target().split("::").next() == Some(env!("CARGO_CRATE_NAME"));
        metadata.level() <= if is_ours { self.level } else { self.level.min(OTHERS) }
    }

    fn log(&self, record: &Record<'_>) {
        if !self.enabled(record.metadata()) {
            return;
        }
        let at = self.clock.now().wall.strftime("%Y-%m-%d %H:%M:%S%.3f %z").to_string();
        let text = record.args().to_string().replace(char::is_control, " ");
        // Lost if the disk is full or the folder gone; there is no place left to say so.
        let _lost = self.write(&format!("{at} {:5} {}: {text}\n", record.level(), record.target()));
    }

    /// Every line is written at once.
    fn flush(&self) {}
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use jiff::civil::date;

    use super::*;
    use crate::domain::now::Now;

    fn log_in(folder: &Path) -> FileLog {
        let wall = date(2026, 3, 27).at(9, 45, 0, 0).in_tz("Europe/Berlin").expect("a zone");
        let (clock, _hand) = Clock::by_hand(Now::new(wall, Duration::ZERO));
        FileLog::new(folder, "agent", Level::Info, &clock)
    }

    fn say(log: &FileLog, level: Level, target: &str, text: &str) {
        log.log(&Record::builder().level(level).target(target).args(format_args!("{text}")).build());
    }

    #[test]
    fn a_line_says_when_how_bad_where_and_what() {
        let folder = tempfile::tempdir().expect("a folder");
        let log = log_in(folder.path());
        say(&log, Level::Warn, "unpinch::agent", "two\nlines\u{1b}[31m");
        say(&log, Level::Debug, "unpinch::agent", "not asked for");
        say(&log, Level::Info, "zbus::connection", "not ours");
        let text = fs::read_to_string(&log.path).expect("the log");
        assert_eq!(text, "2026-03-27 09:45:00.000 +0100 WARN  unpinch::agent: two lines [31m\n");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(fs::metadata(&log.path).expect("the log").permissions().mode() & 0o777, 0o600);
        }
    }

    #[test]
    fn a_long_file_is_put_aside_and_one_old_one_is_kept() {
        let folder = tempfile::tempdir().expect("a folder");
        let log = FileLog { longest_bytes: 100, ..log_in(folder.path()) };
        for number in 0..10 {
            say(&log, Level::Info, "unpinch", &format!("line {number} {}", "x".repeat(40)));
        }
        let read = |path: &Path| fs::read_to_string(path).expect("a log");
        assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 2);
        assert!(read(&log.path).contains("line 9") && !read(&log.path).contains("line 7"));
        assert!(read(&log.old).contains("line 7") && !read(&log.old).contains("line 5"));
    }

    #[test]
    fn a_second_start_goes_on_in_the_same_file() {
        let folder = tempfile::tempdir().expect("a folder");
        say(&log_in(folder.path()), Level::Info, "unpinch", "first");
        say(&log_in(folder.path()), Level::Info, "unpinch", "second");
        let text = fs::read_to_string(folder.path().join("agent.log")).expect("the log");
        assert_eq!(text.lines().count(), 2);
    }

    #[test]
    fn a_folder_that_is_gone_costs_only_the_lines_and_stays_gone() {
        let folder = tempfile::tempdir().expect("a folder");
        let gone = folder.path().join("gone");
        let log = log_in(&gone);
        say(&log, Level::Warn, "unpinch", "lost");
        assert!(!gone.exists());
        fs::create_dir(&gone).expect("made");
        say(&log, Level::Warn, "unpinch", "kept");
        assert!(fs::read_to_string(&log.path).expect("the log").ends_with("unpinch: kept\n"));
    }
}
