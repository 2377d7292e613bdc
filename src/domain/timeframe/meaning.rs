//! From what an expression says to what it means on the calendar: the reading.

mod rules;
mod spans;

use chrono::NaiveDate;

use super::calendar::between_terms;
use super::syntax::{Anchor, Cycle, Distance, Expression, Feast, Limit, Period, Season, Sentence, Stretch, Turn, Unit};
use super::{Kind, Note, Reading, Span};
use crate::domain::days::Days;
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
        reading.notes.push(Note::Phase { from: found.days.start });
        reading.confirm |= found.confirm;
    }
    if let Some(text) = sentence.unread {
        reading.notes.push(Note::Unread { text });
        reading.confirm = true;
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
            Expression::Deadline { to, limit } => self.deadline(to, *limit),
            Expression::Milestones(all) => self.milestones(all),
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
            Expression::Quota { times, per, bounds } => {
                let mut reading = self.of(Kind::Quota);
                reading.quota = Some(rules::quota(*times, *per));
                self.bound(&mut reading, bounds.as_ref())?;
                Ok(reading)
            }
            Expression::Continuous { bounds, unsure } => {
                let mut reading = self.of(Kind::Continuous);
                reading.confirm = *unsure;
                self.bound(&mut reading, bounds.as_ref())?;
                Ok(reading)
            }
            Expression::OnDemand => Ok(Reading { open_end: true, ..self.of(Kind::OnDemand) }),
            Expression::Undated => Ok(Reading { open_end: true, ..self.of(Kind::Undated) }),
            Expression::Event { anchor, distance, window } => self.event(*anchor, *distance, window.as_ref()),
            Expression::Revised { old, new } => {
                let old = spans::meant(old, self.as_of)?;
                let new = spans::meant(new, self.as_of)?;
                let mut reading = self.one(&new);
                reading.confirm |= old.confirm;
                reading.superseded = Some(old.span);
                Ok(reading)
            }
        }
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
            return Err(spans::position(all.last()));
        }
        let adjoining = pairs().all(|(a, b)| a.span.end.and_then(|it| it.succ_opt()) == b.span.start);
        let days = meant.iter().all(|it| it.kind == Kind::Date);
        if adjoining && !days {
            reading.kind = Kind::Window;
            reading.parts.clear();
        } else if days {
            reading.kind = Kind::Milestones;
        }
        reading.confirm |= !spans::alike(all);
        Ok(reading)
    }

    /// Stretches with nothing between them: two milestones, or an old period beside a revised one.
    fn side_by_side(&self, all: &[Stretch]) -> Result<Reading, Stop> {
        let meant = spans::all_meant(all, self.as_of)?;
        if meant.iter().any(|it| it.span.start.is_none() || it.span.end.is_none()) {
            return Err(spans::position(all.last()));
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
            Limit::Including => {
                reading.end = Some(found.days.end);
                reading.alternative = found.alternative.map(until);
                if let Unit::Week(_) = to.unit {
                    reading.alternative = found.days.end.checked_sub_days(chrono::Days::new(2)).map(ending);
                    reading.confirm = true;
                }
            }
            Limit::Towards => {
                reading.end = Some(found.days.end);
                reading.alternative = found.days.start.pred_opt().map(ending);
                reading.confirm = true;
            }
            Limit::Excluding => {
                reading.end = Some(day_before(to, &found)?);
                reading.confirm |= matches!(to.unit, Unit::Feast(_));
                if to.unit == Unit::Feast(Feast::Christmas) {
                    reading.alternative = Some(ending(found.days.start));
                }
            }
        }
        if let (Unit::Turn(Turn::Year | Turn::HalfYear | Turn::Month(_)), Limit::Excluding) = (to.unit, limit) {
            reading.confirm = found.year_missing;
        }
        Ok(reading)
    }

    fn milestones(&self, all: &[Period]) -> Result<Reading, Stop> {
        let mut reading = self.of(Kind::Milestones);
        for period in all {
            let found = spans::found(period, self.as_of)?;
            let end = Some(found.days.end);
            if reading.end >= end {
                return Err(period.at);
            }
            reading.end = end;
            reading.parts.push(Span { start: None, end });
            reading.confirm |= found.confirm;
        }
        Ok(reading)
    }

    fn event(&self, anchor: Anchor, distance: Option<Distance>, window: Option<&Period>) -> Result<Reading, Stop> {
        let mut reading = self.of(Kind::Event);
        reading.anchor = Some(anchor_name(anchor).to_owned());
        reading.offset = distance.map(duration);
        if let Some(period) = window {
            let found = spans::found(period, self.as_of)?;
            reading.window = Some(spans::span(found.days));
            reading.confirm |= found.confirm;
        }
        Ok(reading)
    }

    /// Sets the bounds of what goes on or comes back.
    fn bound(&self, reading: &mut Reading, bounds: Option<&Stretch>) -> Result<(), Stop> {
        if let Some(bounds) = bounds {
            let meant = spans::meant(bounds, self.as_of)?;
            if meant.kind != Kind::Window {
                return Err(spans::position(Some(bounds)));
            }
            reading.start = meant.span.start;
            reading.end = meant.span.end;
            reading.confirm |= meant.confirm;
            reading.alternative = meant.alternative;
        }
        reading.open_end = reading.end.is_none();
        Ok(())
    }
}

/// The last day before a period.
fn day_before(to: &Period, found: &Found) -> Result<NaiveDate, Stop> {
    use chrono::Datelike;
    let before = match to.unit {
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

fn anchor_name(anchor: Anchor) -> &'static str {
    match anchor {
        Anchor::Meeting => "meeting",
        Anchor::SteeringMeeting => "steering-group meeting",
        Anchor::Adjustment => "justering",
        Anchor::Introduction => "introduction",
    }
}

/// An ISO 8601 duration with a sign; weeks are told in days.
fn duration(distance: Distance) -> String {
    let sign = if distance.before { '-' } else { '+' };
    let (count, letter) = match distance.cycle {
        Cycle::Week => (distance.count.saturating_mul(7), 'D'),
        Cycle::Month => (distance.count, 'M'),
        Cycle::Year => (distance.count, 'Y'),
        _ => (distance.count, 'D'),
    };
    format!("{sign}P{count}{letter}")
}

/// The days of a span with both ends.
fn closed(span: Span) -> Option<Days> {
    Some(Days { start: span.start?, end: span.end? })
}
