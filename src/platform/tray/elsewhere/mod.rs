//! An icon of the taskbar or the menu bar, by the library `tray-icon`. It belongs to one thread, which each system has
//! its own way to reach.

#[cfg(target_os = "macos")]
mod macos;
#[cfg(windows)]
mod windows;

use std::sync::{Mutex, PoisonError};

use tray_icon::menu::{IsMenuItem, Menu, MenuEvent, MenuId, MenuItem, PredefinedMenuItem, Submenu};
use tray_icon::{Icon, MouseButton, MouseButtonState, TrayIcon, TrayIconBuilder, TrayIconEvent};

#[cfg(target_os = "macos")]
pub(super) use macos::{Desktop, host};
#[cfg(windows)]
pub(super) use windows::{Desktop, host};

use super::{Choice, Item, Look, TrayEvent};

/// Every choice by the name of its entry.
const CHOICES: [(&str, Choice); 11] = [
    ("start", Choice::Start),
    ("relief", Choice::Relief),
    ("snooze", Choice::Snooze),
    ("skip", Choice::Skip),
    ("pause-half-hour", Choice::PauseHalfHour),
    ("pause-hour", Choice::PauseHour),
    ("pause-until-tomorrow", Choice::PauseUntilTomorrow),
    ("pause", Choice::Pause),
    ("resume", Choice::Resume),
    ("open", Choice::Open),
    ("quit", Choice::Quit),
];

/// Whether a click with the left button opens the menu: it does in a menu bar; in a taskbar it opens the program.
const IS_MENU_ON_LEFT_CLICK: bool = cfg!(target_os = "macos");

/// What is to be seen, handed from the agent's thread to the icon's; an older look that nobody took is skipped.
#[derive(Default)]
struct Wanted(Mutex<Option<Look>>);

impl Wanted {
    fn put(&self, look: Look) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(look);
    }

    fn take(&self) -> Option<Look> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// The icon as it is shown; stays on the thread that made it.
struct Shown {
    icon: TrayIcon,
    look: Look,
}

impl Shown {
    /// Shows the icon, still without a picture, and tells from here on what is chosen in it.
    fn new(tell: impl Fn(TrayEvent) + Clone + Send + Sync + 'static) -> tray_icon::Result<Self> {
        let chosen = tell.clone();
        MenuEvent::set_event_handler(Some(move |event: MenuEvent| {
            if let Some(choice) = choice(event.id()) {
                chosen(TrayEvent::Chosen(choice));
            }
        }));
        TrayIconEvent::set_event_handler(Some(move |event: TrayIconEvent| {
            if let Some(choice) = clicked(&event) {
                tell(TrayEvent::Chosen(choice));
            }
        }));
        let icon = TrayIconBuilder::new().with_id("unpinch").with_menu_on_left_click(IS_MENU_ON_LEFT_CLICK).build()?;
        Ok(Self { icon, look: Look::default() })
    }

    /// Changes what looks different now. Returns whether all was taken; what was not, because the bar is away at this
    /// moment, is tried again with the next look.
    fn show(&mut self, look: Look, side: u32) -> bool {
        let was = &self.look;
        let is_new = [was.icons != look.icons, was.tooltip != look.tooltip, was.menu != look.menu];
        let done = |what, done: tray_icon::Result<()>| match done {
            Ok(()) => true,
            Err(error) => {
                log::debug!("the {what} of the icon was not taken: {error}");
                false
            }
        };
        let mut shown = look;
        let mut is_complete = true;
        if is_new[0] && !done("picture", self.icon.set_icon(picture(&shown, side))) {
            shown.icons.clear();
            is_complete = false;
        }
        if is_new[1] && !done("tooltip", self.icon.set_tooltip(Some(&tooltip(&shown.tooltip)))) {
            shown.tooltip.clear();
            is_complete = false;
        }
        if is_new[2] {
            match menu(&shown.menu) {
                Ok(menu) => self.icon.set_menu(Some(Box::new(menu))),
                Err(error) => log::warn!("the menu of the icon could not be made: {error}"),
            }
        }
        self.look = shown;
        is_complete
    }
}

/// PURE: the smallest picture that is at least so many pixels a side, else the largest.
fn picture(look: &Look, side: u32) -> Option<Icon> {
    let fits = look.icons.iter().filter(|icon| icon.side >= side).min_by_key(|icon| icon.side);
    let icon = fits.or_else(|| look.icons.iter().max_by_key(|icon| icon.side))?;
    let rgba = icon.argb.chunks_exact(4).flat_map(|pixel| match *pixel {
        [alpha, red, green, blue] => [red, green, blue, alpha],
        _ => [0; 4],
    });
    Icon::from_rgba(rgba.collect(), icon.side, icon.side).ok()
}

/// PURE: as much as a tooltip of Windows holds: 127 units of UTF-16, and an end.
fn tooltip(text: &str) -> String {
    let mut units = 0;
    let fits = |letter: &char| {
        units += letter.len_utf16();
        units <= 127
    };
    text.chars().take_while(fits).collect()
}

fn menu(items: &[Item]) -> tray_icon::menu::Result<Menu> {
    let menu = Menu::new();
    for item in items {
        menu.append(&*entry(item)?)?;
    }
    Ok(menu)
}

fn entry(item: &Item) -> tray_icon::menu::Result<Box<dyn IsMenuItem>> {
    // One of these would mark the letter after it.
    let plain = |label: &str| label.replace('&', "&&");
    Ok(match item {
        Item::Entry { label, choice } => Box::new(MenuItem::with_id(id(*choice), plain(label), true, None)),
        Item::Folder { label, items } => {
            let folder = Submenu::new(plain(label), true);
            for item in items {
                folder.append(&*entry(item)?)?;
            }
            Box::new(folder)
        }
        Item::Separator => Box::new(PredefinedMenuItem::separator()),
    })
}

/// PURE.
fn id(choice: Choice) -> MenuId {
    let name = CHOICES.iter().find(|(_, other)| *other == choice).map_or("", |(name, _)| name);
    MenuId::new(name)
}

/// PURE.
fn choice(id: &MenuId) -> Option<Choice> {
    CHOICES.iter().find(|(name, _)| *name == id.0).map(|(_, choice)| *choice)
}

/// PURE: what a click on the icon itself means, where it does not open the menu.
fn clicked(event: &TrayIconEvent) -> Option<Choice> {
    let TrayIconEvent::Click { button, button_state: MouseButtonState::Up, .. } = event else { return None };
    match button {
        MouseButton::Left if !IS_MENU_ON_LEFT_CLICK => Some(Choice::Open),
        MouseButton::Middle => Some(Choice::Start),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::tray;

    #[test]
    fn every_choice_comes_back_from_its_entry() {
        for (name, known) in CHOICES {
            assert_eq!(choice(&id(known)), Some(known), "{name}");
        }
        assert_eq!(choice(&MenuId::new("something else")), None);
    }

    #[test]
    fn the_picture_that_fits_the_bar_is_taken() {
        let icons: Vec<_> =
            [16, 20, 32].map(|side| tray::Icon { side, argb: vec![7; (side * side * 4) as usize] }).into();
        let look = Look { icons, ..Look::default() };
        assert!(picture(&look, 20).is_some());
        assert!(picture(&look, 64).is_some());
        assert!(picture(&Look::default(), 16).is_none());
    }

    #[test]
    fn a_long_tooltip_ends_between_two_letters() {
        assert_eq!(tooltip("short"), "short");
        assert_eq!(tooltip(&"𝄞".repeat(200)), "𝄞".repeat(63));
    }
}
