//! The verdict for a person in the terminal.

use std::io::Write;

use crate::assessment::flags::Screening;
use crate::assessment::ranking::{Band, Complaint, Finding, Ranked};
use crate::assessment::verdict::{Knowledge, Outcome, Verdict};
use crate::cli::Failure;
use crate::content;
use crate::text::{tr, tr_with, within_sentence};
use crate::wording;

/// Says it all: what needs a clinician first, then what it probably is and why.
pub fn tell(out: &mut dyn Write, knowledge: &Knowledge<'_>, verdict: &Verdict) -> Result<(), Failure> {
    flags(out, knowledge, &verdict.screening)?;
    if verdict.outcome == Outcome::RedFlag {
        return Ok(());
    }
    if verdict.complaints.is_empty() {
        writeln!(out, "{}", tr("result-none-marked"))?;
    }
    for complaint in &verdict.complaints {
        self::complaint(out, knowledge, complaint)?;
    }
    if let Some(next) = &verdict.next {
        let wanted = wording::wanted(knowledge, next);
        writeln!(out, "\n{} ({})", wanted.text, wanted.why)?;
    }
    if let Some(routine) = &verdict.routine {
        writeln!(out, "\n{}", tr_with("check-routine", &[("routine", routine.as_str().into())]))?;
    }
    Ok(())
}

/// The messages of the flags, most urgent first.
pub fn flags(out: &mut dyn Write, knowledge: &Knowledge<'_>, screening: &Screening) -> Result<(), Failure> {
    for raised in &screening.raised {
        let flag = knowledge.flags.flag(&raised.flag);
        let says = flag.map_or_else(String::new, |flag| wording::says(flag, raised.urgency));
        writeln!(out, "{}: {says}", tr(&format!("urgency-{}", raised.urgency.id())))?;
    }
    if !screening.raised.is_empty() {
        writeln!(out)?;
    }
    Ok(())
}

fn complaint(out: &mut dyn Write, knowledge: &Knowledge<'_>, complaint: &Complaint) -> Result<(), Failure> {
    let pair = complaint.best().and_then(|best| best.pair_with.as_ref());
    let heading = match complaint.finding {
        Finding::Nerve if pair.is_some() => "outcome-pair",
        Finding::Nerve => "outcome-nerve",
        Finding::NotNerve => "outcome-not_nerve",
        Finding::Unclear => "outcome-unclear",
    };
    writeln!(out, "{}", tr(heading))?;
    let shown = complaint.ranking.iter().filter(|its| its.band >= Band::Possible);
    let shown: Vec<&Ranked> =
        if shown.clone().count() > 0 { shown.collect() } else { complaint.ranking.iter().take(2).collect() };
    for ranked in shown {
        self::ranked(out, knowledge, ranked)?;
    }
    if complaint.finding == Finding::Unclear {
        writeln!(out, "{}", tr("outcome-unclear-text"))?;
    }
    // Where there is no routine, what is to be done instead.
    let instead = complaint.best().and_then(|best| content::guide().without_routine(&best.id));
    if let Some(text) = instead.filter(|_| complaint.finding == Finding::NotNerve) {
        writeln!(out, "\n{text}")?;
    }
    let causes = complaint.best().map(|best| wording::causes(knowledge.catalog, content::education(), &best.id));
    let causes = causes.filter(|causes| !causes.is_empty() && complaint.finding == Finding::NotNerve);
    if let Some(causes) = causes {
        writeln!(out, "\n{}", tr("result-causes"))?;
        for cause in causes {
            let mark = if cause.is_likely { "*" } else { " " };
            let helps = tr_with("cause-helps", &[("text", cause.helps.into())]);
            writeln!(out, "  {mark} {}: {}. {helps}", cause.name, cause.looks_like)?;
        }
        writeln!(out)?;
    }
    writeln!(out, "{}", wording::clinician(knowledge, complaint.best()))?;
    Ok(())
}

fn ranked(out: &mut dyn Write, knowledge: &Knowledge<'_>, ranked: &Ranked) -> Result<(), Failure> {
    let profile = knowledge.catalog.profile(&ranked.id);
    let name = profile.map_or(ranked.id.as_str(), |profile| profile.plain_name.as_str());
    let (side, band) = (tr(&format!("side-{}", ranked.side.id())), tr(&format!("band-{}", ranked.band.id())));
    writeln!(out, "\n  {name} ({side}): {}", within_sentence(&band))?;
    for reason in &ranked.reasons_for {
        writeln!(out, "    + {}", wording::reason(knowledge.tables, &ranked.id, reason))?;
    }
    for reason in &ranked.reasons_against {
        writeln!(out, "    − {}", wording::reason(knowledge.tables, &ranked.id, reason))?;
    }
    Ok(())
}
