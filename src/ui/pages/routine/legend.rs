//! What the nerve on the figure means, said once, beforehand: how to read it, and that it is simplified.

use egui::{Pos2, Rect, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::figure::Ink;
use crate::text::tr;
use crate::ui::theme::{self, Level};

/// Room that it takes at the stage's lower edge.
pub const HEIGHT: f32 = 58.0;
/// Where so much is free beside the figure, it takes none below.
pub const WIDTH: f32 = 230.0;

/// Size of a piece of nerve that is drawn as an example, and the thickness of its line with and without its edge.
const EXAMPLE: f32 = 30.0;
const LINE: [f32; 2] = [6.0, 3.6];
/// Waves of the one that is let go, and their height.
const WAVES: f32 = 2.5;
const WAVE: f32 = 3.0;

/// Two examples, and a sentence below them; the source where the pointer rests.
pub fn ui(ui: &Ui, stage: Rect) {
    let theme = theme::of(ui);
    let font = theme.font(Level::Caption, false);
    let space = theme.scale.space.s;
    // Where the figure reaches below its frame, the words stand on ground of their own.
    let ground = ui.painter().add(Shape::Noop);
    let paint = |at: Pos2, words: &str| {
        let galley = ui.painter().layout_no_wrap(words.to_owned(), font.clone(), theme.colours.quiet);
        let place = Rect::from_min_size(at, galley.size());
        ui.painter().galley(at, galley, theme.colours.quiet);
        place
    };
    let start = pos2(stage.left() + theme.scale.space.l, stage.bottom() - HEIGHT);
    let mut at = start;
    let mut place = Rect::from_min_size(start, vec2(0.0, 0.0));
    let [taut, slack, simplified] = ["nerve-taut", "nerve-slack", "nerve-simplified"].map(tr);
    for (ink, words) in [(Ink::NerveTaut, &taut), (Ink::NerveSlack, &slack)] {
        let painted = paint(pos2(at.x + EXAMPLE + space, at.y), words);
        example(ui, pos2(at.x, painted.center().y), ink);
        at.x = painted.right() + theme.scale.space.l;
        place = place.union(painted);
    }
    let below = paint(pos2(start.x, place.bottom() + 3.0), &simplified);
    let whole = Rect::from_min_max(start, place.union(below).max).expand(6.0);
    let fill = theme.colours.stage.gamma_multiply(0.9);
    ui.painter().set(ground, Shape::rect_filled(whole, theme.scale.radius.control, fill));
    let response = ui.interact(place.union(below), ui.scope_id().with("nerve"), Sense::hover());
    let name = format!("{taut}, {slack}. {simplified}");
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
    response.on_hover_text(tr("nerve-source"));
}

/// A piece of nerve as it is drawn on the figure.
fn example(ui: &Ui, start: Pos2, ink: Ink) {
    const STEPS: u16 = 30;
    let figure = &theme::of(ui).figure;
    let height = if ink == Ink::NerveSlack { WAVE } else { 0.0 };
    let points: Vec<Pos2> = (0..=STEPS)
        .map(|step| {
            let way = f32::from(step) / f32::from(STEPS);
            start + vec2(way * EXAMPLE, height * (way * WAVES * std::f32::consts::TAU).sin())
        })
        .collect();
    for (width, ink) in LINE.into_iter().zip([Ink::NerveEdge, ink]) {
        let [red, green, blue, _] = figure.colour(ink);
        let colour = egui::Color32::from_rgb(red, green, blue);
        ui.painter().add(Shape::line(points.clone(), Stroke::new(width, colour)));
    }
}
