//! Typing slips: one word that is one letter away from a word that tells time.

use strsim::osa_distance;

use super::Note;
use super::lexer::Token;
use super::lexicon::{SHORTEST_WITH_SLIP, Sym, long_words};

/// Longer words than this are no months and no terms.
const LONGEST: usize = 24;

/// Gives the only unknown word of a text the meaning that it would have without one slip, when just one is near.
/// Whoever uses the tokens must let a person confirm.
pub(super) fn repair(text: &str, tokens: &mut [Token]) -> Option<Note> {
    let mut unknown = tokens.iter_mut().filter(|it| it.sym == Sym::Unknown);
    let token = unknown.next()?;
    if unknown.next().is_some() {
        return None;
    }
    let written = text.get(token.start..token.end)?;
    let word = written.to_lowercase();
    if !(SHORTEST_WITH_SLIP..=LONGEST).contains(&word.chars().count()) || !word.chars().all(char::is_alphabetic) {
        return None;
    }
    let (read, sym) = nearest(&word)?;
    token.sym = sym;
    Some(Note::Repaired { from: written.to_owned(), to: read.to_owned() })
}

/// The word at a distance of one, when all that are so near mean the same.
fn nearest(word: &str) -> Option<(&'static str, Sym)> {
    let mut near = long_words().filter(|(known, _)| osa_distance(known, word) == 1);
    let first = near.next()?;
    near.all(|(_, sym)| sym == first.1).then_some(first)
}
