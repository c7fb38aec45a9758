//! The query parameters of one request.

use crate::actor::HandlerResult;
use std::collections::HashMap;

pub struct Parameters(HashMap<String, String>);

impl Parameters {
    /// Percent-decoded; of a repeated parameter the last one counts.
    pub fn parse(query: &str) -> Self {
        Parameters(
            form_urlencoded::parse(query.as_bytes())
                .into_owned()
                .collect(),
        )
    }

    pub fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// An error names the parameter that is no whole number.
    pub fn number(&self, name: &str) -> HandlerResult<Option<u32>> {
        match self.text(name).map(str::parse) {
            None => Ok(None),
            Some(Ok(number)) => Ok(Some(number)),
            Some(Err(error)) => Err(format!("{} must be a whole number: {}", name, error).into()),
        }
    }
}
