//! What the check comes to: the nerve over what was painted, why, what else it could be, and one button.

use egui::Ui;

use crate::assessment::interview::{Interview, Trial};
use crate::assessment::ranking::{Asked, Band, Complaint, Finding, Ranked};
use crate::assessment::verdict::{Knowledge, Next, Verdict, judge};
use crate::content;
use crate::domain::id::ProfileId;
use crate::link::message::Page;
use crate::link::view::ProfileView;
use crate::text::{tr, tr_with};
use crate::ui::action::Action;
use crate::ui::nerve_map::NerveMap;
use crate::ui::pages::{footer, footer_back, footer_press};
use crate::ui::theme::{self, Tone};
use crate::ui::widgets::{Press, Rank, body, bullet, caption, card, display, fold, landing, part, subtitle, title};
use crate::ui::words::sentence;
use crate::wording;

use super::keep::Keeping;
use super::signs;

/// Height of the body, in points.
const MAP_HEIGHT: f32 = 440.0;

/// The result page's own state.
#[derive(Default)]
pub struct ResultState {
    map: NerveMap,
    is_alike_open: bool,
    is_sure_open: bool,
    are_causes_open: bool,
    keeping: Keeping,
}

/// Draws the page.
pub fn ui(
    ui: &mut Ui,
    knowledge: &Knowledge<'_>,
    interview: &mut Interview,
    state: &mut ResultState,
    before: Option<&ProfileView>,
) -> Option<Action> {
    let verdict = judge(knowledge, &interview.answers);
    landing(ui, display(tr("page-result")), "result");
    if verdict.screening.raised.is_empty() {
        ui.add(body(tr("flags-none")).quiet());
    }
    part(ui, "raised", |ui| signs::raised_ui(ui, knowledge, &verdict.screening));
    for complaint in &verdict.complaints {
        ui.add_space(theme::of(ui).scale.space.s);
        card(ui, |ui| complaint_ui(ui, knowledge, complaint));
    }
    if let Some(main) = verdict.main() {
        ui.add_space(theme::of(ui).scale.space.s);
        card(ui, |ui| map_ui(ui, knowledge, interview, main, state));
        part(ui, "next", |ui| next_ui(ui, knowledge, interview, &verdict));
        ui.add_space(theme::of(ui).scale.space.s);
        part(ui, "keep", |ui| state.keeping.ui(ui, knowledge, &interview.answers, &verdict, before));
        ui.add_space(theme::of(ui).scale.space.s);
        part(ui, "more", |ui| card(ui, |ui| more_ui(ui, knowledge, main, state)));
    }
    None
}

fn complaint_ui(ui: &mut Ui, knowledge: &Knowledge<'_>, complaint: &Complaint) {
    let is_pair = complaint.best().is_some_and(|best| best.pair_with.is_some());
    let heading = match complaint.finding {
        Finding::Nerve if is_pair => "outcome-pair",
        Finding::Nerve => "outcome-nerve",
        Finding::NotNerve => "outcome-not_nerve",
        Finding::Unclear => "outcome-unclear",
    };
    ui.add(subtitle(tr(heading)).tone(Tone::Accent));
    match complaint.finding {
        Finding::NotNerve => drop(ui.add(body(tr("outcome-not_nerve-text")).quiet())),
        Finding::Unclear => drop(ui.add(body(tr("outcome-unclear-text")).quiet())),
        Finding::Nerve => {}
    }
    let possible = complaint.ranking.iter().filter(|its| its.band >= Band::Possible);
    let most = possible.count().clamp(if complaint.finding == Finding::Unclear { 2 } else { 1 }, 2);
    for ranked in complaint.ranking.iter().take(most) {
        ranked_ui(ui, knowledge, ranked);
    }
    if complaint.finding == Finding::NotNerve
        && let Some(best) = complaint.best()
        && let Some(text) = content::guide().without_routine(&best.id)
    {
        ui.add(body(text));
    }
    ui.add(caption(wording::clinician(knowledge, complaint.best())));
}

fn ranked_ui(ui: &mut Ui, knowledge: &Knowledge<'_>, ranked: &Ranked) {
    let Some(profile) = knowledge.catalog.profile(&ranked.id) else { return };
    ui.add_space(theme::of(ui).scale.space.s);
    ui.add(title(&profile.name));
    let side = tr(&format!("body-side-{}", ranked.side.id()));
    let band = tr(&format!("band-{}", ranked.band.id()));
    ui.add(body(format!("{} · {side} · {band}", profile.plain_name)).quiet());
    if !ranked.reasons_for.is_empty() {
        ui.add(caption(tr("result-for")).strong());
        for reason in &ranked.reasons_for {
            bullet(ui, &wording::reason(knowledge.tables, &ranked.id, reason));
        }
    }
    if !ranked.reasons_against.is_empty() {
        ui.add(caption(tr("result-against")).strong());
        for reason in &ranked.reasons_against {
            bullet(ui, &wording::reason(knowledge.tables, &ranked.id, reason));
        }
    }
}

