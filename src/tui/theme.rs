//! What things look like: sixteen colours by role, or none; and the marks that say the same without colour.

use ratatui::style::{Color, Modifier, Style};

use crate::domain::status::Status;

/// What a piece of text is. The theme decides how that looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Role {
    /// Ordinary text.
    #[default]
    Text,
    /// Text that is read first.
    Strong,
    /// Labels and other text that is read last.
    Muted,
    /// A heading.
    Heading,
    /// Where the user is, and the keys that work here.
    Accent,
    /// Done, saved.
    Good,
    /// Late, broken, not saved.
    Bad,
    /// Taken back.
    Struck,
    /// What was searched for.
    Match,
    /// The selected row while its pane has the keys.
    Selected,
    /// The selected row while another pane has the keys.
    Remembered,
}

/// How roles look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    colour: bool,
}

impl Theme {
    /// The theme, with or without colour. The program drops colours itself: the layers below would lose reverse
    /// video together with them.
    #[must_use]
    pub fn new(colour: bool) -> Self {
        Self { colour }
    }

    /// The style of a role. Only colours that can be read on black and on white; the rest is bold, dim and reverse.
    #[must_use]
    pub fn style(self, role: Role) -> Style {
        let plain = Style::new();
        match role {
            Role::Text => plain,
            Role::Strong | Role::Heading | Role::Remembered => plain.add_modifier(Modifier::BOLD),
            Role::Muted => plain.add_modifier(Modifier::DIM),
            Role::Accent => self.coloured(Color::Cyan).add_modifier(Modifier::BOLD),
            Role::Good => self.coloured(Color::Green),
            Role::Bad => self.coloured(Color::Red).add_modifier(Modifier::BOLD),
            Role::Struck => plain.add_modifier(Modifier::DIM | Modifier::CROSSED_OUT),
            Role::Match => self.coloured(Color::Cyan).add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
            Role::Selected => plain.add_modifier(Modifier::REVERSED),
        }
    }

    fn coloured(self, colour: Color) -> Style {
        if self.colour { Style::new().fg(colour) } else { Style::new() }
    }
}

/// The mark of a row that is selected, beside reverse video.
pub const SELECTED: &str = "▌";
/// The mark of something whose time has run out.
pub const OVERDUE: &str = "!";
/// The mark of a reading that a person should confirm.
pub const CONFIRM: &str = "?";

/// The mark of a status; always shown with its word, or in a list whose legend has the word.
#[must_use]
pub fn mark(status: Option<Status>) -> &'static str {
    match status {
        None => "·",
        Some(Status::NotStarted) => "○",
        Some(Status::InProgress) => "◐",
        Some(Status::Ongoing) => "●",
        Some(Status::Paused) => "=",
        Some(Status::PartlyDone) => "◑",
        Some(Status::Done) => "✓",
        Some(Status::NotDone) => "✗",
        Some(Status::Dropped) => "–",
        Some(Status::NotApplicable) => "/",
    }
}

/// The id of a status's word.
#[must_use]
pub fn word(status: Option<Status>) -> String {
    format!("status-{}", status.map_or("none", Status::code))
}

/// The role of a status.
#[must_use]
pub fn role(status: Option<Status>) -> Role {
    match status {
        None => Role::Muted,
        Some(Status::Done) => Role::Good,
        Some(_) => Role::Text,
    }
}
