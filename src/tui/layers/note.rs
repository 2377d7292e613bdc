//! Writing a note of several lines, on the whole or for one organisation.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::question::Question;
use super::window::{labelled, open};
use super::{Layer, Step};
use crate::domain::id::{ActivityId, PartyId};
use crate::domain::safe_text::visible;
use crate::domain::update::Report;
use crate::t;
use crate::tui::commands::{Command, Context};
use crate::tui::field::Field;
use crate::tui::message::{Effect, Message};
use crate::tui::model::Model;
use crate::tui::rich::put;
use crate::tui::theme::Role;
use crate::tui::view::rule;

/// Largest window.
const SIZE: (u16, u16) = (84, 20);

/// The note editor.
#[derive(Debug)]
pub struct NoteEditor {
    activity: ActivityId,
    /// Whom it can speak for; none is the whole.
    parties: Vec<Option<PartyId>>,
    party: usize,
    raise: bool,
    field: Field,
}

impl NoteEditor {
    /// An editor for an activity, speaking for the user's own organisation where it reports, else for the whole.
    #[must_use]
    pub fn new(model: &Model, n: usize) -> Option<Self> {
        model.data.look(n, model.data.today, |view, activity| {
            let reporters = view.reporters(activity);
            let own = model.organisation.clone();
            let preset = own.clone().filter(|it| reporters.contains(it));
            let named: Vec<PartyId> = if reporters.is_empty() {
                let owners = [activity.owners.responsible.as_slice(), &activity.owners.supporting].concat();
                view.workspace.organisations.expand(&owners)
            } else {
                reporters
            };
            let mut parties: Vec<Option<PartyId>> = std::iter::once(None).chain(named.into_iter().map(Some)).collect();
            if own.is_some() && !parties.contains(&own) {
                parties.push(own);
            }
            let party = parties.iter().position(|it| *it == preset).unwrap_or(0);
            Self { activity: activity.id.clone(), parties, party, raise: false, field: Field::lines() }
        })
    }

    fn command(&mut self, command: Command, model: &mut Model) -> Step {
        match command {
            Command::Save if self.field.is_blank() => {
                model.tell(Role::Text, t!(model.texts, "tui-note-empty"));
            }
            Command::Save => return Step::effects(vec![Effect::Save(vec![self.report()])]),
            Command::Raise => self.raise = !self.raise,
            Command::NextField => self.party = (self.party + 1) % self.parties.len().max(1),
            Command::PreviousField => {
                self.party = self.party.checked_sub(1).unwrap_or(self.parties.len().saturating_sub(1));
            }
            Command::UndoTyping => self.field.undo(),
            Command::RedoTyping => self.field.redo(),
            Command::Back if self.field.is_blank() => return Step::close(),
            Command::Back => return Step::over(Question::discard(model)),
            _ => {}
        }
        Step::stay()
    }

    fn report(&self) -> Report {
        Report {
            organisation: self.parties.get(self.party).cloned().flatten(),
            note: Some(format!("{}\n", self.field.text().trim_end())),
            raise: self.raise,
            ..Report::on(self.activity.clone())
        }
    }

    fn draw_head(&self, model: &Model, frame: &mut Frame, room: Rect) -> Rect {
        let texts = &model.texts;
        let party = self.parties.get(self.party).cloned().flatten();
        let name = match &party {
            Some(id) => model.data.workspace.organisations.name(id.as_str()).to_owned(),
            None => t!(texts, "label-whole"),
        };
        let mut lines = room.rows();
        let mut used = 0;
        if let Some(line) = lines.next() {
            let place = labelled(model, frame, line, &t!(texts, "tui-note-for"), 12);
            let taken =
                put(frame.buffer_mut(), place, &format!("‹ {} ›", visible(&name)), model.theme.style(Role::Strong));
            let rest = Rect { x: place.x + taken, width: place.width - taken, ..place };
            put(
                frame.buffer_mut(),
                rest,
                &format!("  {}", t!(texts, "tui-note-party-hint")),
                model.theme.style(Role::Muted),
            );
            used += 1;
        }
        if let Some(line) = lines.next().filter(|_| room.height > 4) {
            let place = labelled(model, frame, line, &t!(texts, "tui-note-raise"), 12);
            let text = if self.raise { t!(texts, "tui-note-raise-yes") } else { t!(texts, "tui-note-raise-no") };
            let role = if self.raise { Role::Accent } else { Role::Text };
            let taken = put(frame.buffer_mut(), place, &text, model.theme.style(role));
            let rest = Rect { x: place.x + taken, width: place.width - taken, ..place };
            put(
                frame.buffer_mut(),
                rest,
                &format!("  {}", t!(texts, "tui-note-raise-hint")),
                model.theme.style(Role::Muted),
            );
            used += 1;
        }
        if let Some(line) = lines.next().filter(|_| room.height > 6) {
            rule(model, frame.buffer_mut(), line);
            used += 1;
        }
        Rect { y: room.y + used, height: room.height - used, ..room }
    }
}

impl Layer for NoteEditor {
    fn context(&self) -> Context {
        Context::Note
    }

    fn update(&mut self, model: &mut Model, message: &Message) -> Step {
        match message {
            Message::Command(command) => return self.command(*command, model),
            Message::Written(written) if written.fault.is_none() => return Step::close(),
            Message::Key(event) => self.field.key(*event),
            Message::Paste(text) => self.field.paste(text),
            _ => {}
        }
        Step::stay()
    }

    fn draw(&self, model: &Model, frame: &mut Frame) {
        let title = t!(model.texts, "tui-note-title", id = self.activity.as_str());
        let room = open(model, frame, &title, SIZE.0.min(frame.area().width.saturating_sub(2)), SIZE.1);
        let room = self.draw_head(model, frame, room);
        let on_top = model.layers.last().is_some_and(|layer| layer.context() == Context::Note);
        self.field.draw(frame, room, on_top);
    }

    fn holds_text(&self) -> bool {
        !self.field.is_blank()
    }
}
