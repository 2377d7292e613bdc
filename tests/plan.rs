//! The real plan under `plan/`: word for word as adopted, and read as its readers would.
//!
//! `data/source-table.tsv` and `data/source-prose.txt` are the text of the adopted document.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking, also in its own functions")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use styrplan::domain::duty::PeriodRole;
use styrplan::domain::id::PartyId;
use styrplan::domain::plan::{Activity, Report};
use styrplan::domain::schedule::Schedule;
use styrplan::domain::status::Status;
use styrplan::domain::workspace::Workspace;
use styrplan::i18n::{Lang, Texts};
use styrplan::reports::check::{Topic, questions};
use styrplan::reports::state::{self, Horizon};
use styrplan::store::{Loaded, load};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("plan")
}

fn workspace() -> Workspace {
    let Loaded { workspace, problems } = load(&folder());
    assert_eq!(problems, []);
    // Whoever tries the program writes here too; the plan's own evidence is what is tested.
    let evidence = workspace.updates.into_iter().filter(|it| it.by == "handlingsplanen").collect();
    Workspace::new(workspace.plan, workspace.organisations, evidence)
}

fn source(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name)).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn id(activity: &Activity) -> &str {
    activity.id.as_str()
}

#[test]
fn every_cell_of_the_table_stands_in_the_plan() {
    let workspace = workspace();
    let mut rows: Vec<[String; 6]> = Vec::new();
    for area in &workspace.plan.areas {
        rows.push(["A".into(), area.heading.clone(), String::new(), String::new(), String::new(), String::new()]);
        rows.extend(area.activities.iter().map(|it| {
            let Activity { title, owners, time, follow_up, extra, .. } = it.clone();
            [it.id.to_string(), title, owners.text, time.text, follow_up.text, extra]
        }));
    }
    let table = source("source-table.tsv");
    let expected: Vec<[String; 6]> = (table.lines())
        .map(|line| {
            let mut cells = line.split('\t').map(str::to_owned);
            let row = std::array::from_fn(|_| cells.next().unwrap_or_default());
            assert_eq!(cells.next(), None, "{line}");
            row
        })
        .collect();
    assert_eq!(expected.len(), 6 + 23);
    for (found, expected) in rows.iter().zip(&expected) {
        assert_eq!(found, expected);
    }
    assert_eq!(rows.len(), expected.len());
}

#[test]
fn the_oddities_of_the_words_are_kept() {
    let workspace = workspace();
    let activity = |id: &str| workspace.plan.activity(id).unwrap();
    assert_eq!(activity("1.5").time.text, "Q3-A4 2020");
    assert_eq!(activity("5.1").title, "Ta fram lämpliga utbildningsmaterial , även webbaserade");
    assert!(activity("1.3").owners.text.contains("Linneuniversitetet"));
    assert_eq!(activity("1.5").extra, "Kontinuerlig redovisning");
    assert_eq!(activity("4.1").extra, "6 nov 2021");
    assert_eq!(activity("3.3").time.text, "2021 -");
    let with_extra: Vec<&str> = workspace.plan.activities().filter(|it| !it.extra.is_empty()).map(id).collect();
    assert_eq!(with_extra, ["1.5", "4.1"]);
}

#[test]
fn every_paragraph_stands_in_the_plan_in_its_order() {
    let plan = workspace().plan;
    let mut found = vec![plan.document_title, plan.purpose, plan.adoption_text, plan.slogan];
    for section in plan.sections {
        found.push(section.title);
        found.extend(section.text.split("\n\n").map(str::to_owned));
    }
    let prose = source("source-prose.txt");
    let expected: Vec<&str> = prose.split("\n\n").map(|it| it.trim_end_matches('\n')).collect();
    assert_eq!(found, expected);
}

#[test]
fn the_head_of_the_plan_is_data_too() {
    let plan = workspace().plan;
    assert_eq!(plan.title, "Barnens bästa gäller! i Kronoberg");
    let period = plan.period.unwrap();
    assert_eq!((period.start, period.end), (day("2019-01-01"), day("2023-12-31")));
    let decisions: Vec<(NaiveDate, Option<&str>)> =
        plan.decisions().iter().map(|it| (it.date, it.body.as_ref().map(PartyId::as_str))).collect();
    let body = Some("styrgruppen");
    assert_eq!(decisions, [(day("2020-04-03"), body), (day("2020-09-04"), body), (day("2021-06-16"), body)]);
    let columns = plan.columns;
    assert_eq!(
        [columns.activity, columns.owners, columns.time, columns.follow_up],
        ["AKTIVITETER", "ANSVARIG UTFÖRARE", "TID", "UPPFÖLJNING/UTVÄRDERING"]
    );
}

