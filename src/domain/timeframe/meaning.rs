//! From what an expression says to what it means on the calendar: the reading.

mod rules;
mod spans;
mod yearly;

use chrono::NaiveDate;

use super::anchor::Relation;
use super::calendar::between_terms;
use super::syntax::{
    Beside, Cycle, Distance, Event, EventLimit, Expression, Feast, Limit, Part, Period, Replaced, Season, Sentence,
    Stretch, Turn, Unit,
};
use super::{Kind, Note, Reading, Span};
use crate::domain::days::Days;
use crate::domain::recurrence::{Frequency, Recurrence};
use spans::{Found, Meant};

/// The character position of the words that mean no time.
pub(super) type Stop = usize;

/// Gives the reading of a sentence.
///
/// # Errors
/// The position of a period that no calendar has, or that ends before it begins.
pub(super) fn reading(text: &str, sentence: Sentence, as_of: NaiveDate) -> Result<Reading, Stop> {
    let mut reading = Teller { text, as_of }.expression(&sentence.expression)?;
    if let Some((from, to)) = sentence.repaired {
        reading.notes.push(Note::Repaired { from, to });
        reading.confirm = true;
    }
    if let Some(phase) = sentence.phase {
        let found = spans::found(&phase, as_of)?;
        let outside = reading.start.is_some_and(|it| found.days.start < it)
            || reading.end.is_some_and(|it| found.days.start > it);
        reading.confirm |= outside;
        reading.notes.push(Note::Phase { from: found.days.start });
        reading.confirm |= found.confirm;
    }
    if let Some(text) = sentence.unread {
        reading.notes.push(Note::Unread { text });
        reading.confirm = true;
    }
    reading.confirm |= sentence.asks;
    reading.notes.extend(sentence.beside.map(|it| match it {
        Beside::OnDemand => Note::AlsoOnDemand,
        Beside::Continuous => Note::AlsoContinuous,
    }));
    reading.confirm |= sentence.beside == Some(Beside::Continuous);
    reading.notes.extend(sentence.either.then_some(Note::Either));
    if let Some(other) = sentence.alternative {
        reading.alternative = Some(spans::meant(&other, as_of)?.span);
    }
    Ok(reading)
}

struct Teller<'a> {
    text: &'a str,
    as_of: NaiveDate,
}

