//! The files below a folder, in order of their names; only those of the folders that are open are in memory.

use std::fs::{self, DirEntry};
use std::io;
use std::path::{Path, PathBuf};
use std::vec::IntoIter;

/// What may be the text of a report.
const EXTENSIONS: &[&str] = &["txt", "text", "md"];

/// A file with its size, or a path that could not be looked at.
pub type Found = Result<(PathBuf, u64), (PathBuf, io::Error)>;

/// Why `folder` cannot be walked, before anything else is done.
pub fn check(folder: &Path) -> Result<(), String> {
    let reason = match fs::metadata(folder) {
        Ok(about) if about.is_dir() => return Ok(()),
        Ok(_) => "not a folder".into(),
        Err(error) => error.to_string(),
    };
    Err(format!("{}: {reason}", folder.display()))
}

/// What to say of a folder without a text.
pub fn empty(folder: &Path) -> String {
    format!("{}: no file whose name ends in .{}", folder.display(), EXTENSIONS.join(", ."))
}

/// The texts below `folder`. Links are not followed: a folder may be linked into itself.
pub fn files(folder: &Path) -> impl Iterator<Item = Found> {
    let mut open: Vec<IntoIter<PathBuf>> = vec![vec![folder.to_owned()].into_iter()];
    std::iter::from_fn(move || {
        loop {
            let Some(path) = open.last_mut()?.next() else {
                open.pop();
                continue;
            };
            match look(&path) {
                Ok(Thing::Folder(names)) => open.push(names.into_iter()),
                Ok(Thing::Text(size)) => return Some(Ok((path, size))),
                Ok(Thing::Other) => {}
                Err(error) => return Some(Err((path, error))),
            }
        }
    })
}

enum Thing {
    Folder(Vec<PathBuf>),
    Text(u64),
    Other,
}

fn look(path: &Path) -> io::Result<Thing> {
    let about = fs::symlink_metadata(path)?;
    if about.is_dir() {
        let mut names = fs::read_dir(path)?
            .map(|entry| entry.map(|entry: DirEntry| entry.path()))
            .collect::<io::Result<Vec<_>>>()?;
        names.sort_unstable();
        return Ok(Thing::Folder(names));
    }
    let text = path.extension().and_then(|extension| extension.to_str());
    let text = text.is_some_and(|extension| EXTENSIONS.iter().any(|known| extension.eq_ignore_ascii_case(known)));
    Ok(if text && about.is_file() { Thing::Text(about.len()) } else { Thing::Other })
}
