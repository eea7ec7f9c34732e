//! What the notifications of each system can do. `docs/notifications.md` is written from this table; a test holds them
//! against each other.

/// Whether something can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ability {
    Yes,
    No,
    /// The desktop's service is asked.
    Asked,
}

/// The notifications of one system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Abilities {
    pub system: &'static str,
    /// What is spoken to.
    pub by: &'static str,
    /// What must be so; where it is not, Unpinch shows a window of its own.
    pub needs: &'static str,
    /// Start, snooze and skip as buttons.
    pub buttons: Ability,
    /// The figure beside the words.
    pub picture: Ability,
    /// On screen until it is answered, where the settings ask for that.
    pub stays: Ability,
    /// Taken away when the reminder ends in another way.
    pub taken_away: Ability,
    /// Pressed in the list of notifications after it has left the screen.
    pub late_press: Ability,
}

/// One row a system.
pub const ABILITIES: [Abilities; 3] = [
    Abilities {
        system: "Linux",
        by: "`org.freedesktop.Notifications` on the session bus",
        needs: "a service with buttons",
        buttons: Ability::Asked,
        picture: Ability::Asked,
        stays: Ability::Asked,
        taken_away: Ability::Yes,
        late_press: Ability::Asked,
    },
    Abilities {
        system: "Windows",
        by: "toasts, as `app.unpinch.Unpinch`",
        needs: "notifications switched on for Unpinch",
        buttons: Ability::Yes,
        picture: Ability::Yes,
        stays: Ability::Yes,
        taken_away: Ability::Yes,
        late_press: Ability::Yes,
    },
    Abilities {
        system: "macOS",
        by: "the notification center",
        needs: "`Unpinch.app`, and the person's leave",
        buttons: Ability::Yes,
        picture: Ability::Yes,
        // Banner or alert is the person's choice, in the settings of macOS.
        stays: Ability::No,
        taken_away: Ability::Yes,
        late_press: Ability::Yes,
    },
];

/// The row of this system.
#[cfg(not(target_os = "linux"))]
pub const HERE: Abilities = ABILITIES[if cfg!(windows) { 1 } else { 2 }];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_in_the_docs_has_this_table() {
        let word = |ability| match ability {
            Ability::Yes => "yes",
            Ability::No => "no",
            Ability::Asked => "as it says",
        };
        let page = include_str!("../../../docs/notifications.md");
        for row in ABILITIES {
            let Abilities { system, by, needs, buttons, picture, stays, taken_away, late_press } = row;
            let can = [buttons, picture, stays, taken_away, late_press].map(word).join(" | ");
            let line = format!("| {system} | {by} | {needs} | {can} |");
            assert!(page.lines().any(|other| other == line), "docs/notifications.md lacks: {line}");
        }
    }
}
