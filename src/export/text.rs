//! Documents as plain lines: for terminals, pipes and screen readers. No boxes, nothing but text.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::document::{Block, Column, Document, Row, Table, Width};
use crate::domain::safe_text::visible;

/// The width of plain output when nothing says otherwise, in cells.
pub const WIDTH: usize = 96;

/// How wide lines may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layout {
    /// Width in cells to which texts are broken.
    pub width: usize,
    /// One-line columns are cut to the width, as a terminal wants it; a pipe gets them whole.
    pub cut: bool,
}

impl Default for Layout {
    fn default() -> Self {
        Self { width: WIDTH, cut: false }
    }
}

/// A document as lines, ending with a line break. Control characters are shown as symbols.
#[must_use]
pub fn write(document: &Document, layout: Layout) -> String {
    let mut lines = Vec::new();
    for block in &document.blocks {
        if !lines.is_empty() && !matches!(block, Block::List(_) | Block::Verbatim(_)) {
            lines.push(String::new());
        }
        lines.extend(block_lines(block, Layout { width: layout.width.max(20), ..layout }));
    }
    lines.push(String::new());
    lines.join("\n")
}

fn block_lines(block: &Block, layout: Layout) -> Vec<String> {
    let width = layout.width;
    match block {
        Block::Heading { text, .. } | Block::Paragraph(text) => wrap(text, width),
        Block::Facts(facts) => facts_lines(facts, width),
        Block::Table(table) => table_lines(table, layout),
        Block::Verbatim(lines) => lines.iter().map(|line| visible(line).into_owned()).collect(),
        Block::List(points) => points.iter().flat_map(|point| hanging("- ", point, width)).collect(),
    }
}

fn facts_lines(facts: &[(String, String)], width: usize) -> Vec<String> {
    let label_width = facts.iter().map(|(label, _)| cells(label)).max().unwrap_or(0).min(width / 3);
    (facts.iter())
        .flat_map(|(label, value)| {
            hanging(&format!("{}  ", padded(&format!("{}:", visible(label)), label_width + 1)), value, width)
        })
        .collect()
}

fn table_lines(table: &Table, layout: Layout) -> Vec<String> {
    let width = layout.width;
    let widths = column_widths(table, width);
    let wide = table.columns.iter().position(|it| matches!(it.width, Width::Wide | Width::Line)).unwrap_or(0);
    let indent: usize = widths.iter().take(wide).map(|it| it + 2).sum();
    let titles: Vec<String> = table.columns.iter().map(|it| it.title.clone()).collect();
    let mut lines =
        if titles.iter().all(String::is_empty) { Vec::new() } else { cell_lines(table, &titles, &widths, layout.cut) };
    for row in &table.rows {
        match row {
            Row::Section(title) => lines.push(section_line(title, widths.first().map_or(0, |it| it + 2))),
            Row::Cells { cells, details } => {
                lines.extend(cell_lines(table, cells, &widths, layout.cut));
                for (label, text) in details {
                    let label = if label.is_empty() { String::new() } else { format!("{}: ", visible(label)) };
                    let room = width.saturating_sub(indent).max(20);
                    lines.extend(hanging_by(&label, text, room, 2).into_iter().map(|it| " ".repeat(indent) + &it));
                }
            }
        }
    }
    lines
}

/// A heading over rows, in capitals; what follows a line break in it stands after it as it is.
fn section_line(title: &str, indent: usize) -> String {
    let (head, rest) = title.split_once('\n').map_or((title, None), |(head, rest)| (head, Some(rest)));
    let rest = rest.map(|it| format!(" – {}", visible(it))).unwrap_or_default();
    format!("{}{}{rest}", " ".repeat(indent), visible(head).to_uppercase())
}

/// Narrow columns get what they need, at most a third of the width; wide ones share the rest.
fn column_widths(table: &Table, width: usize) -> Vec<usize> {
    let cell = |row: &Row, n: usize| match row {
        Row::Cells { cells: texts, .. } => texts.get(n).map_or(0, |it| cells(it)),
        Row::Section(_) => 0,
    };
    let needed = |n: usize, title: &str| table.rows.iter().map(|row| cell(row, n)).max().unwrap_or(0).max(cells(title));
    let mut widths: Vec<usize> = (table.columns.iter().enumerate())
        .map(|(n, column)| {
            if matches!(column.width, Width::Wide | Width::Line) { 0 } else { needed(n, &column.title).min(width / 3) }
        })
        .collect();
    let wide: Vec<usize> = (0..widths.len()).filter(|n| widths.get(*n) == Some(&0)).collect();
    let taken: usize = widths.iter().sum::<usize>() + 2 * widths.len().saturating_sub(1);
    let share = width.saturating_sub(taken) / wide.len().max(1);
    for n in wide {
        if let Some(it) = widths.get_mut(n) {
            *it = share.max(12);
        }
    }
    widths
}

