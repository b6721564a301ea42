//! Writes invented reports into a folder, no two alike: generate DIR COUNT. Every tenth is in GB 18030.

#[path = "../../../benches/common/mod.rs"]
mod common;

use std::path::PathBuf;

/// Bytes of a report on average, a little less than they have.
const BYTES: usize = 11_600;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let folder = PathBuf::from(arguments.next().ok_or("usage: generate DIR COUNT")?);
    let count: usize =
        arguments.next().and_then(|count| count.to_str()?.parse().ok()).ok_or("usage: generate DIR COUNT")?;
    let mut made = 0;
    while made < count {
        // The same sentences come again after so many; the files do not.
        for text in common::documents((count - made).min(2_000) * BYTES) {
            if made == count {
                break;
            }
            let folder = folder.join(format!("{:03}", made / 500));
            std::fs::create_dir_all(&folder)?;
            let text = text.replace("2031", &(2000 + made / 2_000).to_string());
            let path = folder.join(format!("{made:06}.txt"));
            match made % 10 {
                9 => std::fs::write(path, &encoding_rs::GB18030.encode(&text).0)?,
                _ => std::fs::write(path, text)?,
            }
            made += 1;
        }
    }
    println!("{made} reports");
    Ok(())
}
