//! The plan, an area or an activity as a document, with everything about it.

use super::document::{Column, Document, Row, Table, Width};
use super::lists::entry_words;
use crate::domain::duty::{Duty, DutyKind, OccurrenceKey};
use crate::domain::id::PartyId;
use crate::domain::plan::Area;
use crate::domain::schedule::Occurrence;
use crate::domain::status::Status;
use crate::domain::workspace::{View, Workspace};
use crate::i18n::Texts;
use crate::reports::log::Entry;
use crate::reports::state::State;
use crate::reports::wording::{self, capital, list, named, occurrence, reading, remarks, status, tally, when};
use crate::t;

/// The whole plan: head, prose, and its activities.
#[must_use]
pub fn plan(texts: &Texts, view: &View) -> Document {
    let plan = &view.workspace.plan;
    let mut document = Document::new(plan.title.clone(), texts.lang().code());
    let title = if plan.document_title.is_empty() { &plan.title } else { &plan.document_title };
    document.heading(1, title);
    document.paragraph(&plan.purpose);
    document.paragraph(&plan.adoption_text);
    for section in &plan.sections {
        document.heading(2, &section.title);
        for paragraph in section.text.split("\n\n") {
            document.paragraph(paragraph);
        }
    }
    for area in &plan.areas {
        add_area(texts, view, &mut document, area);
    }
    document
}

/// One area with its activities.
#[must_use]
pub fn area(texts: &Texts, view: &View, area: &Area) -> Document {
    let mut document = Document::new(area.title.clone(), texts.lang().code());
    add_area(texts, view, &mut document, area);
    document
}

fn add_area(texts: &Texts, view: &View, document: &mut Document, area: &Area) {
    document.heading(2, if area.heading.is_empty() { &area.title } else { &area.heading });
    let column = |title: String, width| Column { title, width };
    let columns = vec![
        column(t!(texts, "label-id"), Width::Narrow),
        column(t!(texts, "label-activity"), Width::Wide),
        column(t!(texts, "label-time"), Width::Narrow),
        column(t!(texts, "label-status"), Width::Narrow),
    ];
    let rows = area.activities.iter().map(|activity| {
        let progress = view.progress(activity);
        let cells = vec![
            activity.id.to_string(),
            activity.title.clone(),
            activity.time.text.clone(),
            status(texts, progress.status),
        ];
        Row::Cells { cells, details: Vec::new() }
    });
    document.table(Table { columns, rows: rows.collect() });
}

/// One activity: its words, what they are taken to mean, who does it, how far each has come, what has been said.
#[must_use]
pub fn activity(texts: &Texts, view: &View, state: &State, log: &[Entry]) -> Document {
    let workspace = view.workspace;
    let activity = state.activity;
    let mut document = Document::new(activity.title.clone(), texts.lang().code());
    document.heading(1, format!("{} {}", activity.id, activity.title));
    document.facts(words(texts, workspace, state));
    document.facts(meaning(texts, workspace, state));
    add_parties(texts, workspace, &mut document, state);
    add_open(texts, view, &mut document, state);
    add_settled(texts, view, &mut document, state);
    let duties: Vec<String> = state.duties.iter().map(|it| duty(texts, workspace, it)).collect();
    if !duties.is_empty() {
        document.heading(2, t!(texts, "show-duties"));
        document.list(duties);
    }
    document.heading(2, t!(texts, "label-log"));
    if log.is_empty() {
        document.paragraph(t!(texts, "log-empty"));
    }
    document.list(log.iter().map(|it| log_line(texts, workspace, it)).collect());
    document
}

