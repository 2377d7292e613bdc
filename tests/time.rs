//! A thousand expressions of time as plans write them, and that what the program prints of a reading reads back the same.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking, also in its own functions")]

use chrono::NaiveDate;
use proptest::prelude::*;
use styrplan::domain::timeframe::{Kind, Note, Reading, Span, read};
use styrplan::i18n::{Lang, Texts};
use styrplan::reports::reading::{canonical, meaning, sentence};

const TABLE: &str = include_str!("data/time-expressions.tsv");

fn today() -> NaiveDate {
    "2021-06-16".parse().unwrap()
}

fn rows() -> impl Iterator<Item = (&'static str, &'static str)> {
    TABLE.lines().filter(|it| !it.starts_with('#')).map(|it| it.split_once('\t').unwrap())
}

fn date(day: Option<NaiveDate>) -> String {
    day.map(|it| it.to_string()).unwrap_or_default()
}

fn span(span: Span) -> String {
    format!("{}/{}", date(span.start), date(span.end))
}

/// A reading as a row of the table has it.
fn told(reading: &Reading) -> String {
    let yes = |it: bool| if it { "yes" } else { "no" };
    let mut more: Vec<String> = Vec::new();
    let parts: Vec<String> = reading.parts.iter().copied().map(span).collect();
    more.extend((!parts.is_empty()).then(|| format!("parts={}", parts.join(","))));
    more.extend(reading.alternative.map(|it| format!("alternative={}", span(it))));
    more.extend(reading.superseded.map(|it| format!("superseded={}", span(it))));
    more.extend(reading.window.map(|it| format!("window={}", span(it))));
    more.extend(reading.quota.as_ref().map(|it| format!("quota={it}")));
    more.extend(reading.anchor.as_ref().map(|it| format!("anchor={it}")));
    more.extend(reading.relation.map(|it| format!("relation={}", serde_json::to_value(it).unwrap().as_str().unwrap())));
    more.extend(reading.offset.as_ref().map(|it| format!("offset={it}")));
    let months: Vec<String> = reading.from_months.iter().map(ToString::to_string).collect();
    more.extend((!months.is_empty()).then(|| format!("from={}", months.join(","))));
    [
        serde_json::to_value(reading.kind).unwrap().as_str().unwrap(),
        &date(reading.start),
        &date(reading.end),
        &reading.recurrence.as_ref().map(ToString::to_string).unwrap_or_default(),
        yes(reading.open_end),
        yes(reading.confirm),
        &more.join(";"),
    ]
    .join("\t")
}

