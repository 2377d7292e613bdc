//! Changing single fields of a mapping in a text that people have written: which bytes go, and which come instead.
//!
//! Nothing is taken for granted here: a caller reads the result again and compares. New lines are hung on the end of
//! the line before them, so that taking them out again gives back the very bytes, also at the end of a file.

use std::ops::Range;

use super::yaml::tree::{Kind, Node};

/// Some bytes of a text, and what comes in their place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Splice {
    pub(super) at: Range<usize>,
    pub(super) text: String,
}

/// What a field is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Wanted {
    /// As it is, or absent if it is.
    Kept,
    /// Not there.
    Absent,
    /// One line, in block style and within braces.
    Line { block: String, flow: String },
    /// A list, each entry a line in block style.
    Lines(Vec<String>),
}

/// A field and what it is to be.
pub(super) type Field = (&'static str, Wanted);

impl Splice {
    fn insert(at: usize, text: String) -> Self {
        Self { at: at..at, text }
    }

    fn remove(at: Range<usize>) -> Self {
        Self { at, text: String::new() }
    }
}

/// Carries splices out. Nothing if two want the same bytes.
pub(super) fn apply(text: &str, mut splices: Vec<Splice>) -> Option<String> {
    splices.sort_by_key(|it| (it.at.start, it.at.end));
    let mut result = String::with_capacity(text.len() + splices.iter().map(|it| it.text.len()).sum::<usize>());
    let mut done = 0;
    for splice in &splices {
        result.push_str(text.get(done..splice.at.start)?);
        result.push_str(&splice.text);
        done = splice.at.end;
    }
    result.push_str(text.get(done..)?);
    Some(result)
}

/// The byte after the last of a line, before its line break.
pub(super) fn line_end(text: &str, byte: usize) -> usize {
    let rest = text.get(byte..).unwrap_or_default();
    let end = byte + rest.find('\n').unwrap_or(rest.len());
    if text.get(byte..end).is_some_and(|it| it.ends_with('\r')) { end - 1 } else { end }
}

/// The byte where a line begins.
pub(super) fn line_start(text: &str, byte: usize) -> usize {
    text.get(..byte).and_then(|it| it.rfind('\n')).map_or(0, |it| it + 1)
}

/// The end of the line before, without its line break.
fn end_of_line_before(text: &str, byte: usize) -> Option<usize> {
    let end = line_start(text, byte).checked_sub(1)?;
    Some(if text.get(..end)?.ends_with('\r') { end - 1 } else { end })
}

/// The line break used around a place; a file's first where the place is on its last line.
pub(super) fn line_break(text: &str, byte: usize) -> &'static str {
    let rest = text.get(byte..).unwrap_or_default();
    let here = rest.find('\n').map(|it| byte + it);
    let at = here.or_else(|| text.find('\n'));
    if at.is_some_and(|at| text.get(..at).is_some_and(|it| it.ends_with('\r'))) { "\r\n" } else { "\n" }
}

/// What stands on a line before a place, if that is nothing but blanks.
fn blanks_before(text: &str, byte: usize) -> Option<&str> {
    text.get(line_start(text, byte)..byte).filter(|it| it.bytes().all(|it| it == b' '))
}

/// How far a place is from the beginning of its line, in characters.
pub(super) fn column(text: &str, byte: usize) -> usize {
    text.get(line_start(text, byte)..byte).map_or(0, |it| it.chars().count())
}

/// Sets fields of a mapping. `fields` are in the order in which they are to stand.
pub(super) fn set(text: &str, map: &Node, fields: &[Field]) -> Option<Vec<Splice>> {
    match &map.kind {
        Kind::Mapping { entries, is_flow: true } => set_flow(text, map, entries, fields),
        Kind::Mapping { entries, .. } => set_block(text, entries, fields),
        _ => None,
    }
}

/// The lines of fields in block style, each after a line break.
pub(super) fn lines(text: &str, near: usize, indent: &str, fields: &[Field]) -> String {
    let end = line_break(text, near);
    let mut all = String::new();
    let mut line = |parts: [&str; 3]| {
        all.push_str(end);
        all.push_str(indent);
        for part in parts {
            all.push_str(part);
        }
    };
    for (name, wanted) in fields {
        match wanted {
            Wanted::Kept | Wanted::Absent => {}
            Wanted::Line { block, .. } => line([name, ": ", block]),
            Wanted::Lines(items) => {
                line([name, ":", ""]);
                for item in items {
                    line(["  - ", item, ""]);
                }
            }
        }
    }
    all
}

