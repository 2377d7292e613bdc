//! Settling a time in the text of `plan.yaml`: nothing but the settlement of one activity becomes another.
//!
//! The text is changed by splicing ([`splice`]), and then guarded: it is read again and must be the plan that was meant,
//! with every comment and every word of the plan where it was. What cannot be done so is left to a person.

mod guard;
#[cfg(test)]
mod hand;
#[cfg(test)]
mod tests;

use std::ops::Range;

use super::plan_file;
use super::settled_text;
use super::splice::{self, Field, Splice, Wanted, apply, column, line_end, line_start};
use super::yaml::tree::{Kind, Node, Tree};
use super::yaml::{At, Reader};
use crate::domain::id::ActivityId;
use crate::domain::plan::{Plan, Time};
use crate::domain::problem::Problem;
use crate::domain::settled::Settled;
use crate::domain::settling::CannotSettle;

/// What an activity's time is to be settled as, by someone who saw it as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settling {
    /// The activity.
    pub activity: ActivityId,
    /// The words and the settlement that were looked at.
    pub seen: Time,
    /// The settlement to write; an empty one takes out what is there.
    pub wanted: Settled,
}

/// A change of the text of one activity's time, so that it can be changed back byte by byte.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Swap {
    /// The activity.
    pub activity: ActivityId,
    /// What must stand there.
    pub from: String,
    /// What is to stand there instead.
    pub to: String,
    /// The settlement that then holds.
    pub settled: Settled,
}

/// A text that was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Edited {
    /// The whole text.
    pub(super) text: String,
    /// The line on which the settlement begins, or the time itself.
    pub(super) line: usize,
    /// What changes it back.
    pub(super) back: Swap,
}

/// The name in problems and places.
const FILE: &str = "plan.yaml";

/// Settles a time in a text. A BOM at its beginning stays.
pub(super) fn settle(whole: &str, settling: &Settling) -> Result<Edited, CannotSettle> {
    let before = Before::read(whole)?;
    let place = before.find(&settling.activity)?;
    if *place.time != settling.seen {
        return Err(CannotSettle::Changed(Box::new(place.time.clone())));
    }
    let fields = settled_text::fields(&settling.seen.settled, &settling.wanted);
    let ways = if settling.wanted == settling.seen.settled {
        vec![Vec::new()]
    } else {
        candidates(before.text, &place, &fields)
    };
    let made = ways.into_iter().find_map(|splices| {
        let text = apply(before.text, splices)?;
        guard::holds(&before, &place, &text, &settling.wanted).then_some(text)
    });
    let edited = made.and_then(|text| before.edited(&place, place.region(before.text), &text));
    edited.ok_or_else(|| place.by_hand(before.text, &settling.wanted))
}

/// Changes back what was settled, if it still stands as it was written.
pub(super) fn swap(whole: &str, swap: &Swap) -> Result<Edited, CannotSettle> {
    let before = Before::read(whole)?;
    let place = before.find(&swap.activity)?;
    let start = place.key.range.start;
    let region = start..start + swap.from.len();
    if before.text.get(region.clone()) != Some(&swap.from) {
        return Err(CannotSettle::Changed(Box::new(place.time.clone())));
    }
    let made = apply(before.text, vec![Splice { at: region.clone(), text: swap.to.clone() }]);
    let made = made.filter(|text| guard::holds(&before, &place, text, &swap.settled));
    let edited = made.and_then(|text| before.edited(&place, region, &text));
    edited.ok_or_else(|| place.by_hand(before.text, &swap.settled))
}

/// The line on which an activity's time stands; that of the activity when it has none.
pub(super) fn line_of_time(whole: &str, activity: &ActivityId) -> Option<usize> {
    let before = Before::read(whole).ok()?;
    match before.find(activity) {
        Ok(place) => Some(At::byte(before.text, place.key.range.start).line),
        Err(CannotSettle::NoTime { line }) => Some(line),
        Err(_) => None,
    }
}

/// A text and everything that is read from it.
struct Before<'a> {
    bom: &'a str,
    text: &'a str,
    plan: Plan,
    problems: Vec<Problem>,
    tree: Tree,
}

/// Where an activity's time stands.
struct Place<'b> {
    id: &'b ActivityId,
    time: &'b Time,
    key: &'b Node,
    value: &'b Node,
    /// Whether the activity's own fields stand within braces.
    is_flow: bool,
    /// How much further in the fields of a field stand than the field, in characters.
    step: usize,
}

