//! Keys in, model and effects out.

use crossterm::event::{Event, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use proptest::prelude::*;
use styrplan::domain::id::{ActivityId, PartyId};
use styrplan::domain::status::Status;
use styrplan::domain::update::Report;
use styrplan::tui::message::{Effect, Why};
use styrplan::tui::model::Saving;

use super::harness::{Begin, Sitting};

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

fn sitting() -> Sitting {
    Sitting::begin(&Begin::default())
}

/// Keys, and the activity chosen afterwards.
#[test]
fn moving_in_the_list() {
    for (keys, chosen) in [
        ("", "1.1"),
        ("j", "1.2"),
        ("<down><down>", "1.3"),
        ("jk", "1.1"),
        ("k", "–"),
        ("kkkk", "–"),
        ("G", "6.3"),
        ("<end><up>", "6.2"),
        ("Gg", "–"),
        ("<home>j", "1.1"),
        ("<pgdn><pgdn><pgdn>", "6.3"),
        ("G<pgup><pgup>j", "1.1"),
        ("jh", "–"),
        ("jhhj", "–"),
        ("jhhjj", "2.1"),
        ("jhhlj", "1.1"),
        ("jh<enter>j", "–"),
        ("j<tab>jj<tab>j", "1.3"),
        ("j<enter>jj<esc>j", "1.3"),
    ] {
        assert_eq!(sitting().keys(keys).chosen(), chosen, "{keys}");
    }
}

#[test]
fn searching_narrows_keeps_and_clears() {
    for (keys, found, chosen) in [
        ("/gora behov", 1, "1.3"),
        ("/göra BEHOV", 1, "1.3"),
        ("/1.4", 1, "1.4"),
        ("jj/tingsryd<enter>", 12, "1.3"),
        ("/budget<enter>", 1, "2.4"),
        ("/budget<esc>", 23, "2.4"),
        ("/budget<enter><esc>", 23, "2.4"),
        ("/budget<enter>/<backspace><backspace><backspace><backspace><backspace><backspace>1.1<enter>", 1, "1.1"),
        ("/xyzzy", 0, "–"),
        ("/xyzzy<esc>", 23, "1.1"),
    ] {
        let mut sitting = sitting();
        sitting.keys(keys);
        assert_eq!(
            (sitting.model.plan.found(&sitting.model.data), sitting.chosen().as_str()),
            (found, chosen),
            "{keys}"
        );
    }
}

/// Keys, and for whom which status is saved.
#[test]
fn setting_a_status() {
    let report = |activity: &str, organisation: Option<&str>, status, note: Option<&str>| Report {
        organisation: organisation.map(|id| PartyId::parse(id).unwrap()),
        status: Some(status),
        note: note.map(str::to_owned),
        ..Report::on(ActivityId::parse(activity).unwrap())
    };
    for (keys, reports) in [
        ("s2<enter><enter>", vec![report("1.1", None, Status::InProgress, None)]),
        ("sg<enter><enter>", vec![report("1.1", None, Status::Done, None)]),
        ("sG<enter><enter>", vec![report("1.1", None, Status::Done, None)]),
        ("sjjj<enter><enter>", vec![report("1.1", None, Status::Ongoing, None)]),
        ("s<end>k<tab>Klart nu <enter>", vec![report("1.1", None, Status::Dropped, Some("Klart nu"))]),
        ("jjs<enter>g<enter><enter>", vec![report("1.3", Some("tingsryd"), Status::Done, None)]),
        ("jjsk<enter>g<enter><enter>", vec![report("1.3", Some("markaryd"), Status::Done, None)]),
        (
            "jjs<home><space><space><enter>p<enter><enter>",
            vec![
                report("1.3", Some("alvesta"), Status::InProgress, None),
                report("1.3", Some("lessebo"), Status::InProgress, None),
            ],
        ),
    ] {
        let mut sitting = sitting();
        sitting.keys(keys);
        assert_eq!(sitting.effects, [Effect::Save(reports)], "{keys}");
        assert!(sitting.model.layers.is_empty(), "{keys}: the picker is gone");
        assert_eq!(sitting.model.saving, Saving::Saved("10:31".into()));
    }
}

#[test]
fn an_activity_that_comes_back_gets_the_nearest_open_occurrence() {
    for (keys, occurrence) in [
        ("s<enter>g<enter><enter>", "2021-11"),
        ("s<enter><right>g<enter><enter>", "2022-04"),
        ("s<enter><right><left>g<enter><enter>", "2021-11"),
    ] {
        let mut sitting = sitting();
        sitting.keys("/nulages<enter>").keys(keys);
        let [Effect::Save(reports)] = sitting.effects.as_slice() else { panic!("{:?}", sitting.effects) };
        let got = reports.first().and_then(|it| it.occurrence.clone()).map(|it| it.to_string());
        assert_eq!(got.as_deref(), Some(occurrence), "{keys}");
    }
}

#[test]
fn esc_goes_one_step_back_each_time() {
    let mut sitting = sitting();
    sitting.keys("jjs<enter>g<tab>");
    for layers in [1, 1, 0, 0] {
        sitting.keys("<esc>");
        assert_eq!(sitting.model.layers.len(), layers);
    }
    assert!(sitting.effects.is_empty());
}

#[test]
fn a_note_is_saved_for_the_whole_or_for_one() {
    let mut sitting = sitting();
    sitting.keys("jjnEn rad<enter>till<ctrl-t><ctrl-s>");
    sitting.keys("n<tab>Växjö<ctrl-s>");
    sitting.keys("gjnHelheten<ctrl-s>");
    let saved: Vec<_> = (sitting.effects.iter())
        .filter_map(|it| if let Effect::Save(reports) = it { reports.first() } else { None })
        .map(|it| {
            (
                it.activity.to_string(),
                it.organisation.as_ref().map(ToString::to_string),
                it.note.clone().unwrap(),
                it.raise,
            )
        })
        .collect();
    assert_eq!(
        saved,
        [
            ("1.3".to_owned(), Some("tingsryd".to_owned()), "En rad\ntill\n".to_owned(), true),
            ("1.3".to_owned(), Some("uppvidinge".to_owned()), "Växjö\n".to_owned(), false),
            ("1.1".to_owned(), None, "Helheten\n".to_owned(), false),
        ]
    );
}

#[test]
fn a_text_is_never_lost_without_a_question() {
    let mut sitting = sitting();
    sitting.keys("nviktigt<esc>");
    assert_eq!(sitting.model.layers.len(), 2, "it asks");
    sitting.keys("<esc>");
    assert!(sitting.model.holds_text(), "no keeps it");
    sitting.keys("<ctrl-c>");
    assert!(sitting.effects.is_empty(), "leaving asks too");
    sitting.keys("<esc><esc><enter>");
    assert!(sitting.model.layers.is_empty() && !sitting.model.holds_text());
    sitting.keys("n<esc>");
    assert!(sitting.model.layers.is_empty(), "nothing written, nothing asked");
}

#[test]
fn what_the_disk_refuses_stays_in_the_editor() {
    let mut sitting = sitting();
    sitting.disk_is_full = true;
    sitting.keys("nviktigt<ctrl-s>");
    assert_eq!(sitting.model.saving, Saving::Failed);
    assert!(sitting.model.holds_text());
    sitting.keys("<esc>");
    sitting.disk_is_full = false;
    sitting.keys("<ctrl-s>");
    assert_eq!(sitting.model.saving, Saving::Saved("10:31".into()));
    assert!(sitting.model.layers.is_empty());
}

#[test]
fn undo_shows_first_and_redo_does_again() {
    let mut sitting = sitting();
    let status = |sitting: &Sitting| sitting.model.data.facts(0).unwrap().progress.status;
    sitting.keys("sg<enter><enter>");
    assert_eq!(status(&sitting), Some(Status::Done));
    sitting.keys("u<esc>");
    assert_eq!(status(&sitting), Some(Status::Done), "no keeps it");
    sitting.keys("u<enter>");
    assert_eq!(status(&sitting), None);
    sitting.keys("u");
    assert!(sitting.model.layers.is_empty(), "there is nothing more to undo");
    sitting.keys("<ctrl-r>");
    assert_eq!(status(&sitting), Some(Status::Done));
    sitting.keys("u<enter>");
    assert_eq!(status(&sitting), None);
    let why: Vec<Why> = (sitting.effects.iter())
        .filter_map(|it| if let Effect::TakeBack(_, why) = it { Some(*why) } else { None })
        .collect();
    assert_eq!(why, [Why::Undo, Why::Redo, Why::Undo]);
}

#[test]
fn keys_held_down_are_drawn_once() {
    let mut sitting = sitting();
    let before = sitting.frames;
    sitting.burst("jjjjjjjjjjjjjjj");
    assert_eq!(sitting.frames - before, 2, "once at the start of the conversation, once for the burst");
    assert_eq!(sitting.chosen(), "3.3");
}

#[test]
fn reading_again_keeps_the_chosen_activity() {
    let mut sitting = sitting();
    sitting.keys("jjjr");
    assert_eq!(sitting.effects, [Effect::Reload]);
    sitting.events(vec![Event::FocusGained]);
    assert_eq!(sitting.effects.len(), 1, "nobody has been away");
    sitting.events(vec![Event::FocusLost, Event::FocusGained]);
    assert_eq!(sitting.effects.len(), 2);
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("plan");
    let message =
        styrplan::tui::message::Message::Reloaded(Box::new(styrplan::store::load(&folder)), day("2021-06-16"));
    styrplan::tui::update::update(&mut sitting.model, message);
    assert_eq!(sitting.chosen(), "1.4");
}

#[test]
fn a_plan_that_breaks_while_open_stays_as_it_was_read() {
    let mut sitting = sitting();
    let folder = tempfile::tempdir().unwrap();
    let message =
        styrplan::tui::message::Message::Reloaded(Box::new(styrplan::store::load(folder.path())), day("2021-06-16"));
    styrplan::tui::update::update(&mut sitting.model, message);
    assert_eq!(sitting.model.data.count(), 23);
    assert!(!sitting.model.problems.is_empty());
    sitting.keys("j");
    assert!(sitting.text().contains("tryck p"), "{}", sitting.text());
}

#[test]
fn an_empty_folder_opens_and_says_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let mut sitting = Sitting::over(styrplan::store::load(folder.path()), &Begin::default());
    assert!(sitting.text().contains("Tryck p"), "{}", sitting.text());
    sitting.keys("jkhlsn/x<esc><tab>JKua?<esc>p");
    assert!(sitting.text().contains("Filen finns inte"), "{}", sitting.text());
}

