//! `updates/<year>/<ULID>.yaml`: one follow-up each.

use chrono::{DateTime, FixedOffset};
use serde::Serialize;
use serde_saphyr::LitStr;

use super::plan_file::{bad_form, bad_value, text};
use super::yaml::{At, Located, Reader};
use crate::domain::duty::OccurrenceKey;
use crate::domain::id::{ActivityId, PartyId, UpdateId};
use crate::domain::problem::ProblemKind;
use crate::domain::status::{Assessment, Status};
use crate::domain::update::{Change, Update};

/// An update and the places of what it mentions.
pub(super) struct UpdateFile {
    pub(super) update: Update,
    pub(super) id_at: At,
    pub(super) activity_at: At,
    pub(super) organisation_at: Option<At>,
}

const KEYS: [&str; 12] =
    ["schema", "id", "at", "by", "activity", "organisation", "occurrence", "set", "note", "raise", "seen", "undoes"];

/// Reads an update. Without id, time or activity it cannot be used. A fault in what it is about, or in a new value,
/// costs all that it sets: a report for one organisation must not become one for the whole. Other faults cost their field.
pub(super) fn read(reader: &mut Reader) -> Option<UpdateFile> {
    let (mut id, mut at, mut by, mut activity) = (None, None, String::new(), None);
    let (mut organisation, mut occurrence, mut set) = (None, None, Set::default());
    let (mut note, mut raise, mut seen, mut undoes) = (None, false, Vec::new(), None);
    let mut scope_is_known = true;
    let fields = reader.mapping("update", &KEYS, |reader, key| {
        match key {
            "schema" => drop(super::plan_file::read_schema(reader)),
            "id" => id = update_id(reader, "id"),
            "at" => at = reader.parsed("at", parse_time),
            "by" => by = text(reader, "by"),
            "activity" => {
                activity = reader.parsed("activity", |text| ActivityId::parse(text).map_err(|_| bad_id(text)));
            }
            "organisation" => {
                let before = reader.problems.len();
                organisation = reader.parsed("organisation", |text| PartyId::parse(text).map_err(|_| bad_id(text)));
                scope_is_known &= reader.problems.len() == before;
            }
            "occurrence" => {
                let read = |text: &str| {
                    let example = "2021, 2021-Q3, 2021-04, 2021-11-06";
                    OccurrenceKey::parse(text).ok_or_else(|| bad_form("occurrence", text, example))
                };
                let before = reader.problems.len();
                occurrence = reader.parsed("occurrence", read).map(|it| it.value);
                scope_is_known &= reader.problems.len() == before;
            }
            "set" => set = read_set(reader),
            "note" => note = Some(text(reader, "note")).filter(|it| !it.is_empty()),
            "raise" => raise = reader.yes_no("raise") == Some(true),
            "seen" => {
                reader.list("seen", |reader| seen.extend(update_id(reader, "seen").map(|it| it.value)));
            }
            "undoes" => undoes = update_id(reader, "undoes").map(|it| it.value),
            _ => return false,
        }
        true
    });
    reader.finish();
    let fields = fields?;
    for (field, is_missing) in [("id", id.is_none()), ("at", at.is_none()), ("activity", activity.is_none())] {
        if is_missing {
            reader.missing(&fields, field);
        }
    }
    let (id, at, activity) = (id?, at?, activity?);
    if !scope_is_known {
        set.status = None;
        set.assessment = None;
    }
    if !set.given && note.is_none() && !raise && undoes.is_none() && !fields.has_faults() {
        reader.report(fields.at, ProblemKind::EmptyUpdate);
    }
    let update = Update {
        id: id.value,
        at: at.value,
        by,
        activity: activity.value,
        organisation: organisation.as_ref().map(|it| it.value.clone()),
        occurrence,
        status: set.status,
        assessment: set.assessment,
        note,
        raise,
        seen,
        undoes,
    };
    Some(UpdateFile { update, id_at: id.at, activity_at: activity.at, organisation_at: organisation.map(|it| it.at) })
}

fn bad_id(text: &str) -> ProblemKind {
    ProblemKind::BadId { text: text.to_owned() }
}

