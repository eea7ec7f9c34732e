//! What was kept comes back as it was, and what is no sound backup changes nothing.

use std::fs;
use std::path::Path;

use proptest::prelude::*;

use super::manifest::{Listed, Manifest, Summed};
use super::*;
use crate::domain::profile::NerveProfile;
use crate::store::db::{Db, RoutineStart};
use crate::store::paths::Paths;

struct Place {
    dir: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        let place = Self { dir: tempfile::tempdir().expect("a folder") };
        place.paths().make().expect("made");
        place
    }

    fn paths(&self) -> Paths {
        Paths::in_one(&self.dir.path().join("mine"))
    }

    fn file(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// Settings, a database with so many routines, and packs.
    fn fill(&self, settings: &str, routines: usize, packs: &[(String, String)]) {
        let paths = self.paths();
        fs::write(paths.settings(), settings).expect("written");
        let mut db = Db::open(&paths.database()).expect("opened").db;
        for number in 0..routines {
            db.begin_routine(&start(number), &now()).expect("written");
        }
        fs::create_dir_all(paths.packs()).expect("made");
        for (name, text) in packs {
            fs::write(paths.packs().join(name), text).expect("written");
        }
    }

    fn backup(&self) -> PathBuf {
        let file = self.file("backup.tar");
        make(&self.paths(), &file, "1.2.3", &now()).expect("kept");
        file
    }

    fn restore(&self, file: &Path) -> Result<Kept, BackupError> {
        restore(&self.paths(), &open(&self.paths(), file)?, "1.2.3", &now())
    }

    /// Everything that a backup is to bring back.
    fn state(&self) -> State {
        let paths = self.paths();
        let routines = Db::open(&paths.database()).expect("opened").db.routines_since(i64::MIN).expect("read");
        let packs =
            write::packs(&paths).into_iter().map(|(name, path)| (name, fs::read_to_string(path).expect("read")));
        State {
            settings: fs::read_to_string(paths.settings()).ok(),
            routines: routines.into_iter().map(|row| row.start.routine).collect(),
            packs: packs.collect(),
        }
    }
}

#[derive(Debug, PartialEq, Eq)]
struct State {
    settings: Option<String>,
    routines: Vec<String>,
    packs: Vec<(String, String)>,
}

fn now() -> jiff::Zoned {
    "2026-03-27T10:15:00+01:00[Europe/Berlin]".parse().expect("a moment")
}

fn start(number: usize) -> RoutineStart {
    RoutineStart {
        routine: format!("routine-{number}"),
        nerve: Some("l5".to_owned()),
        side: "left".to_owned(),
        irritability: None,
        prompted: false,
        rule: None,
    }
}

/// A tar of these files, with a manifest that is right about them unless it is given.
fn tar_of(manifest: Option<&str>, files: &[(&str, &[u8])]) -> Vec<u8> {
    let listed = files.iter().map(|(name, bytes)| listed(name, bytes)).collect();
    let right = Manifest {
        format: manifest::FORMAT.to_owned(),
        version: manifest::VERSION,
        program: "1.2.3".to_owned(),
        made: now().to_string(),
        files: listed,
    };
    let text = manifest.map_or_else(|| serde_json::to_string(&right).expect("json"), str::to_owned);
    let mut tar = tar::Builder::new(Vec::new());
    for (name, bytes) in [(MANIFEST, text.as_bytes())].iter().chain(files) {
        let mut header = tar::Header::new_gnu();
        // Past the check that keeps `..` out of what is written.
        let field = &mut header.as_gnu_mut().expect("gnu").name;
        field[..name.len()].copy_from_slice(name.as_bytes());
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        header.set_cksum();
        tar.append(&header, *bytes).expect("appended");
    }
    tar.into_inner().expect("whole")
}

fn listed(name: &str, bytes: &[u8]) -> Listed {
    let mut summed = Summed::new(bytes);
    io::copy(&mut summed, &mut io::sink()).expect("read");
    summed.listed(name)
}

/// A sound database's bytes.
fn database() -> Vec<u8> {
    let place = Place::new();
    place.fill("", 3, &[]);
    let copy = place.file("copy.db");
    fs::write(&copy, "").expect("written");
    Db::copy(&place.paths().database(), &copy).expect("copied");
    fs::read(copy).expect("read")
}

