//! What is wrong in the files, each with its place, its cause and what to do; then what a person should confirm.

use super::reader::Reader;
use crate::domain::problem::Severity;
use crate::domain::safe_text::visible;
use crate::reports::check::{Explained, Question, explain, questions};
use crate::t;
use crate::tui::model::Model;
use crate::tui::rich::Paragraph;
use crate::tui::text::width;
use crate::tui::theme::{CONFIRM, OVERDUE, Role};

/// The longest piece of a line of a file that is shown.
const EXCERPT: usize = 100;

/// The list of problems and questions.
#[must_use]
pub fn problems(model: &Model) -> Reader {
    let texts = &model.texts;
    let mut page = Vec::new();
    if model.problems.is_empty() {
        page.push(Paragraph::of(Role::Good, &format!("✓ {}", t!(texts, "tui-problems-none"))));
    }
    for problem in &model.problems {
        page.extend(problem_rows(model, &explain(texts, problem)));
    }
    let asked = questions(texts, &model.data.workspace);
    if !asked.is_empty() {
        page.push(Paragraph::blank());
        page.push(Paragraph::of(Role::Heading, &t!(texts, "tui-questions-heading", n = asked.len())));
        page.push(Paragraph::of(Role::Muted, &t!(texts, "tui-questions-how")));
    }
    page.extend(asked.iter().flat_map(|it| question_rows(model, it)));
    Reader::new(t!(texts, "tui-problems-title"), page)
}

fn problem_rows(model: &Model, problem: &Explained) -> Vec<Paragraph> {
    let (mark, role, word) = match problem.severity {
        Severity::Error => (OVERDUE, Role::Bad, t!(model.texts, "tui-problem-error")),
        Severity::Warning => (CONFIRM, Role::Accent, t!(model.texts, "tui-problem-warning")),
    };
    let mut rows = vec![
        Paragraph::of(role, &format!("{mark} {word} ")).and(Role::Strong, &problem.place),
        Paragraph::of(Role::Text, &format!("  {}", problem.cause)).hanging(2),
        Paragraph::of(Role::Text, &format!("  → {}", problem.remedy)).hanging(4),
    ];
    rows.extend(problem.excerpt.as_deref().map(|text| excerpt(text, problem.column)).into_iter().flatten());
    rows.push(Paragraph::blank());
    rows
}

/// The line of the file, and a mark under the place.
fn excerpt(text: &str, column: usize) -> Vec<Paragraph> {
    let before: String = text.chars().take(column.saturating_sub(1)).collect();
    let shown: String = text.chars().take(EXCERPT).collect();
    let mut rows = vec![Paragraph::of(Role::Muted, &format!("    │ {shown}"))];
    let at = width(&visible(&before));
    if column > 0 && at < EXCERPT {
        rows.push(Paragraph::of(Role::Muted, "    │ ").and(Role::Bad, &format!("{}^", " ".repeat(at))));
    }
    rows
}

fn question_rows(model: &Model, question: &Question) -> Vec<Paragraph> {
    let about = match (&question.activity, &question.body) {
        (Some(id), _) => id.to_string(),
        (None, Some(id)) => model.data.workspace.organisations.name(id.as_str()).to_owned(),
        (None, None) => String::new(),
    };
    let topic = t!(model.texts, question.topic.text_id());
    let mut rows = vec![
        Paragraph::blank(),
        Paragraph::of(Role::Accent, &format!("{CONFIRM} ")).and(Role::Strong, &format!("{about} {topic}")).hanging(2),
        Paragraph::of(Role::Muted, &format!("  {}", question.words)).hanging(2),
        Paragraph::of(Role::Text, &format!("  {}", question.question)).hanging(2),
    ];
    rows.extend(question.lines.iter().map(|it| Paragraph::of(Role::Muted, &format!("    │ {it}"))));
    rows
}
