//! Packs for the commands: from the disk for what only lists and draws, from the agent for what is played.

use std::path::Path;

use serde_json::{Value, json};

use crate::content::{self, PackContents, PackText, Packs};
use crate::domain::pack::Pack;
use crate::link::client::Client;
use crate::link::message::{Reply, Request};
use crate::store::packs::{self, PackFile};
use crate::text::{tr, tr_with};

use super::{Context, Failure};

/// What is built in, and the packs as they lie on disk now.
pub fn on_disk(context: &Context<'_>) -> Packs {
    let readable = |file: PackFile| Some(PackText { file: file.name, text: file.text.ok()? });
    let texts: Vec<_> = packs::read(&context.paths.packs()).into_iter().filter_map(readable).collect();
    content::with_packs(&texts)
}

/// Takes the packs of the agent into use, so that both know the same. An agent that does not tell them has none.
pub fn of_agent(client: &mut Client) {
    if let Ok(Reply::Packs { packs }) = client.ask(&Request::Packs)
        && !packs.is_empty()
    {
        let texts: Vec<_> = packs.into_iter().map(|pack| PackText { file: pack.file, text: pack.toml }).collect();
        content::use_packs(&texts);
    }
}

/// Below a list: packs that are not in it.
pub fn tell_left_out(context: &mut Context<'_>, packs: &Packs) -> Result<(), Failure> {
    for fault in packs.left_out.iter().filter_map(|faults| faults.first()) {
        writeln!(context.out, "{}", tr_with("notice-pack", &[("problem", fault.to_string().into())]))?;
    }
    Ok(())
}

/// `unpinch pack check`: what a pack brings, or all that is wrong with it.
pub fn check(context: &mut Context<'_>, path: &Path, json: bool) -> Result<(), Failure> {
    let file = path.display().to_string();
    let text = packs::text(path);
    let text = text.map_err(|error| {
        let args = [("file", file.clone().into()), ("cause", error.to_string().into())];
        Failure::Wrong(tr_with("pack-unreadable", &args))
    })?;
    let checked = content::check_pack(&PackText { file: file.clone(), text }, content::catalog());
    if json {
        serde_json::to_writer_pretty(&mut *context.out, &checked_json(&file, &checked))?;
        writeln!(context.out)?;
    }
    match checked {
        Ok(_) if json => Ok(()),
        Ok(contents) => tell(context, &contents),
        Err(faults) => {
            if !json {
                for fault in &faults {
                    writeln!(context.out, "{fault}")?;
                }
            }
            let args = [("file", file.into()), ("n", faults.len().into())];
            Err(Failure::Wrong(tr_with("pack-faults", &args)))
        }
    }
}

fn tell(context: &mut Context<'_>, contents: &PackContents) -> Result<(), Failure> {
    let Pack { title, author, .. } = &contents.pack;
    let args = [("title", title.as_str().into()), ("author", author.as_str().into())];
    writeln!(context.out, "{}", tr_with("pack-good", &args))?;
    for exercise in &contents.exercises {
        writeln!(context.out, "  {:<32} {:<10} {}", exercise.id, exercise.kind.id(), exercise.name)?;
    }
    for routine in &contents.routines {
        let name = routine.name.as_deref().unwrap_or_default();
        writeln!(context.out, "  {:<32} {:>4} s     {name}", routine.id, routine.duration.as_secs())?;
    }
    writeln!(context.out, "{}", tr("pack-good-next"))?;
    Ok(())
}

fn checked_json(file: &str, checked: &Result<PackContents, Vec<content::ContentError>>) -> Value {
    match checked {
        Ok(contents) => json!({
            "file": file,
            "ok": true,
            "pack": pack_json(&contents.pack),
            "exercises": contents.exercises.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(),
            "routines": contents.routines.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(),
            "sources": contents.sources.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(),
            "problems": [],
        }),
        Err(faults) => json!({
            "file": file,
            "ok": false,
            "problems": faults.iter().map(|fault| json!({
                "line": fault.line, "id": fault.id, "field": fault.field, "problem": fault.problem.to_string(),
            })).collect::<Vec<_>>(),
        }),
    }
}

/// A pack as lists tell it.
pub fn pack_json(pack: &Pack) -> Value {
    json!({ "id": pack.id.as_str(), "title": pack.title, "author": pack.author, "file": pack.file })
}