/// Refused with these words in one line, and nothing is changed or left behind.
fn refused(bytes: &[u8], words: &str) {
    let place = Place::new();
    place.fill("[sound]\n", 2, &[("mine.toml".to_owned(), "mine".to_owned())]);
    let before = place.state();
    let file = place.file("bad.tar");
    fs::write(&file, bytes).expect("written");
    let error = place.restore(&file).expect_err(words).to_string();
    assert!(error.contains(words) && error.lines().count() == 1, "{error}\nis not\n{words}");
    assert_eq!(place.state(), before);
    let names: Vec<_> =
        fs::read_dir(place.paths().data).expect("a folder").map(|entry| entry.expect("one").file_name()).collect();
    assert!(
        names.iter().all(|name| !name.to_string_lossy().starts_with('.') && !name.to_string_lossy().contains("before")),
        "{names:?}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn what_was_kept_comes_back_and_so_does_what_was_there_before(
        routines in 0usize..40,
        comment in "[a-zA-Z <>é\"]{0,60}",
        packs in prop::collection::btree_map("[a-z]{1,20}\\.toml", "[ -~é\n]{0,200}", 0..5),
        other_packs in prop::collection::btree_map("[a-z]{1,3}\\.toml", "[a-z]{0,9}", 0..5),
    ) {
        let place = Place::new();
        let settings = format!("# {comment}\n");
        place.fill(&settings, routines, &packs.into_iter().collect::<Vec<_>>());
        let (kept, file) = (place.state(), place.backup());
        // Later everything is otherwise.
        place.paths().packs().read_dir().expect("a folder").for_each(|entry| fs::remove_file(entry.expect("one").path()).expect("gone"));
        place.fill("# otherwise\n", 3, &other_packs.into_iter().collect::<Vec<_>>());
        let otherwise = place.state();
        prop_assert_ne!(&otherwise, &kept);
        let Ok(Kept::Backup(before)) = place.restore(&file) else { panic!("it is put back") };
        prop_assert_eq!(&place.state(), &kept);
        prop_assert!(place.restore(&before).is_ok());
        prop_assert_eq!(&place.state(), &otherwise);
    }

    #[test]
    fn a_backup_that_was_cut_off_or_changed_brings_nothing_else_back(cut in any::<prop::sample::Index>(), bit in 0u8..8) {
        let place = Place::new();
        place.fill("# mine\n", 3, &[("mine.toml".to_owned(), "mine".to_owned())]);
        let (kept, whole) = (place.state(), fs::read(place.backup()).expect("read"));
        let at = cut.index(whole.len());
        let mut changed = whole.clone();
        changed[at] ^= 1 << bit;
        for bad in [&whole[..at], &changed] {
            let file = place.file("bad.tar");
            fs::write(&file, bad).expect("written");
            let Err(error) = place.restore(&file) else {
                // Filling at the end says nothing, and neither does when the file was made.
                prop_assert_eq!(&place.state(), &kept);
                continue;
            };
            prop_assert_eq!(error.to_string().lines().count(), 1);
            prop_assert_eq!(&place.state(), &kept);
        }
    }
}

#[test]
fn one_letter_that_is_another_one_is_noticed() {
    let place = Place::new();
    place.fill("# quiet hours\n", 1, &[("mine.toml".to_owned(), "title = \"Neck\"".to_owned())]);
    let whole = fs::read(place.backup()).expect("read");
    for word in [&b"quiet"[..], b"Neck", b"routine-0"] {
        let mut changed = whole.clone();
        let at = changed.windows(word.len()).position(|bytes| bytes == word).expect("it is in there");
        changed[at] ^= 1;
        refused(&changed, "is not as it was written");
    }
}

#[test]
fn a_backup_is_a_plain_tar_for_the_person_alone() {
    let place = Place::new();
    place.fill("# mine\n", 1, &[("neck.toml".to_owned(), "mine".to_owned())]);
    fs::write(place.paths().packs().join("notes.txt"), "no pack").expect("written");
    let file = place.backup();
    let mut tar = tar::Archive::new(fs::File::open(&file).expect("opened"));
    let entries =
        tar.entries().expect("a tar").map(|entry| entry.expect("sound").path().expect("a name").display().to_string());
    assert_eq!(entries.collect::<Vec<_>>(), ["manifest.json", "settings.toml", "unpinch.db", "packs/neck.toml"]);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(fs::metadata(&file).expect("there").permissions().mode() & 0o777, 0o600);
    }
    let beside = fs::read_dir(place.dir.path()).expect("a folder").count();
    assert_eq!(beside, 2, "nothing stays beside it");
}

