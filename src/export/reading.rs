//! Readings of time expressions: for people, and as JSON for other programs.

use serde_json::{Value, json};

use crate::domain::timeframe::{Kind, Reading};
use crate::i18n::Texts;
use crate::reports::reading::{canonical, remarks, sentence};
use crate::t;

/// `time --json`: one reading on one line. The fields are fixed: other programs read them.
#[must_use]
pub fn json(texts: &Texts, swedish: &Texts, reading: &Reading) -> Value {
    let note = remarks(texts, reading).join(" ");
    json!({
        "schema": super::json::SCHEMA,
        "expression": reading.expression,
        "kind": reading.kind,
        "start": reading.start,
        "end": reading.end,
        "recurrence": reading.recurrence,
        "open_end": reading.open_end,
        "confirm": reading.confirm,
        "parts": if reading.parts.is_empty() { Value::Null } else { json!(reading.parts) },
        "quota": reading.quota.as_ref().map(ToString::to_string),
        "anchor": reading.anchor,
        "relation": reading.relation,
        "offset": reading.offset,
        "window": reading.window,
        "from_months": if reading.from_months.is_empty() { Value::Null } else { json!(reading.from_months) },
        "superseded": reading.superseded,
        "alternative": reading.alternative,
        "canonical": canonical(swedish, reading),
        "note": if note.is_empty() { Value::Null } else { note.into() },
    })
}

/// A reading in words, each remark on a line of its own; a sentence is never broken, since scripts read it too.
/// `clearer` is how to write it so that it leaves nothing open, when there is such a way.
#[must_use]
pub fn lines(texts: &Texts, reading: &Reading, clearer: Option<&str>) -> Vec<String> {
    let mut lines = vec![sentence(texts, reading)];
    lines.extend(remarks(texts, reading));
    lines.extend(clearer.map(|it| t!(texts, "time-clearer", text = it)));
    if reading.kind == Kind::Unreadable {
        lines.push(t!(texts, "time-examples"));
    }
    lines
}
