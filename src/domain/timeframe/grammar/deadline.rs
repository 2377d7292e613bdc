//! Last days and named points in time.

use super::Parser;
use crate::domain::timeframe::anchor::Known;
use crate::domain::timeframe::lexicon::Sym;
use crate::domain::timeframe::syntax::{Beat, Cycle, Expression, Feast, Limit, Period, Rule, Stretch, Unit, Year};

impl Parser<'_> {
    /// deadline := "senast" period \[yearly beat\] | "före" period | "klart till" period | "inför sommaren"
    pub(super) fn deadline(&mut self) -> Option<Expression> {
        let (limit, to) = self.limited()?;
        let recurs = to.year == Year::Missing;
        if let Some(rule) = if recurs { self.attempt(|it| it.rule_by(to, limit)) } else { None } {
            return Some(rule);
        }
        if let Some(replaced) = self.attempt(|it| it.revised(Stretch::One(to), Some(limit))) {
            return Some(Expression::Revised(replaced));
        }
        if let Some(rule) = self.attempt(|it| it.thereafter_too(to, limit)) {
            return Some(rule);
        }
        if !matches!(limit, Limit::Including | Limit::Done) {
            return Some(Expression::Deadline { to, limit });
        }
        let points = self.points(to, |it| {
            let again = it.attempt(|it| it.limited().filter(|(limit, _)| *limit == Limit::Including));
            // "senast 30 april och 31 augusti 2022"
            let alike = |period: &Period| std::mem::discriminant(&period.unit) == std::mem::discriminant(&to.unit);
            again.map(|(_, to)| to).or_else(|| it.period().filter(|it| alike(it) && it.unit != Unit::Year))
        })?;
        match points.as_slice() {
            [to] => Some(Expression::Deadline { to: *to, limit }),
            _ => Some(Expression::Milestones { points, plain: false }),
        }
    }

    /// "senast mars 2022 och därefter årligen"
    fn thereafter_too(&mut self, to: Period, limit: Limit) -> Option<Expression> {
        let joined = self.eat(Sym::Comma) | self.eat(Sym::And);
        if !joined || !self.eat_any(&[Sym::Thereafter, Sym::Since]) {
            return None;
        }
        let Expression::Thereafter { first, rule } = self.thereafter(Stretch::One(to))? else { return None };
        // A limit is one of the time of the year.
        let yearly = matches!(rule.beat, Beat::Every { cycle: Cycle::Year, .. });
        (yearly && limit == Limit::Including && to.unit != Unit::Year)
            .then(|| Expression::Thereafter { first, rule: Rule { limit: rule.limit.or(Some(limit)), ..rule } })
    }

    /// "snarast, dock senast 1 oktober 2021": the last day counts
    pub(super) fn soon_and_last(&mut self) -> Option<Expression> {
        if !self.eat(Sym::Soonest) {
            return None;
        }
        let _ = self.eat_any(&[Sym::Comma, Sym::And]);
        let _ = self.eat(Sym::However);
        self.deadline()
    }

    /// The words for a last day, and the period that sets it.
    pub(super) fn limited(&mut self) -> Option<(Limit, Period)> {
        let bare = self.peek() == Some(Sym::To);
        let limit = self.limit()?;
        let to = self.period_or_feast()?;
        // "till hösten" is the autumn itself.
        let season = bare && matches!(to.unit, Unit::Season(_) | Unit::Term(_));
        (!season).then_some((limit, to))
    }

    pub(super) fn limit(&mut self) -> Option<Limit> {
        while self.eat(Sym::Be) {}
        let limit = match self.peek()? {
            Sym::Done => {
                self.bump();
                let _ = self.eat(Sym::Colon);
                self.attempt(Self::limit_word).unwrap_or(Limit::Done)
            }
            Sym::End => {
                self.bump();
                let _ = self.eat(Sym::Colon);
                self.attempt(Self::limit_word).unwrap_or(Limit::Including)
            }
            // "sista dag 30 april"
            Sym::Ordinal(-1)
                if matches!(self.ahead(1), Some(Sym::Cycle(Cycle::Day) | Sym::TimeNoun))
                    && matches!(self.ahead(2), Some(Sym::Number { .. } | Sym::The | Sym::Colon)) =>
            {
                self.skip(2);
                let _ = self.eat(Sym::Colon);
                Limit::Including
            }
            Sym::Deadline => {
                self.bump();
                let _ = self.eat(Sym::Colon);
                Limit::Including
            }
            _ => self.limit_word()?,
        };
        let _ = limit == Limit::Including && self.eat(Sym::To);
        Some(limit)
    }

    fn limit_word(&mut self) -> Option<Limit> {
        let _ = self.eat(Sym::Like);
        if self.eat_all(&[Sym::Not, Sym::Ordinal(2), Sym::Than]) {
            return Some(Limit::Including);
        }
        let limit = match self.peek()? {
            Sym::By => Limit::Including,
            Sym::Before | Sym::Ahead => Limit::Excluding,
            Sym::To => Limit::Towards,
            _ => return None,
        };
        self.bump();
        if limit == Limit::Towards && self.eat_all(&[Sym::And, Sym::With]) {
            return None;
        }
        Some(limit)
    }

    /// A period, or a holiday that days are counted from.
    pub(super) fn period_or_feast(&mut self) -> Option<Period> {
        let feast = match self.peek()? {
            Sym::Jul if self.names_christmas() => Feast::Christmas,
            Sym::Feast(feast) => feast,
            _ => return self.period(),
        };
        let at = self.at();
        self.bump();
        let unit = Unit::Feast(feast);
        let (year, unsure) = self.year(unit);
        Some(Period { unit, year, part: None, weekday: None, unsure, at })
    }

    /// "före jul 2022", "före jul -21", "före jul varje år", "före jul"
    fn names_christmas(&self) -> bool {
        self.number(1, 4).is_some()
            || (self.ahead(1) == Some(Sym::Dash) && self.number(2, 2).is_some())
            || !matches!(self.ahead(1), Some(Sym::Number { .. } | Sym::Dash | Sym::Slash))
    }

    /// milestones := label period {"," label period} | "hållpunkter" period {"och" period}
    pub(super) fn milestones(&mut self) -> Option<Expression> {
        if self.eat(Sym::Milestone) {
            return self.plain_points();
        }
        if let Some(last) = self.attempt(Self::labelled_deadline) {
            return Some(last);
        }
        let first = self.labelled()?;
        let points = self.points(first, Self::labelled)?;
        Self::is_point(&points).then_some(Expression::Milestones { points, plain: true })
    }

    /// "uppföljning senast 31 mars 2022": one last day, told as such
    fn labelled_deadline(&mut self) -> Option<Expression> {
        if !self.eat(Sym::Label) && !self.eat(Sym::Event(Known::Decision)) {
            return None;
        }
        let _ = self.eat(Sym::Colon);
        let told = self.peek() == Some(Sym::By);
        let deadline = self.deadline().filter(|it| told && matches!(it, Expression::Deadline { .. }))?;
        (!matches!(self.peek(), Some(Sym::Comma | Sym::And))).then_some(deadline)
    }

    fn plain_points(&mut self) -> Option<Expression> {
        let _ = self.eat(Sym::Colon);
        let first = self.period()?;
        let points = self.points(first, Self::period)?;
        Some(Expression::Milestones { points, plain: true })
    }

    /// The points that follow the first, after commas or "och". A year told late is lent to those before it; nothing
    /// when several have none.
    fn points(&mut self, first: Period, next: impl Fn(&mut Self) -> Option<Period>) -> Option<Vec<Period>> {
        let mut points = vec![first];
        while let Some(point) = self.attempt(|it| {
            let joined = it.eat(Sym::Comma) | it.eat(Sym::And) | it.eat(Sym::Dot);
            if joined { next(it) } else { None }
        }) {
            points.push(point);
        }
        let mut year = Year::Missing;
        for point in points.iter_mut().rev() {
            if point.year == Year::Missing {
                point.year = year;
            }
            year = point.year;
        }
        (points.len() == 1 || points.iter().all(|it| it.year != Year::Missing)).then_some(points)
    }

    fn labelled(&mut self) -> Option<Period> {
        if !self.eat(Sym::Label) && !self.eat(Sym::Event(Known::Decision)) {
            return None;
        }
        let _ = self.eat(Sym::Colon);
        let _ = self.eat(Sym::By);
        self.period()
    }

    /// "slutrapport 31 december 2022"; "utvärdering under hösten" is a time for it, and no last day.
    fn is_point(points: &[Period]) -> bool {
        points.len() > 1
            || points.iter().all(|it| matches!(it.unit, Unit::Day { .. } | Unit::MonthEnd(_) | Unit::Turn(_)))
    }
}
