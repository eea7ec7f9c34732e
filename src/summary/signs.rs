//! Warning signs: those that stand, those that a clinician has looked at, and when they were last asked. What was never
//! asked is not said to be absent.

use super::Facts;
use super::html::{self, Html, tagged};
use super::words::date;
use crate::domain::id::FlagId;
use crate::text::{tr, tr_with};

/// So many have room.
const MOST_STANDING: usize = 6;
const MOST_CLEARED: usize = 2;

/// The signs and when they were asked.
pub fn section(facts: Facts<'_>) -> Html {
    let safety = &facts.view.safety;
    let standing: Vec<String> = safety
        .flags
        .iter()
        .map(|flag| {
            let args = [("sign", asked(facts, &flag.flag).into()), ("date", date(&flag.since).into())];
            tr_with("summary-sign-stands", &args)
        })
        .collect();
    let cleared: Vec<String> = safety
        .cleared
        .iter()
        .map(|flag| {
            let (since, cleared) = (date(&flag.since), date(&flag.cleared));
            let args = [("sign", asked(facts, &flag.flag).into()), ("date", since.into()), ("cleared", cleared.into())];
            tr_with("summary-sign-cleared", &args)
        })
        .collect();
    let mut under = Html::default();
    if !standing.is_empty() {
        under = under.then(&list(&standing, MOST_STANDING).within_class("ul", "sign"));
    }
    if !cleared.is_empty() {
        under = under.then(&list(&cleared, MOST_CLEARED).within("ul"));
    }
    let when = match &safety.screened_at {
        None => tr("summary-signs-never"),
        Some(at) => {
            let key = if standing.is_empty() { "summary-signs-none" } else { "summary-signs-asked" };
            let halves: Vec<String> = safety.screened.iter().map(|half| tr(&format!("summary-half-{half}"))).collect();
            tr_with(key, &[("date", date(at).into()), ("halves", halves.join(", ").into())])
        }
    };
    html::section(&tr("summary-signs"), &under.then(&tagged("p", &when)))
}

/// A line each, and how many are left.
fn list(signs: &[String], most: usize) -> Html {
    let left = signs.len().saturating_sub(most);
    let more = (left > 0).then(|| tr_with("summary-signs-more", &[("n", left.into())]));
    let lines = signs.iter().take(most).chain(&more).map(|line| tagged("li", line));
    lines.fold(Html::default(), |all, line| all.then(&line))
}

/// The question that was said yes to; the id where it is none of ours.
fn asked(facts: Facts<'_>, id: &str) -> String {
    let flag = facts.knowledge.flags.flag(&FlagId::from(id));
    flag.map_or_else(|| id.to_owned(), |flag| flag.question.clone())
}
