//! A field for text, of one line or many, with word movement, selection, undo and paste.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};
use ratatui_textarea::{TextArea, WrapMode};

/// A field.
#[derive(Debug)]
pub struct Field {
    area: TextArea<'static>,
    one_line: bool,
}

impl Field {
    /// A field of one line.
    #[must_use]
    pub fn line(text: &str) -> Self {
        let mut field = Self { area: TextArea::new(vec![harmless(text, true)]), one_line: true };
        field.area.move_cursor(ratatui_textarea::CursorMove::End);
        field.plain_styles();
        field
    }

    /// A field of many lines, which wrap.
    #[must_use]
    pub fn lines() -> Self {
        let mut field = Self { area: TextArea::default(), one_line: false };
        field.area.set_wrap_mode(WrapMode::WordOrGlyph);
        field.plain_styles();
        field
    }

    /// The terminal's own cursor is used: screen readers and input methods follow it.
    fn plain_styles(&mut self) {
        self.area.set_cursor_style(Style::new());
        self.area.set_cursor_line_style(Style::new());
        self.area.set_selection_style(Style::new().add_modifier(Modifier::REVERSED));
    }

    /// A key that is no command.
    pub fn key(&mut self, event: KeyEvent) {
        match event {
            KeyEvent { code: KeyCode::Enter, .. }
            | KeyEvent { code: KeyCode::Char('m'), modifiers: KeyModifiers::CONTROL, .. }
                if self.one_line => {}
            KeyEvent { code: KeyCode::Char('v'), modifiers: KeyModifiers::CONTROL, .. } => {
                self.area.paste();
            }
            KeyEvent { code: KeyCode::Char(c), modifiers, .. }
                if modifiers.contains(KeyModifiers::CONTROL | KeyModifiers::ALT) =>
            {
                // AltGr.
                self.area.insert_char(c);
            }
            event => {
                self.area.input(event);
            }
        }
    }

    /// A text pasted, without what could do harm.
    pub fn paste(&mut self, text: &str) {
        self.area.insert_str(harmless(text, self.one_line));
    }

    /// Takes back the latest typing.
    pub fn undo(&mut self) {
        self.area.undo();
    }

    /// Types again what was taken back.
    pub fn redo(&mut self) {
        self.area.redo();
    }

    /// What has been written.
    #[must_use]
    pub fn text(&self) -> String {
        self.area.lines().join("\n")
    }

    /// Whether nothing but blanks has been written.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.area.lines().iter().all(|line| line.trim().is_empty())
    }

    /// Draws the field; with the cursor when it has the keys.
    pub fn draw(&self, frame: &mut Frame, area: Rect, has_keys: bool) {
        let area = area.intersection(frame.area());
        if area.is_empty() {
            return;
        }
        frame.render_widget(&self.area, area);
        if has_keys {
            let cursor = self.area.screen_cursor();
            let (top, left) = self.area.scroll_offset();
            let along = |at: usize, first: u16, room: u16| {
                u16::try_from(at).unwrap_or(u16::MAX).saturating_sub(first).min(room.saturating_sub(1))
            };
            let x = area.x + along(cursor.col, left, area.width);
            let y = area.y + along(cursor.row, top, area.height);
            frame.set_cursor_position(Position { x, y });
        }
    }
}

/// Line breaks as one kind, tabs as blanks, and no other control characters.
fn harmless(text: &str, one_line: bool) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n").replace('\t', "    ");
    let text = if one_line { text.replace('\n', " ") } else { text };
    text.chars().filter(|c| *c == '\n' || !c.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(field: &mut Field, text: &str) {
        text.chars().for_each(|c| field.key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE)));
    }

    #[test]
    fn pasted_text_is_harmless_and_one_line_stays_one() {
        let mut field = Field::line("");
        field.paste("två\r\nrader\u{1b}[31m\toch");
        assert_eq!(field.text(), "två rader[31m    och");
        field.key(KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE));
        field.key(KeyEvent::new(KeyCode::Char('m'), KeyModifiers::CONTROL));
        assert!(!field.text().contains('\n'));
    }

    #[test]
    fn typing_can_be_taken_back_and_words_removed() {
        let mut field = Field::lines();
        typed(&mut field, "ett två");
        field.key(KeyEvent::new(KeyCode::Char('w'), KeyModifiers::CONTROL));
        assert_eq!(field.text(), "ett ");
        field.undo();
        assert_eq!(field.text(), "ett två");
        field.redo();
        assert_eq!(field.text(), "ett ");
        assert!(!field.is_blank());
    }

    #[test]
    fn signs_written_with_altgr_are_typed() {
        let mut field = Field::line("");
        field.key(KeyEvent::new(KeyCode::Char('@'), KeyModifiers::CONTROL | KeyModifiers::ALT));
        assert_eq!(field.text(), "@");
    }
}
