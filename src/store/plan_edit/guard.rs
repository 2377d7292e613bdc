//! Whether a changed text is the plan that was meant, and everything else in it is as it was.

use std::ptr;

use super::{Before, FILE, Place, activities, has_id};
use crate::domain::problem::{Problem, ProblemKind};
use crate::domain::settled::Settled;
use crate::store::plan_file;
use crate::store::settled_text::KEYS;
use crate::store::yaml::Reader;
use crate::store::yaml::tree::{Kind, Node, Tree};

/// Whether a text is the one before with this settlement, and nothing else is another.
pub(super) fn holds(before: &Before, place: &Place, text: &str, settled: &Settled) -> bool {
    let mut reader = Reader::new(FILE, text);
    let plan = plan_file::read(&mut reader).plan;
    if reader.broken || !has_no_new_problem(&before.problems, &reader.problems) {
        return false;
    }
    let mut expected = before.plan.clone();
    let activity = expected.areas.iter_mut().flat_map(|it| &mut it.activities).find(|it| it.id == *place.id);
    let Some(activity) = activity else { return false };
    activity.time.settled = settled.clone();
    let Some(tree) = Tree::read(text).filter(|_| plan == expected) else { return false };
    same_comments(&before.tree, &tree)
        && same_words(before, place, text, &tree)
        && same(&before.tree.root, &tree.root, Some(place.value))
}

/// Whether every problem was there before. A faulty settlement that is replaced takes its problems along.
fn has_no_new_problem(before: &[Problem], after: &[Problem]) -> bool {
    let mut left: Vec<&ProblemKind> = before.iter().map(|it| &it.kind).collect();
    after.iter().all(|problem| {
        let place = left.iter().position(|it| **it == problem.kind);
        place.map(|it| left.swap_remove(it)).is_some()
    })
}

fn same_comments(before: &Tree, after: &Tree) -> bool {
    before.comments.iter().map(|(text, _)| text).eq(after.comments.iter().map(|(text, _)| text))
}

/// Whether the words of the plan stand there byte for byte.
fn same_words(before: &Before, place: &Place, text: &str, tree: &Tree) -> bool {
    let after = activities(&tree.root).find(|it| has_id(it, place.id)).and_then(|it| it.field("time"));
    let raw = |text: &str, time: Option<&Node>| -> Option<String> {
        let words = words_of(time?)?;
        text.get(words.range.clone()).map(str::to_owned)
    };
    raw(before.text, Some(place.value)).unwrap_or_default() == raw(text, after).unwrap_or_default()
}

fn words_of(time: &Node) -> Option<&Node> {
    match &time.kind {
        Kind::Mapping { .. } => time.field("text"),
        _ => Some(time),
    }
}

/// Whether two values say the same, but for the settlement of one time.
fn same(before: &Node, after: &Node, time: Option<&Node>) -> bool {
    if time.is_some_and(|time| ptr::eq(before, time)) {
        let (before, after) = (without_settlement(before), without_settlement(after));
        return before.len() == after.len()
            && before.iter().zip(&after).all(|(a, b)| a.0 == b.0 && same(a.1, b.1, None));
    }
    if before.is_marked != after.is_marked {
        return false;
    }
    match (&before.kind, &after.kind) {
        (Kind::Scalar { value: a, style: a_style }, Kind::Scalar { value: b, style: b_style }) => {
            // At the end of a file a block text has no line break of its own.
            a.trim_end_matches('\n') == b.trim_end_matches('\n') && a_style == b_style
        }
        (Kind::Alias(a), Kind::Alias(b)) => a == b,
        (Kind::Sequence { items: a, is_flow: a_flow }, Kind::Sequence { items: b, is_flow: b_flow }) => {
            a_flow == b_flow && a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b, time))
        }
        (Kind::Mapping { entries: a, is_flow: a_flow }, Kind::Mapping { entries: b, is_flow: b_flow }) => {
            let each = |(a, b): (&(Node, Node), &(Node, Node))| same(&a.0, &b.0, time) && same(&a.1, &b.1, time);
            a_flow == b_flow && a.len() == b.len() && a.iter().zip(b).all(each)
        }
        _ => false,
    }
}

/// The fields of a time without those that settle it. Words that stand alone are its `text`.
fn without_settlement(time: &Node) -> Vec<(Option<&str>, &Node)> {
    match &time.kind {
        Kind::Mapping { entries, .. } => {
            let stays = |key: &&(Node, Node)| key.0.text().is_none_or(|it| !KEYS.contains(&it));
            entries.iter().filter(stays).map(|(key, value)| (key.text(), value)).collect()
        }
        _ if time.range.is_empty() => Vec::new(),
        _ => vec![(Some("text"), time)],
    }
}
