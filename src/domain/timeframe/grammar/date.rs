//! Dates and other periods that begin with digits, in every Swedish order and the international ones.

use super::Parser;
use super::period::{numbered, plain};
use super::year::{YEARS, given};
use crate::domain::timeframe::lexicon::Sym;
use crate::domain::timeframe::syntax::{Cycle, Period, Unit, Year};

/// Two last digits of the years that a plan can speak of.
const PLAN_YEARS: std::ops::RangeInclusive<u32> = 16..=30;

impl Parser<'_> {
    /// A period that begins with digits.
    pub(super) fn numeric(&mut self) -> Option<Period> {
        if self.full_year(0).is_some() {
            return if self.state.yearless { None } else { self.year_first() };
        }
        if self.state.yearless && self.small(0).is_none() {
            return None;
        }
        self.attempt(Self::run_together)
            .or_else(|| self.attempt(Self::short_iso))
            .or_else(|| self.attempt(Self::month_and_year))
            .or_else(|| self.attempt(Self::short_pair))
            .or_else(|| self.attempt(Self::short_range))
            .or_else(|| self.day_first())
    }

    /// Six digits are year, month, day (convention); eight have the whole year.
    fn run_together(&mut self) -> Option<Period> {
        let at = self.at();
        let value = self.number(0, 6).map(|it| it + 20_000_000).or_else(|| self.number(0, 8))?;
        let (year, month, day) = (value / 10_000, value / 100 % 100, value % 100);
        if !YEARS.contains(&year) || !(1..=12).contains(&month) {
            return None;
        }
        // "150322" is a day of 2015, or with the day first one of 2022.
        let day_first = (1..=31).contains(&(year % 100)) && (year < 2100 && PLAN_YEARS.contains(&day));
        let unsure = self.number(0, 6).is_some() && day_first && !PLAN_YEARS.contains(&(year % 100));
        self.bump();
        Some(Period { unsure, ..plain(Unit::Day { month, day }, given(year)?, at) })
    }

    /// "03/2022"
    fn month_and_year(&mut self) -> Option<Period> {
        let at = self.at();
        let month = self.small(0).filter(|it| (1..=12).contains(it))?;
        if self.ahead(1) != Some(Sym::Slash) {
            return None;
        }
        let year = self.full_year(2)?;
        self.skip(3);
        Some(plain(Unit::Month(month), year, at))
    }

    /// "21/22": two years after each other, when they cannot be a day and a month.
    fn short_pair(&mut self) -> Option<Period> {
        let at = self.at();
        let second = self.number(2, 2).filter(|it| *it > 12)?;
        let slashed = self.ahead(1) == Some(Sym::Slash) && second == self.number(0, 2)? + 1;
        if !slashed || self.ahead(3).is_some_and(|it| matches!(it, Sym::Number { .. } | Sym::Slash)) {
            return None;
        }
        let year = self.year_pair()?;
        Some(Period { unsure: true, ..plain(Unit::YearPair, year, at) })
    }

    /// "21–23": years, when nothing says that they are days. Only the first is taken here.
    fn short_range(&mut self) -> Option<Period> {
        let at = self.at();
        let (first, second) = self.number(0, 2).zip(self.number(2, 2))?;
        let ends = matches!(self.ahead(3), None | Some(Sym::Close | Sym::Comma | Sym::Dot));
        if first <= 12 || second <= first || self.ahead(1) != Some(Sym::Dash) || !ends {
            return None;
        }
        let year = self.short_year(0)?;
        self.bump();
        Some(Period { unsure: true, ..plain(Unit::Year, year, at) })
    }

    /// year first := 2021 | 2021-03 | 2021-03-15 | 2021-W36 | 2021/2022 | 2021 unit | 2021 (unit)
    fn year_first(&mut self) -> Option<Period> {
        let at = self.at();
        let year = self.full_year(0)?;
        if self.looks_iso() {
            return self.iso(year);
        }
        if self.ahead(1) == Some(Sym::Slash) && self.number(2, 4).or_else(|| self.number(2, 2)).is_some() {
            let year = self.year_pair()?;
            return Some(Period { unsure: true, ..plain(Unit::YearPair, year, at) });
        }
        self.bump();
        if let Some(period) = self.attempt(|it| it.set_off(year, at)) {
            return Some(period);
        }
        if !self.starts_unit(0) || matches!(self.ahead(1), Some(Sym::Weekday(_))) {
            return Some(plain(Unit::Year, year, at));
        }
        let (unit, unsure) = self.unit()?;
        Some(Period { unsure, ..plain(unit, year, at) })
    }

    /// "2022 (Q3)", "2022, första halvåret": a unit set off from its year, with no year of its own.
    fn set_off(&mut self, year: Year, at: usize) -> Option<Period> {
        let opened = self.eat(Sym::Open);
        if (!opened && !self.eat(Sym::Comma)) || !self.starts_unit(0) {
            return None;
        }
        let (unit, unsure) = self.unit()?;
        let ends = if opened { self.eat(Sym::Close) } else { self.at_end() };
        ends.then_some(Period { unsure, ..plain(unit, year, at) })
    }

    /// Whether the year is followed by what only those forms have: "2021-W36", "2021-Q3", "2021-03-15", "2021-03".
    fn looks_iso(&mut self) -> bool {
        let _ = self.peek();
        let tight = self.glued(1) && self.glued(2);
        let unit = matches!(self.ahead(2), Some(Sym::Cycle(Cycle::Week | Cycle::Quarter)));
        match self.ahead(1) {
            Some(Sym::Dash) if tight && unit => self.small(3).is_some() && self.glued(3) && self.number(4, 4).is_none(),
            Some(Sym::Dash | Sym::Slash | Sym::Dot)
                if tight
                    && self.small(2).is_some()
                    && self.ahead(3) == self.ahead(1)
                    && self.glued(3)
                    && self.glued(4) =>
            {
                self.small(4).is_some()
            }
            Some(Sym::Dash) if tight => self.number(2, 2).is_some_and(|month| (1..=12).contains(&month)),
            _ => false,
        }
    }

    /// The same sign between month and day as between year and month: "2022-05–06" is two months or none.
    fn same_sign_again(&self) -> bool {
        self.word(1) == self.word(3) && self.glued(3) && self.glued(4)
    }

    /// Year, month and day with one sign between, or the forms of ISO 8601, written without blanks.
    fn iso(&mut self, year: Year) -> Option<Period> {
        let at = self.at();
        if let Some(Sym::Cycle(cycle)) = self.ahead(2) {
            let unit = numbered(cycle, self.small(3)?)?;
            self.skip(4);
            return Some(plain(unit, year, at));
        }
        if let Some(day) = self.small(4).filter(|_| self.same_sign_again()) {
            let month = self.small(2).filter(|it| (1..=12).contains(it))?;
            self.skip(5);
            return Some(plain(Unit::Day { month, day }, year, at));
        }
        let month = self.number(2, 2).filter(|it| (1..=12).contains(it))?;
        let Year::Given(full) = year else { return None };
        self.skip(3);
        // "2009-10" can be two years.
        let unsure = i64::from(month) + 2000 > i64::from(full);
        Some(Period { unsure, ..plain(Unit::Month(month), year, at) })
    }

    /// day first := 15 juni | 15:e juni | 15/6 | 15.6.2022 | 15-06-2022, with or without year
    fn day_first(&mut self) -> Option<Period> {
        let at = self.at();
        let day = self.small(0).filter(|it| (1..=31).contains(it))?;
        if let Some(period) = self.attempt(|it| it.all_digits(day, at)) {
            return Some(period);
        }
        if matches!(self.ahead(1), Some(Sym::Slash | Sym::Dot)) && self.small(2).is_some() && self.glued(2) {
            return self.day_and_month(day, at);
        }
        self.bump();
        self.ordinal_ending();
        let counted = |it: i8, parser: &mut Self| match parser.peek() {
            Some(Sym::Weekday(_)) => parser.attempt(|p| p.ordinal_thing(it)),
            _ => parser.attempt(|p| p.ordinal_unit(it)),
        };
        if let Some(unit) = i8::try_from(day).ok().and_then(|it| counted(it, self)) {
            let (year, unsure) = self.year(unit);
            return Some(Period { unsure, ..plain(unit, year, at) });
        }
        let _ = self.eat(Sym::In);
        let month = self.month()?;
        let unit = Unit::Day { month, day };
        let (year, unsure) = self.year(unit);
        Some(Period { unsure, ..plain(unit, year, at) })
    }

    /// "21-10-15": as six digits run together, year, month, day; a person must say where it can be day, month, year.
    fn short_iso(&mut self) -> Option<Period> {
        let at = self.at();
        let year = self.short_year(0)?;
        let (month, day) = self.number(2, 2).zip(self.number(4, 2))?;
        let joined = self.ahead(1) == Some(Sym::Dash) && self.same_sign_again() && self.glued(1) && self.glued(2);
        if !joined || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return None;
        }
        let unsure = PLAN_YEARS.contains(&day) && self.number(0, 2).is_some_and(|it| (1..=31).contains(&it));
        self.skip(5);
        Some(Period { unsure, ..plain(Unit::Day { month, day }, year, at) })
    }

    /// "15.6.2022", "15-06-2022", "15/6/22": one sign between all three.
    fn all_digits(&mut self, day: u32, at: usize) -> Option<Period> {
        let sign = self.ahead(1)?;
        let month = self.small(2)?;
        if !matches!(sign, Sym::Slash | Sym::Dot | Sym::Dash) || self.ahead(3) != Some(sign) {
            return None;
        }
        let year = self.full_year(4).or_else(|| self.short_year(4).filter(|_| sign != Sym::Dash))?;
        if !(1..=12).contains(&month) {
            return None;
        }
        // "22.06.15" is a day of 2015, or of 2022 with the year first.
        let short = self.number(4, 2);
        let unsure = short.is_some_and(|it| !PLAN_YEARS.contains(&it)) && PLAN_YEARS.contains(&day);
        self.skip(5);
        Some(Period { unsure, ..plain(Unit::Day { month, day }, year, at) })
    }

    /// "15/6 2022", "15/6-22", "15.6 2022"
    fn day_and_month(&mut self, day: u32, at: usize) -> Option<Period> {
        let dotted = self.ahead(1) == Some(Sym::Dot);
        let month = self.small(2).filter(|it| (1..=12).contains(it))?;
        let unit = Unit::Day { month, day };
        self.skip(3);
        let (year, unsure) = self.year(unit);
        // "1.5" is the number of an activity as well; with a year after it a person must say.
        (!dotted || year != Year::Missing).then(|| Period { unsure: unsure || dotted, ..plain(unit, year, at) })
    }

    /// "kl. 13.00", "kl 9–12": the day is what counts.
    pub(super) fn clock_time(&mut self) -> Option<()> {
        let _ = self.eat(Sym::Comma);
        if !self.eat(Sym::Clock) {
            return None;
        }
        self.hour()?;
        if self.eat(Sym::Dash) {
            self.hour()?;
        }
        Some(())
    }

    fn hour(&mut self) -> Option<()> {
        self.small(0).filter(|hour| *hour < 25)?;
        self.bump();
        if matches!(self.peek(), Some(Sym::Dot | Sym::Colon)) && self.number(1, 2).is_some_and(|it| it < 60) {
            self.skip(2);
        }
        Some(())
    }

    /// ":e", "a", ".": what makes a number in digits an ordinal.
    pub(super) fn ordinal_ending(&mut self) {
        let marked = self.eat_any(&[Sym::Colon, Sym::Dot]);
        let ending = matches!(
            self.word(0).to_lowercase().as_str(),
            "e" | "a" | "de" | "te" | "sta" | "ste" | "dra" | "st" | "nd" | "rd" | "th"
        );
        if ending && (marked || self.glued(0)) {
            self.bump();
        }
    }
}
