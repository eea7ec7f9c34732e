//! The colours of the map, light and dark. What they mean is never told by colour alone: numb has dots, a territory has
//! hatching.

use crate::figure::ink::Rgba;

/// A colour for each thing on the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapColours {
    /// Behind everything; may be see-through.
    pub paper: Rgba,
    pub skin: Rgba,
    /// Parts that are no region.
    pub inert: Rgba,
    /// Round the body.
    pub outline: Rgba,
    /// Between regions; laid over any filling.
    pub border: Rgba,
    /// Creases and the like; laid over any filling.
    pub detail: Rgba,
    pub pain: Rgba,
    pub numb: Rgba,
    /// The dots of what is numb.
    pub numb_dot: Rgba,
    /// Where the nerve is felt first of all.
    pub core: Rgba,
    /// Where it is often felt too.
    pub common: Rgba,
    /// The hatching of both.
    pub hatch: Rgba,
    pub nerve: Rgba,
    pub nerve_edge: Rgba,
    /// Under the pointer.
    pub hover: Rgba,
    /// Where the keyboard is, and the light line beside it.
    pub focus: Rgba,
    pub focus_edge: Rgba,
}

impl MapColours {
    /// On warm paper.
    pub fn light() -> Self {
        Self {
            paper: solid(0xFA_F7F2),
            skin: solid(0xF0_D9C4),
            inert: solid(0xEF_E0D2),
            outline: solid(0x5A_463C),
            border: see_through(0x5A_3A2A, 120),
            detail: see_through(0x7A_5240, 95),
            pain: solid(0xD9_532C),
            numb: solid(0xA9_C9E2),
            numb_dot: solid(0x16_4674),
            core: solid(0xF0_C04A),
            common: solid(0xF5_DF9F),
            hatch: see_through(0x7A_5600, 170),
            nerve: solid(0xE0_A100),
            nerve_edge: solid(0x5A_3F00),
            hover: solid(0x0B_6E6E),
            focus: solid(0x1E_2A2F),
            focus_edge: solid(0xFF_FFFF),
        }
    }

    /// On ink.
    pub fn dark() -> Self {
        Self {
            paper: solid(0x12_181C),
            skin: solid(0xB8_9680),
            inert: solid(0x96_7F70),
            outline: solid(0x2E_221C),
            border: see_through(0x2A_1A10, 160),
            detail: see_through(0x4A_3020, 110),
            pain: solid(0xEA_5C30),
            numb: solid(0x78_AEDA),
            numb_dot: solid(0x0C_335C),
            core: solid(0xE8_AE30),
            common: solid(0xD6_C084),
            hatch: see_through(0x20_1800, 190),
            nerve: solid(0xFF_CB45),
            nerve_edge: solid(0x2A_1E00),
            hover: solid(0x4F_C1B8),
            focus: solid(0xFF_FFFF),
            focus_edge: solid(0x0C_1114),
        }
    }

    /// The same with nothing behind the body.
    #[must_use]
    pub fn without_paper(self) -> Self {
        Self { paper: [0, 0, 0, 0], ..self }
    }
}

fn solid(rgb: u32) -> Rgba {
    see_through(rgb, 255)
}

fn see_through(rgb: u32, opacity: u8) -> Rgba {
    let [_, red, green, blue] = rgb.to_be_bytes();
    [red, green, blue, opacity]
}