/// The fields as they stand within braces.
pub(super) fn within_braces(fields: &[Field]) -> Vec<String> {
    let shown = |(name, wanted): &Field| Some(format!("{name}: {}", flow(wanted)?));
    fields.iter().filter_map(shown).collect()
}

/// A value within braces.
fn flow(wanted: &Wanted) -> Option<String> {
    match wanted {
        Wanted::Kept | Wanted::Absent => None,
        Wanted::Line { flow, .. } => Some(flow.clone()),
        Wanted::Lines(items) => Some(format!("[{}]", items.join(", "))),
    }
}

fn wanted_of<'a>(fields: &'a [Field], key: &Node) -> Option<&'a Wanted> {
    fields.iter().find(|(name, _)| key.text() == Some(name)).map(|(_, wanted)| wanted)
}

/// The fields after one of a name that are there already.
fn later<'e>(fields: &[Field], name: &str, entries: &'e [(Node, Node)]) -> Option<&'e (Node, Node)> {
    let mut after = fields.iter().skip_while(|(it, _)| *it != name).skip(1);
    after.find_map(|(name, _)| entries.iter().find(|(key, _)| key.text() == Some(name)))
}

fn is_given(entries: &[(Node, Node)], name: &str) -> bool {
    entries.iter().any(|(key, _)| key.text() == Some(name))
}

// Block style: a field a line.

fn set_block(text: &str, entries: &[(Node, Node)], fields: &[Field]) -> Option<Vec<Splice>> {
    let (first_key, _) = entries.first()?;
    let last = entries.last()?;
    let indent = " ".repeat(column(text, first_key.range.start));
    let mut splices = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for (key, value) in entries {
        let Some(wanted) = wanted_of(fields, key) else { continue };
        let name = key.text().unwrap_or_default();
        if seen.contains(&name) {
            // Of two with one name the first counts; the other is somebody's to sort out.
            return None;
        }
        seen.push(name);
        match wanted {
            Wanted::Kept => {}
            Wanted::Absent => splices.push(Splice::remove(lines_of(text, key, value)?)),
            wanted => splices.push(replace(text, key, value, wanted)?),
        }
    }
    let at_end = line_end(text, end_of(last));
    for field in fields.iter().filter(|(name, _)| !is_given(entries, name)) {
        let at = match later(fields, field.0, entries) {
            Some((key, _)) => end_of_line_before(text, key.range.start)?,
            None => at_end,
        };
        let new = lines(text, at, &indent, std::slice::from_ref(field));
        if !new.is_empty() {
            splices.push(Splice::insert(at, new));
        }
    }
    Some(splices)
}

/// The whole lines of an entry, with the line break before them.
fn lines_of(text: &str, key: &Node, value: &Node) -> Option<Range<usize>> {
    blanks_before(text, key.range.start)?;
    Some(end_of_line_before(text, key.range.start)?..line_end(text, value.range.end.max(key.range.end)))
}

/// Another value for a key, in the style of the value that stands there.
fn replace(text: &str, key: &Node, value: &Node, wanted: &Wanted) -> Option<Splice> {
    let at = value.range.clone();
    match (wanted, &value.kind) {
        (Wanted::Lines(items), _) if at.is_empty() => {
            let indent = " ".repeat(column(text, key.range.start) + 2);
            let end = line_break(text, at.end);
            let new: Vec<String> = items.iter().map(|it| format!("{end}{indent}- {it}")).collect();
            Some(Splice::insert(line_end(text, at.end), new.concat()))
        }
        (Wanted::Lines(items), Kind::Sequence { items: old, is_flow: false }) => {
            let dash = dash_of(text, old.first()?)?;
            let indent = blanks_before(text, dash)?;
            let between = format!("{}{indent}- ", line_break(text, dash));
            Some(Splice { at: dash..at.end, text: format!("- {}", items.join(&between)) })
        }
        (Wanted::Line { block, .. }, _) if at.is_empty() => Some(Splice::insert(at.end, format!(" {block}"))),
        (Wanted::Line { block, .. }, _) => Some(Splice { at, text: block.clone() }),
        (wanted, _) => Some(Splice { at, text: flow(wanted)? }),
    }
}

