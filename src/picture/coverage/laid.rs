//! Colour on pixels that are covered in part.

use crate::figure::Rgba;

/// A colour that covers a part of a pixel.
pub(super) struct Laid {
    /// Premultiplied, times 255: red and blue, green and opacity, each pair in the halves of a number.
    pairs: [u32; 2],
    opacity: u32,
}

/// Two channels in the halves of a number.
const PAIR: u32 = 0x00ff_00ff;

/// A colour, made ready.
pub(super) struct Inked {
    pairs: [u32; 2],
    opacity: f32,
}

impl Inked {
    pub(super) fn new([red, green, blue, opacity]: Rgba) -> Self {
        let pair = |low: u8, high: u8| u32::from(low) | u32::from(high) << 16;
        Self { pairs: [pair(red, blue), pair(green, u8::MAX)], opacity: f32::from(opacity) }
    }

    /// It on a pixel that is covered to this part.
    #[inline]
    pub(super) fn laid(&self, covered: f32) -> Laid {
        let opacity = (covered.clamp(0.0, 1.0) * self.opacity + 0.5) as u32;
        Laid { pairs: self.pairs.map(|pair| pair * opacity), opacity }
    }
}

impl Laid {
    /// A pixel of the colour alone.
    pub(super) fn whole(&self) -> [u8; 4] {
        let [low, high] = self.pairs.map(|pair| (pair / 255) & PAIR);
        (low | high << 8).to_le_bytes()
    }

    /// Lays it over pixels; `full` has as many of the colour alone.
    pub(super) fn over(&self, pixels: &mut [[u8; 4]], full: &[[u8; 4]]) {
        match self.opacity {
            0 => {}
            255 => {
                if let Some(full) = full.get(..pixels.len()) {
                    pixels.copy_from_slice(full);
                }
            }
            _ => pixels.iter_mut().for_each(|pixel| self.over_one(pixel)),
        }
    }

    #[inline]
    pub(super) fn over_one(&self, pixel: &mut [u8; 4]) {
        let below = u32::from_le_bytes(*pixel);
        let [low, high] =
            [(below & PAIR, self.pairs[0]), ((below >> 8) & PAIR, self.pairs[1])].map(|(below, above)| {
                // No half is more than 255 times 255; this is how to divide both by 255, rounded.
                let sum = below * (255 - self.opacity) + above + 0x0080_0080;
                (sum + ((sum >> 8) & PAIR)) >> 8 & PAIR
            });
        *pixel = (low | high << 8).to_le_bytes();
    }
}
