//! Counts in a window: "två gånger per termin", "2–3 ggr/år", "en gång per kvartal".

use super::Parser;
use super::rule::said_at_least;
use crate::domain::timeframe::anchor::Known;
use crate::domain::timeframe::lexicon::Sym;
use crate::domain::timeframe::syntax::{Beat, Count, Cycle, Expression, Rule, Stretch, Unit};

impl Parser<'_> {
    /// counted := number "gånger" "per" noun \[times of the year | bounds\]; once is a rule, more is a quota.
    pub(super) fn counted(&mut self) -> Option<Expression> {
        let (least, most) = (self.eat(Sym::AtLeast), self.eat(Sym::AtMost));
        let _ = self.eat(Sym::About) && {
            self.state.aside.about = true;
            true
        };
        let adverb = matches!(self.peek(), Some(Sym::Fold(_)));
        let times = self.how_many()?;
        let up_to = self.attempt(|it| if it.eat(Sym::Dash) || it.eat(Sym::To) { it.how_many() } else { None });
        if up_to.is_some_and(|most| most <= times) || (!adverb && !self.occasions()) {
            return None;
        }
        let count = Count { times, up_to, least, most };
        if let Some(per) = self.attempt(Self::per_what) {
            return self.counted_per(count, per);
        }
        if let Some(beat) = self.attempt(Self::beat).filter(|_| times == 1 && up_to.is_none()) {
            return self.ruled_by(beat, Vec::new(), None);
        }
        // "två gånger under 2022"; once within a year comes back no more.
        if times == 1 || !matches!(self.peek(), Some(Sym::In)) {
            return None;
        }
        let bounds = self.stretch().filter(|it| matches!(it, Stretch::One(period) if period.unit == Unit::Year))?;
        Some(Expression::Quota { count, per: Cycle::Year, bounds: Some(bounds) })
    }

    /// "gånger", or what takes place so many times: "möten", "avstämningar".
    fn occasions(&mut self) -> bool {
        self.eat_any(&[
            Sym::Times,
            Sym::Occasion,
            Sym::Label,
            Sym::Event(Known::Meeting),
            Sym::Event(Known::SteeringMeeting),
        ])
    }

    fn how_many(&mut self) -> Option<u32> {
        let (Sym::Cardinal(times) | Sym::Fold(times) | Sym::Number { value: times @ 1..=366, .. }) = self.peek()?
        else {
            return None;
        };
        self.bump();
        Some(times)
    }

    /// "per år", "/termin", "i månaden", "årligen"
    fn per_what(&mut self) -> Option<Cycle> {
        if let Some(Sym::Each(cycle)) = self.peek() {
            self.bump();
            return Some(cycle);
        }
        if !self.eat_any(&[Sym::Per, Sym::Slash, Sym::In, Sym::Every]) {
            return None;
        }
        let cycle = match self.peek()? {
            Sym::Cycle(Cycle::Day | Cycle::Hour | Cycle::Workday) => return None,
            Sym::Cycle(cycle) => cycle,
            Sym::SchoolYear => Cycle::SchoolYear,
            Sym::Weekday(chrono::Weekday::Mon) => Cycle::Month,
            _ => return None,
        };
        self.bump();
        Some(cycle)
    }

    fn counted_per(&mut self, count: Count, per: Cycle) -> Option<Expression> {
        let times = count.times;
        let in_the_year = self.attempt(|it| {
            let (limit, when) = it.time_of_year()?;
            let fits = per == Cycle::Year && usize::try_from(times) == Ok(when.len()) && count.up_to.is_none();
            let rule = Rule { limit, when, count: Some((times, per)), ..Rule::of(super::YEARLY) };
            fits.then_some(Rule { at_least: count.least, ..rule })
        });
        if let Some(rule) = in_the_year {
            return Some(Expression::Rule { rule, bounds: self.bounds() });
        }
        if times == 1 && count.up_to.is_none() && !count.most {
            let found = self.ruled_by(Beat::Every { cycle: per, interval: 1 }, Vec::new(), Some((1, per)))?;
            return Some(if count.least { said_at_least(found) } else { found });
        }
        Some(Expression::Quota { count, per, bounds: self.bounds() })
    }
}
