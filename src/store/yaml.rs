//! A reader of YAML that goes on after a fault in one field: one wrong date must not hide the other 22 activities.
//!
//! granit-parser gives events with positions; nothing is built but the values asked for. Aliases are refused by
//! name, which also makes alias bombs harmless, and nesting is bounded.

mod place;
mod syntax;
pub(super) mod tree;

use std::collections::HashMap;

use granit_parser::{Event, Parser, ScalarStyle, ScanError, Span, StrInput, StructureStyle};

use crate::domain::problem::{Expected, Found, Problem, ProblemKind};
use crate::domain::search;

pub(super) use place::{At, problem_at};

/// How deep lists and fields may nest. The deepest honest file has eight levels.
pub const MAX_DEPTH: usize = 32;

/// A value with the place where it stands.
#[derive(Debug, Clone)]
pub(super) struct Located<T> {
    pub(super) value: T,
    pub(super) at: At,
}

/// A mapping that was read: where it stands, and which of its fields were given but could not be used.
#[derive(Debug)]
pub(super) struct Fields {
    pub(super) at: At,
    faulty: Vec<String>,
    given: HashMap<String, At>,
}

impl Fields {
    /// Whether any field was given but could not be used.
    pub(super) fn has_faults(&self) -> bool {
        !self.faulty.is_empty()
    }

    /// Where a key stands, if it does.
    pub(super) fn place_of(&self, key: &str) -> Option<At> {
        self.given.get(key).copied()
    }
}

/// Reads one file from front to back and gathers problems on the way.
pub(super) struct Reader<'a> {
    parser: Parser<'a, StrInput<'a>>,
    file: &'a str,
    text: &'a str,
    /// Brackets and braces that are open, outermost first.
    open_flow: Vec<At>,
    /// The last `*` that stood for something else.
    last_alias: Option<At>,
    pub(super) problems: Vec<Problem>,
    /// The file cannot be trusted: nothing read from it may be used.
    pub(super) broken: bool,
}

impl<'a> Reader<'a> {
    /// Starts at the first value of the text. A BOM is passed over; conflict markers and emptiness are seen at once.
    pub(super) fn new(file: &'a str, text: &'a str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let options = granit_parser::options! {
            emit_comments: false,
            emit_unresolved_aliases: true,
            flow_nesting_limit: MAX_DEPTH,
            block_nesting_limit: MAX_DEPTH,
        };
        let parser = Parser::new_from_str_with_options(text, options);
        let mut reader =
            Self { parser, file, text, open_flow: Vec::new(), last_alias: None, problems: Vec::new(), broken: false };
        if let Some(byte) = conflict_marker(text) {
            reader.fail(At::byte(text, byte), ProblemKind::ConflictMarkers);
        }
        while matches!(reader.peek(), Some(Event::StreamStart | Event::DocumentStart(..))) {
            reader.next();
        }
        if !reader.broken && matches!(reader.peek(), Some(Event::StreamEnd | Event::DocumentEnd) | None) {
            reader.fail(At::FILE, ProblemKind::EmptyFile);
        }
        reader
    }

    /// Reads to the end, so that faults after the last value are seen too.
    pub(super) fn finish(&mut self) {
        while let Some((event, at)) = self.next() {
            if matches!(event, Event::DocumentStart(..)) {
                self.fail(at, ProblemKind::SecondDocument);
            }
        }
    }

    /// Reports a problem at a place, with the line it stands on.
    pub(super) fn report(&mut self, at: At, kind: ProblemKind) {
        if !self.broken {
            self.problems.push(problem_at(self.file, self.text, at, kind));
        }
    }

    /// Reports that a field is missing from a mapping, unless it is there with a fault of its own.
    pub(super) fn missing(&mut self, fields: &Fields, field: &'static str) {
        if !fields.faulty.iter().any(|it| it == field) {
            self.report(fields.at, ProblemKind::MissingField { field });
        }
    }

    /// Gives the file up. What seemed wrong in it before may be a consequence, so only the cause is told.
    fn fail(&mut self, at: At, kind: ProblemKind) {
        if !self.broken {
            self.problems.clear();
            self.report(at, kind);
        }
        self.broken = true;
    }

