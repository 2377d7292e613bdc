//! Text with roles, broken into rows for the width at hand: what detail panes and readers are made of.

use std::cell::RefCell;
use std::rc::Rc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use unicode_segmentation::UnicodeSegmentation;

use super::text::{cut, find, prefix, width};
use super::theme::{Role, Theme};
use crate::domain::safe_text::visible;

/// A paragraph: runs of text with their roles. Wrapped rows begin at its indentation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Paragraph {
    runs: Vec<(Role, String)>,
    indent: usize,
}

/// One row on the screen.
pub type Row = Vec<(Role, String)>;

impl Paragraph {
    /// An empty paragraph, which takes one row.
    #[must_use]
    pub fn blank() -> Self {
        Self::default()
    }

    /// A paragraph of one run.
    #[must_use]
    pub fn of(role: Role, text: &str) -> Self {
        Self::default().and(role, text)
    }

    /// The paragraph with another run after it. The text is made harmless here, once for all.
    #[must_use]
    pub fn and(mut self, role: Role, text: &str) -> Self {
        self.runs.push((role, visible(text).into_owned()));
        self
    }

    /// The paragraph with its wrapped rows indented.
    #[must_use]
    pub fn hanging(mut self, indent: usize) -> Self {
        self.indent = indent;
        self
    }

    /// A paragraph for each line of a text, all indented; for words that a person has written.
    pub fn lines(role: Role, text: &str, indent: usize) -> impl Iterator<Item = Self> {
        let blanks = " ".repeat(indent);
        text.lines().map(move |line| Self::of(Role::Text, &blanks).and(role, line.trim_end()).hanging(indent))
    }

    /// Breaks the paragraph into rows.
    fn wrap(&self, room: usize, rows: &mut Vec<Row>) {
        let mut rows =
            Wrapping { room: room.max(1), indent: self.indent.min(room / 2), row: Row::new(), used: 0, rows };
        for (role, text) in &self.runs {
            text.split_inclusive(' ').for_each(|piece| rows.add(*role, piece));
        }
        rows.end_row();
    }
}

/// The state of breaking one paragraph.
struct Wrapping<'a> {
    room: usize,
    indent: usize,
    row: Row,
    used: usize,
    rows: &'a mut Vec<Row>,
}

impl Wrapping<'_> {
    /// Adds a word with the blank after it, which may stand outside the row.
    fn add(&mut self, role: Role, piece: &str) {
        let word = piece.trim_end_matches(' ');
        let taken = width(word);
        if self.used + taken > self.room && self.used > self.indent {
            self.break_row();
        }
        if taken + self.used > self.room {
            self.add_long(role, word);
        } else {
            self.push(role, word);
        }
        if word.len() < piece.len() && self.used < self.room {
            self.push(role, " ");
        }
    }

    /// Adds a word that is wider than a row, in pieces.
    fn add_long(&mut self, role: Role, word: &str) {
        let mut rest = word;
        while !rest.is_empty() {
            let fits = prefix(rest, self.room.saturating_sub(self.used));
            // A letter wider than the whole row is put there anyway; the edge cuts it.
            let fits = if fits > 0 { fits } else { rest.graphemes(true).next().map_or(rest.len(), str::len) };
            let (piece, after) = rest.split_at_checked(fits).unwrap_or((rest, ""));
            self.push(role, piece);
            rest = after;
            if !rest.is_empty() {
                self.break_row();
            }
        }
    }

    fn push(&mut self, role: Role, text: &str) {
        self.used += width(text);
        match self.row.last_mut() {
            Some((last, run)) if *last == role => run.push_str(text),
            _ => self.row.push((role, text.to_owned())),
        }
    }

    fn break_row(&mut self) {
        self.end_row();
        if self.indent > 0 {
            self.push(Role::Text, &" ".repeat(self.indent));
        }
    }

    fn end_row(&mut self) {
        if let Some((_, run)) = self.row.last_mut() {
            run.truncate(run.trim_end_matches(' ').len());
        }
        self.rows.push(std::mem::take(&mut self.row));
        self.used = 0;
    }
}

/// Paragraphs, and their rows for the width they were last asked for.
#[derive(Debug, Default)]
pub struct Page {
    paragraphs: Vec<Paragraph>,
    laid: RefCell<Option<(usize, Rc<[Row]>)>>,
}

impl Page {
    /// A page of paragraphs.
    #[must_use]
    pub fn new(paragraphs: Vec<Paragraph>) -> Self {
        Self { paragraphs, laid: RefCell::default() }
    }

    /// The rows at a width; broken anew only when the width is another.
    #[must_use]
    pub fn rows(&self, room: usize) -> Rc<[Row]> {
        let mut laid = self.laid.borrow_mut();
        if let Some((_, rows)) = laid.as_ref().filter(|(width, _)| *width == room) {
            return Rc::clone(rows);
        }
        let mut rows = Vec::new();
        self.paragraphs.iter().for_each(|it| it.wrap(room, &mut rows));
        let rows: Rc<[Row]> = rows.into();
        *laid = Some((room, Rc::clone(&rows)));
        rows
    }

