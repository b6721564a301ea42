//! Rows on standard output, decimals without the zeros behind them.

use std::error::Error;
use std::io::{Write, stdout};
use std::sync::Arc;

use datafusion::arrow::array::{ArrayRef, AsArray, RecordBatch, StringArray};
use datafusion::arrow::compute::cast;
use datafusion::arrow::csv::WriterBuilder;
use datafusion::arrow::datatypes::{DataType, Field, Schema};
use datafusion::arrow::error::ArrowError;
use datafusion::arrow::util::pretty::pretty_format_batches;
use datafusion::execution::SendableRecordBatchStream;
use futures::TryStreamExt;

/// As they come, whatever their number.
pub async fn csv(mut rows: SendableRecordBatchStream) -> Result<(), Box<dyn Error + Send + Sync>> {
    let mut head = true;
    let mut out = stdout().lock();
    let mut write = |batch: &RecordBatch| -> Result<(), Box<dyn Error + Send + Sync>> {
        let mut bytes = Vec::new();
        WriterBuilder::new().with_header(std::mem::take(&mut head)).build(&mut bytes).write(&plain(batch)?)?;
        Ok(out.write_all(&bytes)?)
    };
    write(&RecordBatch::new_empty(rows.schema()))?;
    while let Some(batch) = rows.try_next().await? {
        write(&batch)?;
    }
    Ok(out.flush()?)
}

/// A table for people.
pub async fn table(rows: SendableRecordBatchStream) -> Result<(), Box<dyn Error + Send + Sync>> {
    let empty = RecordBatch::new_empty(rows.schema());
    let mut batches = vec![plain(&empty)?];
    for batch in rows.try_collect::<Vec<_>>().await? {
        batches.push(plain(&batch)?);
    }
    Ok(writeln!(stdout(), "{}", pretty_format_batches(&batches)?)?)
}

/// The batch, its decimals as the shortest text of the same value.
fn plain(batch: &RecordBatch) -> Result<RecordBatch, ArrowError> {
    let schema = batch.schema();
    let columns = schema.fields().iter().zip(batch.columns()).map(|(field, column)| {
        let column = if column.data_type().is_decimal() { shortest(column)? } else { Arc::clone(column) };
        Ok((Field::new(field.name(), column.data_type().clone(), true), column))
    });
    let (fields, columns): (Vec<_>, Vec<_>) = columns.collect::<Result<Vec<_>, ArrowError>>()?.into_iter().unzip();
    RecordBatch::try_new(Arc::new(Schema::new(fields)), columns)
}

fn shortest(column: &ArrayRef) -> Result<ArrayRef, ArrowError> {
    let written = cast(column, &DataType::Utf8)?;
    let short = |number| match number {
        Some(number) if str::contains(number, '.') => Some(number.trim_end_matches('0').trim_end_matches('.')),
        other => other,
    };
    Ok(Arc::new(written.as_string::<i32>().iter().map(short).collect::<StringArray>()))
}
