//! The year of a period: four digits, two, a pair of years, or one told from now.

use super::Parser;
use crate::domain::timeframe::lexicon::Sym;
use crate::domain::timeframe::syntax::{Cycle, Turn, Unit, Year};

/// Years that a plan can name with four digits.
pub(super) const YEARS: std::ops::RangeInclusive<u32> = 1900..=2199;

impl Parser<'_> {
    /// A year of four digits.
    pub(super) fn full_year(&self, by: usize) -> Option<Year> {
        self.number(by, 4).filter(|it| YEARS.contains(it)).and_then(given)
    }

    /// A year of two digits. Convention: it is 20xx.
    pub(super) fn short_year(&self, by: usize) -> Option<Year> {
        self.number(by, 2).and_then(|it| given(it + 2000))
    }

    /// "nästa år", "innevarande år", "förra året", "i fjol"
    pub(super) fn relative(&mut self) -> Option<Year> {
        let _ = self.ahead(1) == Some(Sym::LastYear) && self.eat(Sym::In);
        if self.eat(Sym::LastYear) {
            return Some(Year::FromNow(-1));
        }
        let in_year = self.ahead(0) == Some(Sym::In) && self.ahead(1) == Some(Sym::Cycle(Cycle::Year));
        if in_year && self.number(2, 4).is_none() {
            let this = self.words(self.state.pos, self.state.pos + 1).to_lowercase() == "i år";
            self.skip(2);
            return this.then_some(Year::FromNow(0));
        }
        let distance = match self.peek()? {
            Sym::Next | Sym::Coming => 1,
            Sym::This => 0,
            Sym::Previous => -1,
            _ => return None,
        };
        self.bump();
        let one = self.word(0).to_lowercase() != "åren";
        (one && self.eat(Sym::Cycle(Cycle::Year))).then_some(Year::FromNow(distance))
    }

    /// The year after a unit, and whether its spelling has another reading.
    pub(super) fn year(&mut self, unit: Unit) -> (Year, bool) {
        let _ = self.peek();
        if self.state.yearless {
            return (Year::Missing, false);
        }
        if let Some(year) = self.attempt(Self::marked_year) {
            return (year, false);
        }
        let separated = match self.ahead(0) {
            Some(Sym::Comma) => self.number(1, 4).is_some() && !self.year_goes_on(2),
            Some(Sym::Slash) if self.short_year(1).is_some() && self.glued(0) && self.glued(1) => {
                // "Q1/22"; after a week or a day the number would be another of them.
                let year =
                    self.short_year(1).filter(|_| matches!(unit, Unit::Quarter(_) | Unit::Tertial(_) | Unit::Half(_)));
                if let Some(year) = year.filter(|_| !self.goes_on_as_date(2)) {
                    self.skip(2);
                    return (year, false);
                }
                false
            }
            Some(Sym::Slash) => self.number(1, 4).is_some() && !matches!(unit, Unit::Term(_) | Unit::Season(_)),
            Some(Sym::Of | Sym::In) => self.number(1, 4).is_some(),
            _ => false,
        };
        let by = usize::from(separated);
        if let Some(year) = self.full_year(by) {
            self.skip(by + 1);
            return (year, false);
        }
        let taken = self.attempt(|it| it.dashed_year(unit)).or_else(|| self.attempt(|it| it.bare_short_year(unit)));
        if let Some(found) = taken {
            return found;
        }
        (self.attempt(Self::relative).unwrap_or(Year::Missing), false)
    }

    /// "'21", "år 2021", "år -21"
    fn marked_year(&mut self) -> Option<Year> {
        if self.eat(Sym::Apostrophe) {
            let year = self.short_year(0)?;
            self.bump();
            return Some(year);
        }
        let _ = self.eat(Sym::In);
        if !self.eat(Sym::Cycle(Cycle::Year)) {
            return None;
        }
        let _ = self.eat_any(&[Sym::Dash, Sym::Apostrophe]);
        let year = self.full_year(0).or_else(|| self.short_year(0))?;
        self.bump();
        Some(year)
    }

    /// Whether what follows makes a four-digit number more than the year of what stands before it.
    fn year_goes_on(&self, by: usize) -> bool {
        matches!(self.ahead(by), Some(Sym::Dash | Sym::Slash)) || self.starts_unit(by)
    }

    /// "okt -22", "Q2-22": two digits tight after a dash; "Q2-2022" without any blank.
    fn dashed_year(&mut self, unit: Unit) -> Option<(Year, bool)> {
        let tight = self.ahead(0) == Some(Sym::Dash) && self.glued(1);
        // "v 36-38" is a range of weeks.
        let weeks = matches!(unit, Unit::Week(first) if self.small(1).is_some_and(|it| it > first && it <= 53));
        if !tight || weeks || self.goes_on_as_date(2) {
            return None;
        }
        let full = if self.glued(0) { self.full_year(1) } else { None };
        let year = full.or_else(|| self.short_year(1))?;
        // "15 juni–22" with a dash that is no hyphen can go on to the 22nd.
        let unsure = matches!(unit, Unit::Day { .. }) && self.word(0) != "-";
        self.skip(2);
        Some((year, unsure))
    }

    /// "HT21", "Q2 22"; after a month's name it could be a day.
    fn bare_short_year(&mut self, unit: Unit) -> Option<(Year, bool)> {
        let year = self.short_year(0).filter(|_| !self.goes_on_as_date(1))?;
        self.bump();
        Some((year, matches!(unit, Unit::Month(_))))
    }

    /// Whether a number before this token is a day and no year.
    fn goes_on_as_date(&self, by: usize) -> bool {
        let sign = matches!(self.ahead(by), Some(Sym::Dash | Sym::Slash | Sym::Dot));
        // "1/9-21 – 31/1-22": with blanks around it, the sign joins two dates.
        let number = sign && self.glued(by) && self.small(by + 1).is_some();
        number || matches!(self.ahead(by), Some(Sym::Month(_) | Sym::Jul | Sym::Colon))
    }

    /// "2021/2022", "2021–22": two years after each other; the first is given back.
    pub(super) fn year_pair(&mut self) -> Option<Year> {
        let _ = self.peek();
        let (first, width) = match self.full_year(0) {
            Some(Year::Given(year)) => (year, 4),
            _ => (i32::try_from(self.number(0, 2)?).ok()?.checked_add(2000)?, 2),
        };
        if !matches!(self.ahead(1), Some(Sym::Slash | Sym::Dash)) {
            return None;
        }
        let second = self.full_year(2).filter(|_| width == 4).or_else(|| self.short_year(2))?;
        if second != Year::Given(first.checked_add(1)?) {
            return None;
        }
        self.skip(3);
        Some(Year::Given(first))
    }

    /// The year that ends at the turn of a pair ("årsskiftet 2021/22"), or the one that is given.
    pub(super) fn turn_year(&mut self, turn: Turn) -> Year {
        let pair = if turn == Turn::Year { self.attempt(Self::year_pair) } else { None };
        pair.unwrap_or_else(|| self.year(Unit::Turn(turn)).0)
    }

    /// Whether a turn of the year is told by one year alone, so that it can be its first day or its last.
    pub(super) fn is_half_told(&self, turn: Turn, year: Year) -> bool {
        let paired = self.state.pos >= 2
            && matches!(self.tokens.get(self.state.pos - 2).map(|it| it.sym), Some(Sym::Slash | Sym::Dash));
        turn == Turn::Year && matches!(year, Year::Given(_)) && !paired
    }
}

/// A written year.
pub(super) fn given(year: u32) -> Option<Year> {
    i32::try_from(year).ok().map(Year::Given)
}