impl<'a> Before<'a> {
    fn read(whole: &'a str) -> Result<Self, CannotSettle> {
        let text = whole.strip_prefix('\u{feff}').unwrap_or(whole);
        let bom = whole.get(..whole.len() - text.len()).unwrap_or_default();
        let mut reader = Reader::new(FILE, text);
        let plan = plan_file::read(&mut reader).plan;
        let unreadable = |reader: &Reader| {
            let problem = reader.problems.first().cloned();
            problem.map_or(CannotSettle::Gone, |it| CannotSettle::Unreadable(Box::new(it)))
        };
        if reader.broken {
            return Err(unreadable(&reader));
        }
        let tree = Tree::read(text).ok_or_else(|| unreadable(&reader))?;
        Ok(Self { bom, text, plan, problems: reader.problems, tree })
    }

    fn find<'b>(&'b self, id: &'b ActivityId) -> Result<Place<'b>, CannotSettle> {
        let activity = self.plan.activity(id.as_str()).ok_or(CannotSettle::Gone)?;
        let node = activities(&self.tree.root).find(|it| has_id(it, id)).ok_or(CannotSettle::Gone)?;
        let is_flow = matches!(node.kind, Kind::Mapping { is_flow: true, .. });
        let no_time = || CannotSettle::NoTime { line: At::byte(self.text, node.range.start).line };
        let (key, value) = node.entry("time").ok_or_else(no_time)?;
        if matches!(value.kind, Kind::Sequence { .. } | Kind::Alias(_)) {
            return Err(no_time());
        }
        Ok(Place { id, time: &activity.time, key, value, is_flow, step: self.step(node) })
    }

    /// How far fields are moved in in this file: as in the activity itself, else as in any other.
    fn step(&self, activity: &Node) -> usize {
        const USUAL: usize = 2;
        let mut all = std::iter::once(activity).chain(activities(&self.tree.root));
        all.find_map(|it| self.step_of(it)).unwrap_or(USUAL)
    }

    fn step_of(&self, activity: &Node) -> Option<usize> {
        let Kind::Mapping { entries, is_flow: false } = &activity.kind else { return None };
        entries.iter().find_map(|(key, value)| match &value.kind {
            Kind::Mapping { entries, is_flow: false } => {
                let (first, _) = entries.first()?;
                column(self.text, first.range.start).checked_sub(column(self.text, key.range.start))
            }
            _ => None,
        })
    }

    /// The changed text with what it was in a region, for changing back.
    fn edited(&self, place: &Place, region: Range<usize>, text: &str) -> Option<Edited> {
        let tree = Tree::read(text)?;
        let node = activities(&tree.root).find(|it| has_id(it, place.id))?;
        let (key, value) = node.entry("time")?;
        let first = settled_text::KEYS.iter().filter_map(|name| value.entry(name)).map(|(key, _)| key.range.start);
        let line = At::byte(text, first.min().unwrap_or(key.range.start)).line;
        // What comes after the region is the same in both.
        let end = text.len().checked_sub(self.text.len() - region.end)?;
        let back = Swap {
            activity: place.id.clone(),
            from: text.get(region.start..end)?.to_owned(),
            to: self.text.get(region)?.to_owned(),
            settled: place.time.settled.clone(),
        };
        Some(Edited { text: format!("{}{text}", self.bom), line, back })
    }
}

/// Every activity of a plan, in the order in which they are read.
fn activities(root: &Node) -> impl Iterator<Item = &Node> {
    let areas = root.field("areas").map(Node::items).unwrap_or_default();
    areas.iter().flat_map(|area| area.field("activities").map(Node::items).unwrap_or_default())
}

fn has_id(activity: &Node, id: &ActivityId) -> bool {
    activity.field("id").and_then(Node::text) == Some(id.as_str())
}

impl Place<'_> {
    /// Everything that settling may touch: the field with its value, in block style to the end of its last line.
    fn region(&self, text: &str) -> Range<usize> {
        let end = self.value.range.end.max(self.key.range.end);
        self.key.range.start..if self.is_flow { end } else { line_end(text, end) }
    }

    fn by_hand(&self, text: &str, wanted: &Settled) -> CannotSettle {
        let fields = settled_text::fields(&Settled::default(), wanted);
        let lines = splice::lines("", 0, "", &fields);
        CannotSettle::ByHand {
            line: At::byte(text, self.key.range.start).line,
            lines: lines.lines().filter(|it| !it.is_empty()).map(str::to_owned).collect(),
        }
    }
}

