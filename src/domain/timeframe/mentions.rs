//! Time expressions inside prose.

use std::ops::Range;

use chrono::NaiveDate;

use super::{Kind, Note, Reading, read};

/// A time expression found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// What it is taken to mean.
    pub reading: Reading,
    /// Where it stands, in bytes.
    pub range: Range<usize>,
}

/// The most words of an expression that is looked for.
const MOST_WORDS: usize = 12;

/// Finds the time expressions in a text, in order, none within another. `as_of` settles those without a year.
#[must_use]
pub fn mentions(text: &str, as_of: NaiveDate) -> Vec<Mention> {
    let words: Vec<Range<usize>> = words(text).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let longest = MOST_WORDS.min(words.len() - at);
        let mention = (1..=longest).rev().find_map(|count| mention(text, words.get(at..at + count)?, as_of));
        if let Some((mention, count)) = mention {
            found.push(mention);
            at += count;
        } else {
            at += 1;
        }
    }
    found
}

/// The words, if they are a time expression and nothing else.
fn mention(text: &str, words: &[Range<usize>], as_of: NaiveDate) -> Option<(Mention, usize)> {
    let range = words.first()?.start..words.last()?.end;
    let reading = read(text.get(range.clone())?.trim_end_matches(['.', ',', ';', ':']), as_of);
    let is_whole = !reading.notes.iter().any(|it| matches!(it, Note::Unread { .. }));
    let means_time = !matches!(reading.kind, Kind::Unreadable | Kind::Undated);
    (is_whole && means_time).then_some((Mention { reading, range }, words.len()))
}

fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let start = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
    text.split_whitespace().map(move |word| start(word)..start(word) + word.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expressions_are_found_in_prose() {
        let as_of = NaiveDate::from_ymd_opt(2021, 6, 16).unwrap();
        let found = |text: &'static str| {
            mentions(text, as_of).into_iter().map(|it| (&text[it.range], it.reading.kind)).collect::<Vec<_>>()
        };
        assert_eq!(
            found("utvärderar årligen behov och redovisar till styrgruppen i december varje år"),
            [("årligen", Kind::Recurrence), ("i december varje år", Kind::Recurrence)]
        );
        assert_eq!(found("Redovisas två gånger per termin."), [("två gånger per termin.", Kind::Quota)]);
        assert!(found("Förslag finns framtaget").is_empty());
    }
}