impl Teller<'_> {
    fn of(&self, kind: Kind) -> Reading {
        Reading::of(self.text, kind)
    }

    fn expression(&self, expression: &Expression) -> Result<Reading, Stop> {
        match expression {
            Expression::Stretches(all) => self.stretches(all),
            Expression::SideBySide(all) => self.side_by_side(all),
            Expression::Apart(all) => Ok(self.several(&spans::all_meant(all, self.as_of)?)),
            Expression::Deadline { to, limit } => self.deadline(to, *limit),
            Expression::Milestones { points, plain } => self.milestones(points, *plain),
            Expression::Rule { rule, bounds } => {
                let mut reading = rules::reading(self.text, rule)?;
                self.bound(&mut reading, bounds.as_ref())?;
                Ok(reading)
            }
            Expression::Thereafter { first, rule } => {
                let meant = spans::meant(first, self.as_of)?;
                let mut reading = rules::after_first(self.text, first, meant.window_of_first(), rule)?;
                reading.confirm |= meant.confirm;
                Ok(reading)
            }
            Expression::Quota { count, per, bounds } => {
                let mut reading = rules::quota(self.text, *count, *per);
                self.bound(&mut reading, bounds.as_ref())?;
                Ok(reading)
            }
            Expression::Continuous { bounds, during, unsure } => {
                let mut reading = self.of(Kind::Continuous);
                reading.confirm = *unsure;
                reading.anchor.clone_from(during);
                self.bound(&mut reading, bounds.as_ref())?;
                Ok(reading)
            }
            Expression::OnDemand { bounds } => {
                let mut reading = self.of(Kind::OnDemand);
                self.bound(&mut reading, bounds.as_ref())?;
                Ok(reading)
            }
            Expression::Undated => Ok(Reading { open_end: true, ..self.of(Kind::Undated) }),
            Expression::Event(event) => self.event(event),
            Expression::Revised(replaced) => self.revised(replaced),
        }
    }

    /// The period that holds, with the one that it replaced.
    fn revised(&self, replaced: &Replaced) -> Result<Reading, Stop> {
        let Replaced { old, new, limit } = replaced;
        let Some(old) = old else { return Ok(self.one(&spans::meant(new, self.as_of)?)) };
        if let (Some(limit), Stretch::One(before), Stretch::One(now)) = (limit, old, new) {
            let was = self.deadline(before, *limit)?;
            let mut reading = self.deadline(now, *limit)?;
            reading.confirm |= was.confirm;
            reading.superseded = was.end.map(ending);
            return Ok(reading);
        }
        let old = spans::meant(old, self.as_of)?;
        let mut reading = self.one(&spans::meant(new, self.as_of)?);
        reading.confirm |= old.confirm;
        reading.superseded = Some(old.span);
        Ok(reading)
    }

    /// One stretch.
    fn one(&self, meant: &Meant) -> Reading {
        let mut reading = self.of(meant.kind);
        reading.start = meant.span.start;
        reading.end = meant.span.end;
        reading.open_end = meant.span.start.is_some() && meant.span.end.is_none();
        reading.confirm = meant.confirm;
        reading.alternative = meant.alternative;
        reading.window = meant.window;
        reading.notes.extend(meant.wrong_weekday.then_some(Note::WrongWeekday));
        reading
    }

    /// Stretches joined by words or signs: adjoining ones are one window.
    fn stretches(&self, all: &[Stretch]) -> Result<Reading, Stop> {
        if let [only] = all {
            return Ok(self.one(&spans::meant(only, self.as_of)?));
        }
        let meant = spans::all_meant(all, self.as_of)?;
        let mut reading = self.several(&meant);
        let pairs = || meant.iter().zip(meant.iter().skip(1));
        let in_order = pairs().all(|(a, b)| a.span.end.is_some() && a.span.end < b.span.start);
        if !in_order {
            return Err(all.last().map_or(0, |it| it.first().at));
        }
        if meant.iter().all(|it| it.kind == Kind::Date) {
            reading.kind = Kind::Milestones;
            reading.start = None;
            return Ok(reading);
        }
        reading.parts.dedup_by(|next, last| {
            let adjoining = last.end.and_then(|it| it.succ_opt()) == next.start;
            last.end = if adjoining { next.end } else { last.end };
            adjoining
        });
        if reading.parts.len() == 1 {
            reading.kind = Kind::Window;
            reading.parts.clear();
        }
        Ok(reading)
    }

    /// Stretches with nothing between them: two milestones, or an old period beside a revised one.
    fn side_by_side(&self, all: &[Stretch]) -> Result<Reading, Stop> {
        let meant = spans::all_meant(all, self.as_of)?;
        if meant.iter().any(|it| it.span.start.is_none() || it.span.end.is_none()) {
            return Err(all.last().map_or(0, |it| it.first().at));
        }
        let mut reading = self.several(&meant);
        reading.notes.push(Note::PeriodsSideBySide);
        reading.confirm = true;
        Ok(reading)
    }

    fn several(&self, meant: &[Meant]) -> Reading {
        let mut reading = self.of(Kind::Windows);
        reading.parts = meant.iter().map(|it| it.span).collect();
        reading.start = meant.iter().map(|it| it.span.start).min().flatten();
        let open = meant.iter().any(|it| it.span.end.is_none());
        reading.end = if open { None } else { meant.iter().filter_map(|it| it.span.end).max() };
        reading.open_end = open;
        reading.confirm = meant.iter().any(|it| it.confirm);
        reading.notes.extend(meant.iter().any(|it| it.wrong_weekday).then_some(Note::WrongWeekday));
        reading
    }

    /// A last day. Convention: "senast" includes what it names, "före" excludes it, and "till" includes it, but
    /// a person should confirm; a week's deadline is its Sunday, or its Friday.
    fn deadline(&self, to: &Period, limit: Limit) -> Result<Reading, Stop> {
        let found = spans::found(to, self.as_of)?;
        let mut reading = self.of(Kind::Deadline);
        reading.confirm = found.confirm;
        reading.notes.extend(found.wrong_weekday.then_some(Note::WrongWeekday));
        match limit {
            Limit::Including | Limit::Done => {
                reading.end = Some(found.days.end);
                // "Klart 2020" said in 2021 is a status.
                reading.confirm |= limit == Limit::Done && found.days.end < self.as_of;
                reading.alternative = found.alternative.map(until);
                // However the end of a month is divided, its last day is the last.
                let ends_with_whole = matches!(to.part, Some(Part::Late | Part::Close | Part::LastDay));
                if ends_with_whole && limit == Limit::Including {
                    reading.confirm = found.year_missing || to.unsure;
                }
                if let Unit::Week(_) = to.unit {
                    reading.alternative = found.days.end.checked_sub_days(chrono::Days::new(2)).map(ending);
                    reading.confirm = true;
                }
            }
            Limit::Towards => {
                let before = day_before(to, &found).ok().filter(|it| *it != found.days.end);
                let before = before.or_else(|| found.days.start.pred_opt());
                // "till sommaren" is before it, most likely; "till mars" can be either.
                let summer = to.unit == Unit::Season(Season::Summer) && to.part.is_none();
                let (end, other) = if summer { (before, Some(found.days.end)) } else { (Some(found.days.end), before) };
                reading.end = end;
                reading.alternative = other.map(ending);
                reading.confirm = true;
            }
            Limit::Excluding => {
                reading.end = Some(day_before(to, &found)?);
                reading.confirm |= matches!(to.unit, Unit::Feast(_));
                if matches!(to.unit, Unit::Feast(Feast::Christmas | Feast::Midsummer)) {
                    reading.alternative = Some(ending(found.days.start));
                }
            }
        }
        if let (Unit::Turn(Turn::Year | Turn::HalfYear | Turn::Month(_)), Limit::Excluding) = (to.unit, limit) {
            reading.confirm = found.year_missing || to.unsure;
        }
        Ok(reading)
    }

    /// Points in time. One that is only named has no parts.
    fn milestones(&self, points: &[Period], plain: bool) -> Result<Reading, Stop> {
        let several = points.len() > 1 || !plain;
        let mut reading = self.of(if several { Kind::Milestones } else { Kind::Milestone });
        for period in points {
            let found = spans::found(period, self.as_of)?;
            let end = Some(found.days.end);
            if reading.end >= end {
                return Err(period.at);
            }
            reading.end = end;
            reading.parts.extend(several.then_some(Span { start: None, end }));
            reading.confirm |= found.confirm;
            reading.notes.extend(found.wrong_weekday.then_some(Note::WrongWeekday));
        }
        Ok(reading)
    }

    fn event(&self, event: &Event) -> Result<Reading, Stop> {
        let mut reading = self.of(Kind::Event);
        reading.anchor = Some(event.anchor.clone());
        reading.relation = Some(event.relation);
        reading.confirm = event.unsure;
        reading.open_end = event.goes_on;
        reading.notes.extend(event.each.then_some(Note::EachTime));
        reading.notes.extend(match event.limit {
            Some(EventLimit::Latest) => Some(Note::Latest),
            Some(EventLimit::AtLeast) => Some(Note::AtLeast),
            None => None,
        });
        if let Some(distance) = event.distance {
            reading.offset = Some(duration(distance, event.relation));
            if distance.cycle == Cycle::Workday {
                // ISO 8601 has no duration in working days.
                reading.confirm = true;
                reading.notes.push(Note::WorkingDays);
            }
        }
        if let Some(window) = &event.window {
            let meant = spans::meant(window, self.as_of)?;
            reading.window = Some(meant.span);
            reading.confirm |= meant.confirm;
        }
        Ok(reading)
    }

    /// Sets the bounds of what goes on or comes back.
    fn bound(&self, reading: &mut Reading, bounds: Option<&Stretch>) -> Result<(), Stop> {
        if let Some(bounds) = bounds {
            let meant = spans::meant(bounds, self.as_of)?;
            if meant.kind != Kind::Window {
                return Err(bounds.first().at);
            }
            reading.start = meant.span.start;
            reading.end = meant.span.end;
            reading.confirm |= meant.confirm || comes_once(reading);
            reading.alternative = meant.alternative;
        }
        reading.open_end = reading.end.is_none();
        Ok(())
    }
}