#[test]
fn the_eleven_organisations_of_the_cover_are_there() {
    let workspace = workspace();
    let names: Vec<&str> = workspace.organisations.organisations().iter().map(|it| it.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "Alvesta kommun",
            "Lessebo kommun",
            "Ljungby kommun",
            "Markaryds kommun",
            "Region Kronoberg",
            "Tingsryds kommun",
            "Uppvidinge kommun",
            "Växjö kommun",
            "Älmhults kommun",
            "Polismyndigheten",
            "Linnéuniversitetet",
        ]
    );
}

#[test]
fn whoever_is_to_report_for_itself_is_counted() {
    let workspace = workspace();
    let view = workspace.at(day("2021-06-16"));
    let counted: BTreeMap<&str, usize> = (workspace.plan.activities())
        .filter(|it| it.owners.report == Report::Each)
        .map(|it| (id(it), view.reporters(it).len()))
        .collect();
    let expected = [
        ("1.3", 9),
        ("1.4", 9),
        ("1.5", 10),
        ("2.1", 10),
        ("2.2", 9),
        ("2.3", 2),
        ("2.5", 10),
        ("3.1", 9),
        ("3.3", 9),
        ("4.2", 10),
        ("4.3", 10),
        ("6.3", 10),
    ];
    assert_eq!(counted, BTreeMap::from(expected));
    let joint = workspace.plan.activities().filter(|it| it.owners.report == Report::Joint);
    let reporters: Vec<usize> = joint.map(|it| view.reporters(it).len()).collect();
    assert_eq!(reporters, [0; 23 - 12]);
}

#[test]
fn nobody_is_named_and_no_address_given() {
    /// Names of places, organisations and projects: two words with capitals that are no person.
    const NOT_PERSONS: [&str; 9] = [
        "Region Kronoberg",
        "Region Kronobergs",
        "Regional Utveckling",
        "Connected Children",
        "Getting It",
        "Styrgruppen Lokal",
        "Även Linnéuniversitetet",
        "Är Tvärgrupp",
        "Har Region",
    ];
    let mut files = vec![folder().join("plan.yaml"), folder().join("organisations.yaml")];
    let updates = workspace().updates;
    files.extend(updates.iter().map(|it| folder().join(format!("updates/{}/{}.yaml", it.day().format("%Y"), it.id))));
    assert_eq!(files.len(), 2 + 4);
    let is_name = |word: &str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase) && word.chars().count() > 1 && letters.all(char::is_lowercase)
    };
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        assert!(!text.contains('@'), "{}", file.display());
        for line in text.lines() {
            let words: Vec<&str> = line.split(' ').collect();
            for pair in words.windows(2) {
                let [first, second] = pair else { continue };
                let second = second.trim_matches(|c: char| !c.is_alphabetic());
                if is_name(first) && is_name(second) {
                    let pair = format!("{first} {second}");
                    assert!(NOT_PERSONS.contains(&pair.as_str()), "{}: {pair}", file.display());
                }
            }
        }
    }
}

#[test]
fn only_what_the_plan_itself_says_has_been_reported() {
    let workspace = workspace();
    let mut reported: Vec<_> = (workspace.updates.iter())
        .map(|it| {
            let occurrence = it.occurrence.as_ref().map(|it| it.as_str().to_owned());
            assert_eq!((it.day(), &it.organisation), (day("2021-06-16"), &None));
            assert!(it.note.as_ref().is_some_and(|note| note.contains("reviderad 2021-06-16")), "{:?}", it.note);
            (it.activity.to_string(), occurrence, it.status.and_then(|it| it.to))
        })
        .collect();
    reported.sort();
    let expected = [
        ("3.2", None, Some(Status::NotDone)),
        ("3.3", None, None),
        ("6.1", None, Some(Status::InProgress)),
        ("6.3", Some("2021-04".to_owned()), Some(Status::Done)),
    ];
    assert_eq!(reported, expected.map(|(id, occurrence, status)| (id.to_owned(), occurrence, status)));
}

