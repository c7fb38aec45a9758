//! What a guest can do wrong, each on request of one query parameter.

use crate::actor::prelude::*;
use crate::parameters::Parameters;
use crate::VERSION;
use std::ptr::read_volatile;

/// The optimiser cannot know what a volatile read of this gives, so it keeps the work that depends on it.
static ONE: u32 = 1;

/// Does what the parameters ask for, in the order of the README's table.
pub fn before_answering(parameters: &Parameters) -> HandlerResult<()> {
    for line in 1..=parameters.number("log")?.unwrap_or(0) {
        println(&format!("echo {}: log line {}", VERSION, line));
    }
    if let Some(mebibytes) = parameters.number("alloc")? {
        allocate(mebibytes);
    }
    match parameters.text("spin") {
        Some("forever") => spin_forever(),
        _ => spin(parameters.number("spin")?.unwrap_or(0)),
    }
    if parameters.text("recurse").is_some() {
        recurse(0);
    }
    fail(parameters.text("fail"))
}

fn fail(how: Option<&str>) -> HandlerResult<()> {
    match how {
        None => Ok(()),
        Some("error") => Err("echo was asked to fail".into()),
        Some("panic") => panic!("echo was asked to panic"),
        Some("trap") => core::arch::wasm32::unreachable(),
        Some(other) => Err(format!("fail must be error, panic or trap, not {}", other).into()),
    }
}

/// Writes to every byte; a guest that cannot have the memory traps here.
fn allocate(mebibytes: u32) {
    let block = vec![one() as u8; (mebibytes as usize).saturating_mul(1 << 20)];
    if let Some(byte) = block.last() {
        unsafe { read_volatile(byte) };
    }
}

fn spin(million_rounds: u32) {
    for _ in 0..u64::from(million_rounds) * 1_000_000 {
        one();
    }
}

fn spin_forever() -> ! {
    loop {
        one();
    }
}

/// Adds after the inner call, so that it cannot become a loop; ends only when the stack does.
fn recurse(depth: u32) -> u32 {
    if one() == 0 {
        return depth;
    }
    recurse(depth + 1) + one()
}

fn one() -> u32 {
    unsafe { read_volatile(&ONE) }
}