/// Whether a rule of the year is bounded by a single one: "årligen i mars 2022" says two things.
fn comes_once(reading: &Reading) -> bool {
    use chrono::Datelike;
    let years = reading.start.zip(reading.end).map(|(start, end)| end.year() - start.year());
    let yearly =
        |rule: &Recurrence| rule.frequency == Frequency::Yearly && rule.months.len() <= 1 && rule.weeks.len() <= 1;
    years == Some(0) && reading.recurrence.as_ref().is_some_and(yearly)
}

/// The last day before a period.
fn day_before(to: &Period, found: &Found) -> Result<NaiveDate, Stop> {
    use chrono::Datelike;
    let before = match to.unit {
        _ if to.part == Some(Part::Close) => Some(found.days.end),
        Unit::Turn(_) => Some(found.days.end),
        Unit::Season(Season::Summer) => between_terms(found.days.start.year()).and_then(|it| it.start.pred_opt()),
        _ => found.days.start.pred_opt(),
    };
    before.ok_or(to.at)
}

fn ending(end: NaiveDate) -> Span {
    Span { start: None, end: Some(end) }
}

fn until(span: Span) -> Span {
    Span { start: None, ..span }
}

/// An ISO 8601 duration with a sign; weeks are told in days.
fn duration(distance: Distance, relation: Relation) -> String {
    let sign = if relation == Relation::Before { '-' } else { '+' };
    let (count, letter) = match distance.cycle {
        Cycle::Week => (distance.count.saturating_mul(7), 'D'),
        Cycle::Month => (distance.count, 'M'),
        Cycle::Half => (distance.count.saturating_mul(6), 'M'),
        Cycle::Year => (distance.count, 'Y'),
        Cycle::Hour => return format!("{sign}PT{}H", distance.count),
        _ => (distance.count, 'D'),
    };
    format!("{sign}P{count}{letter}")
}

/// The days of a span with both ends.
fn closed(span: Span) -> Option<Days> {
    Some(Days { start: span.start?, end: span.end? })
}
