//! Whole runs over small folders, in one process; `check` compares with the corpus example and runs a cluster.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const REPORT: &str = "柳湾镇2032年度工作报告\n一、做法\n全年巡河12次，同比增长20%；办结率近98.5%，支出0.3万元。\n";

fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_gongwen-datafusion")).current_dir(folder).args(arguments).output().unwrap()
}

fn query(folder: &Path, sql: &str) -> Result<String, String> {
    let output = run(folder, &["query", sql, "--csv"]);
    let said = String::from_utf8(output.stderr).unwrap();
    match output.status.code() {
        Some(0) => Ok(String::from_utf8(output.stdout).unwrap()),
        code => Err(format!("{code:?} {said}")),
    }
}

/// Three readable texts, one without a figure, as Parquet.
fn packed() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join("reports").join(name);
    fs::create_dir_all(at("b")).unwrap();
    fs::write(at("a.txt"), REPORT).unwrap();
    fs::write(at("b/gb.TXT"), encoding_rs::GB18030.encode(REPORT).0).unwrap();
    fs::write(at("b/empty.md"), "").unwrap();
    let output = run(folder.path(), &["pack", "reports", "--out", "texts.parquet"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    folder
}

#[test]
fn every_figure_is_a_row() {
    let folder = packed();
    let rows = query(
        folder.path(),
        "SELECT file, issuer, year, subject, text, value, unit, bound FROM quantities('texts.parquet') ORDER BY file, start",
    );
    let figures = |file: &str| {
        [
            "柳湾镇,2032,巡河,12次,12,次,exact",
            "柳湾镇,2032,巡河,20%,20,%,exact",
            "柳湾镇,2032,办结率,近98.5%,98.5,%,nearly",
            "柳湾镇,2032,支出,0.3万元,3000,元,exact",
        ]
        .map(|figure| format!("{file},{figure}\n"))
        .concat()
    };
    let head = "file,issuer,year,subject,text,value,unit,bound\n";
    assert_eq!(rows.unwrap(), [head, &figures("a.txt"), &figures("b/gb.TXT")].concat());
}

#[test]
fn sums_are_exact() {
    let folder = packed();
    for (expression, expected) in [
        ("sum(value)", "6261"),
        ("sum(value * 0.1)", "626.1"),
        ("avg(value)", "782.625"),
        ("count(*) FILTER (WHERE value > 98.4)", "4"),
        ("max(value / 3)", "1000"),
        ("sum(value) FILTER (WHERE unit = '无')", "\"\""),
    ] {
        let rows = query(folder.path(), &format!("SELECT {expression} AS it FROM quantities('texts.parquet')"));
        assert_eq!(rows.unwrap(), format!("it\n{expected}\n"), "{expression}");
    }
    let kind = query(folder.path(), "SELECT arrow_typeof(sum(value * 0.1)) AS it FROM quantities('texts.parquet')");
    assert!(kind.as_ref().unwrap().contains("Decimal256"), "{kind:?}");
}

#[test]
fn the_function_reads_any_text() {
    let folder = packed();
    let rows = query(folder.path(), "SELECT unnest(quantities('全年巡河12次。'))['value'] AS it");
    assert_eq!(rows.unwrap(), "it\n12\n");
    let rows = query(folder.path(), "SELECT cardinality(quantities(text)) AS it FROM 'texts.parquet' ORDER BY file");
    assert_eq!(rows.unwrap(), "it\n4\n\n4\n".replace("\n\n", "\n0\n"));
}

#[test]
fn what_fails_says_why() {
    let folder = packed();
    fs::create_dir(folder.path().join("other")).unwrap();
    query(folder.path(), "COPY (SELECT 1 AS file) TO 'other/numbers.parquet'").unwrap();
    for (sql, reason) in [
        ("SELECT * FROM quantities('nowhere.parquet')", "nowhere.parquet"),
        ("SELECT * FROM quantities('other/numbers.parquet')", "file is Int64, no text"),
        ("SELECT * FROM quantities()", "the path of a Parquet file"),
        ("SELECT nothing FROM quantities('texts.parquet')", "nothing"),
        ("SELECT", "SQL error"),
    ] {
        let said = query(folder.path(), sql).unwrap_err();
        assert!(said.starts_with("Some(2)") && said.contains(reason), "{sql}: {said}");
    }
    fs::write(folder.path().join("reports/z.txt"), b"\xB0\xA1\0").unwrap();
    let output = run(folder.path(), &["pack", "reports", "--out", "again.parquet"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("z.txt: no text"));
    assert!(folder.path().join("again.parquet").exists(), "the others are there");
    for arguments in [
        &["pack", "nowhere", "--out", "x.parquet"][..],
        &["pack", "reports", "--out", "x.csv"],
        &["pack", "reports"],
        &["query", "SELECT 1", "--scheduler", "127.0.0.1:1"],
        &["query"],
        &["sql"],
        &[],
    ] {
        assert_eq!(run(folder.path(), arguments).status.code(), Some(2), "{arguments:?}");
    }
}
