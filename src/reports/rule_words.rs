//! Rules of recurrence in words.

use chrono::Weekday;

use super::words::list;
use crate::domain::quota::Per;
use crate::domain::recurrence::{ByDay, Frequency, Recurrence};
use crate::domain::timeframe::Quota;
use crate::i18n::Texts;
use crate::t;

/// A rule with what the words around it say.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    /// The rule.
    pub rule: &'a Recurrence,
    /// Months that begin its windows, when they are longer than a month.
    pub from_months: &'a [u32],
    /// How many times in a window, when the words count.
    pub quota: Option<&'a Quota>,
    /// Its days are last days.
    pub latest: bool,
}

/// A rule in words: "varje år i april och november", "varannan tisdag". One that no word of a plan can give is told as it
/// is written.
#[must_use]
pub fn rule(texts: &Texts, told: Told) -> String {
    let Told { rule, quota, .. } = told;
    let words = match rule.frequency {
        Frequency::Yearly if !rule.weeks.is_empty() => by_week(texts, told),
        Frequency::Yearly => yearly(texts, told),
        Frequency::Monthly => monthly(texts, told),
        Frequency::Weekly => Some(weekly(texts, rule, quota)),
        Frequency::Daily => Some(every(texts, Frequency::Daily, rule.interval)),
    };
    words.unwrap_or_else(|| t!(texts, "recurs", rule = rule.to_string()))
}

/// A number in letters up to twelve.
#[must_use]
pub fn number(texts: &Texts, number: u32) -> String {
    t!(texts, "number-word", n = number)
}

/// What a quota counts in: "termin", "år".
#[must_use]
pub fn per(texts: &Texts, per: Per) -> String {
    match per {
        Per::Year => t!(texts, "per-year"),
        Per::SchoolYear => t!(texts, "per-school-year"),
        Per::Half => t!(texts, "per-half"),
        Per::Term => t!(texts, "per-term"),
        Per::Tertial => t!(texts, "per-tertial"),
        Per::Quarter => t!(texts, "per-quarter"),
        Per::Month => t!(texts, "per-month"),
        Per::Week => t!(texts, "per-week"),
    }
}

/// "varje vecka", "varannan månad", "vart tredje år".
fn every(texts: &Texts, cycle: Frequency, interval: u32) -> String {
    match (cycle, interval) {
        (Frequency::Yearly, 1) => t!(texts, "every-year"),
        (Frequency::Yearly, 2) => t!(texts, "every-other-year"),
        (Frequency::Yearly, n) => t!(texts, "every-nth-year", n = n),
        (Frequency::Monthly, 1) => t!(texts, "every-month"),
        (Frequency::Monthly, 2) => t!(texts, "every-other-month"),
        (Frequency::Monthly, n) => t!(texts, "every-nth-month", n = n),
        (Frequency::Weekly, 1) => t!(texts, "every-week"),
        (Frequency::Weekly, 2) => t!(texts, "every-other-week"),
        (Frequency::Weekly, n) => t!(texts, "every-nth-week", n = n),
        (Frequency::Daily, 1) => t!(texts, "every-day"),
        (Frequency::Daily, 2) => t!(texts, "every-other-day"),
        (Frequency::Daily, n) => t!(texts, "every-nth-day", n = n),
    }
}

/// Windows that divide the year, each with what a quota counts in.
const CALENDAR_CYCLES: [(Per, &[u32], &[u32]); 5] = [
    (Per::Half, &[6, 12], &[1, 7]),
    (Per::Term, &[6, 12], &[1, 8]),
    (Per::Tertial, &[4, 8, 12], &[1, 5, 9]),
    (Per::Quarter, &[3, 6, 9, 12], &[1, 4, 7, 10]),
    (Per::SchoolYear, &[6], &[8]),
];

fn yearly(texts: &Texts, told: Told) -> Option<String> {
    let Told { rule, from_months, quota, latest } = told;
    let cycle = CALENDAR_CYCLES.iter().find(|(_, months, from)| rule.months == *months && from_months == *from);
    let plain = rule.days.is_empty() && rule.weekdays.is_empty() && rule.interval == 1 && !latest;
    if let Some(&(name, ..)) = cycle.filter(|_| plain) {
        match quota {
            Some(quota) if quota.per == name => return Some(t!(texts, "once-per", per = per(texts, name))),
            Some(_) => {}
            None => return Some(t!(texts, "every-cycle", per = per(texts, name))),
        }
    }
    let base = how_often(texts, rule, quota);
    if rule.months.is_empty() {
        return Some(if quota.is_none() && rule.interval == 1 { t!(texts, "some-time-every-year") } else { base });
    }
    let mut months = rule.months.clone();
    // A window over New Year stands last in its list.
    months.sort_unstable();
    let time = match (rule.days.as_slice(), rule.weekdays.as_slice()) {
        ([], []) => {
            let windows = months.iter().enumerate().map(|(n, last)| window(texts, from_months.get(n), *last));
            let windows = t!(texts, "time-in", months = list(texts, &windows.collect::<Vec<_>>()));
            if latest { t!(texts, "time-latest", days = windows) } else { windows }
        }
        ([day], []) => by_day(texts, *day, &months, told)?,
        ([], weekdays) => {
            let days = nth(texts, weekdays)?;
            let months: Vec<String> = months.iter().map(|it| texts.month(*it).to_owned()).collect();
            t!(texts, "time-weekday-in", days = days, months = list(texts, &months))
        }
        _ => return None,
    };
    Some(format!("{base} {time}"))
}

