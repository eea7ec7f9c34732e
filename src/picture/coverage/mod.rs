//! How much of each pixel areas cover together, quickly enough for sixty pictures a second.
//!
//! Each row of pixels is looked at along four lines. On a line it is known exactly where the areas begin and end; a pixel
//! is covered as much as its four lines are. Most outlines cross a line twice, and what they cover of it is one with what
//! the one before covers, so that nothing has to be sorted. The drawing library takes nearly three times as long.

mod laid;
mod row;

use std::ops::Range;

use tiny_skia::PixmapMut;

use laid::Inked;
use row::{Row, span, words};

use super::area::Area;
use crate::figure::Rgba;

/// Lines in a row of pixels.
const LINES: usize = 4;

/// A part of a picture, and what is covered of it. It keeps its room from one part to the next.
#[derive(Default)]
pub struct Coverage {
    /// The left column and the top row.
    at: [usize; 2],
    columns: usize,
    /// What is covered of each line.
    lines: Vec<Piece>,
    /// What is covered besides, and of which line.
    apart: Vec<(usize, Piece)>,
    corners: Vec<(f32, f32)>,
    sides: [Vec<f32>; 2],
    cells: Vec<f32>,
    touched: Vec<u64>,
    full: Vec<[u8; 4]>,
}

/// A part of a line, from a column to a column.
#[derive(Debug, Clone, Copy)]
struct Piece {
    from: f32,
    to: f32,
}

impl Piece {
    const NOTHING: Self = Self { from: f32::INFINITY, to: f32::NEG_INFINITY };

    fn is_nothing(self) -> bool {
        self.from >= self.to
    }

    fn touches(self, other: Self) -> bool {
        self.from <= other.to && other.from <= self.to
    }

    fn with(self, other: Self) -> Self {
        Self {
            from: if other.from < self.from { other.from } else { self.from },
            to: if other.to > self.to { other.to } else { self.to },
        }
    }

    fn within(self, width: f32) -> Self {
        Self { from: if self.from > 0.0 { self.from } else { 0.0 }, to: if self.to < width { self.to } else { width } }
    }
}

impl Coverage {
    /// Nothing covered yet. `area` lies within the picture.
    pub fn begin(&mut self, area: Area) {
        let [columns, rows] = area.size();
        self.at = area.min().map(|side| usize::try_from(side).unwrap_or(0));
        self.columns = columns;
        self.lines.clear();
        self.lines.resize(rows * LINES, Piece::NOTHING);
        self.apart.clear();
    }

    /// Adds a closed outline, in pixels of the picture; what it goes round more than once is covered, too.
    pub fn add(&mut self, corners: &[(f32, f32)]) {
        let [left, top] = self.at.map(|side| side as f32);
        let mut inside = std::mem::take(&mut self.corners);
        inside.clear();
        inside.extend(corners.iter().map(|(x, y)| (x - left, (y - top) * LINES as f32)));
        if !self.add_between_sides(&inside) {
            self.add_crossed(&inside);
        }
        self.corners = inside;
    }

    /// An outline of two sides that only go down, from the highest corner to the lowest. Returns whether it is one.
    fn add_between_sides(&mut self, corners: &[(f32, f32)]) -> bool {
        let heights = || corners.iter().map(|corner| corner.1).enumerate();
        let by_height = |one: &(usize, f32), other: &(usize, f32)| one.1.total_cmp(&other.1);
        let (Some((top, height)), Some((bottom, _))) = (heights().min_by(by_height), heights().max_by(by_height))
        else {
            return true;
        };
        let num_lines = self.lines.len();
        let down = if bottom >= top { bottom - top } else { bottom + corners.len() - top };
        let [mut one, mut other] = std::mem::take(&mut self.sides);
        let ahead = corners.iter().cycle().skip(top).take(down + 1);
        let back = corners.iter().rev().cycle().skip(corners.len() - 1 - top).take(corners.len() - down + 1);
        let is_between = follow(ahead, num_lines, &mut one) && follow(back, num_lines, &mut other);
        if is_between {
            let first = line_below(height, num_lines);
            for ((line, one), other) in (first..).zip(&one).zip(&other) {
                let (from, to) = if one < other { (*one, *other) } else { (*other, *one) };
                self.cover(line, Piece { from, to });
            }
        }
        self.sides = [one, other];
        is_between
    }

