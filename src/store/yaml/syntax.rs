//! What a parser's complaint means to the person who wrote the file, and where the true fault is.

use granit_parser::{ErrorKind, ScanError};

use super::MAX_DEPTH;
use super::place::At;
use crate::domain::problem::{ProblemKind, SyntaxFault};

/// Explains an error. `open` is the innermost bracket or brace that was open where the parser stopped.
pub(super) fn explain(text: &str, error: &ScanError, open: Option<At>) -> (At, ProblemKind) {
    let at = At::from(error.marker());
    let (at, fault) = match error.kind() {
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabInIndentation
        | ErrorKind::TabAtBlockScalarStart
        | ErrorKind::TabInPlainScalar => return (tab_from(text, at), ProblemKind::TabIndent),
        ErrorKind::RecursionLimitExceeded => return (at, ProblemKind::TooDeep { limit: MAX_DEPTH }),
        ErrorKind::UnexpectedCharacter { character } => {
            return (
                next_on_line(text, at, *character),
                ProblemKind::Syntax(SyntaxFault::StrangeCharacter(*character)),
            );
        }
        kind => cause(text, at, kind, open).unwrap_or_else(|| (at, SyntaxFault::Other(error.info()))),
    };
    if at.line >= last_line(text) && !text.ends_with('\n') && is_left_open(&fault) {
        return (At::byte(text, text.len()), ProblemKind::Syntax(SyntaxFault::Truncated));
    }
    (at, ProblemKind::Syntax(fault))
}

fn cause(text: &str, at: At, kind: &ErrorKind, open: Option<At>) -> Option<(At, SyntaxFault)> {
    match kind {
        ErrorKind::UnclosedQuotedScalar
        | ErrorKind::InvalidQuotedScalarIndent
        | ErrorKind::DocumentIndicatorInQuotedScalar => {
            return Some((open_quote_above(text, at).unwrap_or(at), SyntaxFault::UnclosedQuote));
        }
        ErrorKind::InvalidTrailingSingleQuotedScalar | ErrorKind::InvalidTrailingDoubleQuotedScalar => {
            return Some(after_quote(text, at));
        }
        ErrorKind::UnknownQuotedScalarEscape | ErrorKind::InvalidQuotedScalarHexEscape => {
            return Some((bad_escape(text, at), SyntaxFault::BadEscape));
        }
        _ => {}
    }
    // What looks wrong after a bracket that was never closed is not what is wrong.
    if let Some(open) = open.filter(|open| open.line < at.line) {
        return Some((open, SyntaxFault::UnclosedBracket));
    }
    let fault = match kind {
        ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::MismatchedFlowCollectionEnd { .. }
        | ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnexpectedEofImplicitFlowMapping => SyntaxFault::UnclosedBracket,
        ErrorKind::MappingValueNotAllowed | ErrorKind::InvalidColonPlacement => SyntaxFault::ColonInText,
        ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey => SyntaxFault::NoColon,
        ErrorKind::InvalidIndentation
        | ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::BlockSequenceEntryNotAllowed
        | ErrorKind::MappingKeyNotAllowed => SyntaxFault::Indentation,
        ErrorKind::UnexpectedEof | ErrorKind::UnexpectedEofBlockMapping | ErrorKind::UnexpectedEofBlockSequence => {
            SyntaxFault::Truncated
        }
        _ => return None,
    };
    Some((at, fault))
}

/// Faults that a file cut short shows.
fn is_left_open(fault: &SyntaxFault) -> bool {
    matches!(
        fault,
        SyntaxFault::UnclosedQuote
            | SyntaxFault::UnclosedBracket
            | SyntaxFault::NoColon
            | SyntaxFault::Indentation
            | SyntaxFault::Truncated
    )
}

fn last_line(text: &str) -> usize {
    text.bytes().filter(|it| *it == b'\n').count() + 1
}

