//! Exercises as pictures to print or send: one, all of them, or all on one sheet.

mod place;

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::content;
use crate::domain::catalog::Catalog;
use crate::domain::exercise::{Exercise, Kind};
use crate::domain::id::{ExerciseId, ProfileId};
use crate::domain::side::Side;
use crate::figure::{Scene, scene};
use crate::picture::{Colours, Drawn, PictureError, animation, card, overview, page_png, svg};
use crate::store::files;
use crate::text::{tr, tr_with};
use crate::wording;

use super::catalogue::unknown;
use super::{Context, Failure, out_file, packs};
use place::Format;

/// What may be asked of a card.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// Id of an exercise (see `unpinch exercises`)
    #[arg(required_unless_present_any = ["all", "sheet"], conflicts_with_all = ["all", "sheet"])]
    exercise: Option<String>,
    /// A card of every exercise, a file each
    #[arg(long, conflicts_with = "sheet")]
    all: bool,
    /// All exercises in one picture
    #[arg(long)]
    sheet: bool,
    /// FILE.png, FILE.svg or, in motion, FILE.gif; with --all a folder
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// The side that is sore
    #[arg(long, value_name = "left|right", value_parser = ["left", "right"], default_value = "right")]
    side: String,
    /// The nerve that is drawn (see `unpinch nerves`), or `none`; without it, the one that an exercise for a nerve moves
    #[arg(long, value_name = "ID", conflicts_with = "sheet")]
    nerve: Option<String>,
    #[arg(long, value_name = "light|dark", value_parser = ["light", "dark"], default_value = "light")]
    theme: String,
    /// Width of the picture in pixels; without it 1000, of a GIF 400, of the sheet 1616
    #[arg(long, value_name = "PIXELS")]
    width: Option<u32>,
    /// With --all: what the files are
    #[arg(long, value_name = "png|svg|gif", value_parser = ["png", "svg", "gif"], requires = "all")]
    format: Option<String>,
    #[arg(long)]
    json: bool,
}

/// In place of a nerve's id.
const NO_NERVE: &str = "none";

/// A file that was written.
struct Written {
    exercise: Option<ExerciseId>,
    file: PathBuf,
    size_px: [u32; 2],
    num_bytes: usize,
}

/// Draws what is asked for.
pub fn card(context: &mut Context<'_>, options: &Options) -> Result<(), Failure> {
    let catalog = packs::on_disk(context).catalog;
    if let Some(id) = options.nerve.as_deref().filter(|id| *id != NO_NERVE) {
        let paths = content::nerve_paths();
        let known = || paths.profiles.iter().map(|nerve| nerve.profile.as_str());
        if !known().any(|nerve| nerve == id) {
            return Err(unknown("nerve", id, known()));
        }
    }
    let artist = Artist::new(&catalog, options);
    if options.sheet {
        let format = Format::of_file(&options.out)?;
        out_file::check_file(&options.out)?;
        return artist.told(context, &[write(None, &options.out, &artist.sheet(format)?)?]);
    }
    if options.all {
        return artist.all(context, options.format.as_deref().and_then(Format::from_id).unwrap_or(Format::Png));
    }
    let id = options.exercise.as_deref().unwrap_or_default();
    let exercise = catalog.exercise(&ExerciseId::from(id));
    let known = || catalog.exercises.iter().map(|known| known.id.as_str());
    let exercise = exercise.ok_or_else(|| unknown("exercise", id, known()))?;
    let format = Format::of_file(&options.out)?;
    out_file::check_file(&options.out)?;
    let drawn = artist.one(exercise, format)?;
    artist.told(context, &[write(Some(exercise), &options.out, &drawn)?])
}

/// Draws as the options say.
struct Artist<'a> {
    catalog: &'a Catalog,
    options: &'a Options,
    side: Side,
    colours: &'static Colours,
}

impl<'a> Artist<'a> {
    fn new(catalog: &'a Catalog, options: &'a Options) -> Self {
        let side = Side::from_id(&options.side).unwrap_or(Side::Right);
        let colours = if options.theme == "dark" { Colours::dark() } else { Colours::light() };
        Self { catalog, options, side, colours }
    }

