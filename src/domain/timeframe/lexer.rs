//! From characters to tokens: numbers, signs and words; every dash is a dash and every blank a blank.

use unicode_normalization::UnicodeNormalization;

use super::lexicon::{Sym, lookup};

/// One token and where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    /// What it is.
    pub(super) sym: Sym,
    /// Position of its first character, counted from 0.
    pub(super) at: usize,
    /// First byte.
    pub(super) start: usize,
    /// Byte after the last.
    pub(super) end: usize,
    /// No blank stands before it.
    pub(super) glued: bool,
}

/// A character with its place.
#[derive(Debug, Clone, Copy)]
struct Place {
    at: usize,
    byte: usize,
    c: char,
}

/// Splits a text into tokens. Positions count the characters of the text as given, composed or not.
pub(super) fn lex(text: &str) -> Vec<Token> {
    let mut lexer = Lexer {
        text,
        chars: text.char_indices().enumerate().map(|(at, (byte, c))| Place { at, byte, c }).peekable(),
        tokens: Vec::with_capacity(12),
        glued: false,
        folded: String::new(),
    };
    lexer.run();
    lexer.tokens
}

struct Lexer<'a, I: Iterator<Item = Place>> {
    text: &'a str,
    chars: std::iter::Peekable<I>,
    tokens: Vec<Token>,
    glued: bool,
    folded: String,
}

impl<I: Iterator<Item = Place>> Lexer<'_, I> {
    fn run(&mut self) {
        while let Some(first) = self.chars.next() {
            if is_blank(first.c) {
                self.glued = false;
            } else if first.c.is_ascii_digit() {
                self.number(first);
            } else if is_letter(first.c) {
                self.word(first);
            } else {
                self.sign(first);
            }
        }
    }

    fn push(&mut self, first: Place, end: usize, sym: Sym) {
        self.tokens.push(Token { sym, at: first.at, start: first.byte, end, glued: self.glued });
        self.glued = true;
    }

    fn peek(&mut self) -> Option<char> {
        self.chars.peek().map(|it| it.c)
    }

    /// The byte after what has been taken.
    fn here(&mut self) -> usize {
        self.chars.peek().map_or(self.text.len(), |it| it.byte)
    }

    fn number(&mut self, first: Place) {
        while self.chars.next_if(|it| it.c.is_ascii_digit()).is_some() {}
        let end = self.here();
        let digits = self.text.get(first.byte..end).unwrap_or_default();
        let sym = match (u8::try_from(digits.len()), digits.parse()) {
            (Ok(digits @ ..=8), Ok(value)) => Sym::Number { value, digits },
            _ => Sym::Unknown,
        };
        self.push(first, end, sym);
    }

    /// A run of letters. A full stop after it goes with it ("sept."), and joins it to the next letters
    /// when it is short ("t.o.m.").
    fn word(&mut self, first: Place) {
        let mut run = 1;
        loop {
            while self.chars.next_if(|it| is_letter(it.c)).is_some() {
                run += 1;
            }
            let short = run <= 2;
            if self.chars.next_if(|it| it.c == '.').is_none() || !short || !self.peek().is_some_and(is_letter) {
                break;
            }
            run = 0;
        }
        let end = self.here();
        let sym = self.look_up(first.byte, end);
        self.push(first, end, sym);
        self.join_spaced_letters();
    }

    fn look_up(&mut self, start: usize, end: usize) -> Sym {
        let word = self.text.get(start..end).unwrap_or_default();
        if word.bytes().all(|b| b.is_ascii_lowercase()) {
            return lookup(word);
        }
        self.folded.clear();
        let kept = word.nfc().filter(|c| !matches!(c, '.' | '\u{ad}')).flat_map(char::to_lowercase);
        self.folded.extend(kept);
        lookup(&self.folded)
    }

    /// "t o m", "f o m" and "fr o m", written with blanks, are one word.
    fn join_spaced_letters(&mut self) {
        let [.., a, b, c] = self.tokens.as_slice() else { return };
        let letter = |token: &Token| self.text.get(token.start..token.end).unwrap_or_default().trim_end_matches('.');
        if !letter(b).eq_ignore_ascii_case("o") || !letter(c).eq_ignore_ascii_case("m") {
            return;
        }
        let sym = match letter(a).to_ascii_lowercase().as_str() {
            "t" => Sym::Through,
            "f" | "fr" => Sym::From,
            _ => return,
        };
        let joined = Token { sym, end: c.end, ..*a };
        self.tokens.truncate(self.tokens.len().saturating_sub(3));
        self.tokens.push(joined);
    }

    fn sign(&mut self, first: Place) {
        let sym = match first.c {
            c if is_dash(c) => {
                while self.chars.next_if(|it| is_dash(it.c)).is_some() {}
                if self.chars.next_if(|it| it.c == '>').is_some() { Sym::Arrow } else { Sym::Dash }
            }
            '→' | '⇒' => Sym::Arrow,
            '\'' | '’' | '‘' | 'ʼ' | '´' => Sym::Apostrophe,
            '×' => Sym::Times,
            '~' | '≈' => Sym::About,
            '?' => Sym::Undecided,
            '/' | '\u{2044}' | '\u{2215}' => Sym::Slash,
            ',' | ';' => Sym::Comma,
            '.' | '!' => Sym::Dot,
            ':' => Sym::Colon,
            '(' | '[' => Sym::Open,
            ')' | ']' => Sym::Close,
            '&' | '+' => Sym::And,
            _ => Sym::Unknown,
        };
        let end = self.here();
        self.push(first, end, sym);
    }
}

/// Letters, and the marks and soft hyphens that stand within words.
fn is_letter(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}')
}

/// Blanks of every width, the characters that cannot be seen, and quotation marks around words.
fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '"' | '”' | '“' | '„' | '«' | '»')
}

/// Every hyphen, dash and minus sign.
fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn syms(text: &str) -> Vec<Sym> {
        lex(text).into_iter().map(|it| it.sym).collect()
    }

    #[test]
    fn every_dash_and_blank() {
        for dash in ["-", "‐", "‑", "‒", "–", "—", "―", "−", "--"] {
            assert_eq!(syms(&format!("2020{dash}2021")), syms("2020-2021"), "{dash}");
        }
        for blank in ["\u{a0}", "\u{202f}", "\u{2009}", "\t", "\n", "\u{200b}"] {
            assert_eq!(syms(&format!("Q{blank}3")), syms("Q 3"), "{blank:?}");
        }
    }

    #[test]
    fn abbreviations_and_composed_letters() {
        for text in ["t.o.m.", "T.o.m", "tom", "t o m", "t. o. m."] {
            assert_eq!(syms(text), [Sym::Through], "{text}");
        }
        for text in ["fr.o.m.", "f.o.m.", "fr o m", "from"] {
            assert_eq!(syms(text), [Sym::From], "{text}");
        }
        assert_eq!(syms("Ho\u{308}sten"), syms("hösten"));
        assert_eq!(syms("v.36"), syms("v 36"));
    }

    #[test]
    fn positions_count_characters() {
        let tokens = lex("hösten 2021");
        assert_eq!(tokens.iter().map(|it| it.at).collect::<Vec<_>>(), [0, 7]);
    }
}
