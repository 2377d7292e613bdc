//! Setting a status: for whom, which occurrence, which status, with a line beside it.
//!
//! ```text
//! ┌ Status för 1.3 ──────────────────────────────┐
//! │ Göra behovsanalys för vilken kompetens som … │
//! │ Gäller     Alvesta, Tingsryd                 │
//! │                                              │
//! │ ▌ 1 ○ Ej påbörjad                            │
//! │   2 ◐ Pågående                            nu │
//! │   …                                          │
//! │                                              │
//! │ Anteckning                                   │
//! └──────────────────────────────────────────────┘
//! ```

use ratatui::Frame;
use ratatui::layout::Rect;

use super::window::{choice, first_row, labelled, open};
use super::{Layer, Step};
use crate::domain::history::Subject;
use crate::domain::id::{ActivityId, PartyId};
use crate::domain::safe_text::visible;
use crate::domain::schedule::OccurrenceKey;
use crate::domain::status::Status;
use crate::domain::update::Report;
use crate::domain::workspace::View;
use crate::reports::wording;
use crate::t;
use crate::tui::commands::{Command, Context};
use crate::tui::field::Field;
use crate::tui::message::{Effect, Message, Written};
use crate::tui::model::Model;
use crate::tui::rich::put;
use crate::tui::text::fit;
use crate::tui::theme::{Role, mark, role, word};

/// Widest window.
const WIDTH: u16 = 64;
/// Cells for labels.
const LABEL: u16 = 12;

/// Someone whose status can be set.
#[derive(Debug, Clone)]
struct Party {
    id: PartyId,
    status: Option<Status>,
    marked: bool,
}

/// What is being chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Parties,
    Statuses,
    Remark,
}

/// The picker.
#[derive(Debug)]
pub struct StatusPicker {
    activity: ActivityId,
    title: String,
    parties: Vec<Party>,
    party: usize,
    occurrences: Vec<OccurrenceKey>,
    occurrence: usize,
    stage: Stage,
    whole: Option<Status>,
    status: usize,
    remark: Field,
}

impl StatusPicker {
    /// A picker for an activity, with the user's own organisation chosen where it reports.
    #[must_use]
    pub fn new(model: &Model, n: usize) -> Option<Self> {
        model.data.look(n, model.data.today, |view, activity| {
            let progress = view.progress(activity);
            let own = model.organisation.as_ref();
            let parties: Vec<Party> =
                progress.parties.into_iter().map(|(id, status)| Party { id, status, marked: false }).collect();
            let party = parties.iter().position(|it| Some(&it.id) == own).unwrap_or(0);
            let occurrences = if view.only_recurs(activity) { view.occurrence_choices(activity) } else { Vec::new() };
            let occurrence = nearest(view, activity, &occurrences);
            let stage = if parties.is_empty() { Stage::Statuses } else { Stage::Parties };
            let general = Subject {
                activity: activity.id.clone(),
                organisation: None,
                occurrence: occurrences.get(occurrence).cloned(),
            };
            let whole = view.history.status(&general);
            let mut picker = Self {
                activity: activity.id.clone(),
                title: activity.title.clone(),
                parties,
                party,
                occurrences,
                occurrence,
                stage,
                whole,
                status: 0,
                remark: Field::line(""),
            };
            picker.status = picker.now().and_then(place_of).unwrap_or(0);
            picker
        })
    }

    /// Those it is set for: the marked ones, or the one under the cursor.
    fn chosen(&self) -> Vec<&Party> {
        let marked: Vec<&Party> = self.parties.iter().filter(|it| it.marked).collect();
        if marked.is_empty() { self.parties.get(self.party).into_iter().collect() } else { marked }
    }

    /// The status that stands now, when those chosen have one in common.
    fn now(&self) -> Option<Status> {
        let mut statuses = self.chosen().into_iter().map(|it| it.status);
        match statuses.next() {
            Some(first) if statuses.all(|it| it == first) => first,
            Some(_) => None,
            None => self.whole,
        }
    }

