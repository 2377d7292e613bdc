//! What falls due as a document: overdue, to do now, coming, beginning; then what no day can be given for.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::document::{Document, Row, Table, Width};
use super::lists::column;
use crate::domain::duty::DutyKind;
use crate::domain::meetings::MeetingDay;
use crate::domain::organisation::Organisations;
use crate::i18n::Texts;
use crate::reports::due::{self, Closing, Due, What};
use crate::reports::state::Manner;
use crate::reports::wording::{self, asked, named};
use crate::t;

/// What falls due.
#[must_use]
pub fn document(texts: &Texts, organisations: &Organisations, report: &Due) -> Document {
    let title = t!(texts, "due-heading", date = texts.date(report.until));
    let mut document = Document::new(title.clone(), texts.lang().code());
    document.heading(1, title);
    let (now, later): (Vec<&due::Row>, Vec<&due::Row>) = report.coming.iter().partition(|it| it.now);
    let nothing_more = now.iter().any(|it| it.date <= report.until);
    let sections = [
        ("due-overdue", report.overdue.iter().collect(), Group::Late),
        ("due-now", now, Group::Coming),
        ("due-coming", later, Group::Coming),
        ("due-starting", report.starting.iter().collect(), Group::Starting),
    ];
    for (id, rows, group) in sections {
        if rows.is_empty() && id != "due-coming" {
            continue;
        }
        document.heading(2, t!(texts, id));
        if rows.is_empty() {
            document.paragraph(t!(texts, if nothing_more { "due-nothing-more" } else { "due-nothing" }));
        }
        document.table(table(texts, organisations, report, &rows, group));
    }
    let lists =
        [("due-recurring", &report.recurring), ("due-open", &report.open_ended), ("due-unknown", &report.unknown)];
    let named = lists.map(|(id, ids)| {
        let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
        (t!(texts, id), ids.join(", "))
    });
    let untracked: Vec<String> =
        report.untracked.iter().map(|it| format!("{} ({})", it.activity, it.occurrences.len())).collect();
    let before =
        report.account_from.map(|it| (t!(texts, "due-untracked", date = texts.date(it)), untracked.join(", ")));
    document.facts(before.into_iter().chain(named).collect());
    document
}

/// Which part of the report a row stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Group {
    Late,
    Coming,
    Starting,
}

/// So many days late and more are told in years.
const LONG_AGO: i64 = 730;

fn table(texts: &Texts, organisations: &Organisations, report: &Due, rows: &[&due::Row], group: Group) -> Table {
    let narrow = || column(String::new(), Width::Narrow);
    let columns = vec![narrow(), narrow(), narrow(), column(String::new(), Width::Line)];
    let mut told = HashSet::new();
    let rows = rows.iter().filter(|row| told.insert(counted(row)) || counted(row).is_none());
    Table { columns, rows: rows.map(|row| table_row(texts, organisations, report.today, row, group)).collect() }
}

/// Of several times in one window, what they have in common: they are told in one row.
fn counted(row: &due::Row) -> Option<(&str, &str, Option<&str>)> {
    match &row.what {
        What::Duty { occurrence, what, .. } => {
            let (window, _) = occurrence.window()?;
            Some((row.activity.as_str(), window, what.as_deref()))
        }
        What::Work { .. } => None,
    }
}

fn table_row(texts: &Texts, organisations: &Organisations, today: NaiveDate, row: &due::Row, group: Group) -> Row {
    let what = match (&row.what, group) {
        (What::Work { part: None }, Group::Late) => t!(texts, "due-work-late"),
        (What::Work { part: None }, Group::Coming) => t!(texts, "due-work-end"),
        (What::Work { part: None }, Group::Starting) => t!(texts, "due-start"),
        (What::Work { part: Some(part) }, Group::Late) => t!(texts, "due-part-late", n = *part),
        (What::Work { part: Some(part) }, Group::Coming) => t!(texts, "due-part-end", n = *part),
        (What::Work { part: Some(part) }, Group::Starting) => t!(texts, "due-part-start", n = *part),
        (What::Duty { what: None, occurrence: key, manner: Manner::Plain, .. }, _) => {
            named(texts, &t!(texts, "own-recurrence"), key)
        }
        (What::Duty { what: Some(what), occurrence: key, manner: Manner::Plain, is_read: false, .. }, _) => {
            named(texts, what, key)
        }
        (What::Duty { what: Some(what), is_read, .. }, _) => asked(texts, what, *is_read),
        (What::Duty { what: None, .. }, _) => t!(texts, "own-recurrence"),
    };
    let days = match row.days {
        late if late < -LONG_AGO => {
            let years = today.years_since(row.date).map(i64::from);
            t!(texts, "due-years-late", n = years.unwrap_or(0))
        }
        late if late < 0 => t!(texts, "due-days-late", n = -late),
        days => t!(texts, "due-days", n = days),
    };
    let about = about(texts, organisations, row);
    let about = (!about.is_empty()).then(|| about.join(" · "));
    let closing = row.closing.iter().map(|it| closing(texts, organisations, row, it));
    let details = about.into_iter().chain(closing).map(|it| (String::new(), it)).collect();
    let cells = vec![row.date.to_string(), days, row.activity.to_string(), format!("{what} – {}", row.title)];
    Row::Cells { cells, details }
}

/// What is to be reported or decided when the work ends, with the name by which it is settled.
fn closing(texts: &Texts, organisations: &Organisations, row: &due::Row, closing: &Closing) -> String {
    let key = format!("{}/{}", row.activity, closing.occurrence);
    let told = t!(texts, "due-closing", what = &closing.what, key = key);
    match &closing.to {
        Some(to) => format!("{told} · {}", t!(texts, "due-to", body = organisations.name(to.as_str()))),
        None => told,
    }
}

/// What more there is to say of a duty: how it stands to its window, and who receives it.
fn about(texts: &Texts, organisations: &Organisations, row: &due::Row) -> Vec<String> {
    let What::Duty { occurrence: key, to, kind, manner, is_read, .. } = &row.what else { return Vec::new() };
    let manner = match manner {
        Manner::Before(MeetingDay::Expected(month)) if row.days < 0 => {
            Some(t!(texts, "before-meeting-past", month = texts.month_and_year(*month)))
        }
        _ => wording::manner(texts, *manner, key),
    };
    let decision = (*kind == DutyKind::Decision).then(|| t!(texts, "duty-decision"));
    let to = to.as_ref().map(|to| t!(texts, "due-to", body = organisations.name(to.as_str())));
    let read = is_read.then(|| t!(texts, "duty-is-read"));
    [decision, manner, to, read].into_iter().flatten().collect()
}
