//! The one table of commands: keys, where they work, and the ids of their texts. Keymap, footer and help read it.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::i18n::Texts;

/// Where the user is: decides what keys mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Context {
    /// The list of areas and activities.
    List,
    /// The chosen activity.
    Detail,
    /// A text to read: agenda, problems.
    Reader,
    /// The help itself.
    Help,
    /// The yearly cycle.
    Year,
    /// Choosing for whom a status is set.
    Parties,
    /// Choosing a status.
    Statuses,
    /// The line for a note beside a status.
    Remark,
    /// Writing a note.
    Note,
    /// Typing what to search for.
    Search,
    /// Choosing how a time is to be understood.
    Readings,
    /// The line for another time.
    TimeText,
    /// Answering a question.
    Question,
}

impl Context {
    /// Every place.
    pub const ALL: [Self; 13] = [
        Self::List,
        Self::Detail,
        Self::Reader,
        Self::Help,
        Self::Year,
        Self::Parties,
        Self::Statuses,
        Self::Remark,
        Self::Note,
        Self::Search,
        Self::Readings,
        Self::TimeText,
        Self::Question,
    ];

    /// Whether keys that are no commands are text for a field here.
    #[must_use]
    pub fn takes_text(self) -> bool {
        matches!(self, Self::Statuses | Self::Remark | Self::Note | Self::Search | Self::Readings | Self::TimeText)
    }
}

/// What a user can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Command {
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// One window up.
    PageUp,
    /// One window down.
    PageDown,
    /// To the first row.
    First,
    /// To the last row.
    Last,
    /// Folds an area.
    Collapse,
    /// Unfolds an area.
    Expand,
    /// Into the chosen activity, or folds and unfolds an area.
    Open,
    /// To the other pane.
    OtherPane,
    /// Scrolls the detail up from the list.
    DetailUp,
    /// Scrolls the detail down from the list.
    DetailDown,
    /// Sets a status.
    Status,
    /// Writes a note.
    Note,
    /// Settles how the time is to be understood.
    Confirm,
    /// Searches.
    Search,
    /// Takes back the last change of this sitting.
    Undo,
    /// Takes back the taking back.
    Redo,
    /// Shows the next agenda.
    Agenda,
    /// Shows the yearly cycle.
    Year,
    /// Turns to the next year.
    NextYear,
    /// Turns to the year before.
    PreviousYear,
    /// Shows what is wrong in the files.
    Problems,
    /// Reads the files again.
    Reload,
    /// Marks a row.
    Mark,
    /// Marks every row, or none.
    MarkAll,
    /// The next field.
    NextField,
    /// The field before.
    PreviousField,
    /// Another occurrence, later.
    NextOccurrence,
    /// Another occurrence, earlier.
    PreviousOccurrence,
    /// Goes on with what was chosen.
    Accept,
    /// Saves what was written.
    Save,
    /// Takes the note up with the steering group, or not.
    Raise,
    /// Empties the line.
    ClearTyping,
    /// Takes back typing.
    UndoTyping,
    /// Types again what was taken back.
    RedoTyping,
    /// One step back.
    Back,
    /// Shows what can be done here.
    Help,
    /// Leaves the program.
    Quit,
    /// Leaves the program for a while.
    Suspend,
}

/// A key with its modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    code: KeyCode,
    modifiers: KeyModifiers,
}

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// What is done.
    pub command: Command,
    /// The keys that do it, the one to show first.
    pub keys: &'static [Key],
    /// Where they do it.
    pub contexts: &'static [Context],
    /// Id of the text of footer and help; the help text has the same id with `-help`.
    pub id: &'static str,
    /// Whether the footer has it.
    pub footer: bool,
}

const fn key(code: KeyCode) -> Key {
    Key { code, modifiers: KeyModifiers::NONE }
}

const fn ch(c: char) -> Key {
    key(KeyCode::Char(c))
}

const fn ctrl(c: char) -> Key {
    Key { code: KeyCode::Char(c), modifiers: KeyModifiers::CONTROL }
}

const fn entry(
    command: Command,
    keys: &'static [Key],
    contexts: &'static [Context],
    id: &'static str,
    footer: bool,
) -> Entry {
    Entry { command, keys, contexts, id, footer }
}

use Context::{
    Detail, Help, List, Note, Parties, Question, Reader, Readings, Remark, Search, Statuses, TimeText, Year,
};

