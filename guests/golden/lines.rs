//! One line for each sample: its name and the bytes that the SDK makes of it, in hexadecimal.
//! With a file of such lines as argument: the SDK reads those bytes instead, and must find the sample in them.

use std::collections::BTreeMap;
use std::fmt::Debug;

pub struct Lines {
    sent: Option<BTreeMap<String, Vec<u8>>>,
    wrong: usize,
}

impl Lines {
    pub fn new() -> Lines {
        let sent = std::env::args().nth(1).map(|file| read(&file));
        Lines { sent, wrong: 0 }
    }

    pub fn case<T: PartialEq + Debug>(
        &mut self,
        name: &str,
        sample: T,
        encode: impl Fn(&T) -> Vec<u8>,
        decode: impl Fn(&[u8]) -> Result<T, String>,
    ) {
        match self.sent.as_mut() {
            None => println!("{} {}", name, hex(&encode(&sample))),
            Some(sent) => match sent.remove(name).map(|bytes| decode(&bytes)) {
                None => {}
                Some(Ok(found)) if found == sample => println!("read: {}", name),
                Some(found) => {
                    self.wrong += 1;
                    println!("WRONG: {}: {:?} instead of {:?}", name, found, sample)
                }
            },
        }
    }

    pub fn end(self) {
        let unknown = self.sent.unwrap_or_default();
        unknown.keys().for_each(|name| println!("UNKNOWN: {}", name));
        std::process::exit(if self.wrong + unknown.len() > 0 { 1 } else { 0 });
    }
}

fn read(file: &str) -> BTreeMap<String, Vec<u8>> {
    let text = std::fs::read_to_string(file).expect("the file");
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let (name, hex) = line.rsplit_once(' ').expect("name and bytes");
            (name.to_string(), bytes(hex))
        })
        .collect()
}

fn hex(bytes: &[u8]) -> String {
    match bytes {
        [] => "-".to_string(),
        some => some.iter().map(|b| format!("{:02x}", b)).collect(),
    }
}

fn bytes(hex: &str) -> Vec<u8> {
    let digits = hex.trim_start_matches('-');
    (0..digits.len())
        .step_by(2)
        .map(|i| u8::from_str_radix(&digits[i..i + 2], 16).expect("hexadecimal"))
        .collect()
}
