//! An exercise in motion: one repetition over and over, in its real time, as a GIF.

mod frames;
mod palette;

use gif::{DisposalMethod, Encoder, Frame, Repeat};
use tiny_skia::Pixmap;

use super::colours::{Colours, Tone};
use super::lettering::{Type, wrapped};
use super::page::{Page, Rect};
use super::raster;
use super::{Drawn, PictureError};
use crate::domain::card::CardWords;
use crate::domain::exercise::Exercise;
use crate::figure::Scene;
use frames::{Still, stills};
use palette::{Counts, Palette, THROUGH};

/// All measures in points.
const WIDTH: f32 = 480.0;
const MARGIN: f32 = 20.0;
const STAGE: f32 = WIDTH - 2.0 * MARGIN;
const CORNER: f32 = 12.0;
const DISC: f32 = 12.0;
const KICKER: Type = Type::strong(14.0);
const TITLE: Type = Type::strong(23.0);
const ACTION: Type = Type::strong(17.0);
const DETAIL: Type = Type::regular(15.0);
/// Left end of the words beside the number.
const BESIDE: f32 = MARGIN + 2.0 * DISC + 10.0;

/// Stills from which the colours are taken: they show whatever is to be seen.
const SAMPLES: usize = 12;

/// The animation, as many pixels wide as asked for.
pub fn gif(
    words: &CardWords,
    exercise: &Exercise,
    scene: &Scene,
    width_px: u32,
    colours: &Colours,
) -> Result<Drawn, PictureError> {
    let stage = Stage::new(words, scene, width_px, colours)?;
    let stills = stills(exercise);
    let mut counts = Counts::default();
    for still in stills.iter().step_by((stills.len() / SAMPLES).max(1)) {
        counts.add(&stage.draw(still)?);
    }
    let palette = Palette::of(&counts);
    let bytes = encode(&stage, &stills, palette).map_err(|error| PictureError::Packing(error.to_string()))?;
    let size_px = stage.grounds.first().map_or([0, 0], |ground| [ground.width(), ground.height()]);
    Ok(Drawn { bytes, size_px })
}

fn encode(stage: &Stage<'_>, stills: &[Still], mut palette: Palette) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    let size = |pixmap: &Pixmap| {
        Ok::<_, std::num::TryFromIntError>([u16::try_from(pixmap.width())?, u16::try_from(pixmap.height())?])
    };
    let mut bytes = Vec::new();
    let [width, height] = match stage.grounds.first() {
        Some(ground) => size(ground)?,
        None => return Err("there is no phase".into()),
    };
    let mut encoder = Encoder::new(&mut bytes, width, height, palette.colours())?;
    encoder.set_repeat(Repeat::Infinite)?;
    let mut shown: Vec<u8> = Vec::new();
    for still in stills {
        let pixels = palette.indexed(&stage.draw(still)?);
        let part = Part::changed(&shown, &pixels, width, height);
        let frame = Frame {
            delay: still.hundredths,
            dispose: DisposalMethod::Keep,
            transparent: Some(THROUGH),
            left: part.left,
            top: part.top,
            width: part.width,
            height: part.height,
            buffer: part.cut(&shown, &pixels, width).into(),
            ..Frame::default()
        };
        encoder.write_frame(&frame)?;
        shown = pixels;
    }
    drop(encoder);
    Ok(bytes)
}

/// What stands still: the page of each phase, and the place of the figure on it.
struct Stage<'a> {
    scene: &'a Scene,
    colours: &'a Colours,
    rect: Rect,
    scale: f32,
    /// One for each phase.
    grounds: Vec<Pixmap>,
}

impl<'a> Stage<'a> {
    fn new(words: &CardWords, scene: &'a Scene, width_px: u32, colours: &'a Colours) -> Result<Self, PictureError> {
        let mut title = Page::new(WIDTH, words.title.clone(), String::new());
        let top = title.paragraph(&words.kicker, KICKER, Tone::Accent, (MARGIN, MARGIN - 4.0), STAGE);
        let top = title.paragraph(&words.title, TITLE, Tone::Ink, (MARGIN, top), STAGE) + 10.0;
        let rect = Rect::new(MARGIN, top, STAGE, STAGE);
        let captions: Vec<Page> = (0..words.phases.len())
            .map(|index| {
                let mut page = title.clone();
                page.height = caption(&mut page, words, index, rect.bottom() + 12.0) + MARGIN - 4.0;
                page
            })
            .collect();
        let height = captions.iter().map(|page| page.height).fold(0.0, f32::max);
        let grounds = captions.into_iter().map(|page| raster::pixmap(&Page { height, ..page }, width_px, colours));
        let scale = width_px as f32 / WIDTH;
        Ok(Self { scene, colours, rect, scale, grounds: grounds.collect::<Result<_, _>>()? })
    }

