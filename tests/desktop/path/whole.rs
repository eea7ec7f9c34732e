//! From the agent's start to the history, and on to the next prompt.

use unpinch::content;
use x11rb::COPY_DEPTH_FROM_PARENT;
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{ConnectionExt, CreateWindowAux, WindowClass};
use x11rb::rust_connection::RustConnection;

use super::*;

#[test]
fn a_reminder_leads_through_the_routine_and_comes_again_an_interval_later() {
    let day = Day::start();
    day.until_prompt();
    day.desktop.press("Start");
    let note = day.last_note();
    let field = |name: &str| note[name]["data"].as_str().unwrap_or_default().to_owned();
    let routine = content::catalog().routine(&"l5-moderate-1min".into()).expect("it is there");
    let first = content::catalog().exercise(&routine.steps[0].exercise).expect("it is there");
    assert_eq!(field("summary"), "A minute for the nerve");
    assert_eq!(field("body"), format!("One minute: {}", first.name));
    let picture = field("icon_path");
    assert!(picture.contains(first.id.as_str()), "{picture}");
    assert!(fs::read(picture).expect("a file").starts_with(b"\x89PNG"));

    day.until_state("routine_running");
    let window = day.until_window(WINDOW);
    let running = day.history().routines.remove(0);
    assert_eq!((running.routine.as_str(), running.ended), ("l5-moderate-1min", None));

    // "4" answers how much it hurts, before and after; "n" goes on to the next exercise.
    day.type_until(&window, &["4", "n"], "the routine ends", || day.view().schedule.state != "routine_running");
    // Its end is told at once, the last answer when it comes.
    day.type_until(&window, &["4"], "the rating", || day.history().routines.iter().all(|it| it.pain_after.is_some()));
    let history = day.history();
    assert_eq!(history.routines.len(), 1);
    let done = &history.routines[0];
    assert!(done.prompted);
    assert_eq!(done.ended.as_deref(), Some("completed"));
    assert_eq!((done.pain_before, done.pain_after), (Some(4), Some(4)));
    let outcomes: Vec<_> = history.prompts.iter().map(|prompt| prompt.outcome.as_str()).collect();
    assert_eq!(outcomes, ["started"]);

    day.until_prompt();
    assert_eq!(day.windows(WINDOW), [window], "one window");
}

#[test]
fn a_press_on_the_body_shows_the_routine_in_the_window_that_is_open() {
    let day = Day::start();
    let window = day.desktop.background(&day.command(&[]), "window");
    let number = day.until_window(WINDOW);
    let _other = Cover::over(&day);
    day.until_prompt();
    day.desktop.press_body();
    day.until_state("routine_running");
    until("it comes out from behind the other window", || (day.focus() == number).then_some(()));
    day.type_until(&number, &["4", "n"], "the routine ends", || day.view().schedule.state != "routine_running");
    assert_eq!(day.windows(WINDOW), [number]);
    drop(window);
}

#[test]
fn a_second_start_brings_the_open_window_forward() {
    let day = Day::start();
    let mut first = day.desktop.background(&day.command(&[]), "window");
    let window = day.until_window(WINDOW);
    until("it has the keyboard", || (day.focus() == window).then_some(()));
    day.desktop.hand(&["windowminimize", "--sync", &window]);
    day.until_no_window(WINDOW);
    let second = day.run(&[]);
    assert!(second.status.success(), "{second:?}");
    assert_eq!(day.until_window(WINDOW), window, "it is the same");
    until("it has the keyboard again", || (day.focus() == window).then_some(()));
    assert!(first.is_running());
}

/// A window of another program that covers all others and has the keyboard, until it is dropped.
struct Cover {
    _x: RustConnection,
}

impl Cover {
    fn over(day: &Day) -> Self {
        let (x, screen) = x11rb::connect(Some(&day.desktop.display)).expect("the X server");
        let screen = &x.setup().roots[screen];
        let window = x.generate_id().expect("an id");
        let (width, height) = (screen.width_in_pixels, screen.height_in_pixels);
        let (depth, class) = (COPY_DEPTH_FROM_PARENT, WindowClass::INPUT_OUTPUT);
        let look = CreateWindowAux::new().background_pixel(screen.white_pixel);
        x.create_window(depth, window, screen.root, 0, 0, width, height, 0, class, 0, &look).expect("a window");
        x.map_window(window).expect("it is shown");
        x.flush().expect("sent");
        until("the other window has the keyboard", || (day.focus() == window.to_string()).then_some(()));
        Self { _x: x }
    }
}
