//! Which parts of a picture really look different: most of what a movement paints anew is the colour that was there.

use tiny_skia::Pixmap;

use super::area::Area;

/// Side of the squares that are compared, in pixels.
const SIDE: usize = 32;
/// Bytes of a pixel.
const PIXEL: usize = 4;
/// More parts cost more than the pixels they save.
const MOST: usize = 16;

/// Takes the pixels of an area into a picture. Adds the parts that differ from what was there; parts do not overlap.
pub fn take_in(picture: &mut Pixmap, area: Area, pixels: &[u8], parts: &mut Vec<Area>) {
    let [left, top] = area.min().map(|side| usize::try_from(side).unwrap_or(0));
    let [columns, rows] = area.size();
    let width = picture.width() as usize;
    let num_squares = columns.div_ceil(SIDE);
    let mut shown = picture.data_mut().chunks_exact_mut(width.max(1) * PIXEL).skip(top);
    let mut differs = vec![false; num_squares];
    for (band, lines) in pixels.chunks(columns.max(1) * PIXEL * SIDE).enumerate() {
        differs.fill(false);
        for (line, shown) in lines.chunks_exact(columns.max(1) * PIXEL).zip(shown.by_ref()) {
            let Some(shown) = shown.get_mut(left * PIXEL..(left + columns) * PIXEL) else { return };
            let squares = line.chunks(SIDE * PIXEL).zip(shown.chunks_mut(SIDE * PIXEL));
            for ((new, old), differs) in squares.zip(&mut differs) {
                if new != old {
                    old.copy_from_slice(new);
                    *differs = true;
                }
            }
        }
        let first_row = band * SIDE;
        let height = SIDE.min(rows - first_row.min(rows));
        let mut column = 0;
        for run in differs.chunk_by(|one, next| one == next) {
            let end = (column + run.len() * SIDE).min(columns);
            if run.first() == Some(&true) {
                let at = [left + column, top + first_row].map(|side| i32::try_from(side).unwrap_or(i32::MAX));
                Area::at(at, [end - column, height]).add_apart_to(parts);
            }
            column = end;
        }
    }
    Area::make_few(parts, MOST);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_squares_with_another_pixel_are_told_and_all_of_them_are_taken_in() {
        let mut picture = Pixmap::new(100, 80).expect("a picture");
        let area = Area::at([10, 20], [70, 50]);
        let mut pixels = vec![0_u8; 70 * 50 * PIXEL];
        let mut parts = Vec::new();
        take_in(&mut picture, area, &pixels, &mut parts);
        assert_eq!(parts, [], "nothing is different");
        // Pixels of the area: one in the first square, one in the last, which is cut short.
        for (x, y) in [(3, 2), (69, 49)] {
            pixels[(y * 70 + x) * PIXEL] = 9;
        }
        take_in(&mut picture, area, &pixels, &mut parts);
        parts.sort_by_key(Area::min);
        assert_eq!(parts, [Area::at([10, 20], [32, 32]), Area::at([74, 52], [6, 18])]);
        let red = |x: u32, y: u32| picture.pixel(x, y).expect("inside").red();
        // A colour that is more than its opacity is no colour to this library; the bytes are what counts.
        let byte = |x: usize, y: usize| picture.data()[(y * 100 + x) * PIXEL];
        assert_eq!([byte(13, 22), byte(79, 69), byte(12, 22)], [9, 9, 0]);
        assert_eq!(red(0, 0), 0);
    }
}
