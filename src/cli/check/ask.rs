//! The self-check asked in the terminal, screen by screen.

use std::io::{self, Write as _};

use crate::assessment::flags::Screening;
use crate::assessment::interview::{Interview, Screen};
use crate::assessment::verdict::{Knowledge, Verdict, judge};
use crate::cli::connect::connect_or_start;
use crate::cli::everyday::unexpected;
use crate::cli::{Context, Failure};
use crate::content;
use crate::domain::red_flag::Urgency;
use crate::link::answers::write;
use crate::link::client::Client;
use crate::link::message::{Reply, Request};
use crate::link::view::{DraftView, KeptNerveView, View};
use crate::text::{tr, tr_with};

use super::asker::{Asker, Leave};
use super::questions::{ask_worsening, screen};
use super::{json, knowledge, told};

/// Asks, judges, and offers to keep what came of it.
pub fn ask(context: &mut Context<'_>, json: bool) -> Result<(), Failure> {
    let knowledge = knowledge();
    let mut input = io::stdin().lock();
    // With `--json` the questions go to standard error, so that standard output is JSON alone.
    let mut err = io::stderr();
    let out: &mut dyn io::Write = if json { &mut err } else { &mut *context.out };
    let mut asker = Asker { input: &mut input, out };
    let (interview, is_done) = talk(&mut asker, &knowledge)?;
    // Standard input is asked for again below.
    drop(input);
    if !is_done {
        return leave(context, &knowledge, &interview, json);
    }
    let verdict = judge(&knowledge, &interview.answers);
    if json {
        serde_json::to_writer_pretty(&mut *context.out, &json::verdict(&knowledge, &verdict))?;
        writeln!(context.out)?;
        finish(context, &interview)?;
        return Ok(());
    }
    keep(context, &knowledge, &interview, &verdict)
}

/// The person leaves before the end. Nothing is kept, except what a warning sign closes: one yes is enough.
fn leave(
    context: &mut Context<'_>,
    knowledge: &Knowledge<'_>,
    interview: &Interview,
    json: bool,
) -> Result<(), Failure> {
    let mut said: Vec<u8> = Vec::new();
    let screening = interview.screening(knowledge);
    if screening.raised.is_empty() {
        said.extend(tr("check-left").bytes());
    } else {
        told::flags(&mut said, knowledge, &screening)?;
        let mut client = connect_or_start(context)?;
        let (complaints, answers) = (words(interview), write(&interview.answers));
        let draft = DraftView { complaints, answers, screens: interview.number() };
        client.ask(&Request::SaveDraft { draft: Some(draft) })?;
        if interview.stop(knowledge).is_some() {
            let Reply::View { view } = client.ask(&Request::View)? else { return Err(unexpected()) };
            stopped(&mut Asker { input: &mut io::empty(), out: &mut said }, &screening, &view)?;
        }
        said.extend(tr("check-left-flagged").bytes());
    }
    said.push(b'\n');
    if json {
        io::stderr().write_all(&said)?;
    } else {
        context.out.write_all(&said)?;
    }
    Ok(())
}

/// Hands the finished check over: the agent judges it, keeps it and closes what has to be closed.
fn finish(context: &Context<'_>, interview: &Interview) -> Result<Client, Failure> {
    let mut client = connect_or_start(context)?;
    client.ask(&Request::FinishCheck { complaints: words(interview), answers: write(&interview.answers) })?;
    Ok(client)
}

/// The complaints as words of messages.
fn words(interview: &Interview) -> Vec<String> {
    interview.complaints().iter().map(|complaint| complaint.id().to_owned()).collect()
}

/// Goes through the screens. Whether the end was reached; else the person left.
fn talk(asker: &mut Asker<'_>, knowledge: &Knowledge<'_>) -> io::Result<(Interview, bool)> {
    let mut interview = Interview::default();
    asker.line(&tr("check-intro"))?;
    while interview.screen() != &Screen::Result {
        match screen(asker, knowledge, &mut interview)? {
            Err(Leave::Quit) => return Ok((interview, false)),
            Err(Leave::Back) => interview.back(),
            Ok(()) => {
                if interview.stop(knowledge).is_some() {
                    let is_done = ask_worsening(asker, knowledge, &mut interview)?;
                    return Ok((interview, is_done));
                }
                let before = interview.number();
                interview.forward(knowledge);
                if interview.number() == before {
                    asker.line(&tr("check-need-one"))?;
                }
            }
        }
    }
    Ok((interview, true))
}

/// Says what came of it, tells the agent, and offers to keep the nerve.
fn keep(
    context: &mut Context<'_>,
    knowledge: &Knowledge<'_>,
    interview: &Interview,
    verdict: &Verdict,
) -> Result<(), Failure> {
    told::tell(context.out, knowledge, verdict)?;
    let mut client = finish(context, interview)?;
    let Reply::View { view } = client.ask(&Request::View)? else { return Err(unexpected()) };
    let mut input = io::stdin().lock();
    if let Some(screening) = interview.stop(knowledge) {
        return stopped(&mut Asker { input: &mut input, out: &mut *context.out }, &screening, &view);
    }
    let nerves = found(verdict);
    if nerves.is_empty() {
        return Ok(());
    }
    let mut asker = Asker { input: &mut input, out: &mut *context.out };
    match asker.yes_no(&tr("check-keep"), false)? {
        Ok(Some(true)) => {
            client.ask(&Request::KeepFound { nerves })?;
            writeln!(context.out, "{}", tr("check-kept"))?;
        }
        _ => asker.line(&tr("check-not-kept"))?,
    }
    Ok(())
}

fn stopped(asker: &mut Asker<'_>, screening: &Screening, view: &View) -> Result<(), Failure> {
    if screening.urgency() == Some(Urgency::EmergencyNow) {
        asker.line(&tr_with("check-call", &[("number", view.safety.emergency_number.as_str().into())]))?;
    }
    asker.line(&tr("check-locked"))?;
    // Whatever is typed, it was shown; the end of the input too.
    asker.ask(&tr("check-understood"), "", |_| Some(()))?.or(Ok(()))
}

/// What the check offers to keep.
fn found(verdict: &Verdict) -> Vec<KeptNerveView> {
    let offers = verdict.offers(content::catalog()).into_iter();
    let kept = offers.map(|offer| KeptNerveView {
        nerve: offer.id.to_string(),
        side: offer.side.id().to_owned(),
        irritability: offer.level.id().to_owned(),
        since: String::new(),
    });
    kept.collect()
}
