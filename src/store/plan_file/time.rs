//! The time of an activity in `plan.yaml`: its words, and what a person has settled beside them.

use super::super::yaml::{Located, Reader};
use super::{bad_form, bad_value, date, optional, span, text};
use crate::domain::duty::{PeriodRole, PlanPeriod};
use crate::domain::plan::Time;
use crate::domain::recurrence::Recurrence;
use crate::domain::settled::{Confirmed, SettledRule};

/// Reads the time: `text` and what is settled, or the words alone.
pub(super) fn read_time(reader: &mut Reader) -> Time {
    let mut time = Time::default();
    if !reader.is_mapping() {
        time.text = text(reader, "time");
        return time;
    }
    let (mut rule, mut from_months, mut settled_is_faulty) = (None, None, false);
    reader.mapping("time", &["text", "periods", "rule", "from_month", "confirmed"], |reader, key| {
        let problems = reader.problems.len();
        match key {
            "text" => time.text = text(reader, "text"),
            "periods" => {
                reader.list("periods", |reader| time.settled.periods.extend(period(reader)));
            }
            "rule" => rule = recurrence(reader).map(|it| it.value),
            "from_month" => from_months = first_months(reader),
            "confirmed" => time.settled.confirmed = confirmed(reader),
            _ => return false,
        }
        settled_is_faulty |= matches!(key, "periods" | "rule") && reader.problems.len() > problems;
        true
    });
    time.settled.rule = rule.map(|rule: Recurrence| {
        let from_months = from_months.and_then(|it| begun_in(reader, &rule, it)).unwrap_or_default();
        SettledRule { rule, from_months }
    });
    if settled_is_faulty && time.settled.is_bare() {
        // What was confirmed could not be read: it must not become a confirmation of the program's own reading.
        time.settled.confirmed = None;
    }
    time
}

fn period(reader: &mut Reader) -> Option<PlanPeriod> {
    let mut role = PeriodRole::Period;
    let (start, end, _) = span(reader, "periods", |reader, key| {
        if key == "role" {
            let read = |text: &str| {
                let words = "period, part, original, revised, milestone, phase";
                PeriodRole::parse(text).ok_or_else(|| bad_value("role", text, words))
            };
            role = reader.parsed("role", read).map_or(role, |it| it.value);
        }
        key == "role"
    })?;
    Some(PlanPeriod { start, end, role })
}

/// A rule such as `FREQ=YEARLY;BYMONTH=4,11`.
fn recurrence(reader: &mut Reader) -> Option<Located<Recurrence>> {
    let read = |text: &str| Recurrence::parse(text).map_err(|_| bad_form("rule", text, "FREQ=YEARLY;BYMONTH=4,11"));
    reader.parsed("rule", read)
}

/// One month, or one for each month of the rule: `1`, `1,7`.
fn first_months(reader: &mut Reader) -> Option<Located<Vec<u32>>> {
    let month = |text: &str| text.trim().parse().ok().filter(|it| (1..=12).contains(it));
    let read = |text: &str| {
        let months: Option<Vec<u32>> = text.split(',').map(month).collect();
        months.ok_or_else(|| bad_value("from_month", text, "1–12"))
    };
    reader.parsed("from_month", read)
}

/// The months in which the windows of a rule begin: one for each of its months, or the same for all.
fn begun_in(reader: &mut Reader, rule: &Recurrence, given: Located<Vec<u32>>) -> Option<Vec<u32>> {
    match (&given.value[..], rule.months.len()) {
        (_, 0) => None,
        ([one], count) => Some(vec![*one; count]),
        (several, count) if several.len() == count => Some(given.value),
        (several, _) => {
            let text: Vec<String> = several.iter().map(u32::to_string).collect();
            let example: Vec<String> = rule.months.iter().map(u32::to_string).collect();
            reader.report(given.at, bad_form("from_month", &text.join(","), &example.join(",")));
            None
        }
    }
}

fn confirmed(reader: &mut Reader) -> Option<Confirmed> {
    let (mut day, mut by) = (None, None);
    let fields = reader.mapping("confirmed", &["date", "by"], |reader, key| {
        match key {
            "date" => day = date(reader, "date"),
            "by" => by = optional(reader, "by"),
            _ => return false,
        }
        true
    })?;
    if day.is_none() {
        reader.missing(&fields, "date");
    }
    day.map(|date| Confirmed { date, by })
}
