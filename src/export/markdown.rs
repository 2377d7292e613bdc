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
fn table(table: &Table) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut rows: Vec<&[String]> = Vec::new();
    let mut details: Vec<String> = Vec::new();
    for row in &table.rows {
        match row {
            Row::Section(title) => {
                close(table, &mut parts, &mut rows, &mut details);
                parts.push(format!("## {}", inline(title)));
            }
            Row::Cells { cells, details: lines } => {
                rows.push(cells);
                if !lines.is_empty() {
                    details.push(format!("- **{}**", cells.first().map(|it| inline(it)).unwrap_or_default()));
                    details.extend(lines.iter().map(|(label, text)| detail(label, text)));
                }
            }
        }
    }
    close(table, &mut parts, &mut rows, &mut details);
    parts.join("\n\n")
}

fn detail(label: &str, text: &str) -> String {
    let label = if label.is_empty() { String::new() } else { format!("{}: ", inline(label)) };
    format!("  - {label}{}", inline(text))
}

fn close(table: &Table, parts: &mut Vec<String>, rows: &mut Vec<&[String]>, details: &mut Vec<String>) {
    if !rows.is_empty() {
        let titles: Vec<String> = table.columns.iter().map(|it| inline(&it.title)).collect();
        let mut lines = vec![line(&titles), line(&vec!["---".to_owned(); titles.len()])];
        lines.extend(rows.iter().map(|cells| line(&cells.iter().map(|it| inline(it)).collect::<Vec<_>>())));
        parts.push(lines.join("\n"));
    }
    if !details.is_empty() {
        parts.push(details.join("\n"));
    }
    rows.clear();
    details.clear();
}

fn line(cells: &[String]) -> String {
    format!("| {} |", cells.join(" | "))
}

/// A text in which nothing is markup: what could begin some is escaped, line breaks become blanks.
fn inline(text: &str) -> String {
    let harmless = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let harmless = visible(&harmless);
    let mut escaped = String::with_capacity(harmless.len());
    for (n, c) in harmless.chars().enumerate() {
        let at_start = n == 0 && matches!(c, '#' | '-' | '+' | '=' | '~');
        if at_start || matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '&') {
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
            ("[länk](http://x)", "\\[länk\\](http://x)"),
            ("rad\n\n- punkt", "rad - punkt"),
            ("&lt;", "\\&lt;"),
        ] {
            assert_eq!(inline(text), expected);
        }
    }
}
