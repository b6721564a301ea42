//! `FROM quantities('texts.parquet')`, the table function: a view over the scalar function, so that any engine that knows
//! that one runs the plan.

use std::sync::Arc;

use datafusion::catalog::{TableFunctionArgs, TableFunctionImpl, TableProvider};
use datafusion::common::{Result, UnnestOptions, exec_datafusion_err, plan_err};
use datafusion::execution::SessionState;
use datafusion::logical_expr::{Expr, ScalarUDF, col, ident};
use datafusion::prelude::{ParquetReadOptions, SessionContext};
use datafusion::scalar::ScalarValue;
use tokio::runtime::Handle;
use tokio::task::block_in_place;

use crate::figures;

/// The columns that the texts are read from.
pub const FILE: &str = "file";
pub const TEXT: &str = "text";

#[derive(Debug)]
pub struct Quantities(pub Arc<ScalarUDF>);

impl TableFunctionImpl for Quantities {
    fn call_with_args(&self, args: TableFunctionArgs) -> Result<Arc<dyn TableProvider>> {
        let [Expr::Literal(ScalarValue::Utf8(Some(path)) | ScalarValue::Utf8View(Some(path)), _)] = args.exprs() else {
            return plan_err!("{}('PATH'): the path of a Parquet file, or of a folder of them", figures::NAME);
        };
        let session = args.session().as_any().downcast_ref::<SessionState>();
        let session = session.ok_or_else(|| exec_datafusion_err!("a session of another engine"))?;
        let context = SessionContext::new_with_state(session.clone());
        // A plan is made where there is no waiting; the schema is in the file.
        let texts =
            block_in_place(|| Handle::current().block_on(context.read_parquet(path, ParquetReadOptions::default())))?;
        for column in [FILE, TEXT] {
            let Ok(field) = texts.schema().field_with_unqualified_name(column) else {
                return plan_err!("{path}: no column {column}; it has {}", texts.schema().field_names().join(", "));
            };
            if !field.data_type().is_string() {
                return plan_err!("{path}: {column} is {}, no text", field.data_type());
            }
        }
        let none_for_null = UnnestOptions::new().with_preserve_nulls(false);
        let figures = figures::columns().map(|column| ident(format!("figure.{}", column.name)).alias(column.name));
        let rows = texts
            .select([col(FILE), self.0.call(vec![col(TEXT)]).alias("figure")])?
            .unnest_columns_with_options(&["figure"], none_for_null.clone())?
            .unnest_columns_with_options(&["figure"], none_for_null)?
            .select([col(FILE)].into_iter().chain(figures))?;
        Ok(rows.into_view())
    }
}
