//! SQL over the figures of reports: in one process, or on a cluster.
//!
//!     gongwen-datafusion pack DIR --out texts.parquet
//!     gongwen-datafusion query "SELECT … FROM quantities('texts.parquet') …"
//!
//! The first puts the texts of a folder into a Parquet file with the columns `file` and `text`; any other such file will do, a
//! folder of them too. The table has a row for each figure and the columns that the corpus example writes, `value` and
//! `upper` as decimals that hold every number exactly. Below the table is the function `quantities(text)`, which gives the
//! figures of one text as a list, for texts that come from elsewhere:
//! `SELECT file, unnest(quantities(text)) FROM 'texts.parquet'`.
//!
//! The same query on a cluster: each process is this program.
//!
//!     gongwen-datafusion scheduler
//!     gongwen-datafusion executor                                   # on each machine; they all see the Parquet file
//!     gongwen-datafusion query "SELECT …" --scheduler 127.0.0.1:50050
//!
//! The code at the end is 1 where some file could not be read (they are named on standard error), 2 for any other failure.

mod cluster;
#[path = "../../corpus/src/decode.rs"]
mod decode;
mod figures;
#[path = "../../input/help.rs"]
mod help;
mod pack;
mod print;
#[path = "../../corpus/src/rows.rs"]
mod rows;
mod session;
mod table;
#[path = "../../corpus/src/unnamed.rs"]
mod unnamed;
#[path = "../../corpus/src/walk.rs"]
mod walk;

use std::error::Error;
use std::ffi::OsString;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

const USAGE: &str = "usage: gongwen-datafusion pack DIR --out FILE.parquet [--max-mb N]
       gongwen-datafusion query SQL [--csv] [--scheduler HOST:PORT]
       gongwen-datafusion scheduler [--at IP:PORT]
       gongwen-datafusion executor [--at IP:PORT] [--scheduler HOST:PORT] [--cores N] [--work DIR]";

/// Plans of queries nest deeply.
const STACK_BYTES: usize = 16 << 20;

enum Task {
    Pack { folder: PathBuf, out: PathBuf, max_bytes: u64 },
    Query { sql: String, csv: bool, scheduler: Option<String> },
    Scheduler { at: SocketAddr },
    Executor { at: SocketAddr, scheduler: String, cores: usize, work: Option<String> },
}

fn main() -> ExitCode {
    if help::help(include_str!("main.rs")) {
        return ExitCode::SUCCESS;
    }
    let task = match task(std::env::args_os().skip(1)) {
        Ok(task) => task,
        Err(message) => {
            eprintln!("{message}\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match run(task) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

fn run(task: Task) -> Result<ExitCode, Box<dyn Error + Send + Sync>> {
    let begun = Instant::now();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().thread_stack_size(STACK_BYTES).build()?;
    match task {
        Task::Pack { folder, out, max_bytes } => {
            walk::check(&folder)?;
            let sum = pack::pack(&folder, &out, max_bytes).map_err(|error| format!("{}: {error}", out.display()))?;
            let seconds = begun.elapsed().as_secs_f64();
            eprintln!("{} files, {:.1} MB in {seconds:.1} s", sum.files, sum.bytes as f64 / 1e6);
            if sum.unread > 0 {
                eprintln!("{} could not be read and are named above", sum.unread);
                return Ok(ExitCode::FAILURE);
            }
            if sum.files == 0 {
                eprintln!("{}", walk::empty(&folder));
            }
        }
        Task::Query { sql, csv, scheduler } => {
            runtime.block_on(query(&sql, csv, scheduler.as_deref()))?;
            eprintln!("{:.1} s", begun.elapsed().as_secs_f64());
        }
        Task::Scheduler { at } => {
            eprintln!("scheduler at {at}");
            runtime.block_on(cluster::scheduler(at))?;
        }
        Task::Executor { at, scheduler, cores, work } => {
            eprintln!("executor at {at}, for the scheduler at {scheduler}");
            runtime.block_on(cluster::executor(at, &scheduler, cores, work))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

async fn query(sql: &str, csv: bool, scheduler: Option<&str>) -> Result<(), Box<dyn Error + Send + Sync>> {
    let session = match scheduler {
        Some(address) => session::remote(address).await?,
        None => session::local(),
    };
    let rows = session.sql(sql).await?.execute_stream().await?;
    if csv { print::csv(rows).await } else { print::table(rows).await }
}

fn task(mut arguments: impl Iterator<Item = OsString>) -> Result<Task, String> {
    let command = arguments.next().ok_or("no command")?;
    let mut free = None;
    let (mut out, mut max_mb, mut csv, mut at, mut scheduler) = (None, 16_u64, false, None, None);
    let (mut cores, mut work) = (0, None);
    while let Some(argument) = arguments.next() {
        let name = argument.to_string_lossy().into_owned();
        let mut value = || arguments.next().ok_or_else(|| format!("{name} asks for a value"));
        match &*name {
            "--out" => out = Some(PathBuf::from(value()?)),
            "--max-mb" => max_mb = parsed(&name, value()?)?,
            "--csv" => csv = true,
            "--at" => at = Some(parsed(&name, value()?)?),
            "--scheduler" => scheduler = Some(parsed::<String>(&name, value()?)?),
            "--cores" => cores = parsed(&name, value()?)?,
            "--work" => work = Some(parsed(&name, value()?)?),
            option if option.starts_with('-') => return Err(format!("{option} is not known")),
            _ if free.is_none() => free = Some(argument),
            _ => return Err(format!("{name}: one too many")),
        }
    }
    let local = |port| SocketAddr::from(([127, 0, 0, 1], port));
    match command.to_str() {
        Some("pack") => Ok(Task::Pack {
            folder: free.ok_or("no folder")?.into(),
            out: out
                .filter(|out| out.extension().is_some_and(|extension| extension == "parquet"))
                .ok_or("no --out whose name ends in .parquet")?,
            max_bytes: max_mb.saturating_mul(1 << 20),
        }),
        Some("query") => Ok(Task::Query { sql: parsed("SQL", free.ok_or("no query")?)?, csv, scheduler }),
        Some("scheduler") => Ok(Task::Scheduler { at: at.unwrap_or_else(|| local(50050)) }),
        Some("executor") => Ok(Task::Executor {
            at: at.unwrap_or_else(|| local(50051)),
            scheduler: scheduler.unwrap_or_else(|| local(50050).to_string()),
            cores,
            work,
        }),
        _ => Err(format!("{} is not known", command.to_string_lossy())),
    }
}

fn parsed<T: std::str::FromStr<Err: std::fmt::Display>>(name: &str, value: OsString) -> Result<T, String> {
    let value = value.into_string().map_err(|value| format!("{name} {}: not UTF-8", value.to_string_lossy()))?;
    value.parse().map_err(|error| format!("{name} {value}: {error}"))
}