    fn reports(&self) -> Vec<Report> {
        let note = self.remark.text().trim().to_owned();
        let report = Report {
            occurrence: self.occurrences.get(self.occurrence).cloned(),
            status: Status::ALL.get(self.status).copied(),
            note: (!note.is_empty()).then_some(note),
            ..Report::on(self.activity.clone())
        };
        let each = self.chosen().into_iter().map(|it| Report { organisation: Some(it.id.clone()), ..report.clone() });
        let each: Vec<Report> = each.collect();
        if each.is_empty() { vec![report] } else { each }
    }

    fn choose_party(&mut self, command: Command) -> Step {
        let last = self.parties.len().saturating_sub(1);
        match command {
            Command::Up => self.party = self.party.saturating_sub(1),
            Command::Down => self.party = (self.party + 1).min(last),
            Command::First => self.party = 0,
            Command::Last => self.party = last,
            Command::Mark => {
                if let Some(party) = self.parties.get_mut(self.party) {
                    party.marked = !party.marked;
                }
                self.party = (self.party + 1).min(last);
            }
            Command::MarkAll => {
                let all = self.parties.iter().all(|it| it.marked);
                self.parties.iter_mut().for_each(|it| it.marked = !all);
            }
            Command::Accept => {
                self.stage = Stage::Statuses;
                self.status = self.now().and_then(place_of).unwrap_or(0);
            }
            Command::Back => return Step::close(),
            _ => {}
        }
        Step::stay()
    }

    fn choose_status(&mut self, command: Command) -> Step {
        let last = Status::ALL.len() - 1;
        match command {
            Command::Up => self.status = self.status.saturating_sub(1),
            Command::Down => self.status = (self.status + 1).min(last),
            Command::First => self.status = 0,
            Command::Last => self.status = last,
            Command::NextOccurrence => {
                self.occurrence = (self.occurrence + 1).min(self.occurrences.len().saturating_sub(1));
            }
            Command::PreviousOccurrence => self.occurrence = self.occurrence.saturating_sub(1),
            Command::NextField => {
                self.stage = if self.stage == Stage::Remark { Stage::Statuses } else { Stage::Remark };
            }
            Command::Accept => return Step::effects(vec![Effect::Save(self.reports())]),
            Command::Back if self.stage == Stage::Remark => self.stage = Stage::Statuses,
            Command::Back if !self.parties.is_empty() => self.stage = Stage::Parties,
            Command::Back => return Step::close(),
            _ => {}
        }
        Step::stay()
    }

    /// A digit or a status's own letter.
    fn choose_by_sign(&mut self, sign: char, model: &Model) {
        let by_digit = sign.to_digit(10).and_then(|digit| usize::try_from(digit).ok()?.checked_sub(1));
        let by_letter = || {
            let wanted: String = sign.to_lowercase().collect();
            Status::ALL.iter().position(|it| model.texts.get(&letter_id(*it)) == wanted)
        };
        if let Some(place) = by_digit.filter(|it| *it < Status::ALL.len()).or_else(by_letter) {
            self.status = place;
        }
    }

    /// What has been written stays chosen no longer, so that trying again writes nothing twice.
    fn after_writing(&mut self, written: &Written) -> Step {
        if written.fault.is_none() {
            return Step::close();
        }
        for party in &mut self.parties {
            let done = written.updates.iter().any(|it| it.organisation.as_ref() == Some(&party.id));
            party.marked &= !done;
        }
        Step::stay()
    }

    fn draw_parties(&self, model: &Model, frame: &mut Frame, room: Rect) {
        let names = &model.data.workspace.organisations;
        let first = first_row(self.party, self.parties.len(), usize::from(room.height));
        for ((n, party), line) in self.parties.iter().enumerate().skip(first).zip(room.rows()) {
            let boxed = if party.marked { "[×]" } else { "[ ]" };
            let own = if model.organisation.as_ref() == Some(&party.id) {
                t!(model.texts, "tui-mine")
            } else {
                String::new()
            };
            let state = format!("{} {}", mark(party.status), t!(model.texts, &word(party.status)));
            let name = format!("{boxed} {} {own}", visible(names.short(party.id.as_str())));
            let text = fit(&name, usize::from(line.width.saturating_sub(22)).max(8));
            choice(model, frame, line, n == self.party, &format!("{text} {state}"), Role::Text);
        }
    }

