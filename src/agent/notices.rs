//! What does not work at this moment, in words, by matter: a newer notice of a matter replaces the older.

use std::collections::BTreeMap;

/// What a notice is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Matter {
    Settings,
    Packs,
    Database,
    Profile,
    History,
    Notifications,
    PromptWindow,
    Idle,
    Window,
    Task,
}

/// The notices in force.
#[derive(Debug, Default)]
pub struct Notices(BTreeMap<Matter, Vec<String>>);

impl Notices {
    /// Replaces what is said about a matter; nothing = all is well.
    pub fn set(&mut self, matter: Matter, notices: Vec<String>) {
        for notice in &notices {
            log::warn!("{notice}");
        }
        self.0.insert(matter, notices);
    }

    /// The matter is well again.
    pub fn clear(&mut self, matter: Matter) {
        self.0.remove(&matter);
    }

    /// All, in the order of the matters.
    pub fn all(&self) -> Vec<String> {
        self.0.values().flatten().cloned().collect()
    }
}
