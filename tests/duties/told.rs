//! How duties are told: at the end of the work, in windows, by the groups of `due`.

use super::*;

#[test]
fn what_is_to_be_reported_at_the_end_of_the_work_stays_until_it_is_settled_or_waived() {
    let duties = "            - {what: Slutredovisning, to: styrgruppen, at_end: true, lead: 60}";
    let workspace = || plan("2021 Q2", "joint", duties, &[]);
    let rows = |workspace: &Workspace, today| {
        let report = due(workspace, today, 0);
        let told = |rows: &[Row]| {
            let closing = |it: &Row| it.closing.iter().map(|it| it.occurrence.to_string()).collect::<Vec<_>>();
            rows.iter().map(|it| format!("{} {:?}", key(it), closing(it))).collect::<Vec<_>>()
        };
        (told(&report.overdue), told(&report.coming))
    };
    let one_row = vec!["work [\"2021-06-30\"]".to_owned()];
    assert_eq!(rows(&workspace(), "2021-05-10"), (vec![], one_row.clone()), "one row, with the longer lead");
    assert_eq!(rows(&workspace(), "2021-07-01"), (one_row, vec![]));
    let whole = |status| {
        let report = Report { status: Some(status), ..Report::on(ActivityId::parse("1.1").unwrap()) };
        let at = DateTime::parse_from_rfc3339("2021-06-20T10:00:00+02:00").unwrap();
        let stamp = Stamp { id: UpdateId(ulid::Ulid(1 << 80)), at, by: "provaren".into() };
        let update = workspace().at(day("2021-06-20")).accept(report, stamp).unwrap();
        with(workspace(), update)
    };
    let done = whole(Status::Done);
    assert_eq!(rows(&done, "2021-06-21"), (vec![], vec!["2021-06-30 []".to_owned()]));
    assert_eq!(
        rows(&done, "2023-06-21"),
        (vec!["2021-06-30 []".to_owned()], vec![]),
        "the work is done, the report is not"
    );
    let told = report(done, Said { occurrence: "2021-06-30", on: "2021-07-05", ..DONE });
    assert_eq!(rows(&told, "2021-07-06"), (vec![], vec![]));
    assert_eq!(rows(&whole(Status::Dropped), "2021-07-06"), (vec![], vec![]), "dropped with the work");
    let note = Some("Ingen redovisning behövs.");
    let waived = Said { occurrence: "2021-06-30", status: Status::NotDone, note, on: "2021-07-05", ..DONE };
    assert_eq!(rows(&report(whole(Status::Done), waived), "2021-07-06"), (vec![], vec![]));
    let first = report(workspace(), Said { occurrence: "2021-06-30", on: "2021-06-05", ..DONE });
    assert_eq!(rows(&first, "2021-07-06"), (vec!["work []".to_owned()], vec![]), "the report is done, the work is not");
}

#[test]
fn a_report_at_the_end_of_the_work_is_taken_up_with_its_reason() {
    let duties = "            - {what: Slutredovisning, to: styrgruppen, at_end: true}";
    let workspace = plan("2021 Q3", "joint", duties, &[]);
    let view = workspace.at(day("2021-10-05"));
    let body = workspace.organisations.body("styrgruppen").unwrap();
    let date = day("2021-12-10");
    let request = Request { body, date, date_by_rhythm: false, previous: Some(day("2021-09-10")), next: None };
    let computed = agenda(&view, request);
    let item = computed.items.iter().find(|it| it.title == "Slutredovisning").unwrap();
    assert_eq!(item.reasons.iter().map(|it| it.code).collect::<Vec<_>>(), [ReasonCode::ReportDuty]);
    assert_eq!(item.key, "report_duty/1.1/2021-09-30");
}

