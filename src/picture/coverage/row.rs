//! One row of pixels: what its lines cover becomes colour.

use std::ops::Range;

use super::laid::Inked;
use super::{LINES, Piece};

/// Paints a row of which each line is covered from one place to one other.
pub fn span(lines: &[Piece; LINES], pixels: &mut [[u8; 4]], ink: &Inked, full: &[[u8; 4]]) {
    let starts = lines.map(|piece| piece.from);
    let ends = lines.map(|piece| piece.to);
    let least =
        |sides: [f32; LINES]| sides.into_iter().fold(f32::INFINITY, |one, other| if other < one { other } else { one });
    let most = |sides: [f32; LINES]| {
        sides.into_iter().fold(f32::NEG_INFINITY, |one, other| if other > one { other } else { one })
    };
    let (first, end) = (least(starts) as usize, most(ends).ceil() as usize);
    if first >= end {
        return;
    }
    let in_part = |columns: Range<usize>, pixels: &mut [[u8; 4]]| {
        for (column, pixel) in columns.clone().zip(pixels.get_mut(columns).unwrap_or_default()) {
            let column = column as f32;
            let mut covered = 0.0;
            for piece in lines {
                let [from, to] = [piece.from - column, piece.to - column];
                let from = if from > 0.0 { from } else { 0.0 };
                let to = if to < 1.0 { to } else { 1.0 };
                covered += if to > from { to - from } else { 0.0 };
            }
            ink.laid(covered / LINES as f32).over_one(pixel);
        }
    };
    // Between these all lines are covered.
    let (inner, inner_end) = (most(starts).ceil() as usize, least(ends).max(0.0) as usize);
    if inner < inner_end {
        in_part(first..inner, pixels);
        if let (Some(pixels), Some(full)) = (pixels.get_mut(inner..inner_end), full.get(..inner_end - inner)) {
            ink.laid(1.0).over(pixels, full);
        }
        in_part(inner_end..end, pixels);
    } else {
        in_part(first..end, pixels);
    }
}

/// What a line adds to the pixels right of a place.
pub struct Row<'a> {
    /// One more than pixels, for what lies beyond.
    pub cells: &'a mut [f32],
    /// A bit for each cell that was touched: between them nothing changes.
    pub touched: &'a mut [u64],
}

impl Row<'_> {
    fn cover(&mut self, piece: Piece) {
        if !piece.is_nothing() {
            self.from(piece.from, 1.0 / LINES as f32);
            self.from(piece.to, -1.0 / LINES as f32);
        }
    }

    /// Several parts of one line.
    pub fn cover_all(&mut self, piece: Piece, others: &[(usize, Piece)]) {
        let mut pieces: Vec<Piece> = others.iter().map(|(_, other)| *other).chain([piece]).collect();
        pieces.sort_unstable_by(|one, other| one.from.total_cmp(&other.from));
        let mut last = Piece::NOTHING;
        for piece in pieces {
            if last.is_nothing() || last.touches(piece) {
                last = last.with(piece);
            } else {
                self.cover(std::mem::replace(&mut last, piece));
            }
        }
        self.cover(last);
    }

    /// From a place on all is covered so much more.
    fn from(&mut self, x: f32, more: f32) {
        let cell = x as usize;
        let covered = (cell as f32 + 1.0 - x) * more;
        self.add(cell, covered);
        self.add(cell + 1, more - covered);
    }

    fn add(&mut self, cell: usize, more: f32) {
        if let (Some(sum), Some(word)) = (self.cells.get_mut(cell), self.touched.get_mut(cell / WORD)) {
            *sum += more;
            *word |= 1 << (cell % WORD);
        }
    }

    /// Paints pixels that are covered alike at once, and forgets.
    pub fn paint(&mut self, pixels: &mut [[u8; 4]], ink: &Inked, full: &[[u8; 4]]) {
        let (mut start, mut sum) = (0, 0.0_f32);
        for cell in bits(self.touched) {
            ink.laid(sum).over(pixels.get_mut(start..cell).unwrap_or_default(), full);
            if let Some(more) = self.cells.get_mut(cell) {
                sum += *more;
                *more = 0.0;
            }
            start = cell;
        }
        ink.laid(sum).over(pixels.get_mut(start..).unwrap_or_default(), full);
        self.touched.fill(0);
    }
}

/// Bits in a word of `touched`.
const WORD: usize = u64::BITS as usize;

/// Words for a row of so many pixels and the cell beyond.
pub fn words(columns: usize) -> usize {
    columns / WORD + 1
}

/// The places of the bits that are set, first to last.
fn bits(words: &[u64]) -> impl Iterator<Item = usize> {
    words.iter().enumerate().flat_map(|(at, word)| {
        let next = |left: &u64| Some(left & left.wrapping_sub(1)).filter(|left| *left != 0);
        let first = Some(*word).filter(|word| *word != 0);
        std::iter::successors(first, next).map(move |left| at * WORD + left.trailing_zeros() as usize)
    })
}
