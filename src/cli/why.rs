//! `unpinch why`: the decisions of the schedule, each with its rule.

use jiff::Zoned;

use crate::link::day::DecisionView;
use crate::link::message::{Reply, Request};
use crate::text::{sentence, tr};

use super::connect::connect;
use super::everyday::unexpected;
use super::pause::parse_length;
use super::{Context, Failure};

/// What was decided lately, and why.
pub fn why(context: &mut Context<'_>, since: Option<&str>, json: bool) -> Result<(), Failure> {
    let since_secs = since.map(parse_length).transpose()?.map(|length| length.as_secs());
    let Reply::Why { decisions } = connect(context)?.ask(&Request::Why { since_secs })? else {
        return Err(unexpected());
    };
    if json {
        serde_json::to_writer_pretty(&mut *context.out, &decisions)?;
        writeln!(context.out)?;
        return Ok(());
    }
    let list = if decisions.is_empty() { format!("{}\n", tr("why-nothing")) } else { list(&decisions) };
    context.out.write_all(list.as_bytes())?;
    Ok(())
}

/// A line each, under a heading for each day.
fn list(decisions: &[DecisionView]) -> String {
    let mut text = String::new();
    let mut date = None;
    for decision in decisions {
        let at = decision.at.parse::<Zoned>().ok();
        let day = at.as_ref().map(Zoned::date);
        if day != date {
            let heading = at.as_ref().map(|at| at.strftime("%a %Y-%m-%d").to_string()).unwrap_or_default();
            text.extend([heading.as_str(), "\n"]);
            date = day;
        }
        let time = at.map(|at| at.strftime("%H:%M").to_string()).unwrap_or_default();
        let what = match &decision.name {
            Some(name) => format!("{name}: {}", decision.text),
            None => sentence(&decision.text),
        };
        text.extend([format!("  {time}  {:<4} {what}\n", decision.rule)]);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_each_under_its_day() {
        let decision = |at: &str, rule: &str, name: Option<&str>, text: &str| DecisionView {
            at: format!("{at}[Europe/Berlin]"),
            rule: rule.to_owned(),
            name: name.map(str::to_owned),
            text: text.to_owned(),
            ..DecisionView::default()
        };
        let decisions = [
            decision("2026-03-26T14:05:00+01:00", "S13", Some("A minute"), "waiting, your camera was on"),
            decision("2026-03-26T14:31:00+01:00", "S10", Some("A minute"), "shown"),
            decision("2026-03-27T09:00:00+01:00", "S1", None, "counting 0 of 45 min"),
        ];
        assert_eq!(
            list(&decisions),
            "Thu 2026-03-26\n  14:05  S13  A minute: waiting, your camera was on\n  14:31  S10  A minute: shown\n\
             Fri 2026-03-27\n  09:00  S1   Counting 0 of 45 min\n"
        );
    }
}
