//! `show`: the plan, an area or an activity.

use clap::ArgMatches;

use super::super::context::Context;
use super::super::fault::Fault;
use super::super::output;
use super::{json, set};
use crate::domain::workspace::View;
use crate::export::{self, document::Document};
use crate::reports::{log, state};
use crate::t;

pub(super) fn run(context: &Context, options: &ArgMatches) -> Result<u8, Fault> {
    let opened = context.open()?;
    let view = opened.at(context.today);
    let as_json = options.get_flag("json");
    let Some(id) = options.get_one::<String>("id") else {
        return if as_json {
            json(&export::json::list(&view, &state::all(&view)))
        } else {
            write(context, &view, &export::plan::plan(context.texts, &view))
        };
    };
    let id = &set::dotted(id);
    if let Some(state) = state::find(&view, id) {
        let entries = log::log(&view, Some(&state.activity.id), None);
        return if as_json {
            json(&export::json::show(&view, &state, &entries))
        } else {
            write(context, &view, &export::plan::activity(context.texts, &view, &state, &entries))
        };
    }
    if let Some(area) = view.workspace.plan.area(id) {
        return if as_json {
            let states: Vec<_> = state::all(&view).into_iter().filter(|it| it.area.id == area.id).collect();
            json(&export::json::list(&view, &states))
        } else {
            write(context, &view, &export::plan::area(context.texts, &view, area))
        };
    }
    Err(context.unknown_activity(&view.workspace.plan, id))
}

/// The plan screen's content as lines: head, notices, every activity.
pub(in crate::cli) fn plain_plan(context: &Context) -> Result<u8, Fault> {
    let opened = context.open()?;
    let view = opened.at(context.today);
    let plan = &view.workspace.plan;
    let mut document = Document::new(plan.title.clone(), context.texts.lang().code());
    document.heading(1, &plan.title);
    document.paragraph(&plan.purpose);
    document.paragraph(&plan.adoption_text);
    let states = state::all(&view);
    document.blocks.extend(export::lists::by_area(context.texts, &states).blocks);
    write(context, &view, &document)
}

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