fn update_id(reader: &mut Reader, field: &str) -> Option<Located<UpdateId>> {
    reader.parsed(field, |text| UpdateId::parse(text).map_err(|_| ProblemKind::BadUpdateId { text: text.to_owned() }))
}

fn parse_time(text: &str) -> Result<DateTime<FixedOffset>, ProblemKind> {
    DateTime::parse_from_rfc3339(text).map_err(|_| ProblemKind::BadTime { text: text.to_owned() })
}

#[derive(Default)]
struct Set {
    given: bool,
    status: Option<Change<Status>>,
    assessment: Option<Change<Assessment>>,
}

fn read_set(reader: &mut Reader) -> Set {
    let mut set = Set::default();
    reader.mapping("set", &["status", "assessment"], |reader, key| {
        match key {
            "status" => set.status = change(reader, "status", Status::parse, &Status::ALL.map(Status::code)),
            "assessment" => {
                let words = Assessment::ALL.map(Assessment::code);
                set.assessment = change(reader, "assessment", Assessment::parse, &words);
            }
            _ => return false,
        }
        set.given = true;
        true
    });
    set
}

/// A change written as `{from: …, to: …}`, or by hand as the new value alone.
fn change<T: Copy>(
    reader: &mut Reader,
    field: &str,
    parse: fn(&str) -> Option<T>,
    words: &[&str],
) -> Option<Change<T>> {
    let read = |reader: &mut Reader, field: &str| {
        let make = |text: &str| parse(text).ok_or_else(|| bad_value(field, text, &words.join(", ")));
        reader.parsed(field, make).map(|it| it.value)
    };
    if !reader.is_mapping() {
        return read(reader, field).map(|to| Change { from: None, to: Some(to) });
    }
    let (mut from, mut to, before) = (None, None, reader.problems.len());
    reader.mapping(field, &["from", "to"], |reader, key| {
        match key {
            "from" => from = read(reader, field),
            "to" => to = read(reader, field),
            _ => return false,
        }
        true
    })?;
    // A new value that cannot be read must not pass for "no value".
    (reader.problems.len() == before).then_some(Change { from, to })
}

#[derive(Serialize)]
struct Written<'a> {
    id: String,
    at: String,
    by: &'a str,
    activity: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    organisation: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    occurrence: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    set: Option<WrittenSet>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<Note<'a>>,
    #[serde(skip_serializing_if = "is_false")]
    raise: bool,
    seen: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    undoes: Option<String>,
}

// serde hands the field over by reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_false(value: &bool) -> bool {
    !value
}

