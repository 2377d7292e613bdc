//! Sweden's clocks: the day and the time of day that an instant has there, whatever zone wrote it.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, Offset, TimeZone, Timelike, Utc};
use tzdb_data::time_zone::europe::STOCKHOLM;

/// Seconds of a day.
const DAY: i64 = 24 * 60 * 60;

/// The same instant as Sweden's clocks show it.
#[must_use]
pub fn clock<Zone: TimeZone>(instant: &DateTime<Zone>) -> DateTime<FixedOffset> {
    instant.with_timezone(&ahead_of_utc(instant.timestamp()))
}

/// Sweden's day at an instant.
///
/// Sweden is one hour ahead of UTC, or two: the zone's table is asked only in the one hour where that decides the day,
/// since a view asks for the day of every follow-up there is.
#[must_use]
pub fn day<Zone: TimeZone>(instant: &DateTime<Zone>) -> NaiveDate {
    let utc = instant.naive_utc();
    let today = utc.date();
    let is_tomorrow = match utc.hour() {
        0..=21 => false,
        22 => {
            let ahead = ahead_of_utc(instant.timestamp()).local_minus_utc();
            i64::from(utc.num_seconds_from_midnight()) + i64::from(ahead) >= DAY
        }
        _ => true,
    };
    if is_tomorrow { today.succ_opt().unwrap_or(today) } else { today }
}

/// The instant when Sweden's clocks show this time on this day.
///
/// As RFC 5545 (3.3.5) has it: a time that comes twice is the first of the two, and one that the change to summer
/// time leaves out is counted with the offset before it, so that 02:30 is 03:30.
#[must_use]
pub fn on(day: NaiveDate, time: NaiveTime) -> Option<DateTime<FixedOffset>> {
    let shown = day.and_time(time);
    let about = shown.and_utc().timestamp();
    let [before, after] = [about - DAY, about + DAY].map(ahead_of_utc);
    let at = |offset: FixedOffset| shown.and_local_timezone(offset).single();
    let shows_it = |instant: &DateTime<FixedOffset>| ahead_of_utc(instant.timestamp()) == *instant.offset();
    let found = [before, after].into_iter().filter_map(at).find(shows_it);
    found.or_else(|| at(before).map(|it| clock(&it)))
}

/// How far Sweden's clocks are ahead of UTC at a second since 1970.
fn ahead_of_utc(second: i64) -> FixedOffset {
    let kind = STOCKHOLM.find_local_time_type(second).ok();
    kind.and_then(|it| FixedOffset::east_opt(it.ut_offset())).unwrap_or_else(|| Utc.fix())
}

#[cfg(test)]
mod tests {
    use chrono::{Datelike, Days, Weekday};
    use proptest::prelude::*;

    use super::*;

    fn instant(text: &str) -> DateTime<FixedOffset> {
        text.parse().unwrap()
    }

    /// What Sweden's clocks show and the day they give, for an instant written in any zone.
    fn told(text: &str) -> (String, String) {
        let instant = instant(text);
        (clock(&instant).to_rfc3339(), day(&instant).to_string())
    }

    #[test]
    fn the_clocks_of_sweden() {
        for (written, shown) in [
            // The change to summer time: 01:59:59 is followed by 03:00.
            ("2021-03-28T00:59:59Z", "2021-03-28T01:59:59+01:00"),
            ("2021-03-28T01:00:00Z", "2021-03-28T03:00:00+02:00"),
            // Midnight on both sides of it.
            ("2021-03-27T22:59:59Z", "2021-03-27T23:59:59+01:00"),
            ("2021-03-27T23:00:00Z", "2021-03-28T00:00:00+01:00"),
            ("2021-03-28T21:59:59Z", "2021-03-28T23:59:59+02:00"),
            ("2021-03-28T22:00:00Z", "2021-03-29T00:00:00+02:00"),
            // The change back: half past two comes twice.
            ("2021-10-31T00:30:00Z", "2021-10-31T02:30:00+02:00"),
            ("2021-10-31T00:59:59Z", "2021-10-31T02:59:59+02:00"),
            ("2021-10-31T01:00:00Z", "2021-10-31T02:00:00+01:00"),
            ("2021-10-31T01:30:00Z", "2021-10-31T02:30:00+01:00"),
            // Midnight on both sides of it.
            ("2021-10-30T21:59:59Z", "2021-10-30T23:59:59+02:00"),
            ("2021-10-30T22:00:00Z", "2021-10-31T00:00:00+02:00"),
            ("2021-10-31T22:59:59Z", "2021-10-31T23:59:59+01:00"),
            ("2021-10-31T23:00:00Z", "2021-11-01T00:00:00+01:00"),
            // New Year, seen from here and from both ends of the world.
            ("2021-12-31T22:59:59Z", "2021-12-31T23:59:59+01:00"),
            ("2021-12-31T23:00:00Z", "2022-01-01T00:00:00+01:00"),
            ("2022-01-01T13:00:00+14:00", "2022-01-01T00:00:00+01:00"),
            ("2021-12-31T11:59:59-11:00", "2021-12-31T23:59:59+01:00"),
            // Other programs write in UTC: a summer evening and a winter one.
            ("2021-07-14T22:30:00Z", "2021-07-15T00:30:00+02:00"),
            ("2021-01-14T22:30:00Z", "2021-01-14T23:30:00+01:00"),
            ("2021-01-14T23:30:00+00:00", "2021-01-15T00:30:00+01:00"),
            // What was written here is as it stands.
            ("2021-09-01T10:00:00+02:00", "2021-09-01T10:00:00+02:00"),
            // In winter, an offset of summer is another clock than Sweden's.
            ("2021-12-02T00:30:00+02:00", "2021-12-01T23:30:00+01:00"),
        ] {
            assert_eq!(told(written), (shown.to_owned(), shown[..10].to_owned()), "{written}");
        }
    }

