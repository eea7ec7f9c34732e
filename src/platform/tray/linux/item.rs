//! The item: its pictures, its tooltip, and a click on it.
#![expect(clippy::unused_self, clippy::used_underscore_binding, reason = "the methods have the form of the interface")]

use zbus::ObjectPath;
use zbus::object_server::SignalEmitter;

use super::{MENU_PATH, Shared};
use crate::platform::tray::Choice;

/// Width, height and pixels of one picture.
type Pixmap = (i32, i32, Vec<u8>);

pub(super) struct Item {
    shared: Shared,
}

impl Item {
    pub fn new(shared: Shared) -> Self {
        Self { shared }
    }
}

/// The word for whether something waits.
pub(super) fn status(is_due: bool) -> &'static str {
    if is_due { "NeedsAttention" } else { "Active" }
}

#[zbus::interface(name = "org.kde.StatusNotifierItem")]
impl Item {
    fn activate(&self, _x: i32, _y: i32) {
        self.shared.choose(Choice::Open);
    }

    fn secondary_activate(&self, _x: i32, _y: i32) {
        self.shared.choose(Choice::Start);
    }

    /// Hosts draw the menu themselves.
    fn context_menu(&self, _x: i32, _y: i32) {}

    fn scroll(&self, _delta: i32, _orientation: &str) {}

    #[zbus(property)]
    fn category(&self) -> &'static str {
        "ApplicationStatus"
    }

    #[zbus(property)]
    fn id(&self) -> &'static str {
        "unpinch"
    }

    #[zbus(property)]
    fn title(&self) -> &'static str {
        "Unpinch"
    }

    #[zbus(property)]
    fn status(&self) -> &'static str {
        status(self.shared.look().is_due)
    }

    #[zbus(property)]
    fn window_id(&self) -> i32 {
        0
    }

    #[zbus(property)]
    fn icon_name(&self) -> &'static str {
        ""
    }

    #[zbus(property)]
    fn icon_theme_path(&self) -> &'static str {
        ""
    }

    #[zbus(property)]
    fn icon_pixmap(&self) -> Vec<Pixmap> {
        let look = self.shared.look();
        let side = |side: u32| i32::try_from(side).unwrap_or(0);
        look.icons.iter().map(|icon| (side(icon.side), side(icon.side), icon.argb.clone())).collect()
    }

    #[zbus(property)]
    fn attention_icon_name(&self) -> &'static str {
        ""
    }

    /// The same: the picture itself shows that something waits.
    #[zbus(property)]
    fn attention_icon_pixmap(&self) -> Vec<Pixmap> {
        self.icon_pixmap()
    }

    #[zbus(property)]
    fn overlay_icon_name(&self) -> &'static str {
        ""
    }

    /// Name and pictures of an icon, a title, and a text.
    #[zbus(property)]
    fn tool_tip(&self) -> (String, Vec<Pixmap>, String, String) {
        (String::new(), Vec::new(), "Unpinch".to_owned(), self.shared.look().tooltip.clone())
    }

    #[zbus(property)]
    fn item_is_menu(&self) -> bool {
        false
    }

    #[zbus(property)]
    fn menu(&self) -> ObjectPath<'static> {
        ObjectPath::from_static_str_unchecked(MENU_PATH)
    }

    #[zbus(signal)]
    pub async fn new_icon(emitter: &SignalEmitter<'_>) -> zbus::Result<()>;

    #[zbus(signal)]
    pub async fn new_tool_tip(emitter: &SignalEmitter<'_>) -> zbus::Result<()>;

    #[zbus(signal)]
    pub async fn new_status(emitter: &SignalEmitter<'_>, status: &str) -> zbus::Result<()>;
}
