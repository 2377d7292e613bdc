//! The follow-up of an activity in `plan.yaml`: its words and its duties.

use super::super::yaml::Reader;
use super::{Mention, bad_form, bad_value, date, days, optional, party, text};
use crate::domain::duty::{CountedFrom, Duty, DutyKind, When};
use crate::domain::plan::FollowUp;
use crate::domain::problem::ProblemKind;
use crate::domain::recurrence::Recurrence;

/// Reads the follow-up: `text` and `duties`, or the words alone.
pub(super) fn read_follow_up(reader: &mut Reader, mentions: &mut Vec<Mention>) -> FollowUp {
    let mut follow_up = FollowUp::default();
    if !reader.is_mapping() {
        follow_up.text = text(reader, "follow_up");
        return follow_up;
    }
    reader.mapping("follow_up", &["text", "duties"], |reader, key| {
        match key {
            "text" => follow_up.text = text(reader, "text"),
            "duties" => {
                reader.list("duties", |reader| follow_up.duties.extend(duty(reader, mentions)));
            }
            _ => return false,
        }
        true
    });
    follow_up
}

fn duty(reader: &mut Reader, mentions: &mut Vec<Mention>) -> Option<Duty> {
    let keys = [
        "what",
        "kind",
        "to",
        "presenter",
        "confirm",
        "rule",
        "from_month",
        "from",
        "once",
        "at_end",
        "continuous",
        "event",
    ];
    let (mut what, mut kind, mut to, mut presenter, mut confirm) = (String::new(), DutyKind::Report, None, None, None);
    let (mut rule, mut from_month, mut from, mut once) = (None, None, None, None);
    let (mut at_end, mut continuous, mut event) = (false, false, None);
    let fields = reader.mapping("duties", &keys, |reader, key| {
        match key {
            "what" => what = text(reader, "what"),
            "kind" => kind = duty_kind(reader),
            "to" => to = party(reader, "to", mentions),
            "presenter" => presenter = party(reader, "presenter", mentions),
            "confirm" => confirm = optional(reader, "confirm"),
            "rule" => {
                let read = |text: &str| {
                    Recurrence::parse(text).map_err(|_| bad_form("rule", text, "FREQ=YEARLY;BYMONTH=4,11"))
                };
                rule = reader.parsed("rule", read).map(|it| it.value);
            }
            "from_month" => {
                let read = |text: &str| {
                    let month = text.parse().ok().filter(|month| (1..=12).contains(month));
                    month.ok_or_else(|| bad_value("from_month", text, "1–12"))
                };
                from_month = reader.parsed::<u32>("from_month", read).map(|it| it.value);
            }
            "from" => from = date(reader, "from"),
            "once" => once = days(reader, "once"),
            "at_end" => at_end = reader.yes_no("at_end") == Some(true),
            "continuous" => continuous = reader.yes_no("continuous") == Some(true),
            "event" => event = optional(reader, "event"),
            _ => return false,
        }
        true
    })?;
    let when = match (rule, once, event, from) {
        (Some(rule), ..) => {
            let from_months = from_month.map_or_else(Vec::new, |month| vec![month; rule.months.len()]);
            When::Recurring { rule, from_months, from, counted: CountedFrom::Calendar }
        }
        (_, Some(days), ..) => When::Once(days),
        (_, _, Some(event), _) => When::Event(event),
        _ if at_end => When::AtEnd,
        _ if continuous => When::Continuous,
        (.., Some(from)) => When::From(from),
        _ => {
            if !fields.has_faults() {
                reader.report(fields.at, ProblemKind::DutyWithoutTime);
            }
            return None;
        }
    };
    Some(Duty { kind, to, presenter, confirm, ..Duty::report(what, when) })
}

fn duty_kind(reader: &mut Reader) -> DutyKind {
    let kind = reader.parsed("kind", |text| match text {
        "report" => Ok(DutyKind::Report),
        "decision" => Ok(DutyKind::Decision),
        _ => Err(bad_value("kind", text, "report, decision")),
    });
    kind.map(|it| it.value).unwrap_or_default()
}
