//! What a shape is, never its colour; and the palette that turns the one into the other.

/// The role of a shape. The window's theme or a picture says what colour it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Ink {
    /// Behind everything.
    Paper,
    Floor,
    /// Soft shadow on the floor.
    Shade,
    Chair,
    /// Parts of the chair that are turned away.
    ChairFar,
    Desk,
    DeskFar,
    Skin,
    /// Skin of the far limb.
    SkinFar,
    /// Skin of what moves.
    SkinWorking,
    Hair,
    Top,
    TopFar,
    Trousers,
    TrousersFar,
    Shoe,
    ShoeFar,
    /// Clothes of what moves.
    Working,
    /// Clothes of what moves, on the far limb.
    WorkingFar,
    /// Line round the parts.
    Outline,
    /// Line round the parts of the far limb and the furniture.
    OutlineFar,
    /// Eyes, brow, mouth.
    Face,
    /// Nails and the folds of a hand.
    Nail,
    /// Strap, ball, band.
    Prop,
    PropFar,
    /// Where the movement goes next.
    Ghost,
    /// Which way.
    Arrow,
    Nerve,
    NerveEdge,
    /// Where a nerve is lengthened.
    NerveTaut,
    /// Where it is let go.
    NerveSlack,
}

impl Ink {
    /// Whether it is a part of the body, and not what is around it, on it or about it.
    pub fn is_body(self) -> bool {
        use Ink::{
            Hair, Shoe, ShoeFar, Skin, SkinFar, SkinWorking, Top, TopFar, Trousers, TrousersFar, Working, WorkingFar,
        };
        let cloth = matches!(self, Top | TopFar | Trousers | TrousersFar | Shoe | ShoeFar | Working | WorkingFar);
        cloth || matches!(self, Skin | SkinFar | SkinWorking | Hair)
    }
}

impl Ink {
    /// Every role.
    pub const ALL: [Self; 31] = [
        Self::Paper,
        Self::Floor,
        Self::Shade,
        Self::Chair,
        Self::ChairFar,
        Self::Desk,
        Self::DeskFar,
        Self::Skin,
        Self::SkinFar,
        Self::SkinWorking,
        Self::Hair,
        Self::Top,
        Self::TopFar,
        Self::Trousers,
        Self::TrousersFar,
        Self::Shoe,
        Self::ShoeFar,
        Self::Working,
        Self::WorkingFar,
        Self::Outline,
        Self::OutlineFar,
        Self::Face,
        Self::Nail,
        Self::Prop,
        Self::PropFar,
        Self::Ghost,
        Self::Arrow,
        Self::Nerve,
        Self::NerveEdge,
        Self::NerveTaut,
        Self::NerveSlack,
    ];
}

/// Red, green, blue, opacity; not premultiplied.
pub type Rgba = [u8; 4];

/// A colour for each role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Palette {
    colours: [Rgba; Ink::ALL.len()],
}

impl Palette {
    /// Asks for the colour of each role.
    pub fn new(colour: impl Fn(Ink) -> Rgba) -> Self {
        Self { colours: Ink::ALL.map(colour) }
    }

    /// The colour of a role.
    pub fn colour(&self, ink: Ink) -> Rgba {
        self.colours.get(ink as usize).copied().unwrap_or([0, 0, 0, 255])
    }

    /// The same colours with a see-through background.
    #[must_use]
    pub fn without_paper(&self) -> Self {
        Self::new(|ink| if ink == Ink::Paper { [0, 0, 0, 0] } else { self.colour(ink) })
    }

    /// Warm paper.
    pub fn light() -> Self {
        Self::new(|ink| {
            solid(match ink {
                Ink::Paper => 0xFA_F7F2,
                Ink::Floor => 0xE6_DFD3,
                Ink::Shade => 0xEF_E9DE,
                Ink::Chair => 0xC9_BBA6,
                Ink::ChairFar => 0xB5_A58D,
                Ink::Desk => 0xD8_C7AC,
                Ink::DeskFar => 0xC3_B092,
                Ink::Skin => 0xE3_BC9C,
                Ink::SkinFar => 0xCF_A687,
                Ink::SkinWorking => 0xEB_9A78,
                Ink::Hair => 0x4A_3B36,
                Ink::Top => 0x9F_BBBB,
                Ink::TopFar => 0x86_A4A5,
                Ink::Trousers => 0x5F_7A86,
                Ink::TrousersFar => 0x4D_6570,
                Ink::Shoe => 0x37_464D,
                Ink::ShoeFar => 0x2C_393F,
                Ink::Working => 0xD9_532C,
                Ink::WorkingFar => 0xB8_4423,
                Ink::Outline => 0x2B_3940,
                Ink::OutlineFar => 0x55_656A,
                Ink::Face => 0x3A_2D2A,
                Ink::Nail => 0xF3_D9C5,
                Ink::Prop => 0x2F_7D6E,
                Ink::PropFar => 0x24_6156,
                Ink::Ghost => 0xF3_D3C3,
                Ink::Arrow => 0xB8_3C18,
                Ink::Nerve => 0xE0_A100,
                Ink::NerveEdge => 0x3B_2A00,
                Ink::NerveTaut => 0xFF_F6C9,
                Ink::NerveSlack => 0x5B_B8F0,
            })
        })
    }

    /// Ink at night.
    pub fn dark() -> Self {
        Self::new(|ink| {
            solid(match ink {
                Ink::Paper => 0x12_181C,
                Ink::Floor => 0x45_535B,
                Ink::Shade => 0x1D_262B,
                Ink::Chair => 0x91_8470,
                Ink::ChairFar => 0x7A_6E5C,
                Ink::Desk => 0x9C_8C70,
                Ink::DeskFar => 0x80_725A,
                Ink::Skin => 0xD2_A688,
                Ink::SkinFar => 0xAE_8568,
                Ink::SkinWorking => 0xF0_9C78,
                Ink::Hair => 0x7A_6154,
                Ink::Top => 0x7F_A0A2,
                Ink::TopFar => 0x63_8285,
                Ink::Trousers => 0x72_8F9D,
                Ink::TrousersFar => 0x5B_7582,
                Ink::Shoe => 0x8A_979B,
                Ink::ShoeFar => 0x6C_797D,
                Ink::Working => 0xE8_6840,
                Ink::WorkingFar => 0xC0_5432,
                Ink::Outline | Ink::OutlineFar => 0x0C_1114,
                Ink::Face => 0x26_1C1A,
                Ink::Nail => 0xEC_CDB6,
                Ink::Prop => 0x4F_B8A2,
                Ink::PropFar => 0x3C_8F7E,
                Ink::Ghost => 0x4A_2F27,
                Ink::Arrow => 0xFF_E3B8,
                Ink::Nerve => 0xF2_BC2E,
                Ink::NerveEdge => 0x24_1A00,
                Ink::NerveTaut => 0xFF_F9DC,
                Ink::NerveSlack => 0x6C_C3F7,
            })
        })
    }
}

fn solid(rgb: u32) -> Rgba {
    let [_, red, green, blue] = rgb.to_be_bytes();
    [red, green, blue, 255]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_has_the_colour_that_was_given_for_it() {
        let palette = Palette::new(|ink| [ink as u8, 1, 2, 3]);
        for ink in Ink::ALL {
            assert_eq!(palette.colour(ink), [ink as u8, 1, 2, 3]);
        }
        assert_eq!(Palette::light().colour(Ink::Working), [0xD9, 0x53, 0x2C, 255]);
    }
}
