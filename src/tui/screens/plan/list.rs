//! Drawing the plan screen: the list's rows, the lines between the panes, the page.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{Pane, RowId};
use crate::domain::safe_text::visible;
use crate::t;
use crate::tui::data::{Facts, Standing};
use crate::tui::layout::Regions;
use crate::tui::model::Model;
use crate::tui::rich::{draw_row, put, put_over};
use crate::tui::text::{cut, fit, prefix, width};
use crate::tui::theme::{CONFIRM, OVERDUE, Role, SELECTED, mark, role, word};
use crate::tui::view::{more_rows, rule};

/// Cells of an area's bar.
const BAR: usize = 5;
/// Cells of the longest status word in either language.
const WORD: u16 = 16;
/// From this width on a row has room for the status in words.
const WITH_WORDS: u16 = 44;
/// From this width on a row has room for the flags in words.
const WITH_FLAG_WORDS: u16 = 88;

/// Cells of the longest flag in either language.
const FLAG_WORD: usize = 12;

/// Draws the screen between header and footer.
pub fn draw(model: &Model, frame: &mut Frame, regions: Regions) {
    let buffer = frame.buffer_mut();
    draw_lines(model, buffer, regions);
    draw_list(model, buffer, regions.list);
    let plan = &model.plan;
    plan.page.draw(buffer, regions.detail, plan.scroll, model.theme, &plan.needle);
}

/// The lines around the panes, with what each pane is and how much more it holds.
fn draw_lines(model: &Model, buffer: &mut Buffer, regions: Regions) {
    rule(model, buffer, regions.top_rule);
    rule(model, buffer, Rect { height: u16::from(!regions.wide), ..regions.rule });
    let muted = model.theme.style(Role::Muted);
    if regions.wide {
        for line in regions.rule.rows() {
            put(buffer, line, "│", muted);
        }
        put(buffer, Rect { width: 1, x: regions.rule.x, ..regions.top_rule }, "┬", muted);
    }
    let split = regions.rule.x.saturating_sub(regions.top_rule.x);
    let list_line = if regions.wide {
        Rect { width: split.min(regions.top_rule.width), ..regions.top_rule }
    } else {
        regions.top_rule
    };
    let detail_line = if regions.list.is_empty() {
        regions.top_rule
    } else if regions.wide {
        let x = regions.rule.x + 1;
        Rect { x, width: regions.top_rule.right().saturating_sub(x), ..regions.top_rule }
    } else {
        Rect { height: regions.rule.height.min(1), ..regions.rule }
    };
    if !regions.list.is_empty() {
        caption(model, buffer, list_line, &list_caption(model), "", model.plan.focus == Pane::List);
    }
    let (name, more) = detail_caption(model, regions);
    caption(model, buffer, detail_line, &name, &more, model.plan.focus == Pane::Detail);
}

/// Words on a line: what a pane is to the left, how much more it holds to the right.
fn caption(model: &Model, buffer: &mut Buffer, line: Rect, left: &str, right: &str, focused: bool) {
    if line.is_empty() || line.width < 8 {
        return;
    }
    let room = u16::try_from(width(right)).unwrap_or(0);
    let has_right = room > 0 && room + 12 < line.width;
    let taken = if has_right { room + 4 } else { 2 };
    let place = Rect { x: line.x + 1, width: line.width.saturating_sub(taken + 1), ..line };
    let role = if focused { Role::Accent } else { Role::Muted };
    if !left.is_empty() {
        let left = format!(" {} ", cut(left, usize::from(place.width.saturating_sub(2))));
        put_over(buffer, place, &left, model.theme.style(role));
    }
    if has_right {
        let place = Rect { x: line.right() - room - 3, width: room + 2, ..line };
        put_over(buffer, place, &format!(" {right} "), model.theme.style(Role::Muted));
    }
}

fn list_caption(model: &Model) -> String {
    let found = model.plan.found(&model.data);
    if model.plan.needle.is_empty() {
        return t!(model.texts, "tui-list-caption", n = found);
    }
    let words = visible(model.plan.words.trim());
    t!(model.texts, "tui-list-caption-filter", n = found, of = model.data.count(), words = words.as_ref())
}

fn detail_caption(model: &Model, regions: Regions) -> (String, String) {
    let name = match model.plan.chosen() {
        Some(RowId::Activity(n)) => model.data.activity(n).map(|it| it.id.to_string()),
        Some(RowId::Area(n)) => model.data.area(n).map(|it| t!(model.texts, "tui-area-caption", id = it.id.as_str())),
        None => None,
    };
    let more = more_rows(&model.texts, model.plan.scroll, model.plan.page.last_scroll(regions.detail));
    (name.unwrap_or_default(), more)
}

