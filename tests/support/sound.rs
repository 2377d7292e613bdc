//! What holds for every input of a reader, whoever wrote it: asserted by the fuzz targets and when their finds are replayed.

use chrono::{Days as DayCount, NaiveDate};
use styrplan::domain::days::Days;
use styrplan::domain::recurrence::Recurrence;
use styrplan::domain::timeframe::{Kind, Note, Span, read};
use styrplan::reports::state;
use styrplan::store;

/// The day that counts when an input does not begin with one.
fn usual_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2021, 6, 16).unwrap_or_default()
}

/// A date on a line of its own, and what follows it; else the usual day and everything.
fn day_and_rest(text: &str) -> (NaiveDate, &str) {
    let dated = text.split_once('\n').and_then(|(line, rest)| Some((line.parse().ok()?, rest)));
    dated.unwrap_or((usual_day(), text))
}

/// Reads a time expression. An input can begin with a line that says as of when: `2021-06-16`.
pub(crate) fn time(input: &[u8]) {
    let Ok(text) = str::from_utf8(input) else { return };
    let (as_of, expression) = day_and_rest(text);
    let reading = read(expression, as_of);
    assert_eq!(reading.expression, expression, "the words are kept");
    let whole = Span { start: reading.start, end: reading.end };
    let others = [reading.window, reading.superseded, reading.alternative].into_iter().flatten();
    for span in reading.parts.iter().copied().chain(others).chain([whole]) {
        assert!(span.start.zip(span.end).is_none_or(|(start, end)| start <= end), "{reading:?}");
    }
    let stopped = reading.notes.iter().find_map(|note| match note {
        Note::StoppedAt { position } => Some(*position),
        _ => None,
    });
    assert_eq!(reading.kind == Kind::Unreadable, stopped.is_some(), "{reading:?}");
    assert!(stopped.is_none_or(|it| it <= expression.chars().count()), "{reading:?}");
    if let Some(rule) = &reading.recurrence {
        assert_eq!(Recurrence::parse(&rule.to_string()).as_ref(), Ok(rule), "the rule can be written in a plan");
        assert!(reading.from_months.is_empty() || reading.from_months.len() == rule.months.len(), "{reading:?}");
    }
    assert_eq!(read(expression, as_of), reading, "the same words mean the same");
}

/// Reads a recurrence rule and counts its windows. An input can begin with the first day of ten years, and with the
/// day to count from.
pub(crate) fn rule(input: &[u8]) {
    let Ok(text) = str::from_utf8(input) else { return };
    let (start, rest) = day_and_rest(text);
    let (counted_from, text) = day_and_rest(rest);
    let Ok(rule) = Recurrence::parse(text) else { return };
    assert_eq!(Recurrence::parse(&rule.to_string()).as_ref(), Ok(&rule), "it prints as it reads");
    let after = |days| start.checked_add_days(DayCount::new(days)).unwrap_or(NaiveDate::MAX);
    let windows = |start, end| rule.windows_counted(&[], counted_from, Days { start, end });
    let (middle, end) = (after(1500), after(3652));
    let all = windows(start, end);
    for window in &all {
        assert!(window.days.start <= window.days.end, "{window:?}");
        assert!(start <= window.days.end && window.days.end <= end, "{window:?}");
    }
    assert!(all.windows(2).all(|it| it[0].days.end < it[1].days.end && it[0].key != it[1].key), "{all:?}");
    // Where one looks from changes nothing.
    let mut parts = windows(start, middle);
    if let Some(next) = middle.succ_opt().filter(|it| *it <= end) {
        parts.extend(windows(next, end));
    }
    assert_eq!(parts, all);
}

/// Reads a `plan.yaml`, and looks at what came of it.
pub(crate) fn plan(input: &[u8]) {
    let Ok(text) = str::from_utf8(input) else { return };
    let loaded = store::load_plan(text);
    // YAML ends a line at any of them (1.2.2, 5.4); the last line may be empty.
    let lines = text.matches(['\n', '\r']).count() + 1;
    for problem in &loaded.problems {
        assert!(problem.place.line <= lines, "{problem:?} in {lines} lines");
    }
    assert_eq!(store::load_plan(text).problems, loaded.problems);
    let view = loaded.workspace.at(usual_day());
    let states = state::all(&view);
    assert_eq!(states.len(), loaded.workspace.plan.activities().count());
}
