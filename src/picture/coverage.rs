//! How much of each pixel areas cover together, quickly enough for sixty pictures a second.
//!
//! Each row of pixels is looked at along four lines. On a line it is known exactly where the areas begin and end; a pixel
//! is covered as much as its four lines are. The drawing library looks at as many points, and takes several times as long.

use tiny_skia::PixmapMut;

use super::area::Area;
use crate::figure::Rgba;

/// Lines in a row of pixels.
const LINES: usize = 4;

/// A part of a picture, and the outlines in it.
pub struct Coverage {
    area: Area,
    columns: usize,
    /// Where a line is crossed: which line, at which column, and whether downward (1) or upward (-1).
    crossings: Vec<(u32, f32, i32)>,
}

/// What a line adds to the pixels right of a place.
struct Row<'a> {
    /// One more than pixels, for what lies beyond.
    cells: &'a mut [f32],
    /// A bit for each cell that was touched: between them nothing changes.
    touched: &'a mut [u64],
}

impl Coverage {
    /// Nothing covered yet. `area` lies within the picture.
    pub fn new(area: Area) -> Self {
        let [columns, _] = area.size();
        Self { area, columns, crossings: Vec::new() }
    }

    /// Adds a closed outline, in pixels of the picture. Outlines that overlap are to run the same way round.
    pub fn add(&mut self, corners: &[(f32, f32)]) {
        let [left, top] = self.area.min().map(|side| side as f32);
        let inside = |&(x, y): &(f32, f32)| (x - left, (y - top) * LINES as f32);
        let next = corners.iter().cycle().skip(1);
        for (from, to) in corners.iter().map(inside).zip(next.map(inside)) {
            self.edge(from, to);
        }
    }

    /// Notes where an edge crosses the middle of each line.
    fn edge(&mut self, from: (f32, f32), to: (f32, f32)) {
        let (turn, top, bottom) = if from.1 < to.1 { (1, from, to) } else { (-1, to, from) };
        let [_, rows] = self.area.size();
        let first = (top.1 - 0.5).ceil().max(0.0);
        let beyond = (bottom.1 - 0.5).ceil().min((rows * LINES) as f32);
        if first >= beyond {
            return;
        }
        let slope = (bottom.0 - top.0) / (bottom.1 - top.1);
        let mut x = top.0 + (first + 0.5 - top.1) * slope;
        let width = self.columns as f32;
        for line in first as u32..beyond as u32 {
            self.crossings.push((line, x.clamp(0.0, width), turn));
            x += slope;
        }
    }