    fn draw_statuses(&self, model: &Model, frame: &mut Frame, room: Rect) {
        let now = self.now();
        let first = first_row(self.status, Status::ALL.len(), usize::from(room.height));
        for ((n, status), line) in Status::ALL.iter().enumerate().skip(first).zip(room.rows()) {
            let state = t!(model.texts, &word(Some(*status)));
            let letter = t!(model.texts, &letter_id(*status));
            let current = if now == Some(*status) { t!(model.texts, "tui-status-now") } else { String::new() };
            let text = format!("{} {letter}  {} {:<18}{current}", n + 1, mark(Some(*status)), state);
            choice(model, frame, line, n == self.status, &text, role(Some(*status)));
        }
    }

    /// Rows of the labels above the choice.
    fn head_rows(&self) -> u16 {
        if self.stage == Stage::Parties {
            return 1;
        }
        1 + u16::from(!self.parties.is_empty()) + u16::from(!self.occurrences.is_empty())
    }

    /// Labels above the choice: for whom, and which occurrence.
    fn draw_head(&self, model: &Model, frame: &mut Frame, room: Rect) {
        let texts = &model.texts;
        let mut lines = room.rows();
        let mut next = || lines.next().unwrap_or_default();
        put(frame.buffer_mut(), next(), &visible(&self.title), model.theme.style(Role::Muted));
        if self.stage == Stage::Parties {
            return;
        }
        if !self.parties.is_empty() {
            let names = &model.data.workspace.organisations;
            let chosen: Vec<String> =
                self.chosen().into_iter().map(|it| names.short(it.id.as_str()).to_owned()).collect();
            let place = labelled(model, frame, next(), &t!(texts, "tui-picker-for"), LABEL);
            let chosen = wording::list(texts, &chosen);
            put(frame.buffer_mut(), place, &visible(&chosen), model.theme.style(Role::Strong));
        }
        if let Some(key) = self.occurrences.get(self.occurrence) {
            let place = labelled(model, frame, next(), &t!(texts, "tui-picker-occurrence"), LABEL);
            let text = format!("‹ {} ›", wording::occurrence(texts, key));
            let taken = put(frame.buffer_mut(), place, &text, model.theme.style(Role::Strong));
            let rest = Rect { x: place.x + taken, width: place.width - taken, ..place };
            let hint = format!("  {}", t!(texts, "tui-picker-occurrence-hint"));
            put(frame.buffer_mut(), rest, &hint, model.theme.style(Role::Muted));
        }
    }

    /// The line for a note under the statuses.
    fn draw_remark(&self, model: &Model, frame: &mut Frame, line: Rect) {
        let place = labelled(model, frame, line, &t!(model.texts, "tui-picker-remark"), LABEL);
        self.remark.draw(frame, place, self.stage == Stage::Remark);
        if self.stage != Stage::Remark && self.remark.is_blank() {
            let hint = t!(model.texts, "tui-picker-remark-hint");
            put(frame.buffer_mut(), place, &hint, model.theme.style(Role::Muted));
        }
    }
}

impl Layer for StatusPicker {
    fn context(&self) -> Context {
        match self.stage {
            Stage::Parties => Context::Parties,
            Stage::Statuses => Context::Statuses,
            Stage::Remark => Context::Remark,
        }
    }

