//! Why the plan was not changed, in words, and what to do.

use chrono::NaiveDate;

use super::check;
use super::settling::standing;
use crate::domain::id::ActivityId;
use crate::domain::settling::CannotSettle;
use crate::i18n::Texts;
use crate::t;

/// Why the plan was not changed, and under it what to do or what stands there now.
#[must_use]
pub fn told(texts: &Texts, id: &ActivityId, why: &CannotSettle, written: NaiveDate) -> (String, Vec<String>) {
    match why {
        CannotSettle::Unreadable(problem) => {
            let told = check::explain(texts, problem);
            (t!(texts, "cannot-settle-unreadable", place = told.place, cause = told.cause), vec![told.remedy])
        }
        CannotSettle::Gone => (t!(texts, "cannot-settle-gone", id = id.as_str()), Vec::new()),
        CannotSettle::NoTime { line } => (
            t!(texts, "cannot-settle-no-time", id = id.as_str()),
            vec![t!(texts, "cannot-settle-no-time-do", line = *line)],
        ),
        CannotSettle::Changed(time) => {
            let words = t!(texts, "cannot-settle-words", words = &time.text);
            let now = t!(texts, "cannot-settle-now", meaning = standing(texts, time, written));
            (t!(texts, "cannot-settle-changed", id = id.as_str()), vec![words, now])
        }
        CannotSettle::ByHand { line, lines } if lines.is_empty() => {
            (t!(texts, "cannot-settle-by-hand"), vec![t!(texts, "cannot-settle-take-out", line = *line)])
        }
        CannotSettle::ByHand { line, lines } => {
            let lines = lines.iter().map(|it| format!("  {it}"));
            let how = t!(texts, "cannot-settle-write", line = *line);
            (t!(texts, "cannot-settle-by-hand"), std::iter::once(how).chain(lines).collect())
        }
    }
}
