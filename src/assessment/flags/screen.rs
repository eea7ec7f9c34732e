//! Which questions are asked, and how they are put on screens (`clinical/red-flags.md` sections 1 and 3).

use crate::domain::id::FlagId;
use crate::domain::red_flag::{Complaint, FlagGroup, RedFlag, RedFlags};

/// Questions for one screen, at most three.
pub type Screenful = Vec<FlagId>;

/// Most questions on a screen (rule 4).
const MOST: usize = 3;

/// The questions of these complaints in the order of asking, two or three on a screen; a group is not torn apart if it
/// fits.
pub fn screens(flags: &RedFlags, complaints: &[Complaint]) -> Vec<Screenful> {
    let is_asked = |flag: &RedFlag| {
        complaints.iter().any(|complaint| flags.minimal_set(*complaint).any(|asked| asked.id == flag.id))
    };
    let mut asked: Vec<&RedFlag> = flags.in_order();
    asked.retain(|flag| is_asked(flag));
    // A complaint of the sitting area is asked for the cauda equina first, always.
    if complaints.contains(&Complaint::SittingArea) {
        asked.sort_by_key(|flag| flag.group != FlagGroup::CaudaEquina);
    }
    packed(&asked)
}

/// The short questions that are asked again once a week and whenever it gets worse.
pub fn again(flags: &RedFlags, complaints: &[Complaint]) -> Vec<Screenful> {
    let first = screens(flags, complaints).concat();
    let is_again = |flag: &RedFlag| flags.reask_groups.contains(&flag.group) && first.contains(&flag.id);
    let mut asked: Vec<&RedFlag> = flags.in_order();
    asked.retain(|flag| is_again(flag));
    packed(&asked)
}

/// Fills screens evenly, in order.
fn packed(asked: &[&RedFlag]) -> Vec<Screenful> {
    let mut screens: Vec<Screenful> = Vec::new();
    let mut groups: Vec<Vec<&RedFlag>> = Vec::new();
    for flag in asked {
        match groups.last_mut() {
            Some(group) if group.first().is_some_and(|first| first.group == flag.group) => group.push(flag),
            _ => groups.push(vec![flag]),
        }
    }
    let mut room = 0;
    for group in groups {
        let mut rest = group.as_slice();
        while !rest.is_empty() {
            // A group that fits what is left of the screen joins it; a larger one begins a screen of its own.
            let left_over = rest.len() % MOST;
            let take = if rest.len() <= room { rest.len() } else { 0 };
            if take == 0 {
                screens.push(Screenful::new());
                room = MOST;
                let size = if rest.len() > MOST && left_over == 1 { 2 } else { rest.len().min(MOST) };
                let (now, later) = rest.split_at(size);
                push(&mut screens, now);
                room -= if later.is_empty() { size } else { MOST };
                rest = later;
            } else {
                push(&mut screens, rest);
                room -= take;
                rest = &[];
            }
        }
    }
    screens
}

fn push(screens: &mut [Screenful], flags: &[&RedFlag]) {
    if let Some(last) = screens.last_mut() {
        last.extend(flags.iter().map(|flag| flag.id.clone()));
    }
}
