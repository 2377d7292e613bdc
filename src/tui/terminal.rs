//! The terminal itself: taken over, given back whatever happens, one write per frame.

use std::cell::RefCell;
use std::io::{self, Write};
use std::panic;
use std::rc::Rc;
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::event::{
    DisableBracketedPaste, DisableFocusChange, DisableMouseCapture, EnableBracketedPaste, EnableFocusChange,
    EnableMouseCapture,
};
use crossterm::terminal::{
    BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
    enable_raw_mode,
};
use crossterm::{cursor, execute, queue};
use ratatui::Terminal;
use ratatui::backend::{Backend, CrosstermBackend};

use super::model::Model;
use super::view::draw;

/// The terminal while the program has it; gives it back when dropped.
pub(super) struct Taken {
    terminal: Terminal<CrosstermBackend<FrameWriter>>,
    frame: FrameWriter,
    /// The last frame that was written.
    last: Vec<u8>,
}

impl Taken {
    /// Takes the terminal over. On failure everything that was switched on is switched off again.
    pub(super) fn take() -> io::Result<Self> {
        give_back_on_panic();
        let frame = FrameWriter::default();
        match switch_on().and_then(|()| Terminal::new(CrosstermBackend::new(frame.clone()))) {
            Ok(terminal) => Ok(Self { terminal, frame, last: Vec::new() }),
            Err(error) => {
                give_back();
                Err(error)
            }
        }
    }

    /// Draws the model: only what changed, in one write, so that no half frame is seen.
    pub(super) fn draw(&mut self, model: &Model) -> io::Result<()> {
        self.terminal.draw(|frame| draw(model, frame))?;
        let frame = self.frame.0.take();
        if says_nothing_new(&frame, &self.last) {
            return Ok(());
        }
        write_whole(&frame)?;
        self.last = frame;
        Ok(())
    }

    /// Gives the terminal to the shell until the user comes back.
    pub(super) fn suspend(&mut self) -> io::Result<()> {
        give_back();
        stop_process();
        switch_on()?;
        let size = self.terminal.backend().size()?;
        self.terminal.resize(ratatui::layout::Rect::from((ratatui::layout::Position::ORIGIN, size)))
    }
}

impl Drop for Taken {
    fn drop(&mut self) {
        give_back();
    }
}

/// Whether the terminal is ours. Giving it back twice would put the cursor on top of a panic's message.
static TAKEN: AtomicBool = AtomicBool::new(false);

fn switch_on() -> io::Result<()> {
    TAKEN.store(true, Ordering::SeqCst);
    enable_raw_mode()?;
    execute!(
        io::stdout(),
        EnterAlternateScreen,
        EnableBracketedPaste,
        EnableFocusChange,
        EnableMouseCapture,
        cursor::Hide
    )
}

/// Every step is tried: one that fails must not keep the others from being undone.
fn give_back() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut out = io::stdout();
    let _ = queue!(out, EndSynchronizedUpdate);
    let _ = queue!(out, DisableMouseCapture);
    let _ = queue!(out, DisableFocusChange);
    let _ = queue!(out, DisableBracketedPaste);
    let _ = queue!(out, LeaveAlternateScreen);
    let _ = queue!(out, cursor::Show);
    let _ = out.flush();
    let _ = disable_raw_mode();
}

/// A panic's message must be read on the ordinary screen, by a person whose terminal works.
fn give_back_on_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let previous = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            give_back();
            previous(info);
        }));
    });
}

/// Stops the whole job, as Ctrl+Z does elsewhere. The `kill` command does it, since raising a signal from within
/// needs unsafe code; without the command nothing happens and the program goes on.
#[cfg(unix)]
fn stop_process() {
    let _ = std::process::Command::new("kill").args(["-s", "TSTP", "0"]).status();
}

#[cfg(not(unix))]
fn stop_process() {}

/// Gathers a frame and writes it at once between the marks of a synchronized update.
#[derive(Clone, Default)]
struct FrameWriter(Rc<RefCell<Vec<u8>>>);

fn write_whole(frame: &[u8]) -> io::Result<()> {
    let mut whole = Vec::new();
    queue!(whole, BeginSynchronizedUpdate)?;
    whole.extend_from_slice(frame);
    queue!(whole, EndSynchronizedUpdate)?;
    let mut out = io::stdout().lock();
    out.write_all(&whole)?;
    out.flush()
}

/// Whether a frame prints no sign and leaves style and cursor as the last one did.
fn says_nothing_new(frame: &[u8], last: &[u8]) -> bool {
    let is_sequence = |part: &[u8]| match part {
        [b'[', between @ .., end] => {
            (0x40..=0x7e).contains(end) && !between.iter().any(|byte| (0x40..=0x7e).contains(byte))
        }
        _ => false,
    };
    let mut parts = frame.split(|byte| *byte == 0x1b);
    parts.next().is_some_and(<[u8]>::is_empty) && parts.all(is_sequence) && last.ends_with(frame)
}

impl Write for FrameWriter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    /// Does nothing: the frame is written when it is whole.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::says_nothing_new;

    #[test]
    fn only_a_frame_without_signs_that_ends_as_the_last_did_says_nothing() {
        let end = "\u{1b}[39m\u{1b}[0m\u{1b}[?25l";
        let last = format!("\u{1b}[1;1Hord{end}");
        for (frame, nothing) in [
            (end, true),
            ("\u{1b}[39m\u{1b}[0m\u{1b}[?25h\u{1b}[2;3H", false),
            ("d\u{1b}[39m\u{1b}[0m\u{1b}[?25l", false),
            ("\u{1b}[1;1Hord\u{1b}[39m\u{1b}[0m\u{1b}[?25l", false),
        ] {
            assert_eq!(says_nothing_new(frame.as_bytes(), last.as_bytes()), nothing, "{frame:?}");
        }
    }
}