#[test]
fn the_mouse_chooses_and_scrolls() {
    let mouse = |kind, column, row| Event::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE });
    let click = |column, row| mouse(MouseEventKind::Down(MouseButton::Left), column, row);
    let mut sitting = Sitting::begin(&Begin { size: (120, 20), ..Begin::default() });
    sitting.events(vec![click(10, 5)]);
    assert_eq!(sitting.chosen(), "1.3");
    sitting.events(vec![mouse(MouseEventKind::ScrollDown, 10, 5)]);
    assert_ne!(sitting.chosen(), "–");
    let before = sitting.text();
    sitting.events(vec![mouse(MouseEventKind::ScrollDown, 100, 5)]);
    assert_ne!(sitting.text(), before, "the pane under the pointer scrolls");
    sitting.events(vec![click(500, 500), click(0, 0), mouse(MouseEventKind::ScrollUp, 0, 19)]);
}

#[test]
fn text_pasted_goes_to_the_field_alone() {
    let mut sitting = sitting();
    sitting.events(vec![Event::Paste("sg\n".into())]);
    assert!(sitting.effects.is_empty() && sitting.model.layers.is_empty(), "a paste is no keys");
    sitting.keys("n").events(vec![Event::Paste("två\nrader\u{1b}[2J".into())]);
    assert!(sitting.text().contains("rader[2J"), "{}", sitting.text());
}