/// The status of each party, and which occurrence it is about when it is about one.
fn add_parties(texts: &Texts, workspace: &Workspace, document: &mut Document, state: &State) {
    let parties = &state.progress.parties;
    if parties.is_empty() {
        return;
    }
    let about: Vec<Option<OccurrenceKey>> =
        parties.iter().map(|(party, it)| occurrence_of(state, party, *it)).collect();
    let reported: Vec<_> = about.iter().zip(parties).filter(|(_, (_, it))| it.is_some()).map(|(key, _)| key).collect();
    // Where nobody has reported, it is the occurrence at hand that nobody has reported on.
    let at_hand = state.progress.occurrence.clone().filter(|_| reported.is_empty());
    let shared = reported.first().copied().filter(|first| reported.iter().all(|it| it == first));
    document.heading(
        2,
        match shared.map_or(at_hand.as_ref(), Option::as_ref) {
            Some(key) => t!(texts, "show-parties-of", when = occurrence(texts, key)),
            _ => t!(texts, "show-parties"),
        },
    );
    let named = parties.iter().zip(&about).map(|((party, it), key)| {
        let words = status(texts, *it);
        let words = match key {
            Some(key) if shared.is_none() => format!("{words} ({})", occurrence(texts, key)),
            _ => words,
        };
        (workspace.organisations.name(party.as_str()).to_owned(), words)
    });
    document.facts(named.collect());
}

/// The occurrence that a party's status is about.
fn occurrence_of(state: &State, party: &PartyId, status: Option<Status>) -> Option<OccurrenceKey> {
    status?;
    let said =
        state.reports.updates().rev().filter(|it| it.organisation.as_ref() == Some(party) && it.status.is_some());
    let holds = |key: &Option<OccurrenceKey>| state.reports.status(Some(party), key.as_ref()) == status;
    said.map(|it| it.occurrence.clone()).find(holds).flatten()
}

/// So many occurrences to come are named; what is late is named whole.
const TO_COME: usize = 4;

/// The occurrences that are late, and those that come next, each by the name with which it is reported.
fn add_open(texts: &Texts, view: &View, document: &mut Document, state: &State) {
    let is_tracked = |it: &&Occurrence| view.workspace.plan.is_tracked(it.days.end) || state.is_closing(it);
    let (late, to_come): (Vec<&Occurrence>, Vec<&Occurrence>) =
        state.open_occurrences.iter().filter(is_tracked).partition(|it| it.days.end < view.today);
    let told = |it: &Occurrence, id: &str| {
        let is_day = it.key.as_str() == it.days.end.to_string();
        // The day is told once.
        let what = state.duty(it).filter(|_| is_day).map(|duty| duty.what.clone());
        let what = what.unwrap_or_else(|| occurrence_name(texts, state, it));
        (format!("{}/{}", state.activity.id, it.key), t!(texts, id, what = what, date = texts.date(it.days.end)))
    };
    let late = late.into_iter().map(|it| told(it, "show-open-late"));
    let to_come = to_come.into_iter().take(TO_COME).map(|it| told(it, "show-open-until"));
    let facts: Vec<(String, String)> = late.chain(to_come).collect();
    if !facts.is_empty() {
        document.heading(2, t!(texts, "show-open"));
        document.facts(facts);
    }
}

fn occurrence_name(texts: &Texts, state: &State, it: &Occurrence) -> String {
    match state.duty(it) {
        Some(duty) => named(texts, &duty.what, &it.key),
        None => capital(&wording::occurrence_of(texts, &it.key, state.quota(it))),
    }
}

/// The occurrences that need nothing more, and how they ended.
fn add_settled(texts: &Texts, view: &View, document: &mut Document, state: &State) {
    let Some(foreseen) = view.workspace.foreseen(&state.activity.id) else { return };
    let all = view.occurrences(state.activity);
    let settled = all.iter().filter(|it| view.is_settled(state.activity, &it.key));
    let facts: Vec<(String, String)> = settled
        .map(|it| {
            let said = state.reports.outcome(&foreseen.reporters, &it.key);
            (occurrence_name(texts, state, it), status(texts, said))
        })
        .collect();
    if !facts.is_empty() {
        document.heading(2, t!(texts, "show-settled"));
        document.facts(facts);
    }
}

fn log_line(texts: &Texts, workspace: &Workspace, entry: &Entry) -> String {
    let words = entry_words(texts, &workspace.organisations, entry);
    let line = format!("{} {}: {words}", entry.at.format("%Y-%m-%d"), entry.report.by);
    match &entry.report.note {
        Some(note) => format!("{line}\n{}", note.trim_end()),
        None => line,
    }
}

