//! The two kinds of processes of a cluster. Executors ask the scheduler for tasks, hence need one port each.

use std::net::SocketAddr;
use std::sync::Arc;

use ballista_core::config::TaskSchedulingPolicy;
use ballista_core::error::{BallistaError, Result};
use ballista_executor::executor_process::{ExecutorProcessConfig, start_executor_process};
use ballista_scheduler::cluster::BallistaCluster;
use ballista_scheduler::config::SchedulerConfig;
use ballista_scheduler::scheduler_process::start_server;

use crate::session;

/// Seconds in which the scheduler is up.
const PATIENCE: u16 = 30;

pub async fn scheduler(address: SocketAddr) -> Result<()> {
    let config = SchedulerConfig {
        bind_host: address.ip().to_string(),
        bind_port: address.port(),
        external_host: address.ip().to_string(),
        scheduling_policy: TaskSchedulingPolicy::PullStaged,
        override_session_builder: Some(session::builder()),
        ..SchedulerConfig::default()
    };
    let cluster = BallistaCluster::new_from_config(&config).await?;
    start_server(cluster, address, Arc::new(config)).await
}

/// Runs until it is told to end. `folder` takes what goes from one stage to the next.
pub async fn executor(address: SocketAddr, scheduler: &str, cores: usize, folder: Option<String>) -> Result<()> {
    let (host, port) = scheduler.rsplit_once(':').unwrap_or((scheduler, "50050"));
    let port = port.parse().map_err(|error| BallistaError::Configuration(format!("{scheduler}: {error}")))?;
    let temporary = tempfile::tempdir()?;
    let config = ExecutorProcessConfig {
        bind_host: address.ip().to_string(),
        port: address.port(),
        scheduler_host: host.into(),
        scheduler_port: port,
        scheduler_connect_timeout_seconds: PATIENCE,
        vcores: cores,
        task_scheduling_policy: TaskSchedulingPolicy::PullStaged,
        work_dir: Some(folder.unwrap_or_else(|| temporary.path().to_string_lossy().into_owned())),
        override_function_registry: Some(Arc::new(session::registry()?)),
        ..ExecutorProcessConfig::default()
    };
    start_executor_process(Arc::new(config)).await
}