#[test]
fn a_thousand_expressions_as_plans_write_them() {
    let wrong: Vec<String> = rows()
        .map(|(expression, expected)| (expression, expected, told(&read(expression, today()))))
        .filter(|(_, expected, found)| expected != found)
        .map(|(expression, expected, found)| format!("{expression}\n  expected {expected}\n  found    {found}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What a sentence must carry: everything but the words themselves and the remarks about how they were read. Another
/// reading is told only to whom it is for confirming.
fn said(reading: &Reading) -> Reading {
    let notes = reading.notes.iter().filter(|it| told_in_the_sentence(it));
    Reading {
        expression: String::new(),
        alternative: reading.alternative.filter(|_| reading.confirm),
        notes: notes.cloned().collect(),
        ..reading.clone()
    }
}

fn told_in_the_sentence(note: &Note) -> bool {
    use Note::{AlsoContinuous, AlsoOnDemand, AtLeast, AtMost, EachTime, Latest, Phase};
    matches!(note, Phase { .. } | AtLeast | AtMost | AlsoContinuous | AlsoOnDemand | Latest | EachTime)
}

fn unconfirmed(reading: &Reading) -> Reading {
    Reading { confirm: false, alternative: None, ..said(reading) }
}

/// The sentence, the meaning and the shortest form of a reading, read back.
fn reads_back(texts: &Texts, reading: &Reading) -> Result<(), String> {
    if reading.kind == Kind::Unreadable {
        return Ok(());
    }
    let whole = sentence(texts, reading);
    let back = read(&whole, today());
    if said(&back) != said(reading) {
        return Err(format!("{}\n  {whole}\n  {:?}\n  {:?}", reading.expression, said(reading), said(&back)));
    }
    for form in [meaning(texts, reading), canonical(texts, reading).unwrap_or_default()] {
        let back = read(&form, today());
        if unconfirmed(&back) != unconfirmed(reading) {
            return Err(format!(
                "{}\n  {form}\n  {:?}\n  {:?}",
                reading.expression,
                unconfirmed(reading),
                unconfirmed(&back)
            ));
        }
    }
    Ok(())
}

#[test]
fn what_is_printed_of_a_reading_reads_back_the_same() {
    let texts = Texts::new(Lang::Sv);
    let wrong: Vec<String> =
        rows().filter_map(|(expression, _)| reads_back(&texts, &read(expression, today())).err()).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_reading_is_told_in_a_sentence_that_a_process_leader_understands() {
    let texts = Texts::new(Lang::Sv);
    let told = |expression: &str| sentence(&texts, &read(expression, today()));
    for (expression, expected) in [
        (
            "Q2 2020 2021 Q 3 - 4",
            "Tolkas som: 1 april–30 juni 2020 och 1 juli–31 december 2021 (två perioder) – bekräfta",
        ),
        ("Q3-A4 2020", "Tolkas som: 1 juli–31 december 2020 – bekräfta"),
        ("2021 -", "Tolkas som: från 1 januari 2021"),
        (
            "fram till 2023",
            "Tolkas som: till och med 31 december 2023 – bekräfta; kan också betyda senast 31 december 2022",
        ),
        ("Årligen i april och november", "Tolkas som: varje år i april och november"),
        ("två gånger per termin", "Tolkas som: två gånger per termin"),
        ("14 dagar före styrgruppsmötet", "Tolkas som: 14 dagar före styrgruppens möte"),
        ("Q2 2022 (reviderad till Q4 2022)", "Tolkas som: 1 oktober–31 december 2022 (tidigare 1 april–30 juni 2022)"),
        ("Q5 2022", "Går inte att tolka. Någon behöver skriva hur tiden ska förstås."),
    ] {
        assert_eq!(told(expression), expected, "{expression}");
    }
}

/// Expressions put together from the parts that plans use, so that most of them are understood.
fn expressions() -> impl Strategy<Value = String> {
    let year = (2019u32..2025).prop_map(|it| it.to_string()).boxed();
    let unit = prop_oneof![
        (1u32..=4).prop_map(|it| format!("Q{it}")),
        (1u32..=3).prop_map(|it| format!("T{it}")),
        (1u32..=2).prop_map(|it| format!("H{it}")),
        (1u32..=53).prop_map(|it| format!("v. {it}")),
        (1u32..=31, 0usize..12).prop_map(|(day, month)| format!("{day} {}", MONTHS[month])),
        (0usize..12).prop_map(|it| MONTHS[it].to_owned()),
        proptest::sample::select(vec![
            "HT",
            "VT",
            "våren",
            "hösten",
            "början av maj",
            "slutet av",
            "första halvåret",
            "mitten av"
        ])
        .prop_map(ToOwned::to_owned),
    ]
    .boxed();
    let period = prop_oneof![
        (unit.clone(), year.clone()).prop_map(|(unit, year)| format!("{unit} {year}")),
        year.clone(),
        unit.clone(),
    ]
    .boxed();
    let stretch = prop_oneof![
        3 => period.clone(),
        2 => (period.clone(), period.clone()).prop_map(|(a, b)| format!("{a} – {b}")),
        1 => (period.clone(), period.clone()).prop_map(|(a, b)| format!("{a} och {b}")),
        1 => (proptest::sample::select(vec!["fr.o.m.", "senast", "före", "efter", "t.o.m.", "till", "start", "klart"]), period.clone())
            .prop_map(|(word, period)| format!("{word} {period}")),
    ]
    .boxed();
    let rule = prop_oneof![
        proptest::sample::select(vec![
            "årligen",
            "varje termin",
            "kvartalsvis",
            "varannan vecka",
            "varje månad",
            "vart tredje år",
            "två gånger per år",
            "minst en gång per termin",
            "tisdagar udda veckor",
            "första måndagen i månaden",
            "löpande",
            "vid behov",
            "den 15:e varje månad",
            "2–3 ggr/år",
            "varannan torsdag",
        ])
        .prop_map(ToOwned::to_owned),
        unit.clone().prop_map(|it| format!("varje år {it}")),
        (unit.clone(), unit).prop_map(|(a, b)| format!("årligen i {a} och {b}")),
    ]
    .boxed();
    prop_oneof![
        4 => stretch.clone(),
        2 => rule.clone(),
        2 => (rule.clone(), stretch.clone()).prop_map(|(rule, bounds)| format!("{rule} {bounds}")),
        1 => (stretch.clone(), rule).prop_map(|(first, rule)| format!("{first} och därefter {rule}")),
        1 => (period.clone(), period).prop_map(|(old, new)| format!("{old} (reviderad till {new})")),
        1 => stretch.prop_map(|it| format!("inför styrgruppens möte {it}")),
    ]
}

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_reading_prints_as_what_reads_back_the_same(expression in expressions()) {
        thread_local!(static TEXTS: Texts = Texts::new(Lang::Sv));
        let found = TEXTS.with(|texts| reads_back(texts, &read(&expression, today())));
        prop_assert!(found.is_ok(), "{}", found.unwrap_err());
    }
}
