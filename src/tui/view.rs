//! Drawing the whole screen from the model: header, notices, the screen itself, footer, what lies over it.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::commands::{Command, available};
use super::layout::{Regions, regions};
use super::model::{Model, Saving};
use super::rich::{draw_row, put};
use super::screens::plan;
use super::text::{cut, width};
use super::theme::Role;
use crate::domain::safe_text::visible;
use crate::domain::schedule::Schedule;
use crate::i18n::Texts;
use crate::t;

/// Draws everything. Reads the model and nothing else.
pub fn draw(model: &Model, frame: &mut Frame) {
    let area = frame.area();
    if area.is_empty() {
        return;
    }
    // The terminal may have changed its size since the model was told.
    let regions = regions(area, u16::try_from(model.notices.len()).unwrap_or(0), model.plan.is_full());
    let covering = model.layers.iter().rposition(|layer| layer.covers());
    if covering.is_none() {
        plan::draw(model, frame, regions);
    }
    header(model, frame.buffer_mut(), regions.header);
    for ((role, text), line) in model.notices.iter().zip(regions.notices.rows()).filter(|_| covering.is_none()) {
        put(frame.buffer_mut(), line, &format!(" {text}"), model.theme.style(*role));
    }
    footer(model, frame.buffer_mut(), regions);
    for layer in model.layers.iter().skip(covering.unwrap_or(0)) {
        layer.draw(model, frame);
    }
}

/// How much more there is: below, and at the end how much was above.
pub(super) fn more_rows(texts: &Texts, scroll: usize, last: usize) -> String {
    match (scroll, last.saturating_sub(scroll)) {
        (_, below) if below > 0 => t!(texts, "tui-more-rows", n = below),
        (above, _) if above > 0 => t!(texts, "tui-rows-above", n = above),
        _ => String::new(),
    }
}

/// A thin line.
pub(super) fn rule(model: &Model, buffer: &mut Buffer, area: Rect) {
    if area.is_empty() {
        return;
    }
    let line = "─".repeat(usize::from(area.width));
    put(buffer, Rect { height: 1, ..area }, &line, model.theme.style(Role::Muted));
}

/// The plan's title to the left; as-of date, who I am and the state of saving to the right.
fn header(model: &Model, buffer: &mut Buffer, line: Rect) {
    if line.is_empty() {
        return;
    }
    let facts = facts(model);
    let facts_room: usize = facts.iter().map(|(_, text)| width(text)).sum();
    let room = usize::from(line.width);
    let title = visible(&model.data.workspace.plan.title);
    let title = match title.is_empty() {
        true if model.plan_is_unread() => t!(model.texts, "tui-plan-unread").into(),
        true => t!(model.texts, "tui-no-title").into(),
        false => title,
    };
    // The facts matter more than the end of a title that everybody knows.
    let title_room = room.saturating_sub(facts_room + 3).max(room.min(12));
    let title = format!(" {}", cut(&title, title_room.saturating_sub(1)));
    put(buffer, line, &title, model.theme.style(Role::Strong));
    let taken = u16::try_from(width(&title) + 2).unwrap_or(u16::MAX).min(line.width);
    let rest = Rect { x: line.x + taken, width: line.width - taken, ..line };
    let start = rest.width.saturating_sub(u16::try_from(facts_room + 1).unwrap_or(u16::MAX));
    draw_row(buffer, Rect { x: rest.x + start, width: rest.width - start, ..rest }, &facts, model.theme, "");
}

fn facts(model: &Model) -> Vec<(Role, String)> {
    let texts = &model.texts;
    let date = texts.date(model.data.today);
    let day = if model.today_is_fixed {
        (Role::Accent, t!(texts, "tui-header-as-of", date = date))
    } else {
        (Role::Text, date)
    };
    let organisation = model.organisation.as_ref().map(|id| model.data.workspace.organisations.short(id.as_str()));
    let who = organisation.map_or_else(|| model.by.clone(), |name| format!("{}, {name}", model.by));
    let gap = || (Role::Muted, " · ".to_owned());
    let mut facts = vec![day, gap(), (Role::Text, cut(&visible(&who), 30).into_owned())];
    match &model.saving {
        Saving::Untouched => {}
        Saving::Saved(time) => facts.extend([gap(), (Role::Good, t!(texts, "tui-header-saved", time = time))]),
        Saving::Failed => facts.extend([gap(), (Role::Bad, t!(texts, "tui-header-not-saved"))]),
    }
    facts
}

/// Only activities are reported on.
fn can_be_done(model: &Model, command: Command) -> bool {
    let on_activity = !model.layers.is_empty() || model.plan.activity().is_some();
    match command {
        Command::Status | Command::Note => on_activity,
        // It works always, but stands here only where it is wanted.
        Command::Confirm => {
            let chosen = model.plan.activity().and_then(|n| model.data.activity(n));
            chosen.and_then(|it| model.data.workspace.schedule(&it.id)).is_some_and(Schedule::is_unsure)
        }
        _ => true,
    }
}

/// A message if there is one, else the keys that work here. Help and quit are kept when room is short.
fn footer(model: &Model, buffer: &mut Buffer, regions: Regions) {
    let line = regions.footer;
    if let Some((role, text)) = &model.message {
        put(buffer, line, &format!(" {}", visible(text)), model.theme.style(*role));
        return;
    }
    let hints: Vec<(String, String)> = (available(model.context())
        .filter(|it| it.footer && can_be_done(model, it.command)))
    .filter_map(|it| Some((it.keys.first()?.name(&model.texts), t!(model.texts, it.id))))
    .collect();
    let cost = |hint: &(String, String)| width(&hint.0) + width(&hint.1) + 4;
    let total: usize = hints.iter().map(cost).sum();
    let room = usize::from(line.width);
    let mut over = total.saturating_sub(room + 2);
    let mut row: Vec<(Role, String)> = vec![(Role::Text, " ".to_owned())];
    let kept = 2.min(hints.len());
    let optional = hints.len() - kept;
    // The first hints say what is done here, the last two how to get help and out: what lies between gives way.
    let mut dropped = vec![false; hints.len()];
    for (n, hint) in hints.iter().enumerate().take(optional).rev() {
        if over == 0 {
            break;
        }
        over = over.saturating_sub(cost(hint));
        if let Some(it) = dropped.get_mut(n) {
            *it = true;
        }
    }
    for ((key, label), _) in hints.iter().zip(&dropped).filter(|(_, dropped)| !**dropped) {
        row.push((Role::Accent, key.clone()));
        row.push((Role::Text, format!(" {label}   ")));
    }
    draw_row(buffer, line, &row, model.theme, "");
}
