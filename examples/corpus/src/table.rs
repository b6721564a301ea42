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

use crate::rows::Row;

/// Rows of a row group.
const GROUP: usize = 20_000;

#[derive(Clone, Copy)]
pub enum Form {
    Csv { bom: bool },
    JsonLines,
    Parquet,
}

/// A table that is being written to a file without its name yet.
pub struct Table {
    file: NamedTempFile,
    rows: Rows,
}

enum Rows {
    Csv(Box<csv::Writer<File>>),
    JsonLines(BufWriter<File>),
    Parquet { writer: SerializedFileWriter<File>, group: Vec<Row> },
}

impl Table {
    pub fn new(file: NamedTempFile, form: Form) -> io::Result<Self> {
        let mut out = file.as_file().try_clone()?;
        let rows = match form {
            Form::Csv { bom } => {
                if bom {
                    out.write_all("\u{FEFF}".as_bytes())?;
                }
                let mut writer = csv::WriterBuilder::new().has_headers(false).from_writer(out);
                // A folder without figures has a head, too.
                writer.write_record(COLUMNS.map(|column| column.name))?;
                Rows::Csv(Box::new(writer))
            }
            Form::JsonLines => Rows::JsonLines(BufWriter::new(out)),
            Form::Parquet => {
                let schema = Arc::new(parse_message_type(&schema()).map_err(failed)?);
                let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
                let writer = SerializedFileWriter::new(out, schema, Arc::new(properties)).map_err(failed)?;
                Rows::Parquet { writer, group: Vec::new() }
            }
        };
        Ok(Self { file, rows })
    }

    pub fn write(&mut self, rows: Vec<Row>) -> io::Result<()> {
        match &mut self.rows {
            Rows::Csv(writer) => rows.iter().try_for_each(|row| Ok(writer.serialize(row)?)),
            Rows::JsonLines(out) => rows.iter().try_for_each(|row| {
                serde_json::to_writer(&mut *out, row)?;
                out.write_all(b"\n")
            }),
            Rows::Parquet { writer, group } => {
                group.extend(rows);
                if group.len() >= GROUP { write_group(writer, &std::mem::take(group)) } else { Ok(()) }
            }
        }
    }

    /// The whole table, on the disk, to be given its name.
    pub fn finish(self) -> io::Result<NamedTempFile> {
        match self.rows {
            Rows::Csv(mut writer) => writer.flush()?,
            Rows::JsonLines(mut out) => out.flush()?,
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

/// What a column takes from a row.
enum Cell {
    Text(fn(&Row) -> Option<&str>),
    Number(fn(&Row) -> Option<i64>),
}

struct Column {
    name: &'static str,
    cell: Cell,
}

const fn text(name: &'static str, cell: fn(&Row) -> Option<&str>) -> Column {
    Column { name, cell: Cell::Text(cell) }
}

const fn number(name: &'static str, cell: fn(&Row) -> Option<i64>) -> Column {
    Column { name, cell: Cell::Number(cell) }
}

/// The columns, in the order of the fields of [`Row`].
const COLUMNS: [Column; 20] = [
    text("file", |row| Some(&row.file)),
    text("title", |row| row.title.as_deref()),
    text("issuer", |row| row.issuer.as_deref()),
    number("report_year", |row| row.report_year.map(Into::into)),
    text("kind", |row| row.kind.as_deref()),
    text("path", |row| Some(&row.path)),
    text("subject", |row| row.subject.as_deref()),
    text("text", |row| Some(&row.text)),
    text("value", |row| row.value.as_deref()),
    text("upper", |row| row.upper.as_deref()),
    text("unit", |row| Some(&row.unit)),
    text("dimension", |row| Some(&row.dimension)),
    text("bound", |row| Some(&row.bound)),
    text("direction", |row| row.direction.as_deref()),
    text("period", |row| row.period.as_deref()),
    number("year", |row| row.year.map(Into::into)),
    text("quote", |row| Some(&row.quote)),
    number("line", |row| Some(row.line.into())),
    number("start", |row| i64::try_from(row.start).ok()),
    number("end", |row| i64::try_from(row.end).ok()),
];

fn schema() -> String {
    let column = |column: Column| match column.cell {
        Cell::Text(_) => format!("OPTIONAL BYTE_ARRAY {} (UTF8);", column.name),
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