fn draw_list(model: &Model, buffer: &mut Buffer, area: Rect) {
    if model.plan.rows.is_empty() {
        let id = match model.plan.needle.is_empty() {
            true if model.plan_is_unread() => "tui-list-unread",
            true => "tui-list-empty",
            false => "tui-list-nothing-found",
        };
        put(buffer, Rect { height: 1.min(area.height), ..area }, &format!(" {}", t!(model.texts, id)), Style::new());
        return;
    }
    for (n, row, line) in lines(model, area) {
        let chosen = n == model.plan.cursor;
        match row {
            RowId::Area(area) => draw_area(model, buffer, line, area),
            RowId::Activity(activity) => {
                let above = n.checked_sub(1).and_then(|above| model.plan.rows.get(above).copied());
                let bare = n > model.plan.first
                    && line.height == 1
                    && is_cut(model, row, line)
                    && repeats(model, above, activity);
                draw_activity(model, buffer, line, activity, bare);
            }
        }
        if chosen {
            let focused = model.context() == super::Context::List || model.context() == super::Context::Search;
            let role = if focused { Role::Selected } else { Role::Remembered };
            let rest = Rect { x: line.x.saturating_add(1), width: line.width.saturating_sub(1), ..line };
            if focused {
                // Reverse video of dim or coloured letters is hard to read on some screens.
                buffer.set_style(rest, Style::reset());
            }
            buffer.set_style(rest, model.theme.style(role));
            for line in line.rows() {
                put(buffer, Rect { width: 1, ..line }, SELECTED, model.theme.style(Role::Accent));
            }
        }
    }
}

/// The rows that are seen and where each stands. Where there are rows enough, titles that would be cut take two.
pub(super) fn lines(model: &Model, area: Rect) -> impl Iterator<Item = (usize, RowId, Rect)> + '_ {
    let plan = &model.plan;
    let spare = usize::from(area.height).saturating_sub(plan.rows.len());
    let wrap = spare > 0 && plan.rows.iter().filter(|row| is_cut(model, **row, area)).count() <= spare;
    let mut y = area.y;
    let rows = plan.rows.iter().copied().enumerate().skip(plan.first);
    rows.map_while(move |(n, row)| {
        let wraps = wrap && is_cut(model, row, area);
        let line = Rect { y, height: 1 + u16::from(wraps), ..area };
        y = line.bottom();
        (line.bottom() <= area.bottom()).then_some((n, row, line))
    })
}

fn is_cut(model: &Model, row: RowId, line: Rect) -> bool {
    let RowId::Activity(n) = row else { return false };
    let Some(activity) = model.data.activity(n) else { return false };
    line.width >= WITH_WORDS && width(&visible(&activity.title)) > title_room(line, activity.id.as_str())
}

/// Cells for words and flags at the end of a row.
fn end_rooms(line: Rect) -> (u16, u16) {
    let flags: u16 = if line.width >= WITH_FLAG_WORDS { 18 } else { 4 };
    (if line.width >= WITH_WORDS { WORD + 1 } else { 0 }, flags.min(line.width / 4))
}

/// Cells for the title, after mark and number.
fn title_room(line: Rect, id: &str) -> usize {
    let (words, flags) = end_rooms(line);
    usize::from(line.width.saturating_sub(words + flags)).saturating_sub(5 + width(id) + 2)
}

/// A text broken at a word so that the first piece fits.
fn broken(text: &str, room: usize) -> (&str, &str) {
    let fits = text.get(..prefix(text, room + 1)).unwrap_or(text);
    let at = fits.rfind(' ').unwrap_or_else(|| prefix(text, room));
    let (first, rest) = text.split_at_checked(at).unwrap_or((text, ""));
    (first, rest.trim_start())
}

fn draw_area(model: &Model, buffer: &mut Buffer, line: Rect, n: usize) {
    let Some(area) = model.data.area(n) else { return };
    let standing = model.data.standing(n);
    let sum = format!("{} {}/{} ", bar(standing), standing.done, standing.all);
    let room = u16::try_from(width(&sum)).unwrap_or(0);
    let right = if line.width > room + 16 { room } else { 0 };
    let fold = if model.plan.is_folded(&model.data, n) { "▸" } else { "▾" };
    let left = Rect { width: line.width - right, ..line };
    let style = model.theme.style(Role::Heading);
    let text = format!(" {fold} {} {}", area.id, visible(&area.title));
    put(buffer, Rect { width: left.width.saturating_sub(1), ..left }, &text, style);
    put(buffer, Rect { x: left.right(), width: right, ..line }, &sum, model.theme.style(Role::Text));
}

