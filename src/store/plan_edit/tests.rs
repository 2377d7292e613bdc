//! The editor on files as people write them: what is meant, and nothing else.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use proptest::prelude::*;

use super::hand::{self, Random};
use super::*;
use crate::domain::duty::{PeriodRole, PlanPeriod};
use crate::domain::recurrence::Recurrence;
use crate::domain::settled::SettledRule;

fn read(whole: &str) -> Plan {
    let mut reader = Reader::new(FILE, whole.strip_prefix('\u{feff}').unwrap_or(whole));
    let plan = plan_file::read(&mut reader).plan;
    assert!(!reader.broken, "{whole}");
    plan
}

fn id(text: &str) -> ActivityId {
    ActivityId::parse(text).unwrap()
}

fn settling(whole: &str, activity: &str, wanted: Settled) -> Settling {
    let seen = read(whole).activity(activity).unwrap().time.clone();
    Settling { activity: id(activity), seen, wanted }
}

fn times(plan: &Plan) -> BTreeMap<String, Time> {
    plan.activities().map(|it| (it.id.to_string(), it.time.clone())).collect()
}

fn random_settled(random: &mut Random) -> Settled {
    let day = |random: &mut Random| {
        let day = NaiveDate::from_ymd_opt(2021, 1, 1).unwrap() + chrono::Days::new(random.below(365) as u64);
        (!random.once_in(4)).then_some(day)
    };
    let roles = [PeriodRole::Period, PeriodRole::Part, PeriodRole::Original, PeriodRole::Milestone];
    let mut settled = Settled::default();
    for _ in 0..random.below(4) {
        let (start, end) = (day(random), day(random));
        let end = end.filter(|it| start.is_none_or(|start| start <= *it));
        settled.periods.push(PlanPeriod { start, end, role: roles[random.below(4)] });
    }
    if random.once_in(3) {
        let (rule, from_months): (&str, &[u32]) = [
            ("FREQ=YEARLY;BYMONTH=4,11", &[][..]),
            ("FREQ=YEARLY;BYMONTH=6,12", &[1, 8]),
            ("FREQ=YEARLY;BYMONTH=2,3", &[1, 1]),
            ("FREQ=MONTHLY", &[]),
        ][random.below(4)];
        settled.rule = Some(SettledRule { rule: Recurrence::parse(rule).unwrap(), from_months: from_months.to_vec() });
    }
    if random.once_in(2) {
        let by = random.one(&["processledare 1", "a: b, {c} # d", "\"'\\", "rad\nett\u{202e}", "no", "- x", "åäö 👩‍👧"]);
        return settled.confirmed(NaiveDate::from_ymd_opt(2021, 6, 16).unwrap(), by);
    }
    settled
}

/// What a change did is one stretch of the text, which its way back names.
fn is_one_stretch(before: &str, edited: &Edited) -> bool {
    let after = &edited.text;
    before.match_indices(&edited.back.to).any(|(at, _)| {
        let (head, tail) = (&before[..at], &before[at + edited.back.to.len()..]);
        *after == format!("{head}{}{tail}", edited.back.from)
    })
}

/// The comments of a file, without those that became part of a block text because they stand so far in.
fn comments(file: &hand::File) -> Vec<String> {
    let found = Tree::read(file.text.strip_prefix('\u{feff}').unwrap_or(&file.text)).unwrap().comments;
    let found: Vec<String> = found.into_iter().map(|(text, _)| text).collect();
    assert!(found.len() + 3 >= file.comments.len() && found.iter().all(|it| file.comments.contains(it)));
    found
}

fn has_comments(text: &str, comments: &[String]) -> bool {
    let found = Tree::read(text.strip_prefix('\u{feff}').unwrap_or(text)).unwrap().comments;
    found.iter().map(|(text, _)| text).eq(comments)
}

