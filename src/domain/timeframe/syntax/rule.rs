//! What comes back and what is bound to events, as written.

use chrono::Weekday;

use super::{Limit, Stretch};
use crate::domain::timeframe::anchor::{Anchor, Relation};

/// What a rule counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::domain::timeframe) enum Cycle {
    /// År.
    Year,
    /// Halvår.
    Half,
    /// Termin.
    Term,
    /// Tertial.
    Tertial,
    /// Kvartal.
    Quarter,
    /// Månad.
    Month,
    /// Vecka.
    Week,
    /// Läsår.
    SchoolYear,
    /// Dag.
    Day,
    /// Timme; only in distances.
    Hour,
    /// Arbetsdag; only in distances.
    Workday,
}

/// A few small numbers: weekdays from Monday (1 to 7), days of a month, or ordinals; -1 is the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::domain::timeframe) struct Few(u32);

impl Few {
    /// One weekday.
    pub(in crate::domain::timeframe) fn weekday(day: Weekday) -> Self {
        Self::default().and_weekday(day)
    }

    /// One weekday more.
    pub(in crate::domain::timeframe) fn and_weekday(self, day: Weekday) -> Self {
        Self(self.0 | 1 << day.number_from_monday())
    }

    /// One number more, from 1 to 31, or -1.
    pub(in crate::domain::timeframe) fn and(self, number: i8) -> Self {
        Self(self.0 | 1 << u32::try_from(number).unwrap_or(0).min(31))
    }

    /// In order, the last at the end.
    pub(in crate::domain::timeframe) fn iter(self) -> impl Iterator<Item = i8> {
        let has = move |bit: &i8| self.0 & 1 << bit != 0;
        (1..=31).filter(has).chain((self.0 & 1 == 1).then_some(-1))
    }

    /// As weekdays.
    pub(in crate::domain::timeframe) fn weekdays(self) -> impl Iterator<Item = Weekday> {
        let all = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];
        all.into_iter().filter(move |day| self.0 & 1 << day.number_from_monday() != 0)
    }
}

/// How often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::domain::timeframe) enum Beat {
    /// Every so many of a cycle.
    Every {
        /// What is counted.
        cycle: Cycle,
        /// 1 is every one.
        interval: u32,
    },
    /// Weekdays, every so many weeks.
    Weekdays {
        /// The weekdays.
        days: Few,
        /// 1 is every week.
        interval: u32,
    },
    /// Monday to Friday, holidays and all.
    Workdays,
    /// Days of each month.
    MonthDays(Few),
    /// The first, second … last such weekday of each month.
    WeekdayOfMonth {
        /// 1 to 5, or -1.
        ordinals: Few,
        /// The weekday.
        day: Weekday,
        /// 1 is every month.
        interval: u32,
    },
    /// Even or odd ISO weeks.
    Weeks {
        /// Even.
        even: bool,
        /// A weekday in them.
        day: Option<Weekday>,
    },
}

/// A rule and when in its year it falls.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::domain::timeframe) struct Rule {
    /// How often.
    pub(in crate::domain::timeframe) beat: Beat,
    /// Periods without a year.
    pub(in crate::domain::timeframe) when: Vec<Stretch>,
    /// How the periods set the last day, when the words say that they do.
    pub(in crate::domain::timeframe) limit: Option<Limit>,
    /// "En gång per": the words count.
    pub(in crate::domain::timeframe) count: Option<(u32, Cycle)>,
    /// The words say "minst".
    pub(in crate::domain::timeframe) at_least: bool,
    /// A person should confirm.
    pub(in crate::domain::timeframe) unsure: bool,
}

impl Rule {
    /// A rule with nothing but its beat.
    pub(in crate::domain::timeframe) fn of(beat: Beat) -> Self {
        Self { beat, when: Vec::new(), limit: None, count: None, at_least: false, unsure: false }
    }
}

/// How many times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::domain::timeframe) struct Count {
    /// So many.
    pub(in crate::domain::timeframe) times: u32,
    /// Or up to so many ("2–3 gånger").
    pub(in crate::domain::timeframe) up_to: Option<u32>,
    /// The words say "minst".
    pub(in crate::domain::timeframe) least: bool,
    /// The words say "högst".
    pub(in crate::domain::timeframe) most: bool,
}

/// Distance from an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::domain::timeframe) struct Distance {
    /// How many.
    pub(in crate::domain::timeframe) count: u32,
    /// Of what.
    pub(in crate::domain::timeframe) cycle: Cycle,
}

/// How a distance from an event is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::domain::timeframe) enum EventLimit {
    /// Senast, inom: it is the last day.
    Latest,
    /// Minst.
    AtLeast,
}

/// What is bound to an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::domain::timeframe) struct Event {
    /// The event.
    pub(in crate::domain::timeframe) anchor: Anchor,
    /// On which side of it.
    pub(in crate::domain::timeframe) relation: Relation,
    /// Distance from it.
    pub(in crate::domain::timeframe) distance: Option<Distance>,
    /// How the distance is meant.
    pub(in crate::domain::timeframe) limit: Option<EventLimit>,
    /// Each time that the event comes.
    pub(in crate::domain::timeframe) each: bool,
    /// When the event falls.
    pub(in crate::domain::timeframe) window: Option<Stretch>,
    /// The words can also mean something else.
    pub(in crate::domain::timeframe) unsure: bool,
    /// From the event on, all the time.
    pub(in crate::domain::timeframe) goes_on: bool,
}
