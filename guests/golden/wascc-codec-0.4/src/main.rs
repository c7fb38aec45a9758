//! Dialect D0: wascc-codec 0.4.2, protocol buffers.

#[path = "../../lines.rs"]
mod lines;

use prost::Message;
use wascc_codec::{core, extras, http, keyvalue as kv, messaging};

struct Out(lines::Lines);

impl Out {
    fn case<T: Message + Default + PartialEq>(&mut self, name: &str, sample: T) {
        let encode = |t: &T| {
            let mut out = Vec::new();
            t.encode(&mut out).expect("room");
            out
        };
        self.0.case(name, sample, encode, |bytes| T::decode(bytes).map_err(|e| e.to_string()));
    }
}

fn one(key: &str, value: &str) -> std::collections::HashMap<String, String> {
    std::iter::once((key.to_string(), value.to_string())).collect()
}

fn s(text: &str) -> String {
    text.to_string()
}

fn list() -> Vec<String> {
    vec![s("one"), s("two")]
}

fn main() {
    let mut out = Out(lines::Lines::new());
    out.case("http_server HandleRequest call", http::Request {
        method: s("PUT"), path: s("/a%20b"), query_string: s("q=1"), header: one("x-one", "1"), body: vec![0, 127, 128, 255],
    });
    out.case("http_server HandleRequest reply", http::Response {
        status_code: 201, status: s("Created"), header: one("content-type", "text/plain"), body: vec![0, 127, 128, 255],
    });
    out.case("keyvalue Add call", kv::AddRequest { key: s("counter"), value: -3 });
    out.case("keyvalue Add reply", kv::AddResponse { value: 1_000_000 });
    out.case("keyvalue Get call", kv::GetRequest { key: s("counter") });
    out.case("keyvalue Get reply", kv::GetResponse { value: s("text"), exists: true });
    out.case("keyvalue Set call", kv::SetRequest { key: s("counter"), value: s("text"), expires_s: 300 });
    out.case("keyvalue Set reply", kv::SetResponse { value: s("text") });
    out.case("keyvalue Del call", kv::DelRequest { key: s("counter") });
    out.case("keyvalue Del reply", kv::DelResponse { key: s("counter") });
    out.case("keyvalue Clear call", kv::ListClearRequest { key: s("list") });
    out.case("keyvalue Clear reply", kv::ListResponse { new_count: 0 });
    out.case("keyvalue Range call", kv::ListRangeRequest { key: s("list"), start: 0, stop: -1 });
    out.case("keyvalue Range reply", kv::ListRangeResponse { values: list() });
    out.case("keyvalue Push call", kv::ListPushRequest { key: s("list"), value: s("two") });
    out.case("keyvalue Push reply", kv::ListResponse { new_count: 2 });
    out.case("keyvalue ListItemDelete call", kv::ListDelItemRequest { key: s("list"), value: s("two") });
    out.case("keyvalue ListItemDelete reply", kv::ListResponse { new_count: 1 });
    out.case("keyvalue SetAdd call", kv::SetAddRequest { key: s("set"), value: s("two") });
    out.case("keyvalue SetAdd reply", kv::SetOperationResponse { new_count: 2 });
    out.case("keyvalue SetRemove call", kv::SetRemoveRequest { key: s("set"), value: s("two") });
    out.case("keyvalue SetRemove reply", kv::SetOperationResponse { new_count: 1 });
    out.case("keyvalue SetUnion call", kv::SetUnionRequest { keys: list() });
    out.case("keyvalue SetUnion reply", kv::SetQueryResponse { values: list() });
    out.case("keyvalue SetIntersection call", kv::SetIntersectionRequest { keys: list() });
    out.case("keyvalue SetIntersection reply", kv::SetQueryResponse { values: list() });
    out.case("keyvalue SetQuery call", kv::SetQueryRequest { key: s("set") });
    out.case("keyvalue SetQuery reply", kv::SetQueryResponse { values: list() });
    out.case("keyvalue KeyExists call", kv::KeyExistsQuery { key: s("counter") });
    out.case("keyvalue KeyExists reply", kv::GetResponse { value: s(""), exists: true });
    out.case("messaging DeliverMessage call", messaging::DeliverMessage { message: Some(message()) });
    out.case("messaging Publish call", messaging::PublishMessage { message: Some(message()) });
    out.case("messaging Request call", messaging::RequestMessage { subject: s("topic"), body: vec![0, 127, 128, 255], timeout_ms: 1500 });
    out.case("extras RequestGuid call", generate(extras::GeneratorType::Guid, 0, 0));
    out.case("extras RequestGuid reply", generated(extras::generator_result::Value::Guid(s("123e4567-e89b-42d3-a456-426655440000"))));
    out.case("extras RequestSequence call", generate(extras::GeneratorType::Sequence, 0, 0));
    out.case("extras RequestSequence reply", generated(extras::generator_result::Value::SequenceNo(7)));
    out.case("extras RequestRandom call", generate(extras::GeneratorType::Random, 10, 3_000_000_000));
    out.case("extras RequestRandom reply", generated(extras::generator_result::Value::RandomNo(2_500_000_000)));
    out.case("core HealthRequest call", core::HealthRequest { placeholder: false });
    out.case("core Configure call", core::CapabilityConfiguration { module: s("MODULE"), values: one("URL", "x") });
    out.0.end();
}

fn message() -> messaging::BrokerMessage {
    messaging::BrokerMessage { subject: s("topic"), reply_to: s("inbox"), body: vec![0, 127, 128, 255] }
}

fn generate(what: extras::GeneratorType, min: u32, max: u32) -> extras::GeneratorRequest {
    extras::GeneratorRequest { gentype: what as i32, min, max }
}

fn generated(value: extras::generator_result::Value) -> extras::GeneratorResult {
    extras::GeneratorResult { value: Some(value) }
}
