//! The sessions: what is set, and what is known by name, in one process and in every one of a cluster.

use std::sync::Arc;

use ballista::prelude::{SessionConfigExt, SessionContextExt};
use ballista_core::registry::BallistaFunctionRegistry;
use ballista_core::utils::default_session_builder;
use ballista_scheduler::SessionBuilder;
use datafusion::common::{Result, exec_datafusion_err};
use datafusion::execution::{FunctionRegistry, SessionStateBuilder};
use datafusion::prelude::{SessionConfig, SessionContext};

use crate::figures;
use crate::table::Quantities;

/// Texts of a batch, and rows: reports are long, and a batch of them with its figures is in memory for each partition.
const BATCH: usize = 512;

/// A file is read in as many parts as there are partitions from this size on, compressed.
const PART_BYTES: usize = 1 << 16;

/// Tasks of a stage on a cluster: more than machines, so that none waits long for another.
const TASKS: usize = 16;

fn set(config: SessionConfig) -> SessionConfig {
    config
        .with_batch_size(BATCH)
        .with_repartition_file_min_size(PART_BYTES)
        // 0.5 is a decimal: no sum becomes a float by the way.
        .set_bool("datafusion.sql_parser.parse_float_as_decimal", true)
}

/// All cores of this machine.
pub fn local() -> SessionContext {
    known(SessionContext::new_with_config(set(SessionConfig::new())))
}

/// The cluster whose scheduler is at `address`.
pub async fn remote(address: &str) -> Result<SessionContext> {
    // What the engine says of a scheduler that is not there is not for people.
    std::net::TcpStream::connect(address)
        .map_err(|error| exec_datafusion_err!("no scheduler at {address}: {error}"))?;
    let config = set(SessionConfig::new_with_ballista()).with_target_partitions(TASKS);
    let state = SessionStateBuilder::new().with_config(config).with_default_features().build();
    Ok(known(SessionContext::remote_with_state(&format!("df://{address}"), state).await?))
}

fn known(context: SessionContext) -> SessionContext {
    // FROM 'texts.parquet'
    let context = context.enable_url_table();
    context.register_udf(figures::function());
    context.register_udtf(figures::NAME, Arc::new(Quantities(Arc::new(figures::function()))));
    context
}

/// What a scheduler plans with.
pub fn builder() -> SessionBuilder {
    Arc::new(|config| {
        let mut state = default_session_builder(config)?;
        state.register_udf(Arc::new(figures::function()))?;
        Ok(state)
    })
}

/// What an executor runs: every function that a scheduler knows.
pub fn registry() -> Result<BallistaFunctionRegistry> {
    let state = builder()(SessionConfig::new_with_ballista())?;
    Ok(BallistaFunctionRegistry::from(&state))
}
