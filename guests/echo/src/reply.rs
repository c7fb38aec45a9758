//! What echo answers.

use crate::actor::prelude::*;
use crate::parameters::Parameters;
use crate::VERSION;
use codec::http::{Request, Response};
use std::collections::HashMap;

type Headers = HashMap<String, String>;

const EMPTY_MSGPACK_MAP: u8 = 0x80;

pub fn to(request: Request, parameters: &Parameters) -> HandlerResult<Response> {
    let mut header = about(&request);
    let (content_type, body) = if let Some(call) = parameters.text("host") {
        host_call(call, &mut header)?
    } else if let Some(length) = parameters.number("pad")? {
        (text(), VERSION.repeat(length as usize).into_bytes())
    } else if request.body.is_empty() {
        (text(), summary(&request).into_bytes())
    } else {
        (content_type(&request.header), request.body)
    };
    header.insert("content-type".into(), content_type);
    Ok(Response {
        status_code: parameters.number("status")?.unwrap_or(200),
        status: String::new(), // HTTP/1.1 made the reason optional, HTTP/2 dropped it
        header,
        body,
    })
}

fn about(request: &Request) -> Headers {
    let mut header = Headers::new();
    for (name, value) in &request.header {
        header.insert(
            format!("x-echo-header-{}", name.to_lowercase()),
            value.clone(),
        );
    }
    header.insert("x-echo-version".into(), VERSION.into());
    header.insert("x-echo-method".into(), request.method.clone());
    header.insert("x-echo-path".into(), request.path.clone());
    header.insert("x-echo-query".into(), request.query_string.clone());
    header
}

fn summary(request: &Request) -> String {
    let separator = if request.query_string.is_empty() {
        ""
    } else {
        "?"
    };
    format!(
        "echo {}: {} {}{}{}\n",
        VERSION, request.method, request.path, separator, request.query_string
    )
}

/// Calls `<contract>/<operation>` and hands on, undecoded, what came back.
fn host_call(call: &str, header: &mut Headers) -> HandlerResult<(String, Vec<u8>)> {
    let slash = call
        .find('/')
        .ok_or("host must be <contract>/<operation>")?;
    let (contract, operation) = (&call[..slash], &call[slash + 1..]);
    let reply = untyped::default().call(contract, operation, vec![EMPTY_MSGPACK_MAP]);
    header.insert(
        "x-echo-host".into(),
        if reply.is_ok() { "ok" } else { "error" }.into(),
    );
    Ok(match reply {
        Ok(bytes) => (bytes_type(), bytes),
        Err(error) => (text(), error.to_string().into_bytes()),
    })
}

fn content_type(header: &Headers) -> String {
    let found = header
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case("content-type"));
    found.map_or_else(bytes_type, |(_, value)| value.clone())
}

fn text() -> String {
    "text/plain; charset=utf-8".into()
}

fn bytes_type() -> String {
    "application/octet-stream".into()
}