/// The reading of each cell: first and last day of its periods ("" is open), and the role where it is not the one period.
#[test]
fn all_twenty_three_cells_of_time_are_read() {
    let workspace = workspace();
    let period = |days: (&'static str, &'static str)| vec![(days.0, days.1, PeriodRole::Period)];
    let expected = [
        ("1.1", period(("2019-01-01", "2020-12-31"))),
        ("1.2", period(("2020-04-01", "2020-06-30"))),
        ("1.3", vec![("2020-12-01", "2020-12-31", PeriodRole::Part), ("2021-07-01", "2021-09-30", PeriodRole::Part)]),
        ("1.4", period(("2021-07-01", "2021-09-30"))),
        ("1.5", period(("2020-07-01", "2020-12-31"))),
        ("2.1", period(("2021-04-01", "2021-09-30"))),
        ("2.2", period(("2020-01-01", "2023-12-31"))),
        ("2.3", period(("2020-04-01", "2021-12-31"))),
        ("2.4", vec![]),
        ("2.5", period(("2019-01-01", "2023-12-31"))),
        ("2.6", vec![("2020-04-01", "2020-06-30", PeriodRole::Part), ("2021-07-01", "2021-12-31", PeriodRole::Part)]),
        ("3.1", vec![("2020-01-01", "2023-12-31", PeriodRole::Period), ("2021-10-01", "", PeriodRole::Phase)]),
        ("3.2", period(("2020-01-01", "2021-12-31"))),
        ("3.3", period(("2021-01-01", ""))),
        ("4.1", period(("2019-01-01", "2023-12-31"))),
        ("4.2", period(("2019-01-01", "2023-12-31"))),
        ("4.3", period(("2019-01-01", "2023-12-31"))),
        ("5.1", period(("2021-01-01", "2023-12-31"))),
        ("5.2", period(("2021-01-01", "2023-12-31"))),
        ("5.3", period(("2020-01-01", "2023-12-31"))),
        ("6.1", period(("2020-01-01", "2020-12-31"))),
        ("6.2", period(("2021-01-01", "2021-12-31"))),
        ("6.3", vec![]),
    ];
    let shown = |day: Option<NaiveDate>| day.map(|it| it.to_string()).unwrap_or_default();
    for (activity, (expected_id, periods)) in workspace.plan.activities().zip(&expected) {
        let schedule = workspace.schedule(&activity.id).unwrap();
        let found: Vec<_> = schedule.periods.iter().map(|it| (shown(it.start), shown(it.end), it.role)).collect();
        let expected: Vec<_> = periods.iter().map(|(a, b, role)| ((*a).to_owned(), (*b).to_owned(), *role)).collect();
        assert_eq!((id(activity), found), (*expected_id, expected));
    }
    assert_eq!(workspace.plan.activities().count(), expected.len());
    let rule = |id: &str| {
        let activity = workspace.plan.activity(id).unwrap();
        workspace.schedule(&activity.id).unwrap().recurrence.as_ref().map(ToString::to_string)
    };
    assert_eq!(rule("2.4").as_deref(), Some("FREQ=YEARLY"));
    assert_eq!(rule("6.3").as_deref(), Some("FREQ=YEARLY;BYMONTH=4,11"));
    assert_eq!(rule("1.1"), None);
}

#[test]
fn the_four_readings_that_are_unsure_must_be_confirmed() {
    let workspace = workspace();
    let unsure = workspace.plan.activities().filter(|it| workspace.schedule(&it.id).is_some_and(Schedule::is_unsure));
    assert_eq!(unsure.map(id).collect::<Vec<_>>(), ["1.3", "1.5", "2.4", "2.6"]);
    let asked = questions(&Texts::new(Lang::Sv), &workspace);
    let readings = asked.iter().filter(|it| it.topic == Topic::Reading);
    let readings: Vec<String> = readings.filter_map(|it| it.activity.as_ref().map(ToString::to_string)).collect();
    assert_eq!(readings, ["1.3", "1.5", "2.4", "2.6"]);
}

#[test]
fn the_buckets_of_the_day_of_revision_come_out() {
    let Workspace { plan, organisations, .. } = workspace();
    let workspace = Workspace::new(plan, organisations, Vec::new());
    let view = workspace.at(day("2021-06-16"));
    let mut buckets: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for state in state::all(&view) {
        let bucket = match state.horizon {
            Horizon::Ended(_) => "past its end",
            Horizon::Ends(end) if end <= day("2021-12-31") => "ends in 2021",
            Horizon::Ends(end) if end == day("2023-12-31") => "ends with the plan",
            Horizon::Ends(_) => "ends some other day",
            Horizon::Recurs(_) => "recurs",
            Horizon::OpenEnd => "no end",
            Horizon::Unknown => "unknown",
        };
        buckets.entry(bucket).or_default().push(id(state.activity));
    }
    let expected: BTreeMap<&str, Vec<&str>> = BTreeMap::from([
        ("past its end", vec!["1.1", "1.2", "1.5", "6.1"]),
        ("ends in 2021", vec!["1.3", "1.4", "2.1", "2.3", "2.6", "3.2", "6.2"]),
        ("recurs", vec!["2.4", "6.3"]),
        ("ends with the plan", vec!["2.2", "2.5", "3.1", "4.1", "4.2", "4.3", "5.1", "5.2", "5.3"]),
        ("no end", vec!["3.3"]),
    ]);
    assert_eq!(buckets, expected);
    let analysis = state::find(&view, "6.3").unwrap();
    assert_eq!(analysis.horizon, Horizon::Recurs(Some(day("2021-11-30"))));
}
