//! Answers what it was asked, and misbehaves on request: the guest that the platform itself is tested with.
//!
//! Without query parameters it is a plain HTTP echo; `misbehave` has what the parameters do.

extern crate wascc_actor as actor;

mod misbehave;
mod parameters;
mod reply;

use actor::prelude::*;
use parameters::Parameters;

#[cfg(not(feature = "v2"))]
const VERSION: &str = "1";
#[cfg(feature = "v2")]
const VERSION: &str = "2";

actor_handlers! {
    codec::http::OP_HANDLE_REQUEST => handle,
    codec::core::OP_HEALTH_REQUEST => health
}

fn handle(request: codec::http::Request) -> HandlerResult<codec::http::Response> {
    let parameters = Parameters::parse(&request.query_string);
    misbehave::before_answering(&parameters)?;
    reply::to(request, &parameters)
}

fn health(_request: codec::core::HealthRequest) -> HandlerResult<()> {
    Ok(())
}
