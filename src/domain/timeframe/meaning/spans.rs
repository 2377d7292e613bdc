//! Periods and stretches as days, with the years that the words leave out.

use chrono::{Datelike, NaiveDate};

use super::Stop;
use crate::domain::days::Days;
use crate::domain::timeframe::calendar::{between_terms, days_around, part_days, unit_days};
use crate::domain::timeframe::syntax::{Doubt, Part, Period, Season, Stretch, Turn, Unit, Year};
use crate::domain::timeframe::{Kind, Span};

/// Years that a plan can speak of; of others a person must say that they are years.
const PLAUSIBLE: std::ops::RangeInclusive<i32> = 1990..=2099;

/// Leap days come back within eight years, week 53 within seven.
const YEARS_AHEAD: i32 = 8;

/// A range that begins in the year before the one it names is shorter than this many days.
const LONGEST_OVER_NEW_YEAR: i64 = 244;

/// "Augusti–juni" is a school year.
const LONGEST_IN_MONTHS: i64 = 334;

/// A period on the calendar.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    pub(super) days: Days,
    pub(super) confirm: bool,
    pub(super) alternative: Option<Span>,
    pub(super) wrong_weekday: bool,
    pub(super) year_missing: bool,
}

/// A stretch on the calendar.
#[derive(Debug, Clone, Copy)]
pub(super) struct Meant {
    pub(super) kind: Kind,
    pub(super) span: Span,
    pub(super) confirm: bool,
    pub(super) alternative: Option<Span>,
    /// The period in which it starts.
    pub(super) window: Option<Span>,
    pub(super) wrong_weekday: bool,
}

impl Meant {
    fn window(found: &Found, span: Span) -> Self {
        Self {
            kind: Kind::Window,
            span,
            confirm: found.confirm,
            alternative: None,
            window: None,
            wrong_weekday: found.wrong_weekday,
        }
    }

    /// The days of a first occurrence.
    pub(super) fn window_of_first(&self) -> Option<Days> {
        super::closed(self.span)
    }
}

/// A period with its year. Convention: without one it is the first such period that ends on or after the
/// as-of date, and a person should confirm.
pub(super) fn found(period: &Period, as_of: NaiveDate) -> Result<Found, Stop> {
    let in_year = |year| days_in(period, year);
    if let Unit::Around { cycle, steps } = period.unit {
        let days = days_around(cycle, steps, as_of).ok_or(period.at)?;
        let days = period.part.map_or(Some(days), |part| part_days(period.unit, part, days)).ok_or(period.at)?;
        return Ok(told(period, days));
    }
    match period.year {
        Year::Given(year) => Ok(told(period, in_year(year).ok_or(period.at)?)),
        Year::FromNow(distance) => {
            let year = as_of.year().checked_add(distance).ok_or(period.at)?;
            let found = told(period, in_year(year).ok_or(period.at)?);
            // In June "nästa höst" can be the one to come.
            let sooner = matches!(period.unit, Unit::Season(_)) && distance == 1 && period.unsure;
            let sooner = in_year(as_of.year()).filter(|it| sooner && it.end >= as_of).map(span);
            Ok(Found { alternative: found.alternative.or(sooner), ..found })
        }
        Year::Missing => {
            let first = |days: &Days| days.end >= as_of;
            let days = years_from(as_of).filter_map(in_year).find(first).ok_or(period.at)?;
            Ok(Found { confirm: true, year_missing: true, ..told(period, days) })
        }
    }
}

/// The years in which a period without a year can lie, the earliest first.
fn years_from(as_of: NaiveDate) -> std::ops::RangeInclusive<i32> {
    as_of.year().saturating_sub(1)..=as_of.year().saturating_add(YEARS_AHEAD)
}

fn days_in(period: &Period, year: i32) -> Option<Days> {
    let whole = unit_days(period.unit, year)?;
    match period.part {
        Some(part) => part_days(period.unit, part, whole),
        None => Some(whole),
    }
}

