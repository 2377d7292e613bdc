//! Generated workspaces are of the real shape: nothing wrong with them, real sizes, follow-ups that the rules accept.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../examples/generate/workspace.rs"]
mod workspace;

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::Path;

use styrplan::domain::workspace::Workspace;
use styrplan::store;
use tempfile::TempDir;

fn generated(count: usize) -> (TempDir, Workspace) {
    let folder = tempfile::tempdir().unwrap();
    workspace::write(count, folder.path()).unwrap();
    let loaded = store::load(folder.path());
    assert_eq!(loaded.problems, []);
    (folder, loaded.workspace)
}

#[test]
fn a_generated_workspace_is_of_the_real_shape() {
    let (folder, workspace) = generated(50);
    let sizes: Vec<usize> = workspace.plan.areas.iter().map(|it| it.activities.len()).collect();
    assert_eq!(sizes, [5, 6, 3, 3, 3, 3, 5, 6, 3, 3, 3, 3, 4]);
    let text = fs::read_to_string(folder.path().join("plan.yaml")).unwrap();
    let blocks: Vec<&str> = text.split("\n      - id: ").skip(1).collect();
    assert_eq!(blocks.len(), 50);
    for block in blocks {
        let own = block.split("\n\n").next().unwrap();
        assert!((600..=800).contains(&own.len()), "{} bytes: {own}", own.len());
    }
    let mut times: Vec<&str> = workspace.plan.activities().map(|it| it.time.text.as_str()).collect();
    times.sort_unstable();
    times.dedup();
    assert!(times.len() > 12, "{times:?}");
}

#[test]
fn every_activity_has_three_follow_ups_that_know_what_was_in_view() {
    let (_folder, workspace) = generated(50);
    let ids: HashSet<_> = workspace.updates.iter().map(|it| it.id).collect();
    let mut counts: HashMap<_, usize> = HashMap::new();
    let (mut whole, mut organisation, mut occurrence, mut seen) = (0, 0, 0, 0);
    for update in &workspace.updates {
        *counts.entry(update.activity.clone()).or_default() += 1;
        assert_eq!(u64::try_from(update.at.timestamp_millis() / 1000).unwrap(), update.id.0.timestamp_ms() / 1000);
        assert!(update.seen.iter().all(|id| ids.contains(id) && *id < update.id), "{update:?}");
        match (&update.organisation, &update.occurrence) {
            (_, Some(_)) => occurrence += 1,
            (Some(_), None) => organisation += 1,
            (None, None) => whole += 1,
        }
        seen += usize::from(!update.seen.is_empty());
    }
    assert_eq!(counts.len(), 50);
    assert!(counts.values().all(|count| *count == 3), "{counts:?}");
    assert!(
        whole > 20 && organisation > 20 && occurrence > 20 && seen > 20,
        "{whole} {organisation} {occurrence} {seen}"
    );
}

#[test]
fn the_same_workspace_comes_out_every_time() {
    let (first, _) = generated(7);
    let (second, _) = generated(7);
    assert_eq!(files(first.path()), files(second.path()));
}

/// Every file below a folder, with its content.
fn files(folder: &Path) -> Vec<(String, String)> {
    let mut waiting = vec![folder.to_path_buf()];
    let mut found = Vec::new();
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            waiting.extend(path.read_dir().unwrap().map(|it| it.unwrap().path()));
        } else {
            let name = path.strip_prefix(folder).unwrap().display().to_string();
            found.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
    found.sort();
    found
}
