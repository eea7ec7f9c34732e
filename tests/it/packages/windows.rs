//! The installer for Windows and what is put into the programs there.

use super::{asset, elements, text};

#[test]
fn the_installer_takes_away_all_that_it_brings() {
    let installer = text(&asset("../scripts/packaging/windows.nsi"));
    let (brings, takes) = installer.split_once("Section \"Uninstall\"").expect("two sections");
    let (before, _) = brings.split_once("!macroend").expect("what both sections do first");
    assert!(takes.contains("!insertmacro EndPrograms") && before.contains("!macro EndPrograms"), "the programs run on");
    let registry = brings.lines().filter_map(|line| line.trim().strip_prefix("WriteRegStr HKCU "));
    for key in registry.filter_map(|rest| rest.split('"').nth(1)) {
        assert!(takes.contains(&format!("DeleteRegKey HKCU \"{key}\"")), "{key} is left behind");
    }
    let script = text(&asset("../scripts/packaging/windows.sh"));
    let texts =
        ["README", "CHANGELOG", "LICENSE-APACHE", "LICENSE-MIT", "LICENSE-AtkinsonHyperlegibleNext", "THIRD-PARTY"];
    let texts = texts.map(|name| format!("{name}.txt"));
    for file in ["unpinchw.exe", "unpinch.png", "uninstall.exe"].into_iter().chain(texts.iter().map(String::as_str)) {
        let name = file.trim_end_matches(".txt");
        assert!(script.contains(name) || brings.contains(name), "{file} is not brought");
        assert!(takes.contains(&format!("Delete \"$INSTDIR\\{file}\"")), "{file} is left behind");
    }
    assert!(brings.contains("CreateShortcut \"$SMPROGRAMS\\Unpinch.lnk\""), "an entry in the menu");
    assert!(takes.contains("Delete \"$SMPROGRAMS\\Unpinch.lnk\""), "the entry in the menu is left behind");
    assert!(
        !takes.contains("RMDir /r") && !takes.contains('*'),
        "a folder with something of the person's own is not removed"
    );
}

#[test]
fn the_name_of_the_program_is_the_same_on_every_system() {
    let installer = text(&asset("../scripts/packaging/windows.nsi"));
    let metainfo = text(&asset("linux/app.unpinch.Unpinch.metainfo.xml"));
    assert!(installer.contains(&format!("!define APP_ID \"{}\"", elements(&metainfo, "id")[0])));
}

#[test]
fn the_manifest_is_sound_and_asks_for_no_rights() {
    let manifest = text(&asset("windows/unpinch.manifest"));
    assert_eq!(elements(&manifest, "activeCodePage"), ["UTF-8"]);
    assert_eq!(elements(&manifest, "consoleAllocationPolicy"), ["detached"]);
    assert!(manifest.contains("level=\"asInvoker\""));
}
