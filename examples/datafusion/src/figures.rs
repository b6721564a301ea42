//! `quantities(text)`, the scalar function: the figures of a report, a list of structs with the columns of the corpus example.

use std::sync::Arc;

use datafusion::arrow::array::{
    ArrayRef, AsArray, Decimal256Array, Int64Array, LargeStringArray, ListArray, StructArray,
};
use datafusion::arrow::buffer::OffsetBuffer;
use datafusion::arrow::compute::cast;
use datafusion::arrow::datatypes::{DataType, Field, FieldRef, Fields, i256};
use datafusion::common::Result;
use datafusion::logical_expr::{ColumnarValue, ScalarFunctionArgs, ScalarUDF, ScalarUDFImpl, Signature, Volatility};

use gongwen::Decimal;

use crate::rows::{self, COLUMNS, Cell, Column, Row};

pub const NAME: &str = "quantities";

/// Places behind the point, and all digits: room for whatever a [`Decimal`] holds, so that no figure is rounded.
const SCALE: u32 = Decimal::MAX_SCALE;
const DIGITS: u8 = 29 + SCALE as u8;

pub fn function() -> ScalarUDF {
    ScalarUDF::from(Quantities { signature: Signature::string(1, Volatility::Immutable) })
}

/// The columns of a figure; the name of its file is known to the table alone.
pub fn columns() -> impl Iterator<Item = &'static Column> {
    COLUMNS.iter().filter(|column| column.name != "file")
}

#[derive(Debug, PartialEq, Eq, Hash)]
struct Quantities {
    signature: Signature,
}

impl ScalarUDFImpl for Quantities {
    fn name(&self) -> &str {
        NAME
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, _: &[DataType]) -> Result<DataType> {
        Ok(DataType::List(figure()))
    }

    fn invoke_with_args(&self, args: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let texts = cast(&args.args[0].to_array(args.number_rows)?, &DataType::LargeUtf8)?;
        let mut all = Vec::new();
        let mut counts = Vec::with_capacity(texts.len());
        for text in texts.as_string::<i64>() {
            let before = all.len();
            all.extend(text.map(|text| rows::rows("", text)).unwrap_or_default());
            counts.push(all.len() - before);
        }
        let cells = columns().map(|column| array(column, &all)).collect::<Result<Vec<_>>>()?;
        let figures = StructArray::try_new(fields(), cells, None)?;
        let list = ListArray::try_new(figure(), OffsetBuffer::from_lengths(counts), Arc::new(figures), None)?;
        Ok(ColumnarValue::Array(Arc::new(list)))
    }
}

fn figure() -> FieldRef {
    Arc::new(Field::new_list_field(DataType::Struct(fields()), true))
}

fn fields() -> Fields {
    columns()
        .map(|column| {
            let kind = match column.cell {
                // 64-bit offsets: however much text a batch has, its columns hold it.
                Cell::Text(_) => DataType::LargeUtf8,
                Cell::Number(_) => DataType::Int64,
                Cell::Decimal(_) => DataType::Decimal256(DIGITS, SCALE as i8),
            };
            Field::new(column.name, kind, true)
        })
        .collect()
}

fn array(column: &Column, rows: &[Row]) -> Result<ArrayRef> {
    Ok(match column.cell {
        Cell::Text(cell) => Arc::new(rows.iter().map(cell).collect::<LargeStringArray>()),
        Cell::Number(cell) => Arc::new(rows.iter().map(cell).collect::<Int64Array>()),
        Cell::Decimal(cell) => {
            let values: Decimal256Array = rows.iter().map(|row| cell(row).map(scaled)).collect();
            Arc::new(values.with_precision_and_scale(DIGITS, SCALE as i8)?)
        }
    })
}

/// The value in units of the last place: 29 and 28 digits, far from the 76 that there is room for.
fn scaled(value: Decimal) -> i256 {
    let places = SCALE.saturating_sub(value.scale());
    i256::from_i128(value.mantissa()).wrapping_mul(i256::from_i128(10_i128.pow(places)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_numbers_are_exact() {
        for (number, places) in
            [("79228162514264337593543950335", 28), ("-0.0000000000000000000000000001", 0), ("97.50", 26)]
        {
            let value: Decimal = number.parse().unwrap();
            let digits = format!("{}{}", value.mantissa(), "0".repeat(places));
            assert_eq!(scaled(value).to_string(), digits);
        }
    }
}
