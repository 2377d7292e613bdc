//! What comes back: yearly, quarterly, every other week, on weekdays, on days of the month.

use chrono::Weekday;

use super::{Parser, YEARLY, all_yearless};
use crate::domain::timeframe::lexicon::Sym;
use crate::domain::timeframe::syntax::{
    Beat, Cycle, Doubt, Expression, Few, Limit, Period, Rule, Season, Stretch, Unit, Year,
};

impl Parser<'_> {
    /// ruled := beat \["i" stretches\] \[bounds\]
    pub(super) fn ruled(&mut self) -> Option<Expression> {
        let known = self
            .attempt(Self::spring_and_autumn)
            .or_else(|| self.attempt(Self::every_named))
            .or_else(|| self.attempt(Self::part_of_every))
            .or_else(|| self.attempt(Self::days_of_each_month));
        if let Some(rule) = known {
            let bounds = self.bounds();
            return Some(Expression::Rule { rule, bounds });
        }
        let _ = self.eat_all(&[Sym::Some, Sym::Times]);
        let at_least = self.eat(Sym::AtLeast);
        let beat = self.beat()?;
        let cycle = match beat {
            Beat::Every { cycle, interval: 1 } => Some(cycle),
            _ => None,
        };
        let count = cycle.filter(|_| at_least).map(|cycle| (1, cycle));
        if let Some(first) = self.attempt(Self::first_time) {
            return self.thereafter_by(first, beat);
        }
        let found = self.ruled_by(beat, Vec::new(), count)?;
        Some(if at_least { said_at_least(found) } else { found })
    }

    /// ", första gången mars 2022"
    fn first_time(&mut self) -> Option<Stretch> {
        let _ = self.eat(Sym::Comma);
        if !self.eat_all(&[Sym::Ordinal(1), Sym::Times]) {
            return None;
        }
        let first = self.period().filter(|it| it.year != Year::Missing)?;
        (first.unit != Unit::Year).then_some(Stretch::One(first))
    }

    /// A rule whose beat is known; `before` stood in front of it ("i mars varje år", "2021–2023 årligen").
    pub(super) fn ruled_by(
        &mut self,
        beat: Beat,
        before: Vec<Stretch>,
        count: Option<(u32, Cycle)>,
    ) -> Option<Expression> {
        let mut rule = Rule { count, ..Rule::of(beat) };
        let mut bounds = None;
        if before.is_empty() {
            let _ = self.eat(Sym::Label);
            if let Some(when) = self.attempt(|it| it.months_of_each_year(beat)) {
                rule = Rule { when, beat: YEARLY, ..rule };
            } else if let Some((limit, when)) = self.attempt(|it| it.time_and_bounds(beat)) {
                rule = Rule { when, limit, ..rule };
            } else if let Some((limit, days)) = self.attempt(|it| it.day_of_month_after(beat)) {
                rule = Rule { beat: days, limit, ..rule };
            }
        } else if all_yearless(&before) {
            rule.when = before;
        } else if let [only] = before.as_slice() {
            bounds = Some(*only);
            if let Some((limit, when)) = self.attempt(|it| it.time_within(beat)) {
                rule = Rule { when, limit, ..rule };
            }
        } else {
            return None;
        }
        rule.beat = within_the_year(rule.beat, rule.when.len())?;
        if bounds.is_none() {
            bounds = self.bounds();
        }
        // "årligen 2022–2024, senast 31 mars"
        if rule.beat == YEARLY
            && rule.when.is_empty()
            && let Some((limit, when)) = self.attempt(|it| it.time_of_year().filter(|(limit, _)| limit.is_some()))
        {
            rule = Rule { when, limit, ..rule };
        }
        Some(Expression::Rule { rule, bounds })
    }

    /// The time of the year, after "årligen": "i april och november", "senast 30 november", "(maj)", "före jul".
    pub(super) fn time_of_year(&mut self) -> Option<(Option<Limit>, Vec<Stretch>)> {
        self.state.yearless = true;
        let opened = self.eat(Sym::Open);
        let _ = !opened && self.eat(Sym::Comma);
        let _ = self.eat(Sym::Per);
        let limit = self.attempt(Self::limit);
        if limit.is_some_and(|it| it != Limit::Including)
            && let Some(sum) = self.attempt(Self::summer_or_feast)
        {
            return (!opened || self.eat(Sym::Close)).then(|| (limit, vec![Stretch::One(sum)]));
        }
        if !self.starts_period() && self.peek() != Some(Sym::Between) && self.peek() != Some(Sym::After) {
            return None;
        }
        let when = self.stretches()?;
        if opened && !self.eat(Sym::Close) {
            return None;
        }
        let fits = |it: &Stretch| match it {
            Stretch::After(period) => period.year == Year::Missing,
            other => all_yearless(&[*other]),
        };
        when.iter().all(fits).then_some((limit, when))
    }

    /// A time of the year, unless a date within bounds was cut in two for it ("årligen 1 januari 2021–30 juni 2022").
    fn time_and_bounds(&mut self, beat: Beat) -> Option<(Option<Limit>, Vec<Stretch>)> {
        let before = self.state;
        // "under perioden", and then a year: bounds, even when they begin with a day of the year.
        if self.eat_all(&[Sym::In, Sym::Filler]) {
            self.state = before;
            if self.bounds().is_some() {
                return None;
            }
            self.state = before;
        }
        let found = self.attempt(|it| it.time_within(beat))?;
        let after = self.state;
        let cut =
            matches!(self.bounds(), Some(Stretch::Range(from, to)) if from.unit == Unit::Year && to.unit != Unit::Year);
        self.state = after;
        (!cut).then_some(found)
    }

    /// A time of the year that the beat has room for.
    fn time_within(&mut self, beat: Beat) -> Option<(Option<Limit>, Vec<Stretch>)> {
        self.time_of_year().filter(|(_, when)| within_the_year(beat, when.len()).is_some())
    }

    fn summer_or_feast(&mut self) -> Option<Period> {
        let period = self.period_or_feast()?;
        matches!(period.unit, Unit::Feast(_) | Unit::Season(Season::Summer)).then_some(period)
    }

    /// The stretch within which a rule holds.
    pub(super) fn bounds(&mut self) -> Option<Stretch> {
        let found = self.attempt(|it| {
            let opened = it.eat(Sym::Open);
            let _ = !opened && it.eat(Sym::Comma);
            if it.eat_all(&[Sym::Ordinal(1), Sym::Times]) {
                let from = it.period()?;
                return Some(Stretch::Open { from, starts: false });
            }
            let limited = it.attempt(|it| it.limited().filter(|(limit, _)| *limit == Limit::Towards));
            let found = match limited {
                Some((_, to)) => Some(Stretch::Until { to, doubt: Some(Doubt::LastDay) }),
                None => it.stretch(),
            };
            found.filter(|found| !all_yearless(&[*found]) && (!opened || it.eat(Sym::Close)))
        });
        if found.is_none() {
            let _ = self.attempt(Self::plan_period);
            let _ = self.eat_all(&[Sym::Till, Sym::Further]);
        }
        found
    }

    /// A rule after the stretches that it counts or that bound it: "i mars varje år", "2021–2023 årligen".
    pub(super) fn rule_after(&mut self, stretches: &[Stretch]) -> Option<Expression> {
        let _ = self.eat(Sym::Comma);
        let beat = self.beat()?;
        let yearly = matches!(beat, Beat::Every { cycle: Cycle::Year, .. });
        (yearly || !all_yearless(stretches)).then(|| self.ruled_by(beat, stretches.to_vec(), None)).flatten()
    }

    /// "senast 31 mars varje år", "före sommaren, årligen"
    pub(super) fn rule_by(&mut self, to: Period, limit: Limit) -> Option<Expression> {
        let _ = self.eat(Sym::Comma);
        let beat = self.beat().filter(|it| matches!(it, Beat::Every { cycle: Cycle::Year, .. }))?;
        let rule = Rule { limit: Some(limit), when: vec![Stretch::One(to)], ..Rule::of(beat) };
        Some(Expression::Rule { rule, bounds: self.bounds() })
    }

    /// "och därefter årligen", "sedan varje år i april"
    pub(super) fn thereafter(&mut self, first: Stretch) -> Option<Expression> {
        let beat = self.beat()?;
        self.thereafter_by(first, beat)
    }

    fn thereafter_by(&mut self, first: Stretch, beat: Beat) -> Option<Expression> {
        let mut rule = Rule::of(beat);
        if let Some((limit, when)) = self.attempt(|it| it.time_within(beat)) {
            rule = Rule { when, limit, ..rule };
        }
        rule.beat = within_the_year(beat, rule.when.len())?;
        Some(Expression::Thereafter { first, rule })
    }

    /// beat := "årligen" | "varje" noun | "vart tredje" noun | "per tertial" | weekday rules
    pub(super) fn beat(&mut self) -> Option<Beat> {
        match self.peek()? {
            Sym::Each(cycle) => {
                self.bump();
                Some(Beat::Every { cycle, interval: 1 })
            }
            Sym::Every => {
                self.bump();
                let interval = self.interval()?;
                self.counted_noun(interval)
            }
            Sym::EveryOther => {
                self.bump();
                self.counted_noun(2)
            }
            Sym::Per => {
                self.bump();
                let Sym::Cycle(cycle @ (Cycle::Term | Cycle::Tertial | Cycle::Quarter | Cycle::Half | Cycle::Month)) =
                    self.peek()?
                else {
                    return None;
                };
                self.bump();
                Some(Beat::Every { cycle, interval: 1 })
            }
            Sym::Weekdays(_) => self.weekdays(),
            Sym::In if matches!(self.ahead(1), Some(Sym::Weekdays(_))) => self.weekdays(),
            Sym::In | Sym::Even | Sym::Odd => {
                let _ = self.eat(Sym::In);
                let even = self.even_or_odd()?;
                let day = self.attempt(Self::on_weekday);
                Some(Beat::Weeks { even, day })
            }
            Sym::Ordinal(_) | Sym::The | Sym::Number { .. } => self.weekday_of_month(),
            _ => None,
        }
    }

    /// "tredje" of "vart tredje år", "18:e", "annat", "three"; 1 when nothing stands there.
    pub(super) fn interval(&mut self) -> Option<u32> {
        match self.peek()? {
            Sym::Ordinal(ordinal @ 2..) => {
                self.bump();
                u32::try_from(ordinal).ok()
            }
            Sym::Cardinal(count) if count > 1 => {
                self.bump();
                Some(count)
            }
            Sym::Other => {
                self.bump();
                Some(2)
            }
            Sym::Number { value, digits: 1..=2 } if value > 1 => {
                self.bump();
                self.ordinal_ending();
                Some(value)
            }
            _ => Some(1),
        }
    }

    /// What is counted. Terms, quarters and the like are tied to the calendar and come one by one.
    fn counted_noun(&mut self, interval: u32) -> Option<Beat> {
        let beat = match self.peek()? {
            Sym::Cycle(Cycle::Hour) => return None,
            Sym::Cycle(cycle) => Beat::Every { cycle, interval },
            Sym::SchoolYear => Beat::Every { cycle: Cycle::SchoolYear, interval },
            Sym::Workdays if interval == 1 => Beat::Workdays,
            Sym::Even | Sym::Odd if interval == 1 => {
                let even = self.even_or_odd()?;
                return Some(Beat::Weeks { even, day: None });
            }
            Sym::Weekday(Weekday::Mon) if self.word(0).trim_end_matches('.').to_lowercase() == "mån" => {
                // Short for Monday and for month; with a number before it, month most likely.
                self.bump();
                self.state.aside.about = true;
                return Some(Beat::Every { cycle: Cycle::Month, interval });
            }
            Sym::Weekday(day) => {
                self.bump();
                let mut days = Few::weekday(day);
                while self.eat(Sym::And) {
                    let Some(Sym::Weekday(day)) = self.peek() else { return None };
                    self.bump();
                    days = days.and_weekday(day);
                }
                return Some(Beat::Weekdays { days, interval });
            }
            _ => return None,
        };
        let stepwise = matches!(
            beat,
            Beat::Every { cycle: Cycle::Year | Cycle::Month | Cycle::Week | Cycle::Day, .. } | Beat::Workdays
        );
        self.bump();
        if let (Beat::Every { cycle: Cycle::Week, interval }, Some(day)) = (beat, self.attempt(Self::on_weekday)) {
            return Some(Beat::Weekdays { days: Few::weekday(day), interval });
        }
        (interval == 1 || stepwise).then_some(beat)
    }
}

/// "Minst" before a rule.
pub(super) fn said_at_least(expression: Expression) -> Expression {
    match expression {
        Expression::Rule { rule, bounds } => Expression::Rule { rule: Rule { at_least: true, ..rule }, bounds },
        other => other,
    }
}

/// "Halvårsvis i april och oktober": twice a year, and when. Other beats than the yearly tell no time of the year.
fn within_the_year(beat: Beat, times: usize) -> Option<Beat> {
    let Beat::Every { cycle, interval } = beat else { return (times == 0).then_some(beat) };
    let in_a_year = match cycle {
        Cycle::Half | Cycle::Term => 2,
        Cycle::Tertial => 3,
        Cycle::Quarter => 4,
        _ => 0,
    };
    if cycle == Cycle::Year || times == 0 {
        return Some(beat);
    }
    (times == in_a_year && interval == 1).then_some(YEARLY)
}
