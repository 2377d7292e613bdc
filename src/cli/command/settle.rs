//! `set --confirm`, `--periods` and `--unconfirm`: how an activity's time is to be understood, written into the plan.

use std::path::Path;

use clap::ArgMatches;

use super::super::context::{Context, Opened};
use super::super::fault::Fault;
use super::super::output;
use super::named;
use crate::domain::id::ActivityId;
use crate::domain::plan::Time;
use crate::domain::schedule::Schedule;
use crate::domain::settled::Settled;
use crate::domain::settling::{CannotSettle, settle};
use crate::reports::{not_changed, settling, wording};
use crate::store::{self, SettleFault, Settling, TimeSaved};
use crate::t;

/// Whether the command line asks for a time to be settled.
pub(super) fn is_asked(options: &ArgMatches) -> bool {
    options.get_flag("confirm") || options.get_flag("unconfirm") || options.contains_id("periods")
}

pub(super) fn run(context: &Context, options: &ArgMatches) -> Result<u8, Fault> {
    let opened = context.open()?;
    let id = named::activity(context, &opened, options)?;
    let workspace = &opened.loaded.workspace;
    let Some((_, activity)) = workspace.activity(id.as_str()) else {
        return Err(context.unknown_activity(&workspace.plan, id.as_str()));
    };
    let seen = activity.time.clone();
    let wanted = wanted(context, &opened, options, &id)?;
    if wanted == seen.settled {
        let what = settling::standing(context.texts, &seen, workspace.plan.last_written());
        output::say(&format!("{}\n", t!(context.texts, "settled-unchanged", id = id.as_str(), what = what)))?;
        return Ok(0);
    }
    let request = Settling { activity: id, seen, wanted };
    match store::settle_time(&opened.folder, &request) {
        Ok(saved) => {
            output::say(&told(context, &opened, &request, &saved))?;
            Ok(0)
        }
        Err(fault) => Err(not_written(context, &opened, &request, &fault)),
    }
}

/// What is to stand there.
fn wanted(context: &Context, opened: &Opened, options: &ArgMatches, id: &ActivityId) -> Result<Settled, Fault> {
    if options.get_flag("unconfirm") {
        return Ok(Settled::default());
    }
    let workspace = &opened.loaded.workspace;
    let written = workspace.plan.last_written();
    let settled = if let Some(text) = options.get_one::<String>("periods") {
        settle(text, written).map_err(|why| {
            let told = Fault::usage(settling::not_settled(context.texts, &why));
            told.hinted(t!(context.texts, "periods-how"))
        })?
    } else {
        let standing = workspace.schedule(id).and_then(Schedule::as_it_stands);
        standing.ok_or_else(|| nothing_to_confirm(context, opened, id))?
    };
    Ok(settled.confirmed(context.today, &context.by()))
}

/// That there is no reading to confirm: the words are missing, or cannot be read.
fn nothing_to_confirm(context: &Context, opened: &Opened, id: &ActivityId) -> Fault {
    let texts = context.texts;
    let words = opened.loaded.workspace.plan.activity(id.as_str()).map(|it| it.time.text.trim()).unwrap_or_default();
    let place = match store::time_line(&opened.folder, id) {
        Some(line) => format!("plan.yaml:{line}"),
        None => "plan.yaml".to_owned(),
    };
    let told = if words.is_empty() {
        t!(texts, "confirm-empty", id = id.as_str(), place = place)
    } else {
        t!(texts, "confirm-unreadable", id = id.as_str(), words = words, place = place)
    };
    let pattern = t!(texts, "settle-pattern");
    Fault::request(told).hinted(t!(texts, "confirm-unreadable-do", id = id.as_str(), pattern = pattern))
}

/// What was settled, what stood there before, and where it stands.
fn told(context: &Context, opened: &Opened, request: &Settling, saved: &TimeSaved) -> String {
    let texts = context.texts;
    let written = opened.loaded.workspace.plan.last_written();
    let id = request.activity.as_str();
    let new = Time { text: request.seen.text.clone(), settled: request.wanted.clone() };
    let first = if request.wanted.is_empty() {
        t!(texts, "unsettled", id = id, reading = settling::standing(texts, &new, written))
    } else {
        let meaning = settling::meaning(texts, &new.text, &new.settled, written);
        t!(texts, "settled", id = id, meaning = meaning)
    };
    let mut lines = vec![first];
    if !request.seen.settled.is_empty() {
        lines.push(t!(texts, "settled-before", what = settling::standing(texts, &request.seen, written)));
    }
    lines.push(place(&saved.path, saved.line));
    lines.into_iter().map(|line| line + "\n").collect()
}

fn place(path: &Path, line: usize) -> String {
    format!("{}:{line}", path.display())
}

/// Why nothing was written, with what was to be written where that helps.
fn not_written(context: &Context, opened: &Opened, request: &Settling, fault: &SettleFault) -> Fault {
    let texts = context.texts;
    let written = opened.loaded.workspace.plan.last_written();
    match fault {
        SettleFault::Edit(why) => {
            let (message, hints) = not_changed::told(texts, &request.activity, why, written);
            let mut told = Fault::request(message);
            for hint in hints {
                told = told.hinted(hint);
            }
            if matches!(why, CannotSettle::Changed(_)) && !request.wanted.is_empty() {
                let meaning = settling::meaning(texts, &request.seen.text, &request.wanted, written);
                told = told.hinted(t!(texts, "cannot-settle-wanted", meaning = meaning));
            }
            told
        }
        SettleFault::Busy => Fault::request(t!(texts, "settle-busy")),
        SettleFault::NotSaved { cause, path } => {
            let cause = wording::save_cause(texts, cause.system());
            let told = Fault::request(t!(texts, "not-saved", path = path.display().to_string(), cause = cause));
            told.hinted(t!(texts, "settle-not-saved"))
        }
    }
}
