//! Periods on the calendar: first and last day of years, quarters, terms, weeks and their parts.

use chrono::{Datelike, NaiveDate, Weekday};

use super::syntax::{Cycle, Feast, Part, Season, Term, Turn, Unit};
use crate::domain::days::Days;

/// The days of a unit in a year; `None` when the year has no such unit (31 April, week 53 of 2022).
pub(super) fn unit_days(unit: Unit, year: i32) -> Option<Days> {
    let months = |from, to| months(year, from, to);
    match unit {
        Unit::Year => months(1, 12),
        Unit::SchoolYear | Unit::YearPair => {
            // Convention: a school year is 1 August to 30 June.
            let end = last_of(year.checked_add(1)?, 6)?;
            Some(Days { start: first_of(year, 8)?, end })
        }
        Unit::Half(n) => months(n * 6 - 5, n * 6),
        // Convention: tertials end with April, August and December.
        Unit::Tertial(n) => months(n * 4 - 3, n * 4),
        Unit::Quarter(n) => months(n * 3 - 2, n * 3),
        // Convention: in plans, spring and autumn are the school terms; July belongs to neither.
        Unit::Term(Term::Spring) | Unit::Season(Season::Spring) => months(1, 6),
        Unit::Term(Term::Autumn) | Unit::Season(Season::Autumn) => months(8, 12),
        Unit::Season(Season::Summer) => months(6, 8),
        // No convention says which months; the winter that begins in the year, to the end of February.
        Unit::Season(Season::Winter) => {
            Some(Days { start: first_of(year, 12)?, end: last_of(year.checked_add(1)?, 2)? })
        }
        Unit::Month(month) => months(month, month),
        Unit::Week(week) => Some(Days {
            start: NaiveDate::from_isoywd_opt(year, week, Weekday::Mon)?,
            end: NaiveDate::from_isoywd_opt(year, week, Weekday::Sun)?,
        }),
        Unit::DayOfWeek { week, day } => NaiveDate::from_isoywd_opt(year, week, day).map(one_day),
        Unit::WeekdayOf { ordinal, day, month } => weekday_of(ordinal, day, year, month).map(one_day),
        Unit::Around { .. } => None,
        Unit::Day { month, day } => NaiveDate::from_ymd_opt(year, month, day).map(one_day),
        // Convention: a turn is the day before it.
        Unit::Turn(Turn::Year | Turn::YearEnd) => last_of(year, 12).map(one_day),
        Unit::Turn(Turn::HalfYear) => last_of(year, 6).map(one_day),
        Unit::MonthEnd(month) | Unit::Turn(Turn::Month(month)) => last_of(year, month).map(one_day),
        Unit::Feast(feast) => feast_days(feast, year),
    }
}

/// The last day of the first half of a month.
const MIDDLE_DAY: u32 = 15;

/// The part of a unit's days. Convention: days 1–10, 11–20 and 21–end of a month, thirds of anything longer.
pub(super) fn part_days(unit: Unit, part: Part, whole: Days) -> Option<Days> {
    match part {
        Part::FirstDay => return Some(one_day(whole.start)),
        Part::LastDay | Part::Close => return Some(one_day(whole.end)),
        // As ISO 8601 does with years: a week belongs to the month that has its Thursday.
        Part::FirstWeek => return week_with(whole.start.checked_add_days(chrono::Days::new(3))?),
        Part::LastWeek => return week_with(whole.end.checked_sub_days(chrono::Days::new(3))?),
        _ => {}
    }
    if let Unit::Month(_) = unit {
        let (first, last) = match part {
            Part::Early => (1, 10),
            Part::Middle => (11, 20),
            Part::Late => (21, whole.end.day()),
            Part::FirstHalf | Part::Beginning => (1, MIDDLE_DAY),
            _ => (MIDDLE_DAY + 1, whole.end.day()),
        };
        return Some(Days { start: whole.start.with_day(first)?, end: whole.start.with_day(last)? });
    }
    let first = whole.start.month();
    let last = whole.end.month();
    if whole.start.year() != whole.end.year() || first > last {
        return None;
    }
    let year = whole.start.year();
    let count = last - first + 1;
    // Five months of autumn: early is two, the middle one, late two. Of four, the middle is the two between.
    let third = count.div_ceil(3);
    let middle = (count - third).max(third + 1) - 1;
    let half = first + count / 2;
    match part {
        Part::Early => months(year, first, first + third - 1),
        Part::Middle => months(year, last - middle, first + middle),
        Part::Late => months(year, last - third + 1, last),
        Part::FirstHalf | Part::Beginning if count.is_multiple_of(2) => months(year, first, half - 1),
        _ if count.is_multiple_of(2) => months(year, half, last),
        // The halves of five months part in the middle of the third.
        Part::FirstHalf | Part::Beginning => {
            Some(Days { start: whole.start, end: NaiveDate::from_ymd_opt(year, half, MIDDLE_DAY)? })
        }
        _ => Some(Days { start: NaiveDate::from_ymd_opt(year, half, MIDDLE_DAY + 1)?, end: whole.end }),
    }
}