    /// Any outline.
    fn add_crossed(&mut self, corners: &[(f32, f32)]) {
        let mut all: Vec<(usize, f32, i32)> = Vec::new();
        for (from, to) in corners.iter().zip(corners.iter().cycle().skip(1)) {
            let (turn, top, bottom) = if from.1 < to.1 { (1, from, to) } else { (-1, to, from) };
            let (lines, columns) = crossings(*top, *bottom, self.lines.len());
            all.extend(lines.zip(columns).map(|(line, x)| (line, x, turn)));
        }
        all.sort_unstable_by(|one, other| one.0.cmp(&other.0).then(one.1.total_cmp(&other.1)));
        let (mut turns, mut from) = (0, 0.0);
        for (line, x, turn) in all {
            if turns == 0 {
                from = x;
            }
            turns += turn;
            if turns == 0 {
                self.cover(line, Piece { from, to: x });
            }
        }
    }

    #[inline]
    fn cover(&mut self, line: usize, piece: Piece) {
        let piece = piece.within(self.columns as f32);
        if piece.is_nothing() {
            return;
        }
        match self.lines.get_mut(line) {
            Some(there) if there.is_nothing() => *there = piece,
            Some(there) if there.touches(piece) => *there = there.with(piece),
            Some(_) => self.apart.push((line, piece)),
            None => {}
        }
    }

    /// Lays a colour over the pixels of the picture, as much as each is covered.
    pub fn paint(&mut self, pixmap: &mut PixmapMut<'_>, colour: Rgba) {
        let [left, top] = self.at;
        let width = pixmap.width() as usize;
        let rows = pixmap.data_mut().as_chunks_mut::<4>().0.chunks_exact_mut(width.max(1)).skip(top);
        refill(&mut self.cells, self.columns + 1, 0.0);
        refill(&mut self.touched, words(self.columns), 0);
        self.apart.sort_unstable_by_key(|(line, _)| *line);
        let mut apart = self.apart.as_slice();
        let ink = Inked::new(colour);
        refill(&mut self.full, self.columns, ink.laid(1.0).whole());
        for (at, (pixels, lines)) in rows.zip(self.lines.as_chunks::<LINES>().0).enumerate() {
            let Some(pixels) = pixels.get_mut(left..left + self.columns) else { return };
            let in_row = at * LINES..(at + 1) * LINES;
            let here = apart.iter().take_while(|(line, _)| in_row.contains(line)).count();
            if here == 0 {
                span(lines, pixels, &ink, &self.full);
                continue;
            }
            let (mut others, rest) = apart.split_at(here);
            apart = rest;
            let mut row = Row { cells: &mut self.cells, touched: &mut self.touched };
            for (line, piece) in in_row.zip(lines) {
                let (same, rest) = others.split_at(others.iter().take_while(|(other, _)| *other == line).count());
                row.cover_all(*piece, same);
                others = rest;
            }
            row.paint(pixels, &ink, &self.full);
        }
    }
}

fn refill<T: Clone>(room: &mut Vec<T>, count: usize, value: T) {
    room.clear();
    room.resize(count, value);
}

/// Where a way crosses each of the lines. Returns whether it only goes down.
fn follow<'c>(mut corners: impl Iterator<Item = &'c (f32, f32)>, num_lines: usize, crossed: &mut Vec<f32>) -> bool {
    crossed.clear();
    let Some(mut from) = corners.next() else { return true };
    for to in corners {
        if to.1 < from.1 {
            return false;
        }
        crossed.extend(crossings(*from, *to, num_lines).1);
        from = to;
    }
    true
}

/// The first line whose middle lies at this height or below.
fn line_below(height: f32, num_lines: usize) -> usize {
    ((height + 0.5).max(0.0) as usize).min(num_lines)
}

/// The lines that a way down crosses, and the columns where.
fn crossings(from: (f32, f32), to: (f32, f32), num_lines: usize) -> (Range<usize>, impl Iterator<Item = f32>) {
    let lines = line_below(from.1, num_lines)..line_below(to.1, num_lines);
    let slope = (to.0 - from.0) / (to.1 - from.1);
    let first = from.0 + (lines.start as f32 + 0.5 - from.1) * slope;
    let columns = (0..lines.len()).map(move |line| first + line as f32 * slope);
    (lines, columns)
}

#[cfg(test)]
mod tests;
