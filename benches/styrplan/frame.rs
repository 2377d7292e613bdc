//! Times of the screens: the first frame after the files are read, and a key with the frame that follows it.

use divan::Bencher;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::layout::Size;
use styrplan::i18n::{Lang, Texts};
use styrplan::store;
use styrplan::tui::commands::Command;
use styrplan::tui::message::Message;
use styrplan::tui::model::{Model, Setting};
use styrplan::tui::theme::Theme;
use styrplan::tui::update::update;
use styrplan::tui::view::draw;

use super::{SIZES, days, folder};

/// A large window, since its frames cost most.
const SCREEN: Size = Size { width: 200, height: 60 };

fn setting(size: usize) -> Setting {
    Setting {
        loaded: store::load(&folder(size)),
        today: days().0,
        today_is_fixed: true,
        by: "processledare 1".to_owned(),
        organisation: None,
        texts: Texts::new(Lang::Sv),
        theme: Theme::new(true),
    }
}

fn terminal() -> Terminal<TestBackend> {
    let Ok(terminal) = Terminal::new(TestBackend::new(SCREEN.width, SCREEN.height));
    terminal
}

/// From a loaded workspace to the first complete frame.
#[divan::bench(args = SIZES, sample_count = 20)]
fn first(bencher: Bencher, size: usize) {
    bencher.with_inputs(|| (setting(size), terminal())).bench_local_values(|(setting, mut terminal)| {
        let model = Model::new(setting, SCREEN);
        let Ok(_) = terminal.draw(|frame| draw(&model, frame));
        (model, terminal)
    });
}

/// One row down, or at the end up again, and the frame.
#[divan::bench(args = SIZES)]
fn key(bencher: Bencher, size: usize) {
    let mut model = Model::new(setting(size), SCREEN);
    let mut terminal = terminal();
    let mut steps = 0_usize;
    bencher.bench_local(|| {
        steps += 1;
        let command = if (steps / size).is_multiple_of(2) { Command::Down } else { Command::Up };
        let effects = update(&mut model, Message::Command(command));
        let Ok(_) = terminal.draw(|frame| draw(&model, frame));
        effects
    });
}
