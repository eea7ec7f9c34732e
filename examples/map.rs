//! Looks at the body map.
//!
//! `cargo run --example map -- FOLDER` writes every picture, light and dark: plain, and with marks, a territory and a nerve
//! on it. `--each` adds a plate a picture that lights up one region after the other. `--nerves` adds a plate a nerve.
//! `--steps` prints where the arrow keys lead.

#![allow(clippy::print_stdout, reason = "a tool for the terminal")]

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use tiny_skia::{Color, Pixmap, PixmapPaint, Transform};
use unpinch::content;
use unpinch::domain::id::ProfileId;
use unpinch::domain::side::Side;
use unpinch::figure::body_map::{Direction, MapColours, MapPicture, Patch, PictureId};
use unpinch::picture::map::{self, Look, Mark, Territory};

/// A height in pixels as the window shows it, times `scale`.
fn size_px(picture: &MapPicture, scale: f32) -> [u32; 2] {
    let height = if picture.id.is_close_up() { 300.0 } else { 700.0 } * scale;
    let width = height * picture.frame.width() / picture.frame.height();
    [width.round() as u32, height as u32]
}

fn region(patch: &Patch) -> &str {
    patch.part.region().map_or("", |region| region.as_str())
}

/// A made-up answer on the right, with the territory of L5 and C6.
fn example(patch: &Patch) -> Look {
    let is_right = patch.side == Some(Side::Right);
    let check = content::check_tables();
    let territory = |profile: &str| {
        let scores = check.scores_of(&ProfileId::from(profile))?;
        let has = |list: &[_]| patch.part.region().is_some_and(|region| list.contains(region));
        let common = has(&scores.common).then_some(Territory::Common);
        has(&scores.core).then_some(Territory::Core).or(common)
    };
    let mark = match region(patch) {
        "lateral_calf" | "buttock" | "low_back" | "forearm_radial" => Some(Mark::Pain),
        "dorsum_of_foot" | "index_finger" | "sole" => Some(Mark::Numb),
        "big_toe" | "thumb" => Some(Mark::Both),
        _ => None,
    };
    Look {
        mark: mark.filter(|_| is_right),
        territory: territory("l5").or_else(|| territory("c6")).filter(|_| patch.side == Some(Side::Left)),
        is_hovered: is_right && matches!(region(patch), "posterior_thigh" | "palm"),
        is_focused: is_right && matches!(region(patch), "collarbone_chest" | "shoulder_blade"),
    }
}

fn save(pixmap: &Pixmap, folder: &Path, name: &str) -> Result<()> {
    let path = folder.join(format!("{name}.png"));
    std::fs::write(&path, pixmap.encode_png()?).with_context(|| path.display().to_string())
}

/// Pictures side by side, in rows of `columns`.
fn plate(tiles: &[Pixmap], columns: usize) -> Result<Pixmap> {
    let width = tiles.iter().map(Pixmap::width).max().context("no pictures")?;
    let height = tiles.iter().map(Pixmap::height).max().context("no pictures")?;
    let rows = tiles.len().div_ceil(columns) as u32;
    let mut plate = Pixmap::new(width * columns.min(tiles.len()) as u32, height * rows).context("too large")?;
    plate.fill(Color::WHITE);
    for (at, tile) in tiles.iter().enumerate() {
        let (x, y) = ((at % columns) as u32 * width, (at / columns) as u32 * height);
        let (x, y) = (x.cast_signed(), y.cast_signed());
        plate.draw_pixmap(x, y, tile.as_ref(), &PixmapPaint::default(), Transform::identity(), None);
    }
    Ok(plate)
}

/// Every region of the drawn half and those of the middle, with what lies left, right, up and down of it.
fn steps(pictures: &[MapPicture]) {
    let name = |patch: &Patch| {
        format!("{}{}", region(patch), patch.side.map_or("", |side| if side == Side::Left { " L" } else { " R" }))
    };
    for picture in pictures {
        for patch in picture.regions().filter(|patch| patch.side != Some(picture.drawn_side.opposite())) {
            let ways = Direction::ALL.map(|way| picture.neighbour(patch, way).map_or("-".into(), name));
            println!("{}: {} -> {}", picture.id.id(), name(patch), ways.join(", "));
        }
    }
}

fn main() -> Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let is_asked = |word: &str| words.iter().any(|given| given == word);
    let folder = words.iter().find(|word| !word.starts_with("--")).map_or_else(|| "map".into(), PathBuf::from);
    std::fs::create_dir_all(&folder)?;
    let body = content::body_map();
    let light = MapColours::light();
    for picture in &body.pictures {
        let name = picture.id.id();
        for (tone, colours) in [("light", &light), ("dark", &MapColours::dark())] {
            let plain = map::pixmap(picture, size_px(picture, 2.0), 2.0, &[], colours, |_| Look::default())?;
            save(&plain, &folder, &format!("{name}-{tone}"))?;
            let nerve = if picture.id == PictureId::Palm { "median_carpal_tunnel" } else { "l5" };
            let strokes = body.nerve_strokes(&ProfileId::from(nerve), Side::Left, picture.id);
            let marked = map::pixmap(picture, size_px(picture, 2.0), 2.0, &strokes, colours, example)?;
            save(&marked, &folder, &format!("{name}-{tone}-marked"))?;
        }
        if is_asked("--each") {
            let mut tiles = Vec::new();
            for (at, lit) in picture.patches.iter().filter(|patch| patch.side != Some(Side::Right)).enumerate() {
                let look =
                    |patch: &Patch| Look { mark: (patch.part == lit.part).then_some(Mark::Pain), ..Look::default() };
                tiles.push(map::pixmap(picture, size_px(picture, 0.6), 0.6, &[], &light, look)?);
                println!("{name} {at}: {:?}", lit.part);
            }
            save(&plate(&tiles, 8)?, &folder, &format!("{name}-each"))?;
        }
    }
    if is_asked("--steps") {
        steps(&body.pictures);
    }
    if is_asked("--nerves") {
        for nerve in content::catalog().nerves() {
            let shown: Vec<_> = body.pictures_of(&nerve.id).filter_map(|id| body.picture(id)).collect();
            let tile = |picture: &&MapPicture| {
                let strokes = body.nerve_strokes(&nerve.id, picture.drawn_side, picture.id);
                map::pixmap(picture, size_px(picture, 1.0), 1.0, &strokes, &light, |_| Look::default())
            };
            let tiles = shown.iter().map(tile).collect::<Result<Vec<_>, _>>()?;
            save(&plate(&tiles, 4)?, &folder, &format!("nerve-{}", nerve.id))?;
        }
    }
    Ok(())
}
