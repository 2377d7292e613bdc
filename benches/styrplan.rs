//! Times of what every command rests on, at the real size and far beyond it: `cargo bench`.

#[path = "../examples/generate/workspace.rs"]
mod workspace;

#[path = "styrplan/frame.rs"]
mod frame;

#[path = "styrplan/time.rs"]
mod time;

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use chrono::NaiveDate;
use divan::Bencher;
use styrplan::domain::workspace::Workspace;
use styrplan::i18n::{Lang, Texts};
use styrplan::reports::agenda::{self, Request};
use styrplan::reports::{due, state};
use styrplan::{export, store};

/// Numbers of activities: the real plan's, and what a long life or a large county could bring.
const SIZES: [usize; 3] = [23, 1_000, 10_000];

fn main() {
    divan::main();
}

/// The folder of a workspace, made anew when the first benchmark of a run asks for it.
fn folder(size: usize) -> PathBuf {
    static MADE: Mutex<BTreeSet<usize>> = Mutex::new(BTreeSet::new());
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("workspace-{size}"));
    let is_first = MADE.lock().is_ok_and(|mut made| made.insert(size));
    if is_first && let Err(error) = make(size, &folder) {
        eprintln!("{}: {error}", folder.display());
        std::process::exit(1);
    }
    folder
}

fn make(size: usize, folder: &Path) -> io::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    workspace::write(size, folder)
}

fn loaded(size: usize) -> Workspace {
    store::load(&folder(size)).workspace
}

/// The day of the plan's last revision, and its steering group's next meeting.
fn days() -> (NaiveDate, NaiveDate) {
    let day = |month, day| NaiveDate::from_ymd_opt(2021, month, day).unwrap_or_default();
    (day(6, 16), day(9, 10))
}

fn request(workspace: &Workspace) -> Option<Request<'_>> {
    let body = workspace.organisations.body("styrgruppen")?;
    Some(Request { body, date: days().1, date_by_rhythm: false, previous: None, next: None })
}

/// Reads all files of a workspace.
#[divan::bench(args = SIZES)]
fn load(bencher: Bencher, size: usize) {
    let folder = folder(size);
    bencher.bench_local(|| store::load(&folder));
}

/// Orders the follow-ups and finds the newest of each field.
#[divan::bench(args = SIZES)]
fn view(bencher: Bencher, size: usize) {
    let workspace = loaded(size);
    bencher.bench_local(|| workspace.at(days().0));
}

/// Where every activity stands.
#[divan::bench(args = SIZES)]
fn states(bencher: Bencher, size: usize) {
    let workspace = loaded(size);
    let view = workspace.at(days().0);
    bencher.bench_local(|| state::all(&view));
}

/// What falls due, from a loaded workspace.
#[divan::bench(args = SIZES)]
fn due(bencher: Bencher, size: usize) {
    let workspace = loaded(size);
    let until = due::until(days().0, due::DEFAULT_DAYS);
    bencher.bench_local(|| due::due(&workspace.at(days().0), until));
}

/// The agenda of a meeting, from a loaded workspace.
#[divan::bench(args = SIZES)]
fn agenda(bencher: Bencher, size: usize) {
    let workspace = loaded(size);
    bencher.bench_local(|| Some(agenda::agenda(&workspace.at(days().0), request(&workspace)?)));
}

/// A computed agenda as lines of text.
#[divan::bench(args = SIZES)]
fn agenda_text(bencher: Bencher, size: usize) {
    let workspace = loaded(size);
    let texts = Texts::new(Lang::Sv);
    let computed = request(&workspace).map(|it| agenda::agenda(&workspace.at(days().0), it));
    bencher.bench_local(|| {
        let document = export::agenda::document(&texts, &workspace, computed.as_ref()?);
        Some(export::text::write(&document, export::text::Layout::default()))
    });
}

/// The list of activities as lines of text.
#[divan::bench(args = SIZES)]
fn list_text(bencher: Bencher, size: usize) {
    let workspace = loaded(size);
    let view = workspace.at(days().0);
    let states = state::all(&view);
    let texts = Texts::new(Lang::Sv);
    bencher.bench_local(|| {
        export::text::write(&export::lists::activities(&texts, &states), export::text::Layout::default())
    });
}

/// The texts of one language, as every start reads them.
#[divan::bench]
fn texts() -> Texts {
    Texts::new(Lang::Sv)
}
