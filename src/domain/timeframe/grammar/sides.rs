//! What can begin here, and stretches that stand side by side.

use super::{MOST_FILLERS, Parser, all_yearless};
use crate::domain::timeframe::lexer::Token;
use crate::domain::timeframe::lexicon::Sym;
use crate::domain::timeframe::syntax::{Cycle, Expression, Stretch, Unit};

impl Parser<'_> {
    /// "(två perioder)": they are separate, whatever lies between them.
    pub(super) fn so_many_periods(&mut self, stretches: usize) -> Option<fn(Vec<Stretch>) -> Expression> {
        if !self.eat(Sym::Open) {
            return None;
        }
        let (Sym::Cardinal(said) | Sym::Number { value: said, .. }) = self.peek()? else { return None };
        self.bump();
        let closed = self.eat(Sym::Periods) && self.eat(Sym::Close);
        (closed && usize::try_from(said) == Ok(stretches)).then_some(Expression::Apart)
    }

    /// Stretches with nothing between them, each with its own year.
    pub(super) fn side_by_side(&mut self, mut all: Vec<Stretch>) -> Option<Expression> {
        while self.starts_period() {
            if self.after_a_leading_year(&all) {
                return None;
            }
            let next = self.stretches()?;
            if all_yearless(&all) || all_yearless(&next) {
                return None;
            }
            all.extend(next);
        }
        Some(Expression::SideBySide(all))
    }

    /// "2020 Q3 2021": the quarter may belong to either year, so this is not understood.
    fn after_a_leading_year(&mut self, before: &[Stretch]) -> bool {
        let Some(Stretch::One(last)) = before.last() else { return false };
        let place = self.tokens.binary_search_by_key(&last.at, |it| it.at).ok();
        let led = place.and_then(|it| self.tokens.get(it)).map(|it| it.sym);
        let led_by_year = matches!(led, Some(Sym::Number { digits: 4, .. })) && last.unit != Unit::Year;
        let bare_year = matches!(self.peek(), Some(Sym::Number { digits: 4, .. })) && !self.starts_unit(1);
        led_by_year && bare_year
    }

    /// Whether a period can begin here.
    pub(super) fn starts_period(&mut self) -> bool {
        let _ = self.peek();
        let filler = |it: &&Token| {
            matches!(
                it.sym,
                Sym::In
                    | Sym::At
                    | Sym::The
                    | Sym::Filler
                    | Sym::About
                    | Sym::Course
                    | Sym::Of
                    | Sym::Cycle(Cycle::Year)
            )
        };
        let by = self.tokens.iter().skip(self.state.pos).take(MOST_FILLERS).take_while(filler).count();
        match self.ahead(by) {
            Some(
                Sym::Number { .. }
                | Sym::Apostrophe
                | Sym::SchoolYear
                | Sym::LateSeason(_)
                | Sym::Turn(_)
                | Sym::MonthTurn
                | Sym::Years
                | Sym::Early
                | Sym::Middle
                | Sym::Late
                | Sym::CloseOf
                | Sym::Weekday(_)
                | Sym::Next
                | Sym::Coming
                | Sym::This
                | Sym::Previous
                | Sym::LastYear
                | Sym::Jul,
            ) => true,
            Some(Sym::From | Sym::Through) => by == 0,
            _ => self.starts_unit(by) || (by > 0 && self.ahead(by - 1) == Some(Sym::Cycle(Cycle::Year))),
        }
    }

    /// Whether a quarter, a month and the like can begin so many tokens ahead.
    pub(super) fn starts_unit(&self, by: usize) -> bool {
        let number = matches!(self.ahead(by + 1), Some(Sym::Number { .. } | Sym::Cardinal(_)));
        match self.ahead(by) {
            Some(Sym::Cycle(Cycle::Quarter | Cycle::Tertial | Cycle::Half | Cycle::Week) | Sym::LetterK) => number,
            Some(Sym::Ordinal(_)) => matches!(
                self.ahead(by + 1),
                Some(Sym::Cycle(_) | Sym::HalfOf | Sym::PartOf | Sym::Month(_) | Sym::Jul | Sym::Weekday(_))
            ),
            Some(Sym::Month(_) | Sym::Term(_) | Sym::Season(_)) => true,
            _ => false,
        }
    }
}
