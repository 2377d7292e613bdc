//! The words that time is told with, Swedish and the common English ones, each with its meaning.

mod words;

use std::collections::HashMap;
use std::sync::LazyLock;

use chrono::Weekday;

use super::anchor::Known;
use super::syntax::{Cycle, Feast, Season, Term, Turn};
use words::LEXICON;

/// What a token means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sym {
    /// Digits.
    Number {
        /// Their value.
        value: u32,
        /// How many.
        digits: u8,
    },
    /// Any dash.
    Dash,
    /// Stroke.
    Slash,
    /// Comma or semicolon.
    Comma,
    /// Full stop after a number.
    Dot,
    /// Colon.
    Colon,
    /// Opening bracket.
    Open,
    /// Closing bracket.
    Close,
    /// Before a year of two digits.
    Apostrophe,
    /// What something was changed to.
    Arrow,
    /// A word or sign without a meaning here.
    Unknown,
    /// A month.
    Month(u32),
    /// Christmas or July.
    Jul,
    /// What a year is divided into, or a year, as a noun.
    Cycle(Cycle),
    /// K: kvartal, most likely.
    LetterK,
    /// Halvan.
    HalfOf,
    /// Delen: a half, more or less.
    PartOf,
    /// Utgången: the last day and no other.
    CloseOf,
    /// Loppet, with "av" after it: says nothing.
    Course,
    /// A term with its season.
    Term(Term),
    /// A season; the form without an article can name what recurs.
    Season(Season),
    /// The late part of a season in one word: "senhösten".
    LateSeason(Season),
    /// Läsår.
    SchoolYear,
    /// The "school" of "school year".
    School,
    /// A turn.
    Turn(Turn),
    /// Månadsskiftet.
    MonthTurn,
    /// A holiday.
    Feast(Feast),
    /// Årets.
    Years,
    /// A weekday.
    Weekday(Weekday),
    /// Weekdays in the plural: each of them.
    Weekdays(Weekday),
    /// Första, andra … sista (-1).
    Ordinal(i8),
    /// A number in letters.
    Cardinal(u32),
    /// What is counted in place of times: "fyra träffar per år".
    Occasion,
    /// Snarast.
    Soonest,
    /// That something is done, not when: "genomförs 2022".
    Verb,
    /// "Upp": of "följs upp", "skjuts upp".
    Up,
    /// "Respektive": of a list, or each one's own.
    Respective,
    /// The "så" of "så snart".
    So,
    /// The "snart" of "så snart".
    Soon,
    /// Once, twice: a number with its "times".
    Fold(u32),
    /// Gång, gånger.
    Times,
    /// Per.
    Per,
    /// Varje.
    Every,
    /// Varannan.
    EveryOther,
    /// Årligen, kvartalsvis …
    Each(Cycle),
    /// Jämna.
    Even,
    /// Udda.
    Odd,
    /// Each working day.
    Workdays,
    /// Löpande.
    Continuous,
    /// Pågår.
    Ongoing,
    /// Tills.
    Till,
    /// Vidare.
    Further,
    /// Behov.
    Need,
    /// Planperioden: as long as the plan, whose days the words do not say.
    PlanPeriod,
    /// Eller.
    Or,
    /// Than, after "no later".
    Than,
    /// Annat, with "tills" before and "beslutas" after.
    Other,
    /// Beslutas, meddelas: with "senare" after it, undecided.
    Decide,
    /// Oklart, a question mark: nothing is decided.
    Undecided,
    /// Tid, datum, tidplan.
    TimeNoun,
    /// Saknas.
    Missing,
    /// I fjol.
    LastYear,
    /// I, på, under.
    In,
    /// Vid.
    At,
    /// När, då.
    When,
    /// Samband, with "i" before and "med" after.
    Connection,
    /// Att.
    That,
    /// Är, har, ska: auxiliary verbs.
    Be,
    /// Genomförd, beslutad: an event has come about.
    Finished,
    /// Utom.
    Except,
    /// Dock.
    However,
    /// Vi, man, möjlighet: what follows "när" is then no event.
    Whenever,
    /// Ca, preliminärt: about then.
    About,
    /// Någon, with "gång" after it.
    Some,
    /// Minst: the count is the least.
    AtLeast,
    /// Högst.
    AtMost,
    /// Kl.
    Clock,
    /// Av.
    Of,
    /// Den, det.
    The,
    /// Hela, perioden: says nothing.
    Filler,
    /// Fr.o.m., från.
    From,
    /// Sedan: from, or thereafter.
    Since,
    /// Därefter.
    Thereafter,
    /// T.o.m.
    Through,
    /// Till.
    To,
    /// Fram.
    Forth,
    /// Framåt.
    Onwards,
    /// Före, innan.
    Before,
    /// Inför.
    Ahead,
    /// Efter.
    After,
    /// Senast.
    By,
    /// Klart.
    Done,
    /// Deadline.
    Deadline,
    /// Start, påbörjas.
    Start,
    /// Slut.
    End,
    /// Mellan.
    Between,
    /// Och.
    And,
    /// Med.
    With,
    /// Tidig, början.
    Early,
    /// Mitten.
    Middle,
    /// Sen, slutet.
    Late,
    /// Nästa.
    Next,
    /// Kommande: the next to come.
    Coming,
    /// Innevarande.
    This,
    /// Förra.
    Previous,
    /// Reviderad, flyttad.
    Revised,
    /// Förlängd.
    Extended,
    /// Tidigare.
    Earlier,
    /// Nu.
    Now,
    /// Tidigast.
    Earliest,
    /// Intensifieras.
    Phase,
    /// An event.
    Event(Known),
    /// Aktivitet, with a number after it.
    Activity,
    /// Styrgruppens.
    Steering,
    /// The "steering" of "steering group meeting".
    SteeringWord,
    /// The "group" of it.
    GroupWord,
    /// Delrapport, slutrapport.
    Label,
    /// Hållpunkt.
    Milestone,
    /// Tillsammans, enligt: what follows is no time.
    Accompanied,
    /// Inte, ej, ingen.
    Not,
    /// Bestämt, fastställt: with "inte" before it.
    Settled,
    /// Tolkas, läses: begins a sentence of this program's own.
    ReadAs,
    /// Som.
    Like,
    /// Bekräfta: ends it.
    Confirm,
    /// Perioder, with a number before it.
    Periods,
    /// Direkt, strax: right after an event.
    Directly,
    /// Who reports, what and to whom: carries a time, and says nothing of it.
    Carrier,
}

