//! The yearly cycle as a document and as data.

use serde_json::{Value, json};

use super::document::{Column, Document, Row, Table, Width};
use super::json::{self, SCHEMA};
use super::lists::column;
use crate::domain::duty::When;
use crate::domain::organisation::Organisations;
use crate::i18n::Texts;
use crate::reports::wording::capital;
use crate::reports::wording::year::{Line, always, entry, month, outside, title};
use crate::reports::year::{Always, Entry, Meeting, Year};
use crate::t;

/// The cycle of a year: a row for each duty and meeting, month by month; then what has no month.
#[must_use]
pub fn document(texts: &Texts, organisations: &Organisations, report: &Year) -> Document {
    let title = title(texts, report);
    let mut document = Document::new(title.clone(), texts.lang().code());
    document.heading(1, title);
    if let Some(words) = outside(texts, report) {
        document.paragraph(words);
    }
    let mut columns = columns(texts);
    columns
        .splice(0..0, [column(t!(texts, "year-month"), Width::Narrow), column(t!(texts, "year-day"), Width::Number)]);
    document.table(Table { columns, rows: month_rows(texts, organisations, report) });
    let some_time = report.some_time.iter().map(|it| row(None, entry(texts, organisations, it)));
    section(texts, &mut document, "year-some-time", self::columns(texts), some_time.collect());
    // What has no day is neither late nor done.
    let always = report.always.iter().map(|it| without_standing(always(texts, organisations, it)));
    let columns = self::columns(texts).into_iter().take(2).collect();
    section(texts, &mut document, "year-always", columns, always.collect());
    let without: Vec<String> = report.without.iter().map(ToString::to_string).collect();
    document.facts(vec![(t!(texts, "year-without"), without.join(", "))]);
    document
}

/// Rows under a heading of their own, if there are any.
fn section(texts: &Texts, document: &mut Document, id: &str, columns: Vec<Column>, rows: Vec<Row>) {
    if !rows.is_empty() {
        document.heading(2, t!(texts, id));
        document.table(Table { columns, rows });
    }
}

fn columns(texts: &Texts) -> Vec<Column> {
    vec![
        column(t!(texts, "label-id"), Width::Narrow),
        column(t!(texts, "year-what"), Width::Wide),
        column(t!(texts, "label-late"), Width::Narrow),
    ]
}

/// The rows of all months; the first of each bears its name, also of one in which nothing falls.
fn month_rows(texts: &Texts, organisations: &Organisations, report: &Year) -> Vec<Row> {
    let mut rows = Vec::new();
    if report.is_empty_outside() {
        return rows;
    }
    for (n, month) in (1..).zip(&report.months) {
        let mut lines = self::month(texts, organisations, month);
        if lines.is_empty() {
            lines.push(Line { what: "–".to_owned(), ..Line::default() });
        }
        let names = std::iter::once(capital(texts.month(n))).chain(std::iter::repeat(String::new()));
        rows.extend(names.zip(lines).map(|(name, line)| row(Some(name), line)));
    }
    rows
}

fn without_standing(line: Line) -> Row {
    Row::Cells { cells: vec![line.id, line.what], details: vec![(String::new(), line.about)] }
}

fn row(month: Option<String>, line: Line) -> Row {
    let place = month.into_iter().flat_map(|it| [it, line.day.clone()]);
    let cells = place.chain([line.id, line.what, line.standing]).collect();
    let details = if line.about.is_empty() { Vec::new() } else { vec![(String::new(), line.about)] };
    Row::Cells { cells, details }
}

/// `year --json`. The fields are fixed: other programs read them.
#[must_use]
pub fn json(report: &Year) -> Value {
    let months: Vec<Value> = (1..=12)
        .zip(&report.months)
        .map(|(n, month): (u32, _)| {
            json!({
                "month": n,
                "duties": month.entries.iter().map(entry_value).collect::<Vec<_>>(),
                "meetings": month.meetings.iter().map(meeting_value).collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({
        "schema": SCHEMA,
        "year": report.year,
        "today": report.today,
        "outside_plan": report.outside.is_some(),
        "body": report.body.map(|it| &it.id),
        "months": months,
        "some_time": report.some_time.iter().map(entry_value).collect::<Vec<_>>(),
        "always": report.always.iter().map(always_value).collect::<Vec<_>>(),
        "without_follow_up": report.without,
    })
}

fn entry_value(it: &Entry) -> Value {
    json!({
        "activity": it.activity,
        "title": it.title,
        "what": it.what,
        "kind": it.kind,
        "to": it.to,
        "occurrence": it.occurrence,
        "start": it.days.start,
        "due": it.days.end,
        "standing": it.standing,
        "answers": it.answers.map(|(closed, of)| json!({"closed": closed, "of": of})),
        "quota": json::quota(it.manner),
        "before_meeting": json::before_meeting(it.manner),
        "is_read": it.is_read,
    })
}

fn meeting_value(it: &Meeting) -> Value {
    let mut value = json::meeting_day(it.day);
    if let Some(fields) = value.as_object_mut() {
        fields.insert("body".into(), json!(it.body));
        fields.insert("state".into(), json!(it.state));
    }
    value
}

fn always_value(it: &Always) -> Value {
    let (from, event) = match &it.duty.when {
        When::From(day) => (Some(*day), None),
        When::Event(words) => (None, Some(words)),
        _ => (None, None),
    };
    json!({
        "activity": it.activity,
        "what": it.duty.what,
        "kind": it.duty.kind,
        "to": it.duty.to,
        "from": from,
        "event": event,
        "is_read": it.duty.is_read,
    })
}
