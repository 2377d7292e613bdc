//! What a person has settled about a time, as fields of `plan.yaml`.

use chrono::NaiveDate;

use super::splice::{Field, Wanted};
use crate::domain::duty::PlanPeriod;
use crate::domain::safe_text;
use crate::domain::settled::{Confirmed, Settled};

/// The fields under `time` that the program writes, in the order in which they stand.
pub(super) const KEYS: [&str; 4] = ["periods", "rule", "from_month", "confirmed"];

/// The fields that make one settlement of another.
pub(super) fn fields(old: &Settled, new: &Settled) -> Vec<Field> {
    let [periods, rule, from_month, confirmed] = KEYS;
    let rule_stays = old.rule == new.rule && new.rule.is_some();
    vec![
        (periods, unless(old.periods == new.periods && !new.periods.is_empty(), || periods_of(new))),
        (rule, unless(rule_stays, || rule_of(new))),
        (from_month, unless(rule_stays, || from_month_of(new))),
        (
            confirmed,
            unless(old.confirmed == new.confirmed && new.confirmed.is_some(), || match &new.confirmed {
                None => Wanted::Absent,
                Some(it) => line(&confirmation(it)),
            }),
        ),
    ]
}

fn unless(stays: bool, wanted: impl FnOnce() -> Wanted) -> Wanted {
    if stays { Wanted::Kept } else { wanted() }
}

fn line(text: &str) -> Wanted {
    Wanted::Line { block: text.to_owned(), flow: text.to_owned() }
}

/// A line that holds a comma needs quotation marks within braces.
fn line_with_commas(text: &str) -> Wanted {
    let flow = if text.contains(',') { format!("\"{text}\"") } else { text.to_owned() };
    Wanted::Line { block: text.to_owned(), flow }
}

fn periods_of(settled: &Settled) -> Wanted {
    if settled.periods.is_empty() {
        return Wanted::Absent;
    }
    Wanted::Lines(settled.periods.iter().map(period).collect())
}

fn period(period: &PlanPeriod) -> String {
    let date = |name: &str, day: Option<NaiveDate>| day.map(|it| format!("{name}: {it}, ")).unwrap_or_default();
    format!("{{{}{}role: {}}}", date("start", period.start), date("end", period.end), period.role.code())
}

fn rule_of(settled: &Settled) -> Wanted {
    settled.rule.as_ref().map_or(Wanted::Absent, |it| line_with_commas(&it.rule.to_string()))
}

fn from_month_of(settled: &Settled) -> Wanted {
    let months = settled.rule.as_ref().map(|it| it.from_months.as_slice()).unwrap_or_default();
    match months {
        [] => Wanted::Absent,
        [first, rest @ ..] if rest.iter().all(|it| it == first) => line(&first.to_string()),
        several => line_with_commas(&several.iter().map(u32::to_string).collect::<Vec<_>>().join(",")),
    }
}

fn confirmation(confirmed: &Confirmed) -> String {
    match &confirmed.by {
        Some(by) => format!("{{date: {}, by: {}}}", confirmed.date, name(by)),
        None => format!("{{date: {}}}", confirmed.date),
    }
}

/// A name without quotation marks where no reader of YAML can take it for anything else, else within them.
fn name(text: &str) -> String {
    const WORDS: [&str; 9] = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"];
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '.' | '_');
    let plain = text.chars().next().is_some_and(char::is_alphabetic)
        && text.chars().all(is_plain)
        && !text.ends_with(' ')
        && !text.contains("  ")
        && !WORDS.contains(&text.to_lowercase().as_str());
    if plain {
        return text.to_owned();
    }
    safe_text::quoted(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_written_so_that_they_are_read_again() {
        for (text, expected) in [
            ("processledare 1", "processledare 1"),
            ("Åsa Öberg", "Åsa Öberg"),
            ("No", "\"No\""),
            ("", "\"\""),
            ("1", "\"1\""),
            ("a: b, {c} # d", "\"a: b, {c} # d\""),
            ("citat \" och \\", "\"citat \\\" och \\\\\""),
            ("rad\nett\u{1b}", "\"rad\\nett\\U0000001b\""),
        ] {
            assert_eq!(name(text), expected);
        }
    }
}
