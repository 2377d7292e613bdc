//! Names of things: activities, areas, parties, updates and occurrences, each a type of its own.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::fmt;
use std::sync::Arc;

use serde::Serialize;
use unicode_normalization::is_nfc;

/// Longest id that is accepted, in characters. Real ones have a handful; the limit keeps tables and file names sane.
pub const MAX_ID_CHARS: usize = 64;

/// Why a text cannot be an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum BadId {
    /// The text is empty or only blanks.
    #[error("empty")]
    Empty,
    /// The text is longer than [`MAX_ID_CHARS`].
    #[error("too long")]
    TooLong,
    /// A control, blank, bidirectional or path character, or text that is not in Unicode's NFC form.
    #[error("bad character")]
    BadCharacter,
}

/// Checks that a text can be an id: short, NFC, and free of blanks, control, bidirectional and path characters.
fn check(text: &str) -> Result<(), BadId> {
    if text.trim().is_empty() {
        return Err(BadId::Empty);
    }
    if text.chars().count() > MAX_ID_CHARS {
        return Err(BadId::TooLong);
    }
    let forbidden = |c: char| {
        c.is_control()
            || c.is_whitespace()
            || matches!(c, '/' | '\\' | ':' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    if !is_nfc(text) || text.chars().any(forbidden) || text.starts_with("..") {
        return Err(BadId::BadCharacter);
    }
    Ok(())
}

macro_rules! text_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Reads an id.
            ///
            /// # Errors
            /// [`BadId`] when the text is empty, too long, or holds a character that no id may hold.
            pub fn parse(text: &str) -> Result<Self, BadId> {
                check(text).map(|()| Self(Arc::from(text)))
            }

            /// The id as written.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    };
}

text_id! {
    /// An activity's id, a text: "1.10" is another activity than "1.1".
    ActivityId
}
text_id! {
    /// A subject area's id (*ämnesområde*).
    AreaId
}
text_id! {
    /// A party's id: an organisation, a group of them, a role or a body. All share one namespace, since a plan's owners mix them.
    PartyId
}

/// Orders ids as people count: 1.2 before 1.10, and otherwise by text.
impl Ord for ActivityId {
    fn cmp(&self, other: &Self) -> Ordering {
        natural_order(&self.0, &other.0)
    }
}

impl PartialOrd for ActivityId {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for PartyId {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.cmp(&other.0)
    }
}

impl PartialOrd for PartyId {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Part by part between the dots: numbers by size, other parts by their letters.
fn natural_order(left: &str, right: &str) -> Ordering {
    let by_parts = left.split('.').map(part_key).cmp(right.split('.').map(part_key));
    by_parts.then_with(|| left.cmp(right))
}

fn part_key(part: &str) -> (u64, &str) {
    match part.parse() {
        Ok(number) => (number, ""),
        Err(_) => (u64::MAX, part),
    }
}

/// An update's id: a ULID, unique on every machine without agreement between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UpdateId(pub ulid::Ulid);

impl UpdateId {
    /// Reads a ULID of 26 characters.
    ///
    /// # Errors
    /// [`BadId::BadCharacter`] when the text is no ULID.
    pub fn parse(text: &str) -> Result<Self, BadId> {
        match ulid::Ulid::from_string(text) {
            Ok(id) => Ok(Self(id)),
            Err(_) => Err(BadId::BadCharacter),
        }
    }
}

impl fmt::Display for UpdateId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0.to_string())
    }
}

impl Serialize for UpdateId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_texts_and_count_as_people_do() {
        let mut ids: Vec<_> = ["1.10", "1.2", "10.1", "2.1", "1.1"].map(|t| ActivityId::parse(t).unwrap()).into();
        ids.sort();
        let texts: Vec<_> = ids.iter().map(ActivityId::as_str).collect();
        assert_eq!(texts, ["1.1", "1.2", "1.10", "2.1", "10.1"]);
    }

    #[test]
    fn ids_that_could_harm_are_refused() {
        for text in ["", "  ", "../x", "a/b", "a\\b", "a\u{202e}b", "a\u{1b}[0m", "a b", "va\u{0308}xjo"] {
            assert!(PartyId::parse(text).is_err(), "{text:?}");
        }
        assert_eq!(PartyId::parse(&"x".repeat(65)), Err(BadId::TooLong));
        assert!(PartyId::parse("växjö").is_ok());
    }
}