const KEYS: &[&str] = &[
    "j",
    "k",
    "h",
    "l",
    "g",
    "G",
    "J",
    "K",
    "s",
    "n",
    "u",
    "a",
    "p",
    "?",
    "/",
    "x",
    "2",
    "é",
    "<enter>",
    "<esc>",
    "<tab>",
    "<up>",
    "<down>",
    "<left>",
    "<right>",
    "<home>",
    "<end>",
    "<pgup>",
    "<pgdn>",
    "<space>",
    "<ctrl-s>",
    "<ctrl-t>",
    "<ctrl-r>",
    "<ctrl-d>",
    "<ctrl-z>",
    "<backspace>",
];

fn anything() -> impl Strategy<Value = Event> {
    prop_oneof![
        8 => prop::sample::select(KEYS).prop_map(Some),
        1 => Just(None),
    ]
    .prop_flat_map(|key| match key {
        Some(key) => Just(super::harness::events_of(key)).boxed(),
        None => (0_u16..100, 0_u16..40, 0_u8..4).prop_map(other_event).boxed(),
    })
}

fn other_event((x, y, kind): (u16, u16, u8)) -> Event {
    let mouse = |kind| Event::Mouse(MouseEvent { kind, column: x, row: y, modifiers: KeyModifiers::NONE });
    match kind {
        0 => Event::Resize(x, y),
        1 => mouse(MouseEventKind::Down(MouseButton::Left)),
        2 => mouse(MouseEventKind::ScrollDown),
        _ => mouse(MouseEventKind::ScrollUp),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_pressed_something_valid_is_chosen(events in prop::collection::vec(anything(), 1..60)) {
        let mut sitting = Sitting::begin(&Begin { size: (80, 24), ..Begin::default() });
        for event in events {
            sitting.events(vec![event]);
            let plan = &sitting.model.plan;
            prop_assert!(plan.chosen().is_some() || plan.found(&sitting.model.data) == 0);
        }
    }

    #[test]
    fn undoing_everything_brings_the_start_back(keys in prop::collection::vec(prop::sample::select(&[
        "sg<enter><enter>", "sp<enter><enter>", "nord<ctrl-s>", "j", "jj", "k", "u<enter>", "<ctrl-r>",
    ][..]), 1..25)) {
        let mut sitting = Sitting::begin(&Begin { size: (80, 24), ..Begin::default() });
        let statuses = |sitting: &Sitting| -> Vec<_> {
            let all = (0..sitting.model.data.count()).filter_map(|n| sitting.model.data.facts(n));
            all.map(|it| (it.progress.status, it.progress.parties.clone(), it.progress.differing)).collect()
        };
        let start = statuses(&sitting);
        for it in keys {
            sitting.keys(it).keys("<esc><esc><esc>");
        }
        for _ in 0..60 {
            sitting.keys("u<enter><esc>");
        }
        prop_assert!(sitting.model.sitting.done.is_empty());
        prop_assert_eq!(statuses(&sitting), start);
    }
}

#[test]
fn help_is_had_in_the_yearly_cycle_and_the_agenda_and_closes_back_to_them() {
    for (keys, shown) in [("y", "nästa år"), ("a", "ned")] {
        let mut sitting = Sitting::begin(&Begin { size: (80, 30), ..Begin::default() });
        sitting.keys(keys);
        let before = sitting.text();
        assert!(before.contains("? hjälp"), "{before}");
        sitting.keys("?");
        let help = sitting.text();
        assert!(help.contains("Hjälp") && help.contains(shown) && !help.contains("Ej rapporterad"), "{help}");
        sitting.keys("?");
        assert_eq!(sitting.text(), before);
    }
}
