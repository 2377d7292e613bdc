//! The follow-up of an activity in `plan.yaml`: its words and its duties.

use chrono::NaiveDate;

use super::super::yaml::{At, Fields, Located, Reader};
use super::{Mention, bad_form, bad_value, date, days, optional, party, text};
use crate::domain::days::Days;
use crate::domain::duty::{CountedFrom, DEFAULT_LEAD, Duty, DutyKind, When};
use crate::domain::id::PartyId;
use crate::domain::plan::{Activity, FollowUp};
use crate::domain::problem::ProblemKind;
use crate::domain::quota::{Per, Quota};
use crate::domain::recurrence::Recurrence;
use crate::domain::schedule::{Clash, Schedule};

/// Reads the follow-up: `text` and `duties`, or the words alone; with the place of each duty.
pub(super) fn read_follow_up(reader: &mut Reader, mentions: &mut Vec<Mention>) -> (FollowUp, Vec<At>) {
    let (mut follow_up, mut places) = (FollowUp::default(), Vec::new());
    if !reader.is_mapping() {
        follow_up.text = text(reader, "follow_up");
        return (follow_up, places);
    }
    reader.mapping("follow_up", &["text", "duties"], |reader, key| {
        match key {
            "text" => follow_up.text = text(reader, "text"),
            "duties" => {
                reader.list("duties", |reader| {
                    let Some(Located { value, at }) = duty(reader, mentions) else { return };
                    follow_up.duties.push(value);
                    places.push(at);
                });
            }
            _ => return false,
        }
        true
    });
    (follow_up, places)
}

/// Reports the duties whose own days lie outside the plan's.
pub(super) fn report_outside(reader: &mut Reader, activity: &Activity, places: &[At], plan: Days) {
    for (duty, at) in activity.follow_up.duties.iter().zip(places) {
        if duty.lies_outside(plan) {
            reader.report(*at, ProblemKind::NeverFalls { plan });
        }
    }
}

/// Reports the duties whose occurrences would bear the names of another's, and leaves them out: what was reported of one
/// would settle both.
pub(super) fn leave_out_clashing(
    reader: &mut Reader,
    activity: &mut Activity,
    places: &mut Vec<At>,
    plan: Days,
    written: NaiveDate,
) {
    if places.len() < 2 {
        return;
    }
    let found = Schedule::as_of(activity, written).clashes(&activity.follow_up.duties, plan);
    for Clash { duty, before, name } in found.into_iter().rev() {
        let (n, before) = (usize::from(duty), usize::from(before));
        let first_line = places.get(before).map_or(0, |it| it.line);
        if n < places.len() {
            reader.report(places.remove(n), ProblemKind::SameOccurrence { name, first_line });
            activity.follow_up.duties.remove(n);
        }
    }
}

/// The keys of a duty.
const KEYS: [&str; 16] = [
    "what",
    "kind",
    "to",
    "presenter",
    "confirm",
    "lead",
    "rule",
    "from_month",
    "counted_from",
    "quota",
    "before_meeting",
    "from",
    "once",
    "at_end",
    "continuous",
    "event",
];

/// The keys of which a duty has one, since each says when. `from` alone does too, and else goes with a rule or a quota.
const WHEN: [&str; 6] = ["rule", "quota", "once", "at_end", "continuous", "event"];

/// What is said of when, as it is written.
#[derive(Default)]
struct Said {
    rule: Option<Recurrence>,
    from_month: Option<u32>,
    counted_from: Option<Located<CountedFrom>>,
    quota: Option<Quota>,
    before_meeting: Option<At>,
    from: Option<NaiveDate>,
    once: Option<Days>,
    at_end: bool,
    continuous: bool,
    event: Option<String>,
}

