//! The programme's day is Sweden's, whatever zone the machine or the writer of a follow-up has.

use std::fs;

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta, Utc};
use serde_json::Value;
use styrplan::domain::swedish_time;
use styrplan::store;

use super::program::{program, run};
use super::session::{Session, files};

/// Where it is another day than in Sweden, or another hour.
const ZONES: [&str; 5] = ["Pacific/Kiritimati", "Pacific/Pago_Pago", "America/New_York", "UTC", "Nowhere/At_All"];

/// Runs a command by the machine's clock, on a machine set to a zone.
fn run_in(session: &Session, zone: &str, words: &[&str]) -> String {
    let mut command = session.own(program());
    let outcome = run(command.env("TZ", zone).arg("-w").arg(session.plan()).args(["--by", "provaren"]).args(words));
    assert_eq!(outcome.code, 0, "{words:?}: {}", outcome.all());
    outcome.stdout
}

#[test]
fn the_day_is_swedens_wherever_the_program_runs() {
    let session = Session::new();
    for zone in ZONES {
        let before = swedish_time::day(&Utc::now());
        let list: Value = serde_json::from_str(&run_in(&session, zone, &["list", "--json"])).unwrap();
        let after = swedish_time::day(&Utc::now());
        let today: NaiveDate = list["today"].as_str().unwrap().parse().unwrap();
        assert!([before, after].contains(&today), "{zone}: {today}");
    }
}

#[test]
fn what_is_written_bears_the_time_of_swedens_clocks() {
    for zone in ZONES {
        let session = Session::new();
        let before = files(&session.plan());
        run_in(&session, zone, &["set", "1.1", "pågående"]);
        let after = files(&session.plan());
        let new = after.into_iter().find(|(name, _)| !before.contains_key(name));
        let (name, bytes) = new.unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let at = text.lines().find_map(|it| it.strip_prefix("at: ")).unwrap().trim_matches('"');
        let at: DateTime<FixedOffset> = at.parse().unwrap();
        assert_eq!(at.offset(), swedish_time::clock(&at).offset(), "{zone}: {text}");
        assert!((Utc::now() - at.to_utc()).abs() < TimeDelta::minutes(5), "{zone}: {text}");
        assert!(name.starts_with(&format!("updates/{}/", at.format("%Y"))), "{name}");
    }
}

#[test]
fn what_is_written_for_another_day_is_seen_on_it() {
    for day in ["2021-03-28", "2021-10-31", "2021-12-31", "2020-02-29"] {
        let day = day.parse().unwrap();
        let stamp = store::new_stamp("provaren", Some(day));
        assert_eq!(swedish_time::day(&stamp.at), day);
        assert_eq!(stamp.at, swedish_time::clock(&stamp.at));
        assert_eq!(stamp.at.date_naive(), day);
    }
}

#[test]
fn a_follow_up_written_in_utc_counts_on_swedens_day() {
    for (written, eve, day, shown) in [
        ("2021-07-14T22:30:00Z", "2021-07-14", "2021-07-15", "2021-07-15 00:30"),
        ("2021-11-14T23:30:00+00:00", "2021-11-14", "2021-11-15", "2021-11-15 00:30"),
        ("2021-12-31T23:00:00Z", "2021-12-31", "2022-01-01", "2022-01-01 00:00"),
        ("2021-07-15T07:30:00+09:00", "2021-07-14", "2021-07-15", "2021-07-15 00:30"),
        ("2021-11-14T20:00:00-03:00", "2021-11-14", "2021-11-15", "2021-11-15 00:00"),
    ] {
        let session = Session::new();
        let id = "01FAK80000000000000000000A";
        let text = format!("id: {id}\nat: {written}\nactivity: \"1.1\"\nset: {{status: {{from: null, to: done}}}}\n");
        let folder = session.plan().join("updates/2021");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(format!("{id}.yaml")), text).unwrap();
        let at = |today: &str, words: &[&str]| run(session.command("provaren", today).args(words)).stdout;
        let status = |today: &str| -> Value {
            let shown: Value = serde_json::from_str(&at(today, &["show", "1.1", "--json"])).unwrap();
            shown["status"].clone()
        };
        assert_eq!((status(eve), status(day)), (Value::Null, "done".into()), "{written}");
        let log = at("2022-06-01", &["log", "1.1", "--since", day]);
        assert!(log.contains(shown), "{written}: {log}");
        let log: Value = serde_json::from_str(&at("2022-06-01", &["log", "1.1", "--json"])).unwrap();
        let told: DateTime<FixedOffset> = log["updates"][0]["at"].as_str().unwrap().parse().unwrap();
        assert_eq!(told, written.parse::<DateTime<FixedOffset>>().unwrap());
        assert_eq!(told.format("%Y-%m-%d %H:%M").to_string(), shown, "{written}");
    }
}
