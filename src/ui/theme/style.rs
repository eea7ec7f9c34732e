//! Hands the theme to egui: fonts, and the style of the few widgets that egui itself draws.

use std::sync::Arc;

use egui::style::{ScrollStyle, WidgetVisuals};
use egui::{
    Color32, Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin, Shadow, Stroke, Style,
    TextStyle, ThemePreference, vec2,
};

use crate::domain::look::{Appearance, Look};

use super::{IS_HIGH_CONTRAST, Level, STRONG, Theme, theme};
use crate::picture::lettering::{REGULAR, SEMI_BOLD};

/// Gives the window its fonts and both its themes. Called once, before the first frame.
pub fn install(ctx: &Context) {
    ctx.set_fonts(fonts());
    set_high_contrast(ctx, false);
    ctx.options_mut(|options| options.fallback_theme = egui::Theme::Light);
}

/// Puts the themes with the usual or with the highest contrast in force.
pub fn set_high_contrast(ctx: &Context, is_high: bool) {
    IS_HIGH_CONTRAST.set(is_high);
    ctx.set_style_of(egui::Theme::Light, style(theme(false, is_high)));
    ctx.set_style_of(egui::Theme::Dark, style(theme(true, is_high)));
}

/// The person's look that a window wears; none before the settings are known.
#[derive(Default)]
pub struct Worn(Option<Look>);

impl Worn {
    /// Puts the look on where it is another; `zoom` is the size of everything at 100 % of text. Returns whether
    /// anything looks different: what every window begins with need not be put on.
    pub fn put_on(&mut self, ctx: &Context, look: &Look, zoom: f32) -> bool {
        if self.0.as_ref() == Some(look) {
            return false;
        }
        let is_different = self.0.is_some() || *look != Look::default();
        if is_different {
            wear(ctx, look, zoom);
        }
        self.0 = Some(look.clone());
        is_different
    }
}

fn wear(ctx: &Context, look: &Look, zoom: f32) {
    ctx.set_theme(match look.appearance {
        Appearance::System => ThemePreference::System,
        Appearance::Light => ThemePreference::Light,
        Appearance::Dark => ThemePreference::Dark,
    });
    set_high_contrast(ctx, look.high_contrast);
    ctx.set_zoom_factor(zoom * look.text_percent as f32 / 100.0);
}

fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let mut add = |name: &str, data: &'static [u8], family: FontFamily, fallbacks: Vec<String>| {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(data)));
        fonts.families.insert(family, std::iter::once(name.to_owned()).chain(fallbacks).collect());
    };
    // egui's own fonts stay behind ours for the characters that ours lack.
    let fallbacks = FontDefinitions::default().families.remove(&FontFamily::Proportional).unwrap_or_default();
    add("atkinson", REGULAR, FontFamily::Proportional, fallbacks.clone());
    add("atkinson-strong", SEMI_BOLD, FontFamily::Name(STRONG.into()), fallbacks);
    fonts
}

fn style(theme: &Theme) -> Style {
    let colours = &theme.colours;
    let egui_theme = if theme.is_dark { egui::Theme::Dark } else { egui::Theme::Light };
    let mut style = egui_theme.default_style();
    style.text_styles = [
        (TextStyle::Small, Level::Caption),
        (TextStyle::Body, Level::Body),
        (TextStyle::Button, Level::Body),
        (TextStyle::Heading, Level::Title),
    ]
    .map(|(name, level)| (name, theme.font(level, false)))
    .into();
    style.text_styles.insert(TextStyle::Monospace, FontId::monospace(theme.size(Level::Body)));
    // Nothing glides or fades: what changed is simply there, and a page that stands still asks for no frame.
    style.animation_time = 0.0;
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.4;

    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(theme.scale.space.s, theme.scale.space.s);
    spacing.button_padding = vec2(12.0, 8.0);
    spacing.interact_size = vec2(40.0, 36.0);
    spacing.menu_margin = Margin::same(8);
    spacing.scroll = ScrollStyle { bar_width: 8.0, floating_width: 4.0, ..ScrollStyle::floating() };
    spacing.scroll.fade.strength = 0.0;

    let visuals = &mut style.visuals;
    visuals.panel_fill = colours.paper;
    // A ground and quiet ink say that something cannot be pressed; faded it could not be read.
    visuals.disabled_alpha = if colours.rim == Color32::TRANSPARENT { 0.75 } else { 1.0 };
    visuals.window_fill = colours.surface;
    visuals.window_stroke = Stroke::new(1.0, colours.line);
    visuals.menu_corner_radius = CornerRadius::same(theme.scale.radius.card as u8);
    visuals.popup_shadow = Shadow { offset: [0, 6], blur: 24, spread: 0, color: colours.shadow };
    visuals.extreme_bg_color = colours.sunken;
    visuals.faint_bg_color = colours.sunken;
    visuals.weak_text_color = Some(colours.quiet);
    visuals.hyperlink_color = colours.accent;
    visuals.warn_fg_color = colours.warning;
    visuals.error_fg_color = colours.emergency;
    visuals.selection.bg_fill = colours.accent_soft;
    visuals.selection.stroke = Stroke::new(2.0, colours.accent);
    visuals.text_cursor.stroke = Stroke::new(2.0, colours.accent);
    visuals.text_cursor.blink = false;
    visuals.text_edit_bg_color = Some(colours.surface);

    let widget = |fill: Color32, edge: Color32, ink: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(1.0, edge),
        corner_radius: CornerRadius::same(theme.scale.radius.control as u8),
        fg_stroke: Stroke::new(1.5, ink),
        expansion: 0.0,
    };
    visuals.widgets.noninteractive = widget(colours.paper, colours.line, colours.ink);
    visuals.widgets.inactive = widget(colours.surface, colours.edge, colours.ink);
    visuals.widgets.hovered = widget(colours.surface, colours.accent, colours.ink);
    visuals.widgets.active = widget(colours.accent_soft, colours.accent, colours.ink);
    visuals.widgets.open = widget(colours.surface, colours.accent, colours.ink);
    style
}