/// How much of an area is done, begun, and neither.
pub(super) fn bar(standing: Standing) -> String {
    let share = |part: usize| if standing.all == 0 { 0 } else { (part * BAR).div_ceil(standing.all) };
    // Something that is done or begun shows, and only everything fills the bar.
    let full = if standing.done < standing.all { share(standing.done).min(BAR - 1) } else { BAR };
    let full = if standing.all == 0 { 0 } else { full };
    let begun = share(standing.begun).min(BAR - full);
    format!("{}{}{}", "█".repeat(full), "▒".repeat(begun), "░".repeat(BAR - full - begun))
}

/// Whether the row above says already that nothing is reported: the mark is enough then, and the title has the room.
fn repeats(model: &Model, above: Option<RowId>, n: usize) -> bool {
    let unreported = |n| model.data.facts(n).is_some_and(|it| it.progress.status.is_none());
    matches!(above, Some(RowId::Activity(above)) if unreported(above)) && unreported(n)
}

/// A `bare` row has its status as a mark alone.
fn draw_activity(model: &Model, buffer: &mut Buffer, line: Rect, n: usize, bare: bool) {
    let (Some(activity), Some(facts)) = (model.data.activity(n), model.data.facts(n)) else { return };
    let theme = model.theme;
    let status = facts.progress.status;
    let state = role(status);
    let flags = flags(model, facts, line.width);
    let (word_room, flag_room) = end_rooms(line);
    let word_room = if bare { 0 } else { word_room };
    let left = Rect { width: line.width.saturating_sub(flag_room + word_room), ..line };
    let title = visible(&activity.title);
    let head = format!("{} ", activity.id);
    let fits = usize::from(left.width).saturating_sub(5 + width(&head) + 1);
    let (title, more) = if line.height > 1 { broken(&title, fits) } else { (title.as_ref(), "") };
    if !more.is_empty() {
        let indent = u16::try_from(5 + width(&head)).unwrap_or(0);
        let below = Rect { x: line.x + indent, y: line.y + 1, width: line.width.saturating_sub(indent + 1), height: 1 };
        let more = cut(more, usize::from(below.width)).into_owned();
        draw_row(buffer, below, &[(Role::Text, more)], theme, &model.plan.needle);
    }
    let runs = [
        (Role::Text, "   ".to_owned()),
        (state, format!("{} ", mark(status))),
        (Role::Text, head),
        (Role::Text, cut(title, fits).into_owned()),
    ];
    draw_row(buffer, left, &runs, theme, &model.plan.needle);
    let words = Rect { x: left.right(), width: word_room, ..line };
    if !words.is_empty() {
        put(buffer, words, &t!(model.texts, &word(status)), theme.style(state));
    }
    let place = Rect { x: words.right(), width: flag_room, ..line };
    draw_row(buffer, place, &flags, theme, "");
}

/// What asks for attention: late or differing, and something to confirm. In words where there is room.
fn flags(model: &Model, facts: &Facts, room: u16) -> Vec<(Role, String)> {
    let shown = |shows: bool, role: Role, mark: &str| {
        if shows { (role, mark.to_owned()) } else { (Role::Text, " ".to_owned()) }
    };
    let late = shown(facts.overdue || facts.partly_late || facts.progress.differing, Role::Bad, OVERDUE);
    let confirm = shown(facts.confirm, Role::Accent, CONFIRM);
    let gap = (Role::Text, " ".to_owned());
    if room < WITH_FLAG_WORDS {
        return vec![late, gap, confirm];
    }
    let words = match facts {
        Facts { overdue: true, .. } => (Role::Bad, t!(model.texts, "tui-flag-overdue")),
        Facts { progress, .. } if progress.differing => (Role::Bad, t!(model.texts, "tui-flag-differing")),
        Facts { partly_late: true, .. } => (Role::Bad, t!(model.texts, "tui-flag-partly")),
        _ => (Role::Text, String::new()),
    };
    vec![late, gap.clone(), (words.0, fit(&words.1, FLAG_WORD)), gap, confirm]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_everything_fills_the_bar_and_something_always_shows() {
        let bar = |done, begun, all| bar(Standing { done, begun, all, ..Standing::default() });
        assert_eq!(bar(0, 0, 5), "░░░░░");
        assert_eq!(bar(1, 1, 5), "█▒░░░");
        assert_eq!(bar(1, 0, 100), "█░░░░");
        assert_eq!(bar(99, 1, 100), "████▒");
        assert_eq!(bar(5, 0, 5), "█████");
        assert_eq!(bar(0, 0, 0), "░░░░░");
    }
}
