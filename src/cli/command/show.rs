//! `show`: the plan, an area or an activity.

use clap::ArgMatches;

use super::super::context::Context;
use super::super::fault::Fault;
use super::{json, named, shown};
use crate::export::{self, document::Document};
use crate::reports::{log, state};

pub(super) fn run(context: &Context, options: &ArgMatches) -> Result<u8, Fault> {
    let opened = context.open()?;
    let view = opened.at(context.today);
    let as_json = options.get_flag("json");
    let Some(id) = options.get_one::<String>("id") else {
        return if as_json {
            json(&export::json::list(&view, &state::all(&view)))
        } else {
            shown::write(context, &view, &export::plan::plan(context.texts, &view))
        };
    };
    let id = &named::dotted(id);
    if let Some(state) = state::find(&view, id) {
        let entries = log::log(&view, Some(&state.activity.id), None);
        return if as_json {
            json(&export::json::show(&view, &state, &entries))
        } else {
            shown::write(context, &view, &export::plan::activity(context.texts, &view, &state, &entries))
        };
    }
    if let Some(area) = view.workspace.plan.area(id) {
        return if as_json {
            let states: Vec<_> = state::all(&view).into_iter().filter(|it| it.area.id == area.id).collect();
            json(&export::json::list(&view, &states))
        } else {
            shown::write(context, &view, &export::plan::area(context.texts, &view, area))
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
    shown::write(context, &view, &document)
}
