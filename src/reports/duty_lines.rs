//! The lines of `plan.yaml` that make duties read out of words the plan's own.

use crate::domain::days::Days;
use crate::domain::duty::{CountedFrom, DEFAULT_LEAD, Duty, DutyKind, When};
use crate::domain::plan::FollowUp;
use crate::domain::recurrence::Recurrence;
use crate::domain::safe_text::quoted;

/// How far in an activity's fields stand.
const INDENT: &str = "        ";

/// The whole `follow_up:` of an activity, with its words as they are and the duties under them.
#[must_use]
pub(super) fn lines(follow_up: &FollowUp, duties: &[Duty]) -> Vec<String> {
    let mut lines = vec![
        format!("{INDENT}follow_up:"),
        format!("{INDENT}  text: {}", quoted(&follow_up.text)),
        format!("{INDENT}  duties:"),
    ];
    for fields in duties.iter().flat_map(entries) {
        let starts = std::iter::once("- ").chain(std::iter::repeat("  "));
        lines.extend(starts.zip(fields).map(|(start, field)| format!("{INDENT}    {start}{field}")));
    }
    lines
}

/// The fields of a duty. One whose windows begin in different months is written as several.
fn entries(duty: &Duty) -> Vec<Vec<String>> {
    let fields = |when: Vec<String>| {
        let mut fields = vec![format!("what: {}", quoted(&duty.what))];
        fields.extend((duty.kind == DutyKind::Decision).then(|| "kind: decision".to_owned()));
        fields.extend(duty.to.as_ref().map(|it| format!("to: {it}")));
        fields.extend(when);
        fields.extend(duty.before_meeting.then(|| "before_meeting: true".to_owned()));
        fields.extend((duty.lead != DEFAULT_LEAD).then(|| format!("lead: {}", duty.lead)));
        fields
    };
    whens(&duty.when).into_iter().map(fields).collect()
}

fn whens(when: &When) -> Vec<Vec<String>> {
    let one = |line: String| vec![vec![line]];
    let days = |Days { start, end }: &Days| format!("once: {{start: {start}, end: {end}}}");
    match when {
        When::Recurring { rule, from_months, from, counted } => {
            let from = from.map(|it| format!("from: {it}"));
            let counted = (*counted == CountedFrom::Completion).then(|| "counted_from: completion".to_owned());
            let rest: Vec<String> = from.into_iter().chain(counted).collect();
            let rules = rules(rule, from_months).into_iter();
            rules.map(|it| it.into_iter().chain(rest.clone()).collect()).collect()
        }
        When::Quota { quota, from } => {
            let count = format!("quota: {{times: {}, per: {}}}", quota.times(), quota.per().code());
            vec![std::iter::once(count).chain(from.map(|it| format!("from: {it}"))).collect()]
        }
        When::Once(it) => one(days(it)),
        When::AtEnd => one("at_end: true".to_owned()),
        When::From(day) => one(format!("from: {day}")),
        When::Continuous => one("continuous: true".to_owned()),
        When::Event(words) => one(format!("event: {}", quoted(words))),
    }
}

fn rules(rule: &Recurrence, from_months: &[u32]) -> Vec<Vec<String>> {
    let line = |rule: &Recurrence| format!("rule: {rule}");
    match from_months {
        [] => vec![vec![line(rule)]],
        [first, rest @ ..] if rest.iter().all(|it| it == first) => {
            vec![vec![line(rule), format!("from_month: {first}")]]
        }
        _ => {
            let each = rule.months.iter().zip(from_months);
            each.map(|(month, from)| {
                vec![line(&Recurrence { months: vec![*month], ..rule.clone() }), format!("from_month: {from}")]
            })
            .collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_that_begin_in_different_months_are_entries_of_their_own() {
        let when = When::Recurring {
            rule: Recurrence::yearly([2, 8]),
            from_months: vec![1, 7],
            from: None,
            counted: CountedFrom::Calendar,
        };
        let duty = Duty { what: "Säg \"nu\"".into(), ..Duty::report("", when) };
        let told = lines(&FollowUp { text: "Ord".into(), duties: Vec::new() }, &[duty]);
        assert_eq!(
            told,
            [
                "        follow_up:",
                "          text: \"Ord\"",
                "          duties:",
                "            - what: \"Säg \\\"nu\\\"\"",
                "              rule: FREQ=YEARLY;BYMONTH=2",
                "              from_month: 1",
                "            - what: \"Säg \\\"nu\\\"\"",
                "              rule: FREQ=YEARLY;BYMONTH=8",
                "              from_month: 7",
            ]
        );
    }
}
