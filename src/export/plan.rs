//! The plan, an area or an activity as a document, with everything about it.

use super::document::{Column, Document, Row, Table, Width};
use super::lists::entry_words;
use crate::domain::id::PartyId;
use crate::domain::plan::Area;
use crate::domain::schedule::{Duty, DutyKind};
use crate::domain::workspace::{View, Workspace};
use crate::i18n::Texts;
use crate::reports::log::Entry;
use crate::reports::state::State;
use crate::reports::wording::{list, reading, remarks, status, tally, when};
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
    document.facts(words(texts, state));
    document.facts(meaning(texts, workspace, state));
    if !state.progress.parties.is_empty() {
        document.heading(2, t!(texts, "show-parties"));
        let named = (state.progress.parties.iter())
            .map(|(party, it)| (workspace.organisations.name(party.as_str()).to_owned(), status(texts, *it)));
        document.facts(named.collect());
    }
    let duties: Vec<String> = activity.follow_up.duties.iter().map(|it| duty(texts, workspace, it)).collect();
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

fn log_line(texts: &Texts, workspace: &Workspace, entry: &Entry) -> String {
    let words = entry_words(texts, &workspace.organisations, entry);
    let line = format!("{} {}: {words}", entry.at.format("%Y-%m-%d"), entry.report.by);
    match &entry.report.note {
        Some(note) => format!("{line}\n{}", note.trim_end()),
        None => line,
    }
}

/// The plan's own words.
fn words(texts: &Texts, state: &State) -> Vec<(String, String)> {
    let activity = state.activity;
    vec![
        (t!(texts, "label-area"), format!("{} {}", state.area.id, state.area.title)),
        (t!(texts, "label-owners"), activity.owners.text.clone()),
        (t!(texts, "label-time"), activity.time.text.clone()),
        (t!(texts, "label-follow-up"), or_dash(&activity.follow_up.text)),
        (t!(texts, "label-extra"), activity.extra.clone()),
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
