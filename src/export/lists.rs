//! Lists as documents: activities, the log, what is wrong and what to confirm.

use super::document::{Column, Document, Row, Table, Width};
use crate::domain::organisation::Organisations;
use crate::domain::problem::Severity;
use crate::domain::safe_text::visible;
use crate::domain::status::Tally;
use crate::domain::workspace::Workspace;
use crate::i18n::Texts;
use crate::reports::agenda::wording::change;
use crate::reports::check::{Explained, Question};
use crate::reports::log::Entry;
use crate::reports::state::State;
use crate::reports::wording::{occurrence, status};
use crate::t;

pub(super) fn column(title: String, width: Width) -> Column {
    Column { title, width }
}

pub(super) fn cells(cells: Vec<String>) -> Row {
    Row::Cells { cells, details: Vec::new() }
}

/// The activities, one row each.
#[must_use]
pub fn activities(texts: &Texts, states: &[State]) -> Document {
    let rows = states.iter().map(|state| activity_row(texts, state)).collect();
    list_of(texts, rows)
}

/// The activities, one row each, under the headings of their areas.
#[must_use]
pub fn by_area(texts: &Texts, states: &[State]) -> Document {
    let mut rows = Vec::new();
    for area in states.chunk_by(|a, b| a.area.id == b.area.id) {
        let standing = standing(texts, area);
        rows.extend(area.first().map(|it| Row::Section(format!("{} {}\n{standing}", it.area.id, it.area.title))));
        rows.extend(area.iter().map(|state| activity_row(texts, state)));
    }
    list_of(texts, rows)
}

/// "1 av 5 genomförda, 2 försenade".
#[must_use]
pub fn standing(texts: &Texts, states: &[State]) -> String {
    let tally = Tally::count(states.iter().map(|it| it.progress.status));
    let late = states.iter().filter(|it| !it.late.is_empty()).count();
    t!(texts, "area-standing", done = tally.done, of = tally.of, late = late)
}

fn list_of(texts: &Texts, rows: Vec<Row>) -> Document {
    let columns = vec![
        column(t!(texts, "label-id"), Width::Narrow),
        column(t!(texts, "label-status"), Width::Narrow),
        column(t!(texts, "label-late"), Width::Narrow),
        column(t!(texts, "label-next"), Width::Narrow),
        column(t!(texts, "label-activity"), Width::Line),
    ];
    let mut document = Document::new(t!(texts, "list-title"), texts.lang().code());
    if rows.is_empty() {
        document.paragraph(t!(texts, "list-no-match"));
    }
    document.table(Table { columns, rows });
    document
}

fn activity_row(texts: &Texts, state: &State) -> Row {
    let next = state.next_due.map_or_else(|| "–".to_owned(), |it| it.to_string());
    let marks = [(state.is_unsure(), "confirm"), (state.progress.differing, "differing")];
    let marks: Vec<String> = marks.into_iter().filter(|(is, _)| *is).map(|(_, id)| t!(texts, id)).collect();
    let mut title = state.activity.title.clone();
    if !marks.is_empty() {
        title = format!("{title} [{}]", marks.join(", "));
    }
    cells(vec![state.activity.id.to_string(), status(texts, state.progress.status), late(texts, state), next, title])
}

/// That its time has run out, wholly or in part; empty while it has not.
#[must_use]
pub fn late(texts: &Texts, state: &State) -> String {
    match (state.is_overdue(), state.late.is_empty()) {
        (true, _) => t!(texts, "overdue"),
        (false, false) => t!(texts, "overdue-part"),
        (false, true) => String::new(),
    }
}

/// The log, newest first.
#[must_use]
pub fn log(texts: &Texts, organisations: &Organisations, entries: &[Entry]) -> Document {
    let mut document = Document::new(t!(texts, "label-log"), texts.lang().code());
    if entries.is_empty() {
        document.paragraph(t!(texts, "log-empty"));
    }
    let columns = vec![
        column(String::new(), Width::Narrow),
        column(String::new(), Width::Narrow),
        column(String::new(), Width::Narrow),
        column(String::new(), Width::Wide),
    ];
    let rows = entries.iter().map(|entry| {
        let when = entry.at.format("%Y-%m-%d %H:%M").to_string();
        let mut details: Vec<(String, String)> = Vec::new();
        if let Some(note) = &entry.report.note {
            details.push((String::new(), note.trim_end().to_owned()));
        }
        details.push((String::new(), entry.report.id.to_string()));
        let cells =
            vec![when, entry.activity.to_string(), entry.report.by.clone(), entry_words(texts, organisations, entry)];
        Row::Cells { cells, details }
    });
    document.table(Table { columns, rows: rows.collect() });
    document
}

