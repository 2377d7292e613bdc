//! One period: a year, a quarter, a term, a month, a week, a day, or a part of one, with its year.

use chrono::Weekday;

use super::Parser;
use super::year::{YEARS, given};
use crate::domain::timeframe::lexicon::Sym;
use crate::domain::timeframe::syntax::{Cycle, Part, Period, Season, Turn, Unit, Year};

impl Parser<'_> {
    /// period := \[weekday\] \[part "av"\] (year | unit \[year\] | year unit | date | turn)
    pub(super) fn period(&mut self) -> Option<Period> {
        if let Some(period) = self.this_year() {
            return Some(period);
        }
        self.skip_fillers();
        let at = self.at();
        let weekday = self.weekday();
        let period = match self.peek()? {
            Sym::Number { .. } => self.numeric()?,
            Sym::Early | Sym::Middle | Sym::Late => self.part_of()?,
            Sym::Ordinal(_) if self.ahead(1) == Some(Sym::HalfOf) => self.half_of()?,
            Sym::SchoolYear => {
                self.bump();
                let year = self.year_pair()?;
                plain(Unit::SchoolYear, year, at)
            }
            Sym::Turn(turn) => {
                self.bump();
                let year = self.turn_year(turn);
                plain(Unit::Turn(turn), year, at)
            }
            Sym::MonthTurn => self.month_turn()?,
            Sym::Years => self.years_end()?,
            Sym::Next | Sym::This | Sym::Previous => self.relative_year()?,
            _ => self.named()?,
        };
        let fits = weekday.is_none() || matches!(period.unit, Unit::Day { .. });
        fits.then_some(Period { weekday, at, ..period })
    }

    /// Words before a period that add nothing: "under", "i", "den", "perioden", "år 2021".
    pub(super) fn skip_fillers(&mut self) {
        loop {
            let year_noun = self.ahead(0) == Some(Sym::Cycle(Cycle::Year)) && self.number(1, 4).is_some();
            if !year_noun && !matches!(self.peek(), Some(Sym::In | Sym::The | Sym::Filler)) {
                return;
            }
            if self.ahead(1) == Some(Sym::Cycle(Cycle::Year)) && self.number(2, 4).is_none() {
                return;
            }
            self.bump();
        }
    }

    /// The value of a number with so many digits.
    pub(super) fn number(&self, by: usize, width: u8) -> Option<u32> {
        match self.ahead(by) {
            Some(Sym::Number { value, digits }) if digits == width => Some(value),
            _ => None,
        }
    }

    /// The value of a number of one or two digits.
    pub(super) fn small(&self, by: usize) -> Option<u32> {
        self.number(by, 1).or_else(|| self.number(by, 2))
    }

    fn weekday(&mut self) -> Option<Weekday> {
        let Some(Sym::Weekday(day)) = self.peek() else { return None };
        self.bump();
        let _ = self.eat(Sym::Comma);
        let _ = self.eat(Sym::The);
        Some(day)
    }

    /// "i år"
    fn this_year(&mut self) -> Option<Period> {
        let at = self.at();
        let here = self.ahead(0) == Some(Sym::In) && self.ahead(1) == Some(Sym::Cycle(Cycle::Year));
        if !here || self.number(2, 4).is_some() {
            return None;
        }
        self.pos += 2;
        Some(plain(Unit::Year, Year::FromNow(0), at))
    }

    /// "nästa år", "innevarande år"
    fn relative_year(&mut self) -> Option<Period> {
        let at = self.at();
        let year = self.relative()?;
        Some(plain(Unit::Year, year, at))
    }

    /// A period that begins with digits.
    fn numeric(&mut self) -> Option<Period> {
        if self.full_year(0).is_some() {
            return if self.yearless { None } else { self.year_first() };
        }
        if self.yearless && self.small(0).is_none() {
            return None;
        }
        self.run_together().or_else(|| self.day_first())
    }

    /// Six digits are year, month, day (convention); eight have the whole year.
    fn run_together(&mut self) -> Option<Period> {
        let at = self.at();
        let value = self.number(0, 6).map(|it| it + 20_000_000).or_else(|| self.number(0, 8))?;
        let (year, month, day) = (value / 10_000, value / 100 % 100, value % 100);
        if !YEARS.contains(&year) || !(1..=12).contains(&month) {
            return None;
        }
        self.bump();
        Some(plain(Unit::Day { month, day }, given(year)?, at))
    }

    /// year first := 2021 | 2021-03 | 2021-03-15 | 2021-W36 | 2021/2022 | 2021 unit
    fn year_first(&mut self) -> Option<Period> {
        let at = self.at();
        let year = self.full_year(0)?;
        if let Some(period) = self.iso(year) {
            return Some(period);
        }
        if self.ahead(1) == Some(Sym::Slash) && self.number(2, 4).or_else(|| self.number(2, 2)).is_some() {
            let year = self.year_pair()?;
            return Some(Period { unsure: true, ..plain(Unit::YearPair, year, at) });
        }
        self.bump();
        if !self.starts_unit(0) {
            return Some(plain(Unit::Year, year, at));
        }
        let (unit, unsure) = self.unit()?;
        Some(Period { unsure, ..plain(unit, year, at) })
    }

    /// The forms of ISO 8601, written without blanks.
    fn iso(&mut self, year: Year) -> Option<Period> {
        let at = self.at();
        if self.ahead(1) != Some(Sym::Dash) || !self.glued(1) || !self.glued(2) {
            return None;
        }
        if let Some(Sym::Cycle(cycle @ (Cycle::Week | Cycle::Quarter))) = self.ahead(2) {
            let number = self.small(3).filter(|_| self.glued(3) && self.number(4, 4).is_none())?;
            self.pos += 3;
            let unit = numbered(cycle, number)?;
            self.bump();
            return Some(plain(unit, year, at));
        }
        let month = self.number(2, 2).filter(|it| (1..=12).contains(it))?;
        let Year::Given(full) = year else { return None };
        if self.ahead(3) == Some(Sym::Dash) && self.glued(3) && self.glued(4) {
            let day = self.number(4, 2)?;
            self.pos += 5;
            return Some(plain(Unit::Day { month, day }, year, at));
        }
        self.pos += 3;
        // "2009-10" can be two years.
        let unsure = i64::from(month) + 2000 > i64::from(full);
        Some(Period { unsure, ..plain(Unit::Month(month), year, at) })
    }

    /// day first := 15 juni | 15:e juni | 15/6 | 15.6.2022, with or without year
    fn day_first(&mut self) -> Option<Period> {
        let at = self.at();
        let day = self.small(0).filter(|it| (1..=31).contains(it))?;
        let stroke = matches!(self.ahead(1), Some(Sym::Slash | Sym::Dot)).then(|| self.small(2)).flatten();
        if let Some(month) = stroke.filter(|it| (1..=12).contains(it)) {
            let unit = Unit::Day { month, day };
            let dotted = self.ahead(1) == Some(Sym::Dot);
            self.pos += 3;
            let separated = matches!(self.peek(), Some(Sym::Slash | Sym::Dot));
            let year = if separated { self.full_year(1).or_else(|| self.short_year(1)) } else { None };
            if let Some(year) = year {
                self.pos += 2;
                return Some(plain(unit, year, at));
            }
            if dotted {
                return None;
            }
            let (year, unsure) = self.year(unit);
            return Some(Period { unsure, ..plain(unit, year, at) });
        }
        self.bump();
        let _ = self.eat(Sym::Colon);
        if matches!(self.word(0), "e" | "a" | "E" | "A") {
            self.bump();
            if let Some(unit) = i8::try_from(day).ok().and_then(|it| self.ordinal_unit(it)) {
                let (year, unsure) = self.year(unit);
                return Some(Period { unsure, ..plain(unit, year, at) });
            }
        }
        let month = self.month()?;
        let unit = Unit::Day { month, day };
        let (year, unsure) = self.year(unit);
        Some(Period { unsure, ..plain(unit, year, at) })
    }

    /// A month by name; "jul" is July here.
    fn month(&mut self) -> Option<u32> {
        let month = match self.peek()? {
            Sym::Month(month) => month,
            Sym::Jul => 7,
            _ => return None,
        };
        self.bump();
        Some(month)
    }

    /// A unit and its year.
    fn named(&mut self) -> Option<Period> {
        let at = self.at();
        let (unit, unsure) = self.unit()?;
        let (year, year_unsure) = self.year(unit);
        Some(Period { unsure: unsure || year_unsure, ..plain(unit, year, at) })
    }

    /// A unit without its year, and whether its spelling has another reading.
    fn unit(&mut self) -> Option<(Unit, bool)> {
        let unit = match self.peek()? {
            Sym::Jul => {
                self.bump();
                return Some((Unit::Month(7), true));
            }
            Sym::Month(_) => Unit::Month(self.month()?),
            Sym::Term(term) => {
                self.bump();
                Unit::Term(term)
            }
            Sym::Season(season) => {
                self.bump();
                Unit::Season(season)
            }
            Sym::Ordinal(ordinal) => {
                self.bump();
                self.ordinal_unit(ordinal)?
            }
            sym => {
                let cycle = if sym == Sym::LetterK { Cycle::Quarter } else { noun(sym)? };
                self.bump();
                let _ = self.peek();
                let unit = numbered(cycle, self.small(0)?)?;
                self.bump();
                return Some((self.narrowed(unit), sym == Sym::LetterK));
            }
        };
        Some((unit, false))
    }

    /// "andra kvartalet", "sista tertialet"
    pub(super) fn ordinal_unit(&mut self, ordinal: i8) -> Option<Unit> {
        let cycle = noun(self.peek()?)?;
        let number = match (ordinal, cycle) {
            (-1, Cycle::Quarter) => 4,
            (-1, Cycle::Tertial) => 3,
            (-1, Cycle::Half) => 2,
            _ => u32::try_from(ordinal).ok()?,
        };
        let unit = if cycle == Cycle::Week { None } else { numbered(cycle, number) }?;
        self.bump();
        Some(unit)
    }

    /// "Q 4 dec 2020": the month narrows the quarter when it lies in it.
    fn narrowed(&mut self, unit: Unit) -> Unit {
        match (unit, self.peek()) {
            (Unit::Quarter(quarter), Some(Sym::Month(month))) if month.div_ceil(3) == quarter => {
                self.bump();
                Unit::Month(month)
            }
            _ => unit,
        }
    }

    /// "månadsskiftet mars/april 2022"
    fn month_turn(&mut self) -> Option<Period> {
        let at = self.at();
        self.bump();
        let first = self.month()?;
        if !self.eat(Sym::Slash) && !self.eat(Sym::Dash) {
            return None;
        }
        let _ = self.peek();
        if self.month()? != first % 12 + 1 {
            return None;
        }
        let unit = Unit::Turn(Turn::Month(first));
        let (year, unsure) = self.year(unit);
        Some(Period { unsure, ..plain(unit, year, at) })
    }

    /// "årets slut 2021"
    fn years_end(&mut self) -> Option<Period> {
        let at = self.at();
        self.bump();
        let unit = Unit::Turn(Turn::YearEnd);
        if !self.eat(Sym::End) {
            return None;
        }
        let (year, unsure) = self.year(unit);
        let year = if year == Year::Missing { Year::FromNow(0) } else { year };
        Some(Period { unsure, ..plain(unit, year, at) })
    }

    /// "början av mars 2022", "tidig höst", "sent 2022"
    fn part_of(&mut self) -> Option<Period> {
        let part = match self.peek()? {
            Sym::Early => Part::Early,
            Sym::Middle => Part::Middle,
            Sym::Late => Part::Late,
            _ => return None,
        };
        self.bump();
        self.inner(part)
    }

    /// "första halvan av mars 2022"
    fn half_of(&mut self) -> Option<Period> {
        let part = match self.peek()? {
            Sym::Ordinal(1) => Part::FirstHalf,
            Sym::Ordinal(2 | -1) => Part::SecondHalf,
            _ => return None,
        };
        self.pos += 2;
        self.inner(part)
    }

    /// The period that a part is taken of: one that is longer than a day and no part itself.
    fn inner(&mut self, part: Part) -> Option<Period> {
        let _ = self.eat(Sym::Of);
        self.skip_fillers();
        let period = match self.peek()? {
            Sym::Number { digits: 4, .. } => self.numeric()?,
            _ => self.named()?,
        };
        let whole = !matches!(period.unit, Unit::Day { .. } | Unit::Week(_) | Unit::Season(Season::Summer));
        whole.then_some(Period { part: Some(part), ..period })
    }
}

/// What a noun counts, when numbers can follow it.
fn noun(sym: Sym) -> Option<Cycle> {
    match sym {
        Sym::Cycle(cycle @ (Cycle::Quarter | Cycle::Tertial | Cycle::Half | Cycle::Week)) => Some(cycle),
        _ => None,
    }
}

/// A numbered unit, if the year has one with that number.
pub(super) fn numbered(cycle: Cycle, number: u32) -> Option<Unit> {
    let (unit, most) = match cycle {
        Cycle::Quarter => (Unit::Quarter(number), 4),
        Cycle::Tertial => (Unit::Tertial(number), 3),
        Cycle::Half => (Unit::Half(number), 2),
        Cycle::Week => (Unit::Week(number), 53),
        _ => return None,
    };
    (1..=most).contains(&number).then_some(unit)
}

/// A period with nothing but its unit and year.
pub(super) fn plain(unit: Unit, year: Year, at: usize) -> Period {
    Period { unit, year, part: None, weekday: None, unsure: false, at }
}
