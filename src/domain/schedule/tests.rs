//! Occurrences of every form of duty, within the plan and by name.

use super::*;
use crate::domain::duty::{CountedFrom, When};
use crate::domain::id::ActivityId;
use crate::domain::plan::{Activity, FollowUp, Owners, Time};
use crate::domain::settled::SettledRule;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn plan() -> Plan {
    Plan { period: Some(Days { start: day("2019-01-01"), end: day("2023-12-31") }), ..Plan::default() }
}

fn activity(time: &str, duties: Vec<Duty>) -> Activity {
    Activity {
        id: ActivityId::parse("1.1").unwrap(),
        title: String::new(),
        owners: Owners::default(),
        time: Time { text: time.into(), ..Time::default() },
        follow_up: FollowUp { text: String::new(), duties },
        extra: String::new(),
        after: Vec::new(),
        replaces: None,
        added: None,
    }
}

fn recurring(rule: &str, from_month: Option<u32>) -> When {
    let rule = Recurrence::parse(rule).unwrap();
    let from_months = from_month.map_or_else(Vec::new, |it| vec![it; rule.months.len()]);
    When::Recurring { rule, from_months, from: None, counted: CountedFrom::Calendar }
}

/// Occurrences within the plan period with no body that meets.
fn counted(time: &str, duties: Vec<Duty>) -> Vec<Occurrence> {
    let (organisations, meetings) = (Organisations::default(), Meetings::default());
    let setting = Setting { period: plan().period, organisations: &organisations, meetings: &meetings };
    let activity = activity(time, duties);
    Schedule::of(&plan(), &activity).occurrences(&activity.follow_up.duties, &setting)
}

fn occurrences(time: &str, when: Vec<When>) -> Vec<String> {
    let found = counted(time, when.into_iter().map(|it| Duty::report("x", it)).collect());
    found.iter().map(|it| format!("{} {}–{}", it.key, it.days.start, it.days.end)).collect()
}

#[test]
fn occurrences_keep_within_the_plan_and_the_work() {
    let yearly = occurrences("2021 – 2023", vec![recurring("FREQ=YEARLY", None)]);
    assert_eq!(yearly, ["2021 2021-01-01–2021-12-31", "2022 2022-01-01–2022-12-31", "2023 2023-01-01–2023-12-31"]);
    let budget = occurrences("2022 – 2023", vec![recurring("FREQ=YEARLY;BYMONTH=2", Some(1))]);
    assert_eq!(budget, ["2022-02 2022-01-01–2022-02-28", "2023-02 2023-01-01–2023-02-28"]);
}

#[test]
fn the_time_words_recur_unless_a_duty_says_when() {
    assert_eq!(occurrences("Årligen i april och november", vec![]).len(), 10);
    let said = occurrences("Årligen", vec![recurring("FREQ=YEARLY;BYMONTH=9", None)]);
    assert_eq!(said.len(), 5, "{said:?}");
}

#[test]
fn what_falls_at_the_end_or_once_is_named_by_its_days() {
    let once = |start, end| When::Once(Days { start: day(start), end: day(end) });
    let found = occurrences(
        "2021",
        vec![
            When::AtEnd,
            once("2021-12-01", "2021-12-31"),
            once("2021-11-06", "2021-11-06"),
            once("2023-01-01", "2023-12-31"),
        ],
    );
    let keys: Vec<&str> = found.iter().filter_map(|it| it.split(' ').next()).collect();
    assert_eq!(keys, ["2021-11-06", "2021-12-31", "2021-12", "2023"]);
}

#[test]
fn a_settled_reading_rules_over_the_words() {
    let mut settled = activity("Q2 2020 2021 Q 3 - 4", Vec::new());
    assert!(Schedule::of(&plan(), &settled).is_unsure());
    let period = |start, end, role| PlanPeriod { start: Some(day(start)), end: Some(day(end)), role };
    settled.time.settled.periods = vec![
        period("2020-04-01", "2020-06-30", PeriodRole::Original),
        period("2021-07-01", "2021-12-31", PeriodRole::Revised),
    ];
    let schedule = Schedule::of(&plan(), &settled);
    assert!(!schedule.is_unsure());
    assert_eq!(schedule.begins(), Some(day("2021-07-01")), "the original no longer counts");
    assert_eq!(schedule.ends(), Some(day("2021-12-31")));
}

#[test]
fn a_confirmation_lets_the_reading_stand() {
    let mut confirmed = activity("Q2 2020 2021 Q 3 - 4", Vec::new());
    let before = Schedule::of(&plan(), &confirmed);
    confirmed.time.settled = Settled::default().confirmed(day("2021-06-16"), "processledare 1");
    let schedule = Schedule::of(&plan(), &confirmed);
    assert!(!schedule.is_unsure());
    assert_eq!((schedule.periods, schedule.basis), (before.periods, Basis::Confirmed));
    confirmed.time.text = "när vi hinner".into();
    assert!(Schedule::of(&plan(), &confirmed).is_unsure(), "there is no reading that could stand");
}