/// The territory and the course of the best over what was painted.
fn map_ui(
    ui: &mut Ui,
    knowledge: &Knowledge<'_>,
    interview: &Interview,
    complaint: &Complaint,
    state: &mut ResultState,
) {
    let Some(best) = complaint.best() else { return };
    ui.add(subtitle(tr(if best.is_nerve { "result-map" } else { "result-map-felt" })));
    if best.is_nerve {
        ui.add(caption(tr("result-map-text")));
    }
    state.map.ui(ui, knowledge.tables, &best.id, best.side, Some(&interview.answers), MAP_HEIGHT);
}

/// The one answer that would settle it.
fn next_ui(ui: &mut Ui, knowledge: &Knowledge<'_>, interview: &mut Interview, verdict: &Verdict) {
    let Some(next @ Next::Question(question)) = &verdict.next else { return };
    let wanted = wording::wanted(knowledge, next);
    ui.add_space(theme::of(ui).scale.space.s);
    card(ui, |ui| {
        ui.add(subtitle(tr("result-next")));
        ui.add(body(&wanted.text));
        ui.add(caption(sentence(&wanted.why)));
        ui.add_space(theme::of(ui).scale.space.s);
        match &question.asked {
            Asked::Test(id) => {
                if ui.add(Press::new(tr("result-try"), Rank::Secondary)).clicked() {
                    interview.try_also(Trial::Test(id.clone()));
                }
            }
            Asked::Weakness(id) => {
                if ui.add(Press::new(tr("result-try"), Rank::Secondary)).clicked() {
                    interview.try_also(Trial::Weakness(id.clone()));
                }
            }
            Asked::Worse(id) | Asked::Better(id) => {
                let is_worse = matches!(&question.asked, Asked::Worse(_));
                let said = answer_ui(ui);
                if said.is_some() {
                    let answers = &mut interview.answers;
                    let list = if is_worse { &mut answers.worse } else { &mut answers.better };
                    list.say(id, said);
                }
            }
        }
    });
}

fn answer_ui(ui: &mut Ui) -> Option<bool> {
    let mut said = None;
    ui.horizontal(|ui| {
        for (key, answer) in [("answer-yes", true), ("answer-no", false)] {
            if ui.add(Press::new(tr(key), Rank::Secondary)).clicked() {
                said = Some(answer);
            }
        }
    });
    said
}

/// What looks alike, and how sure such a check is.
fn more_ui(ui: &mut Ui, knowledge: &Knowledge<'_>, complaint: &Complaint, state: &mut ResultState) {
    if let Some(best) = complaint.best() {
        causes_ui(ui, knowledge, &best.id, &mut state.are_causes_open);
    }
    let profile = complaint.best().and_then(|best| knowledge.catalog.profile(&best.id));
    fold(ui, &mut state.is_alike_open, &tr("result-alike"), Tone::Accent, |ui| {
        for alike in profile.into_iter().flat_map(|profile| &profile.lookalikes) {
            bullet(ui, &sentence(&alike.how_to_tell));
        }
    });
    fold(ui, &mut state.is_sure_open, &tr("result-sure"), Tone::Accent, |ui| {
        ui.add(body(tr("result-sure-text")));
        if let Some(profile) = profile {
            ui.add(caption(&profile.evidence));
        }
    });
}

/// Back to the questions, and the one button.
pub fn footer_ui(
    ui: &mut Ui,
    knowledge: &Knowledge<'_>,
    interview: &mut Interview,
    state: &ResultState,
) -> Option<Action> {
    let verdict = judge(knowledge, &interview.answers);
    let mut action = None;
    footer(ui, "result", |ui| {
        let nerves = state.keeping.nerves(knowledge, &verdict);
        // What has no plan has nothing to be kept: then it is the end.
        let is_end = nerves.is_empty();
        let words = tr(if is_end { "result-done" } else { "result-keep" });
        if ui.add(footer_press(ui, Press::new(words, Rank::Primary))).clicked() {
            action = Some(if is_end { Action::Go(Page::Today) } else { Action::Keep(nerves) });
        }
        if footer_back(ui, Some(tr("check-back")), 0.0, |_| ()).0 {
            interview.back();
        }
    });
    action
}

/// Where legs cramp: what else makes them, and what helps.
fn causes_ui(ui: &mut Ui, knowledge: &Knowledge<'_>, best: &ProfileId, is_open: &mut bool) {
    let causes = wording::causes(knowledge.catalog, content::education(), best);
    if causes.is_empty() {
        return;
    }
    fold(ui, is_open, &tr("result-causes"), Tone::Accent, |ui| {
        for cause in causes {
            ui.spacing_mut().item_spacing.y = 2.0;
            let name = body(sentence(&cause.name)).strong();
            ui.add(if cause.is_likely { name.tone(Tone::Accent) } else { name });
            ui.add(caption(sentence(&cause.looks_like)));
            ui.add(body(tr_with("cause-helps", &[("text", cause.helps.into())])));
            ui.add_space(theme::of(ui).scale.space.s);
        }
    });
}