/// One change on a file, with everything that must hold of it. Gives the new text, or nothing if it was refused.
fn try_one(
    before: &str,
    comments: &[String],
    activity: &str,
    wanted: &Settled,
) -> Result<Option<String>, TestCaseError> {
    let settling = settling(before, activity, wanted.clone());
    let edited = match settle(before, &settling) {
        Ok(edited) => edited,
        Err(CannotSettle::ByHand { .. }) => return Ok(None),
        Err(other) => return Err(TestCaseError::fail(format!("{other:?}\n{before}"))),
    };
    let mut expected = times(&read(before));
    expected.get_mut(activity).unwrap().settled = wanted.clone();
    prop_assert_eq!(times(&read(&edited.text)), expected, "\n{}\n---\n{}", before, &edited.text);
    prop_assert!(is_one_stretch(before, &edited), "\n{}\n---\n{}", before, &edited.text);
    prop_assert!(has_comments(&edited.text, comments), "\n{}\n---\n{}", before, &edited.text);
    let bare = |text: &str| text.matches('\n').count() - text.matches("\r\n").count();
    prop_assert!(bare(before) > 0 || bare(&edited.text) == 0 || !before.contains('\n'), "{:?}", &edited.text);
    let back = swap(&edited.text, &edited.back);
    prop_assert_eq!(back.as_ref().map(|it| it.text.as_str()), Ok(before), "{}", &edited.text);
    let again = swap(before, &back.unwrap().back).unwrap();
    prop_assert_eq!(&again.text, &edited.text);
    Ok(Some(edited.text))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_file_keeps_everything_but_the_settlement(seed in any::<u64>()) {
        let file = hand::file(seed);
        let comments = comments(&file);
        let mut random = Random::new(seed ^ 0x5555);
        let mut text = file.text.clone();
        for _ in 0..=random.below(3) {
            let activity = file.ids[random.below(file.ids.len())];
            let wanted = random_settled(&mut random);
            match try_one(&text, &comments, activity, &wanted)? {
                Some(next) => text = next,
                None => prop_assert!(file.is_delicate, "refused {} {:?}:\n{}", activity, wanted, text),
            }
        }
    }

    #[test]
    fn what_was_added_can_be_taken_out_again(seed in any::<u64>()) {
        let file = hand::file(seed);
        let comments = comments(&file);
        let mut random = Random::new(seed ^ 0xaaaa);
        let activity = file.ids[random.below(file.ids.len())];
        let had = read(&file.text).activity(activity).unwrap().time.settled.clone();
        let had_fields = {
            let tree = Tree::read(file.text.strip_prefix('\u{feff}').unwrap_or(&file.text)).unwrap();
            let node = activities(&tree.root).find(|it| has_id(it, &id(activity))).unwrap();
            matches!(&node.field("time").unwrap().kind, Kind::Mapping { .. })
        };
        if !had.is_empty() || !had_fields || file.text.contains("periods: []") {
            return Ok(());
        }
        let Some(text) = try_one(&file.text, &comments, activity, &random_settled(&mut random))? else {
            return Ok(());
        };
        let text = try_one(&text, &comments, activity, &random_settled(&mut random))?.unwrap();
        let text = try_one(&text, &comments, activity, &Settled::default())?.unwrap();
        prop_assert_eq!(text, file.text);
    }
}

#[test]
fn words_that_stood_alone_stand_alone_again() {
    let head = "title: P\nareas:\n  - id: \"1\"\n    title: O\n    activities:\n";
    for activity in [
        "      - id: \"1.1\"\n        title: A\n        time: \"Q3 2021\"\n        extra: x\n",
        "      - id: \"1.1\"\n        title: A\n        time:   Q3 2021   # kanske\n        extra: x\n",
        "      - id: \"1.1\"\n        time: 'Q3 2021'",
        "      - {id: \"1.1\", time: \"Q3 2021\", title: A}\n",
        "      - {id: \"1.1\", time: Q3 2021}\n",
        "      - id: \"1.1\"\r\n        title: A\r\n        time: Q3 2021\r\n        extra: x\r\n",
        // Written with its name: that stays.
        "      - id: \"1.1\"\n        time:\n          text: \"Q3 2021\"\n",
        "      - id: \"1.1\"\n        time: {text: \"Q3 2021\"}\n",
    ] {
        let before = format!("{head}{activity}");
        let day = NaiveDate::from_ymd_opt(2021, 6, 16).unwrap();
        let settled = crate::domain::settling::settle("Q4 2021", day).unwrap().confirmed(day, "p");
        for wanted in [settled, Settled::default().confirmed(day, "p")] {
            let after = settle(&before, &settling(&before, "1.1", wanted)).unwrap().text;
            assert_ne!(after, before);
            let back = settle(&after, &settling(&after, "1.1", Settled::default())).unwrap().text;
            assert_eq!(back, before, "{after}");
        }
    }
}
