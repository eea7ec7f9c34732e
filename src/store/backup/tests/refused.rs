//! What is refused, and why.

use super::*;

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
