//! Causality, undo, and reports that did not see each other.

use chrono::DateTime;

use super::super::update::Change;
use super::*;

fn id(n: u128) -> UpdateId {
    UpdateId(ulid::Ulid(n))
}

fn update(n: u128, to: Status, seen: &[u128]) -> Update {
    Update {
        id: id(n),
        at: DateTime::parse_from_rfc3339("2021-09-01T10:00:00+02:00").unwrap(),
        by: "processledare-1".into(),
        activity: ActivityId::parse("6.3").unwrap(),
        organisation: None,
        occurrence: None,
        status: Some(Change { from: None, to: Some(to) }),
        assessment: None,
        note: None,
        raise: false,
        seen: seen.iter().map(|n| id(*n)).collect(),
        undoes: None,
    }
}

fn status_of(updates: &[Update]) -> (Option<Status>, usize) {
    let today = NaiveDate::from_ymd_opt(2021, 12, 1).unwrap();
    let history = History::new(updates, today);
    let subject = Subject::of(&updates[0]);
    (history.status(&subject), history.differing(&subject).len())
}

#[test]
fn causality_rules_over_the_clock_in_the_id() {
    // The writer of 5 had seen 9, whose clock ran ahead.
    let updates = [update(5, Status::Done, &[9]), update(9, Status::InProgress, &[])];
    assert_eq!(status_of(&updates), (Some(Status::Done), 0));
}

#[test]
fn reports_that_did_not_see_each_other_both_stay() {
    let updates =
        [update(1, Status::NotStarted, &[]), update(2, Status::Done, &[1]), update(3, Status::InProgress, &[1])];
    assert_eq!(status_of(&updates), (Some(Status::InProgress), 2));
    let agreeing = [update(2, Status::Done, &[]), update(3, Status::Done, &[])];
    assert_eq!(status_of(&agreeing), (Some(Status::Done), 0), "two who say the same do not differ");
}

#[test]
fn a_circle_in_hand_edited_files_ends() {
    let updates = [update(1, Status::Done, &[2]), update(2, Status::Paused, &[1])];
    assert_eq!(status_of(&updates).0, Some(Status::Paused));
}

#[test]
fn undo_of_an_undo_restores() {
    let mut undo = update(2, Status::NotStarted, &[1]);
    undo.undoes = Some(id(1));
    let mut redo = update(3, Status::Done, &[2]);
    redo.undoes = Some(id(2));
    let updates = [update(1, Status::Done, &[]), undo, redo];
    let today = NaiveDate::from_ymd_opt(2021, 12, 1).unwrap();
    let history = History::new(&updates, today);
    assert!(!history.is_undone(id(1)));
    assert!(history.is_undone(id(2)));
    assert_eq!(history.built_upon(id(1)), None, "what took it back is itself taken back");
}

#[test]
fn what_has_been_taken_back_does_not_stand_in_the_way() {
    let mut undo = update(3, Status::InProgress, &[2]);
    undo.undoes = Some(id(2));
    let updates = [update(1, Status::InProgress, &[]), update(2, Status::Done, &[1]), undo];
    let today = NaiveDate::from_ymd_opt(2021, 12, 1).unwrap();
    assert_eq!(History::new(&updates[..2], today).built_upon(id(1)).map(|it| it.id), Some(id(2)));
    assert_eq!(History::new(&updates, today).built_upon(id(1)), None, "the last step is gone, the one before can go");
}

#[test]
fn what_comes_after_the_day_is_not_seen() {
    let updates = [update(1, Status::Done, &[])];
    let before = NaiveDate::from_ymd_opt(2021, 8, 31).unwrap();
    assert!(History::new(&updates, before).updates().is_empty());
}

fn undo(n: u128, target: u128, to: Status, seen: &[u128]) -> Update {
    Update { undoes: Some(id(target)), ..update(n, to, seen) }
}

#[test]
fn what_someone_else_wrote_meanwhile_does_not_go_with_an_undo() {
    // A and B answer without having seen each other; A takes her own back.
    let mut updates =
        vec![update(1, Status::InProgress, &[]), update(2, Status::Done, &[1]), update(3, Status::Paused, &[1])];
    assert_eq!(status_of(&updates), (Some(Status::Paused), 2));
    updates.push(undo(4, 2, Status::InProgress, &[2, 3]));
    assert_eq!(status_of(&updates), (Some(Status::Paused), 0), "B's report stands alone");
    updates.push(undo(5, 4, Status::Done, &[4]));
    assert_eq!(status_of(&updates), (Some(Status::Paused), 2), "redone, the two differ again");
}

#[test]
fn whoever_saw_what_was_taken_back_saw_what_lay_under_it() {
    let updates = [
        update(1, Status::InProgress, &[]),
        update(2, Status::Done, &[1]),
        undo(3, 2, Status::InProgress, &[2]),
        update(4, Status::Paused, &[3]),
    ];
    assert_eq!(status_of(&updates), (Some(Status::Paused), 0));
    assert_eq!(status_of(&updates[..3]), (Some(Status::InProgress), 0));
}

#[test]
fn assessments_that_differ_are_told_too() {
    let assessed = |n, to| Update {
        status: None,
        assessment: Some(Change { from: None, to: Some(to) }),
        ..update(n, Status::Done, &[])
    };
    let updates = [assessed(1, Assessment::Green), assessed(2, Assessment::Red)];
    assert_eq!(status_of(&updates).1, 2);
}

#[test]
fn a_report_in_another_field_does_not_stand_in_the_way_of_undoing() {
    let assessment = Update {
        status: None,
        assessment: Some(Change { from: None, to: Some(Assessment::Red) }),
        ..update(2, Status::Done, &[1])
    };
    let updates = [update(1, Status::Done, &[]), assessment];
    let today = NaiveDate::from_ymd_opt(2021, 12, 1).unwrap();
    assert!(History::new(&updates, today).built_upon(id(1)).is_none());
}

#[test]
fn whether_an_occurrence_is_settled_and_how_it_ended_agree() {
    let reporters = ["a", "b"].map(|it| PartyId::parse(it).unwrap());
    let key = OccurrenceKey::parse("2021-11").unwrap();
    let said = |n, party: Option<usize>, to| Update {
        organisation: party.and_then(|it| reporters.get(it).cloned()),
        occurrence: Some(key.clone()),
        ..update(n, to, &[])
    };
    for (said, expected) in [
        (vec![], None),
        (vec![said(1, Some(0), Status::Done)], None),
        (vec![said(1, Some(0), Status::Done), said(2, Some(1), Status::Done)], Some(Status::Done)),
        (vec![said(1, Some(0), Status::Done), said(2, Some(1), Status::NotDone)], Some(Status::PartlyDone)),
        (vec![said(1, Some(0), Status::Done), said(2, Some(1), Status::PartlyDone)], None),
        (vec![said(1, None, Status::InProgress)], None),
        (
            vec![said(1, Some(0), Status::Done), said(2, Some(1), Status::Done), said(3, None, Status::InProgress)],
            Some(Status::Done),
        ),
        (vec![said(1, None, Status::Dropped), said(2, Some(1), Status::InProgress)], Some(Status::Dropped)),
    ] {
        let history = History::new(&said, NaiveDate::from_ymd_opt(2021, 12, 1).unwrap());
        let reports = history.activity(&ActivityId::parse("6.3").unwrap());
        assert_eq!(reports.outcome(&reporters, &key), expected, "{said:?}");
        assert_eq!(reports.is_settled(&reporters, &key), expected.is_some(), "{said:?}");
        assert_eq!(reports.settled_on(&reporters, &key).is_some(), expected.is_some(), "{said:?}");
    }
}
