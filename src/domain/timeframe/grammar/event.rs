//! Last days, named points, and what is bound to an event.

use super::Parser;
use crate::domain::timeframe::lexicon::Sym;
use crate::domain::timeframe::syntax::{
    Anchor, Cycle, Distance, Expression, Feast, Limit, Period, Stretch, Unit, Year,
};

impl Parser<'_> {
    /// deadline := "senast" period \[yearly beat\] | "före" period | "klart till" period | "inför sommaren"
    pub(super) fn deadline(&mut self) -> Option<Expression> {
        let limit = self.limit()?;
        let to = self.period_or_feast()?;
        let recurs = limit == Limit::Including && to.year == Year::Missing;
        if let Some(beat) = if recurs { self.attempt(Self::yearly_beat) } else { None } {
            return self.ruled_by(beat, vec![Stretch::One(to)]);
        }
        Some(Expression::Deadline { to, limit })
    }

    fn limit(&mut self) -> Option<Limit> {
        match self.peek()? {
            Sym::Done => {
                self.bump();
                Some(self.attempt(Self::limit_word).unwrap_or(Limit::Including))
            }
            Sym::Deadline => {
                self.bump();
                let _ = self.eat(Sym::Colon);
                Some(Limit::Including)
            }
            Sym::To => None,
            _ => self.limit_word(),
        }
    }

    fn limit_word(&mut self) -> Option<Limit> {
        let limit = match self.peek()? {
            Sym::By => Limit::Including,
            Sym::Before | Sym::Ahead => Limit::Excluding,
            Sym::To => Limit::Towards,
            _ => return None,
        };
        self.bump();
        Some(limit)
    }

    /// A period, or a holiday that days are counted from.
    pub(super) fn period_or_feast(&mut self) -> Option<Period> {
        let feast = match self.peek()? {
            Sym::Jul if self.number(1, 4).is_some() || self.ahead(1).is_none() => Feast::Christmas,
            Sym::Feast(feast) => feast,
            _ => return self.period(),
        };
        let at = self.at();
        self.bump();
        let unit = Unit::Feast(feast);
        let (year, unsure) = self.year(unit);
        Some(Period { unit, year, part: None, weekday: None, unsure, at })
    }

    /// milestones := label period {"," label period}
    pub(super) fn milestones(&mut self) -> Option<Expression> {
        let mut all = vec![self.labelled()?];
        while let Some(next) = self.attempt(|it| {
            let _ = it.eat(Sym::Comma) || it.eat(Sym::And);
            it.labelled()
        }) {
            all.push(next);
        }
        if all.iter().any(|it| it.year == Year::Missing && all.len() > 1) {
            return None;
        }
        match all.as_slice() {
            &[to] => Some(Expression::Deadline { to, limit: Limit::Including }),
            _ => Some(Expression::Milestones(all)),
        }
    }

    fn labelled(&mut self) -> Option<Period> {
        if !self.eat(Sym::Label) {
            return None;
        }
        let _ = self.eat(Sym::Colon);
        let _ = self.eat(Sym::By);
        self.period()
    }

    /// event := \["senast"\] distance ("före" | "efter") anchor | "inför" anchor \["i" period\]
    pub(super) fn event(&mut self) -> Option<Expression> {
        let _ = self.eat(Sym::By);
        if let Some(distance) = self.attempt(Self::distance) {
            let anchor = self.anchor()?;
            return Some(Expression::Event { anchor, distance: Some(distance), window: None });
        }
        if !matches!(self.peek(), Some(Sym::Ahead | Sym::Before | Sym::After | Sym::In)) {
            return None;
        }
        self.bump();
        let anchor = self.anchor()?;
        let window = self.attempt(Self::period);
        Some(Expression::Event { anchor, distance: None, window })
    }

    /// "en vecka före", "sex månader efter"
    fn distance(&mut self) -> Option<Distance> {
        let (Sym::Cardinal(count) | Sym::Number { value: count, digits: 1..=3 }) = self.peek()? else { return None };
        self.bump();
        let Some(Sym::Cycle(cycle @ (Cycle::Day | Cycle::Week | Cycle::Month | Cycle::Year))) = self.peek() else {
            return None;
        };
        self.bump();
        let before = self.eat(Sym::Before);
        (before || self.eat(Sym::After)).then_some(Distance { count, cycle, before })
    }

    fn anchor(&mut self) -> Option<Anchor> {
        let _ = self.eat(Sym::The);
        let steering = self.eat(Sym::Steering);
        let Some(Sym::Anchor(anchor)) = self.peek() else { return None };
        self.bump();
        match (steering, anchor) {
            (false, anchor) => Some(anchor),
            (true, Anchor::Meeting) => Some(Anchor::SteeringMeeting),
            (true, _) => None,
        }
    }
}
