//! Duties read out of the words of the follow-up column, where nobody has written them as data. A person confirms them.
//!
//! Rules: the words tell a duty when they are a time expression and nothing else ("Årligen"), when they tell a time for a
//! report, an evaluation, a survey or the like ("utvärderas 2023"), or a meeting that something is to be ready before.
//! Words that tell how far the work has come or where it comes from ("Genomfört april 2021") are never duties.

use chrono::NaiveDate;

use super::days::Days;
use super::duty::{CountedFrom, Duty, When};
use super::follow_up_words as words;
use super::id::PartyId;
use super::organisation::Organisations;
use super::plan::Activity;
use super::recurrence::{Frequency, Recurrence};
use super::schedule::{Schedule, quota_of};
use super::search::fold;
use super::timeframe::{Anchor, Kind, Known, Mention, Note, Reading, mentions, read};

/// The bodies that words can name.
#[derive(Debug)]
pub struct Bodies {
    named: Vec<Named>,
    steering: Option<PartyId>,
}

#[derive(Debug)]
struct Named {
    /// As it is searched for.
    name: String,
    id: PartyId,
    /// It has a rhythm or an agenda, so that something can be reported to it.
    meets: bool,
}

impl Bodies {
    /// The bodies among the parties.
    #[must_use]
    pub fn of(organisations: &Organisations) -> Self {
        let named = organisations.bodies().iter().map(|it| Named {
            name: fold(&it.name),
            id: it.id.clone(),
            meets: it.rhythm.is_some() || !it.agenda.is_empty(),
        });
        Self { named: named.collect(), steering: organisations.steering_body().map(|it| it.id.clone()) }
    }

    /// The body that the words name as the receiver ("till styrgruppen"), else one that meets and is named at all.
    fn receiver(&self, text: &str) -> Option<&PartyId> {
        let text = format!(" {} ", fold(text).replace(['.', ',', ';', ':', '(', ')'], " "));
        let is_named = |it: &&Named| !it.name.is_empty() && text.contains(&format!(" {} ", it.name));
        let is_told = |it: &&Named| {
            ["till", "to", "för", "for"].iter().any(|to| text.contains(&format!(" {} {} ", fold(to), it.name)))
        };
        let mut named = self.named.iter().filter(is_named);
        let told = named.clone().find(is_told);
        told.or_else(|| named.find(|it| it.meets)).map(|it| &it.id)
    }
}

/// The duties that the words of the follow-up and of the extra column tell; `written` is the day they were written.
#[must_use]
pub fn duties(activity: &Activity, schedule: &Schedule, bodies: &Bodies, written: NaiveDate) -> Vec<Duty> {
    let after_work = schedule.ends().and_then(|it| it.succ_opt());
    let teller = Teller { schedule, bodies, after_work, as_of: after_work.map_or(written, |it| it.max(written)) };
    let mut found = teller.duties(&activity.follow_up.text);
    found.extend(teller.duties(&activity.extra));
    found
}

/// What words are read against.
struct Teller<'a> {
    schedule: &'a Schedule,
    bodies: &'a Bodies,
    /// The day after the work's last.
    after_work: Option<NaiveDate>,
    /// The day from which words without a year are read: "i december" is the first December after the work.
    as_of: NaiveDate,
}

