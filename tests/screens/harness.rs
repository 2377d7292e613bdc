//! A sitting without a terminal: keys in, screen and model out. Nothing is read from the clock or written to disk.

use std::collections::VecDeque;
use std::fmt::Write;
use std::io;
use std::path::Path;

use chrono::DateTime;
use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Size;
use ratatui::style::{Color, Modifier};
use styrplan::domain::id::{PartyId, UpdateId};
use styrplan::domain::reporting::Refusal;
use styrplan::domain::update::{Stamp, Update};
use styrplan::domain::workspace::Workspace;
use styrplan::i18n::{Lang, Texts};
use styrplan::store::{self, SettleFault, TimeSaved};
use styrplan::tui::message::{Effect, Fault, Message, TimeWritten, Why, Written};
use styrplan::tui::model::{Model, Setting};
use styrplan::tui::theme::Theme;
use styrplan::tui::{Events, converse, view};
use tempfile::TempDir;

/// A sitting over the plan of the repository, as of its last revision, by somebody in Tingsryd.
pub(crate) struct Sitting {
    pub(crate) model: Model,
    /// Effects that were asked for, in order.
    pub(crate) effects: Vec<Effect>,
    /// The disk refuses to write.
    pub(crate) disk_is_full: bool,
    /// How many times the screen was drawn.
    pub(crate) frames: usize,
    /// A copy of the plan, for what is written into it.
    pub(crate) folder: TempDir,
    terminal: Terminal<TestBackend>,
    next_id: u128,
}

/// How a sitting begins.
pub(crate) struct Begin {
    pub(crate) size: (u16, u16),
    pub(crate) lang: Lang,
    pub(crate) colour: bool,
    pub(crate) today: &'static str,
}

impl Default for Begin {
    fn default() -> Self {
        Self { size: (120, 40), lang: Lang::Sv, colour: true, today: "2021-06-16" }
    }
}

impl Sitting {
    pub(crate) fn begin(begin: &Begin) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("plan");
        Self::over(store::load(&folder), begin)
    }

    pub(crate) fn over(loaded: store::Loaded, begin: &Begin) -> Self {
        let (width, height) = begin.size;
        let setting = Setting {
            loaded,
            today: begin.today.parse().unwrap(),
            today_is_fixed: true,
            by: "provaren".into(),
            organisation: Some(PartyId::parse("tingsryd").unwrap()),
            texts: Texts::new(begin.lang),
            theme: Theme::new(begin.colour),
        };
        let mut started = Self {
            model: Model::new(setting, Size { width, height }),
            effects: Vec::new(),
            disk_is_full: false,
            frames: 0,
            folder: copy_of_the_plan(),
            terminal: Terminal::new(TestBackend::new(width, height)).unwrap(),
            next_id: 1,
        };
        started.events(Vec::new());
        started
    }

    /// Types keys: single signs, or names such as `<enter>`, `<ctrl-s>`.
    pub(crate) fn keys(&mut self, keys: &str) -> &mut Self {
        self.events(parse(keys))
    }

    /// Takes events in, each drawn.
    pub(crate) fn events(&mut self, events: Vec<Event>) -> &mut Self {
        let Self { model, effects, disk_is_full, frames, terminal, next_id, folder } = self;
        let draw = |model: &Model| {
            *frames += 1;
            terminal.backend_mut().resize(model.size.width, model.size.height);
            terminal.draw(|frame| view::draw(model, frame)).map(|_| ()).map_err(io::Error::other)
        };
        let carry_out = |effect: Effect, model: &Model| {
            effects.push(effect.clone());
            Ok(match effect {
                Effect::Settle(..) | Effect::SwapTime(..) => write_time(effect, model, *disk_is_full, folder.path()),
                effect => pretend(effect, model, *disk_is_full, next_id),
            })
        };
        converse(model, &mut Queue { events: events.into(), waiting: false }, draw, carry_out).unwrap();
        self
    }

    /// All events at once, as when a key is held down.
    pub(crate) fn burst(&mut self, keys: &str) -> &mut Self {
        let Self { model, frames, terminal, .. } = self;
        let draw = |model: &Model| {
            *frames += 1;
            terminal.draw(|frame| view::draw(model, frame)).map(|_| ()).map_err(io::Error::other)
        };
        converse(model, &mut Queue { events: parse(keys).into(), waiting: true }, draw, |_, _| Ok(None)).unwrap();
        self
    }

    pub(crate) fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.events(vec![Event::Resize(width, height)])
    }

    /// The screen as text.
    pub(crate) fn text(&self) -> String {
        rows(self.terminal.backend().buffer())
            .map(|row| row.iter().map(Cell::symbol).collect::<String>())
            .fold(String::new(), |all, row| all + row.trim_end() + "\n")
    }

    /// The screen as text, and under it every run that is not plain, with its row and style.
    pub(crate) fn styled(&self) -> String {
        let mut styles = String::new();
        for (n, row) in rows(self.terminal.backend().buffer()).enumerate() {
            for run in row
                .chunk_by(|a, b| style(a) == style(b))
                .filter(|run| run.first().is_some_and(|it| !style(it).is_empty()))
            {
                let text: String = run.iter().map(Cell::symbol).collect();
                let _ = writeln!(styles, "{n:>3} {:<16} {text:?}", style(&run[0]));
            }
        }
        format!("{}\n{styles}", self.text())
    }

    /// The id of the chosen activity.
    pub(crate) fn chosen(&self) -> String {
        let chosen = self.model.plan.activity().and_then(|n| self.model.data.activity(n));
        chosen.map_or_else(|| "–".to_owned(), |it| it.id.to_string())
    }
}

