//! What is typed to search for: words, and the conditions that the command line knows.

use crate::domain::search::{fold, matches};
use crate::reports::filter::Filter;
use crate::tui::data::Data;

/// What is searched for.
#[derive(Debug, Default)]
pub(super) struct Query {
    /// Conditions such as `status:försenad`; all hold.
    conditions: Option<Filter>,
    /// Plain words, folded.
    words: String,
    /// What the words mean if they are those of a status.
    status: Option<Filter>,
    /// For each plain word what it means if it is that of a status. Only where some word is.
    each: Vec<(String, Option<Filter>)>,
}

impl Query {
    /// Reads what was typed. A condition that means nothing (yet) is plain words.
    pub(super) fn new(typed: &str) -> Self {
        let (conditions, plain): (Vec<&str>, Vec<&str>) = typed
            .split_whitespace()
            .partition(|word| word.contains(':') && Filter::parse(&[(*word).to_owned()]).is_ok());
        let conditions: Vec<String> = conditions.into_iter().map(str::to_owned).collect();
        let status = |word: &str| Filter::parse(&[format!("status:{word}")]).ok();
        let words = plain.join(" ");
        let whole = status(&words);
        let each: Vec<_> = plain.iter().map(|word| (fold(word), status(word))).collect();
        let has_status = whole.is_none() && each.iter().any(|(_, status)| status.is_some());
        Self {
            conditions: (!conditions.is_empty()).then(|| Filter::parse(&conditions).unwrap_or_default()),
            status: whole,
            words: fold(&words),
            each: if has_status { each } else { Vec::new() },
        }
    }

    /// Whether nothing but words is searched for.
    pub(super) fn is_text(&self) -> bool {
        self.conditions.is_none() && self.status.is_none() && self.each.is_empty()
    }

    /// Whether an activity is found: its words hold what was typed, or its status is it.
    pub(super) fn finds(&self, data: &Data, n: usize) -> bool {
        let text = data.haystack(n);
        let is = |status: &Option<Filter>| status.as_ref().is_some_and(|it| data.is_chosen(n, it));
        let each = || !self.each.is_empty() && self.each.iter().all(|(word, status)| matches(text, word) || is(status));
        (matches(text, &self.words) || is(&self.status) || each())
            && self.conditions.as_ref().is_none_or(|it| data.is_chosen(n, it))
    }
}
