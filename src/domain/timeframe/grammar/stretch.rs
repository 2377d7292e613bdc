//! Stretches of time: ranges with every sign and word, open beginnings and ends.

use super::Parser;
use super::period::{numbered, plain};
use crate::domain::timeframe::lexicon::Sym;
use crate::domain::timeframe::syntax::{Cycle, Doubt, Period, Stretch, Unit, Year};

impl Parser<'_> {
    /// stretch := "fr.o.m." period … | "t.o.m." period | "efter" period | period \[dash period\] | …
    pub(super) fn stretch(&mut self) -> Option<Stretch> {
        if let Some(begun) = self.attempt(Self::beginning_with) {
            return Some(begun);
        }
        match self.peek()? {
            Sym::From | Sym::Since => {
                let _ = self.words_for_from();
                let from = self.period()?;
                Some(self.opened_by(from, false))
            }
            Sym::Not if self.ahead(1) == Some(Sym::Before) => {
                self.skip(2);
                let from = self.period()?;
                Some(Stretch::Open { from, starts: false })
            }
            Sym::Earliest => {
                self.bump();
                let from = self.period()?;
                Some(Stretch::Open { from, starts: false })
            }
            Sym::Start => self.started(),
            Sym::Between => self.between(),
            Sym::After => {
                self.bump();
                self.period_or_feast().map(Stretch::After)
            }
            Sym::Through | Sym::To | Sym::Forth | Sym::Till => self.until(),
            Sym::Dash => self.attempt(Self::plain_stretch).or_else(|| {
                self.bump();
                let to = self.period()?;
                Some(Stretch::Until { to, doubt: Some(Doubt::Itself) })
            }),
            _ => self.plain_stretch(),
        }
    }

    /// "med start 2022", "med början hösten 2022"
    fn beginning_with(&mut self) -> Option<Stretch> {
        if !self.eat(Sym::With) || !self.eat_any(&[Sym::Start, Sym::Early]) {
            return None;
        }
        self.start_period()
    }

    /// "fr.o.m.", "från och med", "från", "sedan"
    pub(super) fn words_for_from(&mut self) -> bool {
        let found = self.eat(Sym::From) || self.eat(Sym::Since);
        if found {
            let _ = self.eat_all(&[Sym::And, Sym::With]);
        }
        found
    }

    /// The words between two ends; true when they leave open whether the last day is included.
    fn through_words(&mut self) -> Option<bool> {
        let _ = self.eat(Sym::Comma);
        if self.eat(Sym::Through) {
            return Some(false);
        }
        let forth = self.eat(Sym::Forth);
        if forth && self.eat(Sym::Through) {
            return Some(false);
        }
        if !self.eat_any(&[Sym::To, Sym::Till]) {
            return None;
        }
        Some(!self.eat_all(&[Sym::And, Sym::With]))
    }

    /// After the words for "from": an end, "och framåt", or nothing.
    fn opened_by(&mut self, from: Period, starts: bool) -> Stretch {
        let ended = self.attempt(|it| {
            let joined = it.eat(Sym::Dash) || it.through_words().is_some();
            if joined { it.period() } else { None }
        });
        if let Some(to) = ended {
            return Stretch::Range(from, to);
        }
        self.onwards();
        Stretch::Open { from, starts }
    }

    /// "och framåt", "och tills vidare", "och senare"
    fn onwards(&mut self) -> bool {
        let _ = self.ahead(1) == Some(Sym::Onwards) && self.eat(Sym::And);
        if self.eat(Sym::Onwards) {
            let _ = self.eat(Sym::Dot);
            return true;
        }
        self.eat_all(&[Sym::And, Sym::Coming, Sym::Cycle(Cycle::Year)])
            || self.eat_all(&[Sym::And, Sym::Ordinal(2)])
            || self.eat_all(&[Sym::Or, Sym::Ordinal(2)])
    }

    /// "start Q1 2022", "start 2022-03-01, slut 2022-11-30"
    fn started(&mut self) -> Option<Stretch> {
        self.bump();
        let _ = self.eat(Sym::Colon);
        let _ = self.words_for_from();
        self.start_period()
    }

    /// The period in which something starts, and the one in which it ends, if that is told.
    fn start_period(&mut self) -> Option<Stretch> {
        if self.eat_all(&[Sym::Some, Sym::Times]) {
            return match self.plain_stretch()? {
                Stretch::One(from) => Some(Stretch::Open { from, starts: true }),
                Stretch::Range(from, to) => Some(Stretch::Starting(from, to)),
                _ => None,
            };
        }
        let from = self.period()?;
        if let Some(to) = self.attempt(|it| if it.eat(Sym::Dash) { it.other_end(from) } else { None }) {
            // What starts within a range goes on after it; "start 2021–2023" can tell the end as well.
            return match to {
                Stretch::Range(from, to) => Some(Stretch::Starting(Period { unsure: true, ..from }, to)),
                other => Some(other),
            };
        }
        let end = self.attempt(|it| {
            let _ = it.eat_any(&[Sym::Comma, Sym::And, Sym::Dot]);
            if !it.eat_any(&[Sym::End, Sym::Done]) {
                return None;
            }
            let _ = it.eat_any(&[Sym::Colon, Sym::By]);
            it.period()
        });
        if let Some(to) = end {
            return Some(Stretch::Range(from, to));
        }
        Some(self.opened_by(from, true))
    }

    /// "mellan mars och maj 2022"
    fn between(&mut self) -> Option<Stretch> {
        self.bump();
        let from = self.period()?;
        if !self.eat(Sym::And) && !self.eat(Sym::Dash) {
            return None;
        }
        self.period().map(|to| Stretch::Range(from, to))
    }

    /// "t.o.m. 2023", "fram till 2023"; "till hösten" is the autumn itself.
    fn until(&mut self) -> Option<Stretch> {
        let bare_to = self.peek() == Some(Sym::To);
        let unsure = self.through_words()?;
        let to = self.period_or_feast()?;
        let season = matches!(to.unit, Unit::Season(_) | Unit::Term(_));
        let doubt = unsure.then_some(Doubt::LastDay);
        Some(if bare_to && unsure && season { Stretch::One(to) } else { Stretch::Until { to, doubt } })
    }

    fn plain_stretch(&mut self) -> Option<Stretch> {
        let two_in_one = self.attempt(Self::days_of_a_month).or_else(|| self.attempt(Self::ordinals_of_a_unit));
        if two_in_one.is_some() {
            return two_in_one;
        }
        let from = self.period()?;
        let set_off = matches!(self.ahead(1), Some(Sym::Confirm | Sym::Revised | Sym::Earlier | Sym::Extended));
        if self.peek() == Some(Sym::Dash) && !set_off {
            self.bump();
            return self.attempt(|it| it.other_end(from)).or_else(|| self.open_dash(from));
        }
        if self.peek() == Some(Sym::Arrow) && self.ahead(1).is_none() {
            self.bump();
            return Some(Stretch::Open { from, starts: false });
        }
        if self.state.yearless && self.dated_end_follows() {
            return Some(Stretch::One(from));
        }
        if let Some(to) = self.attempt(|it| it.through_words().and_then(|_| it.other_end(from))) {
            return Some(to);
        }
        if self.peek() == Some(Sym::Or) && self.ahead(1) != Some(Sym::Ordinal(2)) {
            self.bump();
            let to = self.period()?;
            self.state.aside.either = true;
            return Some(Stretch::Range(Period { unsure: true, ..from }, to));
        }
        let open = self.onwards();
        Some(if open { Stretch::Open { from, starts: false } } else { Stretch::One(from) })
    }

    /// "varje år i april t.o.m. 30 juni 2023": the end has a year, so it is that of the rule.
    fn dated_end_follows(&mut self) -> bool {
        let before = self.state;
        self.state.yearless = false;
        let dated = self.through_words().is_some() && self.period().is_some_and(|it| it.year != Year::Missing);
        self.state = before;
        dated
    }

    /// "2021 –": nothing that could be an end follows.
    fn open_dash(&mut self, from: Period) -> Option<Stretch> {
        let ends = matches!(
            self.peek(),
            None | Some(Sym::Open | Sym::Close | Sym::Comma | Sym::Continuous | Sym::Till | Sym::Phase)
        );
        ends.then_some(Stretch::Open { from, starts: false })
    }

    /// The second end of a range; its unit's name may be left out.
    fn other_end(&mut self, from: Period) -> Option<Stretch> {
        let to = self
            .attempt(|it| it.short_operand(from))
            .or_else(|| self.attempt(|it| it.slipped_operand(from)))
            .or_else(|| self.attempt(|it| it.short_year_end(from)))
            .or_else(|| self.attempt(Self::period))?;
        Some(Stretch::Range(from, to))
    }

    /// "Q1-2", "v. 36–38": a number alone, of the same unit.
    pub(super) fn short_operand(&mut self, from: Period) -> Option<Period> {
        if from.unit == Unit::SchoolYear {
            let at = self.at();
            return self.year_pair().map(|year| plain(Unit::SchoolYear, year, at));
        }
        let cycle = cycle_of(from.unit)?;
        let at = self.at();
        let _ = self.peek();
        let number = if cycle == Cycle::Week { self.small(0) } else { self.number(0, 1) }?;
        if matches!(self.ahead(1), Some(Sym::Month(_) | Sym::Slash | Sym::Dot | Sym::Colon)) {
            return None;
        }
        let unit = numbered(cycle, number)?;
        self.bump();
        let (year, unsure) = self.year(unit);
        Some(Period { unsure, ..plain(unit, year, at) })
    }

    /// "Q3-A4 2020": A stands beside Q on the keyboard. Only after a quarter, and only with a person's word.
    fn slipped_operand(&mut self, from: Period) -> Option<Period> {
        let Unit::Quarter(_) = from.unit else { return None };
        let at = self.at();
        let unit = self.slipped_unit()?;
        let (year, _) = self.year(unit);
        Some(Period { unsure: true, ..plain(unit, year, at) })
    }

    /// "A4" for "Q4".
    pub(super) fn slipped_unit(&mut self) -> Option<Unit> {
        let slipped = self.word(0).eq_ignore_ascii_case("a");
        let quarter = self.number(1, 1).filter(|_| slipped)?;
        let unit = numbered(Cycle::Quarter, quarter)?;
        let first = self.state.pos;
        self.state.repaired = Some(super::Repair { first, last: first + 1, quarter });
        self.skip(2);
        Some(unit)
    }

    /// "2020–22", "2020/21–2021/22" excepted: two digits for a later year. Right after the first they can also be
    /// a school year.
    fn short_year_end(&mut self, from: Period) -> Option<Period> {
        let (Unit::Year, Year::Given(first)) = (from.unit, from.year) else { return None };
        let at = self.at();
        let _ = self.eat(Sym::Apostrophe);
        let year = i32::try_from(self.number(0, 2)?).ok()?.checked_add(2000)?;
        let ends =
            !matches!(self.ahead(1), Some(Sym::Month(_) | Sym::Jul | Sym::Slash | Sym::Dot | Sym::Colon | Sym::Dash));
        if year <= first || !ends && self.ahead(2) != Some(Sym::Confirm) {
            return None;
        }
        self.bump();
        Some(Period { year: Year::Given(year), at, unsure: from.unsure || year == first + 1, ..from })
    }

    /// "tredje och fjärde kvartalet 2021", "första–tredje kvartalet"
    fn ordinals_of_a_unit(&mut self) -> Option<Stretch> {
        self.skip_fillers();
        let at = self.at();
        let (Some(Sym::Ordinal(first)), Some(sign), Some(Sym::Ordinal(second))) =
            (self.peek(), self.ahead(1), self.ahead(2))
        else {
            return None;
        };
        let adjoining = matches!(sign, Sym::And | Sym::Slash) && second == first.saturating_add(1);
        if sign != Sym::Dash && !adjoining {
            return None;
        }
        self.skip(3);
        let to_at = self.at();
        let to = self.ordinal_unit(second)?;
        let from = numbered(cycle_of(to)?, u32::try_from(first).ok()?)?;
        let (year, unsure) = self.year(to);
        Some(Stretch::Range(plain(from, Year::Missing, at), Period { unsure, ..plain(to, year, to_at) }))
    }

    /// "1–15 mars 2022", "den 1:a till den 15:e mars"
    fn days_of_a_month(&mut self) -> Option<Stretch> {
        self.skip_fillers();
        let at = self.at();
        let first = self.small(0).filter(|it| (1..=31).contains(it))?;
        self.bump();
        self.ordinal_ending();
        if !self.eat(Sym::Dash) && self.through_words().is_none() {
            return None;
        }
        let to = self.period()?;
        let Unit::Day { month, .. } = to.unit else { return None };
        let unit = Unit::Day { month, day: first };
        Some(Stretch::Range(Period { unit, year: Year::Missing, at, ..to }, to))
    }
}

pub(super) fn cycle_of(unit: Unit) -> Option<Cycle> {
    match unit {
        Unit::Quarter(_) => Some(Cycle::Quarter),
        Unit::Tertial(_) => Some(Cycle::Tertial),
        Unit::Half(_) => Some(Cycle::Half),
        Unit::Week(_) => Some(Cycle::Week),
        _ => None,
    }
}
