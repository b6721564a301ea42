//! Whole runs over small folders.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::RowAccessor;

const REPORT: &str = "柳湾镇2032年度工作报告\n一、做法\n全年巡河12次，同比增长20%；办结率近98.5%。\n";

fn run(folder: &Path, arguments: &[&str]) -> Output {
    let arguments = arguments.iter().map(|argument| argument.replace("{}", &folder.to_string_lossy()));
    Command::new(env!("CARGO_BIN_EXE_gongwen-corpus")).args(arguments).output().unwrap()
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join("reports").join(name);
    fs::create_dir_all(at("b")).unwrap();
    fs::write(at("a.txt"), REPORT).unwrap();
    fs::write(at("b/gb.TXT"), encoding_rs::GB18030.encode(REPORT).0).unwrap();
    fs::write(at("b/empty.md"), "").unwrap();
    fs::create_dir(at("folder.csv")).unwrap();
    fs::write(at("picture.png"), [0x89, 0, 1]).unwrap();
    folder
}

#[test]
fn every_figure_is_a_row() {
    let folder = folder();
    let output = run(folder.path(), &["{}/reports", "--out", "{}/rows.csv", "--bom"]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(said.contains("3 files") && said.contains("6 figures") && said.contains("files/s"), "{said}");
    let table = fs::read_to_string(folder.path().join("rows.csv")).unwrap();
    let rows: Vec<_> = csv::Reader::from_reader(table.strip_prefix('\u{FEFF}').unwrap().as_bytes())
        .into_deserialize::<std::collections::BTreeMap<String, String>>()
        .collect::<Result<_, _>>()
        .unwrap();
    let shown: Vec<_> =
        rows.iter().map(|row| (&*row["file"], &*row["text"], &*row["subject"], &*row["value"])).collect();
    let expected =
        |file| [(file, "12次", "巡河", "12"), (file, "20%", "巡河", "20"), (file, "近98.5%", "办结率", "98.5")];
    assert_eq!(shown, [expected("a.txt"), expected("b/gb.TXT")].concat());
    assert_eq!((&*rows[1]["direction"], &*rows[2]["bound"], &*rows[0]["year"]), ("increase", "nearly", "2032"));
    let (start, end) = (rows[0]["start"].parse::<usize>().unwrap(), rows[0]["end"].parse::<usize>().unwrap());
    assert_eq!(&REPORT[start..end], "12次");
}

#[test]
fn all_forms_say_the_same() {
    let folder = folder();
    for name in ["rows.jsonl", "rows.parquet"] {
        let output = run(folder.path(), &["{}/reports", "--out", &format!("{{}}/{name}")]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    let lines = fs::read_to_string(folder.path().join("rows.jsonl")).unwrap();
    let lines: Vec<serde_json::Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 6);
    let file = fs::File::open(folder.path().join("rows.parquet")).unwrap();
    let reader = SerializedFileReader::new(file).unwrap();
    let names: Vec<String> =
        reader.metadata().file_metadata().schema().get_fields().iter().map(|field| field.name().into()).collect();
    let fields: Vec<&str> = lines[0].as_object().unwrap().keys().map(String::as_str).collect();
    let mut sorted = names.clone();
    sorted.sort();
    assert_eq!(sorted, fields, "the columns are the fields");
    for (row, line) in reader.get_row_iter(None).unwrap().zip(&lines) {
        let row = row.unwrap();
        for (at, name) in names.iter().enumerate() {
            match &line[name] {
                serde_json::Value::String(text) => assert_eq!(row.get_string(at).unwrap(), text),
                serde_json::Value::Number(number) => assert_eq!(Some(row.get_long(at).unwrap()), number.as_i64()),
                _ => assert!(row.get_string(at).is_err() && row.get_long(at).is_err()),
            }
        }
    }
}

#[test]
fn what_cannot_be_read_is_named() {
    let folder = folder();
    fs::write(folder.path().join("reports/z.txt"), b"\xB0\xA1\0").unwrap();
    fs::write(folder.path().join("reports/large.txt"), vec![b'x'; (1 << 20) + 1]).unwrap();
    let output = run(folder.path(), &["{}/reports", "--out", "{}/rows.csv", "--max-mb", "1"]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    for words in ["z.txt: no text", "large.txt: too large", "2 could not be read"] {
        assert!(said.contains(words), "{words}: {said}");
    }
    let output = run(folder.path(), &["{}/reports/folder.csv", "--out", "{}/none.csv"]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("folder.csv: no file whose name ends in .txt"));
    assert_eq!(fs::read_to_string(folder.path().join("rows.csv")).unwrap().lines().count(), 7, "the others are read");
}

#[test]
fn a_run_that_fails_leaves_nothing() {
    let folder = folder();
    fs::write(folder.path().join("rows.csv"), "as it was").unwrap();
    for (arguments, code) in [
        (&["{}/nowhere", "--out", "{}/rows.csv"][..], 2),
        (&["{}/reports", "--out", "{}/rows.xlsx"], 2),
        (&["{}/reports"], 2),
        (&["{}/reports", "--out", "{}/nowhere/rows.csv"], 2),
        (&["{}/reports", "--out", "{}/reports/folder.csv"], 2),
        (&["{}/rows.csv", "--out", "{}/other.csv"], 2),
        (&["{}/reports", "--out", "{}/rows.jsonl", "--bom"], 2),
    ] {
        assert_eq!(run(folder.path(), arguments).status.code(), Some(code), "{arguments:?}");
    }
    assert_eq!(fs::read_to_string(folder.path().join("rows.csv")).unwrap(), "as it was");
    let names: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names.len(), 2, "{names:?}");
}

#[cfg(unix)]
#[test]
fn an_interrupt_leaves_the_table_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("reports")).unwrap();
    // Enough work for the signal to come into it.
    let text = REPORT.repeat(20_000);
    for number in 0..40 {
        fs::write(folder.path().join(format!("reports/{number}.txt")), &text).unwrap();
    }
    let out = folder.path().join("rows.csv");
    fs::write(&out, "as it was").unwrap();
    let child = Command::new(env!("CARGO_BIN_EXE_gongwen-corpus"))
        .arg(folder.path().join("reports"))
        .arg("--out")
        .arg(&out)
        .spawn()
        .unwrap();
    std::thread::sleep(std::time::Duration::from_millis(400));
    Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    let status = child.wait_with_output().unwrap().status;
    assert_eq!(status.code(), Some(130));
    assert_eq!(fs::read_to_string(&out).unwrap(), "as it was");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "no temporary file is left");
}
