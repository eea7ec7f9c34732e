//! Asking the running agent, and answering it.

use crate::link::message::{PromptAnswer, Reply, Request};
use crate::link::view::{HistoryView, ScheduleView, View};
use crate::text::{self, FluentValue, sentence, tr, tr_with};

use super::connect::{connect, end};
use super::pause::{parse_length, parse_pause};
use super::{Context, Failure};

/// Shows the open prompt again later.
pub fn snooze(context: &mut Context<'_>, length: Option<&str>) -> Result<(), Failure> {
    let secs = length.map(parse_length).transpose()?.map(|length| length.as_secs());
    tell(context, &Request::Answer { answer: PromptAnswer::Snooze { secs } }, "done-snoozed")
}

/// Lets the open prompt go.
pub fn skip(context: &mut Context<'_>) -> Result<(), Failure> {
    tell(context, &Request::Answer { answer: PromptAnswer::Skip }, "done-skipped")
}

/// Stops reminding for a while.
pub fn pause(context: &mut Context<'_>, until: Option<&str>) -> Result<(), Failure> {
    let until = parse_pause(until)?;
    connect(context)?.ask(&Request::Pause { until })?;
    let view = view(context)?;
    writeln!(context.out, "{}", sentence(&view.schedule.text))?;
    Ok(())
}

/// Ends a pause.
pub fn resume(context: &mut Context<'_>) -> Result<(), Failure> {
    tell(context, &Request::Unpause, "done-resumed")
}

/// Ends the agent, and returns when it has ended.
pub fn quit(context: &mut Context<'_>) -> Result<(), Failure> {
    end(connect(context)?)?;
    writeln!(context.out, "{}", tr("done-quit"))?;
    Ok(())
}

/// What is next, and why not now.
pub fn status(context: &mut Context<'_>, json: bool) -> Result<(), Failure> {
    let view = view(context)?;
    if json {
        serde_json::to_writer_pretty(&mut *context.out, &status_json(&view))?;
        writeln!(context.out)?;
        return Ok(());
    }
    writeln!(context.out, "{}", sentence(&view.schedule.text))?;
    if let Some(next) = &view.schedule.next {
        let at = next
            .at
            .parse::<jiff::Zoned>()
            .map(|at| format!("{} {}", text::weekday_short(at.weekday()), text::clock(&at)))
            .unwrap_or_default();
        let args: [(&str, FluentValue<'_>); 2] = [("name", next.name.as_str().into()), ("time", at.into())];
        writeln!(context.out, "{}", tr_with("status-next", &args))?;
    }
    for notice in &view.notices {
        writeln!(context.out, "{notice}")?;
    }
    Ok(())
}

/// Routines done and prompts answered: to be read, or as JSON or CSV.
pub fn history(context: &mut Context<'_>, since: Option<&str>, (json, csv): (bool, bool)) -> Result<(), Failure> {
    let since_secs = since.map(parse_length).transpose()?.map(|length| length.as_secs());
    let Reply::History { history } = connect(context)?.ask(&Request::History { since_secs })? else {
        return Err(unexpected());
    };
    if json {
        serde_json::to_writer_pretty(&mut *context.out, &history)?;
        writeln!(context.out)?;
        return Ok(());
    }
    if csv {
        context.out.write_all(super::csv::history(&history).as_bytes())?;
        return Ok(());
    }
    list(context, &history)
}

fn list(context: &mut Context<'_>, history: &HistoryView) -> Result<(), Failure> {
    if history.routines.is_empty() && history.prompts.is_empty() {
        writeln!(context.out, "{}", tr("history-empty"))?;
    }
    let moment = |at: &str| at.parse::<jiff::Zoned>().map(|at| at.strftime("%Y-%m-%d %H:%M").to_string());
    for routine in &history.routines {
        let ended = routine.ended.as_deref().unwrap_or("running");
        let pain = match (routine.pain_before, routine.pain_after) {
            (None, None) => String::new(),
            (before, after) => format!("  pain {} → {}", number(before), number(after)),
        };
        let at = moment(&routine.at).unwrap_or_default();
        writeln!(context.out, "{at}  {:<36} {ended} {:.0} %{pain}", routine.routine, routine.done * 100.0)?;
    }
    for prompt in &history.prompts {
        let at = moment(&prompt.at).unwrap_or_default();
        writeln!(context.out, "{at}  {:<36} {} ({})", prompt.reminder, prompt.outcome, prompt.rule)?;
    }
    Ok(())
}

fn number(rating: Option<u8>) -> String {
    rating.map_or_else(|| "–".to_owned(), |rating| rating.to_string())
}

/// The whole state.
pub fn view(context: &Context<'_>) -> Result<Box<View>, Failure> {
    match connect(context)?.ask(&Request::View)? {
        Reply::View { view } => Ok(view),
        _ => Err(unexpected()),
    }
}

/// The promised shape of `status --json`: the schedule, the plan and the notices.
fn status_json(view: &View) -> serde_json::Value {
    let schedule: &ScheduleView = &view.schedule;
    serde_json::json!({
        "now": view.now,
        "state": schedule.state,
        "text": schedule.text,
        "next": schedule.next,
        "open": schedule.open,
        "counted_secs": schedule.counted_secs,
        "every_secs": schedule.every_secs,
        "until": schedule.until,
        "shown_today": schedule.shown_today,
        "per_day": schedule.per_day,
        "plan": view.plan,
        "missed": view.missed,
        "notices": view.notices,
        "time_scale": view.time_scale,
    })
}

fn tell(context: &mut Context<'_>, request: &Request, done: &str) -> Result<(), Failure> {
    connect(context)?.ask(request)?;
    writeln!(context.out, "{}", tr(done))?;
    Ok(())
}

/// The agent answered something that was not asked.
pub fn unexpected() -> Failure {
    Failure::Could("the agent's answer was not understood: end it with `unpinch quit` and start again".to_owned())
}
