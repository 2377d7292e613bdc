//! What commands and the mouse do on the plan screen.

use ratatui::layout::{Position, Rect};

use super::{Pane, RowId, update_in_words};
use crate::t;
use crate::tui::commands::Command;
use crate::tui::layers::note::NoteEditor;
use crate::tui::layers::question::{Question, Yes};
use crate::tui::layers::search::Search;
use crate::tui::layers::status::StatusPicker;
use crate::tui::layers::time::TimeSettler;
use crate::tui::layers::year::YearCycle;
use crate::tui::layers::{agenda, problems};
use crate::tui::layout::Regions;
use crate::tui::message::{Effect, Message, Why};
use crate::tui::model::{Deed, Model};
use crate::tui::theme::Role;

/// Rows that the wheel moves.
const WHEEL: isize = 3;

/// Takes a message in.
pub fn update(model: &mut Model, message: &Message) -> Vec<Effect> {
    let regions = model.regions();
    match message {
        Message::Command(command) => return act(model, *command, regions),
        Message::Wheel { up, at } => {
            let by = if *up { -WHEEL } else { WHEEL };
            if regions.detail.contains(*at) {
                scroll(model, by, regions);
            } else {
                model.plan.wheel_list(by, usize::from(regions.list.height));
            }
        }
        Message::Click(at) => click(model, *at, regions),
        _ => {}
    }
    Vec::new()
}

fn act(model: &mut Model, command: Command, regions: Regions) -> Vec<Effect> {
    if model.plan.focus == Pane::List {
        model.plan.full = false;
    }
    match model.plan.focus {
        Pane::List => {
            if move_cursor(model, command, rows_of_page(regions.list)) {
                return Vec::new();
            }
        }
        Pane::Detail => {
            if move_page(model, command, regions) {
                return Vec::new();
            }
        }
    }
    match command {
        Command::DetailDown => scroll(model, half(regions.detail), regions),
        Command::DetailUp => scroll(model, -half(regions.detail), regions),
        Command::OtherPane if model.plan.focus == Pane::List => model.plan.focus = Pane::Detail,
        Command::OtherPane => model.plan.focus = Pane::List,
        Command::Back if model.plan.focus == Pane::Detail => model.plan.focus = Pane::List,
        Command::Back => model.plan.search(&model.data, ""),
        Command::Status | Command::Note | Command::Confirm => return report(model, command),
        Command::Search => {
            let search = Search::new(&model.plan.words);
            model.plan.focus = Pane::List;
            model.layers.push(Box::new(search));
        }
        Command::Undo => undo(model),
        Command::Redo => return redo(model),
        Command::Agenda => match agenda::agenda(model) {
            Some(reader) => model.layers.push(Box::new(reader)),
            None => model.tell(Role::Text, t!(model.texts, "tui-agenda-none")),
        },
        Command::Year => {
            let cycle = YearCycle::new(model);
            model.layers.push(Box::new(cycle));
        }
        Command::Problems => {
            let reader = problems::problems(model);
            model.layers.push(Box::new(reader));
        }
        Command::Reload => return vec![Effect::Reload],
        _ => {}
    }
    Vec::new()
}

/// Movement in the list. Says whether the command was one.
fn move_cursor(model: &mut Model, command: Command, page: isize) -> bool {
    let Model { plan, data, .. } = model;
    match command {
        Command::Up => plan.step(-1),
        Command::Down => plan.step(1),
        Command::PageUp => plan.step(-page),
        Command::PageDown => plan.step(page),
        Command::First => plan.cursor = 0,
        Command::Last => plan.cursor = plan.rows.len().saturating_sub(1),
        Command::Collapse => plan.fold_area(data, true),
        Command::Expand => match plan.chosen() {
            Some(RowId::Area(n)) if plan.is_folded(data, n) => plan.fold_area(data, false),
            Some(_) => plan.focus = Pane::Detail,
            None => {}
        },
        Command::Open => match plan.chosen() {
            Some(RowId::Area(n)) => plan.fold_area(data, !plan.is_folded(data, n)),
            Some(RowId::Activity(_)) => {
                plan.focus = Pane::Detail;
                plan.full = true;
            }
            None => {}
        },
        _ => return false,
    }
    true
}

