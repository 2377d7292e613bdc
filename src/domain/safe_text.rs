//! Making text from files harmless to show: control characters, direction overrides and invisible characters as symbols.

use std::borrow::Cow;
use std::fmt::Write;

/// The text with every character that could command a terminal or hide itself shown as a symbol.
///
/// Control characters become Unicode's control pictures (U+2400 and on), so that an escape is `␛` and never reaches
/// the terminal. Characters that reorder or vanish become their code: `⟨U+202E⟩`. Line feeds too are shown: who wants
/// lines splits the text first.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_harmful) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\0'..='\u{1f}' => shown.push(char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}')),
            '\u{7f}' => shown.push('\u{2421}'),
            _ if is_harmful(c) => {
                // Writing to a string cannot fail.
                let _ = write!(shown, "⟨U+{:04X}⟩", u32::from(c));
            }
            _ => shown.push(c),
        }
    }
    Cow::Owned(shown)
}

/// A text on one line in double quotation marks, as YAML reads it again; harmful characters as escapes.
#[must_use]
pub fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            _ if is_harmful(c) => {
                // Writing to a string cannot fail.
                let _ = write!(quoted, "\\U{:08x}", u32::from(c));
            }
            _ => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// Whether a character could command a terminal or hide itself.
#[must_use]
pub fn is_harmful(c: char) -> bool {
    c.is_control() || is_hidden(c)
}

/// Characters without a mark of their own that change what is read: bidirectional controls, zero-width characters,
/// line and paragraph separators, invisible operators, tags. The zero-width joiner of composed letters is among them:
/// a plan's words do not need it, and two texts that look the same must not differ unseen.
fn is_hidden(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_quoted_stays_on_its_line_and_commands_nothing() {
        for (text, expected) in [
            ("", r#""""#),
            ("citat \" och \\", r#""citat \" och \\""#),
            ("rad\nett\ttvå", r#""rad\nett\ttvå""#),
            ("\u{1b}[31m\u{202e}", r#""\U0000001b[31m\U0000202e""#),
        ] {
            assert_eq!(quoted(text), expected);
        }
    }

    #[test]
    fn ordinary_text_is_not_touched() {
        for text in ["", "Göra behovsanalys – Q 4 dec 2020", "Ålder 0–5 år, é, 日本語", "a\u{308}"] {
            assert!(matches!(visible(text), Cow::Borrowed(same) if same == text), "{text:?}");
        }
    }

    #[test]
    fn what_could_command_a_terminal_is_a_symbol() {
        for (text, shown) in [
            ("a\u{1b}[31mb", "a␛[31mb"),
            ("a\0b\tc\nd\re\u{7f}", "a␀b␉c␊d␍e␡"),
            ("\u{9b}31m", "⟨U+009B⟩31m"),
            ("\u{85}", "⟨U+0085⟩"),
        ] {
            assert_eq!(visible(text), shown, "{text:?}");
        }
    }

    #[test]
    fn what_reorders_or_hides_is_named() {
        for (text, shown) in [
            ("abc\u{202e}fed", "abc⟨U+202E⟩fed"),
            ("\u{200b}x\u{2066}y\u{2069}", "⟨U+200B⟩x⟨U+2066⟩y⟨U+2069⟩"),
            ("\u{feff}", "⟨U+FEFF⟩"),
            ("länge\u{ad}namn", "länge⟨U+00AD⟩namn"),
            ("\u{e0041}", "⟨U+E0041⟩"),
        ] {
            assert_eq!(visible(text), shown, "{text:?}");
        }
    }
}
