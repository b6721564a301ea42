//! From the bytes of a file to text.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use chardetng::EncodingDetector;
use encoding_rs::{Encoding, GB18030, GBK};

/// Bytes that the encoding is guessed from, from the first that is not ASCII on: each is tried in two dozen encodings, and a
/// whole report would take as long as to parse it.
const SAMPLE: usize = 2048;

/// The text of a file of at most `max` bytes, or why there is none.
pub fn read(path: &Path, max: u64) -> Result<String, String> {
    let mut bytes = Vec::new();
    // A file may grow while it is read.
    let file = File::open(path).map_err(|error| error.to_string())?;
    file.take(max.saturating_add(1)).read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    if bytes.len() as u64 > max {
        return Err("too large to be a report; see --max-mb".into());
    }
    decode(bytes)
}

fn decode(bytes: Vec<u8>) -> Result<String, String> {
    if let Some((encoding, mark)) = Encoding::for_bom(&bytes) {
        return decoded(encoding, &bytes[mark..]);
    }
    let bytes = match String::from_utf8(bytes) {
        Ok(text) => return Ok(text),
        Err(error) => error.into_bytes(),
    };
    if bytes.contains(&0) {
        return Err("no text: it has zero bytes".into());
    }
    let mut detector = EncodingDetector::new();
    let start = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(bytes.len());
    let end = bytes.len().min(start + SAMPLE);
    detector.feed(&bytes[start..end], end == bytes.len());
    let encoding = detector.guess(Some(b"cn"), false);
    // GB 18030 holds all that GBK holds, and four-byte characters too.
    decoded(if encoding == GBK { GB18030 } else { encoding }, &bytes)
}

fn decoded(encoding: &'static Encoding, bytes: &[u8]) -> Result<String, String> {
    match encoding.decode_without_bom_handling(bytes) {
        (text, false) => Ok(text.into_owned()),
        (_, true) => Err(format!("neither UTF-8 nor {}", encoding.name())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "柳湾镇2032年度工作报告\n一、做法\n全年巡河12次，清淤9段，㐂。\n";

    #[test]
    fn what_is_written_in_china_is_read() {
        assert_eq!(decode(TEXT.into()).as_deref(), Ok(TEXT));
        assert_eq!(decode(["\u{FEFF}", TEXT].concat().into()).as_deref(), Ok(TEXT));
        assert_eq!(decode(GB18030.encode(TEXT).0.into_owned()).as_deref(), Ok(TEXT));
        let behind_ascii = ["=".repeat(2 * SAMPLE), TEXT.repeat(99)].concat();
        assert_eq!(decode(GB18030.encode(&behind_ascii).0.into_owned()).as_deref(), Ok(&*behind_ascii));
        let wide =
            |order: fn(u16) -> [u8; 2]| "\u{FEFF}".encode_utf16().chain(TEXT.encode_utf16()).flat_map(order).collect();
        assert_eq!(decode(wide(u16::to_le_bytes)).as_deref(), Ok(TEXT));
        assert_eq!(decode(wide(u16::to_be_bytes)).as_deref(), Ok(TEXT));
        assert_eq!(decode(Vec::new()).as_deref(), Ok(""));
    }

    #[test]
    fn what_is_no_text_says_so() {
        assert!(decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec()).unwrap_err().contains("zero bytes"));
        let mut damaged = GB18030.encode(&TEXT.repeat(9)).0.into_owned();
        damaged.insert(60, 0xFF);
        assert!(decode(damaged).unwrap_err().starts_with("neither UTF-8"));
    }
}
