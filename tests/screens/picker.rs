//! Setting a status: nothing dangerous is proposed, nothing is lost, everything can be reported.

use styrplan::domain::status::Status;
use styrplan::tui::message::Effect;

use super::harness::{Begin, Sitting};

fn sitting() -> Sitting {
    Sitting::begin(&Begin { size: (80, 30), ..Begin::default() })
}

/// For whom, which occurrence, which status and which note each saved report has.
fn saved(sitting: &Sitting) -> Vec<String> {
    let reports = sitting.effects.iter().filter_map(|it| if let Effect::Save(all) = it { Some(all) } else { None });
    let text = |it: &styrplan::domain::update::Report| {
        let party = it.organisation.as_ref().map_or("–", |it| it.as_str());
        let occurrence = it.occurrence.as_ref().map_or("–", |it| it.as_str());
        let status = it.status.map_or("–", Status::code);
        format!("{} {party} {occurrence} {status} {}", it.activity, it.note.as_deref().unwrap_or("–"))
    };
    reports.flatten().map(text).collect()
}

#[test]
fn nothing_is_chosen_that_nobody_has_reported() {
    let mut sitting = sitting();
    sitting.keys("s<enter>");
    assert!(sitting.text().contains("Välj en status"), "{}", sitting.text());
    sitting.keys("<tab>ord<enter>");
    assert!(sitting.text().contains("Välj en status"), "{}", sitting.text());
    assert!(sitting.effects.is_empty());
    sitting.keys("g<enter>");
    assert!(sitting.text().contains("ord"), "the remark is kept");
    sitting.keys("<enter>");
    assert_eq!(saved(&sitting), ["1.1 – – done ord"]);
}

#[test]
fn what_stands_already_is_chosen_and_saving_it_again_writes_nothing() {
    let mut sitting = sitting();
    sitting.keys("jjs<enter>g<enter><enter>s<enter><enter>");
    assert!(sitting.text().contains("Enter sparar"), "{}", sitting.text());
    sitting.keys("<enter>");
    assert!(sitting.text().contains("Inget ändrat: 1.3 Tingsryd är redan Genomförd."), "{}", sitting.text());
    assert_eq!(saved(&sitting), ["1.3 tingsryd – done –"]);
    assert!(sitting.model.layers.is_empty());
    sitting.keys("s<enter><enter>mer<enter>");
    assert_eq!(saved(&sitting).last().unwrap(), "1.3 tingsryd – – mer", "a remark alone is a note");
}

#[test]
fn what_is_replaced_is_said_before_it_is_saved() {
    let mut sitting = sitting();
    sitting.keys("jjs<enter>g<enter><enter>sa<enter>");
    assert!(sitting.text().contains("Alla 9"), "{}", sitting.text());
    assert!(!sitting.text().contains("▌ 1 b"), "those marked differ: {}", sitting.text());
    sitting.keys("p<enter>");
    assert!(sitting.text().contains("Ersätter: Tingsryd Genomförd"), "{}", sitting.text());
    sitting.keys("<enter>");
    assert_eq!(saved(&sitting).len(), 10);
}

#[test]
fn parties_are_asked_for_in_words() {
    let mut sitting = sitting();
    sitting.keys("jjs");
    for words in ["Vem gäller rapporten?", "Enter utan markering = raden du står på"] {
        assert!(sitting.text().contains(words), "{}", sitting.text());
    }
}

#[test]
fn a_remark_is_never_lost_without_a_question() {
    for keys in ["sg<enter>viktigt<esc><esc>", "jjs<enter>g<enter>viktigt<esc><esc><esc>"] {
        let mut sitting = sitting();
        sitting.keys(keys);
        assert!(sitting.text().contains("Kasta texten?"), "{keys}\n{}", sitting.text());
        sitting.keys("<ctrl-c>");
        assert!(sitting.effects.is_empty(), "no answer to another question");
        assert!(sitting.text().contains("Avsluta?"), "{}", sitting.text());
        sitting.keys("<esc><esc>");
        assert!(sitting.model.holds_text());
        sitting.keys("<ctrl-c>");
        let layers = sitting.model.layers.len();
        sitting.keys("<ctrl-c><esc>");
        assert_eq!(sitting.model.layers.len(), layers, "to its own question it is an answer: no key is heard after it");
    }
}

#[test]
fn a_report_duty_is_settled_from_the_screens() {
    let mut sitting = sitting();
    sitting.keys("jjs<enter>");
    assert!(sitting.text().contains("‹ arbetet i stort ›"), "{}", sitting.text());
    sitting.keys("<right>");
    assert!(sitting.text().contains("december 2021"), "{}", sitting.text());
    sitting.keys("g<enter><enter>");
    assert_eq!(saved(&sitting), ["1.3 tingsryd 2021-12 done –"]);
}

#[test]
fn what_has_been_late_the_longest_is_chosen_first() {
    let begin = |today| Sitting::begin(&Begin { size: (80, 30), today, ..Begin::default() });
    let mut sitting = begin("2022-12-10");
    sitting.keys("/6.3<enter>s<enter>");
    assert!(sitting.text().contains("‹ november 2021"), "{}", sitting.text());
    sitting.keys("g<enter><enter>s<enter>");
    assert!(sitting.text().contains("‹ april 2022"), "the user's own has answered\n{}", sitting.text());
    let mut sitting = begin("2023-05-02");
    sitting.keys("/2.3<enter>s<enter>");
    assert!(sitting.text().contains("‹ arbetet i stort ›"), "the work is late itself\n{}", sitting.text());
    let mut sitting = begin("2023-05-02");
    sitting.keys("/5.3<enter>s<enter>");
    if sitting.text().contains("Välj en status") {
        sitting.keys("<esc>s");
    }
    assert!(sitting.text().contains("‹ 2021: Inventering"), "{}", sitting.text());
}

#[test]
fn every_activity_with_open_occurrences_offers_them() {
    for id in ["1.3", "1.4", "2.5"] {
        let mut sitting = sitting();
        sitting.keys(&format!("/{id}<enter>s<enter>"));
        if sitting.text().contains("Välj en status") {
            sitting.keys("<esc>s");
        }
        assert!(sitting.text().contains("arbetet i stort"), "{id}\n{}", sitting.text());
    }
}

#[test]
fn an_occurrence_is_closed_without_being_done_only_with_a_reason() {
    let mut sitting = sitting();
    sitting.keys("/2.4<enter>s");
    assert!(sitting.text().contains("Gäller"), "{}", sitting.text());
    sitting.keys("<right>u<enter>");
    assert!(sitting.text().contains("Skriv skälet, Enter sparar"), "{}", sitting.text());
    sitting.keys("<enter>");
    assert!(sitting.text().contains("Skriv varför tillfället inte genomförs"), "{}", sitting.text());
    assert!(saved(&sitting).is_empty());
    sitting.keys("Inställt.<enter>");
    let all = saved(&sitting);
    assert!(all.len() == 1 && all[0].ends_with("dropped Inställt."), "{all:?}");
}
