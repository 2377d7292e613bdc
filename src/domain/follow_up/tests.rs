//! Every cell of the plan's follow-up column read without the duties that people have written.

use super::*;
use crate::domain::id::ActivityId;
use crate::domain::organisation::{Body, BodyKind};
use crate::domain::plan::{FollowUp, Owners, Time};

fn bodies() -> Bodies {
    let all = vec![
        Body { kind: Some(BodyKind::SteeringGroup), ..Body::meeting_in("styrgruppen", "Styrgruppen", &[9]) },
        Body::meeting_in("processledarna", "Processledarna", &[]),
    ];
    Bodies::of(&Organisations::new(Vec::new(), Vec::new(), Vec::new(), all))
}

/// The duties in short, read from a follow-up cell beside a time cell.
fn read_duties(time: &str, text: &str, extra: &str) -> Vec<String> {
    let written: NaiveDate = "2021-06-16".parse().unwrap();
    let activity = Activity {
        id: ActivityId::parse("1.1").unwrap(),
        title: String::new(),
        owners: Owners::default(),
        time: Time { text: time.into(), ..Time::default() },
        follow_up: FollowUp { text: text.into(), duties: Vec::new() },
        extra: extra.into(),
        after: Vec::new(),
        replaces: None,
        added: None,
    };
    let schedule = Schedule::as_of(&activity, written);
    let found = duties(&activity, &schedule, &bodies(), written);
    assert!(found.iter().all(|it| it.is_read && (it.what == text || it.what == extra)));
    found.iter().map(told).collect()
}

fn told(duty: &Duty) -> String {
    let mut told = match &duty.when {
        When::Recurring { rule, from_months, from, .. } => {
            let months = if from_months.is_empty() { String::new() } else { format!(" window {from_months:?}") };
            let from = from.map(|it| format!(" from {it}")).unwrap_or_default();
            format!("{rule}{months}{from}")
        }
        When::Quota { quota, .. } => format!("{}/{}", quota.times(), quota.per().code()),
        When::Once(days) => format!("{}..{}", days.start, days.end),
        When::From(day) => format!("from {day}"),
        When::Continuous => "continuous".into(),
        When::Event(words) => format!("event {words}"),
        When::AtEnd => "at end".into(),
    };
    if duty.before_meeting {
        told.push_str(" before meeting");
    }
    match &duty.to {
        Some(to) => format!("{told} → {to}"),
        None => told,
    }
}

#[test]
fn every_cell_of_the_plan() {
    let cells: [(&str, &str, &str, &[&str]); 18] = [
        (
            "2019 – Q4 2020",
            "Praxismodellen utvärderas löpande under testperioden därefter fastställs den version som ska breddinföras",
            "",
            &["continuous"],
        ),
        (
            "Q2 2020",
            "Utvärderas efter testerna och sedan kontinuerligt",
            "",
            &["event Utvärderas efter testerna och sedan kontinuerligt", "continuous"],
        ),
        (
            "Q 4 dec 2020 Q 3 2021",
            "Kommuners och Regionens verksamheter utvärderar årligen utbildningsbehov och redovisar resultatet till styrgruppen i december varje år",
            "",
            &["FREQ=YEARLY;BYMONTH=12 → styrgruppen"],
        ),
        (
            "Q 3 2021",
            "Inventering redovisas till styrgruppen i december",
            "",
            &["2021-12-01..2021-12-31 → styrgruppen"],
        ),
        (
            "Q3-A4 2020",
            "Vid förändring i uppdraget/en uppdatera uppgifterna",
            "Kontinuerlig redovisning",
            &["event Vid förändring i uppdraget/en uppdatera uppgifterna", "continuous"],
        ),
        ("2021 Q 2–3", "Uppdatering efter 2021", "", &["from 2022-01-01"]),
        ("Q2 2020 – Q4 2021", "Utvärderas 2023", "", &["2023-01-01..2023-12-31"]),
        (
            "Årligen tillsammans med ordinarie budgetplanering",
            "Inför möte i Q 3 tas underlag fram utifrån analyser av utbildnings- och kompetensbehov",
            "",
            &["FREQ=YEARLY;BYMONTH=9 window [7] before meeting → styrgruppen"],
        ),
        ("2019 – 2023", "Årligen", "", &["FREQ=YEARLY"]),
        (
            "Q2 2020 2021 Q 3 - 4",
            "Följs sedan upp årligen av styrgruppen",
            "",
            &["FREQ=YEARLY from 2022-01-01 → styrgruppen"],
        ),
        ("2020–2023 Intensifieras från Q 4 2021", "Enkätundersökning årligen", "", &["FREQ=YEARLY"]),
        ("2020 – 2021", "Inte gjorts", "", &[]),
        ("2021 -", "Ny aktivitet våren 2021", "", &[]),
        (
            "2019 – 2023",
            "Forskarna redovisar årligen sina resultat till styrgruppen",
            "6 nov 2021",
            &["FREQ=YEARLY → styrgruppen", "2021-11-06..2021-11-06"],
        ),
        ("2021 – 2023", "Kontinuerlig", "", &["continuous"]),
        (
            "2020 – 2023",
            "Årligen inventera att Kronobarnsmodellen finns med som moment i all barnnära utbildning, allt från barnsköterska på gymnasienivå till polisutbildning med flera",
            "",
            &["FREQ=YEARLY"],
        ),
        ("2020", "Förslag finns framtaget", "", &[]),
        ("Årligen i april och november", "Genomfört april 2021", "", &[]),
    ];
    for (time, text, extra, expected) in cells {
        assert_eq!(read_duties(time, text, extra), expected, "{text}");
    }
    assert!(read_duties("2020–2023", "", "").is_empty());
}

#[test]
fn other_words_that_plans_use() {
    for (text, expected) in [
        ("Redovisas till styrgruppen i december varje år", &["FREQ=YEARLY;BYMONTH=12 → styrgruppen"][..]),
        ("Redovisas två gånger per termin", &["2/termin"]),
        ("Två gånger per termin", &["2/termin"]),
        ("Rapporteras kvartalsvis", &["FREQ=YEARLY;BYMONTH=3,6,9,12 window [1, 4, 7, 10]"]),
        ("Evaluated 2023. Reported annually to Processledarna", &["FREQ=YEARLY → processledarna"]),
        ("Redovisat till styrgruppen i maj 2021", &[]),
        ("Arbetet pågår 2022", &[]),
        ("Redovisas inte årligen", &[]),
        ("Vid behov", &["event Vid behov"]),
    ] {
        assert_eq!(read_duties("2020 – 2022", text, ""), expected, "{text}");
    }
}
