//! Our windows against an RRULE library: each ends on the days that RFC 5545 gives for the equivalent rule.
//!
//! A plan's rule says no more than its words do, and without a day an occurrence is due on the last day of its
//! window. The equivalent RFC rule says that day: `BYMONTHDAY=-1`, 31 December or Sunday.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking, also in its own functions")]

use std::collections::BTreeSet;

use chrono::{Datelike, Days as DayCount, Months, NaiveDate};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use rrule::RRuleSet;
use styrplan::domain::days::Days;
use styrplan::domain::recurrence::{ByDay, Frequency, Recurrence};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The last days of our windows, in their order.
fn ours(rule: &Recurrence, counted_from: NaiveDate, within: Days) -> Vec<NaiveDate> {
    rule.windows_counted(&[], counted_from, within).into_iter().map(|it| it.days.end).collect()
}

/// The days that the library gives for RFC rules that begin on a day, in order.
fn theirs(rules: &[String], start: NaiveDate, within: Days) -> Vec<NaiveDate> {
    let until = within.end.format("%Y%m%d");
    let mut lines = vec![format!("DTSTART:{}T000000Z", start.format("%Y%m%d"))];
    lines.extend(rules.iter().map(|rule| format!("RRULE:{rule};UNTIL={until}T000000Z")));
    let text = lines.join("\n");
    let set: RRuleSet = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
    let days: BTreeSet<NaiveDate> = set.all_unchecked().into_iter().map(|it| it.date_naive()).collect();
    days.into_iter().filter(|it| within.contains(*it)).collect()
}

/// The RFC rules, one or several whose days belong together, that name the last days of a rule's windows.
fn equivalent(rule: &Recurrence) -> Vec<String> {
    let with = |day: &str| vec![format!("{rule};WKST=MO{day}")];
    match rule.frequency {
        Frequency::Yearly if !rule.weeks.is_empty() && rule.weekdays.is_empty() => with(";BYDAY=SU"),
        Frequency::Yearly if rule.months.is_empty() && rule.weeks.is_empty() => with(";BYMONTH=12;BYMONTHDAY=31"),
        Frequency::Yearly if rule.days.is_empty() && rule.weeks.is_empty() && rule.weekdays.is_empty() => {
            with(";BYMONTHDAY=-1")
        }
        Frequency::Monthly if rule.days.is_empty() && rule.weekdays.is_empty() => with(";BYMONTHDAY=-1"),
        Frequency::Yearly if rule.weeks.is_empty() && !rule.weekdays.is_empty() => {
            rule.weekdays.iter().map(|it| of_month(rule, *it)).collect()
        }
        // A list names the days of each of its members (RFC 5545, 3.3.10: "a COMMA-separated list of days"). The
        // library takes the days that "MO" and "1TU" have in common, so each member is a rule of its own.
        Frequency::Monthly if !rule.weekdays.is_empty() => rule.weekdays.iter().map(|it| of_month(rule, *it)).collect(),
        Frequency::Weekly if rule.weekdays.is_empty() => with(";BYDAY=SU"),
        _ => with(""),
    }
}

/// One weekday of a monthly rule.
fn of_month(rule: &Recurrence, weekday: ByDay) -> String {
    let one = |weekday| Recurrence { weekdays: vec![weekday], ..rule.clone() };
    match weekday.ordinal {
        // The library refuses -5MO, which RFC 5545 (3.3.10, `weekdaynum`) allows: the fifth from the end of all.
        Some(-5) => format!("{};BYSETPOS=-5", one(ByDay { ordinal: None, ..weekday })),
        _ => one(weekday).to_string(),
    }
}

/// A day from which the library counts intervals as ours are counted, but before the days looked at: the first of a
/// step, so that none of its days is left out, and whole intervals before the step of `counted_from`.
fn start(rule: &Recurrence, counted_from: NaiveDate, within: Days) -> NaiveDate {
    let early = within.start - Months::new(13);
    let back = |from: NaiveDate, step: &dyn Fn(NaiveDate) -> NaiveDate| {
        std::iter::successors(Some(from), |it| Some(step(*it))).find(|it| *it <= early).unwrap()
    };
    match rule.frequency {
        Frequency::Yearly => back(counted_from.with_ordinal(1).unwrap(), &|it| it - Months::new(12 * rule.interval)),
        Frequency::Monthly => back(counted_from.with_day(1).unwrap(), &|it| it - Months::new(rule.interval)),
        Frequency::Weekly => {
            let monday = counted_from - DayCount::new(u64::from(counted_from.weekday().num_days_from_monday()));
            back(monday, &|it| it - DayCount::new(7 * u64::from(rule.interval)))
        }
        Frequency::Daily => back(counted_from, &|it| it - DayCount::new(u64::from(rule.interval))),
    }
}

