//! By the keyboard alone, and what a screen reader is told: the three tasks, and what holds on every page.

use egui::accesskit::{Live, Role, Toggled};
use egui::{Event, Key, Modifiers};
use egui_kittest::Node;
use egui_kittest::kittest::{AccessKitNode, NodeT as _, Queryable as _, by};
use unpinch::domain::look::Appearance;
use unpinch::domain::settings::{Settings, Timing};
use unpinch::link::message::{Page, PromptAnswer, Request};
use unpinch::link::view::View;
use unpinch::ui::Pushed;

use super::{Window, sample};

impl Window {
    /// What the keyboard is on.
    fn focused(&self) -> Option<Node<'_>> {
        self.harness.query_all(by().predicate(|node: &AccessKitNode<'_>| node.is_focused())).last()
    }

    fn focused_name(&self) -> String {
        self.focused().and_then(|node| node.accesskit_node().label()).unwrap_or_default()
    }

    /// Goes on with Tab until it is on the one of this name; a trap or a place that is not reached ends the test.
    fn tab_to(&mut self, name: &str) {
        let mut met = Vec::new();
        for _ in 0..200 {
            let here = self.focused_name();
            if here == name {
                self.is_in_sight();
                return;
            }
            met.push(here);
            self.press(Key::Tab);
        }
        panic!("{name} is not reached; met {met:?}");
    }

    /// What the keyboard is on can be seen.
    fn is_in_sight(&self) {
        let node = self.focused().expect("something");
        let window = self.harness.ctx.content_rect();
        let centre = node.rect().center();
        assert!(window.contains(centre), "{} is at {centre} of {window}", self.focused_name());
    }

    /// Everything that a screen reader is told by itself.
    fn told(&self, live: Live) -> Vec<String> {
        let nodes = self.harness.query_all(by().predicate(move |node: &AccessKitNode<'_>| node.live() == live));
        nodes.filter_map(|node| node.accesskit_node().value()).collect()
    }

    fn with(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run();
    }
}

fn low(view: View, page: Page) -> Window {
    Window::tall(view, page, None, Settings::default(), 600.0)
}

#[test]
fn a_schedule_is_set_by_the_keyboard() {
    let mut window = low(sample::counting(), Page::Today);
    window.tab_to("Settings");
    window.press(Key::Enter);
    assert_eq!(window.focused_name(), "Settings", "the page begins at its heading");
    assert_eq!(window.focused().expect("a heading").accesskit_node().role(), Role::Heading);
    window.tab_to("Change A minute for the nerve");
    window.press(Key::Enter);
    window.tab_to("More: After sitting");
    window.press(Key::Enter);
    window.press(Key::Enter);
    assert_eq!(window.focused_name(), "More: After sitting", "the second press needs no way back");
    let saved = window.agent.take_saved();
    let every: Vec<_> = saved.iter().map(|settings| settings.reminders[0].timing.clone()).collect();
    let minutes = |n: u64| Timing::Every(std::time::Duration::from_secs(n * 60));
    assert_eq!(every, [minutes(50), minutes(55)]);
    assert!(window.shows("Close A minute for the nerve"), "the line stays open");
}

#[test]
fn a_routine_is_followed_by_the_keyboard() {
    let mut window = low(sample::counting(), Page::Today);
    window.tab_to("Start one minute");
    window.press(Key::Enter);
    let started = |request: &Request| matches!(request, Request::Start { minutes: Some(1), .. });
    assert!(window.agent.take_sent().iter().any(started));
    let mut window = Window::playing(sample::counting(), Page::Routine, Some(sample::session("l5-moderate-1min")));
    assert!(
        window.told(Live::Polite).iter().any(|told| told.contains("How strong is the pain now")),
        "{:?}",
        window.told(Live::Polite)
    );
    window.press(Key::Num4);
    window.wait(5.0);
    window.press(Key::H);
    assert!(window.told(Live::Polite).iter().any(|told| told.contains("Half as far now")));
    window.press(Key::Space);
    assert!(window.told(Live::Polite).contains(&"Paused".to_owned()));
    window.press(Key::Space);
    window.press(Key::Escape);
    assert!(window.told(Live::Polite).iter().any(|told| told.contains("How strong is the pain now")));
    window.press(Key::Num2);
    window.press(Key::Enter);
    assert_eq!(window.harness.state().page(), Page::Today);
}

#[test]
fn a_reminder_is_answered_by_the_keyboard() {
    for (name, answer) in [("Skip", PromptAnswer::Skip), ("Snooze 5 min", PromptAnswer::Snooze { secs: None })] {
        let mut window = low(sample::open(), Page::Today);
        assert!(window.told(Live::Polite).iter().any(|told| told.contains("A minute for the nerve")));
        window.tab_to(name);
        window.press(Key::Enter);
        assert!(window.agent.take_sent().contains(&Request::Answer { answer }));
    }
}

#[test]
fn a_reminder_that_comes_takes_no_key_that_was_meant_for_another_button() {
    let mut window = low(sample::counting(), Page::Today);
    window.tab_to("Pause");
    window.agent.show(sample::open());
    window.harness.run();
    window.press(Key::Enter);
    let sent = window.agent.take_sent();
    assert!(!sent.iter().any(|request| matches!(request, Request::Answer { .. })), "{sent:?}");
}

#[test]
fn without_a_nerve_a_reminder_can_be_answered_too() {
    let open = View { schedule: sample::open().schedule, ..sample::empty() };
    let mut window = low(open, Page::Today);
    window.click("Skip");
    assert!(window.agent.take_sent().contains(&Request::Answer { answer: PromptAnswer::Skip }));
}

#[test]
fn every_page_is_read_to_its_end_by_tab_and_all_of_it_comes_into_sight() {
    let pages = [Page::Today, Page::Nerve, Page::Exercises, Page::History, Page::Learn, Page::Settings];
    for page in pages {
        let mut window = low(sample::counting(), page);
        let mut last = None;
        for _ in 0..40 {
            window.press(Key::Tab);
            let node = window.focused().unwrap_or_else(|| panic!("{page:?}: the keyboard is on nothing"));
            let (id, name) = (node.accesskit_node().id(), node.accesskit_node().label().unwrap_or_default());
            assert!(!name.is_empty(), "{page:?}: something without a name");
            assert_ne!(Some(id), last, "{page:?}: stuck on {name}");
            last = Some(id);
            window.is_in_sight();
        }
    }
}

#[test]
fn every_scroll_bar_has_a_name() {
    let pages = [Page::Today, Page::Nerve, Page::Exercises, Page::History, Page::Learn, Page::Settings];
    let mut num_found = 0;
    for page in pages {
        let window = low(sample::counting(), page);
        for bar in window.harness.query_all_by_role(Role::ScrollBar) {
            num_found += 1;
            assert_eq!(bar.accesskit_node().label().as_deref(), Some("Scroll this page"), "{page:?}");
        }
    }
    assert!(num_found > 0, "low windows scroll");
}

#[test]
fn keys_lead_to_pages_and_back() {
    let mut window = low(sample::counting(), Page::Today);
    for (key, page) in [(Key::Num7, Page::Settings), (Key::Num4, Page::Exercises), (Key::Num2, Page::Nerve)] {
        window.with(Modifiers::COMMAND, key);
        assert_eq!(window.harness.state().page(), page);
    }
    for page in [Page::Exercises, Page::Settings, Page::Today, Page::Today] {
        window.press(Key::Escape);
        assert_eq!(window.harness.state().page(), page);
    }
}

#[test]
fn escape_leaves_a_field_before_it_leaves_the_page() {
    let mut window = low(sample::counting(), Page::Today);
    window.with(Modifiers::COMMAND, Key::Num4);
    window.input("Search").focus();
    window.harness.run();
    window.press(Key::Escape);
    assert_eq!(window.harness.state().page(), Page::Exercises);
    window.press(Key::Escape);
    assert_eq!(window.harness.state().page(), Page::Today);
}

#[test]
fn a_long_page_is_moved_by_its_keys() {
    let mut window = low(sample::counting(), Page::Learn);
    let top_of_heading = |window: &Window| {
        let is_heading = |node: &AccessKitNode<'_>| node.role() == Role::Heading;
        window.harness.query_all(by().predicate(is_heading)).next().expect("a heading").rect().top()
    };
    let began = top_of_heading(&window);
    window.press(Key::PageDown);
    let moved = top_of_heading(&window);
    assert!(moved < began - 300.0, "{began} {moved}");
    window.press(Key::Home);
    assert!((top_of_heading(&window) - began).abs() < 1.0);
}

#[test]
fn all_keys_are_on_one_sheet() {
    let mut window = low(sample::counting(), Page::Today);
    let ask = |window: &mut Window| {
        window.harness.event(egui::Event::Text("?".to_owned()));
        window.harness.run();
    };
    assert!(!window.shows("All keys"));
    ask(&mut window);
    assert!(window.shows("All keys") && window.shows("Too much: half as far"));
    window.press(Key::Escape);
    assert!(!window.shows("All keys"));
    window.click("Keys");
    assert!(window.shows("All keys"));
    window.click("Close");
    assert!(!window.shows("All keys"));
    // Where somebody types it is a letter.
    window.with(Modifiers::COMMAND, Key::Num4);
    window.input("Search").focus();
    window.harness.run();
    ask(&mut window);
    assert!(!window.shows("All keys"));
}

#[test]
fn nothing_lies_over_a_warning_sign_and_no_key_leads_away_from_it() {
    let mut window = super::check::at_the_signs();
    let ask = |window: &mut Window| {
        window.harness.event(egui::Event::Text("?".to_owned()));
        window.harness.run();
    };
    window.harness.query_all_by_label("Yes").next().expect("an answer").click();
    window.harness.run();
    ask(&mut window);
    assert!(window.shows("All keys"));
    ask(&mut window);
    window.click("See what to do");
    ask(&mut window);
    assert!(!window.shows("All keys"));
    window.with(Modifiers::COMMAND, Key::Num7);
    window.press(Key::Escape);
    assert!(window.shows("Call 112") && !window.shows("All keys") && !window.shows("Settings"));
    window.click("I understand");
    assert_eq!(window.harness.state().page(), Page::Today);
}

#[test]
fn a_list_takes_the_keyboard_and_gives_it_back() {
    let mut window = low(sample::counting(), Page::Today);
    window.tab_to("Pause");
    window.press(Key::Enter);
    assert_eq!(window.focused_name(), "For 30 minutes");
    window.press(Key::Escape);
    assert_eq!(window.focused_name(), "Pause");
    assert_eq!(window.harness.state().page(), Page::Today);
    window.press(Key::Enter);
    window.press(Key::Tab);
    window.press(Key::Enter);
    assert!(window.agent.take_sent().iter().any(|request| matches!(request, Request::Pause { .. })));
}

#[test]
fn a_fold_says_whether_it_is_open_and_a_tab_which_one_is_shown() {
    let mut window = Window::open(sample::counting(), Page::Today);
    window.harness.run();
    window.agent.push(Pushed::Day { day: Box::new(sample::day()) });
    window.harness.run();
    let fold = |window: &Window| {
        let node = window.input("Why was I not reminded?");
        (node.accesskit_node().data().is_expanded(), node.accesskit_node().toggled())
    };
    assert_eq!(fold(&window), (Some(false), None::<Toggled>));
    window.click("Why was I not reminded?");
    assert_eq!(fold(&window), (Some(true), None));
    let is_selected = |name| window.input(name).accesskit_node().data().is_selected();
    assert_eq!((is_selected("Today"), is_selected("History")), (Some(true), Some(false)));
}

#[test]
fn an_emergency_is_told_at_once() {
    let mut window = super::check::at_the_signs();
    assert!(window.told(Live::Assertive).is_empty(), "nothing came up yet");
    window.harness.query_all_by_label("Yes").next().expect("an answer").click();
    window.harness.run();
    assert!(
        window.told(Live::Assertive)[0].starts_with("Get emergency help now"),
        "{:?}",
        window.told(Live::Assertive)
    );
    window.click("See what to do");
    let told = window.told(Live::Assertive);
    assert!(told[0].contains("Call 112"), "{told:?}");
}

#[test]
fn of_options_beside_each_other_tab_reaches_one_and_arrows_the_others() {
    let mut window = Window::tall(sample::counting(), Page::Settings, None, Settings::default(), 4000.0);
    window.tab_to("As the desktop");
    window.press(Key::ArrowRight);
    assert_eq!(window.focused_name(), "Light");
    window.press(Key::ArrowLeft);
    window.press(Key::ArrowUp);
    assert_eq!(window.focused_name(), "Dark", "round the end");
    let saved = window.agent.take_saved().pop().expect("saved");
    assert_eq!(saved.look.appearance, Appearance::Dark);
    window.press(Key::Tab);
    assert_eq!(window.focused_name(), "High contrast");
}

#[test]
fn arrow_presses_that_come_within_one_frame_all_count() {
    let mut window = Window::tall(sample::counting(), Page::Settings, None, Settings::default(), 4000.0);
    window.tab_to("100 %");
    let press = Event::Key {
        key: Key::ArrowRight,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    window.harness.input_mut().events.extend([press.clone(), press.clone(), press]);
    window.harness.run();
    assert_eq!(window.focused_name(), "175 %");
}

#[test]
fn of_a_list_of_options_too_tab_reaches_one_and_arrows_the_others() {
    let mut window = Window::tall(sample::empty(), Page::Nerve, None, Settings::default(), 2000.0);
    window.tab_to("Neck");
    window.press(Key::ArrowRight);
    window.press(Key::ArrowLeft);
    assert_eq!(window.focused_name(), "Neck");
    window.press(Key::Tab);
    let first = window.focused_name();
    assert_eq!(window.focused().expect("an option").accesskit_node().role(), Role::RadioButton);
    window.press(Key::ArrowDown);
    let second = window.focused_name();
    assert_ne!(first, second);
    assert_eq!(window.focused().expect("an option").accesskit_node().toggled(), Some(Toggled::True), "chosen with it");
    window.press(Key::Tab);
    assert_ne!(window.focused().expect("more").accesskit_node().role(), Role::RadioButton, "past the list");
    window.with(Modifiers::SHIFT, Key::Tab);
    assert_eq!(window.focused_name(), second, "back on the chosen one");
}

#[test]
fn what_is_beside_each_other_is_reached_from_left_to_right() {
    let mut window = low(sample::in_check(8), Page::Check);
    window.click("Go on");
    window.tab_to("Climbing stairs or rising from a chair: worse");
    window.press(Key::Tab);
    assert_eq!(window.focused_name(), "Climbing stairs or rising from a chair: better");
}

#[test]
fn the_window_itself_has_a_name_and_a_number_says_its_unit() {
    let window = low(sample::counting(), Page::Settings);
    let root = window.harness.root();
    assert_eq!(root.accesskit_node().label().as_deref(), Some("Unpinch"));
    let field = window.input("Wait while typing");
    assert!(!field.accesskit_node().description().unwrap_or_default().is_empty());
}