/// What else a period can mean, and whether a person should confirm.
fn told(period: &Period, days: Days) -> Found {
    let turn = matches!(period.unit, Unit::Turn(Turn::Year | Turn::HalfYear | Turn::Month(_)));
    let loose = matches!(period.unit, Unit::Season(_) | Unit::Feast(_));
    let vague = period.part.is_some_and(Part::is_vague);
    let alternative = match period.unit {
        _ if matches!(period.part, Some(Part::FirstWeek | Part::LastWeek)) => plain_week(period.part, days).map(span),
        Unit::Year if period.part == Some(Part::Latter) => {
            part_days(Unit::Year, Part::Late, Days { start: days.start.with_month(1).unwrap_or(days.start), ..days })
                .map(span)
        }
        Unit::YearPair => {
            let year = days.start.year();
            unit_days(Unit::Year, year)
                .zip(unit_days(Unit::Year, year.saturating_add(1)))
                .map(|(first, second)| Span { start: Some(first.start), end: Some(second.end) })
        }
        Unit::Year if period.unsure && period.part.is_none() && matches!(period.year, Year::Given(_)) => {
            Some(Span { start: None, end: Some(days.end) })
        }
        _ if turn => days.end.succ_opt().map(|end| Span { start: None, end: Some(end) }),
        _ => None,
    };
    let wrong_weekday = period.weekday.is_some_and(|it| it != days.start.weekday());
    let closed = turn && period.part.is_some();
    let other_week = matches!(period.part, Some(Part::FirstWeek | Part::LastWeek)) && alternative.is_some();
    // Half of three or five months begins or ends in the middle of one.
    let cut = !matches!(period.unit, Unit::Month(_)) && (days.start.day() != 1 || days.end.day() == 15);
    let vague = vague || (cut && matches!(period.part, Some(Part::FirstHalf | Part::SecondHalf)));
    let far = matches!(period.year, Year::Given(year) if !PLAUSIBLE.contains(&year));
    let confirm = period.unsure || far || (turn && !closed) || loose || vague || wrong_weekday || other_week;
    Found { days, confirm, alternative, wrong_weekday, year_missing: false }
}

/// The first seven days of the month, or the last seven, when they are another week than the one found.
fn plain_week(part: Option<Part>, week: Days) -> Option<Days> {
    let middle = week.start.checked_add_days(chrono::Days::new(3))?;
    let month = unit_days(Unit::Month(middle.month()), middle.year())?;
    let plain = if part == Some(Part::FirstWeek) {
        Days { start: month.start, end: month.start.with_day(7)? }
    } else {
        Days { start: month.end.checked_sub_days(chrono::Days::new(6))?, end: month.end }
    };
    (plain != week).then_some(plain)
}

/// A stretch on the calendar.
pub(super) fn meant(stretch: &Stretch, as_of: NaiveDate) -> Result<Meant, Stop> {
    match stretch {
        Stretch::One(period) => one(period, as_of),
        Stretch::Range(from, to) => range(from, to, as_of),
        Stretch::Starting(from, to) => {
            let whole = range(from, to, as_of)?;
            Ok(Meant { window: Some(whole.span), span: Span { end: None, ..whole.span }, ..whole })
        }
        Stretch::Open { from, starts } => {
            let found = found(from, as_of)?;
            let window = starts.then_some(span(found.days)).filter(|it| it.start != it.end);
            // From the turn on is after it.
            let turn = matches!(from.unit, Unit::Turn(_)) && from.part.is_none();
            let first = if turn { found.days.end.succ_opt().ok_or(from.at)? } else { found.days.start };
            Ok(Meant { window, ..Meant::window(&found, Span { start: Some(first), end: None }) })
        }
        Stretch::After(period) => {
            let found = found(period, as_of)?;
            let last = match period.unit {
                Unit::Season(Season::Summer) => between_terms(found.days.start.year()).map(|it| it.end),
                _ => Some(found.days.end),
            };
            let start = last.and_then(|it| it.succ_opt()).ok_or(period.at)?;
            let mut meant = Meant::window(&found, Span { start: Some(start), end: None });
            // Before the turn or after it: what follows begins with the new year.
            meant.confirm &= !matches!(period.unit, Unit::Turn(_)) || found.year_missing || period.unsure;
            Ok(meant)
        }
        Stretch::Until { to, doubt } => {
            let found = found(to, as_of)?;
            let meant = Meant::window(&found, Span { start: None, end: Some(found.days.end) });
            let alternative = match doubt {
                None => None,
                Some(Doubt::LastDay) => found.days.start.pred_opt().map(|end| Span { start: None, end: Some(end) }),
                Some(Doubt::Itself) => Some(span(found.days)),
            };
            Ok(Meant { confirm: meant.confirm || doubt.is_some(), alternative, ..meant })
        }
    }
}

/// Several stretches of one list. Without any year they lie in the first year that lets the last of them end on
/// or after the as-of date.
pub(super) fn all_meant(all: &[Stretch], as_of: NaiveDate) -> Result<Vec<Meant>, Stop> {
    let yearless = |it: &Stretch| matches!(it, Stretch::One(period) if period.year == Year::Missing);
    if !all.iter().all(yearless) {
        return all.iter().map(|it| meant(it, as_of)).collect();
    }
    let in_year = |year| -> Result<Vec<Meant>, Stop> {
        let given = all.iter().map(|it| with_year(it, Year::Given(year)));
        given.map(|it| meant(&it, as_of)).collect()
    };
    let ends_later = |list: &Vec<Meant>| list.last().is_some_and(|it| it.span.end >= Some(as_of));
    let mut first = years_from(as_of).filter_map(|year| in_year(year).ok()).find(ends_later);
    for meant in first.iter_mut().flatten() {
        meant.confirm = true;
    }
    first.ok_or_else(|| all.first().map_or(0, |it| it.first().at))
}

