//! Text in one of the sizes of the scale.

use egui::{Align, Label, Response, RichText, Role, Sense, Ui, Widget};

use crate::ui::theme::{self, Level, Theme, Tone};

/// A piece of text, wrapped to the room there is.
#[must_use = "add it to a ui"]
pub struct Words {
    text: String,
    level: Level,
    tone: Tone,
    is_strong: bool,
    is_centred: bool,
    /// What it heads: 1 a page, 2 a part of it; 0 nothing.
    heading: u8,
    is_reached: bool,
}

/// Small print.
pub fn caption(text: impl Into<String>) -> Words {
    Words::new(text, Level::Caption).tone(Tone::Quiet)
}

/// Running text.
pub fn body(text: impl Into<String>) -> Words {
    Words::new(text, Level::Body)
}

/// Text that is read first.
pub fn lead(text: impl Into<String>) -> Words {
    Words::new(text, Level::Lead)
}

/// The heading of a page or a card.
pub fn title(text: impl Into<String>) -> Words {
    Words { heading: 2, ..Words::new(text, Level::Title).strong() }
}

/// The heading of a part of a page.
pub fn subtitle(text: impl Into<String>) -> Words {
    Words { heading: 2, ..lead(text).strong() }
}

/// The one large line of a page.
pub fn display(text: impl Into<String>) -> Words {
    Words { heading: 1, ..Words::new(text, Level::Display).strong() }
}

impl Words {
    /// Text of a level, in ink.
    pub fn new(text: impl Into<String>, level: Level) -> Self {
        Self {
            text: text.into(),
            level,
            tone: Tone::Ink,
            is_strong: false,
            is_centred: false,
            heading: 0,
            is_reached: false,
        }
    }

    /// With weight.
    pub fn strong(mut self) -> Self {
        self.is_strong = true;
        self
    }

    /// In the quiet ink.
    pub fn quiet(self) -> Self {
        self.tone(Tone::Quiet)
    }

    /// In the colour of a tone.
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    /// Each line in the middle of the room there is.
    pub fn centred(mut self) -> Self {
        self.is_centred = true;
        self
    }

    /// The keyboard can be on it.
    pub fn reached_by_keys(mut self) -> Self {
        self.is_reached = true;
        self
    }

    /// The same for egui.
    pub fn rich(self, theme: &Theme) -> RichText {
        RichText::new(self.text)
            .font(theme.font(self.level, self.is_strong))
            .line_height(Some(theme.line_height(self.level)))
            .color(theme.tone(self.tone))
    }
}

impl Widget for Words {
    fn ui(self, ui: &mut Ui) -> Response {
        let theme = theme::of(ui);
        let Self { is_centred, heading, is_reached, .. } = self;
        let said = (heading > 0).then(|| self.text.clone());
        let label = Label::new(self.rich(theme)).wrap();
        let label = if is_centred { label.halign(Align::Center) } else { label };
        let response = if is_reached {
            // egui underlines a label that the keyboard is on, as if it could be pressed.
            let (at, galley, response) = label.sense(Sense::focusable_noninteractive()).layout_in_ui(ui);
            ui.painter().galley(at, galley, theme.colours.ink);
            response
        } else {
            ui.add(label)
        };
        if let Some(said) = said {
            ui.ctx().accesskit_node_builder(response.id, |node| {
                node.set_role(Role::Heading);
                node.set_level(usize::from(heading));
                node.clear_value();
                node.set_label(said);
            });
        }
        response
    }
}

/// A line of a list.
pub fn bullet(ui: &mut Ui, text: &str) {
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(egui::vec2(12.0, 22.0), egui::Sense::hover());
        ui.painter().circle_filled(rect.center(), 2.5, theme::of(ui).colours.accent);
        ui.add(body(text));
    });
}