impl Teller<'_> {
    fn duties(&self, text: &str) -> Vec<Duty> {
        let text = text.trim();
        if text.is_empty() {
            return Vec::new();
        }
        let whole = read(text, self.as_of);
        if says_when(&whole) {
            return self.of_readings(text, text, vec![whole]);
        }
        words::sentences(text).flat_map(|it| self.of_sentence(text, it)).collect()
    }

    fn of_sentence(&self, text: &str, sentence: &str) -> Vec<Duty> {
        let (asks, meets) = (words::ask_for_follow_up(sentence), words::name_a_meeting(sentence));
        if words::tell_a_state(sentence) || !(asks || meets) {
            return Vec::new();
        }
        let found: Vec<Reading> = (mentions(sentence, self.as_of).into_iter())
            .map(|Mention { reading, .. }| reading)
            .filter(|it| says_when(it) && (asks || is_meeting(it)))
            .collect();
        if found.is_empty() && asks && words::begin_with_an_event(sentence) {
            return vec![self.duty(text, sentence, When::Event(sentence.to_owned()))];
        }
        self.of_readings(text, sentence, found)
    }

    fn of_readings(&self, text: &str, sentence: &str, readings: Vec<Reading>) -> Vec<Duty> {
        let mut found: Vec<Duty> = Vec::new();
        for reading in readings {
            for (when, before_meeting) in self.when(sentence, &reading) {
                let mut duty = self.duty(text, sentence, when);
                if before_meeting {
                    duty.to = duty.to.or_else(|| self.bodies.steering.clone());
                    duty.before_meeting = duty.to.is_some();
                }
                if !found.contains(&duty) {
                    found.push(duty);
                }
            }
        }
        // "Utvärderas årligen och redovisas i december varje år" is one duty, with its month.
        if found.iter().any(|it| names_months(&it.when)) {
            found.retain(|it| !is_bare_year(&it.when));
        }
        found
    }

    fn duty(&self, text: &str, sentence: &str, when: When) -> Duty {
        Duty { to: self.bodies.receiver(sentence).cloned(), is_read: true, ..Duty::report(text, when) }
    }

    /// When a reading says that something is to be done, and whether before a meeting.
    fn when(&self, sentence: &str, reading: &Reading) -> Vec<(When, bool)> {
        if is_meeting(reading) {
            return self.before_meeting(reading).map(|it| (it, true)).into_iter().collect();
        }
        let plain = |when| vec![(when, false)];
        let from = reading.start.or(self.after_work.filter(|_| words::tell_what_follows(sentence)));
        match reading.kind {
            Kind::Recurrence => match &reading.recurrence {
                Some(rule) => plain(recurring(rule.clone(), reading.from_months.clone(), from)),
                None => Vec::new(),
            },
            Kind::Quota => quota_of(reading).map(|quota| (When::Quota { quota, from }, false)).into_iter().collect(),
            Kind::Continuous => plain(When::Continuous),
            Kind::OnDemand | Kind::Event => {
                let event = (When::Event(reading.expression.clone()), false);
                // "efter testerna och sedan kontinuerligt"
                let goes_on = (reading.kind == Kind::Event && reading.open_end).then_some((When::Continuous, false));
                [Some(event), goes_on].into_iter().flatten().collect()
            }
            Kind::Undated | Kind::Unreadable => Vec::new(),
            _ if reading.parts.is_empty() => self.once(reading.start, reading.end).into_iter().collect(),
            _ => reading.parts.iter().filter_map(|it| self.once(it.start, it.end)).collect(),
        }
    }

    /// Once within some days; without a last day, from the first on.
    fn once(&self, start: Option<NaiveDate>, end: Option<NaiveDate>) -> Option<(When, bool)> {
        let when = match (start, end) {
            (Some(start), Some(end)) => When::Once(Days { start, end }),
            (None, Some(end)) => When::Once(Days { start: self.as_of.min(end), end }),
            (Some(start), None) => When::From(start),
            (None, None) => return None,
        };
        Some((when, false))
    }

    /// Before a meeting that falls in some months: every year where the work itself comes back, else once.
    fn before_meeting(&self, reading: &Reading) -> Option<When> {
        use chrono::Datelike;
        let window = reading.window?;
        let days = Days { start: window.start?, end: window.end? };
        if !self.schedule.recurs() {
            return Some(When::Once(days));
        }
        let (first, last) = (days.start.month(), days.end.month());
        let from_months = if first == last { Vec::new() } else { vec![first] };
        Some(recurring(Recurrence::yearly([last]), from_months, None))
    }
}

fn recurring(rule: Recurrence, from_months: Vec<u32>, from: Option<NaiveDate>) -> When {
    When::Recurring { rule, from_months, from, counted: CountedFrom::Calendar }
}

/// Whether a reading is the whole of its words and says a time or that there is none.
fn says_when(reading: &Reading) -> bool {
    let is_whole = !reading.notes.iter().any(|it| matches!(it, Note::Unread { .. }));
    is_whole && !matches!(reading.kind, Kind::Unreadable | Kind::Undated)
}

/// Whether it is bound to a meeting that falls within some days.
fn is_meeting(reading: &Reading) -> bool {
    reading.kind == Kind::Event
        && matches!(reading.anchor, Some(Anchor::Known(Known::Meeting | Known::SteeringMeeting)))
        && reading.window.is_some_and(|it| it.start.is_some() && it.end.is_some())
}

fn names_months(when: &When) -> bool {
    matches!(when, When::Recurring { rule, .. } if !rule.months.is_empty())
}

fn is_bare_year(when: &When) -> bool {
    matches!(when, When::Recurring { rule, .. } if *rule == Recurrence::every(Frequency::Yearly, 1))
}

#[cfg(test)]
mod tests;
