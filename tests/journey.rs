//! The real program in a pseudo-terminal: opens the plan, sets a status for one organisation, leaves.

#![cfg(unix)]
#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::process::Command;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// Longer than any machine should need; a text that comes is not waited for any longer.
const DEADLINE: Duration = Duration::from_secs(20);

struct Terminal {
    screen: vt100::Parser,
    /// Everything the program has written.
    written: Vec<u8>,
    bytes: Receiver<Vec<u8>>,
    keys: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    // Dropping it would hang up.
    _pty: Box<dyn MasterPty + Send>,
}

impl Terminal {
    fn open(home: &Path, arguments: &[&str]) -> Self {
        Self::open_with(home, arguments, None, None)
    }

    fn open_with(home: &Path, arguments: &[&str], no_colour: Option<&str>, panics: Option<&str>) -> Self {
        let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
        let pty = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_styrplan"));
        command.args(arguments);
        command.cwd(home);
        command.env("STYRPLAN_CONFIG", home.join("config"));
        command.env("STYRPLAN_DATA", home.join("data"));
        command.env("TERM", "xterm-256color");
        command.env_remove("NO_COLOR");
        if let Some(value) = no_colour {
            command.env("NO_COLOR", value);
        }
        if let Some(value) = panics {
            command.env("STYRPLAN_TEST_PANIC", value);
        }
        let child = pty.slave.spawn_command(command).unwrap();
        drop(pty.slave);
        let mut reader = pty.master.try_clone_reader().unwrap();
        let (sender, bytes) = channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(read) = reader.read(&mut buffer) {
                if read == 0 || sender.send(buffer.get(..read).unwrap_or_default().to_vec()).is_err() {
                    break;
                }
            }
        });
        let keys = pty.master.take_writer().unwrap();
        let screen = vt100::Parser::new(NonZero::new(24).unwrap(), NonZero::new(80).unwrap(), 0);
        Self { screen, written: Vec::new(), bytes, keys, child, _pty: pty.master }
    }

    fn press(&mut self, keys: &str) -> &mut Self {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
        self
    }

    /// Waits until a text stands on the screen.
    fn wait_for(&mut self, text: &str) -> &mut Self {
        self.wait_until(|screen| screen.contains(text), text)
    }

    fn wait_until(&mut self, holds: impl Fn(&str) -> bool, what: &str) -> &mut Self {
        let end = Instant::now() + DEADLINE;
        while !holds(&self.screen.screen().contents()) {
            match self.bytes.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(bytes) => self.take_in(&bytes),
                Err(error) => panic!("never came ({error}): {what}\n{}", self.screen.screen().contents()),
            }
        }
        self
    }

    fn take_in(&mut self, bytes: &[u8]) {
        self.screen.process(bytes);
        self.written.extend_from_slice(bytes);
    }

    /// Waits until the program has ended, and takes in all that it has written.
    fn end(mut self) -> (u32, Vec<u8>) {
        let end = Instant::now() + DEADLINE;
        loop {
            match self.bytes.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(bytes) => self.take_in(&bytes),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => panic!("never ended\n{}", self.screen.screen().contents()),
            }
        }
        (self.child.wait().unwrap().exit_code(), self.written)
    }
}

/// A copy of the plan in a folder of its own.
fn home() -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("plan"), &home.path().join("plan"));
    home
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn update_files(home: &Path) -> usize {
    let years = fs::read_dir(home.join("plan/updates")).unwrap().map(Result::unwrap);
    years.map(|year| fs::read_dir(year.path()).unwrap().count()).sum()
}

fn position(bytes: &[u8], part: &str) -> Option<usize> {
    bytes.windows(part.len()).rposition(|it| it == part.as_bytes())
}

#[test]
fn a_member_reports_for_one_organisation() {
    let home = home();
    let before = update_files(home.path());
    let folder = home.path().join("plan");
    let arguments = ["-w", folder.to_str().unwrap(), "--today", "2021-06-16", "--by", "provaren"];
    let mut terminal = Terminal::open(home.path(), &arguments);
    terminal.wait_for("Barnens bästa gäller!").wait_for("q avsluta");
    terminal.press("jj").wait_for("Göra behovsanalys för vilken kompetens som behöver tillföras till olika");
    terminal.press("s").wait_for("Status för 1.3").press("\x1b[B\x1b[B\x1b[B\x1b[B\r").wait_for("Gäller");
    terminal.press("g").press("\r").wait_for("Enter sparar").press("\r").wait_for("Sparat ✓");
    assert_eq!(update_files(home.path()), before + 1, "it is on disk when the screen says so");
    terminal.press("q");
    let (code, written) = terminal.end();
    assert_eq!(code, 0);
    let left = position(&written, "\x1b[?1049l").unwrap();
    for (name, off) in
        [("mouse", "\x1b[?1000l"), ("paste", "\x1b[?2004l"), ("focus", "\x1b[?1004l"), ("cursor", "\x1b[?25h")]
    {
        assert!(position(&written, off).is_some(), "{name} is given back");
    }
    assert!(position(&written, "\x1b[?1049h").unwrap() < left, "the ordinary screen is back");

    let log = Command::new(env!("CARGO_BIN_EXE_styrplan"))
        .args(["-w", folder.to_str().unwrap(), "log", "1.3"])
        .env("STYRPLAN_CONFIG", home.path().join("config"))
        .output()
        .unwrap();
    let log = String::from_utf8(log.stdout).unwrap();
    for part in ["provaren", "Tingsryd", "Genomförd"] {
        assert!(log.contains(part), "{part} in\n{log}");
    }
}

