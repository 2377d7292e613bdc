//! Settling a time on the screen: what is shown, what is written, and how it is taken back.

use std::fs;

use styrplan::tui::model::Saving;

use crate::harness::{Begin, Sitting};

/// On activity 1.3, whose two periods stand side by side.
fn at(size: (u16, u16)) -> Sitting {
    let mut sitting = Sitting::begin(&Begin { size, ..Begin::default() });
    sitting.keys("jj");
    assert_eq!(sitting.chosen(), "1.3");
    sitting
}

fn plan(sitting: &Sitting) -> String {
    fs::read_to_string(sitting.folder.path().join("plan.yaml")).unwrap()
}

fn is_unsure(sitting: &Sitting, id: &str) -> bool {
    let workspace = &sitting.model.data.workspace;
    let (_, activity) = workspace.activity(id).unwrap();
    workspace.schedule(&activity.id).unwrap().is_unsure()
}

#[test]
fn a_time_that_is_settled_shows_at_once() {
    let mut sitting = at((120, 40));
    assert!(is_unsure(&sitting, "1.3"));
    let screen = sitting.keys("b2<enter>").text();
    assert!(!is_unsure(&sitting, "1.3"));
    assert!(plan(&sitting).contains("role: revised}\n          confirmed: {date: 2021-06-16, by: provaren}\n"));
    assert_eq!(sitting.model.saving, Saving::Saved("10:31".into()));
    assert!(screen.contains("Sparat ✓ 10:31") && screen.contains("Sparat ✓ 1.3 Läsningen är bekräftad"), "{screen}");
}

#[test]
fn a_settled_time_can_be_settled_anew_or_taken_out() {
    let mut sitting = at((80, 24));
    let before = plan(&sitting);
    sitting.keys("b1<enter>b<end><enter>");
    assert_eq!(plan(&sitting), before);
    assert!(is_unsure(&sitting, "1.3"));
}

#[test]
fn undo_gives_back_the_very_bytes_and_redo_the_others() {
    let mut sitting = at((120, 40));
    let before = plan(&sitting);
    let settled = plan(sitting.keys("b1<enter>"));
    let asks = sitting.keys("u").text();
    assert!(asks.contains("Ångra?") && asks.contains("1.3 Läsningen är bekräftad"), "{asks}");
    sitting.keys("<enter>");
    assert_eq!(plan(&sitting), before);
    assert!(is_unsure(&sitting, "1.3"));
    sitting.keys("<ctrl-r>");
    assert_eq!(plan(&sitting), settled);
    sitting.keys("u<enter>u");
    assert!(sitting.text().contains("Inget mer att ångra"), "{}", sitting.text());
}

#[test]
fn what_somebody_else_changed_is_shown_and_not_overwritten() {
    let mut sitting = at((100, 30));
    sitting.keys("b");
    let path = sitting.folder.path().join("plan.yaml");
    let words = "text: \"Q 4 dec 2020 Q 3 2021\"";
    let theirs =
        plan(&sitting).replace(words, &format!("{words}\n          confirmed: {{date: 2021-06-15, by: annan}}"));
    fs::write(&path, &theirs).unwrap();
    let screen = sitting.keys("2<enter>").text().split_whitespace().collect::<Vec<_>>().join(" ");
    for part in ["Någon annan har ändrat tiden för 1.3", "15 juni 2021, annan", "Du ville bekräfta: 1–31 december"]
    {
        assert!(screen.contains(part), "{part}: {screen}");
    }
    assert_eq!(plan(&sitting), theirs);
}

#[test]
fn undo_is_refused_when_somebody_has_changed_it_since() {
    let mut sitting = at((100, 30));
    sitting.keys("b1<enter>");
    let path = sitting.folder.path().join("plan.yaml");
    let theirs = plan(&sitting).replace("by: provaren", "by: annan");
    fs::write(&path, &theirs).unwrap();
    let screen = sitting.keys("u<enter>").text();
    assert!(screen.contains("Någon annan har ändrat tiden för 1.3"), "{screen}");
    assert_eq!(plan(&sitting), theirs);
}

#[test]
fn a_full_disk_keeps_the_layer_and_what_was_written_in_it() {
    let mut sitting = at((100, 30));
    sitting.disk_is_full = true;
    let screen = sitting.keys("b<tab>Q3 2021<enter>").text();
    assert!(screen.contains("Det gick inte att spara") && screen.contains("disken är full"), "{screen}");
    sitting.disk_is_full = false;
    let screen = sitting.keys("<esc>").text();
    assert!(screen.contains("Annan tid") && screen.contains("Q3 2021"), "{screen}");
    sitting.keys("<enter>");
    assert!(!is_unsure(&sitting, "1.3"));
}

#[test]
fn a_time_that_settles_nothing_is_not_saved() {
    let mut sitting = at((100, 30));
    let before = plan(&sitting);
    for (typed, said) in [("", "Skriv en tid."), ("snart", "går inte att tolka"), ("Q4 2020 Q3 2021", "flera sätt")] {
        let screen = sitting.keys("b<tab>").keys(typed).keys("<enter>").text();
        assert!(screen.contains(said), "{screen}");
        sitting.keys("<ctrl-u><esc><esc>");
        assert_eq!(sitting.model.layers.len(), 0);
    }
    let screen = sitting.keys("b<tab>Q3<esc><esc>").text();
    assert!(screen.contains("Kasta texten?"), "{screen}");
    sitting.keys("<enter>");
    assert_eq!(sitting.model.layers.len(), 0);
    assert_eq!(plan(&sitting), before);
}

#[test]
fn the_footer_offers_it_where_a_time_is_to_be_confirmed() {
    let mut sitting = Sitting::begin(&Begin { size: (120, 40), ..Begin::default() });
    assert!(!sitting.keys("j").text().contains("b bekräfta tiden"));
    assert!(sitting.keys("j").text().contains("b bekräfta tiden"));
    assert!(!sitting.keys("b1<enter><up><down>").text().contains("b bekräfta tiden"));
}
