//! `unpinch doctor`: what works on this machine.

use std::io::Write;

use serde_json::{Value, json};

use super::{Context, Failure};
use crate::doctor::{AgentSays, Finding, Listener, Patient, State, Wait, examine};
use crate::link::client::{Client, LinkError};
use crate::text::tr;

/// Tries each part and says how it is, as it is found.
pub fn doctor(context: &mut Context<'_>, is_quick: bool, as_json: bool) -> Result<(), Failure> {
    if as_json {
        let findings = findings(context, is_quick);
        serde_json::to_writer_pretty(&mut *context.out, &in_json(&findings))?;
        writeln!(context.out)?;
        return Ok(());
    }
    let start = super::autostart::start(context).ok();
    let patient = Patient { paths: &context.paths, agent: agent(context), start, is_quick };
    let mut listener = Printer { out: &mut *context.out, worst: State::Ok, broke: None };
    examine(&patient, &mut listener);
    let Printer { worst, broke, .. } = listener;
    broke.map_or(Ok(()), Err)?;
    writeln!(context.out, "\n{}", tr(&format!("doctor-worst-{}", worst.id())))?;
    Ok(())
}

/// Tries all parts and tells of them together.
pub(super) fn findings(context: &Context<'_>, is_quick: bool) -> Vec<Finding> {
    let start = super::autostart::start(context).ok();
    let mut listener = Collector::default();
    examine(&Patient { paths: &context.paths, agent: agent(context), start, is_quick }, &mut listener);
    listener.0
}

fn agent(context: &Context<'_>) -> AgentSays {
    match Client::connect(&context.paths.socket) {
        Ok(_) => AgentSays::Running,
        Err(LinkError::NotRunning) => AgentSays::NotRunning,
        Err(error) => AgentSays::Trouble(error.to_string()),
    }
}

fn in_json(findings: &[Finding]) -> Value {
    let worst = findings.iter().map(|finding| finding.state).max().unwrap_or(State::Ok);
    let parts = findings.iter().map(|finding| {
        json!({
            "part": finding.part, "name": finding.name, "state": finding.state.id(), "cause": finding.cause,
            "mend": finding.mend,
        })
    });
    json!({ "version": env!("CARGO_PKG_VERSION"), "system": std::env::consts::OS, "worst": worst.id(),
            "parts": parts.collect::<Vec<_>>() })
}

#[derive(Default)]
struct Collector(Vec<Finding>);

impl Listener for Collector {
    fn wait(&mut self, _: Wait) {}

    fn found(&mut self, finding: Finding) {
        self.0.push(finding);
    }
}

/// Prints a line for each part as soon as it is found.
struct Printer<'a> {
    out: &'a mut dyn Write,
    worst: State,
    /// Why nothing is printed any more.
    broke: Option<std::io::Error>,
}

impl Printer<'_> {
    fn print(&mut self, text: &str) {
        let written = self.out.write_all(text.as_bytes()).and_then(|()| self.out.flush());
        self.broke = self.broke.take().or(written.err());
    }
}

impl Listener for Printer<'_> {
    fn wait(&mut self, wait: Wait) {
        self.print(&format!("         {}\n", wait.in_words()));
    }

    fn found(&mut self, finding: Finding) {
        self.worst = self.worst.max(finding.state);
        self.print(&finding.in_text());
    }
}
