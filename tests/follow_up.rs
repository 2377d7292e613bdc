//! What reports make of an activity: its own work, its yearly duties, the occurrence at hand.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::Path;

use chrono::{DateTime, NaiveDate};
use styrplan::domain::duty::OccurrenceKey;
use styrplan::domain::id::{ActivityId, PartyId, UpdateId};
use styrplan::domain::status::Status;
use styrplan::domain::update::{Report, Stamp};
use styrplan::domain::workspace::Workspace;
use styrplan::reports::state::{self, Late};
use styrplan::store;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The real plan with nothing reported.
fn bare_plan() -> Workspace {
    let loaded = store::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("plan"));
    Workspace::new(loaded.workspace.plan, loaded.workspace.organisations, Vec::new())
}

/// The workspace with one report more, as the program would write it.
fn report(workspace: Workspace, activity: &str, party: &str, occurrence: Option<&str>, status: Status) -> Workspace {
    let n = workspace.updates.len() as u128 + 1;
    let report = Report {
        organisation: Some(PartyId::parse(party).unwrap()),
        occurrence: occurrence.map(|it| OccurrenceKey::parse(it).unwrap()),
        status: Some(status),
        ..Report::on(ActivityId::parse(activity).unwrap())
    };
    let at = DateTime::parse_from_rfc3339("2021-11-20T10:00:00+01:00").unwrap();
    let stamp = Stamp { id: UpdateId(ulid::Ulid(n)), at, by: "provaren".into() };
    let update = workspace.at(at.date_naive()).accept(report, stamp).unwrap();
    let Workspace { plan, organisations, mut updates, .. } = workspace;
    updates.push(update);
    Workspace::new(plan, organisations, updates)
}

fn reporters(workspace: &Workspace, activity: &str) -> Vec<PartyId> {
    let view = workspace.at(day("2021-11-20"));
    view.reporters(workspace.plan.activity(activity).unwrap())
}

#[test]
fn a_yearly_report_that_is_done_does_not_finish_the_work() {
    let mut workspace = report(bare_plan(), "1.3", "tingsryd", None, Status::InProgress);
    for party in reporters(&workspace, "1.3") {
        workspace = report(workspace, "1.3", party.as_str(), Some("2021-12"), Status::Done);
    }
    let view = workspace.at(day("2022-01-10"));
    let state = state::find(&view, "1.3").unwrap();
    assert_eq!(state.progress.status, Some(Status::InProgress), "the work itself: one has begun");
    assert!(state.is_overdue());
    assert!(
        state.late.iter().all(|it| matches!(it, Late::Period { .. })),
        "December's report is settled: {:?}",
        state.late
    );
}

#[test]
fn work_that_only_recurs_is_told_by_the_occurrence_at_hand() {
    let mut workspace = report(bare_plan(), "6.3", "tingsryd", Some("2021-11"), Status::Done);
    let done_of = |workspace: &Workspace, today: &str| {
        let view = workspace.at(day(today));
        let progress = state::find(&view, "6.3").unwrap().progress;
        (progress.occurrence.unwrap().to_string(), progress.tally.done, progress.tally.of)
    };
    assert_eq!(done_of(&workspace, "2021-11-25"), ("2021-11".into(), 1, 10));
    assert_eq!(done_of(&workspace, "2022-01-25"), ("2021-11".into(), 1, 10), "late, it stays at hand");
    for party in reporters(&workspace, "6.3").into_iter().filter(|it| it.as_str() != "tingsryd") {
        workspace = report(workspace, "6.3", party.as_str(), Some("2021-11"), Status::Done);
    }
    assert_eq!(done_of(&workspace, "2021-11-25"), ("2022-04".into(), 0, 10), "all have: the next comes");
    let view = workspace.at(day("2022-01-25"));
    assert!(!state::find(&view, "6.3").unwrap().is_overdue());
}

#[test]
fn all_who_report_ended_closes_the_activity_also_when_they_ended_differently() {
    let mut workspace = bare_plan();
    for (n, party) in reporters(&workspace, "1.5").into_iter().enumerate() {
        let status = if n == 0 { Status::NotDone } else { Status::Done };
        let view = workspace.at(day("2021-12-01"));
        assert!(!state::find(&view, "1.5").unwrap().is_closed(), "{n} of ten is not all");
        workspace = report(workspace, "1.5", party.as_str(), None, status);
    }
    let view = workspace.at(day("2021-12-01"));
    let state = state::find(&view, "1.5").unwrap();
    assert_eq!(state.progress.status, Some(Status::PartlyDone));
    assert!(state.is_closed() && !state.is_overdue());
}
