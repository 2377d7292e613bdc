//! `undo`: takes an update back by a new update.

use chrono::NaiveDate;
use clap::ArgMatches;

use super::super::context::Context;
use super::super::fault::Fault;
use super::save;
use crate::domain::id::UpdateId;
use crate::domain::plan::Activity;
use crate::domain::reporting::Refusal;
use crate::domain::update::Update;
use crate::domain::workspace::View;
use crate::reports::wording;
use crate::store;
use crate::t;

pub(super) fn run(context: &Context, options: &ArgMatches) -> Result<u8, Fault> {
    let opened = context.open()?;
    let view = opened.at(context.today);
    let by = context.by();
    let update = match options.get_one::<String>("update") {
        Some(text) => named(&view, text).ok_or_else(|| Refusal::UnknownUpdate { id: text.clone() }),
        None => Ok(last(context, &view, &by)?),
    };
    let update = update.map_err(|refusal| save::refused(context, &view, &refusal))?;
    let stamp = store::new_stamp(&by, context.acting_on());
    let undo = view.take_back(update, stamp).map_err(|refusal| save::refused(context, &view, &refusal))?;
    save::write(context, &opened, &view, &[undo])
}

fn named<'a>(view: &View<'a>, text: &str) -> Option<&'a Update> {
    view.history.find(UpdateId::parse(text).ok()?)
}

/// A person's last report, unless that was not the last that the person did.
fn last<'a>(context: &Context, view: &View<'a>, by: &str) -> Result<&'a Update, Fault> {
    let latest = own_latest(view, by);
    match confirmed_since(context, view, by, latest) {
        Some(told) => Err(told),
        None => latest.ok_or_else(|| Fault::request(t!(context.texts, "nothing-to-undo", by = by))),
    }
}

/// That the last thing a person did may be to confirm readings, which are no reports. Only their day is known, so on the
/// day of the last report the person says which is meant.
fn confirmed_since(context: &Context, view: &View, by: &str, latest: Option<&Update>) -> Option<Fault> {
    let texts = context.texts;
    let own = |activity: &Activity| {
        let confirmed = activity.time.settled.confirmed.as_ref().filter(|it| it.by.as_deref() == Some(by))?;
        let is_since = confirmed.date <= view.today && latest.is_none_or(|it| confirmed.date >= it.day());
        is_since.then(|| (confirmed.date, activity.id.as_str().to_owned()))
    };
    let confirmed: Vec<(NaiveDate, String)> = view.workspace.plan.activities().filter_map(own).collect();
    let date = confirmed.iter().map(|(date, _)| *date).max()?;
    let ids: Vec<String> = confirmed.into_iter().filter(|it| it.0 == date).map(|(_, id)| id).collect();
    let told = t!(texts, "undo-confirmed", ids = wording::list(texts, &ids), date = texts.date(date));
    let id = match ids.as_slice() {
        [id] => id.clone(),
        _ => t!(texts, "cli-value-id"),
    };
    let told = Fault::request(told).hinted(t!(texts, "undo-confirmed-do", id = id));
    Some(match latest {
        Some(update) => {
            told.hinted(t!(texts, "undo-report-do", id = update.activity.as_str(), code = update.id.to_string()))
        }
        None => told,
    })
}

/// The newest update by a person that is in force and is not itself an undo.
fn own_latest<'a>(view: &View<'a>, by: &str) -> Option<&'a Update> {
    let own = |it: &&Update| it.by == by && it.undoes.is_none() && !view.history.is_undone(it.id);
    view.history.updates().iter().copied().filter(own).max_by_key(|it| it.id)
}
