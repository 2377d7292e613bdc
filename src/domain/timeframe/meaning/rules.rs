//! What comes back, as a rule that says only what the words say.

use chrono::Datelike;

use super::Stop;
use super::yearly::{Yearly, yearly};
use crate::domain::days::Days;
use crate::domain::quota::Per;
use crate::domain::recurrence::{ByDay, Frequency, Recurrence};
use crate::domain::timeframe::syntax::{Beat, Count, Cycle, Few, Rule, Stretch, Unit};
use crate::domain::timeframe::{Kind, Note, Quota, Reading, Span};

/// The reading of a rule, without bounds.
pub(super) fn reading(text: &str, rule: &Rule) -> Result<Reading, Stop> {
    let mut reading = Reading::of(text, Kind::Recurrence);
    reading.open_end = true;
    reading.quota = rule.count.and_then(|(times, cycle)| Some(Quota { times, most: None, per: per(cycle)? }));
    let (mut recurrence, frame) = of_beat(rule.beat);
    let mut windows = frame;
    if !rule.when.is_empty() {
        let all: Vec<Yearly> = rule.when.iter().map(|it| yearly(it, rule.limit)).collect::<Result<_, _>>()?;
        reading.confirm = all.iter().any(|it| it.confirm);
        windows = all.iter().filter_map(|it| it.months).collect();
        if overlap(&windows) {
            return Err(rule.when.first().map_or(0, |it| it.first().at));
        }
        let stop = || rule.when.first().map_or(0, |it| it.first().at);
        set_days(&mut recurrence, &all).ok_or_else(stop)?;
    }
    reading.confirm |= rule.unsure || rule.beat == Beat::Workdays;
    reading.notes.extend(rule.at_least.then_some(Note::AtLeast));
    let latest = rule.limit.is_some() || rule.when.iter().any(within_a_month);
    reading.notes.extend(latest.then_some(Note::Latest));
    set_months(&mut reading, recurrence, windows);
    Ok(reading)
}

/// "1–15 mars": a rule holds the last day alone, and told as such it is right.
fn within_a_month(stretch: &Stretch) -> bool {
    use Unit::Day;
    let Stretch::Range(from, to) = stretch else { return false };
    matches!((from.unit, to.unit), (Day { month, .. }, Day { month: last, .. }) if month == last)
}

/// The reading of a first period with a rule for what follows: "Q2 2022 och därefter årligen".
pub(super) fn after_first(text: &str, first: &Stretch, days: Option<Days>, rule: &Rule) -> Result<Reading, Stop> {
    let stop = first.first().at;
    let days = days.ok_or(stop)?;
    if !matches!(first, Stretch::One(_) | Stretch::Range(..)) {
        return Err(stop);
    }
    // Whole years tell no time of the year.
    let whole = (days.start.month(), days.start.day(), days.end.month(), days.end.day()) == (1, 1, 12, 31);
    let yearly = matches!(rule.beat, Beat::Every { cycle: Cycle::Year, .. });
    // Without a time of the year of its own, what follows comes at the time of the first.
    let when = if rule.when.is_empty() && yearly && !whole { vec![*first] } else { rule.when.clone() };
    let mut reading = reading(text, &Rule { when, ..rule.clone() })?;
    reading.start = Some(days.start);
    reading.window = (!whole).then_some(Span { start: Some(days.start), end: Some(days.end) });
    Ok(reading)
}

/// A count in a window.
pub(super) fn quota(text: &str, count: Count, cycle: Cycle) -> Reading {
    let mut reading = Reading::of(text, Kind::Quota);
    reading.quota = per(cycle).map(|per| Quota { times: count.times, most: count.up_to, per });
    // Which number is to be counted, a person must say.
    reading.confirm = count.up_to.is_some();
    reading.notes.extend(count.least.then_some(Note::AtLeast));
    reading.notes.extend(count.most.then_some(Note::AtMost));
    reading
}

/// The windows that a cycle counts in; days and hours are no windows of a plan.
fn per(cycle: Cycle) -> Option<Per> {
    Some(match cycle {
        Cycle::Year => Per::Year,
        Cycle::SchoolYear => Per::SchoolYear,
        Cycle::Half => Per::Half,
        Cycle::Term => Per::Term,
        Cycle::Tertial => Per::Tertial,
        Cycle::Quarter => Per::Quarter,
        Cycle::Month => Per::Month,
        Cycle::Week => Per::Week,
        Cycle::Day | Cycle::Workday | Cycle::Hour => return None,
    })
}

/// Whether two windows of a year have a month in common: what would fall due twice is not understood.
fn overlap(windows: &[(u32, u32)]) -> bool {
    let months = |(last, first): &(u32, u32)| {
        let (last, first) = (*last, *first);
        (1..=12).filter(
            move |month| if first <= last { (first..=last).contains(month) } else { *month >= first || *month <= last },
        )
    };
    let mut all: Vec<u32> = windows.iter().flat_map(months).collect();
    let count = all.len();
    all.sort_unstable();
    all.dedup();
    all.len() < count
}

