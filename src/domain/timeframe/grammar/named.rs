//! What comes back by its name: "varje höst", "vår och höst", "i slutet av varje månad".

use super::{Parser, YEARLY, all_yearless};
use crate::domain::timeframe::lexicon::Sym;
use crate::domain::timeframe::syntax::{
    Beat, Cycle, Few, Limit, Part, Period, Rule, Season, Stretch, Turn, Unit, Year,
};

impl Parser<'_> {
    /// "vår och höst": both without article and year.
    pub(super) fn spring_and_autumn(&mut self) -> Option<Rule> {
        let first = self.bare_season()?;
        if !self.eat(Sym::And) && !self.eat(Sym::Slash) {
            return None;
        }
        let second = self.bare_season()?;
        let (Unit::Season(a), Unit::Season(b)) = (first.unit, second.unit) else { return None };
        // "vår och höst 2022" is two periods; "2022–2024" after it are the bounds of what comes back.
        let before = self.state;
        let single = matches!(self.peek(), Some(Sym::Number { .. } | Sym::Dash | Sym::Apostrophe))
            && !matches!(self.bounds(), Some(Stretch::Range(from, to)) if from.unit == Unit::Year && to.unit == Unit::Year);
        self.state = before;
        (a != b && !single).then(|| Rule { when: vec![Stretch::One(first), Stretch::One(second)], ..Rule::of(YEARLY) })
    }

    fn bare_season(&mut self) -> Option<Period> {
        let at = self.at();
        let Some(Sym::Season(season @ (Season::Spring | Season::Autumn))) = self.peek() else { return None };
        if !matches!(self.word(0).chars().count(), 3..=4) {
            return None;
        }
        self.bump();
        Some(super::period::plain(Unit::Season(season), Year::Missing, at))
    }

    /// "varje höst", "varje december", "varje VT och HT"
    pub(super) fn every_named(&mut self) -> Option<Rule> {
        let _ = self.eat_any(&[Sym::In, Sym::At]);
        if !self.eat(Sym::Every) {
            return None;
        }
        self.state.yearless = true;
        if !matches!(self.peek(), Some(Sym::Month(_) | Sym::Jul | Sym::Season(_) | Sym::Term(_))) {
            return None;
        }
        let when = self.stretches()?;
        all_yearless(&when).then(|| Rule { when, ..Rule::of(YEARLY) })
    }

    /// "i början av varje år", "i slutet av varje månad", "vid varje årsskifte", "före varje månadsskifte"
    pub(super) fn part_of_every(&mut self) -> Option<Rule> {
        let at = self.at();
        let before = self.eat(Sym::Before);
        let _ = !before && self.eat_any(&[Sym::In, Sym::At]);
        let part = match self.peek()? {
            Sym::Early => Some(Part::Early),
            Sym::Middle => Some(Part::Middle),
            Sym::Late => Some(Part::Late),
            Sym::Every => None,
            _ => return None,
        };
        if part.is_some() {
            self.bump();
            let _ = self.eat_any(&[Sym::Of, Sym::In]);
        }
        if !self.eat(Sym::Every) {
            return None;
        }
        let year = super::period::plain(Unit::Year, Year::Missing, at);
        let yearly = |period: Period| Rule { when: vec![Stretch::One(period)], ..Rule::of(YEARLY) };
        let sym = self.peek()?;
        self.bump();
        Some(match (part, sym) {
            (Some(_), Sym::Cycle(Cycle::Year)) => yearly(Period { part, ..year }),
            (Some(_), Sym::Cycle(cycle @ (Cycle::Month | Cycle::Term))) => {
                Rule { unsure: true, ..Rule::of(Beat::Every { cycle, interval: 1 }) }
            }
            (None, Sym::Turn(turn @ (Turn::Year | Turn::HalfYear))) => {
                Rule { limit: before.then_some(Limit::Excluding), ..yearly(Period { unit: Unit::Turn(turn), ..year }) }
            }
            (None, Sym::MonthTurn) => Rule {
                unsure: !before,
                limit: before.then_some(Limit::Excluding),
                ..Rule::of(Beat::MonthDays(Few::default().and(-1)))
            },
            _ => return None,
        })
    }
}