#[test]
fn without_colour_nothing_is_coloured_and_the_choice_is_still_reversed() {
    let home = home();
    let folder = home.path().join("plan");
    let arguments = ["-w", folder.to_str().unwrap(), "--today", "2021-06-16", "--by", "provaren"];
    let mut terminal = Terminal::open_with(home.path(), &arguments, Some("1"), None);
    terminal.wait_for("q avsluta").press("j").wait_until(|screen| screen.contains("▌  · 1.2"), "the next row");
    terminal.press("q");
    let (_, written) = terminal.end();
    let text = String::from_utf8_lossy(&written);
    assert!(text.contains("\x1b[7m"), "reverse video");
    for colour in ["\x1b[36", "\x1b[38;", "\x1b[31", "\x1b[32"] {
        assert!(!text.contains(colour), "{colour:?}");
    }
}

#[test]
fn a_bug_gives_the_terminal_back_and_is_told_on_the_ordinary_screen() {
    let home = home();
    let folder = home.path().join("plan");
    let arguments = ["-w", folder.to_str().unwrap(), "--today", "2021-06-16", "--by", "provaren"];
    let mut terminal = Terminal::open_with(home.path(), &arguments, None, Some("1"));
    terminal.wait_for("q avsluta").press("r");
    let (code, written) = terminal.end();
    assert_eq!(code, 70);
    let left = position(&written, "\x1b[?1049l").unwrap();
    assert!(position(&written, "a bug on demand").unwrap() > left, "told where it can be read");
    for off in ["\x1b[?1000l", "\x1b[?2004l", "\x1b[?1004l", "\x1b[?25h"] {
        assert!(position(&written, off).is_some(), "{off:?}");
    }
}

#[test]
fn trying_to_save_again_keeps_one_copy() {
    let home = home();
    let folder = home.path().join("plan");
    let arguments = ["-w", folder.to_str().unwrap(), "--today", "2021-06-16", "--by", "provaren"];
    let mut terminal = Terminal::open(home.path(), &arguments);
    terminal.wait_for("q avsluta");
    // As when a network folder goes away.
    fs::rename(folder.join("plan.yaml"), folder.join("borta")).unwrap();
    terminal.press("nviktigt").wait_for("viktigt");
    for _ in 0..3 {
        terminal.press("\x13").wait_for("Det gick inte att spara");
        terminal.press("\x1b").wait_until(|screen| !screen.contains("Det gick inte att spara"), "the editor");
    }
    let unsent = || fs::read_dir(home.path().join("data/unsent")).unwrap().map(|it| it.unwrap().file_name());
    assert_eq!(unsent().count(), 1);
    fs::rename(folder.join("borta"), folder.join("plan.yaml")).unwrap();
    terminal.press("\x13").wait_for("Sparat ✓");
    let kept = unsent().next().unwrap_or_default();
    let saved = fs::read_dir(folder.join("updates/2021")).unwrap().map(|it| it.unwrap().file_name());
    assert!(kept.is_empty() || saved.into_iter().any(|it| it == kept), "it is the same follow-up");
    terminal.press("q");
    assert_eq!(terminal.end().0, 0);
}

#[test]
fn a_key_that_changes_nothing_writes_nothing() {
    let home = home();
    let folder = home.path().join("plan");
    let arguments = ["-w", folder.to_str().unwrap(), "--today", "2021-06-16", "--by", "provaren"];
    let mut terminal = Terminal::open(home.path(), &arguments);
    terminal.wait_for("q avsluta").press("j").wait_until(|screen| screen.contains("▌  · 1.2"), "the next row");
    terminal.press("x").press("X").press("x").press("k").wait_until(|screen| screen.contains("▌  · 1.1"), "the row");
    terminal.press("q");
    let (_, written) = terminal.end();
    let frames = written.windows(8).filter(|it| *it == b"\x1b[?2026h").count();
    assert!(frames <= 4, "{frames} frames");
}
