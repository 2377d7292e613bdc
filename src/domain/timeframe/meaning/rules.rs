//! What comes back, as a rule that says only what the words say, and the windows it stands for.

use chrono::Datelike;

use super::Stop;
use crate::domain::days::Days;
use crate::domain::recurrence::{ByDay, Frequency, Recurrence};
use crate::domain::timeframe::calendar::unit_months;
use crate::domain::timeframe::syntax::{Beat, Cycle, Period, Rule, Stretch, Unit};
use crate::domain::timeframe::{Kind, Note, Quota, Reading, Span};

use super::spans::position;

/// The reading of a rule, without bounds.
pub(super) fn reading(text: &str, rule: &Rule) -> Result<Reading, Stop> {
    let mut reading = Reading::of(text, Kind::Recurrence);
    reading.open_end = true;
    reading.quota = rule.once_per.map(|per| quota(1, per));
    let (mut recurrence, frame) = of_beat(rule.beat);
    let mut windows = frame;
    if !rule.when.is_empty() {
        windows = rule.when.iter().map(months).collect::<Option<_>>().ok_or_else(|| position(rule.when.first()))?;
        recurrence.day = day(&rule.when).map_err(|()| position(rule.when.first()))?;
        reading.confirm = rule.when.iter().any(confirms);
    }
    set_months(&mut reading, recurrence, windows);
    Ok(reading)
}

/// The reading of a first period with a rule for what follows: "Q2 2022 och därefter årligen".
pub(super) fn after_first(text: &str, first: &Stretch, days: Option<Days>, rule: &Rule) -> Result<Reading, Stop> {
    let stop = || position(Some(first));
    let (Stretch::One(period), Some(days), Beat::Every { cycle: Cycle::Year, interval }) = (first, days, rule.beat)
    else {
        return Err(stop());
    };
    let mut reading = Reading::of(text, Kind::Recurrence);
    let mut recurrence = Recurrence::every(Frequency::Yearly, interval);
    let windows = match period.unit {
        Unit::Year => Vec::new(),
        _ => vec![months(first).ok_or_else(stop)?],
    };
    recurrence.day = day(std::slice::from_ref(first)).map_err(|()| stop())?;
    reading.start = Some(days.start);
    reading.open_end = true;
    reading.window = (period.unit != Unit::Year).then_some(Span { start: Some(days.start), end: Some(days.end) });
    set_months(&mut reading, recurrence, windows);
    Ok(reading)
}

/// A count in a window.
pub(super) fn quota(times: u32, per: Cycle) -> Quota {
    let per = match per {
        Cycle::Year => "year",
        Cycle::Half => "halvår",
        Cycle::Term => "termin",
        Cycle::Tertial => "tertial",
        Cycle::Quarter => "kvartal",
        Cycle::Month => "month",
        Cycle::Week => "week",
        Cycle::Day => "day",
    };
    Quota { times, per: per.to_owned() }
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
    let yearly = |windows: &[(u32, u32)]| (Recurrence::every(Frequency::Yearly, 1), windows.to_vec());
    let weekday = |ordinal, day| vec![ByDay { ordinal, day }];
    match beat {
        Beat::Every { cycle: Cycle::Half, .. } => yearly(&[(6, 1), (12, 7)]),
        Beat::Every { cycle: Cycle::Term, .. } => yearly(&[(6, 1), (12, 8)]),
        Beat::Every { cycle: Cycle::Tertial, .. } => yearly(&[(4, 1), (8, 5), (12, 9)]),
        Beat::Every { cycle: Cycle::Quarter, .. } => yearly(&[(3, 1), (6, 4), (9, 7), (12, 10)]),
        Beat::Every { cycle: Cycle::Month, interval } => (Recurrence::every(Frequency::Monthly, interval), Vec::new()),
        Beat::Every { cycle: Cycle::Week, interval } => (Recurrence::every(Frequency::Weekly, interval), Vec::new()),
        Beat::Every { interval, .. } => (Recurrence::every(Frequency::Yearly, interval), Vec::new()),
        Beat::Weekday { day, interval } => {
            let rule = Recurrence { weekdays: weekday(None, day), ..Recurrence::every(Frequency::Weekly, interval) };
            (rule, Vec::new())
        }
        Beat::WeekdayOfMonth { ordinal, day } => {
            let weekdays = weekday(Some(ordinal), day);
            (Recurrence { weekdays, ..Recurrence::every(Frequency::Monthly, 1) }, Vec::new())
        }
        Beat::Weeks { even, day } => {
            let weeks = (1..=53).filter(|week: &u32| week.is_multiple_of(2) == even).collect();
            let weekdays = day.map(|day| weekday(None, day)).unwrap_or_default();
            (Recurrence { weeks, weekdays, ..Recurrence::every(Frequency::Yearly, 1) }, Vec::new())
        }
    }
}

/// The window of a time of the year: its last month and its first.
fn months(stretch: &Stretch) -> Option<(u32, u32)> {
    match stretch {
        Stretch::One(Period { unit: Unit::Day { month, .. }, part: None, .. }) => Some((*month, *month)),
        Stretch::One(Period { unit, part: None, .. }) => unit_months(*unit),
        Stretch::Range(from, to) if from.part.is_none() && to.part.is_none() => {
            Some((unit_months(to.unit)?.0, unit_months(from.unit)?.1))
        }
        _ => None,
    }
}

/// The day of the month, when days are told and all the same.
fn day(when: &[Stretch]) -> Result<Option<u32>, ()> {
    let day_of = |it: &Stretch| match it {
        Stretch::One(Period { unit: Unit::Day { month, day }, .. }) => Some((*month, *day)),
        _ => None,
    };
    let days: Vec<Option<(u32, u32)>> = when.iter().map(day_of).collect();
    let first = days.first().copied().flatten().map(|(_, day)| day);
    if days.iter().any(|it| it.map(|(_, day)| day) != first) {
        return Err(());
    }
    let possible =
        |(month, day): (u32, u32)| chrono::NaiveDate::from_ymd_opt(2000, month, day).is_some_and(|it| it.day() == day);
    if days.into_iter().flatten().all(possible) { Ok(first) } else { Err(()) }
}

/// Whether a person should confirm a time of the year.
fn confirms(stretch: &Stretch) -> bool {
    let loose = |period: &Period| period.unsure || matches!(period.unit, Unit::Season(_));
    match stretch {
        Stretch::One(period) => loose(period),
        Stretch::Range(from, to) => loose(from) || loose(to),
        _ => true,
    }
}
