//! Duties through a plan's life: done late, missed, waived, taken back; counted in windows, from completion, before meetings.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, also in its own functions")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use chrono::{DateTime, NaiveDate};
use proptest::prelude::*;
use styrplan::domain::days::Days;
use styrplan::domain::duty::OccurrenceKey;
use styrplan::domain::id::{ActivityId, PartyId, UpdateId};
use styrplan::domain::meetings::MeetingDay;
use styrplan::domain::problem::{Problem, ProblemKind};
use styrplan::domain::reporting::Refusal;
use styrplan::domain::status::Status;
use styrplan::domain::update::{Report, Stamp, Update};
use styrplan::domain::workspace::Workspace;
use styrplan::export::text::{Layout, write};
use styrplan::i18n::{Lang, Texts};
use styrplan::reports::agenda::{ReasonCode, Request, agenda};
use styrplan::reports::due::{self, Due, Row, What};
use styrplan::reports::state::{self, Manner};
use styrplan::reports::year;
use styrplan::store;

#[path = "duties/read.rs"]
mod read;
#[path = "duties/told.rs"]
mod told;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn real_plan() -> Workspace {
    let loaded = store::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("plan"));
    assert_eq!(loaded.problems, []);
    let evidence = loaded.workspace.updates.into_iter().filter(|it| it.by == "handlingsplanen").collect();
    Workspace::new(loaded.workspace.plan, loaded.workspace.organisations, evidence)
}

const ORGANISATIONS: &str = "schema: 1
organisations:
  - {id: alvesta, name: Alvesta kommun, short: Alvesta, kind: municipality}
  - {id: vaxjo, name: Växjö kommun, short: Växjö, kind: municipality}
bodies:
  - {id: styrgruppen, name: Styrgruppen, kind: steering_group, members: [alvesta, vaxjo], rhythm: {months: [2, 5, 9, 12]}}
";

/// A plan for 2021–2023 with one activity, its time and its duties, and the meetings that have a folder.
fn plan(time: &str, report: &str, duties: &str, meetings: &[&str]) -> Workspace {
    let loaded = load(time, report, duties, meetings);
    assert_eq!(loaded.problems, []);
    loaded.workspace
}

/// As [`plan`], with what is wrong with it.
fn load(time: &str, report: &str, duties: &str, meetings: &[&str]) -> store::Loaded {
    let folder = tempfile::TempDir::new().unwrap();
    for meeting in meetings {
        fs::create_dir_all(folder.path().join("meetings").join(meeting)).unwrap();
    }
    let fields = format!(
        "        owners: {{text: Kommunerna, responsible: [alvesta, vaxjo], report: {report}}}
        time: \"{time}\"
        follow_up:
          text: \"\"
          duties:
{duties}"
    );
    load_activity(folder.path(), &fields)
}

/// A plan for 2021–2023 with one activity of these fields, written into a folder and loaded.
fn load_activity(folder: &Path, fields: &str) -> store::Loaded {
    let text = format!(
        "schema: 1
title: Prov
period: {{start: 2021-01-01, end: 2023-12-31}}
areas:
  - id: \"1\"
    title: Område
    activities:
      - id: \"1.1\"
        title: Arbetet
{fields}
"
    );
    fs::write(folder.join("plan.yaml"), text).unwrap();
    fs::write(folder.join("organisations.yaml"), ORGANISATIONS).unwrap();
    store::load(folder)
}

/// What is reported: the activity, for whom, of which occurrence, what, on which day.
#[derive(Clone, Copy)]
struct Said<'a> {
    activity: &'a str,
    party: Option<&'a str>,
    occurrence: &'a str,
    status: Status,
    note: Option<&'a str>,
    on: &'a str,
}

const DONE: Said = Said { activity: "1.1", party: None, occurrence: "", status: Status::Done, note: None, on: "" };