struct Queue {
    events: VecDeque<Event>,
    /// Those to come count as having come already.
    waiting: bool,
}

impl Events for Queue {
    fn next(&mut self) -> io::Result<Option<Event>> {
        Ok(self.events.pop_front())
    }

    fn more(&mut self) -> io::Result<bool> {
        Ok(self.waiting && !self.events.is_empty())
    }
}

/// The plan and the organisations of the repository in a folder of their own.
fn copy_of_the_plan() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for name in ["plan.yaml", "organisations.yaml"] {
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("plan").join(name);
        std::fs::copy(from, folder.path().join(name)).unwrap();
    }
    folder
}

/// Writes how a time is to be understood into the copy of the plan, at ten thirty-one.
fn write_time(effect: Effect, model: &Model, disk_is_full: bool, folder: &Path) -> Option<Message> {
    let full = || {
        let cause = io::Error::from(io::ErrorKind::StorageFull).into();
        SettleFault::NotSaved { cause, path: "plan/plan.yaml".into() }
    };
    let write = |write: &dyn Fn() -> Result<TimeSaved, SettleFault>| if disk_is_full { Err(full()) } else { write() };
    let (why, activity, wanted, result) = match effect {
        Effect::Settle(it) => {
            let result = write(&|| store::settle_time(folder, &it));
            (Why::New, it.activity, it.wanted, result)
        }
        Effect::SwapTime(it, why) => {
            let result = write(&|| store::swap_time(folder, &it));
            (why, it.activity, it.settled, result)
        }
        _ => return None,
    };
    let loaded = result.is_ok().then(|| {
        let read = store::load(folder);
        let updates = model.data.workspace.updates.clone();
        let workspace = Workspace::new(read.workspace.plan, read.workspace.organisations, updates);
        (store::Loaded { workspace, problems: read.problems }, model.data.today)
    });
    Some(Message::TimeWritten(Box::new(TimeWritten { why, activity, wanted, at: "10:31".into(), result, loaded })))
}