    /// The crossings of each line, from left to right: all of them, and where each line begins.
    fn sorted(&self) -> (Vec<(f32, i32)>, Vec<usize>) {
        let [_, rows] = self.area.size();
        let mut begins = vec![0_usize; rows * LINES + 1];
        for (line, ..) in &self.crossings {
            if let Some(count) = begins.get_mut(*line as usize + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for begin in &mut begins {
            sum += *begin;
            *begin = sum;
        }
        let mut free = begins.clone();
        let mut sorted = vec![(0.0, 0); self.crossings.len()];
        for (line, x, turn) in &self.crossings {
            let Some(at) = free.get_mut(*line as usize) else { continue };
            if let Some(place) = sorted.get_mut(*at) {
                *place = (*x, *turn);
            }
            *at += 1;
        }
        (sorted, begins)
    }

    /// Lays a colour over the pixels of the picture, as much as each is covered.
    pub fn paint(&self, pixmap: &mut PixmapMut<'_>, colour: Rgba) {
        let [left, top] = self.area.min().map(|side| usize::try_from(side).unwrap_or(0));
        let width = pixmap.width() as usize;
        let rows = pixmap.data_mut().as_chunks_mut::<4>().0.chunks_exact_mut(width.max(1)).skip(top);
        let (mut crossings, begins) = self.sorted();
        let full = vec![Laid::new(colour, 1.0).whole(); self.columns];
        let (mut cells, mut touched) = (vec![0.0_f32; self.columns + 1], vec![0_u64; words(self.columns)]);
        let mut lines = begins.windows(2);
        let mut rest = crossings.as_mut_slice();
        let [_, num_rows] = self.area.size();
        for pixels in rows.take(num_rows) {
            let mut row = Row { cells: &mut cells, touched: &mut touched };
            for line in lines.by_ref().take(LINES) {
                let [begin, end] = line else { continue };
                let Some((of_line, beyond)) = std::mem::take(&mut rest).split_at_mut_checked(end - begin) else {
                    return;
                };
                rest = beyond;
                row.line(of_line);
            }
            if let Some(pixels) = pixels.get_mut(left..left + self.columns) {
                row.paint(pixels, colour, &full);
            }
        }
    }
}

impl Row<'_> {
    /// What lies inside of any outline along a line.
    fn line(&mut self, crossings: &mut [(f32, i32)]) {
        crossings.sort_unstable_by(|one, other| one.0.total_cmp(&other.0));
        let mut turns = 0;
        for (x, turn) in crossings {
            let was_inside = turns != 0;
            turns += *turn;
            match (was_inside, turns != 0) {
                (false, true) => self.from(*x, 1.0 / LINES as f32),
                (true, false) => self.from(*x, -1.0 / LINES as f32),
                _ => {}
            }
        }
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
    fn paint(&mut self, pixels: &mut [[u8; 4]], colour: Rgba, full: &[[u8; 4]]) {
        let (mut start, mut sum) = (0, 0.0_f32);
        for cell in bits(self.touched) {
            Laid::new(colour, sum).over(pixels.get_mut(start..cell).unwrap_or_default(), full);
            if let Some(more) = self.cells.get_mut(cell) {
                sum += *more;
                *more = 0.0;
            }
            start = cell;
        }
        Laid::new(colour, sum).over(pixels.get_mut(start..).unwrap_or_default(), full);
        self.touched.fill(0);
    }
}

/// Bits in a word of `touched`.
const WORD: usize = u64::BITS as usize;

/// Words for a row of so many pixels and the cell beyond.
fn words(columns: usize) -> usize {
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

/// A colour that covers a part of a pixel.
struct Laid {
    /// Premultiplied, times 255.
    colour: [u32; 4],
    opacity: u32,
}

impl Laid {
    fn new([red, green, blue, opacity]: Rgba, covered: f32) -> Self {
        let opacity = (covered.clamp(0.0, 1.0) * f32::from(opacity) + 0.5) as u32;
        let of = |channel: u8| u32::from(channel) * opacity;
        let colour = [of(red), of(green), of(blue), of(u8::MAX)];
        Self { colour, opacity }
    }

    /// A pixel of the colour alone.
    fn whole(&self) -> [u8; 4] {
        self.colour.map(|channel| (channel / 255) as u8)
    }

    /// Lays it over pixels; `full` has as many of the colour alone.
    fn over(&self, pixels: &mut [[u8; 4]], full: &[[u8; 4]]) {
        match self.opacity {
            0 => {}
            255 => {
                if let Some(full) = full.get(..pixels.len()) {
                    pixels.copy_from_slice(full);
                }
            }
            _ => {
                for (below, above) in pixels.iter_mut().flat_map(|pixel| pixel.iter_mut().zip(self.colour)) {
                    *below = ((u32::from(*below) * (255 - self.opacity) + above + 127) / 255) as u8;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tiny_skia::{Color, FillRule, Paint, PathBuilder, Pixmap, Transform};

    const SIZE_PX: u32 = 40;
    const INK: Rgba = [200, 80, 20, 255];

    /// The same outlines by ours, into a part of a picture, and by the drawing library: the greatest difference there.
    fn difference(outlines: &[Vec<(f32, f32)>], area: Area) -> u8 {
        let ground = Color::from_rgba8(240, 240, 230, 255);
        let mut ours = Pixmap::new(SIZE_PX, SIZE_PX).expect("a picture");
        ours.fill(ground);
        let mut theirs = ours.clone();
        let before = ours.clone();
        let mut coverage = Coverage::new(area);
        let mut path = PathBuilder::new();
        for outline in outlines {
            coverage.add(outline);
            for (index, (x, y)) in outline.iter().enumerate() {
                if index == 0 { path.move_to(*x, *y) } else { path.line_to(*x, *y) }
            }
            path.close();
        }
        coverage.paint(&mut ours.as_mut(), INK);
        let mut paint = Paint::default();
        paint.set_color_rgba8(INK[0], INK[1], INK[2], INK[3]);
        let path = path.finish().expect("a path");
        theirs.fill_path(&path, &paint, FillRule::Winding, Transform::identity(), None);
        let mut most = 0;
        for (at, (one, other)) in ours.pixels().iter().zip(theirs.pixels()).enumerate() {
            let [x, y] = [at % SIZE_PX as usize, at / SIZE_PX as usize].map(|side| side as f32);
            let pixel = Area::around([x + 1.0, y + 1.0], [x, y]);
            if area.touches(&pixel) {
                most = most.max(one.green().abs_diff(other.green()));
            } else {
                assert_eq!(*one, before.pixels()[at], "nothing is painted outside");
            }
        }
        most
    }

    fn blob(middle: (f32, f32), radius: f32, lobes: f32) -> Vec<(f32, f32)> {
        let at = |step: u16| {
            let angle = f32::from(step) / 60.0 * std::f32::consts::TAU;
            let radius = radius * (1.0 + 0.4 * (angle * lobes).sin());
            (middle.0 + radius * angle.cos(), middle.1 + radius * angle.sin())
        };
        (0..60).map(at).collect()
    }

    #[test]
    fn areas_look_as_the_drawing_library_paints_them() {
        // It looks at sixteen points of a pixel.
        const SEEN: u8 = 30;
        let whole = Area::whole([SIZE_PX, SIZE_PX]);
        let shapes: [Vec<Vec<(f32, f32)>>; 4] = [
            vec![blob((20.3, 19.6), 11.0, 3.0)],
            vec![blob((14.0, 20.0), 9.0, 2.0), blob((24.0, 21.0), 10.0, 5.0)],
            // Beyond all sides.
            vec![blob((20.0, 20.0), 34.0, 4.0)],
            vec![vec![(-20.0, 10.2), (60.0, 12.7), (60.0, 30.1), (-9.0, 29.8)]],
        ];
        for outlines in &shapes {
            assert!(difference(outlines, whole) <= SEEN, "{}", difference(outlines, whole));
            let part = Area::around([12.0, 9.0], [26.0, 30.0]);
            assert!(difference(outlines, part) <= SEEN, "{}", difference(outlines, part));
        }
    }

    #[test]
    fn half_a_pixel_is_half_covered() {
        let mut picture = Pixmap::new(4, 4).expect("a picture");
        picture.fill(Color::WHITE);
        let mut coverage = Coverage::new(Area::whole([4, 4]));
        let half = [(1.5, 1.0), (3.0, 1.0), (3.0, 2.5), (1.5, 2.5)];
        coverage.add(&half);
        // What is covered twice is not covered more.
        coverage.add(&half);
        coverage.paint(&mut picture.as_mut(), [0, 0, 0, 255]);
        let grey: Vec<u8> = picture.pixels().iter().map(|pixel| pixel.red()).collect();
        assert_eq!(grey, [255, 255, 255, 255, 255, 127, 0, 255, 255, 191, 127, 255, 255, 255, 255, 255]);
    }
}