/// Several lines become a block that people can read; one line stays a line.
#[derive(Serialize)]
#[serde(untagged)]
enum Note<'a> {
    Block(LitStr<'a>),
    Line(&'a str),
}

#[derive(Serialize)]
struct WrittenSet {
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<WrittenChange>,
    #[serde(skip_serializing_if = "Option::is_none")]
    assessment: Option<WrittenChange>,
}

#[derive(Serialize)]
struct WrittenChange {
    from: Option<&'static str>,
    to: Option<&'static str>,
}

fn written<T: Copy>(change: Change<T>, code: fn(T) -> &'static str) -> WrittenChange {
    WrittenChange { from: change.from.map(code), to: change.to.map(code) }
}

/// The text of an update's file.
pub(super) fn write(update: &Update) -> String {
    let set = update.changes_something().then(|| WrittenSet {
        status: update.status.map(|it| written(it, Status::code)),
        assessment: update.assessment.map(|it| written(it, Assessment::code)),
    });
    let note = update.note.as_deref();
    let written = Written {
        id: update.id.to_string(),
        at: update.at.to_rfc3339_opts(chrono::SecondsFormat::Secs, false),
        by: &update.by,
        activity: update.activity.as_str(),
        organisation: update.organisation.as_ref().map(PartyId::as_str),
        occurrence: update.occurrence.as_ref().map(OccurrenceKey::as_str),
        set,
        note: note.map(|it| if is_block(it) { Note::Block(LitStr(it)) } else { Note::Line(it) }),
        raise: update.raise,
        seen: update.seen.iter().map(ToString::to_string).collect(),
        undoes: update.undoes.map(|it| it.to_string()),
    };
    serde_saphyr::to_string(&written).unwrap_or_default()
}

/// Whether a block scalar can carry the note unchanged: several plain lines, nothing that a block would fold or drop.
fn is_block(note: &str) -> bool {
    let plain = |line: &str| !line.starts_with([' ', '\t']) && !line.chars().any(char::is_control);
    note.contains('\n') && !note.ends_with('\n') && !note.starts_with('\n') && note.split('\n').all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(crate) fn sample(note: Option<&str>) -> Update {
        Update {
            id: UpdateId::parse("01F8A9C3T00000000000000001").unwrap(),
            at: DateTime::parse_from_rfc3339("2021-09-01T10:00:00+02:00").unwrap(),
            by: "processledare 1".into(),
            activity: ActivityId::parse("6.3").unwrap(),
            organisation: Some(PartyId::parse("tingsryd").unwrap()),
            occurrence: OccurrenceKey::parse("2021-11"),
            status: Some(Change { from: None, to: Some(Status::Done) }),
            assessment: None,
            note: note.map(str::to_owned),
            raise: true,
            seen: vec![UpdateId::parse("01F8A9C3T00000000000000000").unwrap()],
            undoes: None,
        }
    }

    fn read_back(text: &str) -> Update {
        let mut reader = Reader::new("x.yaml", text);
        let file = read(&mut reader);
        assert_eq!(reader.problems, [], "{text}");
        file.unwrap().update
    }

    #[test]
    fn what_is_written_reads_back_the_same() {
        for note in [
            None,
            Some("Klart."),
            Some("Rad ett\nrad två: med kolon\n\n- och streck"),
            Some("  inledande blanksteg\nrad"),
            Some("slutar med radbrytning\n"),
            Some("true"),
            Some("2.10"),
            Some("null"),
            Some("~"),
            Some("# inte en kommentar"),
            Some("\"citat\" 'och' \\snett"),
            Some("flik\there\nNBSP\u{a0}å\u{308}"),
            Some("---\n...\n<<<<<<< HEAD\n"),
            Some("emoji 👩‍👩‍👧 och \u{202e}baklänges"),
        ] {
            let update = sample(note);
            let text = write(&update);
            let mut expected = update.clone();
            // A final line break says nothing in a note.
            expected.note = expected.note.map(|it| it.trim_end_matches('\n').to_owned());
            assert_eq!(read_back(&text), expected, "{text}");
        }
    }

    #[test]
    fn the_file_is_pleasant_to_read() {
        let text = write(&sample(Some("Nulägesanalysen är genomförd.\nSe bilagan.")));
        let expected = "\
id: 01F8A9C3T00000000000000001
at: \"2021-09-01T10:00:00+02:00\"
by: processledare 1
activity: \"6.3\"
organisation: tingsryd
occurrence: 2021-11
set:
  status:
    from: null
    to: done
note: |-
  Nulägesanalysen är genomförd.
  Se bilagan.
raise: true
seen:
- 01F8A9C3T00000000000000000
";
        assert_eq!(text, expected);
    }

    #[test]
    fn a_fault_in_what_it_is_about_never_widens_a_report() {
        let head = "id: 01F8A9C3T00000000000000001\nat: 2021-09-01T10:00:00+02:00\nactivity: \"1.1\"\nnote: kvar\n";
        for fault in [
            "organisation: växjö kommun\nset: {status: {from: null, to: done}}\n",
            "occurrence: feb 2022\nset: {status: {from: null, to: done}}\n",
            "set: {status: {from: in_progress, to: klaar}}\n",
            "set: {status: klaar}\n",
        ] {
            let text = format!("{head}{fault}");
            let mut reader = Reader::new("x.yaml", &text);
            let update = read(&mut reader).unwrap().update;
            assert_eq!(reader.problems.len(), 1, "{fault}");
            assert_eq!((update.status, update.note.as_deref()), (None, Some("kvar")), "{fault}");
        }
    }
}