fn accept(workspace: &Workspace, said: Said) -> Result<Update, Refusal> {
    let report = Report {
        organisation: said.party.map(|it| PartyId::parse(it).unwrap()),
        occurrence: Some(OccurrenceKey::parse(said.occurrence).unwrap()),
        status: Some(said.status),
        note: said.note.map(str::to_owned),
        ..Report::on(ActivityId::parse(said.activity).unwrap())
    };
    let at = DateTime::parse_from_rfc3339(&format!("{}T10:00:00+01:00", said.on)).unwrap();
    let id = UpdateId(ulid::Ulid((workspace.updates.len() as u128 + 1) << 90));
    workspace.at(at.date_naive()).accept(report, Stamp { id, at, by: "provaren".into() })
}

/// Puts an update beside the others; the workspace keeps its meetings.
fn with(mut workspace: Workspace, update: Update) -> Workspace {
    workspace.updates.push(update);
    workspace
}

fn report(workspace: Workspace, said: Said) -> Workspace {
    let update = accept(&workspace, said).unwrap();
    with(workspace, update)
}

fn key(row: &Row) -> &str {
    match &row.what {
        What::Duty { occurrence, .. } => occurrence.as_str(),
        What::Work { .. } => "work",
    }
}

fn due(workspace: &Workspace, today: &str, days: u64) -> Due {
    let today = day(today);
    due::due(&workspace.at(today), due::until(today, days))
}

fn keys(rows: &[Row], activity: &str) -> Vec<String> {
    rows.iter().filter(|it| it.activity.as_str() == activity).map(|it| key(it).to_owned()).collect()
}

fn parties_of(workspace: &Workspace, activity: &str) -> Vec<String> {
    let view = workspace.at(day("2021-06-16"));
    view.reporters(workspace.plan.activity(activity).unwrap()).iter().map(ToString::to_string).collect()
}

/// Everyone who is to report on 6.3 does so.
fn analysis_done(mut workspace: Workspace, occurrence: &str, on: &str) -> Workspace {
    for party in parties_of(&workspace, "6.3") {
        workspace = report(workspace, Said { activity: "6.3", party: Some(&party), occurrence, on, ..DONE });
    }
    workspace
}

#[test]
fn what_is_settled_late_does_not_swallow_the_next() {
    let workspace = analysis_done(real_plan(), "2021-11", "2021-11-20");
    let workspace = analysis_done(workspace, "2022-04", "2022-10-10");
    assert_eq!(keys(&due(&workspace, "2022-10-11", 90).coming, "6.3"), ["2022-11"], "April in October leaves November");
    assert!(keys(&due(&workspace, "2022-10-11", 90).overdue, "6.3").is_empty());
    let view = workspace.at(day("2022-10-11"));
    let current = view.current_occurrence(workspace.plan.activity("6.3").unwrap()).unwrap().to_string();
    assert_eq!(current, "2022-11");
}

#[test]
fn everything_that_was_missed_stays_on_the_list_until_it_is_settled() {
    let workspace = real_plan();
    let overdue = |workspace: &Workspace, today| keys(&due(workspace, today, 90).overdue, "6.3");
    assert_eq!(overdue(&workspace, "2023-05-02"), ["2021-11", "2022-04", "2022-11", "2023-04"]);
    let workspace = analysis_done(workspace, "2022-04", "2023-05-02");
    assert_eq!(overdue(&workspace, "2023-05-03"), ["2021-11", "2022-11", "2023-04"], "in any order");
    assert_eq!(overdue(&workspace, "2023-05-01"), ["2021-11", "2022-04", "2022-11", "2023-04"], "seen from before");
}

#[test]
fn settled_by_some_is_settled_by_none() {
    let mut workspace = real_plan();
    let parties = parties_of(&workspace, "6.3");
    let (last, first) = parties.split_last().unwrap();
    for party in first {
        workspace = report(
            workspace,
            Said { activity: "6.3", party: Some(party), occurrence: "2021-11", on: "2021-11-20", ..DONE },
        );
    }
    assert_eq!(keys(&due(&workspace, "2021-12-05", 90).overdue, "6.3"), ["2021-11"]);
    let waived = Said {
        activity: "6.3",
        party: Some(last),
        occurrence: "2021-11",
        status: Status::NotApplicable,
        note: Some("Har ingen egen verksamhet."),
        on: "2021-12-05",
    };
    let workspace = report(workspace, waived);
    assert!(keys(&due(&workspace, "2021-12-05", 90).overdue, "6.3").is_empty(), "the last one waived it");
}

