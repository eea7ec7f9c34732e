//! Which nerve is kept: side, since when, and how easily it is set off.

use super::Facts;
use super::html::{self, Html, tagged};
use super::words::{date, nerve};
use crate::link::view::KeptNerveView;
use crate::text::{tr, tr_with};

/// So many have room.
const MOST: usize = 3;

/// The nerves that are kept, the first in large letters.
pub fn section(facts: Facts<'_>) -> Html {
    let kept = &facts.view.profile.nerves;
    let lines = kept.iter().take(MOST).map(|kept| one(facts, kept)).fold(Html::default(), |all, one| all.then(&one));
    let more = kept.len().saturating_sub(MOST);
    let lines = match (kept.is_empty(), more) {
        (true, _) => tagged("p", &tr("summary-nerve-none")),
        (false, 0) => lines,
        (false, more) => lines.then(&tagged("p", &tr_with("summary-nerves-more", &[("n", more.into())]))),
    };
    html::section(&tr("summary-nerve"), &lines)
}

fn one(facts: Facts<'_>, kept: &KeptNerveView) -> Html {
    let side = tr(&format!("body-side-{}", kept.side));
    let level = tr(&format!("irritability-{}", kept.irritability));
    let since = date(&kept.since);
    let since = (!since.is_empty()).then(|| tr_with("summary-since", &[("date", since.into())]));
    let rest: Vec<String> = [side, level].into_iter().chain(since).collect();
    let name = Html::text(&nerve(facts.knowledge.catalog, &kept.nerve));
    name.within_class("p", "nerve").then(&tagged("p", &rest.join(" · ")))
}
