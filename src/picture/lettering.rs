//! Text without a display: set by the shaper that the window uses too, in the window's fonts, as outlines.

use std::sync::LazyLock;

use harfrust::{ShapeOptions, ShaperData, UnicodeBuffer};
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider as _};
use tiny_skia::{Path, PathBuilder};

/// The text face, and the one that carries weight.
pub static REGULAR: &[u8] = include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf");
pub static SEMI_BOLD: &[u8] = include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-SemiBold.ttf");

/// What a piece of text looks like.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Type {
    /// Height of the face.
    pub size: f32,
    pub is_strong: bool,
}

impl Type {
    pub const fn regular(size: f32) -> Self {
        Self { size, is_strong: false }
    }

    pub const fn strong(size: f32) -> Self {
        Self { size, is_strong: true }
    }
}

struct Face {
    font: FontRef<'static>,
    shaper: ShaperData,
    units_per_em: f32,
}

/// A glyph and where it stands, from the beginning of its line; y up.
#[derive(Debug, Clone, Copy)]
pub struct Placed {
    pub glyph: GlyphId,
    pub x: f32,
    pub y: f32,
}

static FACES: LazyLock<[Face; 2]> = LazyLock::new(|| [REGULAR, SEMI_BOLD].map(Face::read));

impl Face {
    #[expect(clippy::expect_used, reason = "the fonts are embedded and every test of a card reads them")]
    fn read(data: &'static [u8]) -> Self {
        let font = FontRef::new(data).expect("a font");
        let units_per_em = font.metrics(Size::unscaled(), LocationRef::default()).units_per_em;
        Self { shaper: ShaperData::new(&font), font, units_per_em: f32::from(units_per_em) }
    }

    fn of(how: Type) -> &'static Self {
        let [regular, strong] = &*FACES;
        if how.is_strong { strong } else { regular }
    }

    /// The glyphs of one line, and how wide it is.
    fn set(&self, text: &str, size: f32) -> (Vec<Placed>, f32) {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let shaped = self.shaper.shaper(&self.font).build().shape(buffer, ShapeOptions::new());
        let scale = size / self.units_per_em;
        let mut pen = 0.0;
        let glyphs = shaped.glyph_infos().iter().zip(shaped.glyph_positions()).map(|(info, at)| {
            let placed = Placed {
                glyph: GlyphId::new(info.glyph_id),
                x: pen + at.x_offset as f32 * scale,
                y: at.y_offset as f32 * scale,
            };
            pen += at.x_advance as f32 * scale;
            placed
        });
        let glyphs = glyphs.collect();
        (glyphs, pen)
    }
}

/// How wide a line is.
pub fn width(text: &str, how: Type) -> f32 {
    Face::of(how).set(text, how.size).1
}

/// The glyphs of a line.
pub fn set(text: &str, how: Type) -> Vec<Placed> {
    Face::of(how).set(text, how.size).0
}

/// How high a face is in the units of [`outline`].
pub fn units_per_em(how: Type) -> f32 {
    Face::of(how).units_per_em
}

/// The outline of one glyph in units of the font, y down. None for a blank.
pub fn outline(glyph: GlyphId, how: Type) -> Option<Path> {
    let face = Face::of(how);
    let mut pen = Pen { path: PathBuilder::new(), left: 0.0, baseline: 0.0 };
    let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
    face.font.outline_glyphs().get(glyph)?.draw(settings, &mut pen).ok()?;
    pen.path.finish()
}

/// The outlines of a line that begins at `left` and stands on `baseline`, y down. None for a line of blanks.
pub fn outlines(text: &str, how: Type, left: f32, baseline: f32) -> Option<Path> {
    let face = Face::of(how);
    let glyphs = face.font.outline_glyphs();
    let mut pen = Pen { path: PathBuilder::new(), left, baseline };
    for placed in face.set(text, how.size).0 {
        pen.left = left + placed.x;
        pen.baseline = baseline - placed.y;
        let settings = DrawSettings::unhinted(Size::new(how.size), LocationRef::default());
        if let Some(Err(error)) = glyphs.get(placed.glyph).map(|outline| outline.draw(settings, &mut pen)) {
            log::warn!("a letter of \"{text}\" cannot be drawn: {error}");
        }
    }
    pen.path.finish()
}

