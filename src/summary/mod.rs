//! The one page for a clinician: what the person keeps, what they answered, what they do and how it goes, as an HTML file
//! that needs nothing but itself. No disk and no clock: whoever asks hands in the state and writes the text.

mod answers;
mod chart;
mod done;
mod html;
mod map;
mod nerve;
mod signs;
#[cfg(test)]
mod tests;
mod words;

use crate::assessment::verdict::Knowledge;
use crate::domain::answers::Answers;
use crate::link::answers::read;
use crate::link::progress::ProgressView;
use crate::link::view::{LastCheckView, View};
use crate::text::{language, tr, tr_with};

use html::{Html, tagged};
use words::date;

/// Nothing may be fetched and nothing run, whatever a text holds.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// More letters than this need small print to stay on one page of whichever size.
const MOST_LETTERS: usize = 2300;

/// What the page is made of.
#[derive(Clone, Copy)]
pub struct Facts<'a> {
    pub knowledge: &'a Knowledge<'a>,
    pub view: &'a View,
    pub progress: &'a ProgressView,
    /// Of the program.
    pub version: &'a str,
}

/// The latest self-check, understood.
struct Checked<'a> {
    view: &'a LastCheckView,
    /// None where its words are of another version.
    answers: Option<Answers>,
}

/// The page.
#[must_use]
pub fn page(facts: Facts<'_>) -> String {
    let Facts { knowledge, view, .. } = facts;
    let check = view
        .check
        .done
        .first()
        .map(|view| Checked { answers: read(&view.answers, knowledge.tables, knowledge.flags).ok(), view });
    let check = check.as_ref();
    let left = nerve::section(facts).then(&done::section(facts));
    let right = map::figure(facts, check.and_then(|check| check.answers.as_ref()));
    let columns = left.within_class("div", "left").then(&right).within_class("div", "columns");
    let body = header(facts)
        .then(&signs::section(facts))
        .then(&columns)
        .then(&check.map_or_else(answers::none, |check| answers::section(knowledge, check)))
        .then(&done::plan(facts))
        .then(&tagged("footer", &tr("summary-footer")));
    let density = if body.num_letters() > MOST_LETTERS { "dense" } else { "roomy" };
    let title = tr_with("summary-file-title", &[("date", date(&view.now).into())]);
    let title = tagged("title", &title).into_string();
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n{title}<style>\n{}</style>\n</head>\n{}</html>\n",
        language().tag(),
        include_str!("style.css"),
        body.within_class("main", density).within("body").into_string(),
    )
}

fn header(facts: Facts<'_>) -> Html {
    let args = [("date", date(&facts.view.now).into()), ("version", facts.version.into())];
    tagged("h1", &tr("summary-title"))
        .then(&Html::text(&tr_with("summary-made", &args)).within_class("p", "quiet"))
        .then(&Html::text(&tr("summary-no-diagnosis")).within_class("p", "note"))
        .within("header")
}
