//! A text to read, over the whole screen: scrolls, and goes away with Esc.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::widgets::{Clear, Widget};

use super::{Layer, Step};
use crate::tui::commands::{Command, Context};
use crate::tui::message::Message;
use crate::tui::model::Model;
use crate::tui::rich::{Page, Paragraph, put_over};
use crate::tui::text::width;
use crate::tui::theme::Role;
use crate::tui::view::{more_rows, rule};

/// Widest row that is easy to read.
const WIDEST: u16 = 110;
/// Rows that the wheel moves.
const WHEEL: usize = 3;

/// A text to read.
#[derive(Debug)]
pub struct Reader {
    title: String,
    page: Page,
    scroll: usize,
    context: Context,
}

impl Reader {
    /// A text with a title.
    #[must_use]
    pub fn new(title: String, paragraphs: Vec<Paragraph>) -> Self {
        Self { title, page: Page::new(paragraphs), scroll: 0, context: Context::Reader }
    }

    /// The same as help, which is closed by the key that opened it.
    #[must_use]
    pub fn as_help(self) -> Self {
        Self { context: Context::Help, ..self }
    }

    /// The place of the text: the whole body, but no wider than is easy to read.
    fn place(screen: Rect, model: &Model) -> (Rect, Rect) {
        let regions = model.regions();
        let top = regions.header.bottom();
        let whole = Rect { y: top, height: regions.footer.y.saturating_sub(top), ..screen };
        let air = u16::from(whole.width > 20) + u16::from(whole.width > 80);
        let head = u16::from(whole.height > 3);
        let text = Rect {
            x: whole.x + air,
            y: whole.y + head,
            width: whole.width.saturating_sub(2 * air).min(WIDEST),
            height: whole.height - head,
        };
        (whole, text)
    }
}

impl Layer for Reader {
    fn context(&self) -> Context {
        self.context
    }

    fn update(&mut self, model: &mut Model, message: &Message) -> Step {
        let (_, text) = Self::place(model.screen(), model);
        let page = usize::from(text.height.saturating_sub(1)).max(1);
        let scroll = match message {
            Message::Command(Command::Back) => return Step::close(),
            Message::Command(Command::Up) => self.scroll.saturating_sub(1),
            Message::Command(Command::Down) => self.scroll + 1,
            Message::Command(Command::PageUp) => self.scroll.saturating_sub(page),
            Message::Command(Command::PageDown) => self.scroll + page,
            Message::Command(Command::First) => 0,
            Message::Command(Command::Last) => usize::MAX,
            Message::Wheel { up: true, .. } => self.scroll.saturating_sub(WHEEL),
            Message::Wheel { up: false, .. } => self.scroll + WHEEL,
            _ => self.scroll,
        };
        self.scroll = scroll.min(self.page.last_scroll(text));
        Step::stay()
    }

    fn covers(&self) -> bool {
        true
    }

    fn draw(&self, model: &Model, frame: &mut Frame) {
        let (whole, text) = Self::place(frame.area(), model);
        let (whole, text) = (whole.intersection(frame.area()), text.intersection(frame.area()));
        let buffer = frame.buffer_mut();
        Clear.render(whole, buffer);
        if text.y > whole.y {
            let head = Rect { height: 1, ..whole };
            rule(model, buffer, head);
            let more = more_rows(&model.texts, self.scroll, self.page.last_scroll(text));
            let more = if more.is_empty() { more } else { format!(" {more} ") };
            let room = u16::try_from(width(&more)).unwrap_or(0);
            let title = Rect { x: head.x + 1, width: head.width.saturating_sub(2 + room), ..head };
            put_over(buffer, title.intersection(head), &format!(" {} ", self.title), model.theme.style(Role::Accent));
            if room + 2 < head.width {
                let place = Rect { x: head.right() - room - 1, width: room, ..head };
                put_over(buffer, place, &more, model.theme.style(Role::Muted));
            }
        }
        self.page.draw(buffer, text, self.scroll, model.theme, "");
    }
}
