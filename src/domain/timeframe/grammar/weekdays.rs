//! Weekdays and days of the month that come back.

use chrono::Weekday;

use super::Parser;
use crate::domain::timeframe::lexicon::Sym;
use crate::domain::timeframe::syntax::{Beat, Cycle, Few, Limit, Rule};

impl Parser<'_> {
    /// "på onsdagar"
    pub(super) fn on_weekday(&mut self) -> Option<Weekday> {
        let _ = self.eat(Sym::In);
        let Some(Sym::Weekdays(day)) = self.peek() else { return None };
        self.bump();
        Some(day)
    }

    /// "måndagar och torsdagar", "tisdagar udda veckor", "måndagar varannan vecka"
    pub(super) fn weekdays(&mut self) -> Option<Beat> {
        let first = self.on_weekday()?;
        let mut days = Few::weekday(first);
        let mut several = false;
        while let Some(next) = self.attempt(|it| {
            let joined = it.eat_any(&[Sym::And, Sym::Comma]);
            if joined { it.on_weekday() } else { None }
        }) {
            days = days.and_weekday(next);
            several = true;
        }
        let weeks = self.attempt(|it| {
            let _ = it.eat_any(&[Sym::Comma, Sym::In]);
            it.even_or_odd()
        });
        if let Some(even) = weeks {
            return (!several).then_some(Beat::Weeks { even, day: Some(first) });
        }
        let every = self.attempt(|it| {
            let interval = if it.eat(Sym::EveryOther) { 2 } else { it.eat(Sym::Every).then(|| it.interval())?? };
            it.eat(Sym::Cycle(Cycle::Week)).then_some(interval)
        });
        Some(Beat::Weekdays { days, interval: every.unwrap_or(1) })
    }

    /// "jämna veckor"
    pub(super) fn even_or_odd(&mut self) -> Option<bool> {
        let even = self.eat(Sym::Even);
        if !even && !self.eat(Sym::Odd) {
            return None;
        }
        self.eat(Sym::Cycle(Cycle::Week)).then_some(even)
    }

    /// "första måndagen i varje månad", "första och tredje måndagen i månaden", "sista fredagen varannan månad"
    pub(super) fn weekday_of_month(&mut self) -> Option<Beat> {
        let _ = self.eat(Sym::The);
        let mut ordinals = Few::default();
        loop {
            let ordinal = self.ordinal()?;
            if ordinal > 5 {
                return None;
            }
            ordinals = ordinals.and(ordinal);
            if !self.eat(Sym::And) {
                break;
            }
        }
        let Some(Sym::Weekday(day)) = self.peek() else { return None };
        self.bump();
        self.each_month().map(|interval| Beat::WeekdayOfMonth { ordinals, day, interval })
    }

    /// "första", "1:a"
    fn ordinal(&mut self) -> Option<i8> {
        match self.peek()? {
            Sym::Ordinal(ordinal) => {
                self.bump();
                Some(ordinal)
            }
            Sym::Number { value, digits: 1..=2 } => {
                self.bump();
                self.ordinal_ending();
                i8::try_from(value).ok().filter(|it| *it > 0)
            }
            _ => None,
        }
    }

    /// "i varje månad", "i månaden", "varannan månad"; gives every how many.
    fn each_month(&mut self) -> Option<u32> {
        let within = self.eat(Sym::In) || self.eat(Sym::Of);
        let _ = within && self.eat(Sym::The);
        let interval = if self.eat(Sym::EveryOther) {
            2
        } else if self.eat(Sym::Every) {
            self.interval()?
        } else if within {
            1
        } else {
            return None;
        };
        self.eat(Sym::Cycle(Cycle::Month)).then_some(interval)
    }

    /// "den 15:e varje månad", "senast den 10:e varje månad", "sista dagen i månaden", "vid varje månadsskifte"
    pub(super) fn days_of_each_month(&mut self) -> Option<Rule> {
        let limit = self.attempt(Self::limit);
        let days = self.month_days(limit.unwrap_or(Limit::Including))?;
        if self.each_month()? != 1 {
            return None;
        }
        // Months without a 31st: the rule leaves them out, the words may mean their last day.
        let unsure = limit == Some(Limit::Towards) || days.iter().any(|day| day > 28);
        Some(Rule { limit, unsure, ..Rule::of(Beat::MonthDays(days)) })
    }

    fn month_days(&mut self, limit: Limit) -> Option<Few> {
        let _ = self.eat(Sym::The);
        let mut days = Few::default();
        loop {
            let day = self.ordinal()?;
            let _ = self.eat(Sym::Cycle(Cycle::Day));
            let day = match (limit, day) {
                (Limit::Excluding, 1) => -1,
                (Limit::Excluding, day) => day - 1,
                (_, day) => day,
            };
            days = days.and(Some(day).filter(|day| (-1..=31).contains(day) && *day != 0)?);
            if !self.eat(Sym::And) {
                return Some(days);
            }
            let _ = self.eat(Sym::The);
        }
    }

    /// "månadsvis, senast den 5:e"
    pub(super) fn day_of_month_after(&mut self, beat: Beat) -> Option<(Option<Limit>, Beat)> {
        if beat != (Beat::Every { cycle: Cycle::Month, interval: 1 }) {
            return None;
        }
        let _ = self.eat(Sym::Comma);
        let limit = self.attempt(Self::limit);
        if self.peek() != Some(Sym::The) {
            return None;
        }
        let days = self.month_days(limit.unwrap_or(Limit::Including))?;
        Some((limit, Beat::MonthDays(days)))
    }
}