/// Does what the effects would, without disk and clock: at ten thirty-one on the chosen day.
fn pretend(effect: Effect, model: &Model, disk_is_full: bool, next_id: &mut u128) -> Option<Message> {
    let mut stamp = || {
        let id = UpdateId(ulid::Ulid::from(u128::MAX / 2 + *next_id));
        *next_id += 1;
        let at = format!("{}T10:31:00+02:00", model.data.today);
        Stamp { id, at: DateTime::parse_from_rfc3339(&at).unwrap(), by: model.by.clone() }
    };
    let (why, made): (Why, Vec<Result<Update, Refusal>>) = match effect {
        Effect::Save(reports) => {
            let make = |report: styrplan::domain::update::Report| {
                let n = model.data.number(&report.activity).unwrap();
                model.data.look(n, model.data.today, |view, _| view.accept(report, stamp())).unwrap()
            };
            (Why::New, reports.into_iter().map(make).collect())
        }
        Effect::TakeBack(ids, why) => {
            let make = |id: UpdateId| {
                let update = model.data.update(id).unwrap();
                let n = model.data.number(&update.activity).unwrap();
                model.data.look(n, model.data.today, |view, _| view.take_back(update, stamp())).unwrap()
            };
            (why, ids.into_iter().map(make).collect())
        }
        _ => return None,
    };
    let mut written = Written { why, updates: Vec::new(), fault: None };
    for update in made {
        match update {
            Err(refusal) => written.fault = Some(Fault::Refused(refusal)),
            Ok(update) if disk_is_full => {
                let path = format!("plan/updates/2021/{}.yaml", update.id).into();
                let rescued = Some("/home/jag/.local/share/styrplan/unsent/1.yaml".into());
                written.fault = Some(Fault::NotSaved {
                    cause: "No space left on device".into(),
                    path,
                    rescued,
                    unsent: Box::new(update),
                });
            }
            Ok(update) => written.updates.push(update),
        }
    }
    Some(Message::Written(written))
}

fn parse(keys: &str) -> Vec<Event> {
    let mut events = Vec::new();
    let mut rest = keys;
    while let Some(first) = rest.chars().next() {
        let named = rest.strip_prefix('<').and_then(|it| it.split_once('>')).filter(|(name, _)| !name.is_empty());
        let (event, after) = match named {
            Some((name, after)) => (named_key(name), after),
            None => (KeyEvent::new(KeyCode::Char(first), KeyModifiers::NONE), &rest[first.len_utf8()..]),
        };
        events.push(Event::Key(event));
        rest = after;
    }
    events
}

fn named_key(name: &str) -> KeyEvent {
    if let Some(c) = name.strip_prefix("ctrl-") {
        return KeyEvent::new(KeyCode::Char(c.chars().next().unwrap()), KeyModifiers::CONTROL);
    }
    let code = match name {
        "enter" => KeyCode::Enter,
        "esc" => KeyCode::Esc,
        "tab" => KeyCode::Tab,
        "up" => KeyCode::Up,
        "down" => KeyCode::Down,
        "left" => KeyCode::Left,
        "right" => KeyCode::Right,
        "home" => KeyCode::Home,
        "end" => KeyCode::End,
        "pgup" => KeyCode::PageUp,
        "pgdn" => KeyCode::PageDown,
        "space" => KeyCode::Char(' '),
        "f1" => KeyCode::F(1),
        "f5" => KeyCode::F(5),
        "backspace" => KeyCode::Backspace,
        other => panic!("no key {other}"),
    };
    KeyEvent::new(code, KeyModifiers::NONE)
}

fn rows(buffer: &Buffer) -> impl Iterator<Item = &[Cell]> {
    buffer.content.chunks(usize::from(buffer.area.width).max(1))
}

fn style(cell: &Cell) -> String {
    let mut words = Vec::new();
    match cell.fg {
        Color::Reset => {}
        colour => words.push(format!("{colour:?}").to_lowercase()),
    }
    assert_eq!(cell.bg, Color::Reset, "no background is ever coloured");
    for (modifier, word) in [
        (Modifier::BOLD, "bold"),
        (Modifier::DIM, "dim"),
        (Modifier::UNDERLINED, "underlined"),
        (Modifier::REVERSED, "reversed"),
        (Modifier::CROSSED_OUT, "crossed"),
    ] {
        if cell.modifier.contains(modifier) {
            words.push(word.to_owned());
        }
    }
    words.join(" ")
}

/// The event of one key.
pub(crate) fn events_of(key: &str) -> Event {
    parse(key).remove(0)
}
