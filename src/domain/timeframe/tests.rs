//! Tables of expressions with their readings, and what holds for every text.

use proptest::prelude::*;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}
/// A reading in one line, as of 16 June 2021.
fn told(expression: &str) -> String {
    let reading = read(expression, day("2021-06-16"));
    let days = |span: &Span| {
        let text = |day: Option<NaiveDate>| day.map(|it| it.to_string()).unwrap_or_default();
        format!("{}..{}", text(span.start), text(span.end))
    };
    let kind = serde_json::to_value(reading.kind).unwrap();
    let mut words = vec![kind.as_str().unwrap().to_owned()];
    let whole = Span { start: reading.start, end: reading.end };
    words.extend((whole.start.is_some() || whole.end.is_some()).then(|| days(&whole)));
    words.extend(reading.recurrence.map(|it| it.to_string()));
    words.extend((!reading.from_months.is_empty()).then(|| format!("from{:?}", reading.from_months).replace(' ', "")));
    words.extend(reading.quota.map(|it| it.to_string()));
    words.extend(reading.anchor.map(|it| it.to_string()));
    words.extend(reading.offset);
    words.extend(reading.open_end.then(|| "open".to_owned()));
    words.extend(reading.parts.iter().map(|it| format!("part={}", days(it))));
    words.extend(reading.window.map(|it| format!("window={}", days(&it))));
    words.extend(reading.superseded.map(|it| format!("was={}", days(&it))));
    words.extend(reading.confirm.then(|| "ask".to_owned()));
    words.extend(reading.alternative.map(|it| format!("or={}", days(&it))));
    words.extend(reading.notes.iter().map(|note| match note {
        Note::StoppedAt { position } => format!("at={position}"),
        Note::Phase { from } => format!("phase={from}"),
        Note::Repaired { from, to } => format!("{from}={to}"),
        Note::Unread { text } => format!("unread={text}"),
        Note::NoMonth => "no-month".to_owned(),
        Note::PeriodsSideBySide => "side-by-side".to_owned(),
        Note::WrongWeekday => "wrong-weekday".to_owned(),
        Note::Latest => "latest".to_owned(),
        Note::EachTime => "each".to_owned(),
        Note::Either => "either".to_owned(),
        Note::AlsoContinuous => "continuous".to_owned(),
        Note::AlsoOnDemand => "on-demand".to_owned(),
        Note::AtLeast => "at-least".to_owned(),
        Note::AtMost => "at-most".to_owned(),
        Note::WorkingDays => "working-days".to_owned(),
    }));
    words.join(" ")
}

