//! Documents as `CommonMark` with tables. Text from files stays text: nothing in it becomes markup or HTML.

use super::document::{Block, Document, Row, Table};
use crate::domain::safe_text::visible;

/// A document as Markdown, ending with a line break.
#[must_use]
pub fn write(document: &Document) -> String {
    let blocks: Vec<String> = document.blocks.iter().map(block).collect();
    format!("{}\n", blocks.join("\n\n"))
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading { level, text } => format!("{} {}", "#".repeat(usize::from(*level).clamp(1, 6)), inline(text)),
        Block::Paragraph(text) => text.split('\n').map(inline).collect::<Vec<_>>().join("\n"),
        Block::Facts(facts) => {
            let lines = facts.iter().map(|(label, value)| format!("- **{}:** {}", inline(label), inline(value)));
            lines.collect::<Vec<_>>().join("\n")
        }
        Block::List(points) => points.iter().map(|it| format!("- {}", inline(it))).collect::<Vec<_>>().join("\n"),
        Block::Verbatim(lines) => lines.iter().map(|it| format!("    {}", visible(it))).collect::<Vec<_>>().join("\n"),
        Block::Table(table) => self::table(table),
    }
}

/// Rows under one heading become one table; a row's details follow after it as a list.
/// A table; one whose rows explain themselves becomes a heading for each row, with what explains it under it.
fn table(table: &Table) -> String {
    let explains = |row: &Row| matches!(row, Row::Cells { details, .. } if !details.is_empty());
    if table.rows.iter().any(explains) {
        return table.rows.iter().map(|row| item(table, row)).collect::<Vec<_>>().join("\n\n");
    }
    let mut parts: Vec<String> = Vec::new();
    let mut rows: Vec<&[String]> = Vec::new();
    for row in &table.rows {
        match row {
            Row::Section(title) => {
                close(table, &mut parts, &mut rows);
                parts.push(section(title));
            }
            Row::Cells { cells, .. } => rows.push(cells),
        }
    }
    close(table, &mut parts, &mut rows);
    parts.join("\n\n")
}

fn section(title: &str) -> String {
    format!("## {}", inline(&title.replace('\n', " – ")))
}

/// A row under a heading of its own: number and words, the short columns in one line, and points that explain it.
fn item(table: &Table, row: &Row) -> String {
    let (cells, details) = match row {
        Row::Section(title) => return section(title),
        Row::Cells { cells, details } => (cells, details),
    };
    let mut named = table.columns.iter().zip(cells);
    let head: Vec<String> = named.by_ref().take(2).map(|(_, cell)| inline(cell)).collect();
    let mut parts = vec![format!("### {}", head.join(". "))];
    let rest: Vec<String> = named
        .filter(|(_, cell)| !matches!(cell.as_str(), "" | "–"))
        .map(|(column, cell)| format!("{}: {}", inline(&column.title), inline(cell)))
        .collect();
    if !rest.is_empty() {
        parts.push(rest.join(" · "));
    }
    if !details.is_empty() {
        parts.push(details.iter().map(|(label, text)| detail(label, text)).collect::<Vec<_>>().join("\n"));
    }
    parts.join("\n\n")
}

fn detail(label: &str, text: &str) -> String {
    if label.is_empty() { format!("- {}", inline(text)) } else { format!("- {}: {}", inline(label), inline(text)) }
}

fn close(table: &Table, parts: &mut Vec<String>, rows: &mut Vec<&[String]>) {
    if !rows.is_empty() {
        let titles: Vec<String> = table.columns.iter().map(|it| inline(&it.title)).collect();
        let mut lines = vec![line(&titles), line(&vec!["---".to_owned(); titles.len()])];
        lines.extend(rows.iter().map(|cells| line(&cells.iter().map(|it| inline(it)).collect::<Vec<_>>())));
        parts.push(lines.join("\n"));
    }
    rows.clear();
}

fn line(cells: &[String]) -> String {
    format!("| {} |", cells.join(" | "))
}

/// A text in which nothing is markup: what could begin some is escaped, line breaks become blanks.
fn inline(text: &str) -> String {
    let harmless = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let harmless = visible(&harmless);
    let mut escaped = String::with_capacity(harmless.len());
    for (at, c) in harmless.char_indices() {
        let at_start = at == 0 && matches!(c, '#' | '-' | '+' | '=');
        // Many readers make a link of a bare address.
        let last_three = escaped.get(escaped.len().saturating_sub(3)..).unwrap_or_default();
        let in_address = (c == ':' && harmless.get(at + 1..).is_some_and(|rest| rest.starts_with("//")))
            || (c == '.' && last_three.eq_ignore_ascii_case("www"));
        let is_mark = matches!(c, '\\' | '`' | '*' | '_' | '~' | '[' | ']' | '<' | '>' | '|' | '&' | '@');
        if at_start || in_address || is_mark {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    number_list_guard(&escaped)
}

/// A text that begins like "1." or "1)" would become a numbered list.
fn number_list_guard(text: &str) -> String {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    match text.split_at_checked(digits) {
        Some((number, rest)) if digits > 0 && (rest.starts_with(". ") || rest.starts_with(") ") || rest == ".") => {
            format!("{number}\\{rest}")
        }
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text() {
        for (text, expected) in [
            ("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"),
            ("# rubrik", "\\# rubrik"),
            ("1. punkt", "1\\. punkt"),
            ("a | b", "a \\| b"),
            ("[länk](http://x)", "\\[länk\\](http\\://x)"),
            ("se www.example.se", "se www\\.example.se"),
            ("en ~~struken~~ rad", "en \\~\\~struken\\~\\~ rad"),
            ("kl. 10:30", "kl. 10:30"),
            ("rad\n\n- punkt", "rad - punkt"),
            ("&lt;", "\\&lt;"),
        ] {
            assert_eq!(inline(text), expected);
        }
    }
}
