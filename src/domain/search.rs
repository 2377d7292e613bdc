//! Finding text the way people type it: without caring for case or the dots and rings of å ä ö é.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Folds a text for comparison: lower case, without combining marks, blanks of every kind as one space.
#[must_use]
pub fn fold(text: &str) -> String {
    let bare = text.nfd().filter(|c| !is_combining_mark(*c));
    let mut folded = String::with_capacity(text.len());
    for c in bare.flat_map(char::to_lowercase) {
        if c.is_whitespace() {
            if !folded.ends_with(' ') {
                folded.push(' ');
            }
        } else {
            folded.push(c);
        }
    }
    folded
}

/// Whether every word of the needle stands somewhere in the haystack. Both must be folded.
#[must_use]
pub fn matches(folded_haystack: &str, folded_needle: &str) -> bool {
    folded_needle.split(' ').all(|word| folded_haystack.contains(word))
}

/// The candidate nearest to a mistyped text, if any is near: at most one slip in three characters. Of several equally
/// near the first by text, so that the answer is the same every time.
pub fn nearest<'a>(text: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = fold(text);
    let room = (wanted.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .map(|candidate| (strsim::osa_distance(&wanted, &fold(candidate)), candidate))
        .filter(|(distance, _)| *distance <= room)
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_rings_and_case_do_not_matter() {
        assert!(matches(&fold("Göra behovsanalys för vilken\u{a0}kompetens"), &fold("gora KOMPETENS")));
        assert!(matches(&fold("Linnéuniversitetet"), &fold("linneuni")));
        assert!(!matches(&fold("Alvesta"), &fold("växjö")));
    }

    #[test]
    fn a_slip_finds_its_neighbour() {
        let ids = ["vaxjo", "alvesta", "almhult"];
        assert_eq!(nearest("växjö", ids), Some("vaxjo"));
        assert_eq!(nearest("alvseta", ids), Some("alvesta"));
        assert_eq!(nearest("stockholm", ids), None);
        assert_eq!(nearest("1.9", ["1.2", "1.1"]), Some("1.1"), "whatever the order");
    }
}
