//! What the README says of the program is what the program does.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::{fs, io};

use crossterm::event::Event;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Cell;
use ratatui::layout::Size;
use styrplan::domain::workspace::Workspace;
use styrplan::i18n::{Lang, Texts};
use styrplan::store::{self, Loaded};
use styrplan::tui::commands::{Context, TABLE};
use styrplan::tui::model::{Model, Setting};
use styrplan::tui::theme::Theme;
use styrplan::tui::{Events, converse, view};

#[allow(dead_code, clippy::panic, reason = "shared with tests that use more of it, and fail by panicking")]
#[path = "support/program.rs"]
mod program;

use program::{program, run};

const BEGIN: &str = "<!-- keys: written by a test from the table of commands -->\n";
const END: &str = "<!-- /keys -->";

fn path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")
}

/// The keys of the plan screen, from the one table of commands.
fn keys() -> String {
    let texts = Texts::new(Lang::En);
    let mut rows = vec!["| key | what it does |".to_owned(), "| --- | --- |".to_owned()];
    let mut told = HashSet::new();
    for entry in TABLE.iter().filter(|it| it.contexts.contains(&Context::List) && told.insert(it.id)) {
        let names: Vec<String> = entry.keys.iter().map(|key| format!("`{}`", key.name(&texts))).collect();
        rows.push(format!("| {} | {} |", names.join(" "), texts.get(&format!("{}-help", entry.id))));
    }
    rows.join("\n") + "\n"
}

/// The plan screen at the revision of 2021, as anyone sees it who runs what the README says.
fn picture() -> String {
    let loaded = store::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("plan"));
    let updates = loaded.workspace.updates.into_iter().filter(|it| it.by == "handlingsplanen").collect();
    let workspace = Workspace::new(loaded.workspace.plan, loaded.workspace.organisations, updates);
    let (width, height) = (100, 30);
    let setting = Setting {
        loaded: Loaded { workspace, problems: loaded.problems },
        today: "2021-06-16".parse().unwrap(),
        today_is_fixed: true,
        by: "processledare 1".into(),
        organisation: None,
        texts: Texts::new(Lang::Sv),
        theme: Theme::new(false),
    };
    let mut model = Model::new(setting, Size { width, height });
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    let draw = |model: &Model| terminal.draw(|frame| view::draw(model, frame)).map(|_| ()).map_err(io::Error::other);
    converse(&mut model, &mut Nobody, draw, |_, _| Ok(None)).unwrap();
    let rows = terminal.backend().buffer().content.chunks(usize::from(width));
    let rows = rows.map(|row| row.iter().map(Cell::symbol).collect::<String>().trim_end().to_owned());
    rows.collect::<Vec<_>>().join("\n") + "\n"
}

/// How words for time are read, as the command tells it.
fn reading() -> String {
    let words = ["Q 4 dec 2020 Q 3 2021", "två gånger per termin", "14 dagar före styrgruppsmötet", "regelbundet"];
    let told = run(program().args(["time", "--today", "2021-06-16"]).args(words));
    format!("$ styrplan time --today 2021-06-16 \"{}\"\n{}", words.join("\" \""), told.stdout)
}

/// Nobody touches the keyboard.
struct Nobody;

impl Events for Nobody {
    fn next(&mut self) -> io::Result<Option<Event>> {
        Ok(None)
    }

    fn more(&mut self) -> io::Result<bool> {
        Ok(false)
    }
}

/// What stands in the README between two marks is what the program gives; or is written there when asked for.
fn same_as_in_the_readme(begin: &str, end: &str, given: &str) {
    // Two tests may want to write at once.
    static WRITING: Mutex<()> = Mutex::new(());
    let _guard = WRITING.lock();
    let readme = fs::read_to_string(path()).unwrap();
    let (before, rest) = readme.split_once(begin).unwrap();
    let (written, after) = rest.split_once(end).unwrap();
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(path(), format!("{before}{begin}{given}{end}{after}")).unwrap();
        return;
    }
    assert_eq!(written, given, "UPDATE_EXPECT=1 cargo test --test readme writes it anew");
}

#[test]
fn the_picture_in_the_readme_is_what_the_program_draws() {
    let begin = "<!-- screen: drawn by a test -->\n```text\n";
    same_as_in_the_readme(begin, "```\n<!-- /screen -->", &picture());
}

#[test]
fn the_keys_in_the_readme_are_those_of_the_program() {
    same_as_in_the_readme(BEGIN, END, &keys());
}

#[test]
fn the_readings_in_the_readme_are_those_of_the_program() {
    same_as_in_the_readme("<!-- time: read by a test -->\n```text\n", "```\n<!-- /time -->", &reading());
}
