//! The 255 colours of an animation: those seen most, and for every other the nearest of them.

use tiny_skia::Pixmap;

/// This index stands for no colour: what was shown before stays.
pub const THROUGH: u8 = 255;
/// Colours that look alike are one: five bits of each channel are told apart.
const ALIKE: usize = 1 << 15;

/// How often each colour was seen.
pub struct Counts(Vec<Seen>);

#[derive(Debug, Clone, Copy, Default)]
struct Seen {
    count: u64,
    /// Of all that look alike.
    sum: [u64; 3],
}

impl Default for Counts {
    fn default() -> Self {
        Self(vec![Seen::default(); ALIKE])
    }
}

impl Counts {
    /// Counts the colours of a picture.
    pub fn add(&mut self, pixmap: &Pixmap) {
        for rgb in colours(pixmap) {
            if let Some(seen) = self.0.get_mut(alike(rgb)) {
                seen.count += 1;
                for (sum, channel) in seen.sum.iter_mut().zip(rgb) {
                    *sum += u64::from(channel);
                }
            }
        }
    }
}

/// The colours, and which of them is nearest to what.
pub struct Palette {
    colours: Vec<[u8; 3]>,
    nearest: Vec<Option<u8>>,
}

impl Palette {
    /// The colours seen most.
    pub fn of(counts: &Counts) -> Self {
        let mut seen: Vec<Seen> = counts.0.iter().copied().filter(|seen| seen.count > 0).collect();
        seen.sort_by_key(|seen| std::cmp::Reverse(seen.count));
        seen.truncate(usize::from(THROUGH));
        let mean =
            |seen: Seen| seen.sum.map(|sum| u8::try_from((sum + seen.count / 2) / seen.count).unwrap_or(u8::MAX));
        Self { colours: seen.into_iter().map(mean).collect(), nearest: vec![None; ALIKE] }
    }

    /// Red, green, blue of each, as a GIF keeps them.
    pub fn colours(&self) -> &[u8] {
        self.colours.as_flattened()
    }

    /// A picture as indices.
    pub fn indexed(&mut self, pixmap: &Pixmap) -> Vec<u8> {
        colours(pixmap).map(|rgb| self.index(rgb)).collect()
    }

    fn index(&mut self, rgb: [u8; 3]) -> u8 {
        let alike = alike(rgb);
        if let Some(Some(known)) = self.nearest.get(alike) {
            return *known;
        }
        let distance = |other: &[u8; 3]| -> u32 {
            other.iter().zip(rgb).map(|(one, other)| u32::from(one.abs_diff(other)).pow(2)).sum()
        };
        let nearest = (0_u8..).zip(&self.colours).min_by_key(|(_, colour)| distance(colour));
        let index = nearest.map_or(0, |(index, _)| index);
        if let Some(nearest) = self.nearest.get_mut(alike) {
            *nearest = Some(index);
        }
        index
    }
}

fn colours(pixmap: &Pixmap) -> impl Iterator<Item = [u8; 3]> {
    // The pages have a ground, so nothing is see-through.
    pixmap.pixels().iter().map(|pixel| [pixel.red(), pixel.green(), pixel.blue()])
}

fn alike([red, green, blue]: [u8; 3]) -> usize {
    let high = |channel: u8| usize::from(channel >> 3);
    high(red) << 10 | high(green) << 5 | high(blue)
}

#[cfg(test)]
mod tests {
    use super::*;
    use tiny_skia::Color;

    fn plain(red: u8, green: u8, blue: u8) -> Pixmap {
        let mut pixmap = Pixmap::new(8, 8).expect("a pixmap");
        pixmap.fill(Color::from_rgba8(red, green, blue, 255));
        pixmap
    }

    #[test]
    fn what_is_seen_most_is_kept_as_it_is_and_the_rest_is_near() {
        let mut counts = Counts::default();
        for red in 0..=255 {
            counts.add(&plain(red, 200, 10));
        }
        counts.add(&plain(12, 34, 56));
        counts.add(&plain(12, 34, 56));
        let mut palette = Palette::of(&counts);
        let told = |palette: &Palette, index: u8| palette.colours[usize::from(index)];
        let index = palette.indexed(&plain(12, 34, 56))[0];
        assert_eq!(told(&palette, index), [12, 34, 56]);
        let near = palette.indexed(&plain(100, 201, 11))[0];
        assert!(told(&palette, near)[0].abs_diff(100) < 8 && near != THROUGH, "{:?}", told(&palette, near));
        assert!(palette.colours.len() <= 255);
    }
}
