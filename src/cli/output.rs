//! Writing to stdout and stderr.

use std::io::{self, IsTerminal, Write};

use terminal_size::{Width, terminal_size};

use crate::domain::safe_text::visible;
use crate::export::document::Document;
use crate::export::text::{self, Layout};

/// A text with everything that could command a terminal made visible; its line breaks stay.
pub(super) fn harmless(text: &str) -> String {
    text.split('\n').map(visible).collect::<Vec<_>>().join("\n")
}

/// Writes a result in words, such as what was saved and where.
pub(super) fn say(text: &str) -> io::Result<()> {
    result(&harmless(text))
}

/// Writes a result that is harmless already: a document or JSON.
pub(super) fn result(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// Writes a document as lines, as wide as the terminal allows.
pub(super) fn document(document: &Document) -> io::Result<()> {
    result(&text::write(document, layout()))
}

/// Says something that is not the result. That nobody listens is no reason to fail.
pub(super) fn complain(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{}", harmless(text));
}

/// As wide as the terminal, or as `COLUMNS` says; a pipe gets the default width and whole lines.
fn layout() -> Layout {
    let from_environment = std::env::var("COLUMNS").ok().and_then(|it| it.parse().ok());
    let from_terminal = terminal_size().map(|(Width(width), _)| usize::from(width));
    let width = from_environment.or(from_terminal).unwrap_or(text::WIDTH).clamp(40, 120);
    Layout { width, cut: io::stdout().is_terminal() }
}
