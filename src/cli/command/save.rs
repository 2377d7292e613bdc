//! Taking a report, saving it, and saying what was saved.

use super::super::context::{Context, Opened, with_name};
use super::super::fault::Fault;
use super::super::output;
use super::named;
use crate::domain::duty::OccurrenceKey;
use crate::domain::history::Subject;
use crate::domain::reporting::Refusal;
use crate::domain::update::{Report, Update};
use crate::domain::workspace::View;
use crate::export::lists::entry_words;
use crate::i18n::Texts;
use crate::reports::log;
use crate::reports::wording::{self, occurrence};
use crate::store;
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
    let (unchanged, updates): (Vec<_>, Vec<_>) = updates.into_iter().partition(|it| says_nothing_new(view, it));
    if !unchanged.is_empty() {
        let told: Vec<String> = unchanged.iter().map(|it| told_unchanged(context, view, it) + "\n").collect();
        output::say(&told.concat())?;
    }
    if updates.is_empty() {
        return Ok(0);
    }
    write(context, opened, view, &updates)
}

/// It sets what is set already, with nothing said and nothing to settle.
fn says_nothing_new(view: &View, update: &Update) -> bool {
    update.changes_something()
        && update.note.is_none()
        && !update.raise
        && update.status.is_none_or(|it| it.from == it.to)
        && update.assessment.is_none_or(|it| it.from == it.to)
        && view.history.differing(&Subject::of(update)).is_empty()
}

fn told_unchanged(context: &Context, view: &View, update: &Update) -> String {
    let texts = context.texts;
    t!(texts, "unchanged", what = subject(context, view, update), value = values(texts, update))
}

/// "Tingsryd", "1.1", "Tingsryd (november 2021)".
fn subject(context: &Context, view: &View, update: &Update) -> String {
    let organisations = &view.workspace.organisations;
    let who = match &update.organisation {
        Some(party) => organisations.short(party.as_str()).to_owned(),
        None => update.activity.to_string(),
    };
    match &update.occurrence {
        Some(key) => format!("{who} ({})", occurrence(context.texts, key)),
        None => who,
    }
}

/// The new values in words.
fn values(texts: &Texts, update: &Update) -> String {
    let status = update.status.map(|it| wording::status(texts, it.to));
    let assessment = update.assessment.map(|it| match it.to {
        Some(it) => t!(texts, &format!("assess-{}", it.code())),
        None => t!(texts, "no-assessment"),
    });
    status.into_iter().chain(assessment).collect::<Vec<_>>().join(", ")
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
    if heard.is_err() {
        output::complain(said.trim_end());
    }
    failed.map_or(Ok(()), Err)?;
    heard?;
    Ok(0)
}

fn told(context: &Context, view: &View, update: &Update, saved: &store::Saved) -> String {
    let texts = context.texts;
    let path = saved.path.display().to_string();
    let words = if update.undoes.is_some() {
        let id = update.activity.as_str();
        let what = subject(context, view, update);
        let what = if update.organisation.is_none() { what } else { format!("{id} {what}") };
        match values(texts, update) {
            value if value.is_empty() => t!(texts, "undone-note", what = what, path = path),
            value => t!(texts, "undone", what = what, value = value, path = path),
        }
    } else {
        let what = entry_words(texts, &view.workspace.organisations, &log::entry(update, false));
        t!(texts, "saved", id = update.activity.as_str(), what = what, by = &update.by, path = path)
    };
    format!("{words}\n")
}

fn not_saved(context: &Context, fault: &store::SaveFault) -> Fault {
    let path = fault.path.display().to_string();
    let cause = wording::save_cause(context.texts, fault.cause.system());
    let told = Fault::request(t!(context.texts, "not-saved", path = path, cause = cause));
    match &fault.rescued {
        Some(kept) => told.hinted(t!(context.texts, "not-saved-rescued", path = kept.display().to_string())),
        None => told.hinted(t!(context.texts, "not-saved-text", text = &fault.text)),
    }
}

/// A refusal in words, with what to do.
pub(super) fn refused(context: &Context, view: &View, refusal: &Refusal) -> Fault {
    let texts = context.texts;
    let keys = |choices: &[OccurrenceKey]| choices.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    match refusal {
        Refusal::UnknownActivity { id } => context.unknown_activity(&view.workspace.plan, id),
        Refusal::UnknownParty { id } => Fault::request(t!(texts, "unknown-party", id = id)),
        Refusal::EachReports { id, occurrence } => Fault::request(t!(texts, "refusal-each", id = id.as_str()))
            .hinted(t!(texts, "refusal-each-do", command = each_command(view, id.as_str(), occurrence.as_ref()))),
        Refusal::NotExpected { id, party } => {
            let name = view.workspace.organisations.name(party.as_str());
            let told = Fault::request(t!(texts, "refusal-not-expected", id = id.as_str(), name = name));
            match reporters_with_names(view, id.as_str()) {
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
        Refusal::ReasonNeeded { status } => {
            let status = wording::status(texts, Some(*status));
            Fault::request(t!(texts, "refusal-reason", status = status)).hinted(t!(texts, "refusal-reason-do"))
        }
        Refusal::Nothing => Fault::request(t!(texts, "refusal-nothing")).hinted(named::statuses(context)),
        Refusal::UnknownUpdate { id } => Fault::request(t!(texts, "refusal-unknown-update", id = id)),
        Refusal::AlreadyUndone => Fault::request(t!(texts, "refusal-already-undone")),
        Refusal::BuiltUpon { by, day } => {
            Fault::request(t!(texts, "refusal-built-upon", by = by, date = texts.date(*day)))
                .hinted(t!(texts, "refusal-built-upon-do"))
        }
    }
}

/// What to write where each reports: for whom and, where the work comes back, of which occurrence.
fn each_command(view: &View, id: &str, occurrence: Option<&OccurrenceKey>) -> String {
    let Some(activity) = view.workspace.plan.activity(id) else { return String::new() };
    let who = view.reporters(activity).iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
    let current = || view.current_occurrence(activity);
    match occurrence.or_else(current) {
        Some(key) => format!("styrplan set {id} STATUS --occurrence {key} --org {who}"),
        None => format!("styrplan set {id} STATUS --org {who}"),
    }
}

fn reporters_with_names(view: &View, id: &str) -> String {
    let activity = view.workspace.plan.activity(id);
    let parties = activity.map(|it| view.reporters(it)).unwrap_or_default();
    let organisations = &view.workspace.organisations;
    let named = parties.iter().map(|it| with_name(it.as_str(), organisations.name(it.as_str())));
    named.collect::<Vec<_>>().join(", ")
}
