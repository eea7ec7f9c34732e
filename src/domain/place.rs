//! Where a window stood.

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

#[cfg(test)]
mod tests {
    use super::*;

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
