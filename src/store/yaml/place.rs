//! Places in a file, and the excerpt that shows one.

use granit_parser::Marker;

use crate::domain::problem::{Excerpt, Place, Problem, ProblemKind};

/// A place in the text: line and column from 1, the column in characters. Line 0 is the file as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store) struct At {
    pub(in crate::store) line: usize,
    pub(in crate::store) column: usize,
    /// Where it is in bytes, so that a long line need not be counted through.
    pub(super) byte: usize,
}

impl At {
    /// The file as a whole.
    pub(super) const FILE: Self = Self { line: 0, column: 0, byte: 0 };

    /// A byte of the text, counted from its beginning.
    pub(in crate::store) fn byte(text: &str, byte: usize) -> Self {
        let before = text.get(..byte).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |it| it + 1);
        let line = before.bytes().filter(|it| *it == b'\n').count() + 1;
        let column = before.get(line_start..).unwrap_or_default().chars().count() + 1;
        Self { line, column, byte: before.len() }
    }

    /// Another byte on the same line.
    pub(super) fn moved(self, text: &str, byte: usize) -> Self {
        let column = text.get(self.line_start(text)..byte).map_or(self.column, |it| it.chars().count() + 1);
        Self { column, byte, ..self }
    }

    /// The `&` or `!` that stands before a text on its line, else the place itself.
    pub(super) fn mark_before(self, text: &str) -> Self {
        let start = self.line_start(text);
        let before = text.get(start..self.byte).unwrap_or_default();
        let found = before.char_indices().rev().find(|(_, c)| matches!(c, '&' | '!'));
        found.map_or(self, |(byte, _)| self.moved(text, start + byte))
    }

    /// The byte where its line begins.
    pub(super) fn line_start(self, text: &str) -> usize {
        text.get(..self.byte).and_then(|it| it.rfind('\n')).map_or(0, |it| it + 1)
    }

    /// The byte after the last of its line.
    pub(super) fn line_end(self, text: &str) -> usize {
        text.get(self.byte..).and_then(|it| it.find(['\n', '\r'])).map_or(text.len(), |it| self.byte + it)
    }
}

impl From<&Marker> for At {
    fn from(marker: &Marker) -> Self {
        Self { line: marker.line(), column: marker.col() + 1, byte: marker.byte_offset().unwrap_or(0) }
    }
}

/// A problem at a place of a text, with the line it stands on.
pub(in crate::store) fn problem_at(file: &str, text: &str, at: At, kind: ProblemKind) -> Problem {
    let place = Place { file: file.to_owned(), line: at.line, column: at.column };
    Problem { place, excerpt: excerpt(text, at), kind }
}

/// The line a place stands on; of a long line the neighbourhood. A line of a megabyte must not travel on.
fn excerpt(text: &str, at: At) -> Option<Excerpt> {
    /// What a terminal of 80 columns shows beside the margin.
    const WIDTH: usize = 74;
    /// So much before the place stands on its own line.
    const BEFORE: usize = 60;
    /// Of a longer beginning so much is shown.
    const KEPT: usize = 40;
    if at.line == 0 {
        return None;
    }
    let (before, after) = text.split_at_checked(at.byte)?;
    let on_line = |c: &char| !matches!(c, '\n' | '\r');
    let mut left: Vec<char> = before.chars().rev().take_while(on_line).take(BEFORE + 1).collect();
    if left.len() > BEFORE {
        left.truncate(KEPT);
        left.push('…');
    }
    let mut shown: String = left.iter().rev().collect();
    let room = WIDTH.saturating_sub(left.len());
    let right: Vec<char> = after.chars().take_while(on_line).take(room + 1).collect();
    if right.len() > room {
        shown.extend(right.iter().take(room.saturating_sub(1)));
        shown.push('…');
    } else {
        shown.extend(right);
    }
    Some(Excerpt { text: shown, column: left.len() + 1 })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, byte: usize) -> (usize, usize, String) {
        let at = At::byte(text, byte);
        let excerpt = excerpt(text, at).unwrap();
        let marked: String = excerpt.text.chars().skip(excerpt.column - 1).collect();
        (at.line, at.column, marked)
    }

    #[test]
    fn the_mark_stands_under_the_character() {
        assert_eq!(shown("ett\r\nåtvå: x\r\ntre", 7), (2, 2, "två: x".into()));
        assert_eq!(shown("a", 0), (1, 1, "a".into()));
        assert_eq!(shown("a\n", 2), (2, 1, String::new()));
    }

    #[test]
    fn of_a_long_line_the_neighbourhood_is_shown() {
        let text = format!("{}X{}", "å".repeat(100_000), "ö".repeat(100_000));
        let at = At::byte(&text, 200_000);
        let excerpt = excerpt(&text, at).unwrap();
        assert_eq!(at.column, 100_001);
        assert_eq!(excerpt.text.chars().count(), 74);
        assert_eq!(excerpt.text.chars().nth(excerpt.column - 1), Some('X'));
        assert!(excerpt.text.starts_with('…') && excerpt.text.ends_with('…'));
    }
}
