//! What stands round every page: the rail with the pages, whether reminders run, and the line that says what went wrong.

use egui::accesskit::Live;
use egui::{
    Align, Color32, Frame, Layout, Margin, Panel, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo, pos2, vec2,
};

use super::action::Action;
use super::theme::{self, Level, Tone};
use super::widgets::{Icon, Press, Rank, announce, beside, body, caption, named_by_tip, part, selects};
use crate::link::message::Page;
use crate::link::view::View;
use crate::text::tr;

/// What the frame shows.
pub struct Shell<'a> {
    pub page: Page,
    pub is_playing: bool,
    pub reminders: Reminders,
    pub notice: Option<&'a str>,
}

/// What the reminders do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reminders {
    /// There is no agent.
    Lost,
    Running,
    Paused,
    /// A warning sign holds everything back.
    Locked,
}

impl Reminders {
    /// By what the agent says, if there is one.
    pub fn of(is_connected: bool, view: Option<&View>) -> Self {
        match view.map(|view| view.schedule.state.as_str()) {
            _ if !is_connected => Self::Lost,
            Some("paused") => Self::Paused,
            Some("locked") => Self::Locked,
            _ => Self::Running,
        }
    }
}

/// How much room the names of the pages get.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// A rail with icons and names.
    Wide,
    /// A rail with icons alone, beside a routine.
    Slim,
    /// A bar on top.
    Top,
}

/// Width of an item without a name, and beside its name.
const SLIM: f32 = 44.0;
const NAMED: f32 = 52.0;

/// Height of an entry of the rail, the size of its icon, and the room before and after that, in points.
const ITEM: f32 = 44.0;
const ICON: f32 = 20.0;
const INSET: f32 = 12.0;

/// The pages, and below them whether reminders run.
pub fn rail_ui(ui: &mut Ui, shell: &Shell<'_>) -> Option<Action> {
    let theme = theme::of(ui);
    let is_narrow = ui.available_width() < theme.scale.width.narrow;
    let frame = Frame::new().inner_margin(Margin::same(12));
    match (is_narrow, shell.page) {
        (true, Page::Routine) => None,
        (true, _) => {
            let panel = Panel::top("rail").frame(frame).resizable(false).show_separator_line(false);
            panel.show(ui, |ui| ui.horizontal(|ui| pages_ui(ui, shell, Shape::Top)).inner).inner
        }
        (false, page) => {
            let shape = if page == Page::Routine { Shape::Slim } else { Shape::Wide };
            let width = if shape == Shape::Slim { SLIM + 24.0 } else { theme.scale.width.rail };
            let panel = Panel::left(("rail", shape == Shape::Slim)).frame(frame).resizable(false);
            let panel = panel.show_separator_line(false).exact_size(width);
            panel.show(ui, |ui| tall_rail_ui(ui, shell, shape)).inner
        }
    }
}

fn tall_rail_ui(ui: &mut Ui, shell: &Shell<'_>, shape: Shape) -> Option<Action> {
    ui.add_space(12.0);
    wordmark(ui, shape);
    ui.add_space(28.0);
    ui.spacing_mut().item_spacing.y = 4.0;
    let action = pages_ui(ui, shell, shape);
    if shape == Shape::Wide {
        let below = ui.with_layout(Layout::bottom_up(Align::LEFT), |ui| {
            ui.add_space(8.0);
            let from_agent = agent_ui(ui, shell);
            let has_room = ui.available_height() >= ITEM + 8.0;
            let is_asked = has_room
                && part(ui, "keys", |ui| {
                    let keys = item(ui, Icon::Keys, &tr("frame-keys"), None, shape);
                    keys.on_hover_text(tr("frame-keys-hint")).clicked()
                });
            from_agent.or(is_asked.then_some(Action::ShowKeys))
        });
        return action.or(below.inner);
    }
    action
}

fn pages_ui(ui: &mut Ui, shell: &Shell<'_>, shape: Shape) -> Option<Action> {
    let mut action = None;
    let pages = [
        (Page::Today, Icon::Today, "page-today"),
        (Page::Routine, Icon::Routine, "page-routine"),
        (Page::Nerve, Icon::Nerve, "page-nerve"),
        (Page::Check, Icon::Check, "page-check"),
        (Page::Exercises, Icon::Exercises, "page-exercises"),
        (Page::History, Icon::History, "page-history"),
        (Page::Learn, Icon::Learn, "page-learn"),
        (Page::Settings, Icon::Settings, "page-settings"),
    ];
    let pages = pages.into_iter().filter(|(page, ..)| *page != Page::Routine || shell.is_playing);
    let pages: Vec<_> = pages.map(|(page, icon, key)| (page, icon, tr(key))).collect();
    let named = named(ui, &pages.iter().map(|(page, _, name)| (*page, name.as_str())).collect::<Vec<_>>(), shell.page);
    for (page, icon, name) in pages {
        let shape = if shape == Shape::Top && !named.contains(&page) { Shape::Slim } else { shape };
        if item(ui, icon, &name, Some(shell.page == page), shape).clicked() {
            action = Some(Action::Go(page));
        }
    }
    action
}

/// Which pages of the bar on top have room for their names: all, the shown one alone, or none.
fn named(ui: &Ui, pages: &[(Page, &str)], shown: Page) -> Vec<Page> {
    let gap = ui.spacing().item_spacing.x;
    let font = theme::of(ui).font(Level::Body, true);
    let width = |name: &str| ui.painter().layout_no_wrap(name.to_owned(), font.clone(), Color32::PLACEHOLDER).size().x;
    let room = ui.available_width() - pages.len() as f32 * (SLIM + gap);
    // With its name an item is so much wider than without.
    let more = |name: &str| width(name) + NAMED - SLIM;
    let all: f32 = pages.iter().map(|(_, name)| more(name)).sum();
    if all <= room {
        return pages.iter().map(|(page, _)| *page).collect();
    }
    pages.iter().filter(|(page, name)| *page == shown && more(name) <= room).map(|(page, _)| *page).collect()
}

