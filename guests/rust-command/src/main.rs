//! A WASI preview 1 command as a CGI program: the path says what it shows.

use std::collections::hash_map::RandomState;
use std::env;
use std::error::Error;
use std::hash::{BuildHasher, Hasher};
use std::io::{self, Read, Write};
use std::process::exit;
use std::thread::sleep;
use std::time::Duration;

fn main() -> Result<(), Box<dyn Error>> {
    let path = variable("PATH_INFO");
    let mut body = Vec::new();
    io::stdin().lock().read_to_end(&mut body)?;
    match path.split('/').collect::<Vec<_>>()[..] {
        ["", "cgi"] => cgi(&path, &body),
        ["", "redirect"] => say(b"Location: /elsewhere\n\n"),
        ["", "exit", code] => {
            eprintln!("leaving with {}", code);
            exit(code.parse()?)
        }
        ["", "sleep", milliseconds] => {
            sleep(Duration::from_millis(milliseconds.parse()?));
            say(b"slept\n")
        }
        ["", "env"] => env::vars().try_for_each(|(k, v)| say(format!("{}={}\n", k, v).as_bytes())),
        ["", "random"] => say(format!("{:016x}{:016x}\n", random(), random()).as_bytes()),
        ["", "log"] => {
            io::stderr().write_all(&body)?;
            say(b"logged\n")
        }
        _ => say(&body.to_ascii_uppercase()),
    }
}

fn variable(name: &str) -> String {
    env::var(name).unwrap_or_default()
}

fn cgi(path: &str, body: &[u8]) -> Result<(), Box<dyn Error>> {
    say(b"Status: 201 Created\nContent-Type: text/plain\nSet-Cookie: a=1\nSet-Cookie: b=2\n\n")?;
    let (method, query) = (variable("REQUEST_METHOD"), variable("QUERY_STRING"));
    say(format!("{} {}?{}\n", method, path, query).as_bytes())?;
    say(body)
}

fn say(bytes: &[u8]) -> Result<(), Box<dyn Error>> {
    Ok(io::stdout().write_all(bytes)?)
}

/// The standard library has no generator of its own; its hash maps take their keys from the host.
fn random() -> u64 {
    RandomState::new().build_hasher().finish()
}
