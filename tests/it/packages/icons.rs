//! The files in `assets/icon` are what the program draws; `scripts/icons` draws them anew.

use std::fs;

use tiny_skia::Pixmap;
use unpinch::picture::icon;

use super::asset;

const SIZES: [u32; 8] = [16, 24, 32, 48, 64, 128, 256, 512];

/// Pixel for pixel, but for what one processor rounds otherwise than another.
fn assert_drawn(png: &[u8], side: u32, what: &str) {
    let kept = Pixmap::decode_png(png).unwrap_or_else(|error| panic!("{what}: {error}"));
    let drawn = Pixmap::decode_png(&icon::png(side).expect("drawn")).expect("a PNG");
    assert_eq!((kept.width(), kept.height()), (side, side), "{what}");
    let is_alike = kept.data().iter().zip(drawn.data()).all(|(one, other)| one.abs_diff(*other) <= 2);
    assert!(is_alike, "{what} is not what the program draws; run scripts/icons");
}

#[test]
fn the_pictures_for_linux_are_the_programs_own() {
    let svg = fs::read_to_string(asset("icon/unpinch.svg")).expect("the drawing");
    assert_eq!(svg, icon::svg(), "run scripts/icons");
    for side in SIZES {
        let name = format!("icon/unpinch-{side}.png");
        assert_drawn(&fs::read(asset(&name)).expect("a picture"), side, &name);
    }
}

#[test]
fn the_icon_for_windows_lists_the_same_pictures() {
    let file = fs::read(asset("icon/unpinch.ico")).expect("the icon");
    let number = |at: usize| u32::from_le_bytes(file[at..at + 4].try_into().expect("four bytes")) as usize;
    assert_eq!(file[..4], [0, 0, 1, 0], "an icon and not a pointer");
    let count = usize::from(file[4]);
    let mut sides = Vec::new();
    for entry in 0..count {
        let at = 6 + 16 * entry;
        let side = if file[at] == 0 { 256 } else { u32::from(file[at]) };
        let (length, start) = (number(at + 8), number(at + 12));
        assert_drawn(&file[start..start + length], side, "unpinch.ico");
        sides.push(side);
    }
    assert_eq!(sides, [16, 24, 32, 48, 64, 256]);
}

#[test]
fn the_icon_for_macos_lists_the_same_pictures() {
    let file = fs::read(asset("icon/unpinch.icns")).expect("the icon");
    let number = |at: usize| u32::from_be_bytes(file[at..at + 4].try_into().expect("four bytes")) as usize;
    assert_eq!(&file[..4], b"icns");
    assert_eq!(number(4), file.len(), "its length");
    let (mut at, mut sides) = (8, Vec::new());
    while at < file.len() {
        let end = at + number(at + 4);
        let side = Pixmap::decode_png(&file[at + 8..end]).expect("a PNG").width();
        assert_drawn(&file[at + 8..end], side, "unpinch.icns");
        sides.push(side);
        at = end;
    }
    assert_eq!(sides, [16, 32, 32, 64, 128, 256, 512, 1024]);
}

#[test]
fn the_window_has_the_sign_and_not_an_empty_picture() {
    let pixels = icon::rgba(256).expect("drawn");
    let has = |colour: [u8; 4]| pixels.chunks_exact(4).filter(|pixel| *pixel == colour).count();
    let (plate, person, nerve, air) = (
        has([0x0B, 0x6E, 0x6E, 0xFF]),
        has([0xFA, 0xF7, 0xF2, 0xFF]),
        has([0xF2, 0xB0, 0x1E, 0xFF]),
        has([0, 0, 0, 0]),
    );
    assert!(plate > person && person > nerve && nerve > 500 && air > 1000, "{plate} {person} {nerve} {air}");
    assert!(icon::rgba(0).is_err(), "no picture without a size");
}
