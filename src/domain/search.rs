//! Finding text the way people type it: without caring for case or the dots and rings of å ä ö é.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// Folds a text for comparison: lower case, without combining marks, blanks of every kind as one space.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut add = |c: char| {
        if !c.is_whitespace() {
            folded.push(c);
        } else if !folded.ends_with(' ') {
            folded.push(' ');
        }
    };
    for c in text.chars() {
        if c.is_ascii() {
            // Most letters; taking each apart would cost ten times as much.
            add(c.to_ascii_lowercase());
        } else {
            decompose_canonical(c, |part| {
                if !is_combining_mark(part) {
                    part.to_lowercase().for_each(&mut add);
                }
            });
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
    fn folding_is_the_same_however_the_letters_are_composed() {
        for (text, folded) in [
            ("ÅÄÖ é", "aao e"),
            ("A\u{30a}A\u{308}O\u{308} e\u{301}", "aao e"),
            ("İ", "i"),
            ("a \n\t\u{a0}b", "a b"),
            ("\u{1e69}\u{ac00}", "s\u{1100}\u{1161}"),
        ] {
            assert_eq!(fold(text), folded, "{text:?}");
        }
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
