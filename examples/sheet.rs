//! Looks at the figure pose by pose: a contact sheet, or single pictures. (Each exercise once, with its name, is
//! `unpinch card --sheet`.)
//!
//! `cargo run --example sheet -- sheet.png` draws two key poses of each exercise, row by row in the catalogue's order, and
//! prints which is where. Options: `--dark`, `--size PX`, `--columns N`, `--all` (every phase), `--each FOLDER` (one PNG a pose),
//! `--left` (the left side works), `--demos` (the checks instead of the exercises), `--from FOLDER`
//! (their files as they lie there, not as they were built in), `--nerve` (with the nerve that the exercise is made for
//! first) or `--nerve=PROFILE`, `--sore-left` (on the left side, whatever side works); further words choose the exercises whose id contains one of them.

#![allow(clippy::print_stdout, reason = "a tool for the terminal")]

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use tiny_skia::{Color, Pixmap, PixmapPaint, Transform};
use unpinch::content::{self, Files};
use unpinch::domain::demonstration::Demonstration;
use unpinch::domain::exercise::Kind;
use unpinch::domain::id::{ExerciseId, ProfileId};
use unpinch::domain::side::Side;
use unpinch::figure::nerve::NervePath;
use unpinch::figure::{Ink, Movement, Palette, Posture, motion, scene};
use unpinch::picture;

/// What was asked for.
struct Asked {
    out: Option<PathBuf>,
    each: Option<PathBuf>,
    from: Option<PathBuf>,
    size_px: u32,
    columns: usize,
    dark: bool,
    all: bool,
    demos: bool,
    side: Side,
    /// The empty name stands for the first profile that an exercise is made for.
    nerve: Option<String>,
    sore: Side,
    words: Vec<String>,
}

fn asked() -> Result<Asked> {
    let mut asked = Asked {
        out: None,
        each: None,
        from: None,
        size_px: 220,
        columns: 8,
        dark: false,
        all: false,
        demos: false,
        side: Side::Right,
        nerve: None,
        sore: Side::Right,
        words: Vec::new(),
    };
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--dark" => asked.dark = true,
            "--all" => asked.all = true,
            "--demos" => asked.demos = true,
            "--nerve" => asked.nerve = Some(String::new()),
            "--sore-left" => asked.sore = Side::Left,
            word if word.starts_with("--nerve=") => asked.nerve = word.split_once('=').map(|(_, name)| name.to_owned()),
            "--left" => asked.side = Side::Left,
            "--size" => asked.size_px = arguments.next().context("--size needs a number")?.parse()?,
            "--columns" => asked.columns = arguments.next().context("--columns needs a number")?.parse()?,
            "--from" => asked.from = Some(arguments.next().context("--from needs a folder")?.into()),
            "--each" => asked.each = Some(arguments.next().context("--each needs a folder")?.into()),
            word if Path::new(word).extension().is_some_and(|end| end == "png") => asked.out = Some(word.into()),
            word => asked.words.push(word.to_owned()),
        }
    }
    Ok(asked)
}

/// The two key poses that differ most, or every one; of a check the one that tells most.
fn keys(movement: Movement<'_>, all: bool) -> Vec<Posture> {
    let keys = motion::key_postures(movement);
    if all {
        return keys;
    }
    if movement.stage.is_some() {
        return vec![motion::key_posture(movement, motion::telling_phase(movement))];
    }
    if movement.kind == Some(Kind::Posture) {
        return std::iter::once(motion::base(movement)).chain(keys.first().copied()).collect();
    }
    if let (Some(first), Some(other)) =
        (keys.first(), keys.iter().find(|key| !key.is_like(keys.first().unwrap_or(key))))
    {
        return vec![*first, *other];
    }
    if let Some(first) = keys.first() {
        return vec![motion::base(movement), *first];
    }
    let last = keys.len().saturating_sub(1);
    [keys.first(), keys.get(last)].into_iter().flatten().copied().collect()
}

/// The demonstrations as a folder has them.
fn demos_in(folder: &Path) -> Result<Vec<Demonstration>> {
    let mut texts = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        texts.push((format!("figure/demos/{name}"), std::fs::read_to_string(&path)?));
    }
    let files = texts.iter().fold(Files::embedded(), |files, (name, text)| files.with(name, text));
    Ok(content::demos_from(&files)?)
}

fn main() -> Result<()> {
    let asked = asked()?;
    let palette = if asked.dark { Palette::dark() } else { Palette::light() };
    let wanted = |id: &str| asked.words.is_empty() || asked.words.iter().any(|word| id.contains(word.as_str()));
    let mut tiles = Vec::new();
    let mut names = Vec::new();
    let shown = match &asked.from {
        Some(folder) => demos_in(folder)?,
        None => content::demos().to_vec(),
    };
    let movements: Vec<Movement<'_>> = if asked.demos {
        shown.iter().map(Movement::from).collect()
    } else {
        content::catalog().exercises.iter().map(Movement::from).collect()
    };
    for movement in movements.into_iter().filter(|movement| wanted(movement.id)) {
        let mut scene = scene(movement, asked.side);
        if let Some(path) = asked.nerve.as_deref().and_then(|name| nerve(movement, name)) {
            scene = scene.with_nerve(movement, path, asked.sore);
        }
        for (index, key) in keys(movement, asked.all).into_iter().enumerate() {
            let picture = picture::pixmap(&scene, key, asked.size_px, &palette)?;
            let name = format!("{}-{}", movement.id, index + 1);
            if let Some(folder) = &asked.each {
                std::fs::create_dir_all(folder)?;
                std::fs::write(folder.join(format!("{name}.png")), picture.encode_png()?)?;
            }
            tiles.push(picture);
            names.push(name);
        }
    }
    let columns = asked.columns;
    for (row, names) in names.chunks(columns).enumerate() {
        println!("row {}: {}", row + 1, names.join("  "));
    }
    if let Some(out) = &asked.out {
        sheet(&tiles, columns as u32, asked.size_px, &palette)?.save_png(out)?;
    }
    Ok(())
}

/// The nerve of a profile, or of the first nerve that an exercise is made for.
fn nerve(movement: Movement<'_>, name: &str) -> Option<&'static NervePath> {
    let id = ExerciseId::from(movement.id);
    let targets = &content::catalog().exercise(&id)?.targets;
    let path = |profile: &ProfileId| content::nerve_paths().path(profile, &id);
    if name.is_empty() { targets.iter().find_map(path) } else { path(&name.into()) }
}

fn sheet(tiles: &[Pixmap], columns: u32, size_px: u32, palette: &Palette) -> Result<Pixmap> {
    let rows = (tiles.len() as u32).div_ceil(columns).max(1);
    let gap = 6;
    let mut sheet = Pixmap::new(columns * (size_px + gap), rows * (size_px + gap)).context("the sheet is too large")?;
    let [red, green, blue, _] = palette.colour(Ink::Floor);
    sheet.fill(Color::from_rgba8(red, green, blue, 255));
    for (index, tile) in (0_u32..).zip(tiles) {
        let (column, row) = (index % columns, index / columns);
        let place = |at: u32| i32::try_from(at * (size_px + gap) + 3);
        let (x, y) = (place(column)?, place(row)?);
        sheet.draw_pixmap(x, y, tile.as_ref(), &PixmapPaint::default(), Transform::identity(), None);
    }
    Ok(sheet)
}
