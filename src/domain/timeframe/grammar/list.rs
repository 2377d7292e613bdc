//! Lists of stretches, and the years that their members lend each other.

use super::Parser;
use super::period::{numbered, plain};
use super::stretch::cycle_of;
use crate::domain::timeframe::lexicon::Sym;
use crate::domain::timeframe::syntax::{Period, Stretch, Unit, Year};

impl Parser<'_> {
    /// stretches := stretch {("," | "och" | "/") stretch}
    pub(super) fn stretches(&mut self) -> Option<Vec<Stretch>> {
        if let Some(all) = self.attempt(Self::ordinals_apart).or_else(|| self.attempt(Self::days_apart)) {
            return Some(all);
        }
        let mut all = vec![self.stretch()?];
        while matches!(self.peek(), Some(Sym::Comma | Sym::And | Sym::Slash | Sym::Respective)) {
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
                (Some((true, Stretch::One(to))), Some(Stretch::One(from))) if are_months(from, to) => {
                    // "januari/februari" is one time for one thing.
                    all.pop();
                    all.push(Stretch::Range(from, to));
                }
                (Some((true, Stretch::One(to))), Some(Stretch::One(from))) if are_months_of_years(from, to) => {
                    // Two times, or from the one to the other.
                    all.push(Stretch::One(Period { unsure: true, ..to }));
                }
                (Some((_, next)), _) => all.push(next),
                (None, _) => break,
            }
        }
        let alike = all.iter().zip(all.iter().skip(1)).all(|(a, b)| sort(a) == sort(b));
        // A year that stands with another sort of period may not be meant for this one.
        if share_years(&mut all) && !alike {
            doubt(&mut all);
        }
        Some(all)
    }

    /// "första och tredje kvartalet 2022"
    fn ordinals_apart(&mut self) -> Option<Vec<Stretch>> {
        self.skip_fillers();
        let at = self.at();
        let (Some(Sym::Ordinal(first)), Some(Sym::And), Some(Sym::Ordinal(second))) =
            (self.peek(), self.ahead(1), self.ahead(2))
        else {
            return None;
        };
        self.skip(2);
        let to = self.period()?;
        let from = numbered(cycle_of(to.unit)?, u32::try_from(first).ok()?)?;
        (to.part.is_none() && second > first.saturating_add(1))
            .then(|| vec![Stretch::One(Period { unit: from, at, ..to }), Stretch::One(to)])
    }

    /// "22 och 29 september 2021", "den 3:e, 10:e och 17:e maj"
    fn days_apart(&mut self) -> Option<Vec<Stretch>> {
        self.skip_fillers();
        let at = self.at();
        let mut days = vec![self.day_alone()?];
        while self.eat_any(&[Sym::Comma, Sym::And]) {
            let _ = self.eat(Sym::And);
            let _ = self.eat(Sym::The);
            days.push(self.day_alone()?);
        }
        let month = self.month()?;
        let (year, unsure) = self.year(Unit::Day { month, day: 1 });
        let day = |day| Stretch::One(Period { unsure, ..plain(Unit::Day { month, day }, year, at) });
        let rising = days.iter().zip(days.iter().skip(1)).all(|(a, b)| a < b);
        (days.len() > 1 && rising).then(|| days.into_iter().map(day).collect())
    }

    fn day_alone(&mut self) -> Option<u32> {
        let day = self.small(0).filter(|it| (1..=31).contains(it))?;
        self.bump();
        self.ordinal_ending();
        Some(day)
    }

    /// A further stretch of a list; "Q1 och 2" leaves out the second Q, "HT 2021 och 2022" the second term.
    fn listed(&mut self, before: Option<Stretch>) -> Option<Stretch> {
        if let Some(Stretch::One(first)) = before
            && let Some(period) = self.attempt(|it| it.short_operand(first))
        {
            return Some(Stretch::One(period));
        }
        if !self.starts_period() {
            return None;
        }
        let joined =
            self.state.pos.checked_sub(1).and_then(|it| self.tokens.get(it)).is_some_and(|it| it.sym == Sym::And);
        let next = self.stretch()?;
        match (before, next) {
            (Some(Stretch::One(first)), Stretch::One(year))
                if year.unit == Unit::Year
                    && (names_term(first.unit) || (joined && names_part_of_year(first.unit))) =>
            {
                let again = first.year != Year::Missing && first.year != year.year;
                again.then_some(Stretch::One(Period { year: year.year, at: year.at, unsure: true, ..first }))
            }
            _ => Some(next),
        }
    }
}

