//! Time expressions in the midst of other words: "Redovisas till styrgruppen i december varje år".

use std::ops::Range;

use chrono::NaiveDate;

use super::super::follow_up_words;
use super::anchor::{Anchor, Known};
use super::lexer::{Token, lex};
use super::lexicon::Sym;
use super::{Kind, Note, Reading, grammar, meaning};

/// Longer texts are no sentences about follow-up.
const MOST_TOKENS: usize = 120;

/// A time expression inside a longer text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// What it is taken to mean.
    pub reading: Reading,
    /// Where it stands, in bytes.
    pub range: Range<usize>,
}

/// Finds the time expressions in a text, in order. `as_of` settles those without a year.
#[must_use]
pub fn mentions(text: &str, as_of: NaiveDate) -> Vec<Mention> {
    find(text, &lex(text), text.chars().count(), as_of).into_iter().map(|(mention, _)| mention).collect()
}

/// The mentions, each with the numbers of its tokens.
fn find(text: &str, tokens: &[Token], end: usize, as_of: NaiveDate) -> Vec<(Mention, Range<usize>)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len().min(MOST_TOKENS) {
        let rest = tokens.get(at..).unwrap_or_default();
        match mention(text, rest, end, as_of) {
            Some((mention, taken)) => {
                found.push((mention, at..at + taken));
                at += taken;
            }
            None => at += 1,
        }
    }
    found
}

fn mention(text: &str, rest: &[Token], end: usize, as_of: NaiveDate) -> Option<(Mention, usize)> {
    let first = rest.first()?;
    let begins =
        first.sym.tells_time() || matches!(first.sym, Sym::In | Sym::At | Sym::To | Sym::Since | Sym::Per | Sym::So);
    if !begins {
        return None;
    }
    let (sentence, taken) = grammar::parse_some(text, rest, end)?;
    let last = rest.get(taken.checked_sub(1)?)?;
    let range = first.start..last.end;
    let reading = meaning::reading(text.get(range.clone())?, sentence, as_of).ok()?;
    (reading.kind != Kind::Undated).then_some((Mention { reading, range }, taken))
}

/// Reads a sentence about follow-up that holds one time expression, or two of which one says more closely when.
///
/// Nothing when other words tell time too, or when they tell what has been done. Words that this program does not know
/// to carry a time ("aldrig", "undantaget", "i budgeten") are told, and a person must confirm.
pub(super) fn read(text: &str, tokens: &[Token], end: usize, as_of: NaiveDate) -> Option<Reading> {
    if tokens.len() > MOST_TOKENS {
        return None;
    }
    // "Tolkas som:", the beginning of a sentence of this program's own
    let own =
        tokens.iter().zip([Sym::ReadAs, Sym::Like, Sym::Colon]).take_while(|(token, sym)| token.sym == *sym).count();
    let tokens = tokens.get(if own > 1 { own } else { 0 }..)?;
    let found = find(text, tokens, end, as_of);
    let is_outside = |n: &usize| !found.iter().any(|(_, taken)| taken.contains(n));
    let outside: Vec<&Token> = (0..tokens.len()).filter(is_outside).filter_map(|n| tokens.get(n)).collect();
    // "en" is an article, and "från" a preposition that can tell a time which is not understood.
    let tells = |sym: Sym| sym.tells_time() && !matches!(sym, Sym::Cardinal(1) | Sym::From);
    if outside.iter().any(|it| tells(it.sym)) || found.iter().any(|(_, taken)| is_a_count(tokens, taken)) {
        return None;
    }
    let bare_event = outside.is_empty() && found.len() == 1;
    let at_meeting = found.iter().any(|(mention, _)| is_meeting(&mention.reading));
    if !bare_event && !at_meeting && !is_follow_up(text, &outside) {
        return None;
    }
    // What stands right after "av" is somebody's name more likely than a month.
    let named = found
        .iter()
        .any(|(_, taken)| taken.start > 0 && tokens.get(taken.start - 1).is_some_and(|it| it.sym == Sym::Of));
    let unknown = left_out(text, tokens, is_outside);
    let reading = closest(found.into_iter().map(|(mention, _)| mention.reading).collect())?;
    let mut reading = Reading { expression: text.to_owned(), ..reading };
    if named || !unknown.is_empty() {
        let text = if unknown.is_empty() { text.to_owned() } else { unknown.join(" … ") };
        reading.notes.push(Note::Unread { text });
        reading.confirm = true;
    }
    Some(reading)
}

