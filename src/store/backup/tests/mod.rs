//! What was kept comes back as it was, and what is no sound backup changes nothing.

mod refused;

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

#[test]
fn as_many_packs_as_can_be_put_back_are_kept_and_one_more_is_refused() {
    let place = Place::new();
    let packs: Vec<_> = (0..MAX_PACKS).map(|number| (format!("{number}.toml"), String::new())).collect();
    place.fill("# mine\n", 1, &packs);
    let (kept, file) = (place.state(), place.backup());
    place.restore(&file).expect("put back");
    assert_eq!(place.state(), kept);
    fs::write(place.paths().packs().join("one-more.toml"), "").expect("written");
    let told = make(&place.paths(), &file, "1.2.3", &now()).expect_err("refused").to_string();
    assert!(told.contains("more than 256 packs"), "{told}");
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
