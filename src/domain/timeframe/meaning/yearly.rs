//! The time of the year of what comes back every year: months, days and weeks without a year.

use super::Stop;
use crate::domain::recurrence::ByDay;
use crate::domain::timeframe::calendar::{part_days, unit_days, unit_months};
use crate::domain::timeframe::syntax::{Feast, Limit, Part, Period, Season, Stretch, Turn, Unit};
use chrono::Datelike;

/// A year without a leap day is the rule; February's last day is told as the last.
const COMMON_YEAR: i32 = 2001;

/// The window of one occurrence within its year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Yearly {
    /// The last month of the window and the month that it begins with.
    pub(super) months: Option<(u32, u32)>,
    /// Its last day, when the words tell one; -1 is the last of the month.
    pub(super) day: Option<i8>,
    /// The ISO week.
    pub(super) week: Option<u32>,
    /// The n-th such weekday of the month.
    pub(super) weekday: Option<ByDay>,
    /// A person should confirm.
    pub(super) confirm: bool,
}

impl Yearly {
    fn month(month: u32) -> Self {
        Self { months: Some((month, month)), ..Self::default() }
    }

    fn day(month: u32, day: i8) -> Self {
        Self { day: Some(day), ..Self::month(month) }
    }
}

/// The window that a stretch without a year stands for, with the words that make it a last day.
///
/// # Errors
/// The position of a stretch that no year has, or that cannot come back as a rule.
pub(super) fn yearly(stretch: &Stretch, limit: Option<Limit>) -> Result<Yearly, Stop> {
    let found = match stretch {
        Stretch::One(period) if limit == Some(Limit::Excluding) => before(period),
        Stretch::One(period) => within(period),
        Stretch::Range(from, to) => between(from, to),
        Stretch::After(period) => after(period),
        _ => None,
    };
    let mut found = found.ok_or(stretch.first().at)?;
    found.confirm |= limit == Some(Limit::Towards) || (found.week.is_some() && limit.is_some());
    Ok(found)
}

fn within(period: &Period) -> Option<Yearly> {
    let found = match period.unit {
        Unit::Day { month, day } => {
            // 29 February comes back only in leap years.
            unit_days(period.unit, 2000)?;
            let leap = (month, day) == (2, 29);
            Yearly { confirm: leap, ..Yearly::day(month, i8::try_from(day).ok()?) }
        }
        Unit::MonthEnd(month) => Yearly::day(month, -1),
        Unit::WeekdayOf { ordinal, day, month } => {
            Yearly { weekday: Some(ByDay { ordinal: Some(ordinal), day }), ..Yearly::month(month) }
        }
        Unit::Week(week) => Yearly { week: Some(week), ..Yearly::default() },
        Unit::Turn(Turn::Year) => Yearly { confirm: true, ..Yearly::day(12, 31) },
        Unit::Turn(Turn::HalfYear) => Yearly { confirm: true, ..Yearly::day(6, 30) },
        Unit::Turn(Turn::YearEnd) => Yearly::month(12),
        unit => Yearly { months: Some(part_months(unit, period.part)?), ..Yearly::default() },
    };
    let half = match (period.unit, period.part) {
        (Unit::Month(_), Some(Part::FirstHalf)) => Some(15),
        (_, Some(Part::LastDay | Part::Close)) => Some(-1),
        _ => found.day,
    };
    // What a rule cannot hold: a week of a month, a weekday beside the day, what most years do not have.
    let lost = matches!(period.part, Some(Part::FirstWeek | Part::LastWeek)) || period.weekday.is_some();
    let rare = matches!(period.unit, Unit::Week(53) | Unit::WeekdayOf { ordinal: 5, .. });
    let vague = period.part.is_some_and(Part::is_vague) || matches!(period.unit, Unit::Season(_)) || lost || rare;
    Some(Yearly { day: half, confirm: found.confirm || period.unsure || vague, ..found })
}

/// The last month and the first of a unit, or of a part of it.
fn part_months(unit: Unit, part: Option<Part>) -> Option<(u32, u32)> {
    let whole = unit_months(unit)?;
    let Some(part) = part.filter(|_| !matches!(unit, Unit::Month(_))) else { return Some(whole) };
    let days = part_days(unit, part, unit_days(unit, COMMON_YEAR)?)?;
    Some((days.end.month(), days.start.month()))
}

/// "före 1 juni", "före Q3", "före sommaren", "före jul", "före årsskiftet"
fn before(period: &Period) -> Option<Yearly> {
    match period.unit {
        // Convention: before the summer is by 30 June.
        Unit::Season(Season::Summer) => return Some(Yearly { confirm: true, ..Yearly::month(6) }),
        Unit::Feast(Feast::Christmas) => return Some(Yearly { confirm: true, ..Yearly::day(12, 23) }),
        Unit::Feast(_) => return None,
        Unit::Turn(_) => return within(period).map(|it| Yearly { confirm: false, ..it }),
        _ if period.part == Some(Part::Close) => return within(period),
        Unit::Day { .. } => {}
        unit => {
            let (_, first) = unit_months(unit)?;
            let loose = matches!(unit, Unit::Season(_)) || period.unsure || period.part.is_some();
            return Some(Yearly { confirm: loose, ..Yearly::month(if first == 1 { 12 } else { first - 1 }) });
        }
    }
    let eve = unit_days(period.unit, 2000)?.start.pred_opt()?;
    let day = if (eve.month(), eve.day()) == (2, 29) { -1 } else { i8::try_from(eve.day()).ok()? };
    Some(Yearly { confirm: period.unsure, ..Yearly::day(eve.month(), day) })
}

/// "efter sommaren": the autumn.
fn after(period: &Period) -> Option<Yearly> {
    let summer = period.unit == Unit::Season(Season::Summer);
    summer.then_some(Yearly { months: Some((12, 8)), confirm: true, ..Yearly::default() })
}

/// "januari–februari", "1–15 mars", "v. 10–12"
fn between(from: &Period, to: &Period) -> Option<Yearly> {
    let (first, last) = (within(from)?, within(to)?);
    let months = match (first.months, last.months) {
        (Some((_, start)), Some((end, _))) => Some((end, start)),
        (None, None) => None,
        _ => return None,
    };
    // Of several weeks a rule holds only the last.
    // Nor does it hold the day on which a window begins, unless that is the first of its month.
    let confirm = first.confirm || last.confirm || months.is_none() || matches!(first.day, Some(2..));
    (last.weekday.is_none()).then_some(Yearly { months, confirm, ..last })
}