    #[test]
    fn a_time_on_a_day_is_found_also_when_it_comes_twice_or_never() {
        let found = |day: &str, time: &str| on(day.parse().unwrap(), time.parse().unwrap()).unwrap().to_rfc3339();
        assert_eq!(found("2021-06-16", "12:00:00"), "2021-06-16T12:00:00+02:00");
        assert_eq!(found("2021-12-31", "23:59:59"), "2021-12-31T23:59:59+01:00");
        assert_eq!(found("2021-03-28", "01:59:59"), "2021-03-28T01:59:59+01:00");
        assert_eq!(found("2021-03-28", "02:30:00"), "2021-03-28T03:30:00+02:00", "left out");
        assert_eq!(found("2021-03-28", "03:00:00"), "2021-03-28T03:00:00+02:00");
        assert_eq!(found("2021-10-31", "02:30:00"), "2021-10-31T02:30:00+02:00", "the first of two");
        assert_eq!(found("2021-10-31", "03:00:00"), "2021-10-31T03:00:00+01:00");
    }

    /// Hours ahead of UTC by the directive that sets summer time (2000/84/EC): from the last Sunday of March to the
    /// last of October, both at 01:00 UTC.
    fn by_directive(utc: &DateTime<Utc>) -> i64 {
        let change = |month| {
            let last = NaiveDate::from_ymd_opt(utc.year(), month, 31).unwrap();
            let sunday = last - Days::new(u64::from(last.weekday().days_since(Weekday::Sun)));
            sunday.and_hms_opt(1, 0, 0).unwrap().and_utc()
        };
        if (change(3)..change(10)).contains(utc) { 2 } else { 1 }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4096))]

        #[test]
        fn day_and_clock_agree_with_the_directive(second in 978_307_200i64..4_102_444_800, offset in -50_400i32..=50_400) {
            let utc = DateTime::from_timestamp(second, 0).unwrap();
            let written = utc.with_timezone(&FixedOffset::east_opt(offset).unwrap());
            let shown = clock(&written);
            prop_assert_eq!(shown, written);
            prop_assert_eq!(i64::from(shown.offset().local_minus_utc()), by_directive(&utc) * 3600);
            prop_assert_eq!(day(&written), shown.date_naive());
        }

        /// Also when Sweden's clocks were set by the sun, and at the ends of the calendar.
        #[test]
        fn the_short_way_gives_the_same_day(second in -4_000_000_000i64..4_000_000_000, time in 79_000i64..DAY) {
            for second in [second, second - second.rem_euclid(DAY) + time] {
                let utc = DateTime::from_timestamp(second, 0).unwrap();
                prop_assert_eq!(day(&utc), clock(&utc).date_naive());
            }
        }
    }

    #[test]
    fn the_ends_of_the_calendar_do_no_harm() {
        assert_eq!(day(&DateTime::<Utc>::MAX_UTC), NaiveDate::MAX);
        assert_eq!(day(&DateTime::<Utc>::MIN_UTC), NaiveDate::MIN);
        assert!(on(NaiveDate::MAX, NaiveTime::MIN).is_none_or(|it| it.year() > 9999));
    }
}
