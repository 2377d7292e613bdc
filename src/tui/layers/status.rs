//! Setting a status: for whom, of the work or of which occurrence, which status, with a line beside it.
//!
//! Three steps, each with Enter: for whom (where each organisation reports), which status, a line if one wants. No
//! status is proposed that nobody has reported.

mod draw;
mod parts;

use parts::{Part, first_to_report, nearest, parts};

use super::question::Question;
use super::{Layer, Step};
use crate::domain::history::Subject;
use crate::domain::id::{ActivityId, PartyId};
use crate::domain::status::Status;
use crate::domain::update::Report;
use crate::t;
use crate::tui::commands::{Command, Context};
use crate::tui::field::Field;
use crate::tui::message::{Effect, Message, Written};
use crate::tui::model::Model;
use crate::tui::screens::plan::about_in_words;
use crate::tui::theme::{Role, word};

/// Someone whose status can be set.
#[derive(Debug, Clone)]
struct Party {
    id: PartyId,
    /// What it reported last, of anything.
    latest: Option<Status>,
    /// What stands for each part of the work.
    standing: Vec<Option<Status>>,
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
    parts: Vec<Part>,
    part: usize,
    stage: Stage,
    /// What stands for each part where the owners report jointly.
    whole: Vec<Option<Status>>,
    /// Nothing until the user has chosen, unless one stands already.
    status: Option<usize>,
    remark: Field,
}

impl StatusPicker {
    /// A picker for an activity, with the user's own organisation chosen where it reports.
    #[must_use]
    pub fn new(model: &Model, n: usize) -> Option<Self> {
        model.data.look(n, model.data.today, |view, activity| {
            let first = first_to_report(view, activity, model.organisation.as_ref());
            let choices = parts(view, activity, first.as_ref());
            let of_first = choices.iter().position(|it| first.is_some() && it.occurrence == first);
            let nearest = || if view.only_recurs(activity) { nearest(view, activity, &choices) } else { 0 };
            let at = of_first.unwrap_or_else(nearest);
            let standing = |organisation: Option<&PartyId>| -> Vec<Option<Status>> {
                let subject = |part: &Part| Subject {
                    activity: activity.id.clone(),
                    organisation: organisation.cloned(),
                    occurrence: part.occurrence.clone(),
                };
                choices.iter().map(|it| view.history.status(&subject(it))).collect()
            };
            let parties: Vec<Party> = (view.progress(activity).parties.into_iter())
                .map(|(id, latest)| Party { standing: standing(Some(&id)), id, latest, marked: false })
                .collect();
            let own = model.organisation.as_ref();
            let party = parties.iter().position(|it| Some(&it.id) == own).unwrap_or(0);
            let stage = if parties.is_empty() { Stage::Statuses } else { Stage::Parties };
            let whole = standing(None);
            let mut picker = Self {
                activity: activity.id.clone(),
                title: activity.title.clone(),
                parties,
                party,
                parts: choices,
                part: at,
                stage,
                whole,
                status: None,
                remark: Field::line(""),
            };
            picker.propose();
            picker
        })
    }

    /// Those it is set for: the marked ones, or the one under the cursor.
    fn chosen(&self) -> Vec<&Party> {
        let marked: Vec<&Party> = self.parties.iter().filter(|it| it.marked).collect();
        if marked.is_empty() { self.parties.get(self.party).into_iter().collect() } else { marked }
    }

    /// For whom it is set and what stands there now; nobody is the owners jointly.
    fn standing(&self) -> Vec<(Option<&PartyId>, Option<Status>)> {
        let of = |all: &[Option<Status>]| all.get(self.part).copied().flatten();
        if self.parties.is_empty() {
            return vec![(None, of(&self.whole))];
        }
        self.chosen().into_iter().map(|it| (Some(&it.id), of(&it.standing))).collect()
    }

    /// The status that stands now, when those chosen have one in common.
    fn now(&self) -> Option<Status> {
        let standing = self.standing();
        let first = standing.first()?.1;
        if standing.iter().all(|(_, status)| *status == first) { first } else { None }
    }

    /// Chooses the status that stands, and none where there is none: what is saved must be chosen.
    fn propose(&mut self) {
        self.status = self.now().and_then(place_of);
    }

    fn wanted(&self) -> Option<Status> {
        Status::ALL.get(self.status?).copied()
    }

    /// Whose status will be another than the one that stands.
    fn replaced(&self) -> Vec<(Option<&PartyId>, Status)> {
        let Some(wanted) = self.wanted() else { return Vec::new() };
        let mut standing = self.standing();
        standing.retain(|(_, status)| *status != Some(wanted));
        standing.into_iter().filter_map(|(id, status)| Some((id, status?))).collect()
    }

    /// What is to be written: nothing for those whose status stands already and of whom nothing is said.
    fn reports(&self) -> Vec<Report> {
        let note = self.remark.text().trim().to_owned();
        let note = (!note.is_empty()).then_some(note);
        let wanted = self.wanted();
        (self.standing().into_iter())
            .map(|(organisation, status)| Report {
                organisation: organisation.cloned(),
                occurrence: self.parts.get(self.part).and_then(|it| it.occurrence.clone()),
                status: wanted.filter(|it| status != Some(*it)),
                note: note.clone(),
                ..Report::on(self.activity.clone())
            })
            .filter(|it| it.status.is_some() || it.note.is_some())
            .collect()
    }

