//! Occurrences that are counted from the day on which the last one was settled, as org-mode's `.+` repeater does.

use chrono::{Datelike, Days as DayCount, Months, NaiveDate};

use super::{Days, OccurrenceKey, Recurrence};
use crate::domain::recurrence::Frequency;
use crate::domain::window::Window;

/// The occurrences in turn and the one that is open, if it falls within the days. The first is the first window of the
/// rule that is kept account of; each that follows is the month (of a weekly rule the week, of a daily one the day) so
/// long after the day the one before it was settled. The name follows from that day alone, so it is the same on every
/// machine. What has been reported of keeps its place also when a report before it is taken back or comes anew on
/// another day: the next is counted from the last of them.
pub(super) fn chain(
    rule: &Recurrence,
    within: Days,
    account_from: Option<NaiveDate>,
    reported: &[OccurrenceKey],
    settled_on: impl Fn(&OccurrenceKey) -> Option<NaiveDate>,
) -> Vec<(OccurrenceKey, Days)> {
    let is_tracked = |days: &Days| account_from.is_none_or(|from| days.end >= from);
    let mut windows = rule.windows_counted(&[], within.start, within).into_iter().map(|it| it.days);
    let Some(first) = windows.find(is_tracked).filter(|it| it.end <= within.end) else { return Vec::new() };
    let later = |days: &Days| days.end > first.end && days.end <= within.end;
    let mut all: Vec<Days> = reported.iter().filter_map(|key| named(rule, key)).filter(later).collect();
    all.sort_unstable_by_key(|it| it.end);
    all.dedup();
    let mut chain: Vec<(OccurrenceKey, Days)> =
        std::iter::once(first).chain(all).map(|days| (name(rule, days), days)).collect();
    while let Some((key, last)) = chain.last() {
        let next = settled_on(key).and_then(|day| after(rule, day, last.end));
        let Some(days) = next.filter(|it| it.end <= within.end) else { break };
        chain.push((name(rule, days), days));
    }
    chain
}

/// The days of a name that the rule may have given.
fn named(rule: &Recurrence, key: &OccurrenceKey) -> Option<Days> {
    let days = match (Window::alone(key.as_str())?, rule.frequency) {
        (Window::Month(year, month), Frequency::Yearly | Frequency::Monthly) => {
            month_of(NaiveDate::from_ymd_opt(year, month, 1)?)
        }
        (Window::Day(day), Frequency::Weekly) => week_of(day),
        (Window::Day(day), Frequency::Daily) => one_day(Some(day)),
        _ => None,
    };
    days.filter(|it| name(rule, *it) == *key)
}

fn name(rule: &Recurrence, days: Days) -> OccurrenceKey {
    match rule.frequency {
        Frequency::Weekly | Frequency::Daily => OccurrenceKey::of(Days { start: days.end, end: days.end }),
        Frequency::Yearly | Frequency::Monthly => month_of(days.end).map_or(OccurrenceKey::of(days), OccurrenceKey::of),
    }
}

/// The days of the occurrence that follows one settled on a day. It always falls later than the one before it: a report
/// that came early does not give the same name again.
fn after(rule: &Recurrence, settled: NaiveDate, last_due: NaiveDate) -> Option<Days> {
    let steps = |count: u32, from: NaiveDate| match rule.frequency {
        Frequency::Weekly => week_of(from.checked_add_days(DayCount::new(u64::from(count) * 7))?),
        Frequency::Daily => one_day(from.checked_add_days(DayCount::new(u64::from(count)))),
        Frequency::Yearly => month_of(from.checked_add_months(Months::new(count.checked_mul(12)?))?),
        Frequency::Monthly => month_of(from.checked_add_months(Months::new(count))?),
    };
    let next = steps(rule.interval, settled)?;
    if next.end > last_due {
        return Some(next);
    }
    match rule.frequency {
        Frequency::Daily => one_day(last_due.succ_opt()),
        Frequency::Weekly => week_of(last_due.checked_add_days(DayCount::new(7))?),
        Frequency::Yearly | Frequency::Monthly => month_of(last_due.with_day(1)?.checked_add_months(Months::new(1))?),
    }
}

