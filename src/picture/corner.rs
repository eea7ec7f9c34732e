//! The round corners of a picture, cut out of its pixels: a screen then has four corners to paint instead of a hundred.

use super::area::Area;

/// Makes the pixels outside the round corners of the whole picture see-through. `pixels` are those of `area`.
pub fn cut(pixels: &mut [u8], area: Area, whole: Area, radius_px: f32) {
    let [left, top] = area.min();
    let [columns, _] = area.size();
    let [width, height] = whole.size();
    for (row, line) in pixels.chunks_exact_mut(columns.max(1) * 4).enumerate() {
        let Some(from_y) = beyond_centre(top as f32 + row as f32, height as f32, radius_px) else { continue };
        for (column, pixel) in line.chunks_exact_mut(4).enumerate() {
            let Some(from_x) = beyond_centre(left as f32 + column as f32, width as f32, radius_px) else { continue };
            let inside = (radius_px + 0.5 - from_x.hypot(from_y)).clamp(0.0, 1.0);
            for channel in pixel {
                *channel = (f32::from(*channel) * inside).round() as u8;
            }
        }
    }
}

/// How far the middle of a pixel lies beyond the nearer corner's centre, along one side; none between the corners.
fn beyond_centre(pixel: f32, side: f32, radius_px: f32) -> Option<f32> {
    let middle = pixel + 0.5;
    let beyond = radius_px - middle.min(side - middle);
    (beyond > 0.0).then_some(beyond)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_corners_are_cut() {
        let (whole, mut pixels) = (Area::whole([20, 10]), [200_u8; 20 * 10 * 4]);
        cut(&mut pixels, whole, whole, 4.0);
        let at = |x: usize, y: usize| pixels[(y * 20 + x) * 4];
        assert_eq!([at(0, 0), at(19, 0), at(0, 9), at(19, 9)], [0; 4]);
        assert_eq!([at(4, 0), at(0, 4), at(10, 5), at(15, 9), at(19, 5)], [200; 5]);
        assert!((1..200).contains(&at(1, 1)), "the edge is smooth");
        assert_eq!(at(1, 0), at(18, 9));
    }
}