/// "varje år", "vart tredje år", "två gånger per år".
fn how_often(texts: &Texts, rule: &Recurrence, quota: Option<&Quota>) -> String {
    match quota {
        Some(quota) if quota.times == 1 => t!(texts, "once-per", per = per(texts, quota.per)),
        Some(quota) => t!(texts, "quota", times = number(texts, quota.times), per = per(texts, quota.per)),
        None => every(texts, Frequency::Yearly, rule.interval),
    }
}

/// "april", "januari–februari".
fn window(texts: &Texts, from: Option<&u32>, last: u32) -> String {
    match from {
        Some(first) if *first != last => format!("{}–{}", texts.month(*first), texts.month(last)),
        _ => texts.month(last).to_owned(),
    }
}

/// "30 november", "senast sista februari", "mellan 1 mars och 30 april".
fn by_day(texts: &Texts, day: i8, months: &[u32], told: Told) -> Option<String> {
    let date = |month: &u32| match day {
        -1 => t!(texts, "last-of-month", month = texts.month(*month)),
        day => format!("{day} {}", texts.month(*month)),
    };
    let days: Vec<String> = months.iter().map(date).collect();
    match (told.from_months, days.as_slice()) {
        ([], days) if told.latest => Some(t!(texts, "time-latest", days = list(texts, days))),
        ([], days) => Some(list(texts, days)),
        ([first], [last]) if !told.latest => {
            Some(t!(texts, "time-between", first = format!("1 {}", texts.month(*first)), last = last))
        }
        _ => None,
    }
}

fn by_week(texts: &Texts, told: Told) -> Option<String> {
    let Told { rule, quota, latest, .. } = told;
    let all = |even: bool| rule.weeks.iter().copied().eq((1..=53).filter(|week: &u32| week.is_multiple_of(2) == even));
    let weeks = match (all(true), all(false)) {
        (true, _) => t!(texts, "even-weeks"),
        (_, true) => t!(texts, "odd-weeks"),
        _ if rule.weekdays.is_empty() => {
            let weeks: Vec<String> = rule.weeks.iter().map(ToString::to_string).collect();
            let weeks = t!(texts, "in-weeks", weeks = list(texts, &weeks));
            let weeks = if latest { t!(texts, "time-latest", days = weeks) } else { weeks };
            return Some(format!("{} {weeks}", how_often(texts, rule, quota)));
        }
        _ => return None,
    };
    match rule.weekdays.as_slice() {
        [] => Some(weeks),
        [ByDay { ordinal: None, day }] => Some(format!("{} {weeks}", t!(texts, "weekdays", n = day_number(*day)))),
        _ => None,
    }
}

fn monthly(texts: &Texts, told: Told) -> Option<String> {
    let Told { rule, quota, latest, .. } = told;
    match (rule.days.as_slice(), rule.weekdays.as_slice()) {
        ([], []) if quota.is_some() && rule.interval == 1 => Some(t!(texts, "once-per", per = t!(texts, "per-month"))),
        ([], []) => Some(every(texts, Frequency::Monthly, rule.interval)),
        (days, []) if rule.interval == 1 => {
            let days: Vec<String> = days.iter().map(|it| day_of_month(texts, *it)).collect();
            let days = t!(texts, "days-of-month", days = list(texts, &days));
            Some(if latest { t!(texts, "time-latest", days = days) } else { days })
        }
        ([], weekdays) => {
            let days = nth(texts, weekdays)?;
            Some(t!(texts, "weekdays-of-month", days = days, every = every(texts, Frequency::Monthly, rule.interval)))
        }
        _ => None,
    }
}

fn day_of_month(texts: &Texts, day: i8) -> String {
    match u32::try_from(day) {
        Ok(day) => t!(texts, "nth-day", n = day),
        Err(_) => t!(texts, "last-day"),
    }
}

/// "första och tredje måndagen"; nothing for a mixture of weekdays.
fn nth(texts: &Texts, days: &[ByDay]) -> Option<String> {
    let day = days.first()?.day;
    let ordinal = |it: &ByDay| match it.ordinal? {
        -1 => Some(t!(texts, "ordinal-last")),
        n @ 1..=5 => Some(t!(texts, "ordinal", n = i64::from(n))),
        _ => None,
    };
    let ordinals: Vec<String> = days.iter().map(ordinal).collect::<Option<_>>()?;
    let alike = days.iter().all(|it| it.day == day);
    alike.then(|| format!("{} {}", list(texts, &ordinals), t!(texts, "the-weekday", n = day_number(day))))
}

fn weekly(texts: &Texts, rule: &Recurrence, quota: Option<&Quota>) -> String {
    match rule.weekdays.as_slice() {
        [] if quota.is_some() && rule.interval == 1 => t!(texts, "once-per", per = t!(texts, "per-week")),
        [] => every(texts, Frequency::Weekly, rule.interval),
        [ByDay { day, .. }] => {
            let day = t!(texts, "weekday", n = day_number(*day));
            match rule.interval {
                1 => t!(texts, "every-weekday", day = day),
                2 => t!(texts, "every-other-weekday", day = day),
                n => t!(texts, "every-nth-weekday", day = day, n = n),
            }
        }
        days => {
            let named: Vec<String> = days.iter().map(|it| t!(texts, "weekdays", n = day_number(it.day))).collect();
            let named = list(texts, &named);
            if rule.interval == 1 {
                named
            } else {
                format!("{named} {}", every(texts, Frequency::Weekly, rule.interval))
            }
        }
    }
}

/// 1 for Monday.
fn day_number(day: Weekday) -> i64 {
    i64::from(day.number_from_monday())
}
