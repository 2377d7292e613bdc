//! Reports as JSON for other programs. The top-level `schema` changes when a field changes its meaning.

use std::fmt::Write;

use chrono::NaiveDate;
use serde_json::{Map, Value, json};

use crate::domain::meetings::MeetingDay;
use crate::domain::plan::Activity;
use crate::domain::problem::Severity;
use crate::domain::safe_text::is_harmful;
use crate::domain::schedule::Occurrence;
use crate::domain::status::Status;
use crate::domain::workspace::{View, Workspace};
use crate::i18n::Texts;
use crate::reports::agenda::{Agenda, Reason, wording};
use crate::reports::check::{Explained, Question};
use crate::reports::due::{Closing, Due, Row, Untracked, What};
use crate::reports::log::Entry;
use crate::reports::state::{Manner, State};

/// The version of the shapes below.
pub const SCHEMA: u32 = 1;

/// A value as text, ending with a line break. Characters that could command a terminal are written as `\u202e`,
/// which means the same to a program that reads it.
#[must_use]
pub fn text(value: &Value) -> String {
    harmless(&format!("{value:#}\n"))
}

/// A value on one line, ending with a line break, with the same characters escaped.
#[must_use]
pub fn line(value: &Value) -> String {
    harmless(&format!("{value}\n"))
}

fn harmless(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for c in json.chars() {
        if c != '\n' && is_harmful(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                // Writing to a string cannot fail.
                let _ = write!(text, "\\u{unit:04x}");
            }
        } else {
            text.push(c);
        }
    }
    text
}

/// `list --json`. The fields are fixed: other programs read them.
#[must_use]
pub fn list(view: &View, states: &[State]) -> Value {
    let activities: Vec<Value> = states.iter().map(activity).collect();
    json!({"schema": SCHEMA, "today": view.today, "activities": activities})
}

/// One activity, as in a list.
#[must_use]
pub fn activity(state: &State) -> Value {
    let Activity { id, title, owners, time, follow_up, extra, .. } = state.activity;
    let organisations: Map<String, Value> =
        state.progress.parties.iter().map(|(party, status)| (party.to_string(), code(*status))).collect();
    json!({
        "id": id,
        "area": state.area.id,
        "title": title,
        "owners": owners.text,
        "time": time.text,
        "follow_up": follow_up.text,
        "extra": extra,
        "status": code(state.progress.status),
        "organisations": organisations,
        "periods": state.schedule.periods,
        "next_due": state.next_due,
        "overdue": state.is_overdue(),
        "confirm": state.is_unsure(),
    })
}

fn code(status: Option<Status>) -> Value {
    status.map_or(Value::Null, |it| Value::from(it.code()))
}

/// `show ID --json`: an activity with everything about it.
#[must_use]
pub fn show(view: &View, state: &State, log: &[Entry]) -> Value {
    let mut value = activity(state);
    let duties: Vec<Value> = state.open_occurrences.iter().map(|it| occurrence(state, it)).collect();
    if let Some(fields) = value.as_object_mut() {
        fields.insert("schema".into(), SCHEMA.into());
        fields.insert("today".into(), json!(view.today));
        fields.insert("responsible".into(), json!(state.activity.owners.responsible));
        fields.insert("supporting".into(), json!(state.activity.owners.supporting));
        fields
            .insert("assessment".into(), json!(state.progress.assessment.map(crate::domain::status::Assessment::code)));
        fields.insert("reading".into(), json!(state.schedule.reading));
        let settled = &state.activity.time.settled;
        fields.insert("settled".into(), if settled.is_empty() { Value::Null } else { json!(settled) });
        fields.insert("open_duties".into(), json!(duties));
        fields.insert("log".into(), json!(log.iter().map(entry).collect::<Vec<_>>()));
    }
    value
}

fn occurrence(state: &State, it: &Occurrence) -> Value {
    json!({
        "key": format!("{}/{}", state.activity.id, it.key),
        "occurrence": it.key,
        "start": it.days.start,
        "due": it.days.end,
        "what": state.duty(it).map(|duty| duty.what.clone()),
        "to": state.duty(it).and_then(|duty| duty.to.clone()),
    })
}

/// `due --json`.
#[must_use]
pub fn due(report: &Due) -> Value {
    let rows = |rows: &[Row]| rows.iter().map(due_row).collect::<Vec<_>>();
    json!({
        "schema": SCHEMA,
        "today": report.today,
        "until": report.until,
        "overdue": rows(&report.overdue),
        "due": rows(&report.coming),
        "starting": rows(&report.starting),
        "untracked": report.untracked.iter().map(untracked).collect::<Vec<_>>(),
        "recurring": report.recurring,
        "open_ended": report.open_ended,
        "unknown": report.unknown,
    })
}