/// Draws an outline into a path.
struct Pen {
    path: PathBuilder,
    left: f32,
    baseline: f32,
}

impl Pen {
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        (self.left + x, self.baseline - y)
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let ((cx, cy), (x, y)) = (self.at(cx, cy), self.at(x, y));
        self.path.quad_to(cx, cy, x, y);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        let ((ax, ay), (bx, by), (x, y)) = (self.at(ax, ay), self.at(bx, by), self.at(x, y));
        self.path.cubic_to(ax, ay, bx, by, x, y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}

/// The lines of a paragraph that is no wider than `room`. A word that is wider by itself is broken.
pub fn wrapped(text: &str, how: Type, room: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let (mut line, mut filled) = (String::new(), 0.0);
    let space = width(" ", how);
    // A no-break space is no white space to break at.
    for word in text.split([' ', '\n', '\t']).filter(|word| !word.is_empty()) {
        let wide = width(word, how);
        if !line.is_empty() && filled + space + wide <= room {
            line.push(' ');
            line.push_str(word);
            filled += space + wide;
            continue;
        }
        lines.extend(Some(std::mem::take(&mut line)).filter(|line| !line.is_empty()));
        (line, filled) = if wide <= room { (word.to_owned(), wide) } else { broken(word, how, room, &mut lines) };
    }
    lines.extend(Some(line).filter(|line| !line.is_empty()));
    lines
}

/// Breaks a word that is too wide into lines; returns what is left for the last, and its width.
fn broken(word: &str, how: Type, room: f32, lines: &mut Vec<String>) -> (String, f32) {
    let (mut line, mut filled) = (String::new(), 0.0);
    for letter in word.chars() {
        let wide = width(letter.encode_utf8(&mut [0; 4]), how);
        if !line.is_empty() && filled + wide > room {
            lines.push(std::mem::take(&mut line));
            filled = 0.0;
        }
        line.push(letter);
        filled += wide;
    }
    (line, filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TYPE: Type = Type::regular(16.0);

    #[test]
    fn text_is_as_wide_as_its_letters_and_wider_when_strong() {
        assert!(width("", TYPE).abs() < 1e-6);
        let narrow = width("il", TYPE);
        assert!(narrow > 1.0 && narrow < width("WM", TYPE), "{narrow}");
        assert!(width("Shoulder", Type::strong(16.0)) > width("Shoulder", TYPE));
        assert!((width("Shoulder", Type::regular(32.0)) - 2.0 * width("Shoulder", TYPE)).abs() < 0.01);
    }

    #[test]
    fn the_outlines_stand_on_the_line_and_begin_at_the_left() {
        let bounds = outlines("Hex", TYPE, 100.0, 50.0).expect("outlines").bounds();
        assert!(bounds.left() >= 100.0 && bounds.right() <= 100.0 + width("Hex", TYPE), "{bounds:?}");
        assert!((bounds.bottom() - 50.0).abs() < 0.5 && bounds.top() > 34.0, "{bounds:?}");
        assert!(outlines(" ", TYPE, 0.0, 0.0).is_none());
    }

    #[test]
    fn lines_are_no_wider_than_the_room_and_lose_no_word() {
        let text = "Slide the knee straight while you look up, then bend it while you look down.";
        for room in [60.0, 100.0, 230.0, 1000.0] {
            let lines = wrapped(text, TYPE, room);
            // Kerning beside a space is not counted.
            assert!(lines.iter().all(|line| width(line, TYPE) <= room + 0.5), "{room}: {lines:?}");
            assert_eq!(lines.join(" "), text);
        }
        assert_eq!(wrapped("", TYPE, 100.0), Vec::<String>::new());
    }

    #[test]
    fn a_word_wider_than_the_room_is_broken() {
        let lines = wrapped("see https://example.org/a/very/long/address here", TYPE, 80.0);
        assert!(lines.iter().all(|line| width(line, TYPE) <= 80.5), "{lines:?}");
        assert_eq!(lines.concat().replace(' ', ""), "seehttps://example.org/a/very/long/addresshere");
    }
}