#[test]
fn an_occurrence_is_waived_with_a_reason_and_comes_back_when_that_is_taken_back() {
    let workspace = real_plan();
    let waived =
        |note| Said { activity: "2.4", occurrence: "2021-09", status: Status::NotDone, note, on: "2021-10-05", ..DONE };
    for status in [Status::NotDone, Status::Dropped, Status::NotApplicable] {
        let refused = accept(&workspace, Said { status, ..waived(None) });
        assert_eq!(refused, Err(Refusal::ReasonNeeded { status }));
    }
    assert_eq!(accept(&workspace, waived(Some(" \n"))), Err(Refusal::ReasonNeeded { status: Status::NotDone }));
    assert_eq!(keys(&due(&workspace, "2021-10-06", 0).overdue, "2.4"), ["2021-09"]);
    let update = accept(&workspace, waived(Some("Mötet ställdes in."))).unwrap();
    let workspace = with(workspace, update.clone());
    assert!(keys(&due(&workspace, "2021-10-06", 0).overdue, "2.4").is_empty());
    let at = DateTime::parse_from_rfc3339("2021-10-07T10:00:00+01:00").unwrap();
    let stamp = Stamp { id: UpdateId(ulid::Ulid(9 << 90)), at, by: "provaren".into() };
    let undo = workspace.at(day("2021-10-07")).take_back(&update, stamp).unwrap();
    let workspace = with(workspace, undo);
    assert_eq!(keys(&due(&workspace, "2021-10-08", 0).overdue, "2.4"), ["2021-09"]);
}

#[test]
fn a_duty_is_to_be_done_now_from_its_lead_time_until_it_is_settled() {
    let duties = "            - {what: Lång, rule: FREQ=YEARLY;BYMONTH=12, lead: 60}
            - {what: Vanlig, rule: FREQ=YEARLY;BYMONTH=11}
            - {what: Utan, once: {start: 2021-10-15, end: 2021-11-20}, lead: 0}";
    let workspace = plan("2021–2023", "joint", duties, &[]);
    let now = |today| {
        let report = due(&workspace, today, 0);
        report.coming.iter().filter(|it| it.now).map(|it| key(it).to_owned()).collect::<Vec<_>>()
    };
    assert!(now("2021-10-30").is_empty());
    assert_eq!(now("2021-10-31"), ["2021-11"], "30 days before");
    assert_eq!(now("2021-11-01"), ["2021-11", "2021-12"], "December's 60 days before");
    assert_eq!(now("2021-11-20"), ["2021-11-20", "2021-11", "2021-12"], "without lead on the day itself");
    let row = &due(&workspace, "2021-11-02", 90).coming[1];
    assert_eq!((row.lead, row.from, row.now), (30, day("2021-10-31"), true));
    let settled =
        report(plan("2021–2023", "joint", duties, &[]), Said { occurrence: "2021-11", on: "2021-11-03", ..DONE });
    assert_eq!(due(&settled, "2021-11-04", 0).coming.iter().map(key).collect::<Vec<_>>(), ["2021-12"]);
    assert_eq!(due(&settled, "2021-12-02", 0).overdue.iter().map(key).collect::<Vec<_>>(), ["2021-11-20"]);
}

const BEFORE: &str =
    "            - {what: Underlag, to: styrgruppen, rule: FREQ=YEARLY;BYMONTH=9, from_month: 7, before_meeting: true}";