/// What an entry says, in one line.
#[must_use]
pub fn entry_words(texts: &Texts, organisations: &Organisations, entry: &Entry) -> String {
    let mut words = change(texts, organisations, &entry.report);
    let mut remarks = Vec::new();
    if let Some(key) = &entry.occurrence {
        remarks.push(t!(texts, "log-occurrence", when = occurrence(texts, key)));
    }
    if let (None, Some(party)) = (entry.report.status, &entry.report.organisation) {
        remarks.push(t!(texts, "log-for", who = organisations.short(party.as_str())));
    }
    if entry.raise {
        remarks.push(t!(texts, "change-raised"));
    }
    let undo = t!(texts, "change-undo");
    if entry.undoes.is_some() && words != undo {
        remarks.push(undo);
    }
    if entry.undone {
        remarks.push(t!(texts, "log-undone"));
    }
    if !remarks.is_empty() {
        words = format!("{words} ({})", remarks.join(", "));
    }
    words
}

/// What is wrong and what a person should confirm.
#[must_use]
pub fn check(texts: &Texts, workspace: &Workspace, problems: &[Explained], questions: &[Question]) -> Document {
    let mut document = Document::new(t!(texts, "check-title"), texts.lang().code());
    let errors = problems.iter().filter(|it| it.severity == Severity::Error).count();
    for problem in problems {
        add_problem(texts, &mut document, problem);
    }
    let plan = &workspace.plan;
    let (areas, activities) = (plan.areas.len(), plan.activities().count());
    let organisations = workspace.organisations.organisations().len();
    document.paragraph(t!(
        texts,
        "check-size",
        areas = areas,
        activities = activities,
        organisations = organisations,
        updates = workspace.updates.len()
    ));
    document.paragraph(t!(texts, "check-sum", errors = errors, warnings = problems.len() - errors));
    if !questions.is_empty() {
        document.heading(2, t!(texts, "check-confirm", n = questions.len()));
        let points = questions.iter().map(|it| {
            let about = it.activity.as_ref().map(|it| format!("{it} ")).unwrap_or_default();
            let how = it.how.as_ref().map(|it| format!("\n{it}")).unwrap_or_default();
            format!("{about}{}: ”{}”\n{}{how}", t!(texts, it.topic.text_id()), it.words, it.question)
        });
        document.list(points.collect());
    }
    add_lines(texts, workspace, &mut document, questions);
    document
}

/// The lines that make what the program has read the plan's own.
fn add_lines(texts: &Texts, workspace: &Workspace, document: &mut Document, questions: &[Question]) {
    let with_lines = || questions.iter().filter(|it| !it.lines.is_empty());
    if with_lines().next().is_none() {
        return;
    }
    document.heading(2, t!(texts, "check-lines"));
    document.paragraph(t!(texts, "check-lines-how"));
    for question in with_lines() {
        let found = question.activity.as_ref().and_then(|it| workspace.activity(it.as_str()));
        if let Some((_, it)) = found {
            document.paragraph(format!("{} {}", it.id, it.title));
        }
        document.verbatim(question.lines.clone());
    }
}

/// Place, cause, excerpt with a mark under the column, remedy.
fn add_problem(texts: &Texts, document: &mut Document, problem: &Explained) {
    let severity = match problem.severity {
        Severity::Error => t!(texts, "check-error"),
        Severity::Warning => t!(texts, "check-warning"),
    };
    document.paragraph(format!("{severity} {}: {}", problem.place, problem.cause));
    if let Some(excerpt) = problem.excerpt.as_ref().filter(|it| !it.trim().is_empty()) {
        document.verbatim(marked(excerpt, problem.column));
    }
    document.list(vec![format!("{} {}", t!(texts, "check-do"), problem.remedy)]);
}

/// A line of the file and, when the column is known, a mark under it.
fn marked(excerpt: &str, column: usize) -> Vec<String> {
    let line = format!("  | {}", visible(excerpt));
    let Some(before) = column.checked_sub(1) else { return vec![line] };
    let before: String = excerpt.chars().take(before).collect();
    let indent = unicode_width::UnicodeWidthStr::width(visible(&before).as_ref());
    vec![line, format!("  | {}^", " ".repeat(indent))]
}
