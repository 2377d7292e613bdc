//! One period: a year, a quarter, a term, a month, a week, a day, or a part of one, with its year.

use chrono::Weekday;

use super::Parser;
use super::year::given;
use crate::domain::timeframe::lexicon::Sym;
use crate::domain::timeframe::syntax::{Cycle, Part, Period, Season, Term, Turn, Unit, Year};

impl Parser<'_> {
    /// period := \[weekday\] \[part "av"\] (year | unit \[year\] | year unit | date | turn) \["kl." time\]
    pub(super) fn period(&mut self) -> Option<Period> {
        let period = self.bare_period()?;
        if let Unit::Day { .. } = period.unit {
            let _ = self.attempt(Self::clock_time);
        }
        Some(period)
    }

    fn bare_period(&mut self) -> Option<Period> {
        let at = self.at();
        // "kommande år" is the next one, or those to come.
        let unsure = self.peek() == Some(Sym::Coming) && self.word(0).eq_ignore_ascii_case("kommande");
        if let Some(year) = self.attempt(Self::relative) {
            return Some(Period { unsure, ..plain(Unit::Year, year, at) });
        }
        if let Some(period) = self.attempt(Self::coming_season) {
            return Some(period);
        }
        self.skip_fillers();
        let at = self.at();
        if let Some(year) = self.attempt(Self::relative) {
            return Some(plain(Unit::Year, year, at));
        }
        if let Some(period) = self.attempt(Self::slipped_quarter) {
            return Some(period);
        }
        if let Some(period) = self.attempt(Self::dashed_year_alone) {
            return Some(period);
        }
        if let Some(period) = self.attempt(Self::day_of_a_week) {
            return Some(period);
        }
        let weekday = self.weekday();
        let period = match self.peek()? {
            Sym::Number { .. } => self.numeric()?,
            Sym::Early | Sym::Middle | Sym::Late | Sym::CloseOf => self.part_of()?,
            Sym::Ordinal(_) => self.attempt(Self::ordinal_part).or_else(|| self.named())?,
            Sym::End if self.ahead(1) == Some(Sym::Of) => self.part_of()?,
            Sym::SchoolYear => self.school_year()?,
            Sym::LateSeason(season) => {
                self.bump();
                let unit = Unit::Season(season);
                let (year, unsure) = self.year(unit);
                Period { part: Some(Part::Late), unsure, ..plain(unit, year, at) }
            }
            Sym::School => {
                self.bump();
                if self.peek() != Some(Sym::Cycle(Cycle::Year)) {
                    return None;
                }
                self.school_year()?
            }
            Sym::Turn(turn) => {
                self.bump();
                let year = self.turn_year(turn);
                Period { unsure: self.is_half_told(turn, year), ..plain(Unit::Turn(turn), year, at) }
            }
            Sym::MonthTurn => self.month_turn()?,
            Sym::Years => self.years_end()?,
            Sym::Season(Season::Winter) => self.winter(),
            Sym::Next | Sym::Coming | Sym::This | Sym::Previous => self.around()?,
            Sym::Cycle(Cycle::Year) => self.the_year()?,
            Sym::Month(_) if self.names_day_after_month() => self.english_date()?,
            _ => self.named()?,
        };
        let fits = weekday.is_none() || matches!(period.unit, Unit::Day { .. });
        fits.then_some(Period { weekday, at, ..period })
    }

    /// "A4 2020": A stands beside Q on the keyboard, and a year after it tells that no paper is meant. Only with a
    /// person's word.
    fn slipped_quarter(&mut self) -> Option<Period> {
        let at = self.at();
        let unit = self.slipped_unit()?;
        let (year, _) = self.year(unit);
        (year != Year::Missing).then(|| Period { unsure: true, ..plain(unit, year, at) })
    }

    /// Words before a period that add nothing: "under", "i", "den", "perioden", "år 2021", "under loppet av".
    pub(super) fn skip_fillers(&mut self) {
        for _ in 0..=super::MOST_FILLERS {
            let year_noun = self.ahead(0) == Some(Sym::Cycle(Cycle::Year)) && self.number(1, 4).is_some();
            let says_nothing = [[Sym::Course, Sym::Of], [Sym::Some, Sym::Times], [Sym::Ordinal(1), Sym::Times]];
            if says_nothing.iter().any(|it| self.eat_all(it)) {
                continue;
            }
            if self.eat(Sym::About) {
                self.state.aside.about = true;
                continue;
            }
            if self.peek() == Some(Sym::PlanPeriod) && self.number(1, 4).is_some() {
                self.bump();
                continue;
            }
            let per = self.peek() == Some(Sym::Per) && self.word(0).eq_ignore_ascii_case("per");
            if per && matches!(self.ahead(1), Some(Sym::Number { .. } | Sym::The)) {
                self.bump();
                continue;
            }
            if !year_noun && !matches!(self.peek(), Some(Sym::In | Sym::At | Sym::The | Sym::Filler)) {
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

    /// "måndag v. 36 2022"
    fn day_of_a_week(&mut self) -> Option<Period> {
        let at = self.at();
        let day = self.weekday()?;
        let _ = self.eat(Sym::In);
        if self.peek() != Some(Sym::Cycle(Cycle::Week)) {
            return None;
        }
        let period = self.named()?;
        let Unit::Week(week) = period.unit else { return None };
        Some(Period { unit: Unit::DayOfWeek { week, day }, at, ..period })
    }

    /// "-23", "'22": two digits alone, marked as a year.
    fn dashed_year_alone(&mut self) -> Option<Period> {
        let at = self.at();
        let _ = self.eat(Sym::Cycle(Cycle::Year));
        let quoted = self.eat(Sym::Apostrophe);
        let marked = quoted || (self.eat(Sym::Dash) && self.glued(0));
        if !marked {
            return None;
        }
        let year = self.short_year(0)?;
        self.bump();
        // "-23" alone can also be "until 2023".
        let unsure = !quoted && self.position(self.state.pos - 2) == at;
        Some(Period { unsure, ..plain(Unit::Year, year, at) })
    }

    /// "läsåret 2021/2022"
    fn school_year(&mut self) -> Option<Period> {
        let at = self.at();
        self.bump();
        let year = self.year_pair()?;
        Some(plain(Unit::SchoolYear, year, at))
    }

    /// "vintern 2021/2022"
    fn winter(&mut self) -> Period {
        let at = self.at();
        self.bump();
        let unit = Unit::Season(Season::Winter);
        let year = self.attempt(Self::year_pair).unwrap_or_else(|| self.year(unit).0);
        plain(unit, year, at)
    }

    fn names_day_after_month(&self) -> bool {
        let comma = usize::from(self.ahead(2) == Some(Sym::Comma));
        self.small(1).is_some() && self.full_year(2 + comma).is_some()
    }

    /// "March 3, 2022"
    fn english_date(&mut self) -> Option<Period> {
        let at = self.at();
        let month = self.month()?;
        let day = self.small(0).filter(|it| (1..=31).contains(it))?;
        self.bump();
        let _ = self.eat(Sym::Comma);
        let year = self.full_year(0)?;
        self.bump();
        Some(plain(Unit::Day { month, day }, year, at))
    }

    /// A month by name; "jul" is July here.
    pub(super) fn month(&mut self) -> Option<u32> {
        let month = match self.peek()? {
            Sym::Month(month) => month,
            Sym::Jul => 7,
            _ => return None,
        };
        self.bump();
        // "mars månad"
        let _ = self.eat(Sym::Cycle(Cycle::Month));
        Some(month)
    }

    /// A unit and its year.
    pub(super) fn named(&mut self) -> Option<Period> {
        let at = self.at();
        if let Some(period) = self.attempt(Self::run_into_year) {
            return Some(period);
        }
        let (unit, unsure) = self.unit()?;
        let (year, year_unsure) = self.year(unit);
        Some(Period { unsure: unsure || year_unsure, ..plain(unit, year, at) })
    }

    /// "Q32022": the blank between number and year was left out.
    fn run_into_year(&mut self) -> Option<Period> {
        let at = self.at();
        let cycle = noun(self.peek()?).filter(|it| *it != Cycle::Week)?;
        let value = self.number(1, 5).filter(|_| self.glued(1))?;
        let unit = numbered(cycle, value / 10_000)?;
        self.skip(2);
        Some(plain(unit, given(value % 10_000).filter(|_| super::year::YEARS.contains(&(value % 10_000)))?, at))
    }

    /// A unit without its year, and whether its spelling has another reading.
    pub(super) fn unit(&mut self) -> Option<(Unit, bool)> {
        let unit = match self.peek()? {
            Sym::Jul => {
                // "vid jul" and "varje jul" are Christmas, which is no period here.
                let before = self.state.pos.checked_sub(1).and_then(|it| self.tokens.get(it)).map(|it| it.sym);
                if matches!(before, Some(Sym::At | Sym::About | Sym::Every)) {
                    return None;
                }
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
                // "spring term"
                match (season, self.eat(Sym::Cycle(Cycle::Term))) {
                    (Season::Spring, true) => Unit::Term(Term::Spring),
                    (Season::Autumn, true) => Unit::Term(Term::Autumn),
                    _ => Unit::Season(season),
                }
            }
            Sym::Ordinal(ordinal) => {
                self.bump();
                return Some((self.ordinal_thing(ordinal)?, false));
            }
            sym => {
                let cycle = if sym == Sym::LetterK { Cycle::Quarter } else { noun(sym)? };
                self.bump();
                let _ = self.peek();
                let number = match self.ahead(0) {
                    Some(Sym::Cardinal(number)) => number,
                    _ => self.small(0)?,
                };
                let unit = numbered(cycle, number)?;
                self.bump();
                return Some((self.narrowed(unit), sym == Sym::LetterK));
            }
        };
        Some((unit, false))
    }

    /// What an ordinal counts: a quarter, a day of a month ("första maj", "sista juni"), a weekday of a month.
    pub(super) fn ordinal_thing(&mut self, ordinal: i8) -> Option<Unit> {
        if let Some(unit) = self.attempt(|it| it.ordinal_unit(ordinal)) {
            return Some(unit);
        }
        if let Some(Sym::Weekday(day)) = self.peek() {
            self.bump();
            let _ = self.eat_any(&[Sym::In, Sym::Of]);
            let month = self.month()?;
            return (ordinal <= 5).then_some(Unit::WeekdayOf { ordinal, day, month });
        }
        let _ = self.eat(Sym::In);
        let month = self.month()?;
        Some(match u32::try_from(ordinal) {
            Ok(day) => Unit::Day { month, day },
            Err(_) => Unit::MonthEnd(month),
        })
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
        let year = if year == Year::Missing && !self.state.yearless { Year::FromNow(0) } else { year };
        Some(Period { unsure, ..plain(unit, year, at) })
    }
}

/// What a noun counts, when numbers can follow it.
pub(super) fn noun(sym: Sym) -> Option<Cycle> {
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

impl Part {
    /// Whether the words leave the days of the part open.
    pub(in crate::domain::timeframe) fn is_vague(self) -> bool {
        matches!(self, Self::Early | Self::Middle | Self::Late | Self::Beginning | Self::Latter)
    }
}