#[test]
fn what_is_for_a_meeting_is_due_the_day_before_under_the_same_name() {
    let first = |meetings: &[&str]| {
        let workspace = plan("2021–2023", "joint", BEFORE, meetings);
        let view = workspace.at(day("2021-06-16"));
        let found = view.occurrences(workspace.plan.activity("1.1").unwrap()).first().unwrap().clone();
        (found.key.to_string(), found.days.end.to_string(), found.meeting.map(MeetingDay::is_expected))
    };
    assert_eq!(first(&[]), ("2021-09".into(), "2021-09-30".into(), Some(true)), "expected some time in September");
    assert_eq!(first(&["2021-09-10-styrgruppen"]), ("2021-09".into(), "2021-09-09".into(), Some(false)));
    assert_eq!(
        first(&["2021-07-05-styrgruppen", "2021-09-10-styrgruppen"]),
        ("2021-09".into(), "2021-09-09".into(), Some(false)),
        "the last one within the window, as the agenda takes it up"
    );
    assert_eq!(first(&["2021-07-05-styrgruppen"]).1, "2021-07-04", "what is known comes before what is expected");
    let once = "            - {what: Underlag, to: styrgruppen, once: {start: 2021-10-01, end: 2021-11-15}, before_meeting: true}";
    let workspace = plan("2021–2023", "joint", once, &[]);
    let view = workspace.at(day("2021-06-16"));
    let found = view.occurrences(workspace.plan.activity("1.1").unwrap()).first().unwrap().clone();
    assert_eq!((found.days.end, found.meeting), (day("2021-11-15"), None), "no meeting in sight");
    let long = BEFORE.replace("BYMONTH=9", "BYMONTH=12");
    let workspace = plan("2021–2023", "joint", &long, &[]);
    let view = workspace.at(day("2021-06-16"));
    let found = view.occurrences(workspace.plan.activity("1.1").unwrap()).first().unwrap().clone();
    assert_eq!(found.days.end, day("2021-12-31"), "of September and December the last");
}

#[test]
fn a_count_is_of_what_has_been_done_in_its_window() {
    let duties = "            - {what: Uppföljning, to: styrgruppen, quota: {times: 2, per: termin}}";
    let mut workspace = plan("2021–2023", "joint", duties, &[]);
    assert_eq!(keys(&due(&workspace, "2021-12-10", 30).coming, "1.1"), ["2021-HT-1", "2021-HT-2"]);
    assert_eq!(keys(&due(&workspace, "2021-12-10", 30).overdue, "1.1"), ["2021-VT-1", "2021-VT-2"]);
    workspace = report(workspace, Said { occurrence: "2021-HT-1", on: "2021-10-05", ..DONE });
    let report_ = due(&workspace, "2021-12-10", 30);
    assert_eq!(keys(&report_.coming, "1.1"), ["2021-HT-2"]);
    let What::Duty { manner, .. } = &report_.coming[0].what else { unreachable!() };
    assert_eq!(*manner, Manner::Counted { done: 1, of: 2 });
    let document = styrplan::export::due::document(&Texts::new(Lang::Sv), &workspace.organisations, &report_);
    let told = write(&document, Layout { width: 80, cut: false });
    assert!(told.contains("1 av 2 genomförda under höstterminen 2021 · till\n"), "{told}");
    assert!(told.contains("0 av 2 genomförda under vårterminen 2021"), "{told}");
    assert_eq!(told.matches("vårterminen").count(), 1, "the times of one window are one row: {told}");
}

#[test]
fn two_a_term_are_taken_up_at_one_meeting_each() {
    let duties = "            - {what: Uppföljning, to: styrgruppen, quota: {times: 2, per: termin}}";
    let taken_up = |workspace: &Workspace, date: &str| {
        let view = workspace.at(day("2021-08-15"));
        let body = workspace.organisations.body("styrgruppen").unwrap();
        let request =
            Request { body, date: day(date), date_by_rhythm: false, previous: Some(day("2021-05-15")), next: None };
        let computed = agenda(&view, request);
        let reasons = computed.items.iter().flat_map(|it| &it.reasons).filter(|it| it.code == ReasonCode::ReportDuty);
        reasons.map(|it| it.occurrence.as_ref().unwrap().to_string()).collect::<Vec<_>>()
    };
    let workspace = plan("2021–2023", "joint", duties, &[]);
    assert_eq!(taken_up(&workspace, "2021-09-10"), ["2021-HT-1"], "spring's were taken up in May, and are overdue");
    assert_eq!(taken_up(&workspace, "2021-12-10"), ["2021-HT-1", "2021-HT-2"], "if September's is not done by then");
}