/// The time cells of a real plan, and the follow-up cells that hold time.
#[rustfmt::skip] // one row, one line
const CELLS: &[(&str, &str)] = &[
    ("2019 – Q4 2020", "window 2019-01-01..2020-12-31"),
    ("Q2 2020", "window 2020-04-01..2020-06-30"),
    ("Q 4 dec 2020 Q 3 2021", "windows 2020-12-01..2021-09-30 part=2020-12-01..2020-12-31 part=2021-07-01..2021-09-30 ask side-by-side"),
    ("Q 3 2021", "window 2021-07-01..2021-09-30"),
    ("Q3-A4 2020", "window 2020-07-01..2020-12-31 ask A4=Q4"),
    ("2021 Q 2–3", "window 2021-04-01..2021-09-30"),
    ("2020–2023", "window 2020-01-01..2023-12-31"),
    ("Q2 2020 – Q4 2021", "window 2020-04-01..2021-12-31"),
    ("Årligen tillsammans med ordinarie budgetplanering", "recurrence FREQ=YEARLY open ask no-month unread=tillsammans med ordinarie budgetplanering"),
    ("2019 – 2023", "window 2019-01-01..2023-12-31"),
    ("Q2 2020 2021 Q 3 - 4", "windows 2020-04-01..2021-12-31 part=2020-04-01..2020-06-30 part=2021-07-01..2021-12-31 ask side-by-side"),
    ("2020–2023 Intensifieras från Q 4 2021", "window 2020-01-01..2023-12-31 phase=2021-10-01"),
    ("2020 – 2021", "window 2020-01-01..2021-12-31"),
    ("2021 -", "window 2021-01-01.. open"),
    ("2021 – 2023", "window 2021-01-01..2023-12-31"),
    ("2021 - 2023", "window 2021-01-01..2023-12-31"),
    ("2020 – 2023", "window 2020-01-01..2023-12-31"),
    ("2020", "window 2020-01-01..2020-12-31"),
    ("2021", "window 2021-01-01..2021-12-31"),
    ("Årligen i april och november", "recurrence FREQ=YEARLY;BYMONTH=4,11 open"),
    ("Årligen", "recurrence FREQ=YEARLY open no-month"),
    ("Kontinuerlig", "continuous open"),
    ("Kontinuerlig redovisning", "continuous open"),
    ("Praxismodellen utvärderas löpande under testperioden därefter fastställs den version som ska breddinföras", "continuous trials open ask unread=Praxismodellen … fastställs den version som ska breddinföras"),
    ("Utvärderas efter testerna och sedan kontinuerligt", "event trials open"),
    ("Kommuners och Regionens verksamheter utvärderar årligen utbildningsbehov och redovisar resultatet till styrgruppen i december varje år", "recurrence FREQ=YEARLY;BYMONTH=12 open"),
    ("Inventering redovisas till styrgruppen i december", "window 2021-12-01..2021-12-31 ask"),
    ("Vid förändring i uppdraget/en uppdatera uppgifterna", "event förändring i uppdraget/en uppdatera uppgifterna"),
    ("Uppdatering efter 2021", "window 2022-01-01.. open"),
    ("Utvärderas 2023", "window 2023-01-01..2023-12-31"),
    ("Inför möte i Q 3 tas underlag fram utifrån analyser av utbildnings- och kompetensbehov", "event meeting window=2021-07-01..2021-09-30 ask unread=tas underlag fram utifrån analyser av utbildnings- och kompetensbehov"),
    ("Följs sedan upp årligen av styrgruppen", "recurrence FREQ=YEARLY open no-month"),
    ("Enkätundersökning årligen", "recurrence FREQ=YEARLY open no-month"),
    ("Inte gjorts", "unreadable at=5"),
    ("Ny aktivitet våren 2021", "unreadable at=0"),
    ("Forskarna redovisar årligen sina resultat till styrgruppen", "recurrence FREQ=YEARLY open no-month"),
    ("Årligen inventera att Kronobarnsmodellen finns med som moment i all barnnära utbildning, allt från barnsköterska på gymnasienivå till polisutbildning med flera", "recurrence FREQ=YEARLY open ask no-month unread=att Kronobarnsmodellen finns med som moment i all barnnära utbildning, allt från barnsköterska på gymnasienivå till polisutbildning med flera"),
    ("Förslag finns framtaget", "unreadable at=0"),
    ("Genomfört april 2021", "unreadable at=0"),
    ("6 nov 2021", "date 2021-11-06..2021-11-06"),
    ("april 2021", "window 2021-04-01..2021-04-30"),
    ("våren 2021", "window 2021-01-01..2021-06-30 ask"),
    ("200904", "date 2020-09-04..2020-09-04"),
];

