//! Dialect D1: wascc-codec 0.5.2, MessagePack arrays.

#[path = "../../lines.rs"]
mod lines;

use serde::{de::DeserializeOwned, Serialize};
use std::fmt::Debug;
use wascc_codec::{blobstore, core, deserialize, extras, http, keyvalue as kv, logging, messaging, serialize};

struct Out(lines::Lines);

impl Out {
    fn case<T: Serialize + DeserializeOwned + PartialEq + Debug>(&mut self, name: &str, sample: T) {
        let encode = |t: &T| serialize(t).expect("room");
        self.0.case(name, sample, encode, |bytes| deserialize(bytes).map_err(|e| e.to_string()));
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

fn octets() -> Vec<u8> {
    vec![0, 127, 128, 255]
}

fn request() -> http::Request {
    http::Request { method: s("PUT"), path: s("/a%20b"), query_string: s("q=1"), header: one("x-one", "1"), body: octets() }
}

fn response() -> http::Response {
    http::Response { status_code: 201, status: s("Created"), header: one("content-type", "text/plain"), body: octets() }
}

fn message() -> messaging::BrokerMessage {
    messaging::BrokerMessage { subject: s("topic"), reply_to: s("inbox"), body: octets() }
}

fn blob(byte_size: u64) -> blobstore::Blob {
    blobstore::Blob { id: s("blob"), container: s("box"), byte_size }
}

fn chunk() -> blobstore::FileChunk {
    blobstore::FileChunk { sequence_no: 2, container: s("box"), id: s("blob"), total_bytes: 12, chunk_size: 4, chunk_bytes: octets() }
}

fn main() {
    let mut out = Out(lines::Lines::new());
    out.case("http_server HandleRequest call", request());
    out.case("http_server HandleRequest reply", response());
    out.case("http_client PerformRequest call", http::Request { path: s("https://example.test/a%20b"), ..request() });
    out.case("http_client PerformRequest reply", http::Response { status: s(""), ..response() });
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
    out.case("messaging DeliverMessage call", messaging::DeliverMessage { message: message() });
    out.case("messaging Publish call", messaging::PublishMessage { message: message() });
    out.case("messaging Request call", messaging::RequestMessage { subject: s("topic"), body: octets(), timeout_ms: 1500 });
    out.case("blobstore CreateContainer call", blobstore::Container { id: s("box") });
    out.case("blobstore CreateContainer reply", blobstore::Container { id: s("box") });
    out.case("blobstore RemoveContainer call", blobstore::Container { id: s("box") });
    out.case("blobstore RemoveObject call", blob(0));
    out.case("blobstore ListObjects call", blobstore::Container { id: s("box") });
    out.case("blobstore ListObjects reply", blobstore::BlobList { blobs: vec![blob(12)] });
    out.case("blobstore StartUpload call", blobstore::FileChunk { sequence_no: 0, chunk_bytes: vec![], ..chunk() });
    out.case("blobstore UploadChunk call", chunk());
    out.case("blobstore StartDownload call", blobstore::StreamRequest { id: s("blob"), container: s("box"), chunk_size: 4 });
    out.case("blobstore GetObjectInfo call", blob(0));
    out.case("blobstore GetObjectInfo reply", blob(12));
    out.case("blobstore ReceiveChunk call", chunk());
    out.case("logging WriteLog call", logging::WriteLogRequest { level: 2, body: s("text") });
    out.case("extras RequestGuid call", extras::GeneratorRequest { typ: extras::GeneratorRequestType::Guid });
    out.case("extras RequestGuid reply", extras::GeneratorResult { value: extras::GeneratorResultType::Guid(s("123e4567-e89b-42d3-a456-426655440000")) });
    out.case("extras RequestSequence call", extras::GeneratorRequest { typ: extras::GeneratorRequestType::SequenceNumber });
    out.case("extras RequestSequence reply", extras::GeneratorResult { value: extras::GeneratorResultType::SequenceNumber(7) });
    out.case("extras RequestRandom call", extras::GeneratorRequest { typ: extras::GeneratorRequestType::RandomNumber(10, 3_000_000_000) });
    out.case("extras RequestRandom reply", extras::GeneratorResult { value: extras::GeneratorResultType::RandomNumber(2_500_000_000) });
    out.case("core HealthRequest call", core::HealthRequest { placeholder: false });
    out.case("core Configure call", core::CapabilityConfiguration { module: s("MODULE"), values: one("URL", "x") });
    out.0.end();
}