/// The first tab in an indentation from a place on: the parser may point at the text that the tab interrupts.
fn tab_from(text: &str, at: At) -> At {
    let mut start = at.line_start(text);
    let rest = text.get(start..).unwrap_or_default();
    for (n, line) in rest.split_inclusive('\n').enumerate() {
        let indent = line.len() - line.trim_start().len();
        let tab = line.get(..indent).and_then(|it| it.find('\t'));
        if let Some(tab) = tab {
            return At { line: at.line + n, column: 1, byte: start }.moved(text, start + tab);
        }
        start += line.len();
    }
    at
}

fn next_on_line(text: &str, at: At, wanted: char) -> At {
    let found = text.get(at.byte..at.line_end(text)).and_then(|rest| rest.find(wanted));
    found.map_or(at, |it| at.moved(text, at.byte + it))
}

/// The first backslash on the line that YAML gives no meaning.
fn bad_escape(text: &str, at: At) -> At {
    let line = text.get(at.byte..at.line_end(text)).unwrap_or_default();
    let mut characters = line.char_indices();
    while let Some((byte, c)) = characters.next() {
        if c == '\\' && !characters.next().is_some_and(|(_, next)| "0abtnvfre \t\"/\\N_LPxuU".contains(next)) {
            return at.moved(text, at.byte + byte);
        }
    }
    at
}

/// More text after a closed quotation; or the quotation closed by the next one's opening mark, when its own was forgotten.
fn after_quote(text: &str, at: At) -> (At, SyntaxFault) {
    let line = text.get(at.line_start(text)..at.byte).unwrap_or_default();
    match open_quote(line).and_then(|_| open_quote_above(text, above(text, at)?)) {
        Some(open) => (open, SyntaxFault::UnclosedQuote),
        None => (at, SyntaxFault::TextAfterQuote),
    }
}

/// The nearest line upwards on which a quotation begins and does not end.
fn open_quote_above(text: &str, from: At) -> Option<At> {
    let mut at = from;
    loop {
        let start = at.line_start(text);
        let line = text.get(start..at.line_end(text)).unwrap_or_default();
        if let Some(byte) = open_quote(line) {
            return Some(at.moved(text, start + byte));
        }
        at = above(text, at)?;
    }
}

/// The end of the line above.
fn above(text: &str, at: At) -> Option<At> {
    let end = at.line_start(text).checked_sub(1)?;
    let end = if text.get(..end)?.ends_with('\r') { end - 1 } else { end };
    Some(At { line: at.line.checked_sub(1)?, column: 0, byte: end })
}

/// Where on a line a quotation begins that the line does not end.
fn open_quote(line: &str) -> Option<usize> {
    let mut open: Option<(usize, char)> = None;
    let mut may_open = true;
    let mut characters = line.char_indices().peekable();
    while let Some((byte, c)) = characters.next() {
        match open {
            None if may_open && matches!(c, '"' | '\'') => open = Some((byte, c)),
            None if may_open && c == '#' => return None,
            None => may_open = matches!(c, ' ' | '\t' | '[' | '{' | ','),
            Some((_, '"')) if c == '\\' => drop(characters.next()),
            Some((_, '\'')) if c == '\'' && characters.peek().is_some_and(|(_, next)| *next == '\'') => {
                characters.next();
            }
            Some((_, quote)) if c == quote => {
                open = None;
                may_open = false;
            }
            Some(_) => {}
        }
    }
    open.map(|(byte, _)| byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quotation_left_open_is_found_on_its_line() {
        for (line, expected) in [
            ("title: \"Ta fram", Some(7)),
            ("title: \"Ta \\\" fram\"", None),
            ("  - 'Barnets ''plan", Some(4)),
            ("title: Barnets' plan", None),
            ("title: ett # \"kommentar", None),
            ("[\"a\", \"b]", Some(6)),
            ("", None),
        ] {
            assert_eq!(open_quote(line), expected, "{line}");
        }
    }
}
