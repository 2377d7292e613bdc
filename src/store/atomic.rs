//! Writing a file whole or not at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

/// Temporary file in the same folder, fsync, rename, fsync of the folder.
///
/// The new file is readable and writable for those for whom the folder is, so that a colleague on a shared disk
/// can open it whatever this user's own settings say.
pub(super) fn write(path: &Path, bytes: &[u8], may_replace: bool) -> io::Result<()> {
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let name = path.file_name().ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
    if !may_replace && path.symlink_metadata().is_ok() {
        return Err(io::Error::from(io::ErrorKind::AlreadyExists));
    }
    let temporary = folder.join(format!(".{}.{}.tmp", name.to_string_lossy(), std::process::id()));
    let written = write_and_sync(&temporary, folder, bytes).and_then(|()| fs::rename(&temporary, path));
    if let Err(error) = written {
        // The first error is the one to tell; a left-over temporary file harms nobody.
        let _ = fs::remove_file(&temporary);
        return Err(error);
    }
    sync_folder(folder)
}

/// Makes a folder and those above it, and makes them durable.
pub(super) fn make_folder(folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    if let Some(above) = folder.parent().filter(|it| !it.as_os_str().is_empty()) {
        make_folder(above)?;
    }
    match fs::create_dir(folder) {
        // Another process may have been first; a file of that name is in the way.
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists || !folder.is_dir() => return Err(error),
        _ => {}
    }
    let Some(above) = folder.parent().filter(|it| !it.as_os_str().is_empty()) else { return Ok(()) };
    share_folder(folder, above)?;
    sync_folder(above)
}

fn write_and_sync(temporary: &Path, folder: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(temporary)?;
    share_file(&file, folder)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(unix)]
fn share_file(file: &File, folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mode = fs::metadata(folder)?.permissions().mode() & 0o666 | 0o600;
    file.set_permissions(fs::Permissions::from_mode(mode))
}

#[cfg(unix)]
fn share_folder(folder: &Path, above: &Path) -> io::Result<()> {
    fs::set_permissions(folder, fs::metadata(above)?.permissions())
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn share_file(_: &File, _: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(not(unix))]
fn share_folder(_: &Path, _: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_existing_is_rewritten_unless_asked() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.yaml");
        write(&path, b"ett", false).unwrap();
        assert_eq!(write(&path, b"tv", false).unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).unwrap(), b"ett");
        write(&path, b"tre", true).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"tre");
        let left: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
        assert_eq!(left.len(), 1, "no temporary file is left");
    }

    #[cfg(unix)]
    #[test]
    fn a_colleague_in_the_group_can_read_the_file() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o770)).unwrap();
        let new = folder.path().join("2021");
        make_folder(&new).unwrap();
        let path = new.join("x.yaml");
        write(&path, b"ett", false).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o660);
        assert_eq!(fs::metadata(&new).unwrap().permissions().mode() & 0o777, 0o770);
    }
}
