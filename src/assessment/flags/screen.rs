//! Which questions are asked, and how they are put on screens (`clinical/red-flags.md` sections 1 and 3).

use crate::domain::id::FlagId;
use crate::domain::red_flag::{Complaint, FlagGroup, RedFlag, RedFlags};

/// Questions for one screen, at most three.
pub type Screenful = Vec<FlagId>;

/// Most questions on a screen (rule 4).
const MOST: usize = 3;

/// The questions of these complaints in the order of asking, two or three on a screen.
pub fn screens(flags: &RedFlags, complaints: &[Complaint]) -> Vec<Screenful> {
    packed(&asked(flags, complaints))
}

/// The short questions that are asked again once a week and whenever it gets worse.
pub fn again(flags: &RedFlags, complaints: &[Complaint]) -> Vec<Screenful> {
    let mut asked = asked(flags, complaints);
    asked.retain(|flag| flags.reask_groups.contains(&flag.group));
    packed(&asked)
}

/// What is asked, in order.
fn asked<'a>(flags: &'a RedFlags, complaints: &[Complaint]) -> Vec<&'a RedFlag> {
    let is_asked = |flag: &RedFlag| {
        complaints.iter().any(|complaint| flags.minimal_set(*complaint).any(|asked| asked.id == flag.id))
    };
    let mut asked = flags.in_order();
    asked.retain(|flag| is_asked(flag));
    // A complaint of the sitting area is asked for the cauda equina first, always.
    if complaints.contains(&Complaint::SittingArea) {
        asked.sort_by_key(|flag| flag.group != FlagGroup::CaudaEquina);
    }
    asked
}

/// What a way to fill the screens costs, the worst first: questions alone on a screen, cuts through a group, screens.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Cost {
    lone: usize,
    cuts: usize,
    screens: usize,
}

/// Fills screens in order, at the least cost; of two that cost the same, the one with the shorter first screen.
fn packed(asked: &[&RedFlag]) -> Vec<Screenful> {
    // For the last n questions: the least cost, and how many of them then share the first screen.
    let mut best = vec![(Cost::default(), 0)];
    for from in (0..asked.len()).rev() {
        let rest = asked.get(from..).unwrap_or_default();
        let with_first = |size: usize| {
            let (after, _) = best.get(rest.len() - size)?;
            let (screen, later) = rest.split_at_checked(size)?;
            let is_cut = later.first().is_some_and(|next| screen.last().is_some_and(|last| last.group == next.group));
            let lone = after.lone + usize::from(size == 1);
            let cuts = after.cuts + usize::from(is_cut);
            Some((Cost { lone, cuts, screens: after.screens + 1 }, size))
        };
        best.extend((1..=MOST.min(rest.len())).filter_map(with_first).min());
    }
    let mut screens = Vec::new();
    let mut rest = asked;
    while let Some((screen, later)) = best.get(rest.len()).and_then(|(_, size)| rest.split_at_checked(*size)) {
        if screen.is_empty() {
            break;
        }
        screens.push(screen.iter().map(|flag| flag.id.clone()).collect());
        rest = later;
    }
    screens
}
