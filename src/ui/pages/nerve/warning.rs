//! The signs with which a clinician comes first.

use egui::Ui;

use crate::content;
use crate::domain::education::Block;
use crate::domain::id::BlockId;
use crate::ui::theme::{self, Level, Tone};
use crate::ui::widgets::{body, bullet};
use crate::ui::words::sentence;

/// So wide must the room be for two columns, in sizes of the text.
const TWO_COLUMNS: f32 = 40.0;

/// The blocks shown, most urgent first, and how loud each is.
const BLOCKS: [(&str, Tone); 4] = [
    ("edu-help-now", Tone::Emergency),
    ("edu-help-today", Tone::Warning),
    ("edu-help-soon", Tone::Ink),
    ("edu-help-who", Tone::Ink),
];

/// What to watch for and what to do: what is most urgent, and beside it, where there is room, what is less.
pub fn text_ui(ui: &mut Ui) {
    let blocks_ui = |ui: &mut Ui, blocks: &[(&str, Tone)]| {
        for (id, tone) in blocks {
            if let Some(block) = content::education().block(&BlockId::from(*id)) {
                block_ui(ui, block, *tone);
            }
        }
    };
    let room = ui.available_width();
    if room < TWO_COLUMNS * theme::of(ui).size(Level::Body) {
        blocks_ui(ui, &BLOCKS);
        return;
    }
    let (first, others) = BLOCKS.split_at(1);
    ui.horizontal_top(|ui| {
        let gap = theme::of(ui).scale.space.l;
        ui.spacing_mut().item_spacing.x = gap;
        for blocks in [first, others] {
            ui.vertical(|ui| {
                ui.set_width((room - gap) / 2.0);
                ui.spacing_mut().item_spacing.x = theme::of(ui).scale.space.s;
                blocks_ui(ui, blocks);
            });
        }
    });
}

fn block_ui(ui: &mut Ui, block: &Block, tone: Tone) {
    let Some(text) = &block.text else { return };
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.add(body(&block.title).strong().tone(tone));
    signs_ui(ui, text);
    ui.add_space(theme::of(ui).scale.space.s);
}

/// A text that lists signs, as a list.
pub fn signs_ui(ui: &mut Ui, text: &str) {
    ui.spacing_mut().item_spacing.y = 2.0;
    // A list of signs is easier to go through than a sentence of them; what follows it says what to do.
    let (signs, rest) = text.split_once(". ").unwrap_or((text, ""));
    if signs.matches(", ").count() > 2 {
        for sign in signs.split(", ") {
            bullet(ui, &sentence(sign.trim_end_matches('.')));
        }
        if !rest.is_empty() {
            ui.add(body(rest).strong());
        }
    } else {
        ui.add(body(text));
    }
}