/// 1–3 January in the last week of the year before. The library asks the wrong year how long it was when that week is
/// named by its number (RFC 5545, 3.3.10, BYWEEKNO: "the ordinal number of weeks of the year … as defined in ISO.8601").
fn is_in_last_years_week(day: NaiveDate) -> bool {
    day.ordinal() <= 3 && day.iso_week().year() < day.year()
}

fn is_doubtful(rule: &Recurrence, day: NaiveDate) -> bool {
    // With both numbers in the list it does not matter which of them the library takes the week for.
    rule.weeks.contains(&52) != rule.weeks.contains(&53) && is_in_last_years_week(day)
}

/// Our days and the library's for a rule as it is written in a plan.
fn compared(text: &str, counted_from: NaiveDate, within: Days) -> (Vec<NaiveDate>, Vec<NaiveDate>) {
    let rule = Recurrence::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
    let theirs = theirs(&equivalent(&rule), start(&rule, counted_from, within), within);
    let ours = ours(&rule, counted_from, within);
    let certain = |days: Vec<NaiveDate>| days.into_iter().filter(|it| !is_doubtful(&rule, *it)).collect();
    (certain(ours), certain(theirs))
}

/// How many days were compared.
fn agree(text: &str, counted_from: NaiveDate, within: Days) -> usize {
    let (ours, theirs) = compared(text, counted_from, within);
    assert_eq!(ours, theirs, "{text} from {counted_from} within {within:?}");
    theirs.len()
}

/// A day of each kind to count from: within a week, at the turn of a year, on 29 February and on the 31st.
const COUNTED_FROM: [&str; 6] = ["2019-01-01", "2020-02-29", "2021-01-03", "2021-06-16", "2020-12-31", "2026-07-31"];

#[test]
fn every_form_that_a_plan_can_have() {
    let forms = [
        "FREQ=YEARLY",
        "FREQ=YEARLY;INTERVAL=2",
        "FREQ=YEARLY;INTERVAL=3",
        "FREQ=YEARLY;BYMONTH=4,11",
        "FREQ=YEARLY;BYMONTH=2",
        "FREQ=YEARLY;INTERVAL=4;BYMONTH=2,12",
        "FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12",
        "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
        "FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29",
        "FREQ=YEARLY;BYMONTH=1,2,4,12;BYMONTHDAY=31",
        "FREQ=YEARLY;INTERVAL=3;BYMONTH=2,6;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1",
        "FREQ=YEARLY;BYMONTH=2,9;BYMONTHDAY=1,15,-1",
        "FREQ=YEARLY;BYMONTH=9;BYDAY=1MO",
        "FREQ=YEARLY;INTERVAL=2;BYMONTH=5,12;BYDAY=-1FR",
        "FREQ=DAILY",
        "FREQ=DAILY;INTERVAL=14",
        "FREQ=MONTHLY;BYMONTHDAY=-1",
        "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=1,15,30,31,-1",
        "FREQ=MONTHLY",
        "FREQ=MONTHLY;INTERVAL=2",
        "FREQ=MONTHLY;INTERVAL=5",
        "FREQ=MONTHLY;INTERVAL=18",
        "FREQ=MONTHLY;BYMONTHDAY=1",
        "FREQ=MONTHLY;BYMONTHDAY=29",
        "FREQ=MONTHLY;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYMONTHDAY=31",
        "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=31",
        "FREQ=MONTHLY;BYDAY=MO",
        "FREQ=MONTHLY;BYDAY=MO,SU",
        "FREQ=MONTHLY;BYDAY=1MO,3MO",
        "FREQ=MONTHLY;BYDAY=MO,1TU,-1FR",
        "FREQ=MONTHLY;BYDAY=WE,1WE",
        "FREQ=MONTHLY;INTERVAL=2;BYDAY=-1TH",
        "FREQ=WEEKLY",
        "FREQ=WEEKLY;INTERVAL=2",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
        "FREQ=WEEKLY;INTERVAL=3;BYDAY=SU,MO,TH",
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU",
        "FREQ=WEEKLY;INTERVAL=53;BYDAY=SA",
    ];
    let within = Days { start: day("2016-05-20"), end: day("2036-10-10") };
    for text in forms {
        let count: usize = COUNTED_FROM.map(|from| agree(text, day(from), within)).into_iter().sum();
        assert!(count >= 3, "{text}: {count} days are no comparison");
    }
    for weekday in ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] {
        for ordinal in (-5..=5).filter(|it| *it != 0) {
            let count = agree(&format!("FREQ=MONTHLY;BYDAY={ordinal}{weekday}"), within.start, within);
            assert!(count >= 60, "{ordinal}{weekday}: {count}");
        }
    }
}