    /// An occurrence is to be closed without being done, which needs a reason.
    fn needs_reason(&self) -> bool {
        self.reports().iter().any(Report::waives)
    }

    fn choose_party(&mut self, command: Command, model: &Model) -> Step {
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
                self.propose();
            }
            Command::Back => return self.leave(model),
            _ => {}
        }
        Step::stay()
    }

    fn choose_status(&mut self, command: Command, model: &mut Model) -> Step {
        let last = Status::ALL.len() - 1;
        match command {
            Command::Up => self.status = Some(self.status.map_or(last, |it| it.saturating_sub(1))),
            Command::Down => self.status = Some(self.status.map_or(0, |it| (it + 1).min(last))),
            Command::First => self.status = Some(0),
            Command::Last => self.status = Some(last),
            Command::NextOccurrence => self.choose_part((self.part + 1).min(self.parts.len().saturating_sub(1))),
            Command::PreviousOccurrence => self.choose_part(self.part.saturating_sub(1)),
            Command::Accept if self.status.is_none() => self.ask_for_status(model),
            Command::NextField | Command::Accept => self.stage = Stage::Remark,
            Command::Back if !self.parties.is_empty() => self.stage = Stage::Parties,
            Command::Back => return self.leave(model),
            _ => {}
        }
        Step::stay()
    }

    fn choose_remark(&mut self, command: Command, model: &mut Model) -> Step {
        match command {
            Command::NextField | Command::Back => self.stage = Stage::Statuses,
            Command::ClearTyping => self.remark = Field::line(""),
            Command::Accept if self.status.is_none() => self.ask_for_status(model),
            Command::Accept => return self.save(model),
            _ => {}
        }
        Step::stay()
    }

    fn ask_for_status(&mut self, model: &mut Model) {
        self.stage = Stage::Statuses;
        model.tell(Role::Accent, t!(model.texts, "tui-status-choose"));
    }

    fn choose_part(&mut self, part: usize) {
        let before = self.now().and_then(place_of);
        self.part = part;
        // What the user has chosen stays chosen; what was only proposed follows the part.
        if self.status == before {
            self.propose();
        }
    }

    fn save(&mut self, model: &mut Model) -> Step {
        let reports = self.reports();
        if reports.iter().any(|it| it.waives() && it.note.is_none()) {
            model.tell(Role::Accent, t!(model.texts, "tui-status-reason"));
            return Step::stay();
        }
        if !reports.is_empty() {
            return Step::effects(vec![Effect::Save(reports)]);
        }
        let names: Vec<PartyId> = self.standing().into_iter().filter_map(|(id, _)| id.cloned()).collect();
        let occurrence = self.parts.get(self.part).and_then(|it| it.occurrence.as_ref());
        let who = about_in_words(model, &self.activity, &names, occurrence);
        let status = t!(model.texts, &word(self.wanted()));
        model.tell(Role::Accent, t!(model.texts, "tui-status-unchanged", who = who, status = status));
        Step::close()
    }

    /// Goes away, but asks first when a text would be lost.
    fn leave(&self, model: &Model) -> Step {
        if self.remark.is_blank() { Step::close() } else { Step::over(Question::discard(model)) }
    }

    /// A digit or a status's own letter.
    fn choose_by_sign(&mut self, sign: char, model: &Model) {
        let by_digit = sign.to_digit(10).and_then(|digit| usize::try_from(digit).ok()?.checked_sub(1));
        let by_letter = || {
            let wanted: String = sign.to_lowercase().collect();
            Status::ALL.iter().position(|it| model.texts.get(&letter_id(*it)) == wanted)
        };
        let place = by_digit.filter(|it| *it < Status::ALL.len()).or_else(by_letter);
        self.status = place.or(self.status);
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
            (Stage::Parties, Message::Command(command)) => return self.choose_party(*command, model),
            (Stage::Statuses, Message::Command(command)) => return self.choose_status(*command, model),
            (Stage::Remark, Message::Command(command)) => return self.choose_remark(*command, model),
            (Stage::Statuses, Message::Key(event)) => {
                if let crossterm::event::KeyCode::Char(sign) = event.code {
                    self.choose_by_sign(sign, model);
                }
            }
            (Stage::Remark, Message::Key(event)) => self.remark.key(*event),
            (Stage::Remark, Message::Paste(text)) => self.remark.paste(text),
            (Stage::Parties, Message::Wheel { up, .. }) => {
                return self.choose_party(if *up { Command::Up } else { Command::Down }, model);
            }
            (Stage::Statuses, Message::Wheel { up, .. }) => {
                return self.choose_status(if *up { Command::Up } else { Command::Down }, model);
            }
            _ => {}
        }
        Step::stay()
    }

    fn draw(&self, model: &Model, frame: &mut ratatui::Frame) {
        self.draw_window(model, frame);
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