/// One row of cells; a cell that needs several lines makes the row higher.
fn cell_lines(table: &Table, texts: &[String], widths: &[usize], cut: bool) -> Vec<String> {
    let lines = |column: &Column, width: usize, text: &String| match column.width {
        Width::Line if cut => vec![shortened(text, width)],
        Width::Line => vec![visible(&text.replace('\n', " ")).into_owned()],
        _ => wrap(text, width),
    };
    let cells = table.columns.iter().zip(widths).zip(texts);
    let wrapped: Vec<Vec<String>> = cells.map(|((column, width), text)| lines(column, *width, text)).collect();
    let height = wrapped.iter().map(Vec::len).max().unwrap_or(0);
    let line = |n: usize| {
        let parts = wrapped.iter().zip(widths).zip(&table.columns).map(|((lines, width), column)| {
            let text = lines.get(n).map_or("", String::as_str);
            if column.width == Width::Number { right(text, *width) } else { padded(text, *width) }
        });
        parts.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    (0..height).map(line).collect()
}

/// The first line of a text, cut with an ellipsis where it is wider than `width` cells.
#[must_use]
pub fn shortened(text: &str, width: usize) -> String {
    let line = visible(text.split('\n').next().unwrap_or_default()).into_owned();
    if line.width() <= width {
        return line;
    }
    let mut cut = String::new();
    let mut used = 0;
    for cluster in line.graphemes(true) {
        if used + cluster.width() + 1 > width {
            break;
        }
        used += cluster.width();
        cut.push_str(cluster);
    }
    format!("{}…", cut.trim_end())
}

/// Text in cells.
fn cells(text: &str) -> usize {
    visible(text).width()
}

fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(text.width())))
}

fn right(text: &str, width: usize) -> String {
    format!("{}{text}", " ".repeat(width.saturating_sub(text.width())))
}

/// A first line with a label; the following lines stand under the text.
fn hanging(label: &str, text: &str, width: usize) -> Vec<String> {
    hanging_by(label, text, width, label.width())
}

/// A first line with a label; the following lines are indented by so many cells.
fn hanging_by(label: &str, text: &str, width: usize, indent: usize) -> Vec<String> {
    let first = width.saturating_sub(label.width()).max(8);
    let rest = width.saturating_sub(indent).max(8);
    let lines = break_lines(text, first, rest);
    let place = |(n, line): (usize, String)| {
        if n == 0 { format!("{label}{line}") } else { format!("{}{line}", " ".repeat(indent)) }
    };
    lines.into_iter().enumerate().map(place).map(|line| line.trim_end().to_owned()).collect()
}

/// Breaks a text at blanks into lines of at most `width` cells; a longer word is cut. Its own line breaks stay.
#[must_use]
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    break_lines(text, width, width)
}

fn break_lines(text: &str, first: usize, rest: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let room = if lines.is_empty() { first } else { rest };
        lines.extend(break_paragraph(&visible(paragraph.trim_end_matches('\r')), room, rest));
    }
    lines
}

fn break_paragraph(text: &str, first: usize, rest: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let room = |lines: &Vec<String>| if lines.is_empty() { first.max(1) } else { rest.max(1) };
        if used > 0 && used + 1 + word.width() > room(&lines) {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        if used > 0 {
            line.push(' ');
            used += 1;
        }
        for cluster in word.graphemes(true) {
            if used + cluster.width() > room(&lines) && used > 0 {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            line.push_str(cluster);
            used += cluster.width();
        }
    }
    lines.push(line);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_blanks_and_by_cells() {
        assert_eq!(wrap("åäö åäö åäö", 7), ["åäö åäö", "åäö"]);
        assert_eq!(wrap("ordsomintefårplats", 6), ["ordsom", "intefå", "rplats"]);
        assert_eq!(wrap("日本語", 4), ["日本", "語"]);
        assert_eq!(wrap("", 10), [""]);
    }

    #[test]
    fn labels_hang() {
        assert_eq!(hanging("Tid: ", "ett två tre fyra", 12), ["Tid: ett två", "     tre fyra"]);
        assert_eq!(hanging_by("Varför: ", "ett två tre fyra", 16, 2), ["Varför: ett två", "  tre fyra"]);
    }
}
