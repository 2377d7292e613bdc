//! What was moved: a period that another has replaced, told in brackets, after a comma or from the start.

use super::Parser;
use super::list::share_years;
use crate::domain::timeframe::lexicon::Sym;
use crate::domain::timeframe::syntax::{Expression, Limit, Period, Replaced, Stretch, Unit, Year};

impl Parser<'_> {
    /// revised := stretch \["("\] ("reviderad till" | "flyttat från" | "tidigare" | "förlängt till") stretch \[")"\]
    pub(super) fn revised(&mut self, first: Stretch, limit: Option<Limit>) -> Option<Replaced> {
        let opened = self.eat(Sym::Open);
        let _ = !opened && self.eat_any(&[Sym::Comma, Sym::Dash]);
        let _ = self.eat(Sym::Now);
        let how = self.peek()?;
        if !matches!(how, Sym::Earlier | Sym::Revised | Sym::Extended | Sym::Arrow) {
            return None;
        }
        self.bump();
        let _ = self.eat(Sym::Up);
        if let Some(dated) = self.attempt(|it| it.revised_on(first, how, opened)) {
            return Some(dated);
        }
        let earlier = how == Sym::Earlier || (how == Sym::Revised && self.eat(Sym::From));
        let told = self.eat(Sym::To) | self.eat(Sym::Colon);
        let _ = limit.is_some() && self.eat(Sym::By);
        let mut other = self.stretch()?;
        if opened && !self.eat(Sym::Close) {
            return None;
        }
        // "2022-03-15 (reviderad 2022-02-01)" can tell when it was revised.
        if let (Sym::Revised, false, false, Stretch::One(day)) = (how, told, earlier, &mut other) {
            day.unsure |= is_day(*day);
        }
        let (old, new) = match (how, first, other) {
            (Sym::Extended, Stretch::One(_), Stretch::One(_)) if limit.is_some() => (first, other),
            (Sym::Extended, Stretch::One(from) | Stretch::Range(from, _), Stretch::One(to)) => {
                // Whether the beginning stands is not said in so many words.
                (first, Stretch::Range(Period { unsure: true, ..from }, to))
            }
            (Sym::Extended, ..) => return None,
            _ if earlier => (other, first),
            _ => (first, other),
        };
        Some(replaced(old, new, limit))
    }

    /// "Q2 2022 (reviderad 210616)": the day of the revision, which says nothing of what was before.
    fn revised_on(&mut self, first: Stretch, how: Sym, opened: bool) -> Option<Replaced> {
        let day = self.period().filter(|it| how == Sym::Revised && is_day(*it))?;
        let other = !matches!(first, Stretch::One(period) if is_day(period));
        let ends = if opened { self.eat(Sym::Close) } else { self.at_end() };
        (other && ends && day.year != Year::Missing).then_some(Replaced { old: None, new: first, limit: None })
    }

    /// "flyttas till hösten 2021", "skjuts upp till VT 2022"; from when is not told
    fn moved_to(&mut self) -> Option<Stretch> {
        let moved = self.eat(Sym::Revised);
        let _ = self.eat(Sym::Up);
        if moved && self.eat(Sym::To) { self.stretch() } else { None }
    }

    /// "flyttat från Q4 2020 till Q2 2021", "ursprungligen Q2 2020, nu Q4 2020"
    pub(super) fn moved(&mut self) -> Option<Expression> {
        if self.eat_all(&[Sym::Revised, Sym::From]) {
            let old = self.period()?;
            if !self.eat(Sym::To) {
                return None;
            }
            let new = self.stretch()?;
            return Some(Expression::Revised(replaced(Stretch::One(old), new, None)));
        }
        if let Some(new) = self.attempt(Self::moved_to) {
            return Some(Expression::Revised(Replaced { old: None, new, limit: None }));
        }
        if !self.eat(Sym::Earlier) {
            return None;
        }
        let old = self.stretch()?;
        let opened = self.eat(Sym::Open);
        let _ = !opened && self.eat(Sym::Comma);
        let now = self.eat(Sym::Now);
        let to = self.eat(Sym::Revised);
        let _ = self.eat(Sym::To);
        if !now && !to {
            return None;
        }
        let new = self.stretch()?;
        (!opened || self.eat(Sym::Close)).then(|| Expression::Revised(replaced(old, new, None)))
    }
}

/// The pair, with the year of the one for the other where it is left out.
fn replaced(old: Stretch, new: Stretch, limit: Option<Limit>) -> Replaced {
    let mut pair = [old, new];
    share_years(&mut pair);
    let [old, new] = pair;
    Replaced { old: Some(old), new, limit }
}

fn is_day(period: Period) -> bool {
    matches!(period.unit, Unit::Day { .. })
}