    fn one(&self, exercise: &Exercise, format: Format) -> Result<Drawn, Failure> {
        let width_px = format.width(self.options.width)?;
        let words = wording::card(self.catalog, exercise, self.side);
        let scene = self.with_nerve(exercise, scene(exercise, exercise.working_side(self.side)));
        let page = || card::page(&words, &scene, &card::key_poses(exercise));
        Ok(match format {
            Format::Png => page_png(&page(), width_px, self.colours)?,
            Format::Svg => svg(&page(), width_px, self.colours),
            Format::Gif => animation::gif(&words, exercise, &scene, width_px, self.colours)?,
        })
    }

    /// With the nerve that was asked for, where the exercise moves it.
    fn with_nerve(&self, exercise: &Exercise, scene: Scene) -> Scene {
        let paths = content::nerve_paths();
        let path = match self.options.nerve.as_deref() {
            Some(NO_NERVE) => None,
            Some(id) => paths.path(&ProfileId::from(id), &exercise.id),
            None if matches!(exercise.kind, Kind::Slider | Kind::Tensioner) => {
                exercise.targets.iter().find_map(|target| paths.path(target, &exercise.id))
            }
            None => None,
        };
        match path {
            Some(path) => scene.with_nerve(exercise, path, self.side),
            None => scene,
        }
    }

    fn sheet(&self, format: Format) -> Result<Drawn, Failure> {
        let groups = self.catalog.exercise_groups.iter().map(|group| overview::Group {
            title: group.title.clone(),
            exercises: group.exercises.iter().filter_map(|id| self.catalog.exercise(id)).collect(),
        });
        let groups: Vec<_> = groups.filter(|group| !group.exercises.is_empty()).collect();
        let title = tr_with("card-sheet-title", &[("n", self.catalog.exercises.len().into())]);
        let page = overview::page(&title, &groups, self.side, wording::kind);
        let width_px = place::sheet_width(self.options.width)?;
        match format {
            Format::Png => Ok(page_png(&page, width_px, self.colours)?),
            Format::Svg => Ok(svg(&page, width_px, self.colours)),
            Format::Gif => Err(Failure::Wrong(tr("card-sheet-still"))),
        }
    }

    /// A file each, told as soon as it is written.
    fn all(&self, context: &mut Context<'_>, format: Format) -> Result<(), Failure> {
        let folder = &self.options.out;
        out_file::check_folder(folder)?;
        let mut written = Vec::new();
        for exercise in &self.catalog.exercises {
            let file = folder.join(format!("{}.{}", exercise.id, format.id()));
            out_file::check_file(&file)?;
            let one = write(Some(exercise), &file, &self.one(exercise, format)?)?;
            if !self.options.json {
                tell(context, &one)?;
            }
            written.push(one);
        }
        if self.options.json { self.told(context, &written) } else { Ok(()) }
    }

    fn told(&self, context: &mut Context<'_>, written: &[Written]) -> Result<(), Failure> {
        if self.options.json {
            let written: Vec<Value> = written.iter().map(Written::json).collect();
            serde_json::to_writer_pretty(&mut *context.out, &written)?;
            writeln!(context.out)?;
            return Ok(());
        }
        written.iter().try_for_each(|one| tell(context, one))
    }
}

fn write(exercise: Option<&Exercise>, file: &Path, drawn: &Drawn) -> Result<Written, Failure> {
    files::publish(file, &drawn.bytes).map_err(|error| out_file::unwritable(file, &error))?;
    let exercise = exercise.map(|exercise| exercise.id.clone());
    Ok(Written { exercise, file: file.to_owned(), size_px: drawn.size_px, num_bytes: drawn.bytes.len() })
}

fn tell(context: &mut Context<'_>, written: &Written) -> Result<(), Failure> {
    let [width, height] = written.size_px;
    let args = [
        ("file", written.file.display().to_string().into()),
        ("width", width.into()),
        ("height", height.into()),
        ("kilobytes", written.num_bytes.div_ceil(1000).into()),
    ];
    writeln!(context.out, "{}", tr_with("card-written", &args))?;
    Ok(())
}

impl Written {
    fn json(&self) -> Value {
        let [width, height] = self.size_px;
        json!({
            "exercise": self.exercise.as_ref().map(ExerciseId::as_str),
            "file": self.file.display().to_string(),
            "width": width,
            "height": height,
            "bytes": self.num_bytes,
        })
    }
}

impl From<PictureError> for Failure {
    fn from(error: PictureError) -> Self {
        Self::Could(error.to_string())
    }
}
