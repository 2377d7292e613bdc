//! The occurrence that a person names on the command line: by its key, the window it is counted in, or its month.

use chrono::NaiveDate;

use super::super::context::Context;
use super::super::fault::Fault;
use crate::domain::duty::OccurrenceKey;
use crate::domain::id::PartyId;
use crate::domain::plan::Activity;
use crate::domain::schedule::Occurrence;
use crate::domain::search::fold;
use crate::domain::status::Status;
use crate::domain::update::Report;
use crate::domain::workspace::View;
use crate::reports::wording;
use crate::t;

/// Which occurrence is meant.
enum Meant {
    /// This one, or one that the activity does not have.
    Key(OccurrenceKey),
    /// The latest of that name needs nothing more.
    Settled(OccurrenceKey, Status),
    /// The next of that name has not begun.
    NotBegun(OccurrenceKey, NaiveDate),
    /// No name of an occurrence.
    Nothing,
}

/// The report with the occurrence that is named.
pub(super) fn named(context: &Context, view: &View, report: Report, text: &str) -> Result<Report, Fault> {
    let texts = context.texts;
    let Some((_, activity)) = view.workspace.activity(report.activity.as_str()) else { return Ok(report) };
    let id = activity.id.as_str();
    let party = report.organisation.as_ref();
    match meant(context, view, activity, party, text) {
        Meant::Key(key) => Ok(Report { occurrence: Some(key), ..report }),
        Meant::Settled(key, status) => {
            let name = match party {
                Some(party) => format!("{id}, {}", view.workspace.organisations.short(party.as_str())),
                None => id.to_owned(),
            };
            let when = wording::occurrence(texts, &key);
            let status = wording::status(texts, Some(status));
            let told = Fault::request(t!(texts, "occurrence-settled", id = name, when = when, status = status));
            Err(told.hinted(t!(texts, "occurrence-settled-do", key = key.as_str())))
        }
        Meant::NotBegun(key, start) => {
            let when = wording::occurrence(texts, &key);
            let told = t!(texts, "occurrence-not-begun", id = id, when = when, date = texts.date(start));
            Err(Fault::request(told).hinted(t!(texts, "occurrence-not-begun-do", key = key.as_str())))
        }
        Meant::Nothing => {
            let told = Fault::usage(t!(texts, "bad-occurrence", text = text));
            let names: Vec<String> = view.occurrence_choices(activity).iter().map(ToString::to_string).collect();
            Err(match names.as_slice() {
                [] => told.hinted(t!(texts, "no-occurrences", id = id)),
                names => told.hinted(t!(texts, "refusal-which-do", keys = names.join(", "))),
            })
        }
    }
}

/// By its key, `6.3/2021-11`, by the window it is counted in, `2021-HT`, or by its month or window in words. Of several
/// times in one window the first that the party, or with none the whole, has not settled is meant.
fn meant(context: &Context, view: &View, activity: &Activity, party: Option<&PartyId>, text: &str) -> Meant {
    let key = text.trim().rsplit('/').next().unwrap_or(text);
    let read = OccurrenceKey::parse(key);
    let all = view.occurrences(activity);
    if let Some(read) = read.clone().filter(|read| all.iter().any(|it| it.key == *read)) {
        return Meant::Key(read);
    }
    if let Some(key) = time_in_window(context, view, activity, party, key) {
        return Meant::Key(key);
    }
    if let Some(read) = read {
        return Meant::Key(read);
    }
    let words = fold(key);
    let (name, year) = words.split_once(' ').map_or((words.as_str(), None), |(name, year)| (name, Some(year)));
    let Some(month) = (1..=12).find(|month| fold(context.texts.month(*month)) == name) else { return Meant::Nothing };
    match year {
        Some(year) => OccurrenceKey::parse(&format!("{year}-{month:02}")).map_or(Meant::Nothing, Meant::Key),
        None => of_month(view, activity, party, month),
    }
}

/// Of a month without a year: the latest that has begun. What has not begun is never meant, nor what is settled.
fn of_month(view: &View, activity: &Activity, party: Option<&PartyId>, month: u32) -> Meant {
    let all = view.occurrences(activity);
    let of_month = format!("-{month:02}");
    let is_named = |it: &&Occurrence| it.key.as_str().get(4..) == Some(of_month.as_str());
    let counts = |it: &&Occurrence| {
        view.workspace.plan.is_tracked(it.days.end) || settled_as(view, activity, party, &it.key).is_some()
    };
    let (begun, later): (Vec<&Occurrence>, Vec<&Occurrence>) =
        all.iter().filter(is_named).filter(counts).partition(|it| it.days.start <= view.today);
    match (begun.last(), later.first()) {
        (Some(it), _) => match settled_as(view, activity, party, &it.key) {
            Some(status) => Meant::Settled(it.key.clone(), status),
            None => Meant::Key(it.key.clone()),
        },
        (None, Some(it)) => Meant::NotBegun(it.key.clone(), it.days.start),
        (None, None) => Meant::Nothing,
    }
}

/// How an occurrence ended for a party, or with none for the whole; nothing while it is open.
fn settled_as(view: &View, activity: &Activity, party: Option<&PartyId>, key: &OccurrenceKey) -> Option<Status> {
    let reports = view.history.activity(&activity.id);
    let own = party.and_then(|party| reports.status(Some(party), Some(key))).filter(|it| it.is_closed());
    own.or_else(|| reports.outcome(&view.reporters(activity), key))
}

/// Of the times in a window, named as in `2021-HT`, `2021-04` or "höstterminen 2021": the first that is not settled, else
/// the last.
fn time_in_window(
    context: &Context,
    view: &View,
    activity: &Activity,
    party: Option<&PartyId>,
    text: &str,
) -> Option<OccurrenceKey> {
    let wanted = fold(text);
    let all = view.occurrences(activity);
    let named = |it: &&Occurrence| {
        let words = |window| fold(&wording::window(context.texts, window));
        let is_named = |(window, _)| fold(window) == wanted || words(window) == wanted;
        it.key.window().is_some_and(is_named)
            || (it.key.window().is_some() && OccurrenceKey::of(it.days).as_str() == text)
    };
    let is_open = |it: &&Occurrence| settled_as(view, activity, party, &it.key).is_none();
    let times: Vec<&Occurrence> = all.iter().filter(named).collect();
    times.iter().copied().find(is_open).or(times.last().copied()).map(|it| it.key.clone())
}
