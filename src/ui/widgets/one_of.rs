//! Groups of which one is chosen. As of any group of radio buttons or tabs, Tab reaches one of them, and the arrow keys
//! go on from there and choose.

use egui::{EventFilter, Key, Response, Sense, Ui};

/// An option that is about to be drawn.
#[derive(Debug, Clone, Copy)]
pub struct Turn {
    /// Whether it is the one that is chosen.
    pub is_chosen: bool,
    /// What it answers to: all to the pointer, one of the group to Tab.
    pub sense: Sense,
}

/// Draws the options; returns the place of the one that was pressed, or that the arrow keys went to: round the ends, too.
///
/// Whoever calls it makes that one the `chosen` one of the next picture; it has the keyboard then.
pub fn one_of<T>(
    ui: &mut Ui,
    chosen: Option<usize>,
    options: impl IntoIterator<Item = T>,
    mut draw: impl FnMut(&mut Ui, T, Turn) -> Response,
) -> Option<usize> {
    let stop = chosen.unwrap_or(0);
    let responses: Vec<Response> = options
        .into_iter()
        .enumerate()
        .map(|(index, option)| {
            let sense = if index == stop { Sense::click() } else { Sense::CLICK };
            draw(ui, option, Turn { is_chosen: chosen == Some(index), sense })
        })
        .collect();
    let pressed = responses.iter().position(Response::clicked);
    let next = responses.get(stop).and_then(|on| by_arrows(ui, on, stop, responses.len()));
    if let Some(response) = next.and_then(|next| responses.get(next)) {
        response.request_focus();
        ui.ctx().request_repaint();
    }
    next.or(pressed)
}

/// The option that the arrow keys go to from the one that the keyboard is on.
fn by_arrows(ui: &Ui, on: &Response, from: usize, num: usize) -> Option<usize> {
    if !on.has_focus() {
        return None;
    }
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(on.id, filter));
    // Quick presses may come within one frame.
    let presses = |keys: [Key; 2]| ui.input(|input| keys.map(|key| input.num_presses(key) % num).iter().sum::<usize>());
    let (on, back) = (presses([Key::ArrowRight, Key::ArrowDown]), presses([Key::ArrowLeft, Key::ArrowUp]));
    (on != back).then(|| (from + on + 2 * num - back) % num)
}