#[test]
fn work_that_is_a_count_recurs() {
    let mut workspace = plan("Två gånger per kvartal", "joint", "", &[]);
    let current = |workspace: &Workspace, today: &str| {
        let view = workspace.at(day(today));
        let state = state::find(&view, "1.1").unwrap();
        assert!(matches!(state.horizon, state::Horizon::Recurs(_)), "{:?}", state.horizon);
        state.progress.occurrence.unwrap().to_string()
    };
    assert_eq!(current(&workspace, "2021-02-01"), "2021-Q1-1");
    workspace = report(workspace, Said { occurrence: "2021-Q1-1", on: "2021-02-01", ..DONE });
    assert_eq!(current(&workspace, "2021-02-02"), "2021-Q1-2");
    workspace = report(workspace, Said { occurrence: "2021-Q1-2", on: "2021-03-01", ..DONE });
    assert_eq!(current(&workspace, "2021-03-02"), "2021-Q2-1");
    let whole = Report { status: Some(Status::Done), ..Report::on(ActivityId::parse("1.1").unwrap()) };
    let at = DateTime::parse_from_rfc3339("2021-03-02T10:00:00+01:00").unwrap();
    let stamp = Stamp { id: UpdateId(ulid::Ulid(9 << 90)), at, by: "provaren".into() };
    let refused = workspace.at(day("2021-03-02")).accept(whole, stamp);
    assert!(matches!(refused, Err(Refusal::WhichOccurrence { .. })), "{refused:?}");
}

