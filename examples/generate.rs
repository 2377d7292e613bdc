//! Makes a workspace of the real shape and any size: `cargo run --example generate -- N DIR`.

#[path = "generate/workspace.rs"]
mod workspace;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let count = arguments.next().and_then(|it| it.to_str()?.parse().ok());
    let (Some(count), Some(folder), None) = (count, arguments.next().map(PathBuf::from), arguments.next()) else {
        eprintln!("usage: generate N DIR");
        return ExitCode::from(2);
    };
    if !is_free(&folder) {
        eprintln!("{} is not an empty folder", folder.display());
        return ExitCode::FAILURE;
    }
    match workspace::write(count, &folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}: {error}", folder.display());
            ExitCode::FAILURE
        }
    }
}

/// Whether nothing that someone has made would be mixed with what is generated.
fn is_free(folder: &Path) -> bool {
    !folder.exists() || folder.read_dir().is_ok_and(|mut entries| entries.next().is_none())
}