#[test]
fn what_the_agent_has_only_in_its_log_is_kept_too() {
    let place = Place::new();
    place.fill("", 0, &[]);
    // Open, as an agent has it, so that nothing is folded into the file.
    let mut db = Db::open(&place.paths().database()).expect("opened").db;
    db.save_profile(&NerveProfile::default(), &now()).expect("written");
    db.begin_routine(&start(7), &now()).expect("written");
    assert!(place.paths().data.join("unpinch.db-wal").exists());
    let file = place.backup();
    db.begin_routine(&start(8), &now()).expect("it still writes");
    drop(db);
    place.restore(&file).expect("put back");
    assert_eq!(place.state().routines, ["routine-7"]);
}

#[test]
fn what_is_no_backup_is_refused() {
    refused(b"", "this is no backup of Unpinch");
    refused(&[0; 4096], "this is no backup of Unpinch");
    refused(b"PK\x03\x04 a zip, or so", "this is no backup of Unpinch");
    refused(&database(), "this is no backup of Unpinch");
    refused(&tar_of(Some("{}"), &[]), "this is no backup of Unpinch");
    let foreign = r#"{"format":"other-backup","version":1,"program":"","made":"","files":[]}"#;
    refused(&tar_of(Some(foreign), &[]), "this is no backup of Unpinch");
    let mut other = tar::Builder::new(Vec::new());
    other.append_data(&mut tar::Header::new_gnu(), "settings.toml", io::empty()).expect("appended");
    refused(&other.into_inner().expect("whole"), "this is no backup of Unpinch");
}

#[test]
fn what_is_newer_is_refused() {
    let newer = r#"{"format":"unpinch-backup","version":2,"parts":{}}"#;
    refused(&tar_of(Some(newer), &[]), "the backup is of a newer Unpinch (form 2, this program knows 1)");
    let place = Place::new();
    place.fill("", 0, &[]);
    let path = place.paths().database();
    rusqlite::Connection::open(&path).expect("opened").execute_batch("PRAGMA user_version = 99").expect("written");
    let bytes = fs::read(place.backup()).expect("read");
    refused(&bytes, "the database is of a newer Unpinch (version 99");
}

#[test]
fn what_leads_out_of_its_folder_is_refused() {
    for name in [
        "../settings.toml",
        "/etc/passwd",
        "packs/../../escaped.toml",
        "packs/a/b.toml",
        "packs\\..\\b.toml",
        "packs/C:b.toml",
        "packs/.toml",
        "packs/x.sh",
        "unpinch.db-wal",
        "settings.toml/",
        "./settings.toml",
    ] {
        refused(&tar_of(None, &[(name, b"evil")]), "what does not belong in one");
    }
    let twice: &[(&str, &[u8])] = &[("settings.toml", b""), ("settings.toml", b"")];
    refused(&tar_of(None, twice), "what does not belong in one");
    let manifest = r#"{"format":"unpinch-backup","version":1,"program":"","made":"","files":[]}"#;
    refused(&tar_of(Some(manifest), &[("settings.toml", b"")]), "more than it lists");
}

#[test]
fn links_and_files_of_any_size_are_refused() {
    for kind in [tar::EntryType::Symlink, tar::EntryType::Link, tar::EntryType::Directory, tar::EntryType::GNUSparse] {
        let mut bytes = tar_of(None, &[("settings.toml", b"")]);
        // The second header, after the manifest and its filling.
        let at = bytes.windows(13).rposition(|name| name == b"settings.toml").expect("a header");
        let header = tar::Header::from_byte_slice(&bytes[at..at + 512]);
        let mut header = header.clone();
        header.set_entry_type(kind);
        header.set_cksum();
        bytes[at..at + 512].copy_from_slice(header.as_bytes());
        refused(&bytes, "no ordinary file");
    }
    let mut bytes = tar_of(None, &[("settings.toml", b"")]);
    let at = bytes.windows(13).rposition(|name| name == b"settings.toml").expect("a header");
    let mut header = tar::Header::from_byte_slice(&bytes[at..at + 512]).clone();
    header.set_size(1 << 40);
    header.set_cksum();
    bytes[at..at + 512].copy_from_slice(header.as_bytes());
    refused(&bytes, "a file of 1048576 MB");
}