    fn peek(&mut self) -> Option<Event<'a>> {
        if self.broken {
            return None;
        }
        match self.parser.peek() {
            Some(Ok((event, _))) => Some(event.clone()),
            Some(Err(error)) => {
                self.fail_scan(&error);
                None
            }
            None => None,
        }
    }

    fn next(&mut self) -> Option<(Event<'a>, At)> {
        if self.broken {
            return None;
        }
        match self.parser.next_event()? {
            Ok((Event::StreamEnd, _)) => None,
            Ok((event, span)) => {
                self.note_place(&event, &span);
                Some((event, At::from(&span.start)))
            }
            Err(error) => {
                self.fail_scan(&error);
                None
            }
        }
    }

    fn note_place(&mut self, event: &Event, span: &Span) {
        match event {
            Event::MappingStart(style, ..) | Event::SequenceStart(style, ..) => match style {
                StructureStyle::Flow => self.open_flow.push(At::from(&span.start)),
                StructureStyle::Block => {}
            },
            // Within a bracket everything is flow, so the innermost that ends is the last that began.
            Event::MappingEnd | Event::SequenceEnd => drop(self.open_flow.pop()),
            Event::Alias(_) | Event::UnresolvedAlias(_) => self.last_alias = Some(At::from(&span.start)),
            _ => {}
        }
    }

    fn fail_scan(&mut self, error: &ScanError) {
        let (at, kind) = syntax::explain(self.text, error, self.open_flow.last().copied());
        match self.last_alias.filter(|it| it.line == at.line) {
            Some(alias) => self.fail(alias, ProblemKind::SpecialMark),
            None => self.fail(at, kind),
        }
    }

    /// Reads a mapping; `each` is given every key in turn and says whether it knows the key and has read its value.
    /// `known` names the keys for a hint on misspelt ones. Gives nothing if it is no mapping.
    pub(super) fn mapping(
        &mut self,
        field: &str,
        known: &[&str],
        mut each: impl FnMut(&mut Self, &str) -> bool,
    ) -> Option<Fields> {
        let at = self.open(field, Expected::Fields)?;
        let mut fields = Fields { at, faulty: Vec::new(), given: HashMap::new() };
        loop {
            let Some((event, key_at)) = self.next() else { return Some(fields) };
            let Event::Scalar(name, ..) = event else {
                if matches!(event, Event::MappingEnd) {
                    return Some(fields);
                }
                self.report(key_at, wrong_type(field, Expected::Text, found(&event)));
                self.skip_rest_of(&event);
                self.skip();
                continue;
            };
            if let Some(first_line) = fields.given.get(name.as_ref()).map(|it| it.line) {
                self.report(key_at, ProblemKind::DuplicateKey { key: name.into_owned(), first_line });
                self.skip();
                continue;
            }
            let problems = self.problems.len();
            if !each(self, &name) {
                let nearest = search::nearest(&name, known.iter().copied()).map(str::to_owned);
                self.report(key_at, ProblemKind::UnknownField { field: name.to_string(), nearest });
                self.skip();
            }
            if self.problems.len() > problems {
                fields.faulty.push(name.to_string());
            }
            fields.given.insert(name.into_owned(), key_at);
        }
    }

    /// Reads a list; `each` reads one entry. An absent value (`field:` alone) is an empty list.
    /// Says whether it was a list.
    pub(super) fn list(&mut self, field: &str, mut each: impl FnMut(&mut Self)) -> bool {
        if self.take_null() {
            return true;
        }
        if self.open(field, Expected::List).is_none() {
            return false;
        }
        loop {
            match self.peek() {
                None => return false,
                Some(Event::SequenceEnd) => {
                    self.next();
                    return true;
                }
                Some(_) => each(self),
            }
        }
    }

    /// Reads a text as it stands; numbers and dates are texts too. Nothing there gives `None` without a problem.
    pub(super) fn text(&mut self, field: &str) -> Option<Located<String>> {
        if self.take_null() {
            return None;
        }
        let (event, at) = self.next()?;
        match event {
            Event::Scalar(value, _, 0, None) => Some(Located { value: value.into_owned(), at }),
            // Anchors and tags would vanish from the text.
            Event::Scalar(..) => {
                self.report(at.mark_before(self.text), ProblemKind::SpecialMark);
                None
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.report(at, ProblemKind::SpecialMark);
                None
            }
            other => {
                self.report(at, wrong_type(field, Expected::Text, found(&other)));
                self.skip_rest_of(&other);
                None
            }
        }
    }

    /// Reads a text and makes something of it; what cannot be made is reported with the problem that `make` gives.
    pub(super) fn parsed<T>(
        &mut self,
        field: &str,
        make: impl FnOnce(&str) -> Result<T, ProblemKind>,
    ) -> Option<Located<T>> {
        let text = self.text(field)?;
        match make(&text.value) {
            Ok(value) => Some(Located { value, at: text.at }),
            Err(kind) => {
                self.report(text.at, kind);
                None
            }
        }
    }

    /// Reads `true` or `false`, also in Swedish.
    pub(super) fn yes_no(&mut self, field: &str) -> Option<bool> {
        let read = |text: &str| match text {
            "true" | "ja" | "yes" => Ok(true),
            "false" | "nej" | "no" => Ok(false),
            _ => Err(wrong_type(field, Expected::YesNo, Found::Text)),
        };
        self.parsed(field, read).map(|it| it.value)
    }

    /// Reads a list of texts.
    pub(super) fn texts(&mut self, field: &str) -> Vec<Located<String>> {
        let mut all = Vec::new();
        self.list(field, |reader| all.extend(reader.text(field)));
        all
    }

    /// Whether the next value is a mapping.
    pub(super) fn is_mapping(&mut self) -> bool {
        matches!(self.peek(), Some(Event::MappingStart(..)))
    }

    /// Passes over the next value.
    pub(super) fn skip(&mut self) {
        if let Some((event, _)) = self.next() {
            self.skip_rest_of(&event);
        }
    }

    /// Passes over what an already taken event opened.
    fn skip_rest_of(&mut self, opened: &Event) {
        let mut depth = usize::from(opens(opened));
        while depth > 0 {
            let Some((event, _)) = self.next() else { return };
            match event {
                Event::MappingEnd | Event::SequenceEnd => depth -= 1,
                other => depth += usize::from(opens(&other)),
            }
        }
    }

    /// Takes an empty value, if that is next.
    fn take_null(&mut self) -> bool {
        let is_null = match self.peek() {
            Some(Event::Scalar(value, ScalarStyle::Plain, ..)) => matches!(value.as_ref(), "" | "~" | "null"),
            _ => false,
        };
        if is_null {
            self.next();
        }
        is_null
    }

    fn open(&mut self, field: &str, expected: Expected) -> Option<At> {
        let (event, at) = self.next()?;
        match (&event, expected) {
            (Event::MappingStart(..), Expected::Fields) | (Event::SequenceStart(..), Expected::List) => Some(at),
            (Event::Alias(_) | Event::UnresolvedAlias(_), _) => {
                self.report(at, ProblemKind::SpecialMark);
                None
            }
            _ => {
                self.report(at, wrong_type(field, expected, found(&event)));
                self.skip_rest_of(&event);
                None
            }
        }
    }
}

