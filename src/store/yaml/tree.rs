//! A file as nodes with the bytes they stand on, for changing one value and nothing else.

use std::ops::Range;

use granit_parser::{Event, Parser, ScalarStyle, Span, StructureStyle};

use super::MAX_DEPTH;

/// A value with its place in the text.
#[derive(Debug, Clone)]
pub(in crate::store) struct Node {
    pub(in crate::store) kind: Kind,
    /// Its bytes, without the blanks and line breaks after it.
    pub(in crate::store) range: Range<usize>,
    /// Has an anchor or a tag, which stands before its bytes.
    pub(in crate::store) is_marked: bool,
}

/// What a value is.
#[derive(Debug, Clone)]
pub(in crate::store) enum Kind {
    /// A text, a number, a date; or nothing.
    Scalar { value: String, style: ScalarStyle },
    /// An alias, by its raw text.
    Alias(String),
    /// A list.
    Sequence { items: Vec<Node>, is_flow: bool },
    /// Fields in order.
    Mapping { entries: Vec<(Node, Node)>, is_flow: bool },
}

/// A whole file.
#[derive(Debug)]
pub(in crate::store) struct Tree {
    pub(in crate::store) root: Node,
    /// The comments in order: what stands after `#`, and their bytes.
    pub(in crate::store) comments: Vec<(String, Range<usize>)>,
}

impl Tree {
    /// Reads a text without a BOM. Nothing for what is no single sound document; the reader says why.
    pub(in crate::store) fn read(text: &str) -> Option<Self> {
        let options = granit_parser::options! {
            emit_comments: true,
            emit_unresolved_aliases: true,
            flow_nesting_limit: MAX_DEPTH,
            block_nesting_limit: MAX_DEPTH,
            max_buffered_comment_events: usize::MAX,
        };
        let mut builder = Builder { text, open: Vec::new(), root: None, comments: Vec::new() };
        for event in Parser::new_from_str_with_options(text, options) {
            let (event, span) = event.ok()?;
            builder.take(event, &span)?;
        }
        Some(Self { root: builder.root?, comments: builder.comments })
    }
}

/// Nodes that are not complete yet, outermost first.
struct Builder<'a> {
    text: &'a str,
    open: Vec<(Node, Option<Node>)>,
    root: Option<Node>,
    comments: Vec<(String, Range<usize>)>,
}

impl Builder<'_> {
    fn take(&mut self, event: Event, span: &Span) -> Option<()> {
        let range = span.byte_range()?;
        match event {
            Event::Comment(text, _) => self.comments.push((text.into_owned(), range)),
            Event::Scalar(value, style, anchor, tag) => {
                let is_marked = anchor != 0 || tag.is_some();
                self.complete(Node { kind: Kind::Scalar { value: value.into_owned(), style }, range, is_marked })?;
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                let raw = self.text.get(range.clone())?.to_owned();
                self.complete(Node { kind: Kind::Alias(raw), range, is_marked: true })?;
            }
            Event::SequenceStart(style, anchor, tag) => {
                let kind = Kind::Sequence { items: Vec::new(), is_flow: style == StructureStyle::Flow };
                self.open.push((Node { kind, range, is_marked: anchor != 0 || tag.is_some() }, None));
            }
            Event::MappingStart(style, anchor, tag) => {
                let kind = Kind::Mapping { entries: Vec::new(), is_flow: style == StructureStyle::Flow };
                self.open.push((Node { kind, range, is_marked: anchor != 0 || tag.is_some() }, None));
            }
            Event::SequenceEnd | Event::MappingEnd => {
                let (mut node, _) = self.open.pop()?;
                node.range.end = node.end(range.end);
                self.complete(node)?;
            }
            Event::DocumentStart(..) if self.root.is_some() => return None,
            _ => {}
        }
        Some(())
    }

    /// Hands a complete node to the one it belongs to.
    fn complete(&mut self, mut node: Node) -> Option<()> {
        let Some((parent, key)) = self.open.last_mut() else {
            self.root = Some(node);
            return Some(());
        };
        match &mut parent.kind {
            Kind::Sequence { items, .. } => items.push(node),
            Kind::Mapping { entries, .. } => match key.take() {
                Some(key) => {
                    node.range = value_range(self.text, key.range.end, &node);
                    entries.push((key, node));
                }
                None => *key = Some(node),
            },
            _ => return None,
        }
        Some(())
    }
}

/// The bytes of a value after its key. The parser gives of a block text its lines without the `|` before them, and
/// places nothing at the key's end; here it lies after the colon.
fn value_range(text: &str, key_end: usize, node: &Node) -> Range<usize> {
    let range = node.range.clone();
    let between = text.get(key_end..).unwrap_or_default();
    match &node.kind {
        Kind::Scalar { style: ScalarStyle::Literal | ScalarStyle::Folded, .. } => {
            let start = key_end + between.find(['|', '>']).unwrap_or_default();
            let raw = text.get(start..range.end.max(start)).unwrap_or_default();
            start..start + block_text(raw).len()
        }
        Kind::Scalar { .. } if range.is_empty() => {
            let blanks = between.len() - between.trim_start_matches([' ', '\t']).len();
            let colon = between.get(blanks..).is_some_and(|it| it.starts_with(':'));
            let end = if colon { key_end + blanks + 1 } else { key_end };
            end..end
        }
        _ => range,
    }
}