/// Months of a unit that recurs every year: the last, and the one its window begins with.
pub(super) fn unit_months(unit: Unit) -> Option<(u32, u32)> {
    match unit {
        Unit::Month(month) => Some((month, month)),
        Unit::Half(_) | Unit::Tertial(_) | Unit::Quarter(_) | Unit::Term(_) | Unit::Season(_) | Unit::Year => {
            let days = unit_days(unit, 2000)?;
            Some((days.end.month(), days.start.month()))
        }
        _ => None,
    }
}

/// 1 July and 31 July: what lies between the terms. Convention: before the summer is by 30 June, and after it
/// from 1 August.
pub(super) fn between_terms(year: i32) -> Option<Days> {
    months(year, 7, 7)
}

/// The current quarter, term, month, week or school year, or one so many steps away; `None` for a term in July.
pub(super) fn days_around(cycle: Cycle, steps: i32, today: NaiveDate) -> Option<Days> {
    let in_year = |unit: fn(u32) -> Unit, each: u32| {
        let count = i32::try_from(12 / each).ok()?;
        let index = i32::try_from((today.month() - 1) / each).ok()? + steps;
        let year = today.year().checked_add(index.div_euclid(count))?;
        unit_days(unit(u32::try_from(index.rem_euclid(count)).ok()? + 1), year)
    };
    match cycle {
        Cycle::Month => in_year(Unit::Month, 1),
        Cycle::Quarter => in_year(Unit::Quarter, 3),
        Cycle::Tertial => in_year(Unit::Tertial, 4),
        Cycle::Half => in_year(Unit::Half, 6),
        Cycle::Week => {
            let week = week_with(today)?;
            week_with(week.start.checked_add_signed(chrono::TimeDelta::weeks(i64::from(steps)))?)
        }
        Cycle::Term => {
            let year = today.year();
            let terms =
                [(year - 1, Term::Autumn), (year, Term::Spring), (year, Term::Autumn), (year + 1, Term::Spring)];
            let terms: Vec<Days> = terms.into_iter().filter_map(|(year, it)| unit_days(Unit::Term(it), year)).collect();
            let current = terms.iter().position(|it| it.end >= today)?;
            let inside = terms.get(current)?.contains(today);
            let wanted = match steps {
                0 if !inside => return None,
                // Between the terms the next one is the first to come.
                1 if !inside => current,
                _ => current.checked_add_signed(isize::try_from(steps).ok()?)?,
            };
            terms.get(wanted).copied()
        }
        Cycle::SchoolYear => {
            let begun = if today.month() >= 7 { today.year() } else { today.year().checked_sub(1)? };
            unit_days(Unit::SchoolYear, begun.checked_add(steps)?)
        }
        _ => None,
    }
}

/// The ISO week with a day in it.
fn week_with(day: NaiveDate) -> Option<Days> {
    let start = day.checked_sub_days(chrono::Days::new(u64::from(day.weekday().num_days_from_monday())))?;
    Some(Days { start, end: start.checked_add_days(chrono::Days::new(6))? })
}

/// The n-th such weekday of a month, or its last.
fn weekday_of(ordinal: i8, day: Weekday, year: i32, month: u32) -> Option<NaiveDate> {
    if let Ok(nth) = u8::try_from(ordinal) {
        return NaiveDate::from_weekday_of_month_opt(year, month, day, nth);
    }
    [5, 4].into_iter().find_map(|nth| NaiveDate::from_weekday_of_month_opt(year, month, day, nth))
}