/// What stands beside the times and is not known to carry one: between two times, from the first such word to the last.
fn left_out<'a>(text: &'a str, tokens: &[Token], is_outside: impl Fn(&usize) -> bool) -> Vec<&'a str> {
    let beside = |n: &usize| is_outside(n).then(|| tokens.get(*n)).flatten();
    let mut pieces: Vec<Range<usize>> = Vec::new();
    let mut continues = false;
    for n in 0..tokens.len() {
        let Some(token) = beside(&n) else {
            continues = false;
            continue;
        };
        if carries(text, token) {
            continue;
        }
        match pieces.last_mut() {
            Some(piece) if continues => piece.end = token.end,
            _ => pieces.push(token.start..token.end),
        }
        continues = true;
    }
    pieces.into_iter().filter_map(|piece| text.get(piece)).collect()
}

/// Four digits alone before a word that is not known: "2000 svar" is a number of something.
fn is_a_count(tokens: &[Token], taken: &Range<usize>) -> bool {
    let alone = taken.len() == 1 && tokens.get(taken.start).is_some_and(|it| matches!(it.sym, Sym::Number { .. }));
    alone && tokens.get(taken.end).is_some_and(|it| it.sym == Sym::Unknown)
}

fn is_follow_up(text: &str, outside: &[&Token]) -> bool {
    let named = outside.iter().any(|it| {
        matches!(it.sym, Sym::Label | Sym::Occasion | Sym::Verb | Sym::Event(Known::Meeting | Known::SteeringMeeting))
    });
    (named || follow_up_words::ask_for_follow_up(text)) && !follow_up_words::tell_a_state(text)
}

fn is_meeting(reading: &Reading) -> bool {
    matches!(reading.anchor, Some(Anchor::Known(Known::Meeting | Known::SteeringMeeting)))
}

/// Whether a word beside a time says who reports, what and to whom, so that the time holds as it stands.
fn carries(text: &str, token: &Token) -> bool {
    let word = text.get(token.start..token.end).unwrap_or_default();
    match token.sym {
        Sym::Carrier
        | Sym::Up
        | Sym::Respective
        | Sym::Occasion
        | Sym::Verb
        | Sym::GroupWord
        | Sym::Label
        | Sym::Of
        | Sym::To
        | Sym::The
        | Sym::And
        | Sym::With
        | Sym::In
        | Sym::Since
        | Sym::Thereafter
        | Sym::Steering
        | Sym::Event(Known::Meeting | Known::SteeringMeeting)
        | Sym::Comma
        | Sym::Dot
        | Sym::Colon => true,
        Sym::Unknown => follow_up_words::ask_for_follow_up(word) || follow_up_words::is_particle_verb(word),
        _ => false,
    }
}

/// The reading that says most, when one includes the other: "årligen … i december varje år".
fn closest(mut readings: Vec<Reading>) -> Option<Reading> {
    match readings.len() {
        1 => readings.pop(),
        2 => {
            let (second, first) = (readings.pop()?, readings.pop()?);
            let plain = |it: &Reading| {
                it.kind == Kind::Recurrence
                    && it.recurrence.as_ref().is_some_and(|rule| rule.to_string() == "FREQ=YEARLY")
            };
            match (plain(&first), plain(&second)) {
                (true, _) if second.kind == Kind::Recurrence => Some(second),
                (_, true) if first.kind == Kind::Recurrence => Some(first),
                _ => None,
            }
        }
        _ => None,
    }
}
