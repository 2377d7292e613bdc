//! The agenda computed from the real plan: the worked oracle, the printed form, and what reports change in it.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::Path;

use chrono::{DateTime, NaiveDate};
use styrplan::domain::id::{ActivityId, PartyId};
use styrplan::domain::status::Status;
use styrplan::domain::update::{Report, Stamp, Update};
use styrplan::domain::workspace::Workspace;
use styrplan::export::text::Layout;
use styrplan::export::{self, json, markdown};
use styrplan::i18n::{Lang, Texts};
use styrplan::reports::agenda::{Agenda, ItemKind, Reason, ReasonCode, Request, agenda};
use styrplan::store;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The real plan with the follow-ups that it holds evidence of.
fn real_plan() -> Workspace {
    let loaded = store::load(Path::new(env!("CARGO_MANIFEST_DIR")).join("plan").as_path());
    assert_eq!(loaded.problems, []);
    let evidence = loaded.workspace.updates.into_iter().filter(|it| it.by == "handlingsplanen").collect();
    Workspace::new(loaded.workspace.plan, loaded.workspace.organisations, evidence)
}

/// The real plan with nothing reported.
fn bare_plan() -> Workspace {
    let Workspace { plan, organisations, .. } = real_plan();
    Workspace::new(plan, organisations, Vec::new())
}

struct Meeting {
    date: &'static str,
    today: &'static str,
    previous: Option<&'static str>,
    next: Option<&'static str>,
}

const SEPTEMBER: Meeting = Meeting { date: "2021-09-10", today: "2021-06-16", previous: None, next: None };

fn compute<T>(workspace: &Workspace, meeting: &Meeting, then: impl FnOnce(&Agenda) -> T) -> T {
    let view = workspace.at(day(meeting.today));
    let body = workspace.organisations.body("styrgruppen").unwrap();
    let previous = meeting.previous.map(day);
    let request =
        Request { body, date: day(meeting.date), date_by_rhythm: false, previous, next: meeting.next.map(day) };
    then(&agenda(&view, request))
}

/// The activities of the reasons with a code, with the part where there are several, in order, each once.
fn with_code(agenda: &Agenda, code: ReasonCode, fits: impl Fn(&Reason) -> bool) -> Vec<String> {
    let reasons = agenda.items.iter().flat_map(|it| &it.reasons).filter(|it| it.code == code && fits(it));
    let mut all: Vec<String> = reasons
        .map(|it| {
            let id = it.activity.as_ref().unwrap();
            it.part.map_or_else(|| id.to_string(), |part| format!("{id}/{part}"))
        })
        .collect();
    all.dedup();
    all
}

#[test]
fn the_oracle_for_september_2021() {
    compute(&bare_plan(), &SEPTEMBER, |agenda| {
        let by_meeting = |it: &Reason| it.occurrence.is_none() && it.date.unwrap() <= day("2021-09-10");
        let over = with_code(agenda, ReasonCode::Overdue, |it| it.occurrence.is_none());
        assert_eq!(over, ["1.1", "1.2", "1.3/1", "1.5", "2.6/1", "6.1"]);
        assert!(with_code(agenda, ReasonCode::EndsBeforeNext, by_meeting).is_empty());
        assert_eq!(with_code(agenda, ReasonCode::StartsBeforeNext, by_meeting), ["1.3/2", "1.4", "2.6/2"]);
        assert_eq!(with_code(agenda, ReasonCode::ReportDuty, |_| true), ["2.4"]);
        assert_eq!(with_code(agenda, ReasonCode::NoFollowUp, |_| true), ["2.2", "4.2", "4.3", "5.2", "6.2"]);
    });
}

#[test]
fn the_oracle_for_february_2022() {
    let meeting = Meeting { date: "2022-02-11", today: "2021-12-10", previous: Some("2021-12-10"), next: None };
    compute(&bare_plan(), &meeting, |agenda| {
        let by_meeting = |it: &Reason| it.occurrence.is_none() && it.date.unwrap() <= day("2022-02-11");
        let over = with_code(agenda, ReasonCode::Overdue, |it| it.occurrence.is_none());
        let expected = ["1.1", "1.2", "1.3/1", "1.3/2", "1.4", "1.5", "2.1", "2.6/1", "6.1"];
        assert_eq!(over, expected);
        assert_eq!(with_code(agenda, ReasonCode::EndsBeforeNext, by_meeting), ["2.3", "2.6/2", "3.2", "6.2"]);
        assert_eq!(with_code(agenda, ReasonCode::StartsBeforeNext, by_meeting), ["2.1"]);
        assert_eq!(with_code(agenda, ReasonCode::ReportDuty, |_| true), ["2.4"]);
    });
}

#[test]
fn december_takes_the_duties_whose_window_closes() {
    let next = Some("2022-02-11");
    let meeting = Meeting { date: "2021-12-10", today: "2021-11-20", previous: Some("2021-09-10"), next };
    compute(&bare_plan(), &meeting, |agenda| {
        // 4.1's researchers report some time in 2021: this is the last meeting of the year.
        assert_eq!(with_code(agenda, ReasonCode::ReportDuty, |_| true), ["1.3", "1.4", "4.1"]);
        assert_eq!(with_code(agenda, ReasonCode::DecisionForeseen, |_| true), ["1.1", "2.1", "2.6", "6.1"]);
    });
}