fn opens(event: &Event) -> bool {
    matches!(event, Event::MappingStart(..) | Event::SequenceStart(..))
}

fn found(event: &Event) -> Found {
    match event {
        Event::MappingStart(..) => Found::Fields,
        Event::SequenceStart(..) => Found::List,
        Event::Scalar(value, ScalarStyle::Plain, ..) if matches!(value.as_ref(), "" | "~" | "null") => Found::Nothing,
        _ => Found::Text,
    }
}

fn wrong_type(field: &str, expected: Expected, found: Found) -> ProblemKind {
    ProblemKind::WrongType { field: field.to_owned(), expected, found }
}

/// The byte of the first marker that a version control program leaves in a file it could not merge.
fn conflict_marker(text: &str) -> Option<usize> {
    let is_marker = |at: &usize| {
        let rest = text.get(*at..).unwrap_or_default();
        rest.starts_with("<<<<<<< ") || rest.starts_with(">>>>>>> ")
    };
    std::iter::once(0).chain(text.match_indices('\n').map(|(byte, _)| byte + 1)).find(is_marker)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::problem::SyntaxFault;

    fn problems(text: &str) -> Vec<(usize, usize, ProblemKind)> {
        let mut reader = Reader::new("x.yaml", text);
        reader.mapping("x", &["a", "b"], |reader, key| match key {
            "a" => {
                reader.text("a");
                true
            }
            "b" => {
                reader.texts("b");
                true
            }
            _ => false,
        });
        reader.finish();
        reader.problems.into_iter().map(|it| (it.place.line, it.place.column, it.kind)).collect()
    }

    #[test]
    fn one_fault_does_not_hide_the_next() {
        let found = problems("a: [1]\nb:\n  - x\n  - {y: z}\nc: {d: [e]}\na: 2\n");
        assert_eq!(found.len(), 4, "{found:?}");
        assert_eq!(found[0].0, 1);
        assert_eq!(found[1].0, 4);
        assert!(matches!(&found[2].2, ProblemKind::UnknownField { field, .. } if field == "c"));
        assert!(matches!(&found[3].2, ProblemKind::DuplicateKey { first_line: 1, .. }));
    }

    #[test]
    fn the_parser_stops_at_the_true_place() {
        for (text, line, kind) in [
            ("a: 1\n\tb: 2\n", 2, ProblemKind::TabIndent),
            ("a: 1\n<<<<<<< HEAD\nb: 2\n", 2, ProblemKind::ConflictMarkers),
            ("a: x: y\n", 1, ProblemKind::Syntax(SyntaxFault::ColonInText)),
            ("a: 1\n---\nb: 2\n", 2, ProblemKind::SecondDocument),
            ("", 0, ProblemKind::EmptyFile),
            ("# bara en kommentar\n", 0, ProblemKind::EmptyFile),
        ] {
            let found = problems(text);
            assert_eq!(found.iter().map(|it| (it.0, it.2.clone())).collect::<Vec<_>>(), [(line, kind)], "{text:?}");
        }
    }

    #[test]
    fn deep_nesting_and_alias_bombs_end_at_once() {
        let deep = format!("a: {}", "[".repeat(100_000));
        let found = problems(&deep);
        assert!(matches!(found[..], [.., (1, _, ProblemKind::TooDeep { .. })]), "{found:?}");
        let bomb = "a: &a x\nb: [*a, *a, *a]\n";
        assert_eq!(problems(bomb).len(), 4);
    }

    #[test]
    fn bom_and_crlf_are_accepted() {
        assert_eq!(problems("\u{feff}a: 1\r\nb:\r\n  - x\r\n"), []);
    }
}
