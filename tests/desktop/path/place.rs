//! The window opens where it stood.

use super::*;

/// So far a window manager may move a window by the breadth of its frame, in pixels.
const FRAME: i32 = 40;

#[test]
fn the_window_opens_where_it_stood() {
    let day = Day::start();
    let mut first = day.desktop.background(&day.command(&[]), "window");
    let window = day.until_window(WINDOW);
    day.desktop.hand(&["windowsize", "--sync", &window, "820", "610"]);
    day.desktop.hand(&["windowmove", &window, "150", "90"]);
    let stands = |window: &str| {
        let [left, top, width, height] = day.geometry(window);
        let is_near = |value: i32, wanted: i32| (value - wanted).abs() <= FRAME;
        (width, height) == (820, 610) && is_near(left, 150) && is_near(top, 90)
    };
    until("it is moved", || stands(&window).then_some(()));
    // It has seen where it stands, and draws there.
    day.type_until(&window, &["ctrl+7"], "it was asked", || true);
    day.type_until(&window, &["alt+F4"], "the window is closed", || day.windows(WINDOW).is_empty());
    until("it has ended", || (!first.is_running()).then_some(()));
    let _second = day.desktop.background(&day.command(&[]), "window");
    let again = day.until_window(WINDOW);
    until("it stands there again", || stands(&again).then_some(()));
    until("it stays", || stands(&again).then_some(()));
}