#[test]
fn the_numbered_weeks_of_sixty_years() {
    let within = Days { start: day("1990-01-01"), end: day("2050-12-31") };
    for week in 1..=53 {
        let days = ["", ";BYDAY=MO", ";BYDAY=TH", ";BYDAY=SU", ";BYDAY=WE,FR,SA"];
        let rule = |days| format!("FREQ=YEARLY;BYWEEKNO={week}{days}");
        let count: usize = days.map(|it| agree(&rule(it), within.start, within)).into_iter().sum();
        assert!(count >= 30, "week {week}: {count}");
    }
    for weeks in ["1,53", "2,4,6,52", "52,53", "1,52,53", "50,51,52,53"] {
        agree(&format!("FREQ=YEARLY;BYWEEKNO={weeks}"), within.start, within);
        agree(&format!("FREQ=YEARLY;BYWEEKNO={weeks};BYDAY=MO,FR,SA"), within.start, within);
    }
}

#[test]
fn both_sides_of_every_new_year() {
    let every_day = ";BYDAY=MO,TU,WE,TH,FR,SA,SU";
    for year in 1990..2050 {
        let december = Days { start: day(&format!("{year}-12-15")), end: day(&format!("{year}-12-31")) };
        let january = Days { start: day(&format!("{}-01-01", year + 1)), end: day(&format!("{}-01-15", year + 1)) };
        for within in [december, january] {
            for weeks in ["1", "52", "53", "1,52,53"] {
                agree(&format!("FREQ=YEARLY;BYWEEKNO={weeks}{every_day}"), within.start, within);
            }
        }
    }
}

#[test]
fn the_last_week_that_ends_in_january() {
    let within = Days { start: day("2010-01-01"), end: day("2028-01-31") };
    let sundays = |text: &str| -> Vec<String> {
        let days = ours(&Recurrence::parse(text).unwrap(), within.start, within).into_iter();
        days.filter(|it| it.month() == 1).map(|it| it.to_string()).collect()
    };
    // The years with a week 53 were 2009, 2015 and 2020; the next is 2026.
    assert_eq!(sundays("FREQ=YEARLY;BYWEEKNO=53"), ["2010-01-03", "2016-01-03", "2021-01-03", "2027-01-03"]);
    assert_eq!(
        sundays("FREQ=YEARLY;BYWEEKNO=52"),
        ["2011-01-02", "2012-01-01", "2017-01-01", "2022-01-02", "2023-01-01", "2028-01-02"]
    );
    // The library knows the last week of a year when it is asked for as the last.
    let last = theirs(&["FREQ=YEARLY;BYWEEKNO=-1;BYDAY=SU;WKST=MO".to_owned()], day("2009-01-01"), within);
    let both = Recurrence::parse("FREQ=YEARLY;BYWEEKNO=52,53").unwrap();
    let both: Vec<_> = ours(&both, within.start, within).into_iter().filter(|it| it.month() == 1).collect();
    assert_eq!(last.into_iter().filter(|it| it.month() == 1).collect::<Vec<_>>(), both);
}

#[test]
fn the_library_still_mistakes_the_last_week_of_the_year_before() {
    // 2010 had 52 weeks, and 2 January 2011 was their last day. When this fails, the library has been mended and
    // `is_doubtful` can go.
    let within = Days { start: day("2011-01-01"), end: day("2011-01-09") };
    assert_eq!(theirs(&["FREQ=YEARLY;BYWEEKNO=52;BYDAY=SU".to_owned()], day("2010-01-01"), within), []);
    assert_eq!(ours(&Recurrence::parse("FREQ=YEARLY;BYWEEKNO=52").unwrap(), within.start, within), [day("2011-01-02")]);
}

#[test]
fn a_rule_that_begins_in_the_middle_of_its_first_step() {
    // Counted by the library from the very day, without any help from `start`.
    for text in [
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU",
        "FREQ=WEEKLY;INTERVAL=3",
        "FREQ=MONTHLY;INTERVAL=5",
        "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=31",
        "FREQ=YEARLY;INTERVAL=2;BYMONTH=1,12",
    ] {
        for from in COUNTED_FROM.map(day) {
            let rule = Recurrence::parse(text).unwrap();
            let within = Days { start: from, end: from + Months::new(80) };
            assert_eq!(ours(&rule, from, within), theirs(&equivalent(&rule), from, within), "{text} from {from}");
        }
    }
}