    fn update(&mut self, model: &mut Model, message: &Message) -> Step {
        match (self.stage, message) {
            (_, Message::Written(written)) => return self.after_writing(written),
            (Stage::Parties, Message::Command(command)) => return self.choose_party(*command),
            (_, Message::Command(command)) => return self.choose_status(*command),
            (Stage::Statuses, Message::Key(event)) => {
                if let crossterm::event::KeyCode::Char(sign) = event.code {
                    self.choose_by_sign(sign, model);
                }
            }
            (Stage::Remark, Message::Key(event)) => self.remark.key(*event),
            (Stage::Remark, Message::Paste(text)) => self.remark.paste(text),
            (Stage::Parties, Message::Wheel { up, .. }) => {
                return self.choose_party(if *up { Command::Up } else { Command::Down });
            }
            (Stage::Statuses, Message::Wheel { up, .. }) => {
                return self.choose_status(if *up { Command::Up } else { Command::Down });
            }
            _ => {}
        }
        Step::stay()
    }

    fn draw(&self, model: &Model, frame: &mut Frame) {
        let parties = self.stage == Stage::Parties;
        let choices = if parties { self.parties.len() } else { Status::ALL.len() };
        let choices = u16::try_from(choices).unwrap_or(u16::MAX);
        let tail = if parties { 0 } else { 2 };
        let wanted = choices.saturating_add(self.head_rows() + 1 + tail);
        let title = t!(model.texts, "tui-picker-title", id = self.activity.as_str());
        let room = open(model, frame, &title, WIDTH, wanted.saturating_add(2));
        // Where rows are short, air goes first, then the note, then the labels; the choice stays.
        let air = u16::from(room.height >= wanted);
        let tail = if room.height >= wanted { tail } else { tail.min(u16::from(room.height > 8)) };
        let head = if room.height > 4 { self.head_rows() } else { 0 };
        self.draw_head(model, frame, Rect { height: head, ..room });
        let above = (head + air).min(room.height);
        let below = tail.min(room.height - above);
        let list = Rect { y: room.y + above, height: room.height - above - below, ..room };
        if parties {
            return self.draw_parties(model, frame, list);
        }
        self.draw_statuses(model, frame, list);
        if below > 0 {
            self.draw_remark(model, frame, Rect { y: room.bottom() - 1, height: 1, ..room });
        }
    }

    fn holds_text(&self) -> bool {
        !self.remark.is_blank()
    }
}

fn letter_id(status: Status) -> String {
    format!("tui-status-letter-{}", status.code())
}

fn place_of(status: Status) -> Option<usize> {
    Status::ALL.iter().position(|it| *it == status)
}

/// The occurrence whose days lie nearest to today.
fn nearest(view: &View, activity: &crate::domain::plan::Activity, choices: &[OccurrenceKey]) -> usize {
    let Some(schedule) = view.workspace.schedule(&activity.id) else { return 0 };
    let all = schedule.occurrences(&view.workspace.plan, activity);
    let distance = |key: &OccurrenceKey| {
        let days = all.iter().find(|it| it.key == *key).map(|it| it.days)?;
        let before = days.start.signed_duration_since(view.today).num_days();
        let after = view.today.signed_duration_since(days.end).num_days();
        Some(before.max(after).max(0))
    };
    let nearest = choices.iter().enumerate().min_by_key(|(_, key)| distance(key).unwrap_or(i64::MAX));
    nearest.map_or(0, |(n, _)| n)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::i18n::{Lang, Texts};
    use crate::tui::commands::available;

    #[test]
    fn each_status_has_a_letter_of_its_own_that_no_command_takes() {
        for lang in [Lang::Sv, Lang::En] {
            let texts = Texts::new(lang);
            let letters: HashSet<String> = Status::ALL.iter().map(|it| texts.get(&letter_id(*it))).collect();
            assert_eq!(letters.len(), Status::ALL.len(), "{lang:?}");
            for letter in &letters {
                assert_eq!(letter.chars().count(), 1, "{letter}");
                let taken = available(Context::Statuses).flat_map(|it| it.keys).any(|key| key.name(&texts) == *letter);
                assert!(!taken, "{letter} in {lang:?}");
            }
        }
    }
}
