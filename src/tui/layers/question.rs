//! A question with yes and no, asked before something is lost or taken back.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::window::open;
use super::{Layer, Step};
use crate::t;
use crate::tui::commands::{Command, Context};
use crate::tui::message::{Effect, Message};
use crate::tui::model::Model;
use crate::tui::rich::{Page, Paragraph};
use crate::tui::theme::Role;

/// What yes means.
#[derive(Debug, Clone)]
pub enum Yes {
    /// These effects.
    Do(Vec<Effect>),
    /// The layer below goes away.
    CloseBelow,
}

/// A question.
#[derive(Debug)]
pub struct Question {
    title: String,
    page: Page,
    yes: Yes,
}

impl Question {
    /// A question with a title, the words below it, and what yes means.
    #[must_use]
    pub fn new(title: String, words: &[String], yes: Yes) -> Self {
        let page = Page::new(words.iter().map(|it| Paragraph::of(Role::Text, it)).collect());
        Self { title, page, yes }
    }

    /// The question before a text in the layer below is lost.
    #[must_use]
    pub fn discard(model: &Model) -> Self {
        let words = [t!(model.texts, "tui-discard-note")];
        Self::new(t!(model.texts, "tui-discard-title"), &words, Yes::CloseBelow)
    }
}

impl Layer for Question {
    fn context(&self) -> Context {
        Context::Question
    }

    fn update(&mut self, _: &mut Model, message: &Message) -> Step {
        match message {
            Message::Command(Command::Accept) => match &self.yes {
                Yes::Do(effects) => Step { close: true, effects: effects.clone(), ..Step::default() },
                Yes::CloseBelow => Step { close: true, close_below: true, ..Step::default() },
            },
            Message::Command(Command::Back) => Step::close(),
            _ => Step::stay(),
        }
    }

    fn asks_to_quit(&self) -> bool {
        matches!(&self.yes, Yes::Do(effects) if effects.contains(&Effect::Quit))
    }

    fn draw(&self, model: &Model, frame: &mut Frame) {
        let width = 68.min(frame.area().width.saturating_sub(4)).max(12);
        let rows = self.page.rows(usize::from(width.saturating_sub(4))).len();
        let height = u16::try_from(rows).unwrap_or(u16::MAX).saturating_add(4);
        let room = open(model, frame, &self.title, width, height);
        let room = Rect { y: room.y + u16::from(room.height > 2), ..room };
        let room = room.intersection(frame.area());
        self.page.draw(frame.buffer_mut(), room, 0, model.theme, "");
    }
}