/// A page, which is shown or not; or something else to press.
fn item(ui: &mut Ui, icon: Icon, name: &str, is_page: Option<bool>, shape: Shape) -> Response {
    let is_shown = is_page == Some(true);
    let theme = theme::of(ui);
    let colours = &theme.colours;
    let galley = ui.painter().layout_no_wrap(name.to_owned(), theme.font(Level::Body, is_shown), Color32::PLACEHOLDER);
    let width = match shape {
        Shape::Wide => ui.available_width(),
        Shape::Slim => SLIM,
        Shape::Top => galley.size().x + NAMED,
    };
    let (rect, response) = ui.allocate_exact_size(vec2(width, ITEM), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(if is_page.is_some() { Role::Tab } else { Role::Button }, true, name));
    if is_page.is_some() {
        selects(&response, is_shown);
    }
    let (fill, ink) = match (is_shown, response.hovered() || response.has_focus()) {
        (true, _) => (colours.accent_soft, colours.accent),
        (false, true) => (colours.sunken, colours.ink),
        (false, false) => (Color32::TRANSPARENT, colours.quiet),
    };
    let rim = if is_shown { Stroke::new(1.0, colours.rim) } else { Stroke::NONE };
    ui.painter().rect(rect, theme.scale.radius.control, fill, rim, StrokeKind::Inside);
    super::widgets::focus_ring(ui, &response, rect.shrink(3.0), theme.scale.radius.control);
    let icon_rect = Rect::from_min_size(pos2(rect.left() + INSET, rect.center().y - ICON / 2.0), Vec2::splat(ICON));
    icon.paint(ui.painter(), icon_rect, ink);
    if shape == Shape::Slim {
        return named_by_tip(response, name);
    }
    let at = pos2(icon_rect.right() + INSET, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, if is_shown { colours.accent } else { colours.ink });
    response
}

/// The name, with its mark: a line that is let go.
fn wordmark(ui: &mut Ui, shape: Shape) {
    let theme = theme::of(ui);
    let name = tr("app-name");
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 32.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
    let mark = Rect::from_min_size(pos2(rect.left() + 8.0, rect.top() + 2.0), vec2(28.0, 28.0));
    Icon::Nerve.paint(ui.painter(), mark, theme.colours.accent);
    if shape == Shape::Wide {
        let galley = ui.painter().layout_no_wrap(name, theme.font(Level::Title, true), theme.colours.ink);
        let at = pos2(mark.right() + 6.0, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, theme.colours.ink);
    }
}

fn agent_ui(ui: &mut Ui, shell: &Shell<'_>) -> Option<Action> {
    let mut action = None;
    if shell.reminders == Reminders::Lost {
        // Today has the button itself, where the ring would be.
        let has_button = shell.page != Page::Today;
        if has_button && ui.add(Press::new(tr("agent-start"), Rank::Secondary)).clicked() {
            action = Some(Action::StartAgent);
        }
        state_ui(
            ui,
            |ui, place| Icon::Warning.paint(ui.painter(), place, theme::of(ui).colours.warning),
            |ui| {
                ui.add(caption(tr("agent-lost")).tone(Tone::Warning));
            },
        );
        return action;
    }
    let words = match shell.reminders {
        Reminders::Locked => "agent-waits",
        Reminders::Paused => "agent-paused",
        Reminders::Running | Reminders::Lost => "agent-there",
    };
    let dot = |ui: &Ui, place: Rect| {
        let colours = &theme::of(ui).colours;
        if shell.reminders == Reminders::Running {
            ui.painter().circle_filled(place.center(), 4.0, colours.good);
        } else {
            ui.painter().circle_stroke(place.center(), 3.5, Stroke::new(1.5, colours.quiet));
        }
    };
    state_ui(ui, dot, |ui| drop(ui.add(caption(tr(words)))));
    action
}

/// A sign below the icons of the pages, and its words below their names.
fn state_ui(ui: &mut Ui, sign: impl FnOnce(&Ui, Rect), words: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = INSET;
        let (rect, _) = ui.allocate_exact_size(vec2(INSET + ICON, 18.0), Sense::hover());
        let centre = pos2(rect.right() - ICON / 2.0, rect.center().y);
        sign(ui, Rect::from_center_size(centre, Vec2::splat(16.0)));
        words(ui);
    });
}

/// Above the page: that the agent is lost (where the rail does not say it), and what could not be done.
pub fn notice_ui(ui: &mut Ui, shell: &Shell<'_>) -> Option<Action> {
    let is_in_rail = shell.page != Page::Routine && ui.ctx().content_rect().width() >= theme::of(ui).scale.width.narrow;
    let mut action = None;
    if shell.reminders == Reminders::Lost && !is_in_rail {
        line(ui, &tr("agent-lost"), &tr("agent-start")).then(|| action = Some(Action::StartAgent));
    }
    if let Some(why) = shell.notice {
        announce(ui, "notice", why, Live::Polite);
        line(ui, why, &tr("notice-close")).then(|| action = Some(Action::CloseNotice));
    }
    action
}

/// A quiet line over the whole width with one button.
fn line(ui: &mut Ui, text: &str, button: &str) -> bool {
    let theme = theme::of(ui);
    let frame = Frame::new().fill(theme.colours.warning_soft).inner_margin(Margin::symmetric(24, 8));
    frame
        .show(ui, |ui| {
            beside(ui, Press::new(button, Rank::Quiet), |ui| {
                ui.add(body(text).tone(Tone::Warning));
            })
        })
        .inner
}