/// Ways to do it, the one that people would choose first. Which of them is sound the guard says.
fn candidates(text: &str, place: &Place, fields: &[Field]) -> Vec<Vec<Splice>> {
    match &place.value.kind {
        Kind::Mapping { .. } => {
            let set = splice::set(text, place.value, fields);
            let alone = set.as_ref().filter(|_| fields.iter().all(|(_, wanted)| *wanted == Wanted::Absent));
            let alone = alone.and_then(|set| words_alone(text, place, set));
            alone.into_iter().chain(set).collect()
        }
        _ if place.is_flow => vec![in_braces(text, place, fields)],
        _ if place.value.range.is_empty() => vec![under_nothing(text, place, fields)],
        _ => {
            let steps = [place.step, 1];
            let mut all: Vec<_> = steps.iter().filter_map(|step| in_lines(text, place, *step, fields)).collect();
            all.insert(all.len().min(1), in_braces(text, place, fields));
            all
        }
    }
}

/// The other way: when nothing but the words is left, they stand alone again, if they did before.
///
/// Rule: words that stood alone get one blank more before them when they become `text`, so that nobody else's `text` is
/// taken for them.
fn words_alone(text: &str, place: &Place, set: &[Splice]) -> Option<Vec<Splice>> {
    let Kind::Mapping { entries, is_flow } = &place.value.kind else { return None };
    let mut left = entries.iter().filter(|(key, _)| key.text().is_none_or(|it| !settled_text::KEYS.contains(&it)));
    let (Some((key, words)), None) = (left.next(), left.next()) else { return None };
    let blanks = text.get(key.range.end..words.range.start)?.strip_prefix(": ")?;
    if key.text() != Some("text") || blanks.is_empty() || !blanks.bytes().all(|it| it == b' ') {
        return None;
    }
    let mut all = set.to_vec();
    if *is_flow {
        let Range { start, end } = place.value.range;
        all.push(Splice { at: start..words.range.start, text: String::new() });
        all.push(Splice { at: end.checked_sub(1)?..end, text: String::new() });
    } else {
        all.push(Splice { at: place.key.range.end..words.range.start, text: format!(":{blanks}") });
    }
    Some(all)
}

/// Words that stand alone become the `text` of fields, each on a line of its own.
fn in_lines(text: &str, place: &Place, step: usize, fields: &[Field]) -> Option<Vec<Splice>> {
    let value = &place.value.range;
    let before = text.get(line_start(text, value.start)..value.start)?;
    let (indent, head) = if before.trim().is_empty() {
        let head = Splice { at: value.start..value.start, text: "text: ".to_owned() };
        (before.to_owned(), head)
    } else {
        // Only blanks may go that stand between the colon and the words.
        let gap = before.len() - before.trim_end_matches(' ').len();
        if place.value.is_marked || !before.trim_end().ends_with(':') {
            return None;
        }
        let indent = " ".repeat(column(text, place.key.range.start) + step);
        let text = format!("{}{indent}text: {}", splice::line_break(text, value.start), " ".repeat(gap));
        (indent, Splice { at: value.start - gap..value.start, text })
    };
    let at = line_end(text, value.end);
    let new = splice::lines(text, at, &indent, fields);
    Some(vec![head, Splice { at: at..at, text: new }])
}

/// Fields on lines of their own under a field without a value.
fn under_nothing(text: &str, place: &Place, fields: &[Field]) -> Vec<Splice> {
    let indent = " ".repeat(column(text, place.key.range.start) + place.step);
    let at = line_end(text, place.value.range.end.max(place.key.range.end));
    vec![Splice { at: at..at, text: splice::lines(text, at, &indent, fields) }]
}

/// Words that stand alone become the `text` of fields within braces.
fn in_braces(text: &str, place: &Place, fields: &[Field]) -> Vec<Splice> {
    let fields = splice::within_braces(fields).join(", ");
    let at = &place.value.range;
    if at.is_empty() {
        let colon = if text.get(..at.start).is_some_and(|it| it.ends_with(':')) { "" } else { ":" };
        return vec![Splice { at: at.clone(), text: format!("{colon} {{{fields}}}") }];
    }
    vec![
        Splice { at: at.start..at.start, text: "{text:  ".to_owned() },
        Splice { at: at.end..at.end, text: format!(", {fields}}}") },
    ]
}