#[test]
fn contents_that_cannot_be_read_are_refused() {
    refused(&tar_of(None, &[("unpinch.db", b"not a database, but long enough to be looked at as one")]), "unpinch.db");
    let mut torn = database();
    torn.truncate(torn.len() / 2);
    refused(&tar_of(None, &[("unpinch.db", &torn)]), "unpinch.db");
    let place = Place::new();
    let with = |sql: &str| {
        let path = place.file("foreign.db");
        let _none = fs::remove_file(&path);
        fs::write(&path, database()).expect("written");
        let connection = rusqlite::Connection::open(&path).expect("opened");
        connection.execute_batch(sql).expect("done");
        drop(connection);
        fs::read(path).expect("read")
    };
    for sql in [
        "CREATE TRIGGER evil AFTER INSERT ON routine BEGIN DELETE FROM profile; END",
        "CREATE TABLE another (id INTEGER)",
        "DROP TABLE profile",
        "PRAGMA user_version = 0",
    ] {
        refused(&tar_of(None, &[("unpinch.db", &with(sql))]), "the database is not one of Unpinch");
    }
    // With any of these the agent would not start.
    for sql in [
        "DROP TABLE profile; CREATE TABLE profile (x INTEGER)",
        "INSERT INTO flag (flag, origin, urgency, lock, halves, at, at_secs) VALUES ('rf_x', 'check', 'zz', '', '', '', 1)",
    ] {
        refused(&tar_of(None, &[("unpinch.db", &with(sql))]), "unpinch.db");
    }
}

#[test]
fn settings_that_are_broken_are_kept_and_come_back_as_they_were() {
    let place = Place::new();
    place.fill("[hours\nmon = 1", 1, &[]);
    let (kept, file) = (place.state(), place.backup());
    place.fill("# mended\n", 0, &[]);
    let Ok(Kept::Backup(before)) = place.restore(&file) else { panic!("it is put back") };
    assert_eq!(place.state(), kept);
    place.restore(&before).expect("and undone");
    assert_eq!(place.state().settings.as_deref(), Some("# mended\n"));
}

#[cfg(unix)]
#[test]
fn a_pack_that_could_not_be_put_back_everywhere_is_named_before_anything_is_written() {
    for name in ["neck: mine?.toml".to_owned(), format!("{}.toml", "long".repeat(30))] {
        let place = Place::new();
        place.fill("# mine\n", 1, &[]);
        let file = place.backup();
        fs::write(place.paths().packs().join(&name), "mine").expect("written");
        let again = make(&place.paths(), &place.file("again.tar"), "1.2.3", &now());
        let told = again.expect_err("refused").to_string();
        assert!(told.contains(&name) && told.contains("give the file a shorter one"), "{told}");
        assert!(!place.file("again.tar").exists());
        // Nothing sound is moved aside for it either.
        let before = place.state();
        assert!(place.restore(&file).is_err());
        assert_eq!(place.state(), before);
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_is_no_backup() {
    let place = Place::new();
    let pipe = place.file("pipe");
    rustix::fs::mknodat(
        rustix::fs::CWD,
        &pipe,
        rustix::fs::FileType::Fifo,
        rustix::fs::Mode::RUSR | rustix::fs::Mode::WUSR,
        0,
    )
    .expect("made");
    let told = open(&place.paths(), &pipe).expect_err("refused").to_string();
    assert!(told.contains("not a file"), "{told}");
}

#[test]
fn a_torn_database_does_not_keep_a_backup_from_being_put_back() {
    let place = Place::new();
    place.fill("# kept\n", 2, &[]);
    let (kept, file) = (place.state(), place.backup());
    fs::write(place.paths().database(), "torn beyond reading, and long enough to be looked at").expect("written");
    let Ok(Kept::Folder(before)) = place.restore(&file) else { panic!("it is put back") };
    assert_eq!(place.state(), kept);
    let torn = fs::read_to_string(before.join("unpinch.db")).expect("it is kept");
    assert!(torn.starts_with("torn") && before.join("settings.toml").exists());
}

#[test]
fn what_a_backup_has_not_is_not_there_afterwards() {
    let place = Place::new();
    let file = place.file("empty.tar");
    assert_eq!(make(&place.paths(), &file, "1.2.3", &now()).expect("kept"), 0);
    place.fill("# later\n", 1, &[("mine.toml".to_owned(), "mine".to_owned())]);
    fs::write(place.paths().packs().join("notes.txt"), "not ours").expect("written");
    place.restore(&file).expect("put back");
    assert!(!place.paths().settings().exists() && !place.paths().database().exists());
    let names: Vec<_> =
        fs::read_dir(place.paths().packs()).expect("there").map(|entry| entry.expect("one").file_name()).collect();
    assert_eq!(names, ["notes.txt"], "what is no pack is left alone");
}
