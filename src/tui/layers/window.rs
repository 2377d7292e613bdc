//! The frame that layers share: a window in the middle with a title, and rows that follow a cursor.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::{Block, Clear};

use crate::domain::safe_text::visible;
use crate::tui::layout::window;
use crate::tui::model::Model;
use crate::tui::rich::put;
use crate::tui::text::cut;
use crate::tui::theme::{Role, SELECTED};

/// Draws an empty window with a title above the footer. Gives the room within; borders go first when room is short.
pub(super) fn open(model: &Model, frame: &mut Frame, title: &str, width: u16, height: u16) -> Rect {
    let above = model.regions().footer.y;
    let screen = Rect { height: above.min(frame.area().height), ..frame.area() };
    let screen = if screen.is_empty() { frame.area() } else { screen };
    let area = window(screen, width, height);
    step_back(model, frame, area);
    if area.width < 12 || area.height < 5 {
        return area;
    }
    let title = format!(" {} ", cut(&visible(title), usize::from(area.width.saturating_sub(6))));
    let block = Block::bordered().border_style(model.theme.style(Role::Accent)).title(title);
    let inner = block.inner(area);
    frame.render_widget(block, area);
    Rect { x: inner.x + 1, width: inner.width.saturating_sub(2), ..inner }
}

/// What lies below steps back: rows beside the window would be shreds of text and are cleared, the rest is dimmed. Of
/// another window nothing is left.
fn step_back(model: &Model, frame: &mut Frame, area: Rect) {
    let regions = model.regions();
    let header = regions.header.intersection(frame.area());
    let below = Rect {
        y: header.bottom(),
        height: regions.footer.y.max(header.bottom()).min(frame.area().height).saturating_sub(header.bottom()),
        ..frame.area()
    };
    let air = u16::from(area.height.saturating_add(4) < below.height);
    let y = area.y.saturating_sub(air);
    let beside = Rect { y, height: area.bottom().saturating_add(air).saturating_sub(y), ..below };
    // A few rows left over say nothing either.
    let little_left = below.height.saturating_sub(beside.height) < 8;
    let cleared = if model.layers.len() > 1 || little_left { below } else { beside.intersection(below) };
    let dim = model.theme.style(Role::Muted);
    let buffer = frame.buffer_mut();
    buffer.set_style(below, Style::reset());
    buffer.set_style(below, dim);
    frame.render_widget(Clear, cleared);
    frame.render_widget(Clear, area);
}

/// The first row to show so that the cursor is seen, with as many rows after it as there is room for.
pub(super) fn first_row(cursor: usize, rows: usize, room: usize) -> usize {
    let last = rows.saturating_sub(room);
    cursor.saturating_sub(room / 2).min(last).max((cursor + 1).saturating_sub(room))
}

/// Draws one row of a choice, with mark and reverse video when it is chosen.
pub(super) fn choice(model: &Model, frame: &mut Frame, line: Rect, chosen: bool, text: &str, role: Role) {
    let style = model.theme.style(role);
    let buffer = frame.buffer_mut();
    if chosen {
        put(buffer, line, SELECTED, model.theme.style(Role::Accent));
    }
    let rest = Rect { x: line.x.saturating_add(2), width: line.width.saturating_sub(2), ..line };
    put(buffer, rest, text, style);
    if chosen {
        let reversed = Rect { x: line.x.saturating_add(1), width: line.width.saturating_sub(1), ..line };
        buffer.set_style(reversed, model.theme.style(Role::Selected));
    }
}

/// A label and its value on one line; gives the place of the value.
pub(super) fn labelled(model: &Model, frame: &mut Frame, line: Rect, label: &str, room: u16) -> Rect {
    put(frame.buffer_mut(), Rect { width: line.width.min(room), ..line }, label, model.theme.style(Role::Muted));
    let taken = (room + 1).min(line.width);
    Rect { x: line.x + taken, width: line.width - taken, ..line }
}
