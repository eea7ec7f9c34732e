//! The files of both themes are read, and every text colour can be read on what it is written on.

use egui::Color32;

use super::{Tone, theme};

/// Relative luminance after WCAG 2.2.
fn luminance(colour: Color32) -> f32 {
    let channel = |value: u8| {
        let value = f32::from(value) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(colour.r()) + 0.7152 * channel(colour.g()) + 0.0722 * channel(colour.b())
}

fn contrast(one: Color32, other: Color32) -> f32 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn text_has_enough_contrast_on_what_it_is_written_on() {
    for (is_dark, is_high, least) in [(false, false, 4.5), (true, false, 4.5), (false, true, 7.0), (true, true, 7.0)] {
        let theme = theme(is_dark, is_high);
        let colours = &theme.colours;
        for tone in [Tone::Ink, Tone::Quiet, Tone::Accent, Tone::Limb, Tone::Good, Tone::Warning, Tone::Emergency] {
            for (name, ground) in [("paper", colours.paper), ("surface", colours.surface), ("stage", colours.stage)] {
                let found = contrast(theme.tone(tone), ground);
                assert!(found >= least, "dark {is_dark}, high {is_high}: {tone:?} on {name} has only {found:.2}");
            }
        }
        for (name, ink, ground) in [
            ("button", colours.on_accent, colours.accent),
            ("button under the pointer", colours.on_accent, colours.accent_strong),
            ("ink in a field", colours.ink, colours.sunken),
            ("quiet ink in a field", colours.quiet, colours.sunken),
            ("chosen", colours.ink, colours.accent_soft),
            ("chosen, accent", colours.accent, colours.accent_soft),
            ("warning", colours.warning, colours.warning_soft),
            ("good", colours.good, colours.good_soft),
            ("limb", colours.limb_ink, colours.limb_soft),
            ("pain 10", colours.ink, colours.heat),
        ] {
            let found = contrast(ink, ground);
            assert!(found >= least, "dark {is_dark}, high {is_high}: {name} has only {found:.2}");
        }
    }
}

#[test]
fn outlines_and_the_moving_limb_stand_out() {
    for (is_dark, is_high, least) in [(false, false, 3.0), (true, false, 3.0), (false, true, 4.5), (true, true, 4.5)] {
        let colours = &theme(is_dark, is_high).colours;
        for (name, line, ground) in [
            ("edge", colours.edge, colours.surface),
            ("edge", colours.edge, colours.paper),
            ("limb", colours.limb, colours.stage),
            ("accent", colours.accent, colours.sunken),
        ] {
            let found = contrast(line, ground);
            assert!(found >= least, "dark {is_dark}, high {is_high}: {name} has only {found:.2}");
        }
    }
}
