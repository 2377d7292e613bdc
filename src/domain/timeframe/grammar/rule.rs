//! What comes back: yearly, quarterly, every other week, so many times in a window.

use chrono::Weekday;

use super::{Parser, YEARLY, all_yearless};
use crate::domain::timeframe::lexicon::Sym;
use crate::domain::timeframe::syntax::{Beat, Cycle, Expression, Period, Rule, Season, Stretch, Unit, Year};

impl Parser<'_> {
    /// ruled := beat \["i" stretches\] \[bounds\]
    pub(super) fn ruled(&mut self) -> Option<Expression> {
        if let Some(rule) = self.attempt(Self::spring_and_autumn).or_else(|| self.attempt(Self::every_named)) {
            let bounds = self.bounds();
            return Some(Expression::Rule { rule, bounds });
        }
        let beat = self.beat()?;
        self.ruled_by(beat, Vec::new())
    }

    /// A rule whose beat is known; `before` stood in front of it ("i mars varje år", "2021–2023 årligen").
    pub(super) fn ruled_by(&mut self, beat: Beat, before: Vec<Stretch>) -> Option<Expression> {
        let yearly = matches!(beat, Beat::Every { cycle: Cycle::Year, .. });
        let mut when = Vec::new();
        let mut bounds = None;
        if all_yearless(&before) {
            when = before;
        } else if let [only] = before.as_slice() {
            bounds = Some(*only);
        } else {
            return None;
        }
        if yearly && when.is_empty() {
            when = self.attempt(Self::time_of_year).unwrap_or_default();
        }
        if bounds.is_none() {
            bounds = self.bounds();
        }
        (yearly || when.is_empty()).then_some(Expression::Rule { rule: Rule { beat, when, once_per: None }, bounds })
    }

    /// The time of the year, after "årligen": "i april och november", "senast 30 november".
    fn time_of_year(&mut self) -> Option<Vec<Stretch>> {
        self.yearless = true;
        let _ = self.eat(Sym::Comma);
        let _ = self.eat(Sym::By) || self.eat(Sym::Per);
        if !self.starts_period() {
            return None;
        }
        let when = self.stretches()?;
        all_yearless(&when).then_some(when)
    }

    /// The stretch within which a rule holds.
    fn bounds(&mut self) -> Option<Stretch> {
        self.attempt(|it| {
            let _ = it.eat(Sym::Comma);
            it.stretch().filter(|found| !all_yearless(&[*found]))
        })
    }

    /// "varje år" or "årligen" after the time of the year.
    pub(super) fn yearly_beat(&mut self) -> Option<Beat> {
        let _ = self.eat(Sym::Comma);
        self.beat().filter(|it| matches!(it, Beat::Every { cycle: Cycle::Year, .. }))
    }

    /// beat := "årligen" | "varje" noun | "vart tredje" noun | weekday rules
    pub(super) fn beat(&mut self) -> Option<Beat> {
        match self.peek()? {
            Sym::Each(cycle) => {
                self.bump();
                Some(Beat::Every { cycle, interval: 1 })
            }
            Sym::Every => {
                self.bump();
                let interval = self.interval();
                self.counted_noun(interval)
            }
            Sym::EveryOther => {
                self.bump();
                self.counted_noun(2)
            }
            Sym::Weekdays(day) => {
                self.bump();
                let weeks = self.attempt(|it| it.even_or_odd(Some(day)));
                Some(weeks.unwrap_or(Beat::Weekday { day, interval: 1 }))
            }
            Sym::In | Sym::Even | Sym::Odd => {
                let _ = self.eat(Sym::In);
                self.even_or_odd(None)
            }
            Sym::Ordinal(ordinal) => self.weekday_of_month(ordinal),
            _ => None,
        }
    }

    /// "tredje" of "vart tredje år"
    fn interval(&mut self) -> u32 {
        let Some(Sym::Ordinal(ordinal @ 2..)) = self.peek() else { return 1 };
        self.bump();
        u32::try_from(ordinal).unwrap_or(1)
    }

    /// What is counted. Terms, quarters and the like are tied to the calendar and come one by one.
    fn counted_noun(&mut self, interval: u32) -> Option<Beat> {
        let beat = match self.peek()? {
            Sym::Cycle(Cycle::Day) => return None,
            Sym::Cycle(cycle) => Beat::Every { cycle, interval },
            Sym::Weekday(day) => Beat::Weekday { day, interval },
            _ => return None,
        };
        let stepwise =
            matches!(beat, Beat::Every { cycle: Cycle::Year | Cycle::Month | Cycle::Week, .. } | Beat::Weekday { .. });
        self.bump();
        (interval == 1 || stepwise).then_some(beat)
    }

    /// "jämna veckor"
    fn even_or_odd(&mut self, day: Option<Weekday>) -> Option<Beat> {
        let even = self.eat(Sym::Even);
        if !even && !self.eat(Sym::Odd) {
            return None;
        }
        self.eat(Sym::Cycle(Cycle::Week)).then_some(Beat::Weeks { even, day })
    }

    /// "första måndagen i varje månad"
    fn weekday_of_month(&mut self, ordinal: i8) -> Option<Beat> {
        self.bump();
        let Some(Sym::Weekday(day)) = self.peek() else { return None };
        self.bump();
        let within = self.eat(Sym::In) || self.eat(Sym::Of);
        if !self.eat(Sym::Every) && !within {
            return None;
        }
        let fits = ordinal == -1 || (1..=5).contains(&ordinal);
        (self.eat(Sym::Cycle(Cycle::Month)) && fits).then_some(Beat::WeekdayOfMonth { ordinal, day })
    }

    /// "vår och höst": both without article and year.
    fn spring_and_autumn(&mut self) -> Option<Rule> {
        let first = self.bare_season()?;
        if !self.eat(Sym::And) && !self.eat(Sym::Slash) {
            return None;
        }
        let second = self.bare_season()?;
        let (Unit::Season(a), Unit::Season(b)) = (first.unit, second.unit) else { return None };
        let more = matches!(self.peek(), Some(Sym::Number { .. } | Sym::Dash));
        let when = vec![Stretch::One(first), Stretch::One(second)];
        (a != b && !more).then_some(Rule { beat: YEARLY, when, once_per: None })
    }

    fn bare_season(&mut self) -> Option<Period> {
        let at = self.at();
        let Some(Sym::Season(season @ (Season::Spring | Season::Autumn))) = self.peek() else { return None };
        if !matches!(self.word(0).chars().count(), 3..=4) {
            return None;
        }
        self.bump();
        Some(Period { unit: Unit::Season(season), year: Year::Missing, part: None, weekday: None, unsure: false, at })
    }

    /// "varje höst", "varje december"
    fn every_named(&mut self) -> Option<Rule> {
        if !self.eat(Sym::Every) {
            return None;
        }
        self.yearless = true;
        if !matches!(self.peek(), Some(Sym::Month(_) | Sym::Jul | Sym::Season(_) | Sym::Term(_))) {
            return None;
        }
        let when = self.stretches()?;
        all_yearless(&when).then_some(Rule { beat: YEARLY, when, once_per: None })
    }

    /// counted := number "gånger" "per" noun \[bounds\]; once is a rule, more is a quota.
    pub(super) fn counted(&mut self) -> Option<Expression> {
        let (Sym::Cardinal(times) | Sym::Number { value: times @ 1..=366, .. }) = self.peek()? else { return None };
        let adverb = matches!(self.word(0), "once" | "twice" | "Once" | "Twice");
        self.bump();
        if !adverb && !self.eat(Sym::Times) {
            return None;
        }
        if ![Sym::Per, Sym::Slash, Sym::In, Sym::Every].into_iter().any(|it| self.eat(it)) {
            return None;
        }
        let Some(Sym::Cycle(per)) = self.peek().filter(|it| *it != Sym::Cycle(Cycle::Day)) else { return None };
        self.bump();
        if times > 1 {
            let bounds = self.bounds();
            return Some(Expression::Quota { times, per, bounds });
        }
        match self.ruled_by(Beat::Every { cycle: per, interval: 1 }, Vec::new())? {
            Expression::Rule { rule, bounds } => {
                Some(Expression::Rule { rule: Rule { once_per: Some(per), ..rule }, bounds })
            }
            other => Some(other),
        }
    }
}
