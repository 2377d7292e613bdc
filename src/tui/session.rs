//! One sitting: waits for events, makes messages of them, carries out effects, draws once for each batch.

use std::io;

use crossterm::event::{self, Event, KeyEventKind, MouseButton, MouseEventKind};
use ratatui::layout::{Position, Size};

use super::Start;
use super::commands::command;
use super::effects::perform;
use super::message::{Effect, Message};
use super::model::{Model, Setting};
use super::terminal::Taken;
use super::theme::Theme;
use super::update::update;
use crate::i18n::Texts;

/// Where events come from.
pub trait Events {
    /// Waits for the next event; nothing when there will be no more.
    ///
    /// # Errors
    /// The terminal's own error.
    fn next(&mut self) -> io::Result<Option<Event>>;

    /// Whether another event has come already.
    ///
    /// # Errors
    /// The terminal's own error.
    fn more(&mut self) -> io::Result<bool>;
}

/// Events of the real terminal.
struct Keyboard;

impl Events for Keyboard {
    fn next(&mut self) -> io::Result<Option<Event>> {
        event::read().map(Some)
    }

    fn more(&mut self) -> io::Result<bool> {
        event::poll(std::time::Duration::ZERO)
    }
}

/// Takes the terminal over and converses until the user leaves.
pub(super) fn run(start: Start) -> io::Result<()> {
    let setting = Setting {
        loaded: start.loaded,
        today: start.today,
        today_is_fixed: start.today_is_fixed,
        by: start.by,
        organisation: start.organisation,
        texts: Texts::new(start.lang),
        theme: Theme::new(!start.no_colour),
    };
    let (width, height) = crossterm::terminal::size()?;
    let mut model = Model::new(setting, Size { width, height });
    let taken = std::cell::RefCell::new(Taken::take()?);
    let folder = start.folder;
    converse(
        &mut model,
        &mut Keyboard,
        |model| taken.borrow_mut().draw(model),
        |effect, model| match effect {
            Effect::Suspend => {
                taken.borrow_mut().suspend()?;
                // Time has passed: others may have written.
                Ok(perform(Effect::Reload, model, &folder))
            }
            effect => {
                #[cfg(debug_assertions)]
                panic_if_a_test_asks(&effect);
                Ok(perform(effect, model, &folder))
            }
        },
    )
}

/// A bug on demand, so that a test sees what a user would see of one. Not in the program that users have.
#[cfg(debug_assertions)]
fn panic_if_a_test_asks(effect: &Effect) {
    let asked = *effect == Effect::Reload && std::env::var_os("STYRPLAN_TEST_PANIC").is_some();
    assert!(!asked, "a bug on demand");
}

/// The conversation itself, with any source of events, any screen and any way to carry out effects.
///
/// # Errors
/// Whatever the source of events or the screen fails with.
pub fn converse(
    model: &mut Model,
    events: &mut impl Events,
    mut draw: impl FnMut(&Model) -> io::Result<()>,
    mut carry_out: impl FnMut(Effect, &Model) -> io::Result<Option<Message>>,
) -> io::Result<()> {
    draw(model)?;
    while let Some(event) = events.next()? {
        let mut event = Some(event);
        // Everything that has come already is taken in before the screen is drawn, once.
        while let Some(happened) = event.take() {
            if !take_in(model, happened, &mut carry_out)? {
                return Ok(());
            }
            if events.more()? {
                event = events.next()?;
            }
        }
        draw(model)?;
    }
    Ok(())
}

/// Takes an event and all that follows from it in. Says whether the user stays.
fn take_in(
    model: &mut Model,
    event: Event,
    carry_out: &mut impl FnMut(Effect, &Model) -> io::Result<Option<Message>>,
) -> io::Result<bool> {
    let mut messages: Vec<Message> = message(event, model).into_iter().collect();
    while let Some(message) = messages.pop() {
        for effect in update(model, message) {
            if effect == Effect::Quit {
                return Ok(false);
            }
            messages.extend(carry_out(effect, model)?);
        }
    }
    Ok(true)
}

/// What an event means here.
#[must_use]
pub(super) fn message(event: Event, model: &Model) -> Option<Message> {
    match event {
        Event::Key(key) if key.kind == KeyEventKind::Release => None,
        Event::Key(key) => {
            let context = model.context();
            match command(key, context) {
                Some(command) => Some(Message::Command(command)),
                None if context.takes_text() => Some(Message::Key(key)),
                None => None,
            }
        }
        Event::Paste(text) => Some(Message::Paste(text)),
        Event::Resize(width, height) => Some(Message::Resize(Size { width, height })),
        Event::FocusGained => Some(Message::FocusGained),
        Event::FocusLost => Some(Message::FocusLost),
        Event::Mouse(mouse) => {
            let at = Position { x: mouse.column, y: mouse.row };
            match mouse.kind {
                MouseEventKind::ScrollUp => Some(Message::Wheel { up: true, at }),
                MouseEventKind::ScrollDown => Some(Message::Wheel { up: false, at }),
                MouseEventKind::Down(MouseButton::Left) => Some(Message::Click(at)),
                _ => None,
            }
        }
    }
}
