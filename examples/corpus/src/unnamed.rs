//! A file that gets its name when it is whole.

use std::io;
use std::path::Path;

use tempfile::NamedTempFile;

/// A file in the folder that `out` will be in.
pub fn beside(out: &Path) -> io::Result<NamedTempFile> {
    // Better now than when all is read.
    if out.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let folder = out.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    {
        // Others may read it, where they may read what else is written here.
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    builder.prefix(".gongwen-").tempfile_in(folder)
}