const ALT_ENTER: Key = Key { code: KeyCode::Enter, modifiers: KeyModifiers::ALT };
const PLAN: &[Context] = &[List, Detail];
const SCROLLED: &[Context] = &[List, Detail, Reader, Help, Year];
const READ: &[Context] = &[Reader, Help, Year];
const CHOSEN: &[Context] = &[List, Detail, Parties, Statuses, Readings];
const MOVED: &[Context] = &[List, Detail, Reader, Help, Year, Parties, Statuses, Readings];
const ANSWERED: &[Context] = &[Parties, Statuses, Remark, Note, Readings, TimeText];
const TYPED: &[Context] = &[Remark, Note, Search, TimeText];

/// Every command there is. The order is that of footer and help.
pub const TABLE: &[Entry] = &[
    entry(Command::Accept, &[key(KeyCode::Enter)], &[Parties], "tui-cmd-next", true),
    entry(Command::Accept, &[key(KeyCode::Enter)], &[Statuses], "tui-cmd-choose-status", true),
    entry(Command::Accept, &[key(KeyCode::Enter)], &[Remark], "tui-cmd-save-status", true),
    entry(Command::Accept, &[key(KeyCode::Enter)], &[Readings], "tui-cmd-settle", true),
    entry(Command::Accept, &[key(KeyCode::Enter)], &[TimeText], "tui-cmd-settle-text", true),
    entry(Command::Accept, &[key(KeyCode::Enter)], &[Search], "tui-cmd-keep-filter", true),
    entry(Command::Accept, &[key(KeyCode::Enter)], &[Question], "tui-cmd-yes", true),
    entry(Command::Save, &[ctrl('s'), ALT_ENTER], &[Note], "tui-cmd-save-note", true),
    entry(Command::Mark, &[ch(' ')], &[Parties], "tui-cmd-mark", true),
    entry(Command::MarkAll, &[ch('a')], &[Parties], "tui-cmd-mark-all", true),
    entry(Command::NextOccurrence, &[key(KeyCode::Right)], &[Statuses], "tui-cmd-next-occurrence", false),
    entry(Command::PreviousOccurrence, &[key(KeyCode::Left)], &[Statuses], "tui-cmd-previous-occurrence", false),
    entry(Command::NextField, &[key(KeyCode::Tab)], &[Statuses], "tui-cmd-remark", true),
    entry(Command::NextField, &[key(KeyCode::Tab)], &[Remark], "tui-cmd-to-status", true),
    entry(Command::NextField, &[key(KeyCode::Tab)], &[Readings], "tui-cmd-other-time", true),
    entry(Command::NextField, &[key(KeyCode::Tab)], &[TimeText], "tui-cmd-to-readings", true),
    entry(Command::ClearTyping, &[ctrl('u')], &[Remark, Search, TimeText], "tui-cmd-clear-typing", false),
    entry(Command::NextField, &[key(KeyCode::Tab)], &[Note], "tui-cmd-next-party", true),
    entry(Command::PreviousField, &[key(KeyCode::BackTab)], &[Note], "tui-cmd-previous-party", false),
    entry(Command::Raise, &[ctrl('t')], &[Note], "tui-cmd-raise", true),
    entry(Command::UndoTyping, &[ctrl('z')], &[Note], "tui-cmd-undo-typing", false),
    entry(Command::RedoTyping, &[ctrl('y')], &[Note], "tui-cmd-redo-typing", false),
    entry(Command::Down, &[key(KeyCode::Down), ch('j')], READ, "tui-cmd-scroll-down", true),
    entry(Command::Up, &[key(KeyCode::Up), ch('k')], READ, "tui-cmd-scroll-up", true),
    entry(Command::PreviousYear, &[key(KeyCode::Left), ch('h')], &[Year], "tui-cmd-previous-year", true),
    entry(Command::NextYear, &[key(KeyCode::Right), ch('l')], &[Year], "tui-cmd-next-year", true),
    entry(Command::Up, &[key(KeyCode::Up), ch('k')], CHOSEN, "tui-cmd-up", false),
    entry(Command::Down, &[key(KeyCode::Down), ch('j')], CHOSEN, "tui-cmd-down", false),
    entry(Command::Up, &[key(KeyCode::Up)], &[Search, TimeText], "tui-cmd-up", false),
    entry(Command::Down, &[key(KeyCode::Down)], &[Search], "tui-cmd-down", false),
    entry(Command::PageUp, &[key(KeyCode::PageUp)], SCROLLED, "tui-cmd-page-up", false),
    entry(Command::PageDown, &[key(KeyCode::PageDown)], SCROLLED, "tui-cmd-page-down", false),
    entry(Command::First, &[key(KeyCode::Home), ch('g')], SCROLLED, "tui-cmd-first", false),
    entry(Command::Last, &[key(KeyCode::End), ch('G')], SCROLLED, "tui-cmd-last", false),
    entry(Command::First, &[key(KeyCode::Home)], &[Parties, Statuses, Readings], "tui-cmd-first", false),
    entry(Command::Last, &[key(KeyCode::End)], &[Parties, Statuses, Readings], "tui-cmd-last", false),
    entry(Command::Expand, &[key(KeyCode::Right), ch('l')], &[List], "tui-cmd-expand", false),
    entry(Command::Collapse, &[key(KeyCode::Left), ch('h')], &[List], "tui-cmd-collapse", false),
    entry(Command::Open, &[key(KeyCode::Enter)], &[List], "tui-cmd-open", true),
    entry(Command::Back, &[key(KeyCode::Esc), key(KeyCode::Left), ch('h')], &[Detail], "tui-cmd-back-to-list", true),
    entry(Command::OtherPane, &[key(KeyCode::Tab), key(KeyCode::BackTab)], PLAN, "tui-cmd-other-pane", false),
    entry(Command::DetailDown, &[ch('J'), ctrl('d')], PLAN, "tui-cmd-detail-down", false),
    entry(Command::DetailUp, &[ch('K'), ctrl('u')], PLAN, "tui-cmd-detail-up", false),
    entry(Command::Status, &[ch('s')], PLAN, "tui-cmd-status", true),
    entry(Command::Note, &[ch('n')], PLAN, "tui-cmd-note", true),
    entry(Command::Confirm, &[ch('b')], PLAN, "tui-cmd-confirm", true),
    entry(Command::Undo, &[ch('u')], PLAN, "tui-cmd-undo", true),
    entry(Command::Redo, &[ctrl('r')], PLAN, "tui-cmd-redo", false),
    entry(Command::Search, &[ch('/')], PLAN, "tui-cmd-search", true),
    entry(Command::Agenda, &[ch('a')], PLAN, "tui-cmd-agenda", true),
    entry(Command::Year, &[ch('y'), ch('å')], PLAN, "tui-cmd-year", false),
    entry(Command::Problems, &[ch('p')], PLAN, "tui-cmd-problems", false),
    entry(Command::Reload, &[ch('r'), key(KeyCode::F(5))], PLAN, "tui-cmd-reload", false),
    entry(Command::Back, &[key(KeyCode::Esc)], &[List], "tui-cmd-clear", false),
    entry(Command::Back, &[key(KeyCode::Esc), ch('q')], &[Reader, Year], "tui-cmd-close", true),
    entry(Command::Back, &[key(KeyCode::Esc), ch('q'), ch('?')], &[Help], "tui-cmd-close", true),
    entry(Command::Back, &[key(KeyCode::Esc)], ANSWERED, "tui-cmd-cancel", true),
    entry(Command::Back, &[key(KeyCode::Esc)], &[Search], "tui-cmd-clear-search", true),
    entry(Command::Back, &[key(KeyCode::Esc), ch('n')], &[Question], "tui-cmd-no", true),
    entry(Command::Help, &[ch('?'), key(KeyCode::F(1))], CHOSEN, "tui-cmd-help", true),
    entry(Command::Help, &[ch('?'), key(KeyCode::F(1))], &[Reader, Year], "tui-cmd-help", true),
    entry(Command::Help, &[key(KeyCode::F(1))], TYPED, "tui-cmd-help", true),
    entry(Command::Suspend, &[ctrl('z')], MOVED, "tui-cmd-suspend", false),
    entry(Command::Quit, &[ch('q')], PLAN, "tui-cmd-quit", true),
    entry(Command::Quit, &[ctrl('c')], &Context::ALL, "tui-cmd-quit-anywhere", false),
];

