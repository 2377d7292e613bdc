//! Writing a file whole or not at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

/// Temporary file in the same folder, fsync, rename, fsync of the folder.
///
/// The new file is readable and writable for the group for which the folder is, so that a colleague on a shared disk
/// can open it whatever this user's own settings say. It is never writable for everybody.
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
    // The file is there: what the folder answers now must not make it "not saved".
    let _ = sync_folder(folder);
    Ok(())
}

/// Replaces a file by other bytes whole or not at all, with the permissions that it has, if `still` says just before
/// that it is the file that was read. Says whether it was replaced.
pub(super) fn replace(path: &Path, bytes: &[u8], still: impl FnOnce() -> io::Result<bool>) -> io::Result<bool> {
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let name = path.file_name().ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
    let permissions = fs::metadata(path)?.permissions();
    if permissions.readonly() {
        // To rename over it would be allowed, but somebody has said that it is not to be changed.
        return Err(io::Error::from(io::ErrorKind::PermissionDenied));
    }
    let temporary = folder.join(format!(".{}.{}.tmp", name.to_string_lossy(), std::process::id()));
    let replaced = write_as(&temporary, permissions, bytes).and_then(|()| {
        let is_same = still()?;
        if is_same {
            fs::rename(&temporary, path)?;
        }
        Ok(is_same)
    });
    if !matches!(replaced, Ok(true)) {
        let _ = fs::remove_file(&temporary);
        return replaced;
    }
    let _ = sync_folder(folder);
    Ok(true)
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
        Ok(()) => {}
        // Another process was first; what it has made is its own to share.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && folder.is_dir() => return Ok(()),
        Err(error) => return Err(error),
    }
    if let Some(above) = folder.parent().filter(|it| !it.as_os_str().is_empty()) {
        share_folder(folder, above);
        let _ = sync_folder(above);
    }
    Ok(())
}

fn write_and_sync(temporary: &Path, folder: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(temporary)?;
    share_file(&file, folder);
    file.write_all(bytes)?;
    file.sync_all()
}

fn write_as(temporary: &Path, permissions: fs::Permissions, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(temporary)?;
    // Some disks know no permissions.
    let _ = file.set_permissions(permissions);
    file.write_all(bytes)?;
    file.sync_all()
}

/// Gives the file the folder's own permissions for the group. Some disks know none: then the file stays as it is.
#[cfg(unix)]
fn share_file(file: &File, folder: &Path) {
    use std::os::unix::fs::PermissionsExt;
    let Ok(about) = fs::metadata(folder) else { return };
    let mode = about.permissions().mode() & 0o664 | 0o600;
    let _ = file.set_permissions(fs::Permissions::from_mode(mode));
}

#[cfg(unix)]
fn share_folder(folder: &Path, above: &Path) {
    use std::os::unix::fs::PermissionsExt;
    let Ok(about) = fs::metadata(above) else { return };
    // The set-group bit goes along: it is what keeps a shared folder shared.
    let mode = about.permissions().mode() & 0o2775 | 0o700;
    let _ = fs::set_permissions(folder, fs::Permissions::from_mode(mode));
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn share_file(_: &File, _: &Path) {}

#[cfg(not(unix))]
fn share_folder(_: &Path, _: &Path) {}

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
    fn a_file_is_replaced_with_its_permissions_unless_it_changed() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.yaml");
        fs::write(&path, b"ett").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o664)).unwrap();
        assert!(replace(&path, b"tv", || Ok(true)).unwrap());
        assert_eq!(fs::read(&path).unwrap(), b"tv");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o664);
        assert!(!replace(&path, b"tre", || Ok(false)).unwrap());
        fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
        assert_eq!(replace(&path, b"tre", || Ok(true)).unwrap_err().kind(), io::ErrorKind::PermissionDenied);
        assert_eq!(fs::read(&path).unwrap(), b"tv");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "no temporary file is left");
    }

    #[cfg(unix)]
    #[test]
    fn nothing_becomes_writable_for_everybody() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o1777)).unwrap();
        make_folder(&folder.path().join("2021")).unwrap();
        write(&folder.path().join("2021/x.yaml"), b"ett", false).unwrap();
        write(&folder.path().join("y.yaml"), b"ett", false).unwrap();
        for name in ["2021", "2021/x.yaml", "y.yaml"] {
            assert_eq!(fs::metadata(folder.path().join(name)).unwrap().permissions().mode() & 0o002, 0, "{name}");
        }
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
