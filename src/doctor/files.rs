//! The folders, the settings and the history.

use std::path::Path;

use super::Finding;
use crate::store::db::Db;
use crate::store::paths::Paths;
use crate::store::settings::SettingsFile;
use crate::text::{tr, tr_with};

pub(super) fn examine(paths: &Paths) -> Vec<Finding> {
    vec![folders(paths), settings(paths), history(paths)]
}

/// Whether all folders can be written to, by this person alone.
fn folders(paths: &Paths) -> Finding {
    if let Err(error) = paths.make() {
        return Finding::broken("files", error.to_string()).mend("doctor-files-mend");
    }
    let mut folders = vec![&paths.config, &paths.data, &paths.state, &paths.cache];
    folders.dedup();
    for folder in &folders {
        if let Err(error) = tempfile::tempfile_in(folder) {
            let args = [("folder", folder.display().to_string().into()), ("cause", error.to_string().into())];
            return Finding::broken("files", tr_with("doctor-files-unwritable", &args)).mend("doctor-files-mend");
        }
    }
    if let Some(open) = folders.iter().find(|folder| is_open_to_others(folder)) {
        let folder = open.display().to_string();
        return Finding::limited("files", tr_with("doctor-files-open", &[("folder", folder.clone().into())]))
            .mend_with("doctor-files-open-mend", &[("folder", folder.into())]);
    }
    Finding::ok("files", tr_with("doctor-files-ok", &[("folder", paths.data.display().to_string().into())]))
}

#[cfg(unix)]
fn is_open_to_others(folder: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::metadata(folder).is_ok_and(|it| it.permissions().mode() & 0o077 != 0)
}

// A person's own folder is their own there.
#[cfg(not(unix))]
fn is_open_to_others(_: &Path) -> bool {
    false
}

/// How many of the settings are not understood. Which ones, the settings page says; their values are the person's.
fn settings(paths: &Paths) -> Finding {
    let file = paths.settings();
    let args = [("file", file.display().to_string().into())];
    match SettingsFile::new(file).load().notices.len() {
        0 => Finding::ok("settings", tr_with("doctor-settings-ok", &args)),
        count => {
            let [file] = args;
            let cause = tr_with("doctor-settings-bad", &[file, ("count", count.into())]);
            Finding::limited("settings", cause).mend("doctor-settings-mend")
        }
    }
}

/// Whether the history is sound, without changing it.
fn history(paths: &Paths) -> Finding {
    let file = paths.database();
    if !file.exists() {
        return Finding::ok("history", tr("doctor-history-new"));
    }
    let args = [("file", file.display().to_string().into())];
    match Db::check(&file) {
        Ok(()) => Finding::ok("history", tr_with("doctor-history-ok", &args)),
        Err(error) => Finding::broken("history", error.to_string()).mend_with("doctor-history-mend", &args),
    }
}