#[test]
fn a_duty_whose_window_had_no_meeting_is_not_lost() {
    // Nobody met between June and February.
    let meeting = Meeting { date: "2022-02-11", today: "2022-01-20", previous: Some("2021-06-16"), next: None };
    compute(&bare_plan(), &meeting, |agenda| {
        let duties = agenda.items.iter().flat_map(|it| &it.reasons).filter(|it| it.code == ReasonCode::ReportDuty);
        let keys: Vec<_> = duties.map(|it| it.occurrence.as_ref().unwrap().as_str()).collect();
        assert_eq!(
            keys,
            ["2021-12", "2021-12", "2021-09", "2022-02"],
            "1.3, 1.4, the basis for the budget, the budget"
        );
    });
}

#[test]
fn computing_twice_gives_the_same_and_every_key_once() {
    let workspace = real_plan();
    let keys = |agenda: &Agenda| agenda.items.iter().map(|it| it.key.clone()).collect::<Vec<_>>();
    let first = compute(&workspace, &SEPTEMBER, keys);
    assert_eq!(first, compute(&workspace, &SEPTEMBER, keys));
    let mut unique = first.clone();
    unique.sort();
    unique.dedup();
    assert_eq!(unique.len(), first.len());
}

/// Adds a report to the workspace as the program would write it.
fn with_report(workspace: Workspace, n: u128, at: &str, by: &str, change: impl FnOnce(&mut Report)) -> Workspace {
    let mut report = Report::on(ActivityId::parse("6.3").unwrap());
    change(&mut report);
    let at = DateTime::parse_from_rfc3339(at).unwrap();
    let id = styrplan::domain::id::UpdateId(ulid::Ulid(n));
    let update = workspace.at(at.date_naive()).accept(report, Stamp { id, at, by: by.into() }).unwrap();
    with_update(workspace, update)
}

fn with_update(workspace: Workspace, update: Update) -> Workspace {
    let Workspace { plan, organisations, mut updates, .. } = workspace;
    updates.push(update);
    Workspace::new(plan, organisations, updates)
}

fn party(id: &str) -> Option<PartyId> {
    PartyId::parse(id).ok()
}

#[test]
fn what_was_reported_since_the_last_meeting_is_told() {
    let workspace = with_report(real_plan(), 1 << 90, "2021-08-20T10:00:00+02:00", "samordnaren", |it| {
        it.activity = ActivityId::parse("1.3").unwrap();
        it.organisation = party("tingsryd");
        it.status = Some(Status::InProgress);
        it.note = Some("Hinner inte före oktober.".into());
        it.raise = true;
    });
    let meeting = Meeting { today: "2021-08-27", ..SEPTEMBER };
    compute(&workspace, &meeting, |agenda| {
        assert_eq!(with_code(agenda, ReasonCode::Changed, |_| true), ["1.3"]);
        assert!(!with_code(agenda, ReasonCode::Silent, |_| true).contains(&"1.3".to_owned()));
        assert!(with_code(agenda, ReasonCode::Silent, |_| true).contains(&"6.3".to_owned()));
        let missing = agenda.items.iter().flat_map(|it| &it.reasons);
        let missing = missing.filter(|it| it.code == ReasonCode::MissingReports);
        let of_1_3 = missing.clone().find(|it| it.activity.as_ref().unwrap().as_str() == "1.3").unwrap();
        assert_eq!((of_1_3.organisations.len(), of_1_3.of), (8, Some(9)));
        assert_eq!(agenda.items.iter().filter(|it| it.kind == ItemKind::Raised).count(), 1);
        let texts = Texts::new(Lang::Sv);
        let document = export::agenda::document(&texts, &workspace, agenda);
        insta::assert_snapshot!("raised", export::text::write(&document, Layout { width: 80, cut: false }));
    });
}

#[test]
fn reports_that_differ_become_an_item_for_decision() {
    let plan = bare_plan();
    let at = "2021-08-20T10:00:00+02:00";
    let report = |it: &mut Report, status| {
        it.activity = ActivityId::parse("3.3").unwrap();
        it.organisation = party("alvesta");
        it.status = Some(status);
    };
    let one = with_report(plan, 1, at, "samordnaren", |it| report(it, Status::Done));
    let mut other = one.updates[0].clone();
    other.id = styrplan::domain::id::UpdateId(ulid::Ulid(2));
    other.by = "skolchefen".into();
    other.status.as_mut().unwrap().to = Some(Status::NotStarted);
    let both = with_update(one, other);
    compute(&both, &Meeting { today: "2021-08-27", ..SEPTEMBER }, |agenda| {
        let item = agenda.items.iter().find(|it| it.kind == ItemKind::Differing).unwrap();
        let texts = Texts::new(Lang::Sv);
        let sentence = styrplan::reports::agenda::wording::sentence(&texts, &both, &item.reasons[0]);
        assert_eq!(
            sentence,
            "samordnaren och skolchefen har svarat olika utan att ha sett varandras svar: Genomförd och Ej påbörjad."
        );
    });
}

