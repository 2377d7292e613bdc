//! The small words of sentences: spans of days, lists, capital letters, shortened lines.

use chrono::{Datelike, NaiveDate};

use crate::i18n::Texts;
use crate::t;

/// "1 april–30 juni 2020", "från 1 januari 2021", "senast 31 december 2021".
#[must_use]
pub fn span(texts: &Texts, start: Option<NaiveDate>, end: Option<NaiveDate>) -> String {
    match (start, end) {
        (Some(start), Some(end)) if start == end => texts.date(end),
        (Some(start), Some(end)) => {
            let first = if start.year() != end.year() {
                texts.date(start)
            } else if start.month() == end.month() {
                start.day().to_string()
            } else {
                format!("{} {}", start.day(), texts.month(start.month()))
            };
            format!("{first}–{}", texts.date(end))
        }
        (Some(start), None) => t!(texts, "span-from", date = texts.date(start)),
        (None, Some(end)) => t!(texts, "span-until", date = texts.date(end)),
        (None, None) => t!(texts, "span-none"),
    }
}

/// Shortened at a word, with an ellipsis.
#[must_use]
pub fn shortened(text: &str, chars: usize) -> String {
    let line = text.split('\n').next().unwrap_or_default();
    if line.chars().count() <= chars {
        return line.to_owned();
    }
    let cut: String = line.chars().take(chars).collect();
    let at_word = cut.rsplit_once(' ').map_or(cut.as_str(), |(before, _)| before);
    format!("{} …", at_word.trim_end_matches([',', '.', ';']))
}

/// With a capital letter first.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Joins with commas and a final "och".
#[must_use]
pub fn list(texts: &Texts, parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), t!(texts, "and")),
    }
}
