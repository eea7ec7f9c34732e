//! A page becomes an SVG: real outlines, the letters too, so that it looks the same wherever it is opened; and the words
//! once more unseen, so that they can be read aloud, searched and copied.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use tiny_skia::{Path, PathSegment};

use super::Drawn;
use super::colours::{Colours, Tone};
use super::fit::Fit;
use super::lettering::{self, Type};
use super::page::{Item, Page, Rect};
use super::{brush, paint};
use crate::figure::{Frame, P2, Palette, Rgba, Shape};

/// Of the unseen words, each of whose lines says how wide it is.
const FAMILY: &str = "sans-serif";

/// The page as an SVG that is shown as wide as asked for.
pub fn svg(page: &Page, width_px: u32, colours: &Colours) -> Drawn {
    let Page { width, height, title, told, .. } = page;
    let height_px = page.height_px(width_px);
    let mut body = Out::default();
    for item in &page.items {
        body.item(item, colours);
    }
    let mut out = Out::default();
    out.line(format_args!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"{width_px}\" height=\"{height_px}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"title told\" font-family=\"{FAMILY}\">"
    ));
    out.line(format_args!("<title id=\"title\">{}</title>", escaped(title)));
    out.line(format_args!("<desc id=\"told\">{}</desc>", escaped(told)));
    let paper = colour(colours.of(Tone::Paper));
    out.line(format_args!("<rect width=\"{width}\" height=\"{height}\" fill=\"{paper}\"/>"));
    out.letters(&body.letters);
    out.text.push_str(&body.text);
    out.line(format_args!("</svg>"));
    Drawn { bytes: out.text.into_bytes(), size_px: [width_px, height_px] }
}

#[derive(Default)]
struct Out {
    text: String,
    num_clips: usize,
    /// The letters that are used, each drawn once.
    letters: BTreeMap<String, String>,
}

impl Out {
    fn line(&mut self, line: std::fmt::Arguments<'_>) {
        // Writing into a text does not fail.
        let _done = writeln!(self.text, "{line}");
    }

    fn item(&mut self, item: &Item, colours: &Colours) {
        match item {
            Item::Plate { rect, corner, tone } => {
                let fill = colour(colours.of(*tone));
                self.line(format_args!("<rect {} fill=\"{fill}\"/>", edges(*rect, *corner)));
            }
            Item::Text { left, baseline, how, tone, text } => {
                self.text(text, (*left, *baseline), *how, &colour(colours.of(*tone)));
            }
            Item::Stroke { points, width, tone } => {
                let stroke = colour(colours.of(*tone));
                let path = through(points.iter().copied());
                self.line(format_args!("<path d=\"{path}\" {} stroke=\"{stroke}\"/>", pen(*width)));
            }
            Item::Figure { rect, corner, frame, shapes } => self.figure(*rect, *corner, *frame, shapes, colours),
        }
    }

    /// A line of text: its letters, and unseen its words.
    fn text(&mut self, text: &str, (left, baseline): (f32, f32), how: Type, fill: &str) {
        let scale = how.size / lettering::units_per_em(how);
        self.line(format_args!(
            "<g fill=\"{fill}\" transform=\"translate({left:.2} {baseline:.2}) scale({scale:.6})\">"
        ));
        for placed in lettering::set(text, how) {
            let name = format!("{}{}", if how.is_strong { "b" } else { "a" }, placed.glyph.to_u32());
            if !self.letters.contains_key(&name) {
                let Some(outline) = lettering::outline(placed.glyph, how) else { continue };
                self.letters.insert(name.clone(), drawn(&outline));
            }
            let (x, y) = (placed.x / scale, -placed.y / scale);
            self.line(format_args!("<use xlink:href=\"#{name}\" x=\"{x:.0}\" y=\"{y:.0}\"/>"));
        }
        self.line(format_args!("</g>"));
        let (size, width, text) = (how.size, lettering::width(text, how), escaped(text));
        self.line(format_args!(
            "<text x=\"{left:.2}\" y=\"{baseline:.2}\" font-size=\"{size}\" textLength=\"{width:.2}\" \
             lengthAdjust=\"spacingAndGlyphs\" fill-opacity=\"0\">{text}</text>"
        ));
    }

    /// The outlines that the text is made of.
    fn letters(&mut self, letters: &BTreeMap<String, String>) {
        self.line(format_args!("<defs>"));
        for (name, outline) in letters {
            self.line(format_args!("<path id=\"{name}\" d=\"{outline}\"/>"));
        }
        self.line(format_args!("</defs>"));
    }