#[test]
fn what_is_counted_from_completion_follows_what_was_done() {
    let duties = "            - {what: Översyn, rule: FREQ=MONTHLY;INTERVAL=6, counted_from: completion}";
    let mut workspace = plan("2021–2023", "each", duties, &[]);
    let open = |workspace: &Workspace, today: &str| {
        let report = due(workspace, today, 3650);
        let rows = report.overdue.iter().chain(&report.coming).filter(|it| matches!(it.what, What::Duty { .. }));
        rows.map(|it| key(it).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(open(&workspace, "2021-08-01"), ["2021-01"], "overdue, and alone until it is settled");
    workspace = report(workspace, Said { party: Some("alvesta"), occurrence: "2021-01", on: "2021-02-10", ..DONE });
    assert_eq!(open(&workspace, "2021-08-01"), ["2021-01"], "one of two has answered");
    workspace = report(workspace, Said { party: Some("vaxjo"), occurrence: "2021-01", on: "2021-04-20", ..DONE });
    assert_eq!(open(&workspace, "2021-08-01"), ["2021-10"], "six months after the last answer");
    assert_eq!(open(&workspace, "2021-03-01"), ["2021-01"], "as it was seen then");
    let unknown = accept(&workspace, Said { party: Some("vaxjo"), occurrence: "2021-07", on: "2021-08-01", ..DONE });
    assert!(matches!(unknown, Err(Refusal::NoOccurrence { .. })), "{unknown:?}");
}

#[test]
fn what_was_done_stays_done_when_the_report_before_it_is_taken_back() {
    let duties = "            - {what: Översyn, rule: FREQ=MONTHLY;INTERVAL=6, counted_from: completion}";
    let workspace = plan("2021–2023", "joint", duties, &[]);
    let first = accept(&workspace, Said { occurrence: "2021-01", on: "2021-04-20", ..DONE }).unwrap();
    let workspace = with(workspace, first.clone());
    let workspace = report(workspace, Said { occurrence: "2021-10", on: "2021-10-05", ..DONE });
    let at = DateTime::parse_from_rfc3339("2021-10-07T10:00:00+01:00").unwrap();
    let stamp = Stamp { id: UpdateId(ulid::Ulid(9 << 90)), at, by: "provaren".into() };
    let undo = workspace.at(day("2021-10-07")).take_back(&first, stamp).unwrap();
    let mut workspace = with(workspace, undo);
    let all = |workspace: &Workspace| {
        let view = workspace.at(day("2021-12-01"));
        let activity = workspace.plan.activity("1.1").unwrap();
        let all = view.occurrences(activity).into_owned().into_iter();
        all.map(|it| format!("{}{}", it.key, if view.is_settled(activity, &it.key) { "" } else { "?" }))
            .collect::<Vec<_>>()
    };
    assert_eq!(all(&workspace), ["2021-01?", "2021-10", "2022-04?"]);
    let again = accept(&workspace, Said { occurrence: "2021-01", on: "2021-11-20", ..DONE }).unwrap();
    workspace = with(workspace, Update { id: UpdateId(ulid::Ulid(10 << 90)), ..again });
    assert_eq!(all(&workspace), ["2021-01", "2021-10", "2022-04?"], "told anew on another day");
}

#[test]
fn what_the_words_and_a_duty_both_tell_falls_once() {
    let duties = "            - {what: Redovisning, to: styrgruppen, rule: FREQ=YEARLY;BYMONTH=11}";
    let workspace = plan("Årligen i april och november", "joint", duties, &[]);
    let view = workspace.at(day("2021-06-16"));
    let all = view.occurrences(workspace.plan.activity("1.1").unwrap()).into_owned().into_iter();
    let all: Vec<String> = all.map(|it| format!("{} {:?}", it.key, it.duty)).take(2).collect();
    assert_eq!(all, ["2021-04 None", "2021-11 Some(0)"]);
}

#[test]
fn the_yearly_cycle_of_2021_is_the_plans_own() {
    let workspace = real_plan();
    let view = workspace.at(day("2021-06-16"));
    let cycle = year::year(&view, 2021, None);
    let ids = |entries: &[year::Entry]| entries.iter().map(|it| it.activity.to_string()).collect::<Vec<_>>();
    let months: Vec<(usize, Vec<String>)> = (1..).zip(cycle.months.iter().map(|it| ids(&it.entries))).collect();
    let months: Vec<(usize, Vec<String>)> = months.into_iter().filter(|(_, ids)| !ids.is_empty()).collect();
    let expected = [
        (2, vec!["2.4"]),
        (4, vec!["6.3"]),
        (9, vec!["2.1", "2.4"]),
        (11, vec!["4.1", "6.3"]),
        (12, vec!["1.3", "1.4", "2.6"]),
    ];
    assert_eq!(months, expected.map(|(n, ids)| (n, ids.into_iter().map(str::to_owned).collect())));
    assert_eq!(ids(&cycle.some_time), ["2.5", "3.1", "4.1", "5.3"]);
    let always: BTreeSet<String> = cycle.always.iter().map(|it| it.activity.to_string()).collect();
    assert_eq!(always.into_iter().collect::<Vec<_>>(), ["1.1", "1.2", "1.5", "5.1"]);
    let without: Vec<String> = cycle.without.iter().map(ToString::to_string).collect();
    assert_eq!(without, ["2.2", "4.2", "4.3", "5.2", "6.2"]);
    assert_eq!(ids(&year::year(&view, 2023, None).some_time), ["2.3", "2.5", "2.6", "3.1", "4.1", "5.3"]);
    assert!(year::year(&view, 2030, None).always.is_empty(), "after the plan");
    let document = styrplan::export::year::document(&Texts::new(Lang::Sv), &workspace.organisations, &cycle);
    insta::assert_snapshot!("the_yearly_cycle_at_80_columns", write(&document, Layout { width: 80, cut: false }));
}

/// Duties of every form.
fn any_duties() -> impl Strategy<Value = String> {
    let rule = prop_oneof![
        Just("rule: FREQ=YEARLY".to_owned()),
        (1u32..=12).prop_map(|month| format!("rule: FREQ=YEARLY;BYMONTH={month}")),
        (1u32..=4).prop_map(|n| format!("rule: FREQ=MONTHLY;INTERVAL={n}")),
        (1u32..=4).prop_map(|n| format!("rule: FREQ=MONTHLY;INTERVAL={n}, counted_from: completion")),
        (1u32..=12)
            .prop_map(|month| format!("rule: FREQ=YEARLY;BYMONTH={month}, to: styrgruppen, before_meeting: true")),
        (1u32..=3, prop::sample::select(&["år", "halvår", "termin", "tertial", "kvartal", "månad", "vecka"][..]))
            .prop_map(|(times, per)| format!("quota: {{times: {times}, per: {per}}}")),
        Just("once: {start: 2022-03-01, end: 2022-04-15}".to_owned()),
        Just("at_end: true".to_owned()),
    ];
    prop::collection::vec(rule, 1..4).prop_map(|rules| {
        let lines = rules.iter().enumerate().map(|(n, rule)| format!("            - {{what: Uppgift {n}, {rule}}}"));
        lines.collect::<Vec<_>>().join("\n")
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn occurrences_lie_in_order_within_the_plan_and_have_names_of_their_own(
        duties in any_duties(),
        from in 0u64..900,
        length in 0u64..500,
    ) {
        let load = || load("2021 – 2023", "joint", &duties, &["2022-05-20-styrgruppen"]);
        let store::Loaded { workspace, problems } = load();
        let is_clash = |it: &Problem| matches!(it.kind, ProblemKind::SameOccurrence { .. });
        prop_assert!(problems.iter().all(is_clash), "{:?}", problems);
        let view = workspace.at(day("2021-06-16"));
        let activity = workspace.plan.activity("1.1").unwrap();
        let all = view.occurrences(activity).into_owned();
        let period = workspace.plan.period.unwrap();
        prop_assert!(all.iter().all(|it| it.days.start <= it.days.end && period.contains(it.days.end)), "{:?}", all);
        prop_assert!(all.is_sorted_by_key(|it| it.days.end));
        let names: BTreeSet<_> = all.iter().map(|it| it.key.to_string()).collect();
        prop_assert_eq!(names.len(), all.len(), "no two of an activity bear one name: {:?}", all);
        for it in &all {
            prop_assert_eq!(OccurrenceKey::parse(it.key.as_str()), Some(it.key.clone()));
        }
        let again = load().workspace;
        prop_assert_eq!(&all, &again.at(day("2023-01-01")).occurrences(again.plan.activity("1.1").unwrap()).into_owned());
        let start = period.start + chrono::Days::new(from);
        let within = Days { start, end: start + chrono::Days::new(length) };
        let expected: Vec<_> = all.into_iter().filter(|it| within.contains(it.days.end)).collect();
        prop_assert_eq!(view.occurrences_within(activity, within), expected);
    }

    #[test]
    fn settling_some_leaves_exactly_the_others_open(picked in prop::collection::vec(any::<bool>(), 40)) {
        let duties = "            - {what: A, rule: \"FREQ=YEARLY;BYMONTH=4,11\"}
            - {what: B, quota: {times: 2, per: kvartal}}";
        let mut workspace = plan("2021 – 2023", "joint", duties, &[]);
        let all: Vec<String> = {
            let view = workspace.at(day("2021-06-16"));
            view.occurrences(workspace.plan.activity("1.1").unwrap()).iter().map(|it| it.key.to_string()).collect()
        };
        let settled: Vec<&String> = all.iter().zip(&picked).filter(|(_, picked)| **picked).map(|(key, _)| key).collect();
        for occurrence in &settled {
            workspace = report(workspace, Said { occurrence, on: "2021-06-16", ..DONE });
        }
        let view = workspace.at(day("2021-06-17"));
        let open: Vec<String> =
            state::find(&view, "1.1").unwrap().open_occurrences.iter().map(|it| it.key.to_string()).collect();
        let expected: Vec<String> = all.iter().filter(|it| !settled.contains(it)).cloned().collect();
        prop_assert_eq!(open, expected);
    }
}