/// One row for each form.
#[rustfmt::skip] // one row, one line
const EXAMPLES: &[(&str, &str)] = &[
    ("2021 och 2022", "window 2021-01-01..2022-12-31"),
    ("fr.o.m. 2022", "window 2022-01-01.. open"),
    ("efter 2022", "window 2023-01-01.. open"),
    ("fram till 2023", "window ..2023-12-31 ask or=..2022-12-31"),
    ("innan årets slut 2021", "deadline ..2021-12-31"),
    ("Q2-22", "window 2022-04-01..2022-06-30"),
    ("kv. 3 2022", "window 2022-07-01..2022-09-30"),
    ("andra kvartalet 2022", "window 2022-04-01..2022-06-30"),
    ("Q1-2 2022", "window 2022-01-01..2022-06-30"),
    ("Q3 2021 – Q2 2022", "window 2021-07-01..2022-06-30"),
    ("T1 2022", "window 2022-01-01..2022-04-30"),
    ("halvårsskiftet 2022", "milestone ..2022-06-30 ask or=..2022-07-01"),
    ("årsskiftet 2021/22", "milestone ..2021-12-31 ask or=..2022-01-01"),
    ("före årsskiftet 2022/2023", "deadline ..2022-12-31"),
    ("HT21/VT22", "window 2021-08-01..2022-06-30"),
    ("HT 2020 och HT 2021", "windows 2020-08-01..2021-12-31 part=2020-08-01..2020-12-31 part=2021-08-01..2021-12-31"),
    ("läsåret 2021/2022", "window 2021-08-01..2022-06-30"),
    ("fr.o.m. HT 2022", "window 2022-08-01.. open"),
    ("tidig höst 2022", "window 2022-08-01..2022-09-30 ask"),
    ("efter sommaren 2022", "window 2022-08-01.. open ask"),
    ("före jul 2022", "deadline ..2022-12-23 ask or=..2022-12-24"),
    ("före påsk 2022", "deadline ..2022-04-14 ask"),
    ("hösten 2021–våren 2022", "window 2021-08-01..2022-06-30 ask"),
    ("okt -22", "window 2022-10-01..2022-10-31"),
    ("mars t.o.m. maj 2022", "window 2022-03-01..2022-05-31"),
    ("början av mars 2022", "window 2022-03-01..2022-03-10 ask"),
    ("slutet av februari 2022", "window 2022-02-21..2022-02-28 ask"),
    ("första halvan av mars 2022", "window 2022-03-01..2022-03-15"),
    ("220615", "date 2022-06-15..2022-06-15"),
    ("15/6 2022", "date 2022-06-15..2022-06-15"),
    ("15/6-22", "date 2022-06-15..2022-06-15"),
    ("30 aug – 2 sept 2022", "window 2022-08-30..2022-09-02"),
    ("senast den 30 juni 2022", "deadline ..2022-06-30"),
    ("klart till 1 september 2022", "deadline ..2022-09-01 ask or=..2022-08-31"),
    ("v 36, 2022", "window 2022-09-05..2022-09-11"),
    ("2022-W36", "window 2022-09-05..2022-09-11"),
    ("v. 51 2021–v. 2 2022", "window 2021-12-20..2022-01-16"),
    ("årligen senast 30 november", "recurrence FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=30 open latest"),
    ("årligen per den 31 augusti", "recurrence FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=31 open"),
    ("varje höst", "recurrence FREQ=YEARLY;BYMONTH=12 from[8] open ask"),
    ("2 ggr/år", "quota 2/year open"),
    ("vår och höst", "recurrence FREQ=YEARLY;BYMONTH=6,12 from[1,8] open ask"),
    ("varje tertial", "recurrence FREQ=YEARLY;BYMONTH=4,8,12 from[1,5,9] open"),
    ("en gång per kvartal", "recurrence FREQ=YEARLY;BYMONTH=3,6,9,12 from[1,4,7,10] 1/kvartal open"),
    ("varannan månad", "recurrence FREQ=MONTHLY;INTERVAL=2 open"),
    ("varannan tisdag", "recurrence FREQ=WEEKLY;INTERVAL=2;BYDAY=TU open"),
    ("sista torsdagen i månaden", "recurrence FREQ=MONTHLY;BYDAY=-1TH open"),
    ("årligen 2021–2023", "recurrence 2021-01-01..2023-12-31 FREQ=YEARLY no-month"),
    ("varje år i december 2021–2023", "recurrence 2021-01-01..2023-12-31 FREQ=YEARLY;BYMONTH=12"),
    ("vart tredje år med start 2021", "recurrence 2021-01-01.. FREQ=YEARLY;INTERVAL=3 open no-month"),
    ("Q2 2022 och därefter årligen", "recurrence 2022-04-01.. FREQ=YEARLY;BYMONTH=6 from[4] open window=2022-04-01..2022-06-30"),
    ("pågår", "continuous open ask"),
    ("löpande under 2021–2023", "continuous 2021-01-01..2023-12-31"),
    ("start Q1 2022", "window 2022-01-01.. open window=2022-01-01..2022-03-31"),
    ("vid behov", "ondemand open"),
    ("–", "undated open"),
    ("senast en vecka före mötet", "event meeting -P7D latest"),
    ("senast två dagar efter justering", "event justering +P2D latest"),
    ("inför styrgruppens möte i mars 2022", "event steering-group meeting window=2022-03-01..2022-03-31"),
    ("sex månader efter införandet", "event introduction +P6M"),
    ("till hösten", "window 2021-08-01..2021-12-31 ask"),
    ("nästa år", "window 2022-01-01..2022-12-31"),
    ("innevarande år", "window 2021-01-01..2021-12-31"),
    ("Q2 2022 (reviderad till Q4 2022)", "window 2022-10-01..2022-12-31 was=2022-04-01..2022-06-30"),
    ("Start 2022-03-01, slut 2022-11-30", "window 2022-03-01..2022-11-30"),
    ("delrapport 1 juni 2022, slutrapport 31 dec 2022", "milestones ..2022-12-31 part=..2022-06-01 part=..2022-12-31"),
    ("Q1-2022", "window 2022-01-01..2022-03-31"),
    ("Q1 och Q3 2022", "windows 2022-01-01..2022-09-30 part=2022-01-01..2022-03-31 part=2022-07-01..2022-09-30"),
    ("april, augusti och november 2022", "windows 2022-04-01..2022-11-30 part=2022-04-01..2022-04-30 part=2022-08-01..2022-08-31 part=2022-11-01..2022-11-30"),
    ("november–februari 2022", "window 2021-11-01..2022-02-28 ask"),
    ("1–15 mars 2022", "window 2022-03-01..2022-03-15"),
    ("v. 36–38 2022", "window 2022-09-05..2022-09-25"),
    ("måndag 15 juni 2022", "date 2022-06-15..2022-06-15 ask wrong-weekday"),
    ("senast v 36 2022", "deadline ..2022-09-11 ask or=..2022-09-09"),
    ("före sommaren 2022", "deadline ..2022-06-30 ask"),
    ("tredje och fjärde kvartalet 2021", "window 2021-07-01..2021-12-31"),
    ("i början av HT 2022", "window 2022-08-01..2022-09-30 ask"),
    ("hösten nästa år", "window 2022-08-01..2022-12-31 ask"),
    ("varje termin", "recurrence FREQ=YEARLY;BYMONTH=6,12 from[1,8] open"),
    ("senast 30 november varje år", "recurrence FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=30 open latest"),
    ("årligen i januari–februari", "recurrence FREQ=YEARLY;BYMONTH=2 from[1] open"),
    ("2 ggr per år 2021–2023", "quota 2021-01-01..2023-12-31 2/year"),
    ("2022 och därefter löpande", "continuous 2022-01-01.. open"),
    ("14 dagar före styrgruppsmötet", "event steering-group meeting -P14D"),
    ("every year in April", "recurrence FREQ=YEARLY;BYMONTH=4 open"),
    ("from 2021 to 2023", "window 2021-01-01..2023-12-31"),
];

