//! Writes the program's icon for each system into a folder: `cargo run --example icons -- assets/icon` (`scripts/icons`).
//!
//! An SVG and a PNG a size for Linux, an `.ico` for Windows, an `.icns` for macOS; the last two are lists of such pictures.

use std::path::PathBuf;

use anyhow::{Context, Result};
use unpinch::picture::icon;

/// Of the PNG files.
const SIZES: [u32; 8] = [16, 24, 32, 48, 64, 128, 256, 512];
const ICO_SIZES: [u32; 6] = [16, 24, 32, 48, 64, 256];
/// The names by which macOS knows its sizes.
const ICNS_KINDS: [(&[u8; 4], u32); 8] = [
    (b"icp4", 16),
    (b"icp5", 32),
    (b"ic11", 32),
    (b"ic12", 64),
    (b"ic07", 128),
    (b"ic08", 256),
    (b"ic09", 512),
    (b"ic10", 1024),
];

fn main() -> Result<()> {
    let folder = PathBuf::from(std::env::args().nth(1).context("say into which folder")?);
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join("unpinch.svg"), icon::svg())?;
    for side in SIZES {
        std::fs::write(folder.join(format!("unpinch-{side}.png")), icon::png(side)?)?;
    }
    std::fs::write(folder.join("unpinch.ico"), ico()?)?;
    std::fs::write(folder.join("unpinch.icns"), icns()?)?;
    Ok(())
}

/// A header, an entry a picture, and the pictures.
fn ico() -> Result<Vec<u8>> {
    let pictures = ICO_SIZES.map(|side| icon::png(side).map(|png| (side, png)));
    let pictures: Vec<_> = pictures.into_iter().collect::<Result<_, _>>()?;
    let mut file = [0_u16, 1, u16::try_from(pictures.len())?].map(u16::to_le_bytes).concat();
    let mut start = 6 + 16 * u32::try_from(pictures.len())?;
    for (side, png) in &pictures {
        let length = u32::try_from(png.len())?;
        // 256 is written as 0.
        let side = u8::try_from(side % 256)?;
        file.extend([side, side, 0, 0]);
        file.extend([1_u16, 32].map(u16::to_le_bytes).concat());
        file.extend([length, start].map(u32::to_le_bytes).concat());
        start += length;
    }
    file.extend(pictures.into_iter().flat_map(|(_, png)| png));
    Ok(file)
}

/// A header, and each picture with its kind and length.
fn icns() -> Result<Vec<u8>> {
    let mut body = Vec::new();
    for (kind, side) in ICNS_KINDS {
        let png = icon::png(side)?;
        body.extend(kind);
        body.extend(u32::try_from(png.len() + 8)?.to_be_bytes());
        body.extend(png);
    }
    let length = u32::try_from(body.len() + 8)?.to_be_bytes();
    Ok([b"icns".as_slice(), &length, &body].concat())
}
