//! The one place of the screens that touches files and the clock.

use std::path::Path;

use chrono::NaiveDate;

use super::message::{Effect, Fault, Message, TimeWritten, Why, Written};
use super::model::Model;
use crate::clock;
use crate::domain::history::Subject;
use crate::domain::id::{ActivityId, UpdateId};
use crate::domain::reporting::Refusal;
use crate::domain::settled::Settled;
use crate::domain::swedish_time;
use crate::domain::update::{Report, Stamp, Update};
use crate::domain::workspace::View;
use crate::reports::wording;
use crate::store::{self, Loaded, SettleFault, Settling, TimeSaved};

/// Carries out an effect on the files. What happened comes back as a message; effects on the terminal give none.
pub fn perform(effect: Effect, model: &Model, folder: &Path) -> Option<Message> {
    match effect {
        Effect::Save(reports) => Some(Message::Written(save(model, folder, reports))),
        Effect::TakeBack(ids, why) => Some(Message::Written(take_back(model, folder, &ids, why))),
        Effect::Settle(settling) => {
            let result = store::settle_time(folder, &settling);
            let Settling { activity, wanted, .. } = *settling;
            Some(time_written(model, folder, Why::New, (activity, wanted), result))
        }
        Effect::SwapTime(swap, why) => {
            let result = store::swap_time(folder, &swap);
            Some(time_written(model, folder, why, (swap.activity, swap.settled), result))
        }
        Effect::Reload => {
            let (loaded, today) = load(model, folder);
            Some(Message::Reloaded(Box::new(loaded), today))
        }
        Effect::Suspend | Effect::Quit => None,
    }
}

/// Reads the files again, and the clock where the user follows it.
fn load(model: &Model, folder: &Path) -> (Loaded, NaiveDate) {
    let today = (!model.today_is_fixed).then(clock::today);
    (store::load(folder), today.unwrap_or(model.data.today))
}

fn time_written(
    model: &Model,
    folder: &Path,
    why: Why,
    (activity, wanted): (ActivityId, Settled),
    result: Result<TimeSaved, SettleFault>,
) -> Message {
    let at = clock::now().format("%H:%M").to_string();
    let loaded = result.is_ok().then(|| load(model, folder));
    Message::TimeWritten(Box::new(TimeWritten { why, activity, wanted, at, result, loaded }))
}

fn save(model: &Model, folder: &Path, reports: Vec<Report>) -> Written {
    let mut written = Written { why: Why::New, updates: Vec::new(), fault: None };
    for report in reports {
        let mut stamp = store::new_stamp(&model.by, model.acting_on());
        let subject = Subject {
            activity: report.activity.clone(),
            organisation: report.organisation.clone(),
            occurrence: report.occurrence.clone(),
        };
        if let Some((_, id)) = model.unsent.iter().find(|(it, _)| *it == subject) {
            // Tried again it is the same follow-up, not another.
            stamp.id = *id;
        }
        let made = look(model, &report.activity.clone(), &stamp, |view, stamp| view.accept(report, stamp));
        if !write(model, folder, made, &mut written) {
            break;
        }
    }
    written
}

/// All or nothing as far as the plan decides: what cannot be taken back is found before anything is written.
fn take_back(model: &Model, folder: &Path, ids: &[UpdateId], why: Why) -> Written {
    let mut written = Written { why, updates: Vec::new(), fault: None };
    let mut made = Vec::new();
    for id in ids {
        let taken_back = match model.data.update(*id) {
            Some(update) => {
                let stamp = store::new_stamp(&model.by, model.acting_on());
                look(model, &update.activity, &stamp, |view, stamp| view.take_back(update, stamp))
            }
            None => Err(Refusal::UnknownUpdate { id: id.to_string() }),
        };
        match taken_back {
            Ok(update) => made.push(update),
            Err(refusal) => {
                written.fault = Some(Fault::Refused(refusal));
                return written;
            }
        }
    }
    for update in made {
        if !write(model, folder, Ok(update), &mut written) {
            break;
        }
    }
    written
}

/// Looks at an activity as its author sees it.
fn look(
    model: &Model,
    activity: &ActivityId,
    stamp: &Stamp,
    make: impl FnOnce(&View, Stamp) -> Result<Update, Refusal>,
) -> Result<Update, Refusal> {
    // After midnight the writer's day is later than the one the screens began with.
    let day = model.data.today.max(swedish_time::day(&stamp.at));
    let looked = model.data.number(activity).and_then(|n| model.data.look(n, day, |view, _| make(view, stamp.clone())));
    looked.unwrap_or_else(|| Err(Refusal::UnknownActivity { id: activity.to_string() }))
}

/// Writes one update. Says whether the next may be tried.
fn write(model: &Model, folder: &Path, made: Result<Update, Refusal>, written: &mut Written) -> bool {
    let saved = made.map_err(Fault::Refused).and_then(|update| match store::save_update(folder, &update) {
        Ok(_) => Ok(update),
        Err(fault) => Err(Fault::NotSaved {
            cause: wording::save_cause(&model.texts, fault.cause.system()),
            path: fault.path,
            rescued: fault.rescued,
            unsent: Box::new(update),
        }),
    });
    match saved {
        Ok(update) => written.updates.push(update),
        Err(fault) => written.fault = Some(fault),
    }
    written.fault.is_none()
}
