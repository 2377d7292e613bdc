//! The line where one types what to search for; the list follows every letter.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::widgets::Clear;

use super::{Layer, Step};
use crate::t;
use crate::tui::commands::{Command, Context};
use crate::tui::field::Field;
use crate::tui::message::Message;
use crate::tui::model::Model;
use crate::tui::rich::put;
use crate::tui::text::width;
use crate::tui::theme::Role;

/// The search line.
#[derive(Debug)]
pub struct Search {
    field: Field,
}

impl Search {
    /// A line that begins with what is searched for now.
    #[must_use]
    pub fn new(words: &str) -> Self {
        Self { field: Field::line(words) }
    }
}

impl Layer for Search {
    fn context(&self) -> Context {
        Context::Search
    }

    fn update(&mut self, model: &mut Model, message: &Message) -> Step {
        match message {
            Message::Command(Command::Accept) => return Step::close(),
            Message::Command(Command::Back) => {
                model.plan.search(&model.data, "");
                return Step::close();
            }
            Message::Command(Command::Up) => model.plan.step(-1),
            Message::Command(Command::Down) => model.plan.step(1),
            Message::Command(Command::ClearTyping) => self.field = Field::line(""),
            Message::Key(event) => self.field.key(*event),
            Message::Paste(text) => self.field.paste(text),
            _ => return Step::stay(),
        }
        if !matches!(message, Message::Command(Command::Up | Command::Down)) {
            model.plan.search(&model.data, &self.field.text());
        }
        Step::stay()
    }

    /// Stands in the footer, where the eye is and nothing is hidden.
    fn draw(&self, model: &Model, frame: &mut Frame) {
        let line = model.regions().footer.intersection(frame.area());
        if line.is_empty() {
            return;
        }
        let theme = model.theme;
        frame.render_widget(Clear, line);
        let n = model.plan.found(&model.data);
        let found = t!(model.texts, "tui-search-found", n = n);
        let can = if n > 0 { "tui-search-hint" } else { "tui-search-hint-none" };
        let hint = format!("{found}   {} ", t!(model.texts, can));
        let room = u16::try_from(width(&hint)).unwrap_or(0);
        let field = Rect { x: line.x + 2.min(line.width), width: line.width.saturating_sub(2), ..line };
        put(frame.buffer_mut(), line, " /", theme.style(Role::Accent));
        if line.width > room + 20 {
            let place = Rect { x: line.right() - room, width: room, ..line };
            put(frame.buffer_mut(), place, &hint, theme.style(Role::Muted));
            self.field.draw(frame, Rect { width: field.width - room, ..field }, true);
        } else {
            self.field.draw(frame, field, true);
        }
    }
}