    /// The furthest that the page can be scrolled in a window.
    #[must_use]
    pub fn last_scroll(&self, window: Rect) -> usize {
        self.rows(usize::from(window.width)).len().saturating_sub(usize::from(window.height))
    }

    /// Draws the rows from `scroll` on; nothing is done for those outside.
    pub fn draw(&self, buffer: &mut Buffer, area: Rect, scroll: usize, theme: Theme, needle: &str) {
        let rows = self.rows(usize::from(area.width));
        let scroll = scroll.min(self.last_scroll(area));
        for (row, line) in rows.iter().skip(scroll).zip(area.rows()) {
            draw_row(buffer, line, row, theme, needle);
        }
    }
}

/// Draws runs after each other within one line, with what was searched for marked.
pub fn draw_row(buffer: &mut Buffer, line: Rect, row: &[(Role, String)], theme: Theme, needle: &str) {
    let line = line.intersection(buffer.area);
    if line.is_empty() {
        return;
    }
    let mut x = line.x;
    for (role, text) in row {
        let room = line.right().saturating_sub(x);
        if room == 0 {
            break;
        }
        let start = x;
        (x, _) = buffer.set_stringn(x, line.y, text, usize::from(room), theme.style(*role));
        if !needle.is_empty() {
            mark_found(buffer, Rect { x: start, width: x - start, ..line }, text, theme, needle);
        }
    }
}

fn mark_found(buffer: &mut Buffer, area: Rect, text: &str, theme: Theme, needle: &str) {
    for range in find(text, needle) {
        let cells = |bytes: Range| u16::try_from(width(text.get(bytes).unwrap_or_default())).unwrap_or(u16::MAX);
        let found = Rect { x: area.x.saturating_add(cells(0..range.start)), width: cells(range), height: 1, ..area };
        buffer.set_style(found.intersection(area), theme.style(Role::Match));
    }
}

type Range = std::ops::Range<usize>;

/// Draws a text at the left of a line, cut to it. Gives the cells it took.
pub fn put(buffer: &mut Buffer, line: Rect, text: &str, style: ratatui::style::Style) -> u16 {
    let line = line.intersection(buffer.area);
    if line.is_empty() {
        return 0;
    }
    let text = cut(text, usize::from(line.width));
    let (x, _) = buffer.set_stringn(line.x, line.y, text, usize::from(line.width), style);
    x.saturating_sub(line.x)
}

/// The same over something already drawn, whose style is not to shine through.
pub fn put_over(buffer: &mut Buffer, line: Rect, text: &str, style: ratatui::style::Style) -> u16 {
    let room = u16::try_from(width(text)).unwrap_or(u16::MAX);
    let covered = Rect { width: room.min(line.width), ..line }.intersection(buffer.area);
    buffer.set_style(covered, ratatui::style::Style::reset());
    put(buffer, line, text, style)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrapped(paragraph: &Paragraph, room: usize) -> Vec<String> {
        let page = Page::new(vec![paragraph.clone()]);
        page.rows(room).iter().map(|row| row.iter().map(|(_, text)| text.as_str()).collect()).collect()
    }

    #[test]
    fn words_wrap_at_blanks_and_rows_hang() {
        let text = Paragraph::of(Role::Muted, "Tid ").and(Role::Text, "Q 4 dec 2020 Q 3 2021").hanging(4);
        assert_eq!(wrapped(&text, 12), ["Tid Q 4 dec", "    2020 Q 3", "    2021"]);
        assert_eq!(wrapped(&text, 80), ["Tid Q 4 dec 2020 Q 3 2021"]);
    }

    #[test]
    fn long_words_break_and_blanks_of_the_text_are_kept() {
        assert_eq!(wrapped(&Paragraph::of(Role::Text, "överenskommelser"), 6), ["överen", "skomme", "lser"]);
        assert_eq!(wrapped(&Paragraph::of(Role::Text, "material , även"), 80), ["material , även"]);
        assert_eq!(wrapped(&Paragraph::of(Role::Text, "a  b"), 80), ["a  b"]);
        assert_eq!(wrapped(&Paragraph::blank(), 10), [""]);
        assert_eq!(wrapped(&Paragraph::of(Role::Text, "日本"), 1), ["日", "本"]);
    }

    #[test]
    fn no_width_makes_it_stop_or_fail() {
        let text = Paragraph::of(Role::Text, "  en  lång   rad med ordföljder 日本語 ").hanging(30);
        for room in 0..60 {
            assert!(!wrapped(&text, room).is_empty());
        }
    }
}
