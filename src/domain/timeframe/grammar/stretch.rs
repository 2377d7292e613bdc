//! Stretches of time: ranges with every sign and word, open beginnings and ends, and lists of them.

use super::Parser;
use super::period::{numbered, plain};
use crate::domain::timeframe::lexicon::Sym;
use crate::domain::timeframe::syntax::{Cycle, Period, Stretch, Unit, Year};

impl Parser<'_> {
    /// stretches := stretch {("," | "och" | "/") stretch}
    pub(super) fn stretches(&mut self) -> Option<Vec<Stretch>> {
        let mut all = vec![self.stretch()?];
        while matches!(self.peek(), Some(Sym::Comma | Sym::And | Sym::Slash)) {
            let last = all.last().copied();
            let next = self.attempt(|it| {
                let stroke = it.eat(Sym::Slash);
                if !stroke {
                    it.bump();
                    let _ = it.eat(Sym::And);
                }
                let next = it.listed(last)?;
                fits(last?, next, stroke).then_some((stroke, next))
            });
            match (next, last) {
                (Some((true, Stretch::One(to))), Some(Stretch::One(from))) if is_dated(from) && is_dated(to) => {
                    // ISO 8601 writes an interval so, others a choice.
                    all.pop();
                    all.push(Stretch::Range(Period { unsure: true, ..from }, to));
                }
                (Some((_, next)), _) => all.push(next),
                (None, _) => break,
            }
        }
        share_years(&mut all);
        Some(all)
    }

    /// A further stretch of a list; "Q1 och 2" leaves out the second Q.
    fn listed(&mut self, before: Option<Stretch>) -> Option<Stretch> {
        if let Some(Stretch::One(first)) = before
            && let Some(period) = self.attempt(|it| it.short_operand(first))
        {
            return Some(Stretch::One(period));
        }
        if !self.starts_period() {
            return None;
        }
        self.stretch()
    }

    /// stretch := "fr.o.m." period … | "t.o.m." period | "efter" period | period \[dash period\] | …
    pub(super) fn stretch(&mut self) -> Option<Stretch> {
        let _ = self.ahead(1) == Some(Sym::Start) && self.eat(Sym::With);
        match self.peek()? {
            Sym::From | Sym::Since => {
                let _ = self.words_for_from();
                let from = self.period()?;
                self.opened_by(from, false)
            }
            Sym::Start => self.started(),
            Sym::Between => self.between(),
            Sym::After => {
                self.bump();
                self.period_or_feast().map(Stretch::After)
            }
            Sym::Through | Sym::To | Sym::Forth => self.until(),
            Sym::Dash => {
                self.bump();
                let to = self.period()?;
                Some(Stretch::Until { to, unsure: true })
            }
            _ => self.plain_stretch(),
        }
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
        if self.eat(Sym::Through) {
            return Some(false);
        }
        let forth = self.eat(Sym::Forth);
        if forth && self.eat(Sym::Through) {
            return Some(false);
        }
        if !self.eat(Sym::To) {
            return None;
        }
        Some(!self.eat_all(&[Sym::And, Sym::With]))
    }

    /// After the words for "from": an end, "och framåt", or nothing.
    fn opened_by(&mut self, from: Period, starts: bool) -> Option<Stretch> {
        if self.eat(Sym::Dash) || self.through_words().is_some() {
            return self.period().map(|to| Stretch::Range(from, to));
        }
        self.onwards();
        Some(Stretch::Open { from, starts })
    }

    /// "och framåt", "och tills vidare"
    fn onwards(&mut self) -> bool {
        let _ = self.ahead(1) == Some(Sym::Onwards) && self.eat(Sym::And);
        self.eat(Sym::Onwards) || self.eat_all(&[Sym::And, Sym::Till, Sym::Further])
    }

    /// "start Q1 2022", "start 2022-03-01, slut 2022-11-30"
    fn started(&mut self) -> Option<Stretch> {
        self.bump();
        let _ = self.eat(Sym::Colon);
        let _ = self.words_for_from();
        let from = self.period()?;
        let end = self.attempt(|it| {
            let _ = it.eat(Sym::Comma) || it.eat(Sym::And);
            if !it.eat(Sym::End) {
                return None;
            }
            let _ = it.eat(Sym::Colon);
            it.period()
        });
        if let Some(to) = end {
            return Some(Stretch::Range(from, to));
        }
        self.opened_by(from, true)
    }

    /// "mellan mars och maj 2022"
    fn between(&mut self) -> Option<Stretch> {
        self.bump();
        let from = self.period()?;
        if !self.eat(Sym::And) {
            return None;
        }
        self.period().map(|to| Stretch::Range(from, to))
    }

    /// "t.o.m. 2023", "fram till 2023"; "till hösten" is the autumn itself.
    fn until(&mut self) -> Option<Stretch> {
        let bare_to = self.peek() == Some(Sym::To);
        let unsure = self.through_words()?;
        let to = self.period()?;
        let season = matches!(to.unit, Unit::Season(_) | Unit::Term(_));
        Some(if bare_to && unsure && season { Stretch::One(to) } else { Stretch::Until { to, unsure } })
    }

    fn plain_stretch(&mut self) -> Option<Stretch> {
        let two_in_one = self.attempt(Self::days_of_a_month).or_else(|| self.attempt(Self::ordinals_of_a_unit));
        if two_in_one.is_some() {
            return two_in_one;
        }
        let from = self.period()?;
        if self.eat(Sym::Dash) {
            return self.attempt(|it| it.other_end(from)).or_else(|| self.open_dash(from));
        }
        if let Some(to) = self.attempt(|it| it.through_words().and_then(|_| it.other_end(from))) {
            return Some(to);
        }
        let open = self.onwards();
        Some(if open { Stretch::Open { from, starts: false } } else { Stretch::One(from) })
    }

    /// "2021 –": nothing that could be an end follows.
    fn open_dash(&mut self, from: Period) -> Option<Stretch> {
        let ends =
            matches!(self.peek(), None | Some(Sym::Close | Sym::Comma | Sym::Continuous | Sym::Till | Sym::Phase));
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
    fn short_operand(&mut self, from: Period) -> Option<Period> {
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
        let slipped = self.word(0).eq_ignore_ascii_case("a") && self.glued(1);
        let number = self.number(1, 1).filter(|_| slipped)?;
        let written = format!("{}{number}", self.word(0));
        let unit = numbered(Cycle::Quarter, number)?;
        self.pos += 2;
        self.repaired = Some((written, format!("Q{number}")));
        let (year, _) = self.year(unit);
        Some(Period { unsure: true, ..plain(unit, year, at) })
    }

    /// "2020–22", "2020/21–2021/22" excepted: two digits for a later year.
    fn short_year_end(&mut self, from: Period) -> Option<Period> {
        let (Unit::Year, Year::Given(first)) = (from.unit, from.year) else { return None };
        let at = self.at();
        let _ = self.peek();
        let year = i32::try_from(self.number(0, 2)?).ok()?.checked_add(2000)?;
        let ends =
            !matches!(self.ahead(1), Some(Sym::Month(_) | Sym::Jul | Sym::Slash | Sym::Dot | Sym::Colon | Sym::Dash));
        if year <= first || !ends {
            return None;
        }
        self.bump();
        Some(Period { year: Year::Given(year), at, ..from })
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
        self.pos += 3;
        let to_at = self.at();
        let to = self.ordinal_unit(second)?;
        let from = numbered(cycle_of(to)?, u32::try_from(first).ok()?)?;
        let (year, unsure) = self.year(to);
        Some(Stretch::Range(plain(from, Year::Missing, at), Period { unsure, ..plain(to, year, to_at) }))
    }

    /// "1–15 mars 2022"
    fn days_of_a_month(&mut self) -> Option<Stretch> {
        self.skip_fillers();
        let at = self.at();
        let first = self.small(0).filter(|it| (1..=31).contains(it))?;
        if self.ahead(1) != Some(Sym::Dash) || !matches!(self.ahead(3), Some(Sym::Month(_) | Sym::Jul)) {
            return None;
        }
        self.pos += 2;
        let to = self.period()?;
        let Unit::Day { month, .. } = to.unit else { return None };
        let unit = Unit::Day { month, day: first };
        Some(Stretch::Range(Period { unit, year: Year::Missing, at, ..to }, to))
    }
}

