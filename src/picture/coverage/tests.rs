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
    let mut coverage = Coverage::default();
    coverage.begin(area);
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
    let square = |left: f32| vec![(left, 8.3), (left + 6.5, 8.3), (left + 6.5, 30.6), (left, 30.6)];
    let shapes: [Vec<Vec<(f32, f32)>>; 6] = [
        // Two apart, and one that joins them.
        vec![square(3.2), square(21.7), square(30.1)],
        vec![square(3.2), square(21.7), vec![(5.0, 12.0), (24.0, 11.0), (24.0, 25.0), (5.0, 26.0)]],
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
    let mut coverage = Coverage::default();
    coverage.begin(Area::whole([4, 4]));
    let half = [(1.5, 1.0), (3.0, 1.0), (3.0, 2.5), (1.5, 2.5)];
    coverage.add(&half);
    // What is covered twice is not covered more.
    coverage.add(&half);
    coverage.paint(&mut picture.as_mut(), [0, 0, 0, 255]);
    let grey: Vec<u8> = picture.pixels().iter().map(|pixel| pixel.red()).collect();
    assert_eq!(grey, [255, 255, 255, 255, 255, 127, 0, 255, 255, 191, 127, 255, 255, 255, 255, 255]);
}
