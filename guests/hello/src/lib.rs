//! Greets whoever asks: `/?name=Ada` answers `Hello, Ada!`.

extern crate wascc_actor as actor;

use actor::prelude::*;
use std::borrow::Cow;
use std::collections::HashMap;

#[cfg(not(feature = "v2"))]
const GREETING: &str = "Hello";
#[cfg(feature = "v2")]
const GREETING: &str = "Hello again";

actor_handlers! {
    codec::http::OP_HANDLE_REQUEST => greet,
    codec::core::OP_HEALTH_REQUEST => health
}

fn greet(request: codec::http::Request) -> HandlerResult<codec::http::Response> {
    let name = name(&request.query_string);
    let mut header = HashMap::new();
    header.insert(
        "content-type".to_string(),
        "text/plain; charset=utf-8".to_string(),
    );
    Ok(codec::http::Response {
        header,
        body: format!("{}, {}!\n", GREETING, name).into_bytes(),
        ..codec::http::Response::ok()
    })
}

fn name(query: &str) -> Cow<str> {
    form_urlencoded::parse(query.as_bytes())
        .find(|(key, value)| key == "name" && !value.is_empty())
        .map_or(Cow::Borrowed("world"), |(_, value)| value)
}

fn health(_request: codec::core::HealthRequest) -> HandlerResult<()> {
    Ok(())
}