fn month_of(day: NaiveDate) -> Option<Days> {
    Some(Days { start: day.with_day(1)?, end: day.with_day(u32::from(day.num_days_in_month()))? })
}

fn one_day(day: Option<NaiveDate>) -> Option<Days> {
    day.map(|day| Days { start: day, end: day })
}

fn week_of(day: NaiveDate) -> Option<Days> {
    let start = day.checked_sub_days(DayCount::new(u64::from(day.weekday().num_days_from_monday())))?;
    Some(Days { start, end: start.checked_add_days(DayCount::new(6))? })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn names(rule: &str, settled: &[(&str, &str)]) -> Vec<String> {
        let within = Days { start: day("2021-01-01"), end: day("2023-12-31") };
        let settled_on =
            |key: &OccurrenceKey| settled.iter().find(|(name, _)| *name == key.as_str()).map(|(_, on)| day(on));
        let reported: Vec<OccurrenceKey> = settled.iter().filter_map(|(name, _)| OccurrenceKey::parse(name)).collect();
        let chain = chain(&Recurrence::parse(rule).unwrap(), within, None, &reported, settled_on);
        chain.iter().map(|(key, days)| format!("{key} {}", days.end)).collect()
    }

    #[test]
    fn the_next_is_counted_from_the_day_the_last_was_done() {
        let half_yearly = "FREQ=MONTHLY;INTERVAL=6";
        assert_eq!(names(half_yearly, &[]), ["2021-01 2021-01-31"]);
        let once = [("2021-01", "2021-04-20")];
        assert_eq!(names(half_yearly, &once), ["2021-01 2021-01-31", "2021-10 2021-10-31"]);
        let twice = [once[0], ("2021-10", "2022-08-31")];
        assert_eq!(names(half_yearly, &twice), ["2021-01 2021-01-31", "2021-10 2021-10-31", "2023-02 2023-02-28"]);
        assert_eq!(names("FREQ=YEARLY;INTERVAL=2", &[]), ["2021-12 2021-12-31"]);
        let beyond = [("2021-12", "2022-03-01")];
        assert_eq!(names("FREQ=YEARLY;INTERVAL=2", &beyond).len(), 1, "March 2024 lies after the plan");
        let weekly = [("2021-01-03", "2021-01-20")];
        assert_eq!(names("FREQ=WEEKLY;INTERVAL=2", &weekly), ["2021-01-03 2021-01-03", "2021-02-07 2021-02-07"]);
    }

    #[test]
    fn what_was_due_before_the_account_began_does_not_stand_in_the_way() {
        let within = Days { start: day("2019-01-01"), end: day("2023-12-31") };
        let rule = Recurrence::parse("FREQ=YEARLY;INTERVAL=2").unwrap();
        let first = |from| chain(&rule, within, Some(day(from)), &[], |_| None).first().map(|(key, _)| key.to_string());
        assert_eq!(first("2019-06-01").unwrap(), "2019-12");
        assert_eq!(first("2021-06-16").unwrap(), "2021-12");
    }

    #[test]
    fn what_is_done_early_does_not_give_the_same_name_again() {
        let early = [("2021-01", "2020-06-01")];
        assert_eq!(names("FREQ=MONTHLY", &early), ["2021-01 2021-01-31", "2021-02 2021-02-28"]);
    }

    #[test]
    fn what_has_been_reported_keeps_its_place_when_what_went_before_is_taken_back() {
        let half_yearly = "FREQ=MONTHLY;INTERVAL=6";
        let second = ("2021-10", "2021-10-05");
        assert_eq!(
            names(half_yearly, &[second]),
            ["2021-01 2021-01-31", "2021-10 2021-10-31", "2022-04 2022-04-30"],
            "January is open again; October stays done"
        );
        let anew = ("2021-01", "2021-05-03");
        assert_eq!(names(half_yearly, &[anew, second]).len(), 3, "no November beside October");
        assert_eq!(names(half_yearly, &[("2021", "2021-05-03"), ("2021-11-06", "2021-11-06")]).len(), 1, "of others");
    }
}