/// Movement in the detail. Says whether the command was one.
fn move_page(model: &mut Model, command: Command, regions: Regions) -> bool {
    let page = rows_of_page(regions.detail);
    match command {
        Command::Up => scroll(model, -1, regions),
        Command::Down => scroll(model, 1, regions),
        Command::PageUp => scroll(model, -page, regions),
        Command::PageDown => scroll(model, page, regions),
        Command::First => model.plan.scroll = 0,
        Command::Last => scroll(model, isize::MAX, regions),
        _ => return false,
    }
    true
}

fn rows_of_page(area: Rect) -> isize {
    isize::try_from(area.height.saturating_sub(1)).unwrap_or(1).max(1)
}

fn half(area: Rect) -> isize {
    isize::try_from(area.height / 2).unwrap_or(1).max(1)
}

fn scroll(model: &mut Model, by: isize, regions: Regions) {
    let last = model.plan.page.last_scroll(regions.detail);
    model.plan.scroll = model.plan.scroll.saturating_add_signed(by).min(last);
}

fn click(model: &mut Model, at: Position, regions: Regions) {
    if regions.detail.contains(at) {
        model.plan.focus = Pane::Detail;
    }
    if !regions.list.contains(at) {
        return;
    }
    let under = super::list::lines(model, regions.list).find(|(.., line)| line.contains(at));
    let Some(row) = under.map(|(n, ..)| n) else { return };
    let again = model.plan.cursor == row && model.plan.focus == Pane::List;
    model.plan.cursor = row;
    model.plan.focus = Pane::List;
    if again {
        move_cursor(model, Command::Open, 1);
    }
}

/// Opens what reports on the chosen activity.
fn report(model: &mut Model, command: Command) -> Vec<Effect> {
    let Some(n) = model.plan.activity() else {
        model.tell(Role::Text, t!(model.texts, "tui-choose-activity"));
        return Vec::new();
    };
    if command == Command::Status && model.organisations_are_unread() {
        model.tell(Role::Bad, t!(model.texts, "tui-organisations-unread"));
    } else if command == Command::Confirm {
        let settler = TimeSettler::new(model, n);
        model.layers.extend(settler.map(|it| Box::new(it) as Box<_>));
    } else if command == Command::Status {
        let picker = StatusPicker::new(model, n);
        model.layers.extend(picker.map(|it| Box::new(it) as Box<_>));
    } else {
        let editor = NoteEditor::new(model, n);
        model.layers.extend(editor.map(|it| Box::new(it) as Box<_>));
    }
    Vec::new()
}

/// Asks before the last step is taken back, with the step in words.
fn undo(model: &mut Model) {
    let Some(deed) = model.sitting.done.last().cloned() else {
        let has_undone = !model.sitting.undone.is_empty();
        let id = if has_undone { "tui-undo-no-more" } else { "tui-undo-nothing" };
        return model.tell(Role::Text, t!(model.texts, id));
    };
    let (words, effect) = match deed {
        Deed::Updates(ids) => {
            let updates = ids.iter().filter_map(|id| model.data.update(*id));
            let words: Vec<String> = updates.map(|update| update_in_words(model, update)).collect();
            (words, Effect::TakeBack(ids.into_iter().rev().collect(), Why::Undo))
        }
        Deed::Time(swap, words) => (vec![words], Effect::SwapTime(swap, Why::Undo)),
    };
    let yes = Yes::Do(vec![effect]);
    let question = Question::new(t!(model.texts, "tui-undo-title"), &words, yes);
    model.layers.push(Box::new(question));
}

fn redo(model: &mut Model) -> Vec<Effect> {
    match model.sitting.undone.last() {
        Some(Deed::Updates(ids)) => return vec![Effect::TakeBack(ids.iter().rev().copied().collect(), Why::Redo)],
        Some(Deed::Time(swap, _)) => return vec![Effect::SwapTime(swap.clone(), Why::Redo)],
        None => {}
    }
    model.tell(Role::Text, t!(model.texts, "tui-redo-nothing"));
    Vec::new()
}