fn feast_days(feast: Feast, year: i32) -> Option<Days> {
    let (start, length) = match feast {
        Feast::Christmas => (NaiveDate::from_ymd_opt(year, 12, 24)?, 2),
        // Good Friday to Easter Monday.
        Feast::Easter => (easter_sunday(year)?.checked_sub_days(chrono::Days::new(2))?, 3),
        // The Friday that falls on 19–25 June, and the day after.
        Feast::Midsummer => {
            let from = NaiveDate::from_ymd_opt(year, 6, 19)?;
            (from.iter_days().take(7).find(|it| it.weekday() == Weekday::Fri)?, 1)
        }
    };
    Some(Days { start, end: start.checked_add_days(chrono::Days::new(length))? })
}

/// Easter Sunday of the Gregorian calendar, as Meeus, Jones and Butcher count it.
fn easter_sunday(year: i32) -> Option<NaiveDate> {
    let cycle = year.rem_euclid(19);
    let (century, rest) = (year.div_euclid(100), year.rem_euclid(100));
    let corrected = century - (century + 8).div_euclid(25) + 1;
    let epact = (19 * cycle + century - century.div_euclid(4) - corrected.div_euclid(3) + 15).rem_euclid(30);
    let weekday = (32 + 2 * century.rem_euclid(4) + 2 * rest.div_euclid(4) - epact - rest.rem_euclid(4)).rem_euclid(7);
    let late = (cycle + 11 * epact + 22 * weekday).div_euclid(451);
    let sum = epact + weekday - 7 * late + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(sum / 31).ok()?, u32::try_from(sum % 31 + 1).ok()?)
}

fn months(year: i32, from: u32, to: u32) -> Option<Days> {
    Some(Days { start: first_of(year, from)?, end: last_of(year, to)? })
}

fn first_of(year: i32, month: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, 1)
}

fn last_of(year: i32, month: u32) -> Option<NaiveDate> {
    let first = first_of(year, month)?;
    first.with_day(u32::from(first.num_days_in_month()))
}

fn one_day(day: NaiveDate) -> Days {
    Days { start: day, end: day }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_where_it_does() {
        let known = ["2019-04-21", "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2038-04-25"];
        for text in known {
            let day: NaiveDate = text.parse().unwrap();
            assert_eq!(easter_sunday(day.year()), Some(day));
        }
    }

    #[test]
    fn parts_of_units_of_every_length() {
        let part = |unit, part| {
            let days = part_days(unit, part, unit_days(unit, 2022).unwrap()).unwrap();
            format!("{}..{}", days.start.format("%m-%d"), days.end.format("%m-%d"))
        };
        let thirds = |unit| [Part::Early, Part::Middle, Part::Late].map(|it| part(unit, it));
        assert_eq!(thirds(Unit::Year), ["01-01..04-30", "05-01..08-31", "09-01..12-31"]);
        assert_eq!(thirds(Unit::Half(2)), ["07-01..08-31", "09-01..10-31", "11-01..12-31"]);
        assert_eq!(thirds(Unit::Term(Term::Autumn)), ["08-01..09-30", "10-01..10-31", "11-01..12-31"]);
        assert_eq!(thirds(Unit::Tertial(2)), ["05-01..06-30", "06-01..07-31", "07-01..08-31"]);
        assert_eq!(thirds(Unit::Quarter(1)), ["01-01..01-31", "02-01..02-28", "03-01..03-31"]);
        let halves = |unit| [Part::FirstHalf, Part::SecondHalf].map(|it| part(unit, it));
        assert_eq!(halves(Unit::Year), ["01-01..06-30", "07-01..12-31"]);
        assert_eq!(halves(Unit::Term(Term::Autumn)), ["08-01..10-15", "10-16..12-31"]);
        assert_eq!(halves(Unit::Month(2)), ["02-01..02-15", "02-16..02-28"]);
    }

    #[test]
    fn units_that_a_year_does_not_have() {
        assert!(unit_days(Unit::Week(53), 2020).is_some());
        assert!(unit_days(Unit::Week(53), 2022).is_none());
        assert!(unit_days(Unit::Day { month: 2, day: 29 }, 2021).is_none());
    }
}
