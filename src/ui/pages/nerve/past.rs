//! How it changed: what was kept when, and what each self-check said, newest first.

use egui::Ui;

use crate::domain::catalog::Catalog;
use crate::domain::id::ProfileId;
use crate::link::view::{CheckView, LastCheckView, PastProfileView, ProfileView};
use crate::text::tr;
use crate::ui::theme::{self, Tone};
use crate::ui::widgets::{body, caption, fold};
use crate::ui::words::{date, kept_line};

/// The list, behind a fold; nothing where there is nothing to tell.
pub fn ui(ui: &mut Ui, catalog: &Catalog, past: &[PastProfileView], check: Option<&CheckView>, is_open: &mut bool) {
    let lines = lines(catalog, past, check.map_or(&[], |check| &check.done));
    if lines.is_empty() {
        return;
    }
    fold(ui, is_open, &tr("past-title"), Tone::Accent, |ui| {
        for (at, text) in lines {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.add(caption(date(&at)));
            ui.add(body(text));
            ui.add_space(theme::of(ui).scale.space.s);
        }
    });
}

/// Moments with what happened then, newest first.
fn lines(catalog: &Catalog, past: &[PastProfileView], checks: &[LastCheckView]) -> Vec<(String, String)> {
    let kept = past.iter().map(|past| (past.at.clone(), kept_text(catalog, &past.profile)));
    let checked = checks.iter().map(|check| (check.at.clone(), check_text(catalog, check)));
    let mut lines: Vec<(String, String)> = kept.chain(checked).collect();
    let moment = |at: &str| at.parse::<jiff::Zoned>().map(|at| at.timestamp()).ok();
    lines.sort_by_key(|(at, _)| std::cmp::Reverse(moment(at)));
    lines
}

fn kept_text(catalog: &Catalog, profile: &ProfileView) -> String {
    if profile.nerves.is_empty() {
        return tr("past-none");
    }
    let kept: Vec<String> = profile.nerves.iter().map(|kept| kept_line(catalog, kept)).collect();
    format!("{} {}", tr("past-kept"), kept.join("; "))
}

fn check_text(catalog: &Catalog, check: &LastCheckView) -> String {
    let outcome = tr(&format!("past-check-{}", check.outcome));
    // What a clinician is to see first, and what stayed open, has no name to it.
    let is_named = matches!(check.outcome.as_str(), "nerve" | "not_nerve");
    let best = check.best.as_deref().filter(|_| is_named);
    let Some(profile) = best.and_then(|best| catalog.profile(&ProfileId::from(best))) else { return outcome };
    let side = check.side.as_ref().map(|side| tr(&format!("body-side-{side}")));
    [Some(format!("{outcome} {}", profile.name)), side].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
