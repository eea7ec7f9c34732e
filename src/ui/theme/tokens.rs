//! The shapes of the files in `assets/theme/`.

use egui::Color32;
use serde::{Deserialize, Deserializer};

macro_rules! colours {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// Colours by what they are for.
        #[derive(Debug, Clone, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct Colours {
            $($(#[$doc])* #[serde(deserialize_with = "hex")] pub $name: Color32,)*
        }
    };
}

colours! {
    /// Behind everything.
    paper,
    /// Cards.
    surface,
    /// Behind the figure.
    stage,
    /// Tracks and fields, a step deeper than the card.
    sunken,
    /// Hairlines.
    line,
    /// Outlines of things that can be pressed; 3 to 1 on the surface.
    edge,
    /// Where tracks, bars and grounds end; clear but for high contrast, where their tints say too little.
    rim,
    ink,
    quiet,
    accent,
    /// The accent under the pointer.
    accent_strong,
    /// The accent as a background.
    accent_soft,
    on_accent,
    /// What moves.
    limb,
    /// The same as text.
    limb_ink,
    limb_soft,
    /// The far end of the pain scale.
    heat,
    good,
    good_soft,
    warning,
    warning_soft,
    emergency,
    emergency_soft,
    /// Over the whole window when help is needed at once, and when it is needed today.
    stop,
    stop_soon,
    on_stop,
    shadow,
}

/// All measures, in points.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    pub space: Space,
    pub radius: Radius,
    pub text: TextSizes,
    pub width: Width,
}

/// Distances, on a grid of eight.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Space {
    pub xs: f32,
    pub s: f32,
    pub m: f32,
    pub l: f32,
    pub xl: f32,
}

/// Corners.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Radius {
    pub control: f32,
    pub card: f32,
}

/// Text sizes.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextSizes {
    pub caption: f32,
    pub body: f32,
    pub lead: f32,
    pub title: f32,
    pub display: f32,
    pub numeral: f32,
}

/// Widths that decide the arrangement.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Width {
    /// Nothing that is read is wider.
    pub page: f32,
    /// Below it the rail becomes a bar on top.
    pub narrow: f32,
    pub rail: f32,
}

fn hex<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Color32, D::Error> {
    let text = String::deserialize(deserializer)?;
    Color32::from_hex(&text).map_err(|error| {
        serde::de::Error::custom(format!("`{text}` is not a colour (#RRGGBB or #RRGGBBAA): {error:?}"))
    })
}