    fn figure(&mut self, rect: Rect, corner: f32, frame: Frame, shapes: &[Shape], colours: &Colours) {
        self.num_clips += 1;
        let (clip, edges, stage) = (self.num_clips, edges(rect, corner), colour(colours.of(Tone::Stage)));
        self.line(format_args!("<clipPath id=\"stage{clip}\"><rect {edges}/></clipPath>"));
        self.line(format_args!("<g clip-path=\"url(#stage{clip})\"><rect {edges} fill=\"{stage}\"/>"));
        let place = Place { fit: Fit::new(frame, [rect.width as u32, rect.height as u32], 0.0), rect };
        for alike in shapes.chunk_by(paint::is_one_area) {
            self.shapes(alike, &place, colours.figure());
        }
        self.line(format_args!("</g>"));
    }

    /// Neighbours of one colour are one path, as they are one area in pixels.
    fn shapes(&mut self, alike: &[Shape], place: &Place, palette: &Palette) {
        let Some(first) = alike.first() else { return };
        let rgba = palette.colour(first.ink());
        if rgba[3] == 0 {
            return;
        }
        let ink = colour(rgba);
        if let Shape::Line { points, width, .. } = first {
            let path = through(points.iter().map(|point| place.point(*point)));
            let pen = pen(width * place.fit.scale());
            self.line(format_args!("<path d=\"{path}\" {pen} stroke=\"{ink}\"/>"));
        } else {
            let outline = |shape: &Shape| {
                let points = paint::turned(shape.points());
                let corners: Vec<_> = points.into_iter().map(|point| place.point(point)).collect();
                through(brush::thinned(&corners).into_iter()) + "Z"
            };
            let path: String = alike.iter().map(outline).collect();
            self.line(format_args!("<path d=\"{path}\" fill=\"{ink}\"/>"));
        }
    }
}

/// Where on the page the figure's points are.
struct Place {
    fit: Fit,
    rect: Rect,
}

impl Place {
    fn point(&self, point: P2) -> (f32, f32) {
        let (x, y) = self.fit.point(point);
        (self.rect.left + x, self.rect.top + y)
    }
}

fn edges(rect: Rect, corner: f32) -> String {
    let Rect { left, top, width, height } = rect;
    format!("x=\"{left:.2}\" y=\"{top:.2}\" width=\"{width:.2}\" height=\"{height:.2}\" rx=\"{corner:.2}\"")
}

pub(super) fn pen(width: f32) -> String {
    format!("fill=\"none\" stroke-width=\"{width:.2}\" stroke-linecap=\"round\" stroke-linejoin=\"round\"")
}

/// A path through points, to a hundredth.
fn through(points: impl Iterator<Item = (f32, f32)>) -> String {
    let mut path = String::new();
    for (index, (x, y)) in points.enumerate() {
        // Writing into a text does not fail.
        let _done = write!(path, "{}{x:.2} {y:.2}", if index == 0 { "M" } else { "L" });
    }
    path
}

/// A path in the words of SVG, in whole units.
pub(super) fn drawn(path: &Path) -> String {
    let mut said = String::new();
    for segment in path.segments() {
        let part = match segment {
            PathSegment::MoveTo(to) => format!("M{:.0} {:.0}", to.x, to.y),
            PathSegment::LineTo(to) => format!("L{:.0} {:.0}", to.x, to.y),
            PathSegment::QuadTo(by, to) => format!("Q{:.0} {:.0} {:.0} {:.0}", by.x, by.y, to.x, to.y),
            PathSegment::CubicTo(by, then, to) => {
                format!("C{:.0} {:.0} {:.0} {:.0} {:.0} {:.0}", by.x, by.y, then.x, then.y, to.x, to.y)
            }
            PathSegment::Close => "Z".to_owned(),
        };
        said.push_str(&part);
    }
    said
}

pub(super) fn colour([red, green, blue, _]: Rgba) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// Text as it stands between tags and in quotes, in SVG and HTML alike.
pub fn escaped(text: &str) -> String {
    // XML forbids control characters, even when they are escaped.
    let allowed = text.chars().filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t'));
    let mut out = String::with_capacity(text.len());
    for letter in allowed {
        match letter {
            '&' => out += "&amp;",
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '"' => out += "&quot;",
            '\'' => out += "&#39;",
            _ => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn text_cannot_break_out_of_its_tag() {
        assert_eq!(escaped("a < b & \"c\" > d's\u{1b}[0m"), "a &lt; b &amp; &quot;c&quot; &gt; d&#39;s[0m");
    }
}