fn duty(reader: &mut Reader, mentions: &mut Vec<Mention>) -> Option<Located<Duty>> {
    let (mut what, mut kind, mut to, mut presenter, mut confirm) = (String::new(), DutyKind::Report, None, None, None);
    let mut lead = DEFAULT_LEAD;
    let mut said = Said::default();
    let fields = reader.mapping("duties", &KEYS, |reader, key| {
        match key {
            "what" => what = text(reader, "what"),
            "kind" => kind = duty_kind(reader),
            "to" => to = party(reader, "to", mentions),
            "presenter" => presenter = party(reader, "presenter", mentions),
            "confirm" => confirm = optional(reader, "confirm"),
            "lead" => lead = number(reader, "lead", 0, LONGEST_LEAD).unwrap_or(DEFAULT_LEAD),
            _ => return said.read(reader, key),
        }
        true
    })?;
    said.settle(reader, &fields);
    let before_meeting = said.is_before_meeting(reader, to.as_ref(), &fields, mentions);
    let Some(when) = said.when(reader) else {
        if !fields.has_faults() {
            reader.report(fields.at, ProblemKind::DutyWithoutTime);
        }
        return None;
    };
    let value = Duty { kind, before_meeting, lead, to, presenter, confirm, ..Duty::report(what, when) };
    Some(Located { value, at: fields.at })
}

impl Said {
    /// Reads one key; says whether it is one of when.
    fn read(&mut self, reader: &mut Reader, key: &str) -> bool {
        match key {
            "rule" => {
                let read = |text: &str| {
                    Recurrence::parse(text).map_err(|_| bad_form("rule", text, "FREQ=YEARLY;BYMONTH=4,11"))
                };
                self.rule = reader.parsed("rule", read).map(|it| it.value);
            }
            "from_month" => self.from_month = number(reader, "from_month", 1, 12),
            "counted_from" => {
                self.counted_from = reader.parsed("counted_from", |text| match text {
                    "calendar" | "kalendern" => Ok(CountedFrom::Calendar),
                    "completion" | "genomförandet" => Ok(CountedFrom::Completion),
                    _ => Err(bad_value("counted_from", text, "calendar, completion")),
                });
            }
            "quota" => self.quota = quota(reader),
            "before_meeting" => self.before_meeting = before_meeting(reader),
            "from" => self.from = date(reader, "from"),
            "once" => self.once = days(reader, "once"),
            "at_end" => self.at_end = reader.yes_no("at_end") == Some(true),
            "continuous" => self.continuous = reader.yes_no("continuous") == Some(true),
            "event" => self.event = optional(reader, "event"),
            _ => return false,
        }
        true
    }

    /// Reports what is said beside what already says when, and leaves it out: of two keys the first counts.
    fn settle(&mut self, reader: &mut Reader, fields: &Fields) {
        let place = |key: &'static str| fields.place_of(key).map(|at| (key, at));
        let mut given: Vec<(&str, At)> = WHEN.into_iter().filter(|it| self.has(it)).filter_map(place).collect();
        given.sort_by_key(|(_, at)| (at.line, at.column));
        let beside = self.from.is_some() && self.rule.is_none() && self.quota.is_none();
        given.extend(place("from").filter(|_| beside));
        if let Some(((first, _), others)) = given.split_first() {
            for (second, at) in others {
                self.leave_out(second);
                reader.report(*at, ProblemKind::TwoTimes { first: (*first).to_owned(), second: (*second).to_owned() });
            }
        }
        let names_months = self.rule.as_ref().is_some_and(|it| !it.months.is_empty());
        if self.from_month.is_some()
            && !names_months
            && !fields.has_faults()
            && let Some((_, at)) = place("from_month")
        {
            reader.report(at, ProblemKind::FromMonthWithoutMonths);
        }
    }

    fn has(&self, key: &str) -> bool {
        match key {
            "rule" => self.rule.is_some(),
            "quota" => self.quota.is_some(),
            "once" => self.once.is_some(),
            "at_end" => self.at_end,
            "continuous" => self.continuous,
            _ => self.event.is_some(),
        }
    }

    fn leave_out(&mut self, key: &str) {
        match key {
            "rule" => self.rule = None,
            "quota" => self.quota = None,
            "once" => self.once = None,
            "at_end" => self.at_end = false,
            "continuous" => self.continuous = false,
            "from" => self.from = None,
            _ => self.event = None,
        }
    }

