//! A narrow window: every page can still be reached.

use egui_kittest::kittest::{NodeT as _, Queryable as _};
use unpinch::domain::settings::Settings;
use unpinch::link::message::Page;

use super::{Window, sample};

#[test]
fn every_page_is_within_the_bar_whatever_the_width() {
    for width in [480.0, 560.0, 640.0, 779.0] {
        for (page, name) in [(Page::Today, "Today"), (Page::Check, "Find my nerve"), (Page::Settings, "Settings")] {
            let mut window = Window::tall(sample::counting(), page, None, Settings::default(), 700.0);
            window.harness.set_size(egui::vec2(width, 700.0));
            window.harness.run_steps(2);
            for other in ["Today", "My nerve", "Find my nerve", "Exercises", "History", "Learn", "Settings"] {
                let tab = window
                    .harness
                    .get_all_by_label(other)
                    .find(|node| node.accesskit_node().role() == egui::accesskit::Role::Tab);
                let right = tab.expect("a page").rect().right();
                assert!(right <= width, "{other} ends at {right} of {width} on {name}");
            }
        }
    }
}
