//! What can be done where the user stands, and what the marks mean. Made from the table of commands.

use super::reader::Reader;
use crate::domain::status::Status;
use crate::t;
use crate::tui::commands::{Context, available};
use crate::tui::model::Model;
use crate::tui::rich::Paragraph;
use crate::tui::text::fit;
use crate::tui::theme::{CONFIRM, OVERDUE, Role, mark, role, word};

/// Cells for the keys.
const KEYS: usize = 22;

/// The help for a context.
#[must_use]
pub fn help(model: &Model, context: Context) -> Reader {
    let texts = &model.texts;
    let mut page = vec![Paragraph::of(Role::Heading, &t!(texts, "tui-help-keys"))];
    for entry in available(context) {
        let keys: Vec<String> = entry.keys.iter().map(|key| key.name(texts)).collect();
        let keys = fit(&keys.join("  "), KEYS);
        let words = t!(texts, &format!("{}-help", entry.id));
        page.push(Paragraph::of(Role::Strong, &format!("  {keys} ")).and(Role::Text, &words).hanging(KEYS + 3));
    }
    if matches!(context, Context::List | Context::Search) {
        page.push(Paragraph::of(Role::Muted, &format!("  {}", t!(texts, "tui-help-search"))).hanging(2));
    }
    if context.takes_text() && context != Context::Statuses {
        page.push(Paragraph::blank());
        page.push(Paragraph::of(Role::Heading, &t!(texts, "tui-help-writing")));
        page.extend(Paragraph::lines(Role::Text, &t!(texts, "tui-help-writing-keys"), 2));
    }
    if context == Context::Year {
        page.push(Paragraph::blank());
        page.extend(Paragraph::lines(Role::Text, &t!(texts, "tui-help-year"), 2));
    }
    if !matches!(context, Context::Year | Context::Reader) {
        marks(model, &mut page);
    }
    page.push(Paragraph::blank());
    page.push(Paragraph::of(Role::Heading, &t!(texts, "tui-help-mouse")));
    page.extend(Paragraph::lines(Role::Text, &t!(texts, "tui-help-mouse-words"), 2));
    Reader::new(t!(texts, "tui-help-title"), page).as_help()
}

/// What the marks of the plan mean.
fn marks(model: &Model, page: &mut Vec<Paragraph>) {
    let texts = &model.texts;
    page.push(Paragraph::blank());
    page.push(Paragraph::of(Role::Heading, &t!(texts, "tui-help-marks")));
    for status in std::iter::once(None).chain(Status::ALL.map(Some)) {
        page.push(legend(mark(status), role(status), &t!(texts, &word(status))));
    }
    page.push(legend(OVERDUE, Role::Bad, &t!(texts, "tui-help-overdue")));
    page.push(legend(CONFIRM, Role::Accent, &t!(texts, "tui-help-confirm")));
    page.push(legend("█▒░", Role::Text, &t!(texts, "tui-help-bar")));
}

fn legend(mark: &str, role: Role, words: &str) -> Paragraph {
    Paragraph::of(role, &format!("  {} ", fit(mark, 4))).and(Role::Text, words).hanging(7)
}