    /// Whether it is to be ready before a meeting. Only a body meets, and only what falls within certain days can be
    /// ready before a meeting in them.
    fn is_before_meeting(
        &self,
        reader: &mut Reader,
        to: Option<&PartyId>,
        fields: &Fields,
        mentions: &mut Vec<Mention>,
    ) -> bool {
        let Some(at) = self.before_meeting else { return false };
        if self.rule.is_none() && self.once.is_none() {
            if !fields.has_faults() {
                reader.report(at, ProblemKind::MeetingWithoutDays);
            }
            return false;
        }
        match to {
            Some(body) => mentions.push(Mention::Body(Located { value: body.clone(), at })),
            None if !fields.has_faults() => reader.report(at, ProblemKind::MeetingWithoutBody { party: None }),
            None => {}
        }
        to.is_some()
    }

    fn when(self, reader: &mut Reader) -> Option<When> {
        let counted = self.counted(reader);
        let Self { rule, from_month, quota, from, once, at_end, continuous, event, .. } = self;
        Some(match (rule, quota, once, event) {
            (Some(rule), ..) => {
                let from_months = from_month.map_or_else(Vec::new, |month| vec![month; rule.months.len()]);
                When::Recurring { rule, from_months, from, counted }
            }
            (_, Some(quota), ..) => When::Quota { quota, from },
            (_, _, Some(days), _) => When::Once(days),
            (.., Some(event)) => When::Event(event),
            _ if at_end => When::AtEnd,
            _ if continuous => When::Continuous,
            _ => When::From(from?),
        })
    }

    /// What the next occurrence is counted from. From the last one done only an interval can be counted: a rule that
    /// names months, weeks or days says itself when.
    fn counted(&self, reader: &mut Reader) -> CountedFrom {
        let Some(said) = self.counted_from.as_ref().filter(|it| it.value == CountedFrom::Completion) else {
            return CountedFrom::Calendar;
        };
        let is_bare = |rule: &Recurrence| *rule == Recurrence::every(rule.frequency, rule.interval);
        if self.rule.as_ref().is_some_and(is_bare) && self.before_meeting.is_none() {
            return CountedFrom::Completion;
        }
        reader.report(said.at, ProblemKind::CountedFromWithoutInterval);
        CountedFrom::Calendar
    }
}

/// The most days before its last day that a duty can be called to mind: a year.
const LONGEST_LEAD: u32 = 366;

fn number(reader: &mut Reader, field: &str, least: u32, most: u32) -> Option<u32> {
    let read = |text: &str| {
        let digits = text.bytes().all(|it| it.is_ascii_digit());
        let number = text.parse().ok().filter(|it| digits && (least..=most).contains(it));
        number.ok_or_else(|| bad_value(field, text, &format!("{least}–{most}")))
    };
    reader.parsed::<u32>(field, read).map(|it| it.value)
}

/// Where it is said that a duty is to be ready before a meeting, if it is.
fn before_meeting(reader: &mut Reader) -> Option<At> {
    let read = |text: &str| match text {
        "true" | "ja" | "yes" => Ok(true),
        "false" | "nej" | "no" => Ok(false),
        _ => Err(bad_value("before_meeting", text, "true, false")),
    };
    reader.parsed("before_meeting", read).filter(|it| it.value).map(|it| it.at)
}

/// `{times: 2, per: termin}`.
fn quota(reader: &mut Reader) -> Option<Quota> {
    let (mut times, mut per) = (None, None);
    let fields = reader.mapping("quota", &["times", "per"], |reader, key| {
        match key {
            "times" => times = number(reader, "times", 1, Quota::MOST),
            "per" => {
                let words = "år, halvår, termin, tertial, kvartal, månad, vecka";
                per = reader.parsed("per", |text| Per::parse(text).ok_or_else(|| bad_value("per", text, words)));
            }
            _ => return false,
        }
        true
    })?;
    if times.is_none() {
        reader.missing(&fields, "times");
    }
    if per.is_none() {
        reader.missing(&fields, "per");
    }
    Quota::new(times?, per?.value)
}

fn duty_kind(reader: &mut Reader) -> DutyKind {
    let kind = reader.parsed("kind", |text| match text {
        "report" => Ok(DutyKind::Report),
        "decision" => Ok(DutyKind::Decision),
        _ => Err(bad_value("kind", text, "report, decision")),
    });
    kind.map(|it| it.value).unwrap_or_default()
}
