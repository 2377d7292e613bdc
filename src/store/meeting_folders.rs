//! The folders of meetings, `meetings/2021-09-10-styrgruppen/`: when a body meets is read from the name alone.

use std::fs;
use std::io;
use std::path::Path;

use chrono::NaiveDate;

use crate::domain::id::PartyId;
use crate::domain::problem::{Problem, ProblemKind};
use crate::domain::search::nearest;

/// The folder of meetings within a workspace.
const FOLDER: &str = "meetings";

/// Reads which bodies meet when, in no particular order. `bodies` are those there are; nothing while the file that would
/// say is broken. Hidden folders are somebody's work in progress, and files beside the folders nobody's meeting.
pub(super) fn read(root: &Path, bodies: Option<&[PartyId]>, problems: &mut Vec<Problem>) -> Vec<(NaiveDate, PartyId)> {
    let entries = match fs::read_dir(root.join(FOLDER)) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Vec::new(),
        Err(error) => {
            problems.push(Problem::of_file(FOLDER, ProblemKind::CannotRead(error.to_string())));
            return Vec::new();
        }
    };
    let mut found = Vec::new();
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let Ok(kind) = entry.file_type() else { continue };
        if name.starts_with('.') || kind.is_file() {
            continue;
        }
        let meeting = if kind.is_symlink() { Err(ProblemKind::MeetingIsLink) } else { meeting(&name, bodies) };
        match meeting {
            Ok(meeting) => found.push(meeting),
            Err(kind) => problems.push(Problem::of_file(&format!("{FOLDER}/{name}"), kind)),
        }
    }
    found
}

/// Date and body of a folder's name.
fn meeting(name: &str, bodies: Option<&[PartyId]>) -> Result<(NaiveDate, PartyId), ProblemKind> {
    let (date, body) = name.split_at_checked(10).ok_or(ProblemKind::BadMeetingFolder)?;
    let has_form = date.bytes().all(|it| it.is_ascii_digit() || it == b'-');
    let date = date.parse().ok().filter(|_| has_form).ok_or(ProblemKind::BadMeetingFolder)?;
    let id = body.strip_prefix('-').ok_or(ProblemKind::BadMeetingFolder)?;
    let body = PartyId::parse(id).map_err(|_| ProblemKind::BadMeetingFolder)?;
    match bodies {
        Some(known) if !known.contains(&body) => {
            let nearest = nearest(id, known.iter().map(PartyId::as_str)).map(str::to_owned);
            Err(ProblemKind::MeetingOfNobody { id: id.to_owned(), nearest })
        }
        _ => Ok((date, body)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_meeting_is_named_by_date_and_body() {
        let known = [PartyId::parse("styrgruppen").unwrap()];
        let read = |name| meeting(name, Some(&known));
        assert_eq!(read("2021-09-10-styrgruppen").unwrap().0.to_string(), "2021-09-10");
        for bad in ["", "september", "2021-09-31-styrgruppen", "2021-09-10", "2021-09-10_styrgruppen", "åååååååååå-x"]
        {
            assert_eq!(read(bad), Err(ProblemKind::BadMeetingFolder), "{bad}");
        }
        let near = Some("styrgruppen".to_owned());
        assert_eq!(
            read("2021-09-10-styrgrupen"),
            Err(ProblemKind::MeetingOfNobody { id: "styrgrupen".into(), nearest: near })
        );
        assert!(meeting("2021-09-10-okänd", None).is_ok(), "while the bodies are unknown nothing is wrong");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_told_and_not_followed() {
        let root = tempfile::TempDir::new().unwrap();
        let meetings = root.path().join(FOLDER);
        fs::create_dir_all(meetings.join("2021-06-16-styrgruppen")).unwrap();
        fs::create_dir(meetings.join(".2021-07-01-styrgruppen")).unwrap();
        fs::write(meetings.join("anteckning.txt"), "").unwrap();
        std::os::unix::fs::symlink(root.path(), meetings.join("2021-09-10-styrgruppen")).unwrap();
        let mut problems = Vec::new();
        let found = read(root.path(), None, &mut problems);
        assert_eq!(found.iter().map(|(date, _)| date.to_string()).collect::<Vec<_>>(), ["2021-06-16"]);
        let told: Vec<_> = problems.iter().map(|it| (it.place.file.as_str(), &it.kind)).collect();
        assert_eq!(told, [("meetings/2021-09-10-styrgruppen", &ProblemKind::MeetingIsLink)]);
    }
}
