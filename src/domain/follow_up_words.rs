//! The words by which a follow-up is told from a state: Swedish and English.

/// Beginnings of words that ask for a report, an evaluation, a survey and the like.
const FOLLOW_UP: [&str; 18] = [
    "redovis",
    "avrapporter",
    "återrapporter",
    "rapporter",
    "utvärder",
    "uppfölj",
    "presenter",
    "inventer",
    "uppdater",
    "revider",
    "enkät",
    "återkoppl",
    "report",
    "review",
    "evaluat",
    "follow-up",
    "survey",
    "updat",
];

/// What such a word ends with when it tells what has been done: "redovisat", "utvärderades", "uppföljd".
const PAST: [&str; 14] =
    ["at", "ats", "ad", "ade", "ades", "t", "ts", "d", "de", "des", "erat", "erats", "erades", "erad"];

/// Words beside which English "reported" tells what is to be done.
const TO_BE: [&str; 12] = [
    "be",
    "is",
    "are",
    "annually",
    "yearly",
    "every",
    "each",
    "quarterly",
    "monthly",
    "twice",
    "regularly",
    "continuously",
];

/// Words that tell how far something has come, or where it comes from.
const STATE: [&str; 27] = [
    "genomfört",
    "genomförd",
    "genomförda",
    "genomförts",
    "genomfördes",
    "gjort",
    "gjorts",
    "gjord",
    "gjordes",
    "framtaget",
    "framtagen",
    "framtagna",
    "påbörjat",
    "påbörjats",
    "påbörjad",
    "avslutat",
    "avslutats",
    "avslutad",
    "avslutades",
    "tillagd",
    "beslutades",
    "inte",
    "ej",
    "done",
    "completed",
    "not",
    "finished",
];

/// The words of a text in small letters, without the signs around them.
fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    text.split_whitespace().map(bare).filter(|it| !it.is_empty())
}

/// The sentences of a text. A point within a date or a number ends none.
pub(in crate::domain) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(['\n', ';']).flat_map(|it| it.split(". ")).map(str::trim).filter(|it| !it.is_empty())
}

/// Whether the words ask for a follow-up. English "reported" asks when something "is reported" or is so every year.
pub(in crate::domain) fn ask_for_follow_up(sentence: &str) -> bool {
    let is_to_be = words(sentence).any(|it| TO_BE.contains(&it.as_str()));
    let asks = |word: &String| {
        let rest = FOLLOW_UP.iter().find_map(|stem| word.strip_prefix(stem));
        rest.is_some_and(|rest| !PAST.contains(&rest) && (rest != "ed" || is_to_be))
    };
    words(sentence).any(|it| asks(&it)) || is_followed_up(sentence)
}

/// "Följs sedan upp", "följa upp", "is followed up".
fn is_followed_up(sentence: &str) -> bool {
    let all: Vec<String> = words(sentence).collect();
    let pairs = [(&["följs", "följas", "följa", "följer"][..], "upp"), (&["follow", "follows", "followed"], "up")];
    pairs.iter().any(|(verbs, particle)| {
        let verb = all.iter().position(|it| verbs.contains(&it.as_str()));
        verb.is_some_and(|at| all.iter().skip(at).any(|it| it == particle))
    })
}

/// Whether the words tell a state or where something comes from, so that no time in them is a duty.
pub(in crate::domain) fn tell_a_state(sentence: &str) -> bool {
    let all: Vec<String> = words(sentence).collect();
    let is_new = |pair: &[String]| matches!(pair, [a, b] if matches!((a.as_str(), b.as_str()), ("ny" | "new", "aktivitet" | "activity")));
    all.iter().any(|it| STATE.contains(&it.as_str())) || all.windows(2).any(is_new)
}

/// "Följs", which asks for a follow-up together with "upp".
pub(in crate::domain) fn is_particle_verb(word: &str) -> bool {
    words(word)
        .any(|it| matches!(it.as_str(), "följs" | "följas" | "följa" | "följer" | "follow" | "follows" | "followed"))
}

/// Whether the words name a meeting.
pub(in crate::domain) fn name_a_meeting(sentence: &str) -> bool {
    words(sentence).any(|it| it.contains("möte") || it.starts_with("meeting"))
}

/// Whether the words begin with something that happens: "Vid förändring i uppdraget …".
pub(in crate::domain) fn begin_with_an_event(sentence: &str) -> bool {
    words(sentence).next().is_some_and(|it| matches!(it.as_str(), "vid" | "när" | "when" | "if" | "om"))
}

/// Whether the words tell what comes after the work: "följs sedan upp", "därefter årligen".
pub(in crate::domain) fn tell_what_follows(sentence: &str) -> bool {
    words(sentence).any(|it| matches!(it.as_str(), "sedan" | "därefter" | "thereafter" | "afterwards" | "then"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_to_be_done_is_told_from_what_has_been_done() {
        for asks in [
            "Redovisas till styrgruppen",
            "Forskarna redovisar",
            "Utvärdering",
            "Enkätundersökning",
            "Följs sedan upp årligen",
            "Uppdatering efter",
            "Avrapportering",
            "To be evaluated",
            "Reported annually",
            "Reviewed yearly",
        ] {
            assert!(ask_for_follow_up(asks), "{asks}");
        }
        for tells in
            ["Redovisat april 2021", "Utvärderades 2022", "Uppföljt i mars", "Klart", "Kommunerna arbetar vidare"]
        {
            assert!(!ask_for_follow_up(tells), "{tells}");
        }
        for state in ["Genomfört april 2021", "Inte gjorts", "Ny aktivitet våren 2021", "Förslag finns framtaget"] {
            assert!(tell_a_state(state), "{state}");
        }
    }
}
