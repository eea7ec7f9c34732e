//! Buttons: one primary a page, the rest quieter.

use std::sync::Arc;

use egui::{
    Color32, Galley, Key, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, Widget, WidgetInfo, pos2, vec2,
};

use super::{Icon, focus_ring, named_by_tip, round, spoken};
use crate::ui::theme::{self, Level, Theme};

/// From an icon to the text, in points.
const GAP: f32 = 8.0;

/// So much room a text has at least, in points.
const LEAST_TEXT: f32 = 80.0;

/// How much a button calls for attention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rank {
    /// Filled with the accent; one a page.
    Primary,
    /// Outlined.
    Secondary,
    /// Text alone, with a ground under the pointer.
    Quiet,
}

/// A button with a text, an icon, or both.
#[must_use = "add it to a ui"]
pub struct Press {
    text: String,
    name: Option<String>,
    rank: Rank,
    icon: Option<Icon>,
    trailing: Option<Icon>,
    is_large: bool,
    round: Option<f32>,
    without_keys: bool,
}

impl Press {
    /// A button with this text.
    pub fn new(text: impl Into<String>, rank: Rank) -> Self {
        Self {
            text: text.into(),
            name: None,
            rank,
            icon: None,
            trailing: None,
            is_large: false,
            round: None,
            without_keys: false,
        }
    }

    /// A round button with an icon alone; `name` is what a screen reader says and the pointer shows.
    pub fn icon(icon: Icon, name: impl Into<String>, rank: Rank) -> Self {
        Self { name: Some(name.into()), icon: Some(icon), ..Self::new("", rank) }
    }

    /// An icon before the text.
    pub fn with_icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// An icon after the text, such as the arrow of a menu.
    pub fn with_trailing(mut self, icon: Icon) -> Self {
        self.trailing = Some(icon);
        self
    }

    /// What a screen reader says instead of the text.
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Taller, with larger text.
    pub fn large(mut self) -> Self {
        self.is_large = true;
        self
    }

    /// The diameter of a round button.
    pub fn round(mut self, diameter: f32) -> Self {
        self.round = Some(diameter);
        self
    }

    /// Not reached by the keyboard: for a page whose own keys do the same, and for the prompt.
    pub fn without_keys(mut self) -> Self {
        self.without_keys = true;
        self
    }

    /// The room that it takes, in points.
    pub fn size(&self, ui: &Ui) -> Vec2 {
        self.measured(ui).size
    }

    /// The air before its text, in points: a quiet one that steps so far to the left stands flush with what is above.
    pub fn air(&self) -> f32 {
        if self.is_large { 24.0 } else { 16.0 }
    }

    fn icon_size(&self) -> f32 {
        self.round.map_or(20.0, |diameter| diameter * 0.42)
    }

    fn measured(&self, ui: &Ui) -> Measured {
        let theme = theme::of(ui);
        let level = if self.is_large { Level::Lead } else { Level::Body };
        let height = self.round.unwrap_or(if self.is_large { 52.0 } else { 40.0 });
        let padding = self.air();
        let icons = f32::from(u8::from(self.icon.is_some()) + u8::from(self.trailing.is_some()));
        let has_text = !self.text.is_empty();
        let icons = icons * (self.icon_size() + if has_text { GAP } else { 0.0 });
        // A button is never wider than the page: a long text takes a second line.
        let room = (ui.max_rect().width() - icons - 2.0 * padding).max(LEAST_TEXT);
        let galley = ui.painter().layout(self.text.clone(), theme.font(level, true), Color32::PLACEHOLDER, room);
        let content = galley.size().x + icons;
        let width = if has_text { content + 2.0 * padding } else { height };
        let height = if has_text { height.max(galley.size().y + 2.0 * GAP) } else { height };
        Measured { galley, content, size: vec2(width, height) }
    }
}

/// What a button is made of, before it has its place.
struct Measured {
    galley: Arc<Galley>,
    /// Width of text and icons.
    content: f32,
    size: Vec2,
}

impl Widget for Press {
    fn ui(self, ui: &mut Ui) -> Response {
        let theme = theme::of(ui);
        let Measured { galley, content, size } = self.measured(ui);
        let (icon_size, has_text) = (self.icon_size(), !self.text.is_empty());
        let sense = if self.without_keys { Sense::CLICK } else { Sense::click() };
        let (rect, response) = ui.allocate_exact_size(size, sense);
        let name = self.name.unwrap_or(self.text);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
        if !ui.is_rect_visible(rect) {
            return response;
        }

        let (fill, edge, ink) = colours(theme, self.rank, &response, ui.is_enabled());
        let radius = if has_text { theme.scale.radius.control } else { size.y / 2.0 };
        if has_text {
            ui.painter().rect(rect, radius, fill, edge, StrokeKind::Inside);
        } else {
            round::circle(ui.painter(), rect.center(), radius, fill, edge, StrokeKind::Inside);
        }
        focus_ring(ui, &response, rect, radius);

        let mut x = rect.center().x - content / 2.0;
        let icon_at = |icon: Icon, x: &mut f32| {
            let centre = pos2(*x + icon_size / 2.0, rect.center().y);
            icon.paint(ui.painter(), Rect::from_center_size(centre, vec2(icon_size, icon_size)), ink);
            *x += icon_size + GAP;
        };
        if let Some(icon) = self.icon {
            icon_at(icon, &mut x);
        }
        let text_at = pos2(x, rect.center().y - galley.size().y / 2.0);
        x += galley.size().x + GAP;
        ui.painter().galley(text_at, galley, ink);
        if let Some(icon) = self.trailing {
            icon_at(icon, &mut x);
        }
        if has_text { response } else { named_by_tip(response, &name) }
    }
}

fn colours(theme: &Theme, rank: Rank, response: &Response, is_enabled: bool) -> (Color32, Stroke, Color32) {
    let colours = &theme.colours;
    let is_lit = is_enabled && (response.hovered() || response.has_focus());
    let is_down = is_enabled && response.is_pointer_button_down_on();
    let (fill, edge, ink) = match rank {
        Rank::Primary if is_lit => (colours.accent_strong, Color32::TRANSPARENT, colours.on_accent),
        Rank::Primary => (colours.accent, Color32::TRANSPARENT, colours.on_accent),
        Rank::Secondary if is_down => (colours.accent_soft, colours.accent, colours.accent),
        Rank::Secondary if is_lit => (colours.surface, colours.accent, colours.accent),
        Rank::Secondary => (colours.surface, colours.edge, colours.ink),
        Rank::Quiet if is_down => (colours.accent_soft, Color32::TRANSPARENT, colours.accent),
        Rank::Quiet if is_lit => (colours.sunken, Color32::TRANSPARENT, colours.accent),
        Rank::Quiet => (Color32::TRANSPARENT, Color32::TRANSPARENT, colours.accent),
    };
    if is_enabled { (fill, Stroke::new(1.0, edge), ink) } else { (colours.sunken, Stroke::NONE, colours.quiet) }
}

/// Whether a key of the page's own was pressed. Space and Enter belong to the button that the keyboard is on, if there
/// is one.
pub fn key_pressed(ui: &Ui, key: Key) -> bool {
    let is_on_something = || ui.memory(egui::Memory::focused).is_some() && !spoken::is_at_landing(ui);
    let is_taken = matches!(key, Key::Space | Key::Enter) && is_on_something();
    !is_taken && ui.input(|input| input.key_pressed(key))
}