impl Entry {
    /// Whether it can be had on this system: only Unix has a shell to go back to.
    #[must_use]
    pub fn works_here(&self) -> bool {
        cfg!(unix) || self.command != Command::Suspend
    }
}

/// What can be done in a context.
pub fn available(context: Context) -> impl Iterator<Item = &'static Entry> {
    TABLE.iter().filter(move |it| it.contexts.contains(&context) && it.works_here())
}

/// The command of a key in a context.
#[must_use]
pub fn command(event: KeyEvent, context: Context) -> Option<Command> {
    let pressed = Key::of(event);
    available(context).find(|it| it.keys.contains(&pressed)).map(|it| it.command)
}

impl Key {
    /// The key of an event: shift is left out where it is already in the letter.
    fn of(event: KeyEvent) -> Self {
        let mut modifiers = event.modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT);
        let code = match event.code {
            // Some terminals send the capital with shift, some the small letter with it.
            KeyCode::Char(c) if event.modifiers.contains(KeyModifiers::SHIFT) && modifiers.is_empty() => {
                KeyCode::Char(c.to_uppercase().next().unwrap_or(c))
            }
            KeyCode::Char(c) if modifiers.contains(KeyModifiers::CONTROL) => KeyCode::Char(c.to_ascii_lowercase()),
            KeyCode::Tab if event.modifiers.contains(KeyModifiers::SHIFT) => KeyCode::BackTab,
            code => code,
        };
        if modifiers == KeyModifiers::CONTROL | KeyModifiers::ALT && matches!(code, KeyCode::Char(_)) {
            // AltGr, with which Nordic keyboards write many signs.
            modifiers = KeyModifiers::NONE;
        }
        Self { code, modifiers }
    }

    /// The key's name as footer and help write it.
    #[must_use]
    pub fn name(self, texts: &Texts) -> String {
        let name = match self.code {
            KeyCode::Char(' ') => texts.get("tui-key-space"),
            KeyCode::Char(c) if self.modifiers.is_empty() => c.to_string(),
            KeyCode::Char(c) => c.to_uppercase().collect(),
            KeyCode::F(n) => format!("F{n}"),
            KeyCode::Enter => "Enter".to_owned(),
            KeyCode::Esc => "Esc".to_owned(),
            KeyCode::Tab => "Tab".to_owned(),
            KeyCode::BackTab => texts.get("tui-key-back-tab"),
            KeyCode::Up => "↑".to_owned(),
            KeyCode::Down => "↓".to_owned(),
            KeyCode::Left => "←".to_owned(),
            KeyCode::Right => "→".to_owned(),
            KeyCode::PageUp => "PgUp".to_owned(),
            KeyCode::PageDown => "PgDn".to_owned(),
            KeyCode::Home => "Home".to_owned(),
            KeyCode::End => "End".to_owned(),
            other => format!("{other:?}"),
        };
        if self.modifiers.contains(KeyModifiers::CONTROL) {
            format!("Ctrl+{name}")
        } else if self.modifiers.contains(KeyModifiers::ALT) {
            format!("Alt+{name}")
        } else {
            name
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn no_key_is_bound_twice_in_one_context() {
        for context in Context::ALL {
            let mut seen = HashSet::new();
            for entry in available(context) {
                for key in entry.keys {
                    assert!(seen.insert(*key), "{key:?} twice in {context:?}");
                }
            }
        }
    }

    #[test]
    fn every_command_has_its_texts_in_both_languages() {
        for lang in [Lang::Sv, Lang::En] {
            let texts = Texts::new(lang);
            for entry in TABLE {
                for id in [entry.id.to_owned(), format!("{}-help", entry.id)] {
                    assert_ne!(texts.get(&id), id, "{lang:?}");
                }
            }
        }
    }

    #[test]
    fn fields_that_take_text_bind_no_plain_letter() {
        for context in [Context::Remark, Context::Note, Context::Search, Context::TimeText] {
            for key in available(context).flat_map(|it| it.keys) {
                assert!(!(matches!(key.code, KeyCode::Char(_)) && key.modifiers.is_empty()), "{key:?} in {context:?}");
            }
        }
    }

    #[test]
    fn shift_and_altgr_are_part_of_the_sign() {
        let press = |c, modifiers| command(KeyEvent::new(KeyCode::Char(c), modifiers), Context::List);
        assert_eq!(press('G', KeyModifiers::SHIFT), Some(Command::Last));
        assert_eq!(press('g', KeyModifiers::SHIFT), Some(Command::Last));
        assert_eq!(press('g', KeyModifiers::NONE), Some(Command::First));
        assert_eq!(press('?', KeyModifiers::SHIFT), Some(Command::Help));
        assert_eq!(press('/', KeyModifiers::CONTROL | KeyModifiers::ALT), Some(Command::Search));
        assert_eq!(press('R', KeyModifiers::CONTROL | KeyModifiers::SHIFT), Some(Command::Redo));
        assert_eq!(press('s', KeyModifiers::ALT), None);
    }
}