fn with_year(stretch: &Stretch, year: Year) -> Stretch {
    match *stretch {
        Stretch::One(period) => Stretch::One(Period { year, ..period }),
        other => other,
    }
}

fn one(period: &Period, as_of: NaiveDate) -> Result<Meant, Stop> {
    let found = found(period, as_of)?;
    let meant = Meant { alternative: found.alternative, ..Meant::window(&found, span(found.days)) };
    let point = || Meant { kind: Kind::Milestone, span: Span { start: None, end: Some(found.days.end) }, ..meant };
    Ok(match (period.unit, period.part) {
        (_, Some(Part::FirstDay | Part::LastDay)) => Meant { kind: Kind::Date, ..meant },
        (Unit::Turn(_), _) | (_, Some(Part::Close)) => point(),
        (Unit::Day { .. } | Unit::DayOfWeek { .. } | Unit::WeekdayOf { .. } | Unit::MonthEnd(_), _) => {
            Meant { kind: Kind::Date, ..meant }
        }
        _ => meant,
    })
}

/// From the first day of one period to the last of another, which can lend each other the year.
fn range(from: &Period, to: &Period, as_of: NaiveDate) -> Result<Meant, Stop> {
    let (first, second) = match (from.year, to.year) {
        (Year::Missing, Year::Missing) => {
            let in_year = |year| lent(from, to, year, as_of).ok();
            let ends_later = |(_, second): &(Found, Found)| second.days.end >= as_of;
            let (first, second) = years_from(as_of).filter_map(in_year).find(ends_later).ok_or(from.at)?;
            (Found { confirm: true, ..first }, second)
        }
        (Year::Missing, year) => lent(from, to, found_year(year, as_of), as_of)?,
        (year, Year::Missing) => borrowed(from, to, found_year(year, as_of), as_of)?,
        _ => (found(from, as_of)?, found(to, as_of)?),
    };
    if first.days.start > second.days.end || first.days.end > second.days.end {
        return Err(to.at);
    }
    let days = Span { start: Some(first.days.start), end: Some(second.days.end) };
    let mut meant = Meant::window(&first, days);
    if to.unsure && (from.unit, to.unit) == (Unit::Year, Unit::Year) {
        meant.alternative = unit_days(Unit::SchoolYear, first.days.start.year()).map(span);
    }
    // "November 2021–2023" can be every November.
    let short = matches!(from.unit, Unit::Month(_) | Unit::Day { .. } | Unit::Term(_) | Unit::Season(_));
    meant.confirm |= second.confirm || (short && to.unit == Unit::Year);
    meant.wrong_weekday |= second.wrong_weekday;
    Ok(meant)
}

/// The end's year, lent to the beginning; the year before when it would otherwise come after the end, and then
/// a person should confirm.
fn lent(from: &Period, to: &Period, year: i32, as_of: NaiveDate) -> Result<(Found, Found), Stop> {
    if to.unit == Unit::Year {
        return Err(to.at);
    }
    let second = found(&Period { year: Year::Given(year), ..*to }, as_of)?;
    let same = found(&Period { year: Year::Given(year), ..*from }, as_of)?;
    if same.days.start <= second.days.end {
        return Ok((same, second));
    }
    let before = found(&Period { year: Year::Given(year.saturating_sub(1)), ..*from }, as_of)?;
    // "November–februari" goes over New Year; "v. 40–v. 36" is the wrong way round.
    let months = matches!((from.unit, to.unit), (Unit::Month(_), Unit::Month(_)));
    let longest = if months { LONGEST_IN_MONTHS } else { LONGEST_OVER_NEW_YEAR };
    if second.days.end.signed_duration_since(before.days.start).num_days() > longest {
        return Err(to.at);
    }
    Ok((Found { confirm: true, ..before }, second))
}

/// The beginning's year, borrowed by the end; the next year when it would otherwise come before the beginning.
fn borrowed(from: &Period, to: &Period, year: i32, as_of: NaiveDate) -> Result<(Found, Found), Stop> {
    let mut first = found(from, as_of)?;
    first.confirm |= from.unit == Unit::Year;
    let same = found(&Period { year: Year::Given(year), ..*to }, as_of)?;
    if first.days.start <= same.days.end {
        return Ok((first, same));
    }
    let next = found(&Period { year: Year::Given(year.saturating_add(1)), ..*to }, as_of)?;
    Ok((first, Found { confirm: true, ..next }))
}

fn found_year(year: Year, as_of: NaiveDate) -> i32 {
    match year {
        Year::Given(year) => year,
        Year::FromNow(distance) => as_of.year().saturating_add(distance),
        Year::Missing => as_of.year(),
    }
}

/// Days as a span.
pub(super) fn span(days: Days) -> Span {
    Span { start: Some(days.start), end: Some(days.end) }
}
