//! The words that time is told with, Swedish and the common English ones, each with its meaning.

use std::collections::HashMap;
use std::sync::LazyLock;

use chrono::Weekday;

use super::syntax::{Anchor, Cycle, Feast, Season, Term, Turn};

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
    /// A term with its season.
    Term(Term),
    /// A season; the form without an article can name what recurs.
    Season(Season),
    /// Läsår.
    SchoolYear,
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
    /// I, på, under, vid.
    In,
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
    /// Innevarande.
    This,
    /// Förra.
    Previous,
    /// Reviderad, flyttad.
    Revised,
    /// Tidigare.
    Earlier,
    /// Intensifieras.
    Phase,
    /// An event.
    Anchor(Anchor),
    /// Styrgruppens.
    Steering,
    /// Delrapport, slutrapport.
    Label,
    /// Tillsammans, enligt: what follows is no time.
    Accompanied,
}

use Sym::{Cardinal, Each, Ordinal, Weekdays};

/// Spellings by meaning; a word stands once.
const LEXICON: &[(Sym, &str)] = &[
    (Sym::Month(1), "jan januari january"),
    (Sym::Month(2), "feb febr februari february"),
    (Sym::Month(3), "mar mars march"),
    (Sym::Month(4), "apr april"),
    (Sym::Month(5), "maj may"),
    (Sym::Month(6), "jun juni june"),
    (Sym::Month(7), "juli july"),
    (Sym::Month(8), "aug augusti august"),
    (Sym::Month(9), "sep sept september"),
    (Sym::Month(10), "okt oktober oct october"),
    (Sym::Month(11), "nov november"),
    (Sym::Month(12), "dec december"),
    (Sym::Jul, "jul"),
    (Sym::Cycle(Cycle::Year), "år året kalenderår kalenderåret verksamhetsår verksamhetsåret year"),
    (Sym::Cycle(Cycle::Half), "h halvår halvåret half"),
    (Sym::Cycle(Cycle::Term), "termin terminen terminer term"),
    (Sym::Cycle(Cycle::Tertial), "t tertial tertialet tertialen"),
    (Sym::Cycle(Cycle::Quarter), "q kv kvartal kvartalet kvartalen quarter"),
    (Sym::Cycle(Cycle::Month), "månad månaden månader month months"),
    (Sym::Cycle(Cycle::Week), "v w vecka veckan veckor veckorna week weeks"),
    (Sym::Cycle(Cycle::Day), "dag dagar dygn day days"),
    (Sym::LetterK, "k"),
    (Sym::HalfOf, "halvan hälften"),
    (Sym::Term(Term::Spring), "vt vårtermin vårterminen"),
    (Sym::Term(Term::Autumn), "ht hösttermin höstterminen"),
    (Sym::Season(Season::Spring), "vår våren spring"),
    (Sym::Season(Season::Summer), "sommar sommaren summer"),
    (Sym::Season(Season::Autumn), "höst hösten autumn"),
    (Sym::SchoolYear, "läsår läsåret skolår skolåret"),
    (Sym::Turn(Turn::Year), "årsskifte årsskiftet"),
    (Sym::Turn(Turn::HalfYear), "halvårsskifte halvårsskiftet"),
    (Sym::MonthTurn, "månadsskifte månadsskiftet"),
    (Sym::Feast(Feast::Christmas), "julen christmas"),
    (Sym::Feast(Feast::Easter), "påsk påsken easter"),
    (Sym::Feast(Feast::Midsummer), "midsommar midsummer"),
    (Sym::Years, "årets"),
    (Sym::Weekday(Weekday::Mon), "mån måndag måndagen monday"),
    (Sym::Weekday(Weekday::Tue), "tis tisdag tisdagen tuesday"),
    (Sym::Weekday(Weekday::Wed), "ons onsdag onsdagen wednesday"),
    (Sym::Weekday(Weekday::Thu), "tor tors torsdag torsdagen thursday"),
    (Sym::Weekday(Weekday::Fri), "fre fredag fredagen friday"),
    (Sym::Weekday(Weekday::Sat), "lör lördag lördagen saturday"),
    (Sym::Weekday(Weekday::Sun), "sön söndag söndagen sunday"),
    (Weekdays(Weekday::Mon), "måndagar mondays"),
    (Weekdays(Weekday::Tue), "tisdagar tuesdays"),
    (Weekdays(Weekday::Wed), "onsdagar wednesdays"),
    (Weekdays(Weekday::Thu), "torsdagar thursdays"),
    (Weekdays(Weekday::Fri), "fredagar fridays"),
    (Weekdays(Weekday::Sat), "lördagar saturdays"),
    (Weekdays(Weekday::Sun), "söndagar sundays"),
    (Ordinal(1), "första förste first"),
    (Ordinal(2), "andra andre second"),
    (Ordinal(3), "tredje third"),
    (Ordinal(4), "fjärde fourth"),
    (Ordinal(5), "femte fifth"),
    (Ordinal(6), "sjätte"),
    (Ordinal(-1), "sista last"),
    (Cardinal(1), "en ett one once"),
    (Cardinal(2), "två two twice"),
    (Cardinal(3), "tre three"),
    (Cardinal(4), "fyra four"),
    (Cardinal(5), "fem five"),
    (Cardinal(6), "sex six"),
    (Cardinal(7), "sju seven"),
    (Cardinal(8), "åtta eight"),
    (Cardinal(9), "nio nine"),
    (Cardinal(10), "tio ten"),
    (Cardinal(11), "elva eleven"),
    (Cardinal(12), "tolv twelve"),
    (Sym::Times, "gång gången gånger ggr ggn times"),
    (Sym::Per, "per om a"),
    (Sym::Every, "varje var vart every"),
    (Sym::EveryOther, "varannan vartannat"),
    (Each(Cycle::Year), "årligen årlig årligt årsvis yearly annually annual"),
    (Each(Cycle::Half), "halvårsvis"),
    (Each(Cycle::Term), "terminsvis"),
    (Each(Cycle::Tertial), "tertialvis"),
    (Each(Cycle::Quarter), "kvartalsvis quarterly"),
    (Each(Cycle::Month), "månadsvis månatligen monthly"),
    (Each(Cycle::Week), "veckovis weekly"),
    (Sym::Even, "jämna jämn even"),
    (Sym::Odd, "udda ojämna odd"),
    (Sym::Continuous, "löpande kontinuerligt kontinuerlig fortlöpande continuous continuously ongoing"),
    (Sym::Ongoing, "pågår pågående"),
    (Sym::Till, "tills"),
    (Sym::Further, "vidare"),
    (Sym::Need, "behov needed"),
    (Sym::In, "i in på under during vid on as"),
    (Sym::Of, "av of"),
    (Sym::The, "den det de the"),
    (Sym::Filler, "hela perioden period tiden"),
    (Sym::From, "from fom from från"),
    (Sym::Since, "sedan since"),
    (Sym::Thereafter, "därefter thereafter"),
    (Sym::Through, "tom through"),
    (Sym::To, "till to until"),
    (Sym::Forth, "fram"),
    (Sym::Onwards, "framåt framöver onwards"),
    (Sym::Before, "före innan before"),
    (Sym::Ahead, "inför"),
    (Sym::After, "efter after"),
    (Sym::By, "senast by"),
    (Sym::Done, "klart klar klara färdigt färdig slutfört slutförd slutförs done"),
    (Sym::Deadline, "deadline slutdatum"),
    (Sym::Start, "start startar startas påbörjas inleds börjar starting starts"),
    (Sym::End, "slut slutar avslutas end ends"),
    (Sym::Between, "mellan between"),
    (Sym::And, "och samt and"),
    (Sym::With, "med with"),
    (Sym::Early, "tidig tidigt början inledningen early"),
    (Sym::Middle, "mitten mid middle"),
    (Sym::Late, "slutet sen sent late"),
    (Sym::Next, "nästa nästkommande next"),
    (Sym::This, "innevarande this"),
    (Sym::Previous, "förra föregående previous"),
    (Sym::Revised, "reviderad reviderat reviderats ändrad ändrat flyttad flyttat framflyttad senarelagd revised"),
    (Sym::Earlier, "tidigare ursprungligen previously"),
    (Sym::Phase, "intensifieras intensifiera fördjupas breddas utökas förstärks"),
    (Sym::Anchor(Anchor::Meeting), "möte mötet sammanträde sammanträdet"),
    (Sym::Anchor(Anchor::SteeringMeeting), "styrgruppsmöte styrgruppsmötet"),
    (Sym::Anchor(Anchor::Adjustment), "justering justeringen"),
    (Sym::Anchor(Anchor::Introduction), "införandet"),
    (Sym::Steering, "styrgruppens"),
    (Sym::Label, "delrapport slutrapport rapport lägesrapport redovisning uppföljning utvärdering rapportering"),
    (Sym::Accompanied, "tillsammans enligt"),
];

static WORDS: LazyLock<HashMap<&'static str, Sym>> =
    LazyLock::new(|| LEXICON.iter().flat_map(|(sym, words)| words.split(' ').map(move |word| (word, *sym))).collect());

/// The meaning of a word in small letters, composed and without full stops.
pub(super) fn lookup(word: &str) -> Sym {
    WORDS.get(word).copied().unwrap_or(Sym::Unknown)
}

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