#[test]
fn the_printed_agenda() {
    let workspace = real_plan();
    let texts = Texts::new(Lang::Sv);
    compute(&workspace, &SEPTEMBER, |agenda| {
        let document = export::agenda::document(&texts, &workspace, agenda);
        insta::assert_snapshot!("printed", export::text::write(&document, Layout { width: 80, cut: false }));
        insta::assert_snapshot!("markdown", markdown::write(&document));
        let english = Texts::new(Lang::En);
        let document = export::agenda::document(&english, &workspace, agenda);
        insta::assert_snapshot!("english", export::text::write(&document, Layout { width: 100, cut: false }));
    });
}

#[test]
fn the_json_agenda_has_the_fields_that_others_read() {
    let workspace = real_plan();
    let texts = Texts::new(Lang::Sv);
    let value = compute(&workspace, &SEPTEMBER, |agenda| json::agenda(&texts, &workspace, agenda));
    for field in ["schema", "body", "date", "today", "items"] {
        assert!(value.get(field).is_some(), "{field}");
    }
    for item in value["items"].as_array().unwrap() {
        for field in ["number", "title", "kind", "type", "activities", "reasons"] {
            assert!(item.get(field).is_some(), "{field} in {item}");
        }
        for reason in item["reasons"].as_array().unwrap() {
            assert!(reason["code"].is_string() && reason["text"].as_str().is_some_and(|it| !it.is_empty()), "{reason}");
            assert!(reason.get("activity").is_some());
        }
    }
}

#[test]
fn a_question_raised_on_the_previous_meetings_own_day_is_not_lost() {
    let workspace = with_report(real_plan(), 1 << 90, "2021-06-16T15:00:00+02:00", "samordnaren", |it| {
        it.activity = ActivityId::parse("4.2").unwrap();
        it.raise = true;
    });
    compute(&workspace, &SEPTEMBER, |agenda| {
        assert_eq!(with_code(agenda, ReasonCode::Raised, |_| true), ["4.2"]);
    });
}

#[test]
fn what_was_taken_back_is_no_news() {
    let workspace = with_report(real_plan(), 1 << 90, "2021-08-20T10:00:00+02:00", "samordnaren", |it| {
        it.activity = ActivityId::parse("4.2").unwrap();
        it.note = Some("Fel aktivitet.".into());
        it.raise = true;
    });
    let note = workspace.updates.iter().find(|it| it.by == "samordnaren").unwrap();
    let at = DateTime::parse_from_rfc3339("2021-08-20T10:05:00+02:00").unwrap();
    let stamp = Stamp { id: styrplan::domain::id::UpdateId(ulid::Ulid(1 << 91)), at, by: "samordnaren".into() };
    let undo = workspace.at(day("2021-08-20")).take_back(note, stamp).unwrap();
    let workspace = with_update(workspace, undo);
    compute(&workspace, &Meeting { today: "2021-08-27", ..SEPTEMBER }, |agenda| {
        for code in [ReasonCode::Raised, ReasonCode::Changed] {
            assert_eq!(with_code(agenda, code, |_| true), Vec::<String>::new(), "{code:?}");
        }
        assert!(with_code(agenda, ReasonCode::Silent, |_| true).contains(&"4.2".to_owned()));
    });
    let workspace = with_report(workspace, 1 << 92, "2021-08-21T10:00:00+02:00", "samordnaren", |it| {
        it.activity = ActivityId::parse("4.2").unwrap();
        it.note = Some("Rätt aktivitet.".into());
    });
    compute(&workspace, &Meeting { today: "2021-08-27", ..SEPTEMBER }, |agenda| {
        let changed = agenda.items.iter().flat_map(|it| &it.reasons).find(|it| it.code == ReasonCode::Changed).unwrap();
        assert_eq!(changed.reports.len(), 1, "only the note that stands");
    });
}

#[test]
fn duties_from_before_the_account_began_are_not_dug_up() {
    let meeting = Meeting { date: "2020-02-01", today: "2020-01-15", previous: None, next: None };
    compute(&bare_plan(), &meeting, |agenda| {
        assert_eq!(with_code(agenda, ReasonCode::ReportDuty, |_| true), Vec::<String>::new());
    });
}

#[test]
fn the_rhythm_expects_this_months_meeting_until_it_has_been() {
    let plan = bare_plan();
    let body = plan.organisations.body("styrgruppen").unwrap();
    let expected = |from| styrplan::reports::agenda::expected_meeting(body, day(from)).unwrap().to_string();
    assert_eq!(expected("2021-09-01"), "2021-09-15");
    assert_eq!(expected("2021-09-16"), "2021-12-15");
    assert_eq!(expected("2021-12-31"), "2022-02-15");
}