/// The dash before an entry of a list.
fn dash_of(text: &str, item: &Node) -> Option<usize> {
    let before = text.get(..item.range.start)?.trim_end_matches(' ');
    if before.ends_with('-') { Some(before.len() - 1) } else { None }
}

// Flow style: fields within braces, with commas between them.

fn set_flow(text: &str, map: &Node, entries: &[(Node, Node)], fields: &[Field]) -> Option<Vec<Splice>> {
    let new: Vec<Field> = fields.iter().filter(|(name, _)| !is_given(entries, name)).cloned().collect();
    let goes = |key: &Node| wanted_of(fields, key) == Some(&Wanted::Absent);
    let names: Vec<&str> = entries.iter().filter_map(|(key, _)| key.text()).collect();
    if fields.iter().any(|(name, _)| names.iter().filter(|it| *it == name).count() > 1) {
        return None;
    }
    let Some(last) = entries.iter().rfind(|(key, _)| !goes(key)) else {
        // Nothing of what stands there stays.
        let all = match (entries.first(), entries.last()) {
            (Some((first, _)), Some(last)) => first.range.start..end_of(last),
            _ => map.range.start + 1..map.range.start + 1,
        };
        return Some(vec![Splice { at: all, text: within_braces(&new).join(", ") }]);
    };
    let mut splices = removed_from_flow(text, entries, goes);
    for (key, value) in entries {
        match wanted_of(fields, key) {
            None | Some(Wanted::Kept | Wanted::Absent) => {}
            Some(wanted) => splices.push(replace_in_flow(text, value, &flow(wanted)?)),
        }
    }
    for field in &new {
        let Some(text) = within_braces(std::slice::from_ref(field)).pop() else { continue };
        splices.push(match later(fields, field.0, entries).filter(|(key, _)| !goes(key)) {
            Some((key, _)) => Splice::insert(key.range.start, format!("{text}, ")),
            None => Splice::insert(end_of(last), format!(", {text}")),
        });
    }
    Some(splices)
}

/// Entries that go, each run of them with the comma before it, or after it where it stands first.
fn removed_from_flow(text: &str, entries: &[(Node, Node)], goes: impl Fn(&Node) -> bool) -> Vec<Splice> {
    let mut splices = Vec::new();
    let mut before: Option<&(Node, Node)> = None;
    let mut rest = entries;
    while let Some(first) = rest.first() {
        let length = rest.iter().take_while(|(key, _)| goes(key)).count();
        let (run, after) = rest.split_at(length);
        if let Some(last) = run.last() {
            let start = first.0.range.start;
            // A comment after what stands before is not to go along.
            let has_comment = |it: &(Node, Node)| text.get(end_of(it)..start).is_some_and(|it| it.contains('#'));
            let at = match (before, after.first()) {
                (Some(before), _) if !has_comment(before) => end_of(before)..end_of(last),
                (_, Some((next, _))) => start..next.range.start,
                (_, None) => line_in_braces(text, start, end_of(last)),
            };
            splices.push(Splice::remove(at));
        }
        before = after.first().or(before);
        rest = after.get(1..).unwrap_or_default();
    }
    splices
}

/// Entries at the end with the comma after them, and their line where they stand on one of their own.
fn line_in_braces(text: &str, start: usize, end: usize) -> Range<usize> {
    let comma = text.get(end..).is_some_and(|it| it.starts_with(','));
    let line = blanks_before(text, start).and_then(|_| end_of_line_before(text, start));
    line.unwrap_or(start)..end + usize::from(comma)
}

/// The byte after an entry.
fn end_of((key, value): &(Node, Node)) -> usize {
    value.range.end.max(key.range.end)
}

fn replace_in_flow(text: &str, value: &Node, new: &str) -> Splice {
    let at = value.range.clone();
    let has_colon = text.get(..at.start).is_some_and(|it| it.ends_with(':'));
    match (at.is_empty(), has_colon) {
        (true, true) => Splice::insert(at.end, format!(" {new}")),
        (true, false) => Splice::insert(at.end, format!(": {new}")),
        _ => Splice { at, text: new.to_owned() },
    }
}
