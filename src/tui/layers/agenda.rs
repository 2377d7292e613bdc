//! The agenda of the steering group's next meeting, as it would be computed today, every item with its reason.

use super::reader::Reader;
use crate::export::agenda::document;
use crate::export::document::{Block, Document, Row, Table, Width};
use crate::reports::agenda::{self, Request};
use crate::t;
use crate::tui::model::Model;
use crate::tui::rich::Paragraph;
use crate::tui::text::{fit, width};
use crate::tui::theme::Role;

/// The agenda to read; nothing when no steering group has a rhythm to count from.
#[must_use]
pub fn agenda(model: &Model) -> Option<Reader> {
    let body = model.data.workspace.organisations.steering_body()?;
    let view = model.data.workspace.at(model.data.today);
    let day = agenda::coming_meeting(&view, body)?;
    let (date, date_by_rhythm) = (day.date(), day.is_expected());
    let computed = agenda::agenda(&view, Request { body, date, date_by_rhythm, previous: None, next: None });
    let document = document(&model.texts, view.workspace, &computed);
    let when = if date_by_rhythm {
        t!(model.texts, "tui-agenda-expected", month = model.texts.month_and_year(date))
    } else {
        t!(model.texts, "tui-agenda-set", date = model.texts.date(date))
    };
    let mut page = vec![Paragraph::of(Role::Muted, &when)];
    page.extend(paragraphs(&document));
    Some(Reader::new(document.title.clone(), page))
}

/// A document as paragraphs to read. Its title stands over them already.
fn paragraphs(document: &Document) -> Vec<Paragraph> {
    let mut page = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Heading { level: 1, .. } => continue,
            Block::Heading { text, .. } => page.push(Paragraph::of(Role::Heading, text)),
            Block::Paragraph(text) => page.push(Paragraph::of(Role::Text, text)),
            Block::Facts(facts) => page.extend(facts_rows(facts)),
            Block::Table(table) => page.extend(table.rows.iter().flat_map(|row| table_rows(table, row)).skip(1)),
            Block::List(points) => {
                page.extend(points.iter().map(|it| Paragraph::of(Role::Text, &format!("• {it}")).hanging(2)));
            }
            Block::Verbatim(lines) => page.extend(lines.iter().map(|it| Paragraph::of(Role::Text, it))),
        }
        page.push(Paragraph::blank());
    }
    page
}

fn facts_rows(facts: &[(String, String)]) -> Vec<Paragraph> {
    let label_room = facts.iter().map(|(label, _)| width(label)).max().unwrap_or(0) + 2;
    let row = |(label, value): &(String, String)| {
        Paragraph::of(Role::Muted, &fit(label, label_room)).and(Role::Text, value).hanging(label_room)
    };
    facts.iter().map(row).collect()
}

/// A row: number, words, the short columns after them; then what explains it.
fn table_rows(table: &Table, row: &Row) -> Vec<Paragraph> {
    let (cells, details) = match row {
        // The blank row before the first is not needed.
        Row::Section(title) => return vec![Paragraph::blank(), Paragraph::of(Role::Heading, title)],
        Row::Cells { cells, details } => (cells, details),
    };
    let mut line = Paragraph::default();
    let mut short = Vec::new();
    for (column, cell) in table.columns.iter().zip(cells) {
        match column.width {
            Width::Number => line = line.and(Role::Strong, &format!("{cell:>3}  ")),
            Width::Wide | Width::Line => line = line.and(Role::Strong, cell),
            Width::Narrow if !cell.is_empty() => short.push(cell.as_str()),
            Width::Narrow => {}
        }
    }
    let mut rows = vec![line.and(Role::Accent, &format!("   {}", short.join(" · "))).hanging(5)];
    rows.extend(details.iter().map(|(label, text)| {
        let label = if label.is_empty() { String::new() } else { format!("{label}: ") };
        Paragraph::of(Role::Muted, &format!("     {label}")).and(Role::Text, text).hanging(7)
    }));
    rows
}
