//! `agenda`: the computed agenda with reasons.

use clap::ArgMatches;

use super::super::context::Context;
use super::super::fault::Fault;
use super::super::output;
use super::{json, shown};
use crate::domain::meetings::MeetingDay;
use crate::domain::workspace::View;
use crate::export;
use crate::reports::agenda::{self, Agenda, Request};
use crate::t;

pub(super) fn run(context: &Context, options: &ArgMatches) -> Result<u8, Fault> {
    let opened = context.open_with_parties()?;
    let view = opened.at(context.today);
    let name = options.get_one::<String>("body").map(String::as_str).unwrap_or_default();
    let request = request(context, &view, name, options)?;
    let computed = agenda::agenda(&view, request);
    if options.get_flag("json") {
        return json(&export::json::agenda(context.texts, view.workspace, &computed));
    }
    tips(context, &computed);
    shown::write(context, &view, &export::agenda::document(context.texts, view.workspace, &computed))
}

/// The meeting asked for; without `--date` the body's next one, by the day that is set or else by its rhythm.
pub(super) fn request<'b>(
    context: &Context,
    view: &View<'b>,
    name: &str,
    options: &ArgMatches,
) -> Result<Request<'b>, Fault> {
    let body = context.body(&view.workspace.organisations, name)?;
    let given = context.date(options, "date")?.map(MeetingDay::Set);
    let day = given.or_else(|| agenda::coming_meeting(view, body));
    let date = day.map(MeetingDay::date);
    let date = date.ok_or_else(|| Fault::usage(t!(context.texts, "agenda-which-date", body = &body.name)))?;
    let previous = context.date(options, "previous")?;
    let next = context.date(options, "next")?;
    for (given, is_wrong) in
        [("--previous", previous.is_some_and(|it| it >= date)), ("--next", next.is_some_and(|it| it <= date))]
    {
        if is_wrong {
            return Err(Fault::usage(t!(context.texts, "agenda-order", option = given)));
        }
    }
    let date_by_rhythm = day.is_some_and(MeetingDay::is_expected);
    Ok(Request { body, date, date_by_rhythm, previous, next })
}

/// What could be said to make the agenda surer, on stderr.
pub(super) fn tips(context: &Context, agenda: &Agenda) {
    let is_assumed = agenda.next.is_some_and(|it| it.by_rhythm);
    for (is_due, id) in [
        (agenda.date_by_rhythm, "agenda-tip-date"),
        (is_assumed && !agenda.date_by_rhythm, "agenda-tip-next"),
        (agenda.previous.is_none(), "agenda-tip-previous"),
    ] {
        if is_due {
            output::complain(&t!(context.texts, id));
        }
    }
}