/// What must not be guessed: impossible, contradictory, or with words that are not understood.
#[rustfmt::skip] // one row, one line
const UNREADABLE: &[(&str, &str)] = &[
    ("Q5 2022", "unreadable at=1"),
    ("31 april 2022", "unreadable at=0"),
    ("29 februari 2021", "unreadable at=0"),
    ("2022-13", "unreadable at=7"),
    ("v 53 2022", "unreadable at=0"),
    ("2023–2021", "unreadable at=5"),
    ("2020 Q3 2021", "unreadable at=8"),
    ("mars 2021, 2022", "unreadable at=15"),
    ("i april och november 2021–2023", "unreadable at=30"),
    ("2021 i april", "unreadable at=12"),
    ("Årligen i april och", "unreadable at=19"),
    ("A4", "unreadable at=2"),
    ("Inte gjorts", "unreadable at=5"),
    ("Genomfört april 2021", "unreadable at=0"),
];

fn holds(table: &[(&str, &str)]) {
    let wrong: Vec<String> = (table.iter())
        .filter(|(expression, expected)| told(expression) != *expected)
        .map(|(expression, expected)| format!("{expression}\n  expected {expected}\n  found    {}", told(expression)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_cell_of_a_real_plan() {
    holds(CELLS);
}

#[test]
fn one_of_each_form() {
    holds(EXAMPLES);
}

#[test]
fn never_a_silent_guess() {
    holds(UNREADABLE);
}

#[test]
fn spelling_does_not_matter() {
    for text in [
        "Q2 2020 – Q4 2021",
        "q2 2020—Q4 2021",
        "Q\u{a0}2\u{202f}2020\u{2009}−\u{2009}Q\u{a0}4 2021",
        "KV 2 2020 ‑ kv. 4 2021",
    ] {
        assert_eq!(told(text), "window 2020-04-01..2021-12-31", "{text:?}");
    }
    assert_eq!(told("HO\u{308}STTERMINEN 2021"), told("höstterminen 2021"));
    assert_eq!(told("A\u{30a}rligen i april"), told("årligen i april"));
    assert_eq!(told("2020–2023\r\nIntensifieras från Q 4 2021"), "window 2020-01-01..2023-12-31 phase=2021-10-01");
}

#[test]
fn a_missing_year_is_the_first_that_is_not_over() {
    let end = |text, as_of| read(text, day(as_of)).end;
    assert_eq!(end("maj", "2021-05-31"), Some(day("2021-05-31")));
    assert_eq!(end("maj", "2021-06-01"), Some(day("2022-05-31")));
    assert_eq!(end("29 februari", "2021-06-16"), Some(day("2024-02-29")));
    assert_eq!(end("v 53", "2021-06-16"), Some(day("2027-01-03")));
}

/// Words and signs that the grammar knows, for texts that come close to expressions.
fn words() -> impl Strategy<Value = String> {
    let known = "2021 2022 Q1 Q4 3 15 -22 – - / , och t.o.m. fr.o.m. till senast före efter HT VT våren hösten maj \
                 december v 36 årligen varje år löpande i av början slutet andra kvartalet ( ) reviderad start slut \
                 mötet en vecka gång per termin läsåret årsskiftet nästa jul påsk måndag måndagar jämna veckor 31 A4 : .";
    let known: Vec<&str> = known.split_whitespace().collect();
    proptest::collection::vec(proptest::sample::select(known), 0..9).prop_map(|it| it.join(" "))
}

fn sound(text: &str, as_of: NaiveDate) -> Result<(), TestCaseError> {
    let reading = read(text, as_of);
    prop_assert_eq!(&reading.expression, text);
    let spans = reading.parts.iter().chain(&reading.superseded).chain(&reading.window).chain(&reading.alternative);
    for span in spans.chain(&[Span { start: reading.start, end: reading.end }]) {
        prop_assert!(span.start.zip(span.end).is_none_or(|(start, end)| start <= end), "{text:?}: {reading:?}");
    }
    let stopped = reading.notes.iter().find_map(|note| match note {
        Note::StoppedAt { position } => Some(*position),
        _ => None,
    });
    prop_assert_eq!(reading.kind == Kind::Unreadable, stopped.is_some());
    prop_assert!(stopped.is_none_or(|it| it <= text.chars().count()));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4096))]

    #[test]
    fn no_text_harms(text in any::<String>()) {
        sound(&text, day("2021-06-16"))?;
    }

    #[test]
    fn no_expression_harms(text in words(), days in -95_000_000i64..95_000_000) {
        let as_of = day("2021-06-16").checked_add_signed(chrono::TimeDelta::days(days)).unwrap_or(NaiveDate::MAX);
        sound(&text, as_of)?;
        sound(&text, day("2021-06-16"))?;
        sound(&text, NaiveDate::MIN)?;
    }
}
