//! What a message makes of the model, and what is to be done outside. Pure: no file, no clock.

mod time;

use std::path::Path;

use chrono::NaiveDate;

use super::commands::Command;
use super::data::Data;
use super::layers::Step;
use super::layers::help::help;
use super::layers::question::{Question, Yes};
use super::layers::reader::Reader;
use super::message::{Effect, Fault, Message, Why, Written};
use super::model::{Deed, Model, Saving};
use super::rich::Paragraph;
use super::screens::plan;
use super::theme::{Role, word};
use crate::domain::history::Subject;
use crate::domain::id::UpdateId;
use crate::domain::reporting::Refusal;
use crate::domain::update::Update;
use crate::store::Loaded;
use crate::t;

/// Takes a message in.
pub fn update(model: &mut Model, message: Message) -> Vec<Effect> {
    if matches!(message, Message::Command(_) | Message::Key(_) | Message::Paste(_) | Message::Click(_)) {
        model.message = None;
    }
    let effects = match message {
        Message::Resize(size) => {
            model.size = size;
            Vec::new()
        }
        Message::FocusLost => {
            model.is_away = true;
            Vec::new()
        }
        // Some terminals say at once that they have the focus; only coming back is news.
        Message::FocusGained if !std::mem::take(&mut model.is_away) => Vec::new(),
        Message::FocusGained => vec![Effect::Reload],
        Message::Reloaded(loaded, today) => {
            reloaded(model, *loaded, today);
            Vec::new()
        }
        Message::Command(Command::Quit) => quit(model),
        Message::Command(Command::Suspend) => vec![Effect::Suspend],
        Message::Command(Command::Help) => {
            let reader = help(model, model.context());
            model.layers.push(Box::new(reader));
            Vec::new()
        }
        Message::Written(written) => {
            let is_past_midnight =
                !model.today_is_fixed && written.updates.iter().any(|it| it.day() > model.data.today);
            take_in(model, &written);
            let message = Message::Written(written);
            let mut effects = pass_on(model, &message);
            if is_past_midnight {
                effects.push(Effect::Reload);
            }
            if let Message::Written(Written { fault: Some(fault), why, .. }) = message {
                explain(model, &fault, why);
            }
            effects
        }
        Message::TimeWritten(written) => {
            let message = Message::TimeWritten(written);
            let mut effects = pass_on(model, &message);
            if let Message::TimeWritten(written) = message {
                effects.extend(time::written(model, *written));
            }
            effects
        }
        message => pass_on(model, &message),
    };
    model.settle();
    effects
}

/// Gives the message to what has the keys: the topmost layer, else the screen.
fn pass_on(model: &mut Model, message: &Message) -> Vec<Effect> {
    let Some(mut layer) = model.layers.pop() else { return plan::update(model, message) };
    let Step { close, close_below, over, effects } = layer.update(model, message);
    if !close {
        model.layers.push(layer);
    }
    if close_below {
        model.layers.pop();
    }
    model.layers.extend(over);
    effects
}

/// Leaves, unless a text would be lost; then asks once.
fn quit(model: &mut Model) -> Vec<Effect> {
    // Only to the question itself is the same key an answer.
    if !model.holds_text() || model.layers.last().is_some_and(|it| it.asks_to_quit()) {
        return vec![Effect::Quit];
    }
    let words = [t!(model.texts, "tui-quit-words")];
    let question = Question::new(t!(model.texts, "tui-quit-title"), &words, Yes::Do(vec![Effect::Quit]));
    model.layers.push(Box::new(question));
    Vec::new()
}

/// Takes in what is on disk now.
fn take_in(model: &mut Model, written: &Written) {
    let ids: Vec<_> = written.updates.iter().map(|it| it.id).collect();
    let hidden = written.updates.iter().any(|it| it.day() > model.data.today);
    if let Some(last) = written.updates.last() {
        model.saving = Saving::Saved(last.at.format("%H:%M").to_string());
    }
    written.updates.iter().for_each(|it| model.data.add(it.clone()));
    model.unsent.retain(|(_, id)| !written.updates.iter().any(|it| it.id == *id));
    if !ids.is_empty() {
        let sitting = &mut model.sitting;
        match written.why {
            Why::New => {
                sitting.done.push(Deed::Updates(ids));
                sitting.undone.clear();
            }
            Why::Undo => {
                settle_step(&mut sitting.done, &written.updates);
                sitting.undone.push(Deed::Updates(ids));
            }
            Why::Redo => {
                settle_step(&mut sitting.undone, &written.updates);
                sitting.done.push(Deed::Updates(ids));
            }
        }
        let more = written.updates.len() - 1;
        let what = written.updates.first().map(|it| plan::update_in_words(model, it)).unwrap_or_default();
        let what = if more > 0 { t!(model.texts, "tui-saved-more", what = what, n = more) } else { what };
        let said = match (hidden, written.why) {
            (true, _) => t!(model.texts, "tui-saved-hidden", date = model.texts.date(model.data.today)),
            (false, Why::New) => t!(model.texts, "tui-saved-new", what = what),
            (false, Why::Undo) => t!(model.texts, "tui-saved-undo"),
            (false, Why::Redo) => t!(model.texts, "tui-saved-redo", what = what),
        };
        model.tell(if hidden { Role::Accent } else { Role::Good }, said);
    }
    model.plan.refresh();
}

