//! The one-page summary for a clinician, as a file.

use std::path::Path;

use super::connect::connect;
use super::everyday::unexpected;
use super::{Context, Failure, out_file, packs};
use crate::assessment::verdict::Knowledge;
use crate::content;
use crate::link::client::Client;
use crate::link::message::{Reply, Request};
use crate::store::files;
use crate::summary::{self, Facts};
use crate::text::tr_with;

/// Writes the page to a file.
pub fn summary(context: &mut Context<'_>, out: &Path) -> Result<(), Failure> {
    let path = || [("path", out.display().to_string().into())];
    let end = out.extension().map(|end| end.to_string_lossy().to_lowercase()).unwrap_or_default();
    if !matches!(end.as_str(), "html" | "htm") {
        return Err(Failure::Wrong(tr_with("summary-wrong-end", &path())));
    }
    out_file::check_file(out)?;
    let page = page(context, &mut connect(context)?)?;
    // It holds health answers: only the person may read it, until they hand it on.
    files::replace(out, &page).map_err(|error| out_file::unwritable(out, &error))?;
    writeln!(context.out, "{}", tr_with("summary-written", &[("file", out.display().to_string().into())]))?;
    Ok(())
}

/// The page, by what the agent knows.
pub fn page(context: &Context<'_>, client: &mut Client) -> Result<String, Failure> {
    let Reply::View { view } = client.ask(&Request::View)? else { return Err(unexpected()) };
    let Reply::Progress { progress } = client.ask(&Request::Progress { since_secs: None })? else {
        return Err(unexpected());
    };
    let catalog = packs::on_disk(context).catalog;
    let knowledge = Knowledge::new(&catalog, content::red_flags(), content::check_tables());
    let version = env!("CARGO_PKG_VERSION");
    Ok(summary::page(Facts { knowledge: &knowledge, view: &view, progress: &progress, version }))
}
