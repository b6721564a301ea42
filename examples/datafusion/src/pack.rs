//! A folder of text files as one Parquet file: a column of names and one of texts.

use std::path::Path;
use std::sync::Arc;

use datafusion::arrow::array::{ArrayRef, LargeStringArray, RecordBatch};
use datafusion::parquet::arrow::ArrowWriter;
use datafusion::parquet::basic::Compression;
use datafusion::parquet::file::properties::WriterProperties;

use crate::table::{FILE, TEXT};
use crate::{decode, unnamed, walk};

/// Text of a row group: what one task reads at least, and what is in memory here.
const GROUP_BYTES: usize = 1 << 20;

/// What a run came to.
#[derive(Default)]
pub struct Sum {
    pub files: u64,
    pub bytes: u64,
    pub unread: u64,
}

/// Files that cannot be read are named on standard error; `out` appears when it is whole.
pub fn pack(folder: &Path, out: &Path, max_bytes: u64) -> Result<Sum, Box<dyn std::error::Error + Send + Sync>> {
    let file = unnamed::beside(out)?;
    let properties =
        WriterProperties::builder().set_compression(Compression::SNAPPY).set_dictionary_enabled(false).build();
    let (mut sum, mut group) = (Sum::default(), Group::default());
    let mut writer = ArrowWriter::try_new(file.as_file(), group.take()?.schema(), Some(properties))?;
    for found in walk::files(folder) {
        let read = found.map_err(|(path, error)| (path, error.to_string())).and_then(|(path, _)| {
            let text = decode::read(&path, max_bytes).map_err(|reason| (path.clone(), reason))?;
            Ok((path, text))
        });
        match read {
            Ok((path, text)) => {
                sum.files += 1;
                sum.bytes += text.len() as u64;
                group.bytes += text.len();
                group.names.push(path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().into_owned());
                group.texts.push(text);
            }
            Err((path, reason)) => {
                sum.unread += 1;
                eprintln!("{}: {reason}", path.display());
            }
        }
        if group.bytes >= GROUP_BYTES {
            writer.write(&group.take()?)?;
            writer.flush()?;
        }
    }
    writer.write(&group.take()?)?;
    writer.close()?;
    file.as_file().sync_all()?;
    file.persist(out)?;
    Ok(sum)
}

#[derive(Default)]
struct Group {
    names: Vec<String>,
    texts: Vec<String>,
    bytes: usize,
}

impl Group {
    /// What was gathered, as a batch; the group is empty then.
    fn take(&mut self) -> Result<RecordBatch, datafusion::arrow::error::ArrowError> {
        let Self { names, texts, .. } = std::mem::take(self);
        let column = |cells| Arc::new(LargeStringArray::from(cells)) as ArrayRef;
        RecordBatch::try_from_iter([(FILE, column(names)), (TEXT, column(texts))])
    }
}
