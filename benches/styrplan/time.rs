//! Times of the reader of time expressions: what plans hold, and what would hurt a reader that looks back or ahead too far.

use std::fmt;

use chrono::NaiveDate;
use divan::Bencher;
use divan::counter::{CharsCount, ItemsCount};
use styrplan::domain::timeframe::{self, Reading};

/// The cells of a real plan, one expression of each form, and what is not understood.
#[rustfmt::skip] // one row, one line
const EXPRESSIONS: &[&str] = &[
    "2019 – Q4 2020",
    "Q2 2020",
    "Q 4 dec 2020 Q 3 2021",
    "Q 3 2021",
    "Q3-A4 2020",
    "2021 Q 2–3",
    "2020–2023",
    "Q2 2020 – Q4 2021",
    "Årligen tillsammans med ordinarie budgetplanering",
    "2019 – 2023",
    "Q2 2020 2021 Q 3 - 4",
    "2020–2023 Intensifieras från Q 4 2021",
    "2020 – 2021",
    "2021 -",
    "2021 – 2023",
    "2021 - 2023",
    "2020 – 2023",
    "2020",
    "2021",
    "Årligen i april och november",
    "Årligen",
    "Kontinuerlig",
    "Kontinuerlig redovisning",
    "6 nov 2021",
    "april 2021",
    "våren 2021",
    "200904",
    "2021 och 2022",
    "fr.o.m. 2022",
    "efter 2022",
    "fram till 2023",
    "innan årets slut 2021",
    "Q2-22",
    "kv. 3 2022",
    "andra kvartalet 2022",
    "Q1-2 2022",
    "Q3 2021 – Q2 2022",
    "T1 2022",
    "halvårsskiftet 2022",
    "årsskiftet 2021/22",
    "före årsskiftet 2022/2023",
    "HT21/VT22",
    "HT 2020 och HT 2021",
    "läsåret 2021/2022",
    "fr.o.m. HT 2022",
    "tidig höst 2022",
    "efter sommaren 2022",
    "före jul 2022",
    "före påsk 2022",
    "hösten 2021–våren 2022",
    "okt -22",
    "mars t.o.m. maj 2022",
    "början av mars 2022",
    "slutet av februari 2022",
    "första halvan av mars 2022",
    "220615",
    "15/6 2022",
    "15/6-22",
    "30 aug – 2 sept 2022",
    "senast den 30 juni 2022",
    "klart till 1 september 2022",
    "v 36, 2022",
    "2022-W36",
    "v. 51 2021–v. 2 2022",
    "årligen senast 30 november",
    "årligen per den 31 augusti",
    "varje höst",
    "2 ggr/år",
    "vår och höst",
    "varje tertial",
    "en gång per kvartal",
    "varannan månad",
    "varannan tisdag",
    "sista torsdagen i månaden",
    "årligen 2021–2023",
    "varje år i december 2021–2023",
    "vart tredje år med start 2021",
    "Q2 2022 och därefter årligen",
    "pågår",
    "löpande under 2021–2023",
    "start Q1 2022",
    "vid behov",
    "–",
    "senast en vecka före mötet",
    "senast två dagar efter justering",
    "inför styrgruppens möte i mars 2022",
    "sex månader efter införandet",
    "till hösten",
    "nästa år",
    "innevarande år",
    "Q2 2022 (reviderad till Q4 2022)",
    "Start 2022-03-01, slut 2022-11-30",
    "delrapport 1 juni 2022, slutrapport 31 dec 2022",
    "Q1-2022",
    "Q1 och Q3 2022",
    "april, augusti och november 2022",
    "november–februari 2022",
    "1–15 mars 2022",
    "v. 36–38 2022",
    "måndag 15 juni 2022",
    "senast v 36 2022",
    "före sommaren 2022",
    "tredje och fjärde kvartalet 2021",
    "i början av HT 2022",
    "hösten nästa år",
    "varje termin",
    "senast 30 november varje år",
    "årligen i januari–februari",
    "2 ggr per år 2021–2023",
    "2022 och därefter löpande",
    "14 dagar före styrgruppsmötet",
    "every year in April",
    "from 2021 to 2023",
    "Q5 2022",
    "31 april 2022",
    "29 februari 2021",
    "2022-13",
    "v 53 2022",
    "2023–2021",
    "21/22",
    "2020 Q3 2021",
    "HT 2021 och 2022",
    "HT 2021/2022",
    "mars 2021, 2022",
    "i april och november 2021–2023",
    "2021 i april",
    "Årligen i apirl",
    "Årligen i april och",
    "A4 2020",
    "Inte gjorts",
    "Genomfört april 2021",
    "mars 2022 (preliminärt)",
    "?",
];

/// Lengths of hostile texts, in characters.
const LENGTHS: [usize; 4] = [100, 1_000, 10_000, 100_000];

/// What a hostile text repeats; after some a beginning that the rest must belong to.
const HOSTILE: [Hostile; 24] = [
    Hostile("och ", ""),
    Hostile("2021 ", ""),
    Hostile("2021 och ", ""),
    Hostile("Q1–", ""),
    Hostile("2021–", ""),
    Hostile("(", ""),
    Hostile("()", ""),
    Hostile("(2021 ", ""),
    Hostile("i början av ", ""),
    Hostile("varje ", ""),
    Hostile("1/1 2021, ", ""),
    Hostile("mars, ", ""),
    Hostile("mars ", "2021 "),
    Hostile("9", ""),
    Hostile("1 ", ""),
    Hostile("1.", ""),
    Hostile("a\u{308}", ""),
    Hostile("\u{308}", ""),
    Hostile("a.", ""),
    Hostile("å", ""),
    Hostile("\u{ad}", ""),
    Hostile("senast ", ""),
    Hostile("två veckor före mötet ", ""),
    Hostile("tillsammans med ", "årligen "),
];

/// A text that is repeated, and what stands before it.
#[derive(Clone, Copy)]
struct Hostile(&'static str, &'static str);

impl Hostile {
    fn of_length(self, length: usize) -> String {
        self.1.chars().chain(self.0.chars().cycle()).take(length).collect()
    }
}

impl fmt::Display for Hostile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}…", self.1, self.0.escape_debug())
    }
}

fn as_of() -> NaiveDate {
    super::days().0
}

fn read(expression: &str) -> Reading {
    timeframe::read(divan::black_box(expression), as_of())
}

/// Expressions per second on one core.
#[divan::bench]
fn expressions(bencher: Bencher) {
    bencher.counter(ItemsCount::new(EXPRESSIONS.len())).bench_local(|| {
        for expression in EXPRESSIONS {
            divan::black_box(read(expression));
        }
    });
}

/// Characters per second, which should be the same at every length.
#[divan::bench(args = HOSTILE, consts = LENGTHS, sample_count = 5, sample_size = 1)]
fn hostile<const LENGTH: usize>(bencher: Bencher, repeated: Hostile) {
    let text = repeated.of_length(LENGTH);
    bencher.counter(CharsCount::new(LENGTH)).bench_local(|| read(&text));
}
