//! The table on disk, in one of three forms.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::sync::Arc;

use parquet::basic::Compression;
use parquet::column::writer::ColumnWriter;
use parquet::data_type::ByteArray;
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;
use tempfile::NamedTempFile;

use crate::rows::{COLUMNS, Cell, Column, Row};

/// Rows of a row group.
const GROUP: usize = 20_000;

#[derive(Clone, Copy)]
pub enum Form {
    Csv { bom: bool },
    JsonLines,
    Parquet,
}

/// The rows of a file as they are written. Workers make them: this takes a good part of the time.
pub enum Part {
    Bytes(Vec<u8>),
    Rows(Vec<Row>),
}

impl Form {
    pub fn part(self, rows: Vec<Row>) -> io::Result<Part> {
        let mut bytes = Vec::new();
        match self {
            Self::Csv { .. } => {
                let mut writer = csv_writer(&mut bytes);
                rows.iter().try_for_each(|row| writer.serialize(row))?;
                writer.flush()?;
            }
            Self::JsonLines => {
                for row in rows {
                    serde_json::to_writer(&mut bytes, &row)?;
                    bytes.push(b'\n');
                }
            }
            Self::Parquet => return Ok(Part::Rows(rows)),
        }
        Ok(Part::Bytes(bytes))
    }
}

fn csv_writer<W: Write>(out: W) -> csv::Writer<W> {
    csv::WriterBuilder::new().has_headers(false).from_writer(out)
}

/// A table that is being written to a file without its name yet.
pub struct Table {
    file: NamedTempFile,
    rows: Rows,
}

enum Rows {
    Bytes(BufWriter<File>),
    Parquet { writer: SerializedFileWriter<File>, group: Vec<Row> },
}

impl Table {
    pub fn new(file: NamedTempFile, form: Form) -> io::Result<Self> {
        let mut out = BufWriter::new(file.as_file().try_clone()?);
        let rows = match form {
            Form::Csv { bom } => {
                if bom {
                    out.write_all("\u{FEFF}".as_bytes())?;
                }
                // A folder without figures has a head, too.
                csv_writer(&mut out).write_record(COLUMNS.map(|column| column.name))?;
                Rows::Bytes(out)
            }
            Form::JsonLines => Rows::Bytes(out),
            Form::Parquet => {
                let schema = Arc::new(parse_message_type(&schema()).map_err(failed)?);
                let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
                let out = file.as_file().try_clone()?;
                let writer = SerializedFileWriter::new(out, schema, Arc::new(properties)).map_err(failed)?;
                Rows::Parquet { writer, group: Vec::new() }
            }
        };
        Ok(Self { file, rows })
    }

    pub fn write(&mut self, part: Part) -> io::Result<()> {
        match (&mut self.rows, part) {
            (Rows::Bytes(out), Part::Bytes(bytes)) => out.write_all(&bytes),
            (Rows::Parquet { writer, group }, Part::Rows(rows)) => {
                group.extend(rows);
                if group.len() >= GROUP { write_group(writer, &std::mem::take(group)) } else { Ok(()) }
            }
            _ => Err(io::Error::other("a part of another form")),
        }
    }

    /// The whole table, on the disk, to be given its name.
    pub fn finish(self) -> io::Result<NamedTempFile> {
        match self.rows {
            Rows::Bytes(mut out) => out.flush()?,
            Rows::Parquet { mut writer, group } => {
                if !group.is_empty() {
                    write_group(&mut writer, &group)?;
                }
                writer.close().map_err(failed)?;
            }
        }
        self.file.as_file().sync_all()?;
        Ok(self.file)
    }
}

fn failed(error: ParquetError) -> io::Error {
    io::Error::other(error)
}

fn schema() -> String {
    let column = |column: Column| match column.cell {
        Cell::Text(_) | Cell::Decimal(_) => format!("OPTIONAL BYTE_ARRAY {} (UTF8);", column.name),
        Cell::Number(_) => format!("OPTIONAL INT64 {};", column.name),
    };
    format!("message figure {{ {} }}", COLUMNS.map(column).join(" "))
}

fn write_group(writer: &mut SerializedFileWriter<File>, rows: &[Row]) -> io::Result<()> {
    let mut group = writer.next_row_group().map_err(failed)?;
    for column in COLUMNS {
        let Some(mut out) = group.next_column().map_err(failed)? else { break };
        match (out.untyped(), column.cell) {
            (ColumnWriter::ByteArrayColumnWriter(out), Cell::Text(cell)) => {
                let (values, there) = cells(rows, |row| cell(row).map(ByteArray::from));
                out.write_batch(&values, Some(&there), None).map_err(failed)?;
            }
            (ColumnWriter::ByteArrayColumnWriter(out), Cell::Decimal(cell)) => {
                let (values, there) = cells(rows, |row| cell(row).map(|value| ByteArray::from(&*value.to_string())));
                out.write_batch(&values, Some(&there), None).map_err(failed)?;
            }
            (ColumnWriter::Int64ColumnWriter(out), Cell::Number(cell)) => {
                let (values, there) = cells(rows, cell);
                out.write_batch(&values, Some(&there), None).map_err(failed)?;
            }
            _ => return Err(io::Error::other("the schema and the columns differ")),
        }
        out.close().map_err(failed)?;
    }
    group.close().map_err(failed)?;
    Ok(())
}

/// The values of a column, and for each row whether it has one.
fn cells<T>(rows: &[Row], cell: impl Fn(&Row) -> Option<T>) -> (Vec<T>, Vec<i16>) {
    let cells: Vec<Option<T>> = rows.iter().map(cell).collect();
    let there = cells.iter().map(|cell| i16::from(cell.is_some())).collect();
    (cells.into_iter().flatten().collect(), there)
}