/// The plan's own words.
fn words(texts: &Texts, workspace: &Workspace, state: &State) -> Vec<(String, String)> {
    let activity = state.activity;
    let added = activity.added.as_ref().map(|it| match &it.body {
        Some(body) => format!("{}, {}", texts.date(it.date), workspace.organisations.name(body.as_str())),
        None => texts.date(it.date),
    });
    let first: Vec<String> = activity.after.iter().map(ToString::to_string).collect();
    vec![
        (t!(texts, "label-area"), format!("{} {}", state.area.id, state.area.title)),
        (t!(texts, "label-owners"), activity.owners.text.clone()),
        (t!(texts, "label-time"), activity.time.text.clone()),
        (t!(texts, "label-follow-up"), or_dash(&activity.follow_up.text)),
        (t!(texts, "label-extra"), activity.extra.clone()),
        (t!(texts, "show-added"), added.unwrap_or_default()),
        (t!(texts, "show-replaces"), activity.replaces.as_ref().map(ToString::to_string).unwrap_or_default()),
        (t!(texts, "agenda-after"), list(texts, &first)),
    ]
}

fn or_dash(text: &str) -> String {
    if text.is_empty() { "–".to_owned() } else { text.to_owned() }
}

/// What the words are taken to mean, and where the activity stands.
fn meaning(texts: &Texts, workspace: &Workspace, state: &State) -> Vec<(String, String)> {
    let parties = |ids: &[PartyId]| {
        let names: Vec<String> = ids.iter().map(|id| workspace.organisations.name(id.as_str()).to_owned()).collect();
        list(texts, &names)
    };
    let mut time = reading(texts, state.schedule);
    if state.is_unsure() {
        time = format!("{time} – {}. {}", t!(texts, "confirm"), remarks(texts, state.schedule).join(" "));
    }
    let owners = &state.activity.owners;
    let mut progress = status(texts, state.progress.status);
    if !state.progress.parties.is_empty() {
        progress = format!("{progress} ({})", tally(texts, state.progress.tally));
    }
    if let Some(key) = &state.progress.occurrence
        && is_about(state, key)
    {
        progress = t!(texts, "show-about", status = progress, when = occurrence(texts, key));
    }
    if state.is_overdue() {
        progress = format!("{progress} – {}", t!(texts, "overdue"));
    }
    if state.progress.differing {
        progress = format!("{progress} – {}", t!(texts, "differing"));
    }
    let assessment = state.progress.assessment.map(|it| t!(texts, &format!("assess-{}", it.code())));
    vec![
        (t!(texts, "show-reading"), time),
        (t!(texts, "show-responsible"), parties(&owners.responsible)),
        (t!(texts, "show-supporting"), parties(&owners.supporting)),
        (t!(texts, "label-status"), progress),
        (t!(texts, "show-assessment"), assessment.unwrap_or_default()),
        (t!(texts, "show-next"), state.next_due.map(|it| texts.date(it)).unwrap_or_default()),
        (t!(texts, "show-ask"), owners.confirm.clone().unwrap_or_default()),
    ]
}

/// Whether what is told of work that comes back is about its occurrence at hand alone, not about the work in general.
fn is_about(state: &State, key: &OccurrenceKey) -> bool {
    let in_general = |party| state.reports.status(party, None).is_some();
    let of_it = |party| state.reports.status(party, Some(key)).is_some();
    let parties: Vec<Option<&PartyId>> = match state.reporters {
        [] => vec![None],
        reporters => reporters.iter().map(Some).collect(),
    };
    parties.into_iter().all(|party| of_it(party) || !in_general(party))
}

/// A duty with when and to whom.
#[must_use]
pub fn duty(texts: &Texts, workspace: &Workspace, duty: &Duty) -> String {
    let when = when(texts, duty);
    let receiver = duty.to.as_ref().map(|to| format!(" → {}", workspace.organisations.name(to.as_str())));
    let kind = match duty.kind {
        DutyKind::Decision => t!(texts, "duty-decision"),
        DutyKind::Report => t!(texts, "duty-report"),
    };
    format!("{} ({kind}): {when}{}", duty.what, receiver.unwrap_or_default())
}