/// Days, weeks and weekdays of the times of the year, when they are all of one sort.
fn set_days(recurrence: &mut Recurrence, all: &[Yearly]) -> Option<()> {
    let first = all.first()?;
    let of_one_sort = all
        .iter()
        .all(|it| it.day == first.day && it.weekday == first.weekday && it.months.is_some() == first.months.is_some());
    // A rule combines every month with every day: 31 March and 30 September cannot be one rule.
    if !of_one_sort {
        return None;
    }
    recurrence.days = first.day.into_iter().collect();
    recurrence.weekdays = first.weekday.into_iter().collect();
    recurrence.weeks = all.iter().filter_map(|it| it.week).collect();
    recurrence.weeks.sort_unstable();
    let told = recurrence.weeks.len();
    recurrence.weeks.dedup();
    let stepwise = told > 0 && recurrence.interval > 1;
    (!stepwise && recurrence.weeks.len() == told).then_some(())
}

/// Sorts the windows, each its last month and its first, into the rule and the reading.
fn set_months(reading: &mut Reading, mut recurrence: Recurrence, mut windows: Vec<(u32, u32)>) {
    windows.sort_unstable();
    windows.dedup();
    recurrence.months = windows.iter().map(|(last, _)| *last).collect();
    if windows.iter().any(|(last, first)| last != first) {
        reading.from_months = windows.iter().map(|(_, first)| *first).collect();
    }
    let whole_years = recurrence.frequency == Frequency::Yearly && recurrence.weeks.is_empty();
    if whole_years && recurrence.months.is_empty() {
        reading.notes.push(Note::NoMonth);
    }
    reading.recurrence = Some(recurrence);
}

/// The rule of a beat, and its windows within the year. Convention: terms, tertials and quarters are those of the
/// calendar, and each is due with its last month.
fn of_beat(beat: Beat) -> (Recurrence, Vec<(u32, u32)>) {
    let in_windows = |windows: &[(u32, u32)]| (Recurrence::every(Frequency::Yearly, 1), windows.to_vec());
    let plain = |recurrence| (recurrence, Vec::new());
    let stepping = |frequency, interval| plain(Recurrence::every(frequency, interval));
    match beat {
        Beat::Every { cycle: Cycle::Half, .. } => in_windows(&[(6, 1), (12, 7)]),
        Beat::Every { cycle: Cycle::Term, .. } => in_windows(&[(6, 1), (12, 8)]),
        Beat::Every { cycle: Cycle::Tertial, .. } => in_windows(&[(4, 1), (8, 5), (12, 9)]),
        Beat::Every { cycle: Cycle::Quarter, .. } => in_windows(&[(3, 1), (6, 4), (9, 7), (12, 10)]),
        Beat::Every { cycle: Cycle::SchoolYear, .. } => in_windows(&[(6, 8)]),
        Beat::Every { cycle: Cycle::Month, interval } => stepping(Frequency::Monthly, interval),
        Beat::Every { cycle: Cycle::Week, interval } => stepping(Frequency::Weekly, interval),
        Beat::Every { cycle: Cycle::Day, interval } => stepping(Frequency::Daily, interval),
        Beat::Every { interval, .. } => stepping(Frequency::Yearly, interval),
        Beat::Weekdays { days, interval } => {
            plain(Recurrence { weekdays: each(days), ..Recurrence::every(Frequency::Weekly, interval) })
        }
        Beat::Workdays => {
            let days = [1, 2, 3, 4, 5].into_iter().fold(Few::default(), Few::and);
            plain(Recurrence { weekdays: each(days), ..Recurrence::every(Frequency::Weekly, 1) })
        }
        Beat::MonthDays(days) => {
            plain(Recurrence { days: days.iter().collect(), ..Recurrence::every(Frequency::Monthly, 1) })
        }
        Beat::WeekdayOfMonth { ordinals, day, interval } => {
            let weekdays = ordinals.iter().map(|it| ByDay { ordinal: Some(it), day }).collect();
            plain(Recurrence { weekdays, ..Recurrence::every(Frequency::Monthly, interval) })
        }
        Beat::Weeks { even, day } => {
            let weeks = (1..=53).filter(|week: &u32| week.is_multiple_of(2) == even).collect();
            let weekdays = day.map(|day| ByDay { ordinal: None, day }).into_iter().collect();
            plain(Recurrence { weeks, weekdays, ..Recurrence::every(Frequency::Yearly, 1) })
        }
    }
}

fn each(days: Few) -> Vec<ByDay> {
    days.weekdays().map(|day| ByDay { ordinal: None, day }).collect()
}