#[test]
fn a_window_is_told_alike_in_due_and_in_the_yearly_cycle_when_a_time_is_waived() {
    let duties = "            - {what: Uppföljning, quota: {times: 2, per: termin}}";
    let waived = |occurrence| Said { occurrence, status: Status::Dropped, note: Some("x"), on: "2021-10-05", ..DONE };
    let told = |workspace: &Workspace| {
        let view = workspace.at(day("2021-10-06"));
        let cycle = year::year(&view, 2021, None);
        let entry = cycle.months.iter().flat_map(|it| &it.entries).find(|it| it.occurrence.as_str().contains("HT"));
        let entry = entry.unwrap().clone();
        let coming = due(workspace, "2021-10-06", 90).coming;
        let due = coming.iter().find(|it| key(it).contains("HT")).map(|it| match &it.what {
            What::Duty { manner, .. } => *manner,
            What::Work { .. } => Manner::Plain,
        });
        (entry.standing, entry.manner, due)
    };
    let counted = |done, of| Manner::Counted { done, of };
    let one = report(plan("2021–2023", "joint", duties, &[]), waived("2021-HT-1"));
    assert_eq!(told(&one), (year::Standing::Open, counted(0, 1), Some(counted(0, 1))));
    let done = report(one, Said { occurrence: "2021-HT-2", on: "2021-10-05", ..DONE });
    assert_eq!(told(&done), (year::Standing::Done, counted(1, 1), None));
    let other =
        report(plan("2021–2023", "joint", duties, &[]), Said { occurrence: "2021-HT-1", on: "2021-10-05", ..DONE });
    let other = report(other, waived("2021-HT-2"));
    assert_eq!(told(&other), (year::Standing::Done, counted(1, 1), None), "in any order");
    let none = report(report(plan("2021–2023", "joint", duties, &[]), waived("2021-HT-1")), waived("2021-HT-2"));
    assert_eq!(told(&none), (year::Standing::Waived, Manner::Plain, None));
}

#[test]
fn what_some_did_and_others_waived_is_done_in_part() {
    let workspace = plan("2021–2023", "each", "            - {what: A, rule: FREQ=YEARLY;BYMONTH=4}", &[]);
    let workspace = report(workspace, Said { party: Some("alvesta"), occurrence: "2021-04", on: "2021-04-05", ..DONE });
    let note = Some("x");
    let waived =
        Said { party: Some("vaxjo"), occurrence: "2021-04", status: Status::NotDone, note, on: "2021-04-06", ..DONE };
    let workspace = report(workspace, waived);
    let view = workspace.at(day("2021-05-01"));
    let cycle = year::year(&view, 2021, None);
    assert_eq!(cycle.months[3].entries[0].standing, year::Standing::Partly);
    let document = styrplan::export::year::document(&Texts::new(Lang::Sv), &workspace.organisations, &cycle);
    assert!(write(&document, Layout { width: 80, cut: false }).contains("◐ delvis genomfört"));
}

#[test]
fn due_names_what_comes_back_and_goes_on_also_by_duties_and_what_was_before_the_account_began() {
    let workspace = real_plan();
    let report = due(&workspace, "2021-06-20", 90);
    let ids = |ids: &[ActivityId]| ids.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(ids(&report.recurring), ["1.3", "2.4", "2.5", "2.6", "3.1", "4.1", "5.3", "6.3"]);
    assert_eq!(ids(&report.open_ended), ["1.1", "1.2", "1.5", "2.1", "3.3", "5.1"]);
    let before: Vec<String> =
        report.untracked.iter().map(|it| format!("{} {}", it.activity, it.occurrences.len())).collect();
    assert_eq!(before, ["1.3 1", "2.4 5", "2.5 2", "3.1 1", "4.1 2", "5.3 1", "6.3 4"]);
    let document = styrplan::export::due::document(&Texts::new(Lang::Sv), &workspace.organisations, &report);
    let told = write(&document, Layout { width: 120, cut: false });
    assert!(told.contains("Före 16 juni 2021, bevakas inte:  1.3 (1), 2.4 (5)"), "{told}");
    let going_on = plan("löpande", "joint", "            - {what: A, continuous: true}", &[]);
    let report = due(&going_on, "2021-06-20", 90);
    assert_eq!((ids(&report.open_ended), ids(&report.unknown)), (vec!["1.1".to_owned()], vec![]));
    let unknown = plan("när vi hinner", "joint", "            - {what: A, event: sedan}", &[]);
    let report = due(&unknown, "2021-06-20", 90);
    assert_eq!((ids(&report.open_ended), ids(&report.unknown)), (vec![], vec!["1.1".to_owned()]));
}

#[test]
fn the_last_day_is_not_too_late() {
    let workspace = plan("2021–2023", "joint", "            - {what: A, rule: FREQ=YEARLY;BYMONTH=9}", &[]);
    let told = |today| {
        let report = due(&workspace, today, 30);
        let cycle = year::year(&workspace.at(day(today)), 2021, None);
        (keys(&report.overdue, "1.1"), keys(&report.coming, "1.1"), cycle.months[8].entries[0].standing)
    };
    let september = vec!["2021-09".to_owned()];
    assert_eq!(told("2021-09-30"), (vec![], september.clone(), year::Standing::Open));
    assert_eq!(told("2021-10-01"), (september, vec![], year::Standing::Late));
}