fn list<T: ToString>(values: &[T]) -> String {
    values.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")
}

/// A part of a rule, or nothing where the list is empty.
fn part<T: ToString>(name: &str, values: &[T]) -> String {
    if values.is_empty() { String::new() } else { format!(";{name}={}", list(values)) }
}

fn weekdays(from: usize) -> impl Strategy<Value = Vec<&'static str>> {
    subsequence(vec!["MO", "TU", "WE", "TH", "FR", "SA", "SU"], from..=7).prop_shuffle()
}

/// Any rule that is read, as text.
fn rules() -> impl Strategy<Value = String> {
    let months = |least| subsequence((1..=12).collect::<Vec<u32>>(), least..=12);
    let monthdays = subsequence((1..=31).chain([-1]).collect::<Vec<i8>>(), 1..=6);
    let weeks = subsequence((1..=53).collect::<Vec<u32>>(), 1..=53);
    let ordinal = select(vec!["", "1", "2", "3", "4", "5", "-1", "-2", "-3", "-4", "-5"]);
    let nth =
        (ordinal, select(vec!["MO", "TU", "WE", "TH", "FR", "SA", "SU"])).prop_map(|(n, day)| format!("{n}{day}"));
    prop_oneof![
        (1u32..9, months(0)).prop_map(|(n, it)| format!("FREQ=YEARLY;INTERVAL={n}{}", part("BYMONTH", &it))),
        (1u32..9, months(1), 1u32..=31)
            .prop_map(|(n, it, day)| format!("FREQ=YEARLY;INTERVAL={n};BYMONTH={};BYMONTHDAY={day}", list(&it)))
            .prop_filter("no month has the day", |it| Recurrence::parse(it).is_ok()),
        (1u32..9, months(1), monthdays.clone())
            .prop_map(|(n, it, days)| format!(
                "FREQ=YEARLY;INTERVAL={n};BYMONTH={};BYMONTHDAY={}",
                list(&it),
                list(&days)
            ))
            .prop_filter("no month has the day", |it| Recurrence::parse(it).is_ok()),
        (1u32..9, months(1), -1i8..=5, select(vec!["MO", "WE", "SU"]))
            .prop_filter("no ordinal", |(.., nth, _)| *nth != 0)
            .prop_map(|(n, it, nth, day)| format!("FREQ=YEARLY;INTERVAL={n};BYMONTH={};BYDAY={nth}{day}", list(&it))),
        (1u32..30, monthdays).prop_map(|(n, days)| format!("FREQ=MONTHLY;INTERVAL={n};BYMONTHDAY={}", list(&days))),
        (1u32..90).prop_map(|n| format!("FREQ=DAILY;INTERVAL={n}")),
        (weeks, weekdays(0)).prop_map(|(it, days)| format!(
            "FREQ=YEARLY;BYWEEKNO={}{}",
            list(&it),
            part("BYDAY", &days)
        )),
        (1u32..30).prop_map(|n| format!("FREQ=MONTHLY;INTERVAL={n}")),
        (1u32..30, 1u32..=31).prop_map(|(n, day)| format!("FREQ=MONTHLY;INTERVAL={n};BYMONTHDAY={day}")),
        (1u32..30, proptest::collection::vec(nth, 1..5))
            .prop_map(|(n, days)| format!("FREQ=MONTHLY;INTERVAL={n};BYDAY={}", list(&days))),
        (1u32..60, weekdays(0)).prop_map(|(n, days)| format!("FREQ=WEEKLY;INTERVAL={n}{}", part("BYDAY", &days))),
    ]
}

fn dates() -> impl Strategy<Value = NaiveDate> {
    (0u64..91_000).prop_map(|days| day("1900-01-01") + DayCount::new(days))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1024, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_rule_counted_from_any_day(
        text in rules(), start in dates(), length in 0u64..3700, distance in -8000i64..8000,
    ) {
        let within = Days { start, end: start + DayCount::new(length) };
        let counted_from = start + chrono::TimeDelta::days(distance);
        let (ours, theirs) = compared(&text, counted_from, within);
        prop_assert_eq!(ours, theirs, "{} from {} within {:?}", text, counted_from, within);
    }
}