impl Sym {
    /// Whether a word tells time, so that it must not be passed over.
    pub(super) fn tells_time(self) -> bool {
        !matches!(
            self,
            Self::Unknown
                | Self::School
                | Self::Occasion
                | Self::Verb
                | Self::Up
                | Self::Respective
                | Self::So
                | Self::Soon
                | Self::SteeringWord
                | Self::GroupWord
                | Self::Comma
                | Self::Dot
                | Self::Colon
                | Self::Open
                | Self::Close
                | Self::Slash
                | Self::Dash
                | Self::And
                | Self::Or
                | Self::With
                | Self::The
                | Self::Of
                | Self::In
                | Self::At
                | Self::To
                | Self::That
                | Self::Like
                | Self::Be
                | Self::Per
                | Self::Since
                | Self::Thereafter
                | Self::Filler
                | Self::Course
                | Self::Connection
                | Self::Accompanied
                | Self::Label
                | Self::Event(_)
                | Self::Activity
                | Self::Steering
                | Self::Finished
                | Self::Done
                | Self::Need
                | Self::TimeNoun
                | Self::PartOf
                | Self::Some
                | Self::Other
                | Self::Decide
                | Self::Forth
                | Self::Carrier
                | Self::Directly
                | Self::Whenever
        )
    }
}

static WORDS: LazyLock<HashMap<&'static str, Sym>> =
    LazyLock::new(|| LEXICON.iter().flat_map(|(sym, words)| words.split(' ').map(move |word| (word, *sym))).collect());

/// The meaning of a word in small letters, composed and without full stops.
pub(super) fn lookup(word: &str) -> Sym {
    WORDS.get(word).copied().unwrap_or(Sym::Unknown)
}

/// Words that tell time and are long enough for a slip in them to be seen, with their meaning.
pub(super) fn long_words() -> impl Iterator<Item = (&'static str, Sym)> {
    let long = LEXICON.iter().flat_map(|(sym, words)| words.split(' ').map(move |word| (word, *sym)));
    long.filter(|(word, sym)| (sym.tells_time() || *sym == Sym::Need) && word.chars().count() >= SHORTEST_WITH_SLIP)
}

/// In a shorter word, one letter more or less makes another word.
pub(super) const SHORTEST_WITH_SLIP: usize = 5;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_one_meaning() {
        let mut seen = HashMap::new();
        for (sym, words) in LEXICON {
            for word in words.split(' ') {
                let before = seen.insert(word, sym);
                assert!(before.is_none_or(|it| it == sym), "{word}");
            }
        }
    }
}
