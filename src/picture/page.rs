//! A page as a list of what is on it, from back to front: one list that becomes pixels (`raster`) or an SVG (`svg`).

use super::colours::Tone;
use super::lettering::{self, Type};
use crate::figure::{Frame, Shape};

/// A box, y down, from the page's top left.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    pub left: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
}

impl Rect {
    pub const fn new(left: f32, top: f32, width: f32, height: f32) -> Self {
        Self { left, top, width, height }
    }

    pub fn right(&self) -> f32 {
        self.left + self.width
    }

    pub fn bottom(&self) -> f32 {
        self.top + self.height
    }
}

/// One thing on a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A filled box with round corners.
    Plate { rect: Rect, corner: f32, tone: Tone },
    /// The figure on its stage, cut off at the edge.
    Figure { rect: Rect, corner: f32, frame: Frame, shapes: Vec<Shape> },
    /// A line of text that begins at `left`.
    Text { left: f32, baseline: f32, how: Type, tone: Tone, text: String },
    /// A line with round ends.
    Stroke { points: Vec<(f32, f32)>, width: f32, tone: Tone },
}

/// A page and what is on it, in points.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    pub width: f32,
    pub height: f32,
    pub items: Vec<Item>,
    /// What it is called, and all that it says: for who cannot see it.
    pub title: String,
    pub told: String,
}

/// From one line to the next, in heights of the face; large text stands closer.
fn leading(size: f32) -> f32 {
    if size > 22.0 { 1.2 } else { 1.38 }
}

/// Where the letters stand in their line, in heights of the face.
const BASELINE: f32 = 0.76;

impl Page {
    pub fn new(width: f32, title: String, told: String) -> Self {
        Self { width, height: 0.0, items: Vec::new(), title, told }
    }

    /// How high a picture of this width is.
    pub fn height_px(&self, width_px: u32) -> u32 {
        (self.height * width_px as f32 / self.width).ceil().max(1.0) as u32
    }

    /// Left, top, right and bottom of each line of text.
    pub fn lines_of_text(&self) -> Vec<(f32, f32, f32, f32)> {
        let lines = self.items.iter().filter_map(|item| match item {
            Item::Text { left, baseline, how, text, .. } => {
                let top = baseline - how.size * BASELINE;
                Some((*left, top, left + lettering::width(text, *how), top + how.size))
            }
            _ => None,
        });
        lines.collect()
    }

    /// Adds lines of text below `top`; returns where they end.
    pub fn lines(&mut self, lines: &[String], how: Type, tone: Tone, left: f32, top: f32) -> f32 {
        let line_height = how.size * leading(how.size);
        let mut top = top;
        for line in lines {
            let baseline = top + (line_height - how.size) / 2.0 + how.size * BASELINE;
            self.items.push(Item::Text { left, baseline, how, tone, text: line.clone() });
            top += line_height;
        }
        top
    }

    /// Adds a paragraph, wrapped to `room`; returns where it ends.
    pub fn paragraph(&mut self, text: &str, how: Type, tone: Tone, (left, top): (f32, f32), room: f32) -> f32 {
        self.lines(&lettering::wrapped(text, how, room), how, tone, left, top)
    }

    /// Adds a number in a disc around a point.
    pub fn numbered(&mut self, number: usize, (x, y): (f32, f32), radius: f32) {
        let (how, text) = (Type::strong(radius * 1.2), number.to_string());
        let rect = Rect::new(x - radius, y - radius, radius * 2.0, radius * 2.0);
        self.items.push(Item::Plate { rect, corner: radius, tone: Tone::Accent });
        let left = x - lettering::width(&text, how) / 2.0;
        self.items.push(Item::Text { left, baseline: y + how.size * 0.34, how, tone: Tone::OnAccent, text });
    }
}
