//! Text measured in cells of the terminal: cutting, padding, finding what was searched for.

use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Whether each character is a letter of its own, one cell wide: Latin without combining characters. True of nearly
/// all that is shown, and much quicker to measure.
fn is_simple(text: &str) -> bool {
    text.chars().all(|c| matches!(c, ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{2ff}' | '–' | '…' | '”' | '’'))
}

/// Cells that a text takes.
#[must_use]
pub fn width(text: &str) -> usize {
    if is_simple(text) { text.chars().count() } else { text.graphemes(true).map(UnicodeWidthStr::width).sum() }
}

/// The text cut to a width, with `…` where something was left out. Never cuts a letter from its accents.
#[must_use]
pub fn cut(text: &str, room: usize) -> Cow<'_, str> {
    // A text cannot take more cells than it has bytes, so that most are let through unmeasured.
    if text.len() <= room || prefix(text, room) == text.len() {
        return Cow::Borrowed(text);
    }
    if room == 0 {
        return Cow::Borrowed("");
    }
    let kept = text.get(..prefix(text, room - 1)).unwrap_or_default();
    Cow::Owned(format!("{}…", kept.trim_end()))
}

/// Bytes of the longest beginning that takes no more than `room` cells.
#[must_use]
pub fn prefix(text: &str, room: usize) -> usize {
    if is_simple(text) {
        return text.char_indices().nth(room).map_or(text.len(), |(at, _)| at);
    }
    let mut used = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        used += UnicodeWidthStr::width(grapheme);
        if used > room {
            return at;
        }
    }
    text.len()
}

/// The text cut or filled with blanks to exactly a width.
#[must_use]
pub fn fit(text: &str, room: usize) -> String {
    let mut fitted = cut(text, room).into_owned();
    let missing = room.saturating_sub(width(&fitted));
    fitted.extend(std::iter::repeat_n(' ', missing));
    fitted
}

/// Where the words of a folded needle stand in a text, as byte ranges in order, none touching another.
#[must_use]
pub fn find(text: &str, folded_needle: &str) -> Vec<Range<usize>> {
    let mut words = folded_needle.split(' ').filter(|word| !word.is_empty()).peekable();
    if words.peek().is_none() {
        return Vec::new();
    }
    let (folded, origin) = fold_with_origin(text);
    let mut found: Vec<Range<usize>> = words
        .flat_map(|word| folded.match_indices(word).map(|(at, it)| at..at + it.len()))
        .filter_map(|range| {
            let start = origin.get(range.start)?.start;
            let end = origin.get(range.end.checked_sub(1)?)?.end;
            Some(start..end)
        })
        .collect();
    found.sort_by_key(|range| (range.start, range.end));
    join_touching(found)
}

/// The text folded as for searching, and for each of its bytes the bytes of the text it came from.
fn fold_with_origin(text: &str) -> (String, Vec<Range<usize>>) {
    let mut folded = String::with_capacity(text.len());
    let mut origin = Vec::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let from = at..at + c.len_utf8();
        for bare in std::iter::once(c).nfd().filter(|it| !is_combining_mark(*it)).flat_map(char::to_lowercase) {
            let bare = if bare.is_whitespace() { ' ' } else { bare };
            folded.push(bare);
            origin.extend(std::iter::repeat_n(from.clone(), bare.len_utf8()));
        }
    }
    (folded, origin)
}

fn join_touching(ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut joined: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match joined.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => joined.push(range),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cutting_counts_cells_and_keeps_letters_whole() {
        for (text, room, expected) in [
            ("Genomförd", 9, "Genomförd"),
            ("Genomförd", 6, "Genom…"),
            ("två ord", 5, "två…"),
            ("日本語", 4, "日…"),
            ("日本語", 5, "日本…"),
            ("a\u{308}b\u{308}c", 2, "a\u{308}…"),
            ("abc", 1, "…"),
            ("abc", 0, ""),
            ("", 0, ""),
        ] {
            assert_eq!(cut(text, room), expected, "{text:?} in {room}");
            assert!(width(&cut(text, room)) <= room);
            assert_eq!(width(&fit(text, room)), room);
        }
    }

    #[test]
    fn quick_measuring_agrees_with_thorough_measuring() {
        let simple: Vec<char> = ('\0'..='\u{3000}').filter(|c| is_simple(&c.to_string())).collect();
        for c in simple {
            let text = format!("a{c}a");
            assert_eq!(text.graphemes(true).count(), 3, "{c:?}");
            assert_eq!(UnicodeWidthStr::width(c.to_string().as_str()), 1, "{c:?}");
        }
    }

    #[test]
    fn what_was_searched_for_is_found_where_it_stands() {
        let found = |text: &'static str, needle: &str| -> Vec<&str> {
            find(text, needle).into_iter().map(|range| &text[range]).collect()
        };
        assert_eq!(found("Göra behovsanalys", "gora"), ["Göra"]);
        assert_eq!(found("Linnéuniversitetet bistår", "linneuni bistar"), ["Linnéuni", "bistår"]);
        assert_eq!(found("Go\u{308}ra", "gor"), ["Go\u{308}r"]);
        assert_eq!(found("aaaa", "aa a"), ["aaaa"], "what overlaps is one");
        assert!(find("något", "").is_empty());
        assert!(find("", "x").is_empty());
    }
}
