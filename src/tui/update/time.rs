//! What comes of writing how a time is to be understood.

use super::reloaded;
use crate::domain::id::ActivityId;
use crate::domain::plan::Time;
use crate::domain::settled::Settled;
use crate::domain::settling::CannotSettle;
use crate::reports::{not_changed, settling, wording};
use crate::store::SettleFault;
use crate::t;
use crate::tui::layers::reader::Reader;
use crate::tui::message::{Effect, TimeWritten, Why};
use crate::tui::model::{Deed, Model, Saving};
use crate::tui::rich::Paragraph;
use crate::tui::theme::Role;

/// Takes in what is on disk now, or says why it was not written.
pub(super) fn written(model: &mut Model, written: TimeWritten) -> Vec<Effect> {
    let TimeWritten { why, activity, wanted, at, result, loaded } = written;
    let saved = match result {
        Ok(saved) => saved,
        Err(fault) => {
            let has_changed = matches!(&fault, SettleFault::Edit(CannotSettle::Changed(_) | CannotSettle::Gone));
            if matches!(&fault, SettleFault::NotSaved { .. } | SettleFault::Busy) {
                model.saving = Saving::Failed;
            }
            let page = explained(model, &activity, &wanted, &fault);
            model.layers.push(Box::new(Reader::new(t!(model.texts, "tui-not-saved-title"), page)));
            return if has_changed { vec![Effect::Reload] } else { Vec::new() };
        }
    };
    if let Some((loaded, today)) = loaded {
        reloaded(model, loaded, today);
    }
    model.saving = Saving::Saved(at);
    let words = in_words(model, activity.as_str());
    let sitting = &mut model.sitting;
    let back = Box::new(saved.back);
    let said = match why {
        Why::New => {
            sitting.done.push(Deed::Time(back, words.clone()));
            sitting.undone.clear();
            t!(model.texts, "tui-saved-new", what = words)
        }
        Why::Undo => {
            sitting.done.pop();
            sitting.undone.push(Deed::Time(back, words));
            t!(model.texts, "tui-saved-undo")
        }
        Why::Redo => {
            sitting.undone.pop();
            sitting.done.push(Deed::Time(back, words.clone()));
            t!(model.texts, "tui-saved-redo", what = words)
        }
    };
    model.tell(Role::Good, said);
    Vec::new()
}

/// "1.3 Läsningen är bekräftad: 1 juli–30 september 2021 (16 juni 2021, processledare 1)".
fn in_words(model: &Model, id: &str) -> String {
    let plan = &model.data.workspace.plan;
    let Some(Time { text, settled }) = plan.activity(id).map(|it| &it.time) else { return id.to_owned() };
    let written = plan.last_written();
    if settled.is_empty() {
        let standing = settling::standing(&model.texts, &Time { text: text.clone(), ..Time::default() }, written);
        return t!(model.texts, "unsettled", id = id, reading = standing);
    }
    t!(model.texts, "settled", id = id, meaning = settling::meaning(&model.texts, text, settled, written))
}

fn explained(model: &Model, id: &ActivityId, wanted: &Settled, fault: &SettleFault) -> Vec<Paragraph> {
    let texts = &model.texts;
    let written = model.data.workspace.plan.last_written();
    let (message, more) = match fault {
        SettleFault::Edit(why @ CannotSettle::Changed(time)) if !wanted.is_empty() => {
            let (message, mut more) = not_changed::told(texts, id, why, written);
            let meaning = settling::meaning(texts, &time.text, wanted, written);
            more.push(t!(texts, "cannot-settle-wanted", meaning = meaning));
            (message, more)
        }
        SettleFault::Edit(why) => not_changed::told(texts, id, why, written),
        SettleFault::Busy => (t!(texts, "settle-busy"), Vec::new()),
        SettleFault::NotSaved { cause, path } => {
            let cause = wording::save_cause(texts, cause.system());
            let told = t!(texts, "tui-not-saved-what", path = path.display().to_string());
            (told, vec![t!(texts, "tui-not-saved-cause", cause = cause), t!(texts, "settle-not-saved")])
        }
    };
    let mut page = vec![Paragraph::of(Role::Bad, &message), Paragraph::blank()];
    page.extend(more.iter().map(|it| Paragraph::of(Role::Text, it).hanging(2)));
    page
}