/// Whether a stretch can stand in a list after another. "HT 2021 och 2022" can mean two autumns or an autumn and
/// a year, and is not understood; a stroke joins only what is alike.
fn fits(last: Stretch, next: Stretch, stroke: bool) -> bool {
    let (Stretch::One(before), Stretch::One(after)) = (last, next) else {
        let years_after =
            |it| matches!(it, Stretch::Range(from, to) if from.unit != Unit::Year && to.unit == Unit::Year);
        return !stroke && !years_after(last) && !years_after(next);
    };
    let alike = std::mem::discriminant(&before.unit) == std::mem::discriminant(&after.unit);
    alike || !stroke && after.unit != Unit::Year
}

fn is_dated(period: Period) -> bool {
    matches!(period.unit, Unit::Day { .. }) && period.year != Year::Missing
}

fn cycle_of(unit: Unit) -> Option<Cycle> {
    match unit {
        Unit::Quarter(_) => Some(Cycle::Quarter),
        Unit::Tertial(_) => Some(Cycle::Tertial),
        Unit::Half(_) => Some(Cycle::Half),
        Unit::Week(_) => Some(Cycle::Week),
        _ => None,
    }
}

/// Gives stretches without a year that of the next one that has it, or else of the one before.
fn share_years(all: &mut [Stretch]) {
    let mut year = Year::Missing;
    for stretch in all.iter_mut().rev() {
        year = shared_year(stretch, year);
    }
    let mut year = Year::Missing;
    for stretch in all {
        year = shared_year(stretch, year);
    }
}

fn shared_year(stretch: &mut Stretch, year: Year) -> Year {
    let own = match stretch {
        Stretch::One(period) | Stretch::Open { from: period, .. } | Stretch::After(period) => &mut period.year,
        Stretch::Until { to, .. } => &mut to.year,
        Stretch::Range(from, to) if from.year == Year::Missing => &mut to.year,
        Stretch::Range(from, _) => return from.year,
    };
    if *own == Year::Missing {
        *own = year;
    }
    *own
}