fn names_term(unit: Unit) -> bool {
    matches!(unit, Unit::Term(_) | Unit::Season(_))
}

fn names_part_of_year(unit: Unit) -> bool {
    matches!(unit, Unit::Month(_) | Unit::Quarter(_) | Unit::Tertial(_) | Unit::Half(_))
}

/// Whether a stretch can stand in a list after another. A stroke joins only what is alike.
fn fits(last: Stretch, next: Stretch, stroke: bool) -> bool {
    let (Stretch::One(before), Stretch::One(after)) = (last, next) else {
        let years_after =
            |it| matches!(it, Stretch::Range(from, to) if from.unit != Unit::Year && to.unit == Unit::Year);
        return !stroke && !years_after(last) && !years_after(next);
    };
    let alike = std::mem::discriminant(&before.unit) == std::mem::discriminant(&after.unit);
    let both_told = before.year != Year::Missing && after.year != Year::Missing;
    alike
        || !stroke
            && (after.unit != Unit::Year
                || before.unit == Unit::Year
                || (both_told && before.year != after.year && !is_short(before)))
}

/// Units whose name can be left out before a second year.
fn is_short(period: Period) -> bool {
    matches!(period.unit, Unit::Month(_) | Unit::Day { .. } | Unit::Term(_) | Unit::Season(_) | Unit::Quarter(_))
}

fn is_dated(period: Period) -> bool {
    matches!(period.unit, Unit::Day { .. }) && period.year != Year::Missing
}

/// Two months after each other.
fn are_months(from: Period, to: Period) -> bool {
    matches!((from.unit, to.unit), (Unit::Month(a), Unit::Month(b)) if b == a % 12 + 1)
}

/// Two months, each with its year.
fn are_months_of_years(from: Period, to: Period) -> bool {
    let told = |it: Period| matches!(it.unit, Unit::Month(_)) && it.year != Year::Missing;
    told(from) && told(to)
}

/// What sort of unit a stretch begins with.
fn sort(stretch: &Stretch) -> std::mem::Discriminant<Unit> {
    std::mem::discriminant(&stretch.first().unit)
}

/// Lets a person confirm a list.
fn doubt(all: &mut [Stretch]) {
    if let Some(Stretch::One(period) | Stretch::Range(period, _)) = all.first_mut() {
        period.unsure = true;
    }
}

/// Gives stretches without a year that of the next one that has it, or else of the one before. Tells whether any did.
pub(super) fn share_years(all: &mut [Stretch]) -> bool {
    let before: Vec<Stretch> = all.to_vec();
    let mut year = Year::Missing;
    for stretch in all.iter_mut().rev() {
        year = shared_year(stretch, year);
    }
    let mut year = Year::Missing;
    for stretch in all.iter_mut() {
        year = shared_year(stretch, year);
    }
    before != all
}

fn shared_year(stretch: &mut Stretch, year: Year) -> Year {
    let own = match stretch {
        Stretch::One(period) | Stretch::Open { from: period, .. } | Stretch::After(period) => &mut period.year,
        Stretch::Until { to, .. } => &mut to.year,
        Stretch::Range(from, to) | Stretch::Starting(from, to) if from.year == Year::Missing => &mut to.year,
        Stretch::Range(from, _) | Stretch::Starting(from, _) => return from.year,
    };
    if *own == Year::Missing {
        *own = year;
    }
    *own
}