#[test]
fn a_settled_rule_gives_the_recurrence() {
    let mut settled = activity("när vi hinner", Vec::new());
    let rule = Recurrence::parse("FREQ=YEARLY;BYMONTH=2").unwrap();
    settled.time.settled.rule = Some(SettledRule { rule, from_months: vec![1] });
    let schedule = Schedule::of(&plan(), &settled);
    assert!(!schedule.is_unsure());
    let (organisations, meetings) = (Organisations::default(), Meetings::default());
    let setting = Setting { period: plan().period, organisations: &organisations, meetings: &meetings };
    let found = schedule.occurrences(&[], &setting);
    assert_eq!(found.len(), 5);
    assert_eq!(found[0].days, Days { start: day("2019-01-01"), end: day("2019-02-28") });
}

#[test]
fn keys_are_years_quarters_months_or_days() {
    for good in
        ["2021", "2021-Q3", "2021-04", "2021-12", "2021-11-06", "2021-HT-1", "2021-W15-2", "2021-M04-12", "2021-Y-1"]
    {
        assert!(OccurrenceKey::parse(good).is_some(), "{good}");
    }
    for bad in [
        "",
        "21",
        "2021-13",
        "2021-00",
        "2021-Q5",
        "2021-02-30",
        "2021-4",
        "åååå",
        "2021/04",
        "2021-04-1",
        "2021-MMM04-1",
        "2021-",
        "2021-HT-0",
    ] {
        assert!(OccurrenceKey::parse(bad).is_none(), "{bad}");
    }
}

#[test]
fn duties_that_would_bear_one_name_cannot_be_told_apart() {
    let once = |start, end| When::Once(Days { start: day(start), end: day(end) });
    let rolling = |rule: &str| When::Recurring {
        rule: Recurrence::parse(rule).unwrap(),
        from_months: Vec::new(),
        from: None,
        counted: CountedFrom::Completion,
    };
    let clashes = |when: Vec<When>| {
        let duties: Vec<Duty> = when.into_iter().map(|it| Duty::report("x", it)).collect();
        let schedule = Schedule::of(&plan(), &activity("2021", Vec::new()));
        let found = schedule.clashes(&duties, plan().period.unwrap()).into_iter();
        found.map(|it| format!("{} {} {}", it.duty, it.before, it.name)).collect::<Vec<_>>()
    };
    let december = || recurring("FREQ=YEARLY;BYMONTH=12", None);
    assert_eq!(clashes(vec![december(), once("2022-12-01", "2022-12-31")]), ["1 0 2022-12"]);
    assert_eq!(clashes(vec![december(), recurring("FREQ=YEARLY;BYMONTH=4,12", None)]), ["1 0 2021-12"]);
    assert!(clashes(vec![december(), recurring("FREQ=YEARLY;BYMONTH=4", None), When::AtEnd]).is_empty());
    assert_eq!(clashes(vec![When::AtEnd, once("2021-12-30", "2021-12-31")]), Vec::<String>::new());
    assert_eq!(clashes(vec![When::AtEnd, once("2021-12-31", "2021-12-31")]), ["1 0 2021-12-31"]);
    let half_yearly = || rolling("FREQ=MONTHLY;INTERVAL=6");
    assert_eq!(clashes(vec![half_yearly(), december()]), ["1 0 2021-12"], "it may come to December");
    assert_eq!(clashes(vec![december(), half_yearly()]), ["1 0 2021-12"]);
    assert_eq!(clashes(vec![half_yearly(), rolling("FREQ=YEARLY;INTERVAL=2")]), ["1 0 2021-12"]);
    assert!(clashes(vec![half_yearly(), rolling("FREQ=WEEKLY;INTERVAL=2"), recurring("FREQ=YEARLY", None)]).is_empty());
}

#[test]
fn what_lies_outside_the_plan_never_falls() {
    let once = |start, end| When::Once(Days { start: day(start), end: day(end) });
    let lies_outside = |when| Duty::report("x", when).lies_outside(plan().period.unwrap());
    assert!(occurrences("2021", vec![once("2024-03-01", "2024-03-31")]).is_empty());
    assert!(lies_outside(once("2024-03-01", "2024-03-31")) && lies_outside(once("2018-03-01", "2018-03-31")));
    assert!(!lies_outside(once("2018-06-01", "2019-03-31")), "its last day counts");
    assert!(lies_outside(When::From(day("2024-01-01"))) && !lies_outside(When::AtEnd));
    assert_eq!(occurrences("2025", vec![When::AtEnd]).len(), 1, "it goes with the work");
}
