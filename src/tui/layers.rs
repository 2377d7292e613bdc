//! What lies over a screen and takes the keys: pickers, editors, texts to read, questions. One file each.

pub mod agenda;
pub mod help;
pub mod note;
pub mod problems;
pub mod question;
pub mod reader;
pub mod search;
pub mod status;
pub mod time;
mod window;
pub mod year;

use std::fmt::Debug;

use ratatui::Frame;

use super::commands::Context;
use super::message::{Effect, Message};
use super::model::Model;

/// Something over the screen. While it updates it is not in the model's stack.
pub trait Layer: Debug {
    /// What keys mean here.
    fn context(&self) -> Context;

    /// Takes a message in.
    fn update(&mut self, model: &mut Model, message: &Message) -> Step;

    /// Draws it over what is below.
    fn draw(&self, model: &Model, frame: &mut Frame);

    /// Whether nothing of what is below can be seen but header and footer.
    fn covers(&self) -> bool {
        false
    }

    /// Whether it asks if the user is to leave the program.
    fn asks_to_quit(&self) -> bool {
        false
    }

    /// Whether closing it would lose a text that a person has written.
    fn holds_text(&self) -> bool {
        false
    }
}

/// What comes of a message to a layer.
#[derive(Debug, Default)]
pub struct Step {
    /// The layer goes away.
    pub close: bool,
    /// So does the one below it.
    pub close_below: bool,
    /// A layer to lay on top.
    pub over: Option<Box<dyn Layer>>,
    /// What is to be done outside.
    pub effects: Vec<Effect>,
}

impl Step {
    /// The layer stays.
    #[must_use]
    pub fn stay() -> Self {
        Self::default()
    }

    /// The layer goes away.
    #[must_use]
    pub fn close() -> Self {
        Self { close: true, ..Self::default() }
    }

    /// Another layer comes on top.
    #[must_use]
    pub fn over(layer: impl Layer + 'static) -> Self {
        Self { over: Some(Box::new(layer)), ..Self::default() }
    }

    /// The layer stays until the effects have been carried out.
    #[must_use]
    pub fn effects(effects: Vec<Effect>) -> Self {
        Self { effects, ..Self::default() }
    }
}