    fn draw(&self, still: &Still) -> Result<Pixmap, PictureError> {
        let ground = self.grounds.get(still.phase).ok_or(PictureError::Size(0, 0))?;
        let mut pixmap = ground.clone();
        let shapes = self.scene.shapes_at(still.posture);
        raster::figure(&mut pixmap, self.rect, CORNER, self.scene.frame(), &shapes, self.scale, self.colours);
        Ok(pixmap)
    }
}

/// The phase that is on, with its number where there are several; returns where it ends.
fn caption(page: &mut Page, words: &CardWords, index: usize, top: f32) -> f32 {
    let Some(phase) = words.phases.get(index) else { return top };
    let is_numbered = words.phases.len() > 1;
    let left = if is_numbered { BESIDE } else { MARGIN };
    if is_numbered {
        page.numbered(index + 1, (MARGIN + DISC, top + DISC), DISC);
    }
    let room = WIDTH - MARGIN - left;
    let y = page.lines(&wrapped(&phase.action, ACTION, room), ACTION, Tone::Ink, left, top);
    page.paragraph(&phase.detail, DETAIL, Tone::Quiet, (left, y), room)
}

/// The part of a picture that differs from the one before.
#[derive(Debug, PartialEq, Eq)]
struct Part {
    left: u16,
    top: u16,
    width: u16,
    height: u16,
}

impl Part {
    /// All of it where there is nothing before; a single pixel where nothing differs.
    fn changed(old: &[u8], new: &[u8], width: u16, height: u16) -> Self {
        if old.len() != new.len() {
            return Self { left: 0, top: 0, width, height };
        }
        let (mut min, mut max) = ([width, height], [0, 0]);
        let rows = old.chunks(width.into()).zip(new.chunks(width.into()));
        for (y, (old, new)) in (0_u16..).zip(rows) {
            let differs = |(x, (old, new)): (u16, (&u8, &u8))| (old != new).then_some(x);
            let mut changed = (0_u16..).zip(old.iter().zip(new)).filter_map(differs);
            if let Some(first) = changed.next() {
                let last = changed.last().unwrap_or(first);
                min = [min[0].min(first), min[1].min(y)];
                max = [max[0].max(last), y];
            }
        }
        if min[0] > max[0] {
            return Self { left: 0, top: 0, width: 1, height: 1 };
        }
        Self { left: min[0], top: min[1], width: max[0] - min[0] + 1, height: max[1] - min[1] + 1 }
    }

    /// Its pixels; what stays as it is is see-through, which packs better.
    fn cut(&self, old: &[u8], new: &[u8], width: u16) -> Vec<u8> {
        let mut cut = Vec::with_capacity(usize::from(self.width) * usize::from(self.height));
        for row in 0..self.height {
            let start = usize::from(self.top + row) * usize::from(width) + usize::from(self.left);
            let line = start..start + usize::from(self.width);
            let new = new.get(line.clone()).unwrap_or_default();
            match old.get(line) {
                Some(old) => cut.extend(new.iter().zip(old).map(|(new, old)| if new == old { THROUGH } else { *new })),
                None => cut.extend_from_slice(new),
            }
        }
        cut
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_changed_is_stored() {
        let (old, mut new) = ([0; 20], [0; 20]);
        assert_eq!(Part::changed(&[], &new, 5, 4), Part { left: 0, top: 0, width: 5, height: 4 });
        assert_eq!(Part::changed(&old, &new, 5, 4), Part { left: 0, top: 0, width: 1, height: 1 });
        (new[6], new[13]) = (7, 8);
        let part = Part::changed(&old, &new, 5, 4);
        assert_eq!(part, Part { left: 1, top: 1, width: 3, height: 2 });
        assert_eq!(part.cut(&old, &new, 5), [7, THROUGH, THROUGH, THROUGH, THROUGH, 8]);
        assert_eq!(part.cut(&[], &new, 5), [7, 0, 0, 0, 0, 8]);
    }
}
