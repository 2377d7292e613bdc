//! The words that time is told with, Swedish and the common English ones, each with its meaning.

use std::collections::HashMap;
use std::sync::LazyLock;

use chrono::Weekday;

use super::anchor::Known;
use super::syntax::{Cycle, Feast, Season, Term, Turn};

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
    /// Kan också betyda.
    MayMean,
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
                | Self::MayMean
                | Self::Decide
                | Self::Forth
                | Self::Carrier
                | Self::Directly
                | Self::Whenever
        )
    }
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
    (Sym::Cycle(Cycle::Year), "år året åren kalenderår kalenderåret verksamhetsår verksamhetsåret year years"),
    (Sym::Cycle(Cycle::Half), "h halvår halvåret half halves"),
    (Sym::Cycle(Cycle::Term), "termin terminen terminer term terms"),
    (Sym::Cycle(Cycle::Tertial), "t tertial tertialet tertialen"),
    (Sym::Cycle(Cycle::Quarter), "q kv kvart kvartal kvartalet kvartalen quarter quarters"),
    (Sym::Cycle(Cycle::Month), "månad månaden månader month months"),
    (Sym::Cycle(Cycle::Week), "v w vecka veckan veckor veckorna week weeks"),
    (Sym::Cycle(Cycle::Day), "dag dagen dagar dgr dygn day days"),
    (Sym::Cycle(Cycle::Hour), "timme timmar tim hour hours"),
    (Sym::LetterK, "k"),
    (Sym::HalfOf, "halvan hälften"),
    (Sym::PartOf, "del delen"),
    (Sym::CloseOf, "utgången utgång"),
    (Sym::Course, "loppet"),
    (Sym::Term(Term::Spring), "vt vårtermin vårterminen"),
    (Sym::Term(Term::Autumn), "ht hösttermin höstterminen"),
    (Sym::Season(Season::Spring), "vår våren spring"),
    (Sym::Season(Season::Summer), "sommar sommaren summer"),
    (Sym::Season(Season::Autumn), "höst hösten autumn"),
    (Sym::Season(Season::Winter), "vinter vintern winter"),
    (Sym::SchoolYear, "läsår läsåret läsåren skolår skolåret skolåren lå"),
    (Sym::Turn(Turn::Year), "årsskifte årsskiftet"),
    (Sym::Turn(Turn::HalfYear), "halvårsskifte halvårsskiftet"),
    (Sym::MonthTurn, "månadsskifte månadsskiftet"),
    (Sym::Feast(Feast::Christmas), "julen christmas"),
    (Sym::Feast(Feast::Easter), "påsk påsken easter"),
    (Sym::Feast(Feast::Midsummer), "midsommar midsommaren midsummer"),
    (Sym::Years, "årets"),
    (Sym::Weekday(Weekday::Mon), "mån månd måndag måndagen monday"),
    (Sym::Weekday(Weekday::Tue), "tis tisd tisdag tisdagen tuesday"),
    (Sym::Weekday(Weekday::Wed), "ons onsd onsdag onsdagen wednesday"),
    (Sym::Weekday(Weekday::Thu), "tor tors torsd torsdag torsdagen thursday"),
    (Sym::Weekday(Weekday::Fri), "fre fred fredag fredagen friday"),
    (Sym::Weekday(Weekday::Sat), "lör lörd lördag lördagen saturday"),
    (Sym::Weekday(Weekday::Sun), "sön sönd söndag söndagen sunday"),
    (Weekdays(Weekday::Mon), "måndagar mondays"),
    (Weekdays(Weekday::Tue), "tisdagar tuesdays"),
    (Weekdays(Weekday::Wed), "onsdagar wednesdays"),
    (Weekdays(Weekday::Thu), "torsdagar thursdays"),
    (Weekdays(Weekday::Fri), "fredagar fridays"),
    (Weekdays(Weekday::Sat), "lördagar saturdays"),
    (Weekdays(Weekday::Sun), "söndagar sundays"),
    (Sym::Workdays, "vardag vardagar arbetsdag arbetsdagar weekday weekdays workday workdays"),
    (Ordinal(1), "första förste first"),
    (Ordinal(2), "andra andre senare second latter later"),
    (Ordinal(3), "tredje third"),
    (Ordinal(4), "fjärde fourth"),
    (Ordinal(5), "femte fifth"),
    (Ordinal(6), "sjätte sixth"),
    (Ordinal(7), "sjunde seventh"),
    (Ordinal(8), "åttonde eighth"),
    (Ordinal(9), "nionde ninth"),
    (Ordinal(10), "tionde tenth"),
    (Ordinal(11), "elfte"),
    (Ordinal(12), "tolfte"),
    (Ordinal(15), "femtonde"),
    (Ordinal(20), "tjugonde"),
    (Ordinal(30), "trettionde"),
    (Ordinal(31), "trettioförsta"),
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
    (Cardinal(14), "fjorton fourteen"),
    (Cardinal(15), "femton fifteen"),
    (Cardinal(20), "tjugo twenty"),
    (Cardinal(30), "trettio thirty"),
    (Sym::Times, "gång gången gånger ggr ggn gg x tillfälle tillfällen time times"),
    (Sym::Per, "per om a"),
    (Sym::Every, "varje var vart varenda every each"),
    (Sym::EveryOther, "varannan varannat vartannat"),
    (Each(Cycle::Year), "årligen årlig årligt årsvis yearly annually annual"),
    (Each(Cycle::Half), "halvårsvis halvårsvisa"),
    (Each(Cycle::Term), "terminsvis"),
    (Each(Cycle::Tertial), "tertialvis tertialsvis"),
    (Each(Cycle::Quarter), "kvartalsvis kvartalsvisa quarterly"),
    (Each(Cycle::Month), "månadsvis månatligen månatlig monthly"),
    (Each(Cycle::Week), "veckovis weekly"),
    (Each(Cycle::Day), "dagligen daglig daily"),
    (Sym::Even, "jämna jämn even"),
    (Sym::Odd, "udda ojämna ojämn odd"),
    (Sym::Continuous, "löpande kontinuerligt kontinuerlig fortlöpande continuous continuously"),
    (Sym::Ongoing, "pågår pågående ongoing"),
    (Sym::Till, "tills until"),
    (Sym::Further, "vidare further"),
    (Sym::Need, "behov begäran förfrågan önskemål needed required request"),
    (Sym::PlanPeriod, "planperioden planperiod programperioden avtalsperioden projekttiden"),
    (Sym::Or, "eller or"),
    (Sym::Than, "än than"),
    (Sym::Other, "annat annan notice other"),
    (Sym::Decide, "beslutas bestäms meddelas fastställs"),
    (Sym::Undecided, "oklart oklar tbd"),
    (Sym::TimeNoun, "tid datum tidpunkt tidplan"),
    (Sym::Missing, "saknas missing"),
    (Sym::LastYear, "fjol"),
    (Sym::In, "i in på under during inom within on as"),
    (Sym::At, "vid at"),
    (Sym::When, "när då when"),
    (Sym::Connection, "samband anslutning connection"),
    (Sym::That, "att"),
    (Sym::Be, "är har blir ska skall bör vara is has be"),
    (Sym::Except, "utom except"),
    (Sym::However, "dock however"),
    (Sym::Whenever, "vi ni man jag alla möjlighet möjligt utrymme finns tillåter medger räcker passar we you possible"),
    (
        Sym::Finished,
        "uppstår träder skickas hålls påbörjad påbörjat startat startad inlett inledd infört införd genomförd genomfört genomförda genomförts beslutad beslutat beslutats undertecknat undertecknad fastställd fastställts avslutad \
         avslutat avslutats antagen antaget antagits godkänd godkänts completed adopted",
    ),
    (Sym::About, "ca cirka omkring runt kring ungefär preliminärt preliminär prel about approximately circa"),
    (Sym::Some, "någon some"),
    (Sym::AtLeast, "minst least"),
    (Sym::AtMost, "högst max maximalt most"),
    (Sym::Clock, "kl klockan"),
    (Sym::Of, "av of"),
    (Sym::The, "den det de d the"),
    (Sym::Filler, "hela perioden period tiden whole"),
    (Sym::From, "from fom från"),
    (Sym::Since, "sedan since"),
    (Sym::Thereafter, "därefter thereafter then"),
    (Sym::Through, "tom through"),
    (Sym::To, "till to"),
    (Sym::Forth, "fram up"),
    (Sym::Onwards, "framåt framöver ff onwards onward"),
    (Sym::Before, "före innan before"),
    (Sym::Ahead, "inför"),
    (Sym::After, "efter after"),
    (Sym::By, "senast by"),
    (Sym::Done, "klart klar klara färdigt färdig färdigställt färdigställs slutfört slutförd slutförs done"),
    (Sym::Deadline, "deadline"),
    (Sym::Start, "start startar startas startdatum uppstart påbörjas inleds börjar starting starts begins"),
    (Sym::End, "slut slutar slutdatum avslutas end ends"),
    (Sym::Between, "mellan between"),
    (Sym::And, "och samt and"),
    (Sym::With, "med with"),
    (Sym::Early, "tidig tidigt tidiga början inledningen primo early"),
    (Sym::Middle, "mitten medio mid middle"),
    (Sym::Late, "slutet sen sent sena ultimo late"),
    (Sym::Next, "nästa next"),
    (Sym::Coming, "nästkommande kommande coming"),
    (Sym::This, "innevarande denna detta this"),
    (Sym::Previous, "förra föregående previous"),
    (
        Sym::Revised,
        "reviderad reviderat reviderats ändrad ändrat ändras flyttad flyttat flyttas framflyttad \
         framflyttat senarelagd senarelagt uppskjuten uppskjutet revised moved changed",
    ),
    (Sym::Extended, "förlängd förlängt förlängs förlängts extended"),
    (Sym::Earlier, "tidigare ursprungligen previously originally formerly"),
    (Sym::Now, "nu numera now"),
    (Sym::Earliest, "tidigast earliest"),
    (Sym::Phase, "intensifieras intensifiera fördjupas breddas utökas förstärks"),
    (Sym::Event(Known::Meeting), "möte mötet möten mötena sammanträde sammanträdet meeting meetings"),
    (Sym::Event(Known::SteeringMeeting), "styrgruppsmöte styrgruppsmötet styrgruppsmöten styrgruppsmötena"),
    (Sym::Event(Known::Adjustment), "justering justeringen"),
    (Sym::Event(Known::Introduction), "införande införandet breddinförande breddinförandet introduction"),
    (Sym::Event(Known::Decision), "beslut beslutet decision"),
    (Sym::Event(Known::Summons), "kallelse kallelsen"),
    (Sym::Event(Known::Trials), "test tester testerna testet testperiod testperioden trials"),
    (
        Sym::Event(Known::Budget),
        "budget budgeten budgetarbete budgetarbetet budgetprocess budgetprocessen budgetplanering budgetplaneringen",
    ),
    (Sym::Activity, "aktivitet aktiviteten activity"),
    (Sym::Steering, "styrgruppens"),
    (
        Sym::Label,
        "delrapport slutrapport rapport lägesrapport delredovisning slutredovisning redovisning uppföljning \
         utvärdering rapportering avstämning utkast remiss slutrapportering delrapportering",
    ),
    (Sym::Milestone, "hållpunkt hållpunkter milstolpe milstolpar milestone milestones"),
    (Sym::Accompanied, "tillsammans enligt"),
    (Sym::Not, "inte ej ingen inget icke not no"),
    (Sym::Settled, "bestämt bestämd bestämts fastställt satt tidsatt angivet angiven klarlagt decided"),
    (Sym::ReadAs, "tolkas läses"),
    (Sym::Like, "som"),
    (Sym::Confirm, "bekräfta"),
    (Sym::MayMean, "kan också betyda"),
    (Sym::Periods, "perioder"),
    (Sym::Directly, "direkt omedelbart strax"),
    (
        Sym::Carrier,
        "upp respektive samtliga sin sina sitt resultat resultatet resultaten utbildningsbehov styrgruppen \
         arbetsutskottet arbetsgruppen tvärgruppen processledarna processledare forskarna forskare kommunerna kommuner \
         kommuners regionen regionens verksamheterna verksamheter huvudmännen huvudman organisationerna nämnden nämnderna \
         their results working group",
    ),
];

static WORDS: LazyLock<HashMap<&'static str, Sym>> =
    LazyLock::new(|| LEXICON.iter().flat_map(|(sym, words)| words.split(' ').map(move |word| (word, *sym))).collect());

/// The meaning of a word in small letters, composed and without full stops.
pub(super) fn lookup(word: &str) -> Sym {
    WORDS.get(word).copied().unwrap_or(Sym::Unknown)
}

/// Words that tell time and are long enough for a slip in them to be seen, with their meaning.
pub(super) fn long_words() -> impl Iterator<Item = (&'static str, Sym)> {
    let long = LEXICON.iter().flat_map(|(sym, words)| words.split(' ').map(move |word| (word, *sym)));
    long.filter(|(word, sym)| sym.tells_time() && word.chars().count() >= SHORTEST_WITH_SLIP)
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