/// The lines of a block text without what follows them. With `+` the blank lines after it are its own.
fn block_text(raw: &str) -> &str {
    let header = raw.split(['\n', '#']).next().unwrap_or_default();
    if !header.contains('+') {
        return raw.trim_end();
    }
    let cut = raw.rfind('\n').filter(|at| raw.get(*at..).is_some_and(|it| it.trim().is_empty()));
    let kept = raw.get(..cut.unwrap_or(raw.len())).unwrap_or(raw);
    kept.strip_suffix('\r').unwrap_or(kept)
}

impl Node {
    /// Where it ends: flow collections with their bracket, block collections with their last value.
    fn end(&self, closed: usize) -> usize {
        match &self.kind {
            Kind::Sequence { items, is_flow: false } => items.last().map_or(self.range.start, |it| it.range.end),
            Kind::Mapping { entries, is_flow: false } => {
                entries.last().map_or(self.range.start, |(key, value)| value.range.end.max(key.range.end))
            }
            _ => closed,
        }
    }

    /// Its text, if it is one.
    pub(in crate::store) fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Scalar { value, .. } => Some(value),
            _ => None,
        }
    }

    /// The first entry with a name, as key and value: of two with one name the first counts.
    pub(in crate::store) fn entry(&self, name: &str) -> Option<(&Self, &Self)> {
        match &self.kind {
            Kind::Mapping { entries, .. } => {
                entries.iter().find(|(key, _)| key.text() == Some(name)).map(|(key, value)| (key, value))
            }
            _ => None,
        }
    }

    /// The value of a name.
    pub(in crate::store) fn field(&self, name: &str) -> Option<&Self> {
        self.entry(name).map(|(_, value)| value)
    }

    /// The entries of a list; none of anything else.
    pub(in crate::store) fn items(&self) -> &[Self] {
        match &self.kind {
            Kind::Sequence { items, .. } => items,
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The raw bytes of the value of `b` in `a`.
    fn value(text: &str) -> String {
        let tree = Tree::read(text).unwrap();
        text[tree.root.field("a").unwrap().field("b").unwrap().range.clone()].to_owned()
    }

    #[test]
    fn values_are_found_with_all_their_bytes_and_no_more() {
        for (text, expected) in [
            ("a:\n  b: x  # c\n", "x"),
            ("a:\n  b: x\n    y # c\n  c: 1\n", "x\n    y"),
            ("a:\n  b: \"x\n\n    y\"   \nc: 1\n", "\"x\n\n    y\""),
            ("a:\n  b: |\n    x\n\n  c: 1\n", "|\n    x"),
            ("a:\n  b: | # c\n\n    x\n  # d\nc: 1\n", "| # c\n\n    x"),
            ("a:\n  b: |+\n    x\n\n\n  c: 1\n", "|+\n    x\n\n"),
            ("a:\r\n  b: |+\r\n    x\r\n\r\n\r\n  c: 1\r\n", "|+\r\n    x\r\n\r\n"),
            ("a:\n  b: >-\n    x", ">-\n    x"),
            ("a:\n  b: |+\n    x\n\n", "|+\n    x\n"),
            ("a:\n  b: |\n\n\nc: 1\n", "|"),
            ("a:\n  b:\n  c: 1\n", ""),
            ("a: {b: x y , c: 1}\n", "x y"),
            ("a: {b: [1, {x: 2},], c: 1}\n", "[1, {x: 2},]"),
            ("a: {b: {c: å}\n}\n", "{c: å}"),
            ("a:\n  b:\n    - x\n    -   y: 1\n        z: ö\n\n# c\nd: 1\n", "- x\n    -   y: 1\n        z: ö"),
            ("{\"a\":{\"b\":\"x\"}}", "\"x\""),
        ] {
            assert_eq!(value(text), expected, "{text:?}");
        }
    }

    #[test]
    fn nothing_lies_after_its_colon() {
        for (text, before) in [("a:\n  b: # c\n", "a:\n  b:"), ("a: {b : , c: 1}", "a: {b :"), ("a: {b, c}", "a: {b")] {
            let tree = Tree::read(text).unwrap();
            assert_eq!(tree.root.field("a").unwrap().field("b").unwrap().range.start, before.len(), "{text}");
        }
    }

    #[test]
    fn comments_are_kept_in_order() {
        let tree = Tree::read("# ett\na: x # två\n#tre\n").unwrap();
        let comments: Vec<&str> = tree.comments.iter().map(|(text, _)| text.as_str()).collect();
        assert_eq!(comments, [" ett", " två", "tre"]);
        assert!(Tree::read("a: 1\n---\nb: 2\n").is_none());
        assert!(Tree::read("a: [1\n").is_none());
        let many = format!("a:\n{}  b: x\n", "  # k\n".repeat(10_000));
        assert_eq!(Tree::read(&many).unwrap().comments.len(), 10_000);
    }
}
