//! A document on the terminal, with what must be known about the day first.

use super::super::context::Context;
use super::super::fault::Fault;
use super::super::output;
use crate::domain::workspace::View;
use crate::export::document::Document;
use crate::t;

/// Writes a document, with what must be known about the day first.
pub(super) fn write(context: &Context, view: &View, document: &Document) -> Result<u8, Fault> {
    if let Some(notice) = notice(context, view) {
        output::complain(&notice);
    }
    output::document(document)?;
    Ok(0)
}

/// That the plan period is over, or that an earlier wording of the plan is not kept.
fn notice(context: &Context, view: &View) -> Option<String> {
    let plan = &view.workspace.plan;
    if let Some(period) = plan.period.filter(|_| view.after_plan()) {
        return Some(t!(context.texts, "plan-is-over", date = context.texts.date(period.end)));
    }
    let later = plan.decisions().into_iter().map(|it| it.date).filter(|date| *date > view.today).max()?;
    Some(t!(context.texts, "later-wording", date = context.texts.date(later)))
}
