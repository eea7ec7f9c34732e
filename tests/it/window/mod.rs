//! The window without a screen: what its pages return for clicks and keys, and that they stand still.

mod check;
mod exercises;
mod files;
mod history;
mod keyboard;
mod languages;
mod learn;
mod narrow;
mod nerve;
mod pictures;
mod prompt;
mod reader;
mod routine;
#[path = "../../../examples/pages/sample.rs"]
mod sample;
mod scale;
mod settings;
mod still;
mod today;
mod welcome;

use std::rc::Rc;
use std::time::Duration;

use egui::accesskit::Role;
use egui_kittest::kittest::{AccessKitNode, NodeT as _, Queryable as _, by};
use egui_kittest::{Harness, Node};
use pictures::Software;
use unpinch::content;
use unpinch::domain::settings::Settings;
use unpinch::link::message::{Page, Session};
use unpinch::link::view::View;
use unpinch::player::{Means, Overheard};
use unpinch::ui::{AppUi, Look, Recorder, dress};

/// Seconds that pass with every frame of a test.
const STEP: f32 = 0.05;

/// A window without a screen.
struct Window {
    agent: Rc<Recorder>,
    aloud: Overheard,
    harness: Harness<'static, AppUi>,
}

impl Window {
    fn open(view: View, page: Page) -> Self {
        Self::playing(view, page, None)
    }

    fn playing(view: View, page: Page, session: Option<Session>) -> Self {
        Self::guided(view, page, session, Settings::default())
    }

    fn guided(view: View, page: Page, session: Option<Session>, settings: Settings) -> Self {
        Self::tall(view, page, session, settings, 3200.0)
    }

    /// A window of this height: a page that draws what is seen costs less in a low one.
    fn tall(view: View, page: Page, session: Option<Session>, settings: Settings, height: f32) -> Self {
        let agent = Rc::new(Recorder::new(view, settings));
        let aloud = Overheard::with(Means { sound: Some("a player"), voice: None });
        let app = AppUi::new(Box::new(Rc::clone(&agent)), Box::new(aloud.clone()), content::catalog(), page, session);
        let mut harness = Harness::builder()
            .with_size(egui::vec2(1080.0, height))
            .with_step_dt(STEP)
            .renderer(Software::default())
            .with_context_setup(|ctx| dress(ctx, Look::default()))
            .build_ui_state(
                |ui, app: &mut AppUi| {
                    let time = ui.input(|input| input.time);
                    app.listen(time);
                    app.show(ui);
                },
                app,
            );
        harness.run();
        Self { agent, aloud, harness }
    }

    fn click(&mut self, label: &str) {
        self.input(label).click();
        self.harness.run();
    }

    /// The one thing of this name that can be pressed or typed into.
    fn input<'a>(&'a self, label: &'a str) -> Node<'a> {
        let is_input = |node: &AccessKitNode<'_>| !matches!(node.role(), Role::Label | Role::Heading | Role::Group);
        self.harness.get(by().label(label).predicate(is_input))
    }

    /// Clicks the one whose name holds this.
    fn click_like(&mut self, label: &str) {
        let is_input = |node: &AccessKitNode<'_>| !matches!(node.role(), Role::Label | Role::Heading | Role::Group);
        self.harness.get(by().label_contains(label).predicate(is_input)).click();
        self.harness.run();
    }

    /// What a screen reader was told last.
    fn announced(&self) -> String {
        let is_live = |node: &AccessKitNode<'_>| node.live() == egui::accesskit::Live::Polite;
        self.harness.get(by().predicate(is_live)).accesskit_node().value().unwrap_or_default()
    }

    fn press(&mut self, key: egui::Key) {
        self.harness.key_press(key);
        self.harness.run();
    }

    fn shows(&self, label: &str) -> bool {
        self.harness.query_all_by_label_contains(label).next().is_some()
    }

    /// Every name and text on the page.
    fn texts(&self) -> Vec<String> {
        let nodes = self.harness.query_all(by().predicate(|_| true));
        nodes.flat_map(|node| node.accesskit_node().label().into_iter().chain(node.accesskit_node().value())).collect()
    }

    /// Lets the window's time pass.
    fn wait(&mut self, secs: f32) {
        self.harness.run_steps((secs / STEP).ceil() as usize);
    }

    /// When the window wants its next frame.
    fn next_frame(&self) -> Duration {
        self.harness.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay
    }
}