fn due_row(row: &Row) -> Value {
    let mut value = json!({
        "activity": row.activity,
        "title": row.title,
        "kind": "work",
        "part": null,
        "what": null,
        "occurrence": null,
        "to": null,
        "duty_kind": null,
        "quota": null,
        "before_meeting": null,
        "is_read": false,
        "closing": row.closing.iter().map(closing).collect::<Vec<_>>(),
        "date": row.date,
        "days": row.days,
        "lead": row.lead,
        "from": row.from,
        "now": row.now,
    });
    let own = match &row.what {
        What::Work { part } => json!({"part": part}),
        What::Duty { what, occurrence, to, kind, manner, is_read } => json!({
            "kind": "duty",
            "what": what,
            "occurrence": occurrence,
            "to": to,
            "duty_kind": kind,
            "quota": quota(*manner),
            "before_meeting": before_meeting(*manner),
            "is_read": is_read,
        }),
    };
    if let (Some(fields), Value::Object(own)) = (value.as_object_mut(), own) {
        fields.extend(own);
    }
    value
}

/// How many of a count are done, where something is counted.
pub(super) fn quota(manner: Manner) -> Option<Value> {
    match manner {
        Manner::Counted { done, of } => Some(json!({"done": done, "of": of})),
        _ => None,
    }
}

/// The meeting that something is to be ready before.
pub(super) fn before_meeting(manner: Manner) -> Option<Value> {
    match manner {
        Manner::Before(day) => Some(meeting_day(day)),
        _ => None,
    }
}

/// The date of a meeting, or nothing but its month.
pub(super) fn meeting_day(day: MeetingDay) -> Value {
    let date = Some(day.date()).filter(|_| !day.is_expected());
    json!({"date": date, "month": day.date().format("%Y-%m").to_string()})
}

fn untracked(it: &Untracked) -> Value {
    json!({"activity": it.activity, "occurrences": it.occurrences})
}

fn closing(it: &Closing) -> Value {
    json!({"what": it.what, "occurrence": it.occurrence, "to": it.to})
}

/// `log --json`.
#[must_use]
pub fn log(today: NaiveDate, entries: &[Entry]) -> Value {
    json!({"schema": SCHEMA, "today": today, "updates": entries.iter().map(entry).collect::<Vec<_>>()})
}

fn entry(it: &Entry) -> Value {
    let change = |pair: Option<(Option<&'static str>, Option<&'static str>)>| {
        pair.map(|(from, to)| json!({"from": from, "to": to}))
    };
    let status = it.report.status.map(|(from, to)| (from.map(Status::code), to.map(Status::code)));
    let assess = crate::domain::status::Assessment::code;
    let assessment = it.report.assessment.map(|(from, to)| (from.map(assess), to.map(assess)));
    json!({
        "id": it.report.id,
        "at": it.at.to_rfc3339(),
        "by": it.report.by,
        "activity": it.activity,
        "organisation": it.report.organisation,
        "occurrence": it.occurrence,
        "status": change(status),
        "assessment": change(assessment),
        "note": it.report.note,
        "raise": it.raise,
        "undone": it.undone,
        "undoes": it.undoes,
    })
}

/// `agenda --json`. The fields are fixed: other programs read them.
#[must_use]
pub fn agenda(texts: &Texts, workspace: &Workspace, agenda: &Agenda) -> Value {
    let reason = |it: &Reason| {
        let mut value = json!(it);
        if let Some(fields) = value.as_object_mut() {
            fields.insert("text".into(), wording::sentence(texts, workspace, it).into());
        }
        value
    };
    let items: Vec<Value> = (agenda.items.iter())
        .map(|item| {
            json!({
                "number": item.number,
                "key": item.key,
                "title": wording::title(texts, agenda, &workspace.organisations, item),
                "kind": item.kind,
                "type": item.item_type,
                "section": item.section,
                "activities": item.activities,
                "presenter": item.presenter,
                "proposal": wording::proposal(texts, item),
                "decision": wording::decision(agenda, item),
                "reasons": item.reasons.iter().map(reason).collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({
        "schema": SCHEMA,
        "body": agenda.body.id,
        "date": agenda.date,
        "date_by_rhythm": agenda.date_by_rhythm,
        "today": agenda.today,
        "previous": agenda.previous,
        "next": agenda.next.map(|it| json!({"date": it.date, "by_rhythm": it.by_rhythm})),
        "items": items,
    })
}

/// `check --json`.
#[must_use]
pub fn check(problems: &[Explained], questions: &[Question]) -> Value {
    let problems: Vec<Value> = (problems.iter())
        .map(|it| {
            let severity = if it.severity == Severity::Error { "error" } else { "warning" };
            json!({"severity": severity, "place": it.place, "excerpt": it.excerpt, "cause": it.cause, "remedy": it.remedy})
        })
        .collect();
    let questions: Vec<Value> = (questions.iter())
        .map(|it| {
            let topic = it.topic.text_id().trim_start_matches("question-");
            json!({"topic": topic, "activity": it.activity, "body": it.body, "words": it.words, "question": it.question, "lines": it.lines})
        })
        .collect();
    json!({"schema": SCHEMA, "problems": problems, "confirm": questions})
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_command_a_terminal_is_escaped_and_reads_back_the_same() {
        let value = json!({"title": "a\u{1b}[31m\u{9b}b\u{202e}c\u{7f}\u{e0041} åäö \n"});
        let written = text(&value);
        assert!(!written.chars().any(|c| c != '\n' && is_harmful(c)), "{written}");
        assert!(written.contains("åäö") && written.contains("\\u202e"), "{written}");
        assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), value);
    }
}
