//! The screens as they are seen: text and styles at three sizes, in both languages, and at every small size.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic, clippy::missing_panics_doc)]

#[path = "screens/behaviour.rs"]
mod behaviour;
#[path = "screens/findings.rs"]
mod findings;
#[path = "screens/harness.rs"]
mod harness;
#[path = "screens/picker.rs"]
mod picker;
#[path = "screens/settling.rs"]
mod settling;

use harness::{Begin, Sitting};
use insta::assert_snapshot;
use styrplan::i18n::Lang;

fn at(size: (u16, u16)) -> Sitting {
    Sitting::begin(&Begin { size, ..Begin::default() })
}

#[test]
fn the_plan_at_80_by_24() {
    assert_snapshot!(at((80, 24)).keys("jj").styled());
}

#[test]
fn the_plan_at_120_by_40() {
    assert_snapshot!(at((120, 40)).keys("jj").styled());
}

#[test]
fn the_plan_at_200_by_60() {
    assert_snapshot!(at((200, 60)).keys("jj").styled());
}

#[test]
fn the_plan_in_english() {
    assert_snapshot!(Sitting::begin(&Begin { lang: Lang::En, ..Begin::default() }).keys("jj").text());
}

#[test]
fn the_plan_without_colour_still_shows_what_is_chosen() {
    let mut sitting = Sitting::begin(&Begin { size: (80, 24), colour: false, ..Begin::default() });
    let screen = sitting.keys("j").styled();
    for colour in ["cyan", "red", "green"] {
        assert!(!screen.contains(&format!(" {colour}")), "{screen}");
    }
    assert_snapshot!(screen);
}

#[test]
fn an_area() {
    assert_snapshot!(at((100, 30)).keys("jjjj<left>").text());
}

#[test]
fn after_the_plan_period() {
    let screen = Sitting::begin(&Begin { size: (100, 12), today: "2024-02-01", ..Begin::default() }).text();
    assert_snapshot!(screen);
}

#[test]
fn choosing_for_whom_a_status_is_set() {
    assert_snapshot!(at((80, 24)).keys("jjs<space>").styled());
}

#[test]
fn choosing_a_status() {
    assert_snapshot!(at((80, 24)).keys("jjs<enter>g").styled());
}

#[test]
fn choosing_a_status_of_what_comes_back() {
    assert_snapshot!(at((80, 24)).keys("/nulages<enter>s").text());
}

#[test]
fn after_a_status_was_set() {
    assert_snapshot!(at((120, 40)).keys("jjs<enter>g<tab>Alla chefer<enter>").styled());
}

#[test]
fn writing_a_note() {
    assert_snapshot!(at((80, 24)).keys("jjnRapporten är klar.<ctrl-t>").styled());
}

#[test]
fn choosing_how_a_time_is_read() {
    assert_snapshot!(at((80, 24)).keys("jjb").styled());
}

#[test]
fn choosing_how_a_time_is_read_at_200_by_60() {
    assert_snapshot!(at((200, 60)).keys("jjb").text());
}

#[test]
fn choosing_anew_how_a_time_is_read() {
    assert_snapshot!(at((80, 24)).keys("jjb1<enter>b").text());
}

#[test]
fn after_a_time_was_settled() {
    assert_snapshot!(at((120, 40)).keys("jjb2<enter>").text());
}

#[test]
fn writing_another_time() {
    assert_snapshot!(at((80, 24)).keys("jjb<tab>Q4 2020 ursprunglig, Q3 2021 reviderad").styled());
}

#[test]
fn writing_another_time_in_english() {
    let mut sitting = Sitting::begin(&Begin { size: (100, 30), lang: Lang::En, ..Begin::default() });
    assert_snapshot!(sitting.keys("jjb<tab>Q4 2020 Q3 2021").text());
}

#[test]
fn searching() {
    assert_snapshot!(at((120, 40)).keys("/kompet").styled());
}

#[test]
fn searching_for_what_is_not_there() {
    assert_snapshot!(at((80, 24)).keys("/xyzzy").text());
}

#[test]
fn help() {
    assert_snapshot!(at((100, 60)).keys("?").text());
}

#[test]
fn help_in_english() {
    assert_snapshot!(Sitting::begin(&Begin { size: (100, 60), lang: Lang::En, ..Begin::default() }).keys("?").text());
}

#[test]
fn the_agenda() {
    assert_snapshot!(at((100, 40)).keys("a").text());
}

#[test]
fn the_yearly_cycle() {
    assert_snapshot!(at((80, 24)).keys("y").text());
}

#[test]
fn the_year_after() {
    assert_snapshot!(at((120, 40)).keys("å<right>").text());
}

#[test]
fn questions_to_confirm() {
    assert_snapshot!(at((100, 30)).keys("p").text());
}

#[test]
fn before_something_is_undone() {
    assert_snapshot!(at((80, 24)).keys("jjs<space><space><enter>g<enter><enter>u").text());
}

#[test]
fn the_disk_refuses() {
    let mut sitting = at((100, 24));
    sitting.disk_is_full = true;
    assert_snapshot!(sitting.keys("nViktigt<ctrl-s>").text());
}

#[test]
fn the_plan_is_drawn_at_every_small_size() {
    let mut sitting = at((90, 30));
    for width in 0..=90 {
        for height in 0..=30 {
            sitting.resize(width, height);
        }
    }
}

#[test]
fn what_lies_over_the_plan_is_drawn_at_small_sizes() {
    for keys in [
        "<tab>",
        "jjs",
        "jjs<enter>",
        "jjs<enter>g<enter>abc",
        "njkl",
        "njkl<esc>",
        "/komp",
        "?",
        "a",
        "y",
        "jjjjb",
        "jjjjb<tab>Q3",
    ] {
        let mut sitting = at((90, 30));
        sitting.keys(keys);
        for width in (0..=30).chain([44, 60, 79, 80, 89, 90]) {
            for height in (0..=14).chain([20, 24, 30]) {
                sitting.resize(width, height);
            }
        }
        sitting.resize(120, 40);
    }
}

#[test]
fn large_sizes_are_drawn() {
    for keys in ["", "s", "n", "?", "a", "jjb", "y"] {
        at((90, 30)).keys(keys).resize(300, 100).resize(1, 100).resize(300, 1);
    }
}
