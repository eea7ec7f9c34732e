//! Where a window stood, and where one may stand.

/// Size and place of a window, in points of the desktop whatever the size of the letters.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WindowPlace {
    pub width: f32,
    pub height: f32,
    /// Of its upper left corner; none where the desktop does not tell.
    pub at: Option<[f32; 2]>,
    /// It filled the screen; the size is the one before that.
    pub is_maximized: bool,
}

impl WindowPlace {
    /// The place, if it can be one: of a size, in points, between `least` and the largest desktops. Where it is is kept
    /// only of a window that is whole on a `screen` of this size with its corner at 0, 0: the main one.
    #[must_use]
    pub fn checked(self, least: [f32; 2], screen: Option<[f32; 2]>) -> Option<Self> {
        const LARGEST: f32 = 16_384.0;
        let is_size = |value: f32, least: f32| value.is_finite() && (least..=LARGEST).contains(&value);
        if !is_size(self.width, least[0]) || !is_size(self.height, least[1]) {
            return None;
        }
        let is_inside = |at: &[f32; 2]| {
            let [x, y] = *at;
            let screen = screen.unwrap_or([LARGEST, LARGEST]);
            x >= 0.0 && y >= 0.0 && x + self.width <= screen[0] + 1.0 && y + self.height <= screen[1] + 1.0
        };
        Some(Self { at: self.at.filter(is_inside), ..self })
    }

    /// Whether a hand can take hold of the window on a `screen` of this size: another may have been there before.
    pub fn is_reachable(&self, screen: [f32; 2]) -> bool {
        const HOLD: [f32; 2] = [120.0, 48.0];
        self.at.is_none_or(|[x, y]| x <= screen[0] - HOLD[0] && y <= screen[1] - HOLD[1])
    }
}

/// A part of the desktop: left, top, width and height.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ScreenArea {
    edges: [f32; 4],
    is_in_points: bool,
}

impl ScreenArea {
    /// As X11 and Windows count.
    pub fn in_pixels(edges: [f32; 4]) -> Self {
        Self { edges, is_in_points: false }
    }

    /// As macOS counts.
    pub fn in_points(edges: [f32; 4]) -> Self {
        Self { edges, is_in_points: true }
    }

    /// Whether a place is in it, its right and lower edge left out.
    pub fn holds(&self, at: [f32; 2]) -> bool {
        let [left, top, width, height] = self.edges;
        let is_between = |at: f32, from: f32, length: f32| at >= from && at < from + length;
        is_between(at[0], left, width) && is_between(at[1], top, height)
    }

    /// Width times height.
    pub fn size(&self) -> f32 {
        let [.., width, height] = self.edges;
        width * height
    }

    /// What of it is in another too; none if that is nothing.
    #[must_use]
    pub fn within(&self, other: &Self) -> Option<Self> {
        let [left, top, width, height] = self.edges;
        let [from_left, from_top, other_width, other_height] = other.edges;
        let (new_left, new_top) = (left.max(from_left), top.max(from_top));
        let width = (left + width).min(from_left + other_width) - new_left;
        let height = (top + height).min(from_top + other_height) - new_top;
        (width > 0.0 && height > 0.0).then_some(Self { edges: [new_left, new_top, width, height], ..*self })
    }

    /// Upper left corner, in points, of a window of this size in the lower right corner with so much `air` around it. A
    /// window that is too large for the area begins at its upper left. `scale` is pixels a point.
    pub fn lower_right(&self, size: [f32; 2], air: f32, scale: f32) -> [f32; 2] {
        let [left, top, width, height] = self.edges.map(|edge| if self.is_in_points { edge } else { edge / scale });
        [(left + width - size[0] - air).max(left), (top + height - size[1] - air).max(top)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_stands_in_the_lower_right_corner_of_its_screen() {
        let second = ScreenArea::in_pixels([1920.0, 0.0, 1280.0, 1024.0]);
        assert!(second.holds([1920.0, 0.0]) && !second.holds([1919.0, 5.0]) && !second.holds([1930.0, 1024.0]));
        let points = ScreenArea::in_points([0.0, 25.0, 1440.0, 800.0]);
        let small = [420.0, 176.0];
        for (area, size, scale, corner) in [
            (second, small, 1.0, [2756.0, 824.0]),
            (second, small, 2.0, [1156.0, 312.0]),
            (points, small, 2.0, [996.0, 625.0]),
            // One that is too large begins on the screen.
            (second, [4200.0, 1760.0], 1.0, [1920.0, 0.0]),
        ] {
            let found = area.lower_right(size, 24.0, scale);
            let is_near = found.iter().zip(corner).all(|(found, wanted)| (found - wanted).abs() < 0.01);
            assert!(is_near, "{found:?} instead of {corner:?}");
        }
    }

    #[test]
    fn bars_are_left_out_where_they_leave_anything() {
        let second = ScreenArea::in_pixels([1920.0, 0.0, 1280.0, 1024.0]);
        let work = ScreenArea::in_pixels([0.0, 30.0, 3200.0, 950.0]);
        assert_eq!(second.within(&work), Some(ScreenArea::in_pixels([1920.0, 30.0, 1280.0, 950.0])));
        assert_eq!(second.within(&ScreenArea::in_pixels([0.0, 0.0, 1920.0, 1080.0])), None);
    }

    const PLACE: WindowPlace =
        WindowPlace { width: 800.0, height: 600.0, at: Some([100.0, 50.0]), is_maximized: false };

    #[test]
    fn a_place_off_the_screen_is_no_place_and_a_size_that_cannot_be_is_none() {
        let least = [480.0, 480.0];
        assert_eq!(PLACE.checked(least, Some([1280.0, 720.0])), Some(PLACE));
        let size_alone = WindowPlace { at: None, ..PLACE };
        assert_eq!(PLACE.checked(least, Some([850.0, 720.0])), Some(size_alone), "it would not be whole");
        assert_eq!(WindowPlace { at: Some([-700.0, 0.0]), ..PLACE }.checked(least, None), Some(size_alone));
        assert!(PLACE.is_reachable([1280.0, 720.0]) && !PLACE.is_reachable([200.0, 720.0]));
        assert!(!PLACE.is_reachable([1280.0, 90.0]) && size_alone.is_reachable([1.0, 1.0]));
        for width in [f32::NAN, -1.0, 10.0, 1e9] {
            assert_eq!(WindowPlace { width, ..PLACE }.checked(least, None), None, "{width}");
        }
    }
}