/// Takes from the last step what has been taken back. What could not be written stays to be tried again.
fn settle_step(steps: &mut Vec<Deed>, written: &[Update]) {
    let Some(step) = steps.pop() else { return };
    let is_left = |id: &UpdateId| !written.iter().any(|it| it.undoes == Some(*id));
    let left: Vec<UpdateId> = step.updates().iter().copied().filter(is_left).collect();
    if !left.is_empty() {
        steps.push(Deed::Updates(left));
    }
}

/// Says why something was not written. What the disk refused is told where it cannot be overlooked.
fn explain(model: &mut Model, fault: &Fault, why: Why) {
    match fault {
        Fault::Refused(refusal) => {
            let words = refusal_words(model, refusal, why);
            model.tell(Role::Bad, words);
        }
        Fault::NotSaved { cause, path, rescued, unsent } => {
            let subject = Subject::of(unsent);
            model.unsent.retain(|(it, _)| *it != subject);
            model.unsent.push((subject, unsent.id));
            model.saving = Saving::Failed;
            let page = not_saved(model, cause, path, rescued.as_deref());
            let reader = Reader::new(t!(model.texts, "tui-not-saved-title"), page);
            model.layers.push(Box::new(reader));
        }
    }
}

fn not_saved(model: &Model, cause: &str, path: &Path, rescued: Option<&Path>) -> Vec<Paragraph> {
    let texts = &model.texts;
    let shown = |path: &Path| path.display().to_string();
    let kept = match rescued {
        Some(rescued) => t!(texts, "tui-not-saved-kept", path = shown(rescued)),
        None => t!(texts, "tui-not-saved-not-kept"),
    };
    vec![
        Paragraph::of(Role::Bad, &t!(texts, "tui-not-saved-what", path = shown(path))),
        Paragraph::of(Role::Text, &t!(texts, "tui-not-saved-cause", cause = cause)),
        Paragraph::blank(),
        Paragraph::of(Role::Strong, &kept),
        Paragraph::blank(),
        Paragraph::of(Role::Text, &t!(texts, "tui-not-saved-do")),
    ]
}

fn refusal_words(model: &Model, refusal: &Refusal, why: Why) -> String {
    let texts = &model.texts;
    let name = |id: &str| model.data.workspace.organisations.name(id).to_owned();
    match refusal {
        Refusal::UnknownActivity { id } => t!(texts, "tui-refused-activity", id = id),
        Refusal::UnknownParty { id } => t!(texts, "tui-refused-party", id = id),
        Refusal::EachReports { id, .. } => t!(texts, "tui-refused-each", id = id.as_str()),
        Refusal::NotExpected { party, .. } => t!(texts, "tui-refused-not-expected", name = name(party.as_str())),
        Refusal::WhichOccurrence { .. } | Refusal::NoOccurrence { .. } => t!(texts, "tui-refused-occurrence"),
        Refusal::ReasonNeeded { status } => {
            t!(texts, "tui-refused-reason", status = t!(texts, &word(Some(*status))))
        }
        Refusal::Nothing => t!(texts, "tui-note-empty"),
        Refusal::UnknownUpdate { .. } | Refusal::AlreadyUndone if why == Why::Redo => t!(texts, "tui-refused-redone"),
        Refusal::BuiltUpon { by, day } if why == Why::Redo => {
            t!(texts, "tui-refused-built-redo", by = by, date = texts.date(*day))
        }
        Refusal::UnknownUpdate { .. } | Refusal::AlreadyUndone => t!(texts, "tui-refused-undone"),
        Refusal::BuiltUpon { by, day } => t!(texts, "tui-refused-built", by = by, date = texts.date(*day)),
    }
}

/// Takes in files that were read again. If the plan no longer can be read, the last good one stays.
fn reloaded(model: &mut Model, loaded: Loaded, today: NaiveDate) {
    let lost = loaded.workspace.plan.areas.is_empty() && model.data.count() > 0 && !loaded.problems.is_empty();
    if !lost {
        let data = Data::new(loaded.workspace, today);
        let before = std::mem::replace(&mut model.data, data);
        model.plan.replaced(&before, &model.data);
    }
    let worse = loaded.problems.len() > model.problems.len();
    model.problems = loaded.problems;
    model.take_notice();
    if lost {
        model.tell(Role::Bad, t!(model.texts, "tui-reload-lost"));
    } else if worse {
        model.tell(Role::Bad, t!(model.texts, "tui-reload-problems"));
    }
}
