//! `undo`: takes an update back by a new update.

use clap::ArgMatches;

use super::super::context::Context;
use super::super::fault::Fault;
use super::save;
use crate::domain::id::UpdateId;
use crate::domain::reporting::Refusal;
use crate::domain::update::Update;
use crate::domain::workspace::View;
use crate::store;
use crate::t;

pub(super) fn run(context: &Context, options: &ArgMatches) -> Result<u8, Fault> {
    let opened = context.open()?;
    let view = opened.at(context.today);
    let by = context.by();
    let update = match options.get_one::<String>("update") {
        Some(text) => UpdateId::parse(text)
            .ok()
            .and_then(|id| view.history.find(id))
            .ok_or_else(|| save::refused(context, &view, &Refusal::UnknownUpdate { id: text.clone() }))?,
        None => own_latest(&view, &by).ok_or_else(|| Fault::request(t!(context.texts, "nothing-to-undo", by = &by)))?,
    };
    let stamp = store::new_stamp(&by, context.acting_on());
    let undo = view.take_back(update, stamp).map_err(|refusal| save::refused(context, &view, &refusal))?;
    save::write(context, &opened, &view, &[undo])
}

/// The newest update by a person that is in force and is not itself an undo.
fn own_latest<'a>(view: &View<'a>, by: &str) -> Option<&'a Update> {
    let own = |it: &&Update| it.by == by && it.undoes.is_none() && !view.history.is_undone(it.id);
    view.history.updates().iter().copied().filter(own).max_by_key(|it| it.id)
}
