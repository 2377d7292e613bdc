//! Taking a report, saving it, and saying what was saved.

use super::super::context::{Context, Opened};
use super::super::fault::{self, Fault};
use super::super::output;
use super::list;
use crate::domain::update::{Report, Update};
use crate::domain::workspace::{Refusal, View};
use crate::reports::{agenda::wording, log};
use crate::store::{self, SaveCause};
use crate::t;

/// Takes and saves a report.
pub(super) fn report(context: &Context, opened: &Opened, view: &View, report: Report) -> Result<u8, Fault> {
    reports(context, opened, view, vec![report])
}

/// Takes and saves reports: all of them, or none when one is refused.
pub(super) fn reports(context: &Context, opened: &Opened, view: &View, reports: Vec<Report>) -> Result<u8, Fault> {
    let accept = |report| {
        let stamp = store::new_stamp(&context.by(), context.acting_on());
        view.accept(report, stamp).map_err(|refusal| refused(context, view, &refusal))
    };
    let updates: Vec<Update> = reports.into_iter().map(accept).collect::<Result<_, _>>()?;
    write(context, opened, view, &updates)
}

/// Saves updates and says so. All are saved, or kept elsewhere, before anything is said: whoever listens may have gone.
pub(super) fn write(context: &Context, opened: &Opened, view: &View, updates: &[Update]) -> Result<u8, Fault> {
    let (mut said, mut failed): (String, Option<Fault>) = (String::new(), None);
    for update in updates {
        match store::save_update(&opened.folder, update) {
            Ok(saved) => said.push_str(&told(context, view, update, &saved)),
            Err(fault) => {
                let fault = not_saved(context, &fault);
                failed = Some(match failed {
                    Some(first) => first.and(fault),
                    None => fault,
                });
            }
        }
    }
    let heard = output::say(&said);
    failed.map_or(Ok(()), Err)?;
    heard?;
    Ok(0)
}

fn told(context: &Context, view: &View, update: &Update, saved: &store::Saved) -> String {
    let entry = log::entry(update, false);
    let what = wording::change(context.texts, &view.workspace.organisations, &entry.report);
    let path = saved.path.display().to_string();
    let words = t!(context.texts, "saved", id = update.activity.as_str(), what = what, by = &update.by, path = path);
    format!("{words}\n")
}

fn not_saved(context: &Context, fault: &store::SaveFault) -> Fault {
    let path = fault.path.display().to_string();
    let cause = match &fault.cause {
        SaveCause::LeadsOut => t!(context.texts, "cause-leads-out"),
        SaveCause::System(error) => fault::cause(context.texts, error),
    };
    let told = Fault::request(t!(context.texts, "not-saved", path = path, cause = cause));
    match &fault.rescued {
        Some(kept) => told.hinted(t!(context.texts, "not-saved-rescued", path = kept.display().to_string())),
        None => told.hinted(t!(context.texts, "not-saved-text", text = &fault.text)),
    }
}

/// A refusal in words, with what to do.
pub(super) fn refused(context: &Context, view: &View, refusal: &Refusal) -> Fault {
    let texts = context.texts;
    let keys = |choices: &[crate::domain::schedule::OccurrenceKey]| {
        choices.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
    };
    match refusal {
        Refusal::UnknownActivity { id, .. } => {
            context.unknown_activity(id, view.workspace.plan.activities().map(|it| it.id.as_str()))
        }
        Refusal::UnknownParty { id, .. } => Fault::request(t!(texts, "unknown-party", id = id)),
        Refusal::EachReports { id } => Fault::request(t!(texts, "refusal-each", id = id.as_str())).hinted(t!(
            texts,
            "refusal-each-do",
            who = reporters(view, id.as_str())
        )),
        Refusal::NotExpected { id, party } => {
            let name = view.workspace.organisations.name(party.as_str());
            let told = Fault::request(t!(texts, "refusal-not-expected", id = id.as_str(), name = name));
            match reporters(view, id.as_str()) {
                who if who.is_empty() => told.hinted(t!(texts, "refusal-joint-do", id = id.as_str())),
                who => told.hinted(t!(texts, "known-ids", ids = who)),
            }
        }
        Refusal::WhichOccurrence { id, choices } => Fault::request(t!(texts, "refusal-which", id = id.as_str()))
            .hinted(t!(texts, "refusal-which-do", keys = keys(choices))),
        Refusal::NoOccurrence { id, key, choices } => {
            let told = Fault::request(t!(texts, "refusal-no-occurrence", id = id.as_str(), key = key));
            if choices.is_empty() { told } else { told.hinted(t!(texts, "refusal-which-do", keys = keys(choices))) }
        }
        Refusal::Nothing => Fault::request(t!(texts, "refusal-nothing")).hinted(list::statuses(context)),
        Refusal::UnknownUpdate { id } => Fault::request(t!(texts, "refusal-unknown-update", id = id)),
        Refusal::AlreadyUndone => Fault::request(t!(texts, "refusal-already-undone")),
        Refusal::BuiltUpon { by, day } => {
            Fault::request(t!(texts, "refusal-built-upon", by = by, date = texts.date(*day)))
                .hinted(t!(texts, "refusal-built-upon-do"))
        }
    }
}

fn reporters(view: &View, id: &str) -> String {
    let activity = view.workspace.plan.activity(id);
    let parties = activity.map(|it| view.reporters(it)).unwrap_or_default();
    parties.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
