//! Where the figure and the words go: beside each other, or one above the other when there is little room.

use egui::{Rect, ScrollArea, Ui, UiBuilder, pos2};

use crate::ui::theme;
use crate::ui::widgets::scroll_page;

/// Height of the row that is kept for captions.
const CAPTION: f32 = 24.0;

/// Divides the page: `stage` draws into the large part and, if there is to be one, the row for a caption under it;
/// `below` draws the row under that, `words` the column beside.
pub fn divided<R>(
    ui: &mut Ui,
    has_captions: bool,
    stage: impl FnOnce(&mut Ui, Rect, Rect),
    below: impl FnOnce(&mut Ui) -> Option<R>,
    words: impl FnOnce(&mut Ui) -> Option<R>,
) -> Option<R> {
    let theme = theme::of(ui);
    let whole = ui.available_rect_before_wrap();
    let is_narrow = whole.width() < 700.0;
    let air = if is_narrow { theme.scale.space.m } else { theme.scale.space.l };
    let inside = whole.shrink(air);
    let caption_height = if has_captions { CAPTION + theme.scale.space.s } else { 0.0 };
    let controls_height = 64.0 + theme.scale.space.m + caption_height;
    let (stage_rect, controls_rect, words_rect) = if is_narrow {
        let height = (inside.height() - controls_height) * 0.52;
        let stage = Rect::from_min_max(inside.min, pos2(inside.right(), inside.top() + height));
        let controls = Rect::from_min_max(pos2(inside.left(), inside.bottom() - 64.0), inside.max);
        let words = Rect::from_min_max(
            pos2(inside.left(), stage.bottom() + theme.scale.space.m + caption_height),
            pos2(inside.right(), controls.top() - theme.scale.space.s),
        );
        (stage, controls, words)
    } else {
        let words_width = (inside.width() * 0.34).clamp(280.0, 380.0);
        let split = inside.right() - words_width - theme.scale.space.l;
        let stage = Rect::from_min_max(inside.min, pos2(split, inside.bottom() - controls_height));
        let controls = Rect::from_min_max(pos2(inside.left(), inside.bottom() - 64.0), pos2(split, inside.bottom()));
        let words = Rect::from_min_max(pos2(split + theme.scale.space.l, inside.top()), inside.max);
        (stage, controls, words)
    };
    let mut stage_ui = ui.new_child(UiBuilder::new().max_rect(stage_rect).id_salt("stage"));
    let caption_top = stage_rect.bottom() + theme.scale.space.s;
    let caption_rect =
        Rect::from_min_max(pos2(stage_rect.left(), caption_top), pos2(stage_rect.right(), caption_top + CAPTION));
    stage(&mut stage_ui, stage_rect, caption_rect);
    let mut words_ui = ui.new_child(UiBuilder::new().max_rect(words_rect).id_salt("words"));
    let from_words = scroll_page(&mut words_ui, ScrollArea::vertical().auto_shrink(false), |ui| {
        // Room for the bar, so that it covers no words.
        ui.set_width(ui.available_width() - theme.scale.space.m);
        words(ui)
    });
    let mut controls_ui = ui.new_child(UiBuilder::new().max_rect(controls_rect).id_salt("controls"));
    let from_below = below(&mut controls_ui);
    ui.advance_cursor_after_rect(whole);
    from_below.or(from_words)
}
