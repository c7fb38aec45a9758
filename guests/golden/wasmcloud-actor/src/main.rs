//! Dialect D2 with the ids of 2021: the crates wasmcloud-actor-*, MessagePack maps.

#[path = "../../lines.rs"]
mod lines;

use serde::{de::DeserializeOwned, Serialize};
use std::fmt::Debug;
use wasmcloud_actor_blobstore as blobstore;
use wasmcloud_actor_core as core;
use wasmcloud_actor_extras as extras;
use wasmcloud_actor_http_client as client;
use wasmcloud_actor_http_server as http;
use wasmcloud_actor_keyvalue as kv;
use wasmcloud_actor_logging as logging;
use wasmcloud_actor_messaging as messaging;

struct Out(lines::Lines);

impl Out {
    fn case<T: Serialize + DeserializeOwned + PartialEq + Debug>(&mut self, name: &str, sample: T) {
        let encode = |t: &T| kv::serialize(t).expect("room");
        self.0.case(name, sample, encode, |bytes| kv::deserialize(bytes).map_err(|e| e.to_string()));
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

fn container() -> blobstore::Container {
    blobstore::Container { id: s("box") }
}

fn blob() -> blobstore::Blob {
    blobstore::Blob { id: s("blob"), container: container(), byte_size: 12 }
}

fn chunk() -> blobstore::FileChunk {
    blobstore::FileChunk {
        sequence_no: 2, container: container(), id: s("blob"), total_bytes: 12, chunk_size: 4, context: None, chunk_bytes: octets(),
    }
}

fn done() -> blobstore::BlobstoreResult {
    blobstore::BlobstoreResult { success: true, error: None }
}

fn generate(guid: bool, sequence: bool, random: bool) -> extras::GeneratorRequest {
    extras::GeneratorRequest { guid, sequence, random, min: 0, max: 0 }
}

fn main() {
    let mut out = Out(lines::Lines::new());
    out.case("http_server HandleRequest call", http::Request {
        method: s("PUT"), path: s("/a%20b"), query_string: s("q=1"), header: one("x-one", "1"), body: octets(),
    });
    out.case("http_server HandleRequest reply", http::Response {
        status_code: 201, status: s("Created"), header: one("content-type", "text/plain"), body: octets(),
    });
    out.case("http_client Request call", client::RequestArgs {
        method: s("PUT"), url: s("https://example.test/a%20b?q=1"), headers: one("x-one", "1"), body: octets(),
    });
    out.case("http_client Request reply", client::Response {
        status_code: 201, status: s(""), header: one("content-type", "text/plain"), body: octets(),
    });
    out.case("keyvalue Add call", kv::AddArgs { key: s("counter"), value: -3 });
    out.case("keyvalue Add reply", kv::AddResponse { value: 1_000_000 });
    out.case("keyvalue Get call", kv::GetArgs { key: s("counter") });
    out.case("keyvalue Get reply", kv::GetResponse { value: s("text"), exists: true });
    out.case("keyvalue Set call", kv::SetArgs { key: s("counter"), value: s("text"), expires: 300 });
    out.case("keyvalue Set reply", kv::SetResponse { value: s("text") });
    out.case("keyvalue Del call", kv::DelArgs { key: s("counter") });
    out.case("keyvalue Del reply", kv::DelResponse { key: s("counter") });
    out.case("keyvalue Clear call", kv::ClearArgs { key: s("list") });
    out.case("keyvalue Clear reply", kv::DelResponse { key: s("list") });
    out.case("keyvalue Range call", kv::RangeArgs { key: s("list"), start: 0, stop: -1 });
    out.case("keyvalue Range reply", kv::ListRangeResponse { values: list() });
    out.case("keyvalue Push call", kv::PushArgs { key: s("list"), value: s("two") });
    out.case("keyvalue Push reply", kv::ListResponse { new_count: 2 });
    out.case("keyvalue ListItemDelete call", kv::ListItemDeleteArgs { key: s("list"), value: s("two") });
    out.case("keyvalue ListItemDelete reply", kv::ListResponse { new_count: 1 });
    out.case("keyvalue SetAdd call", kv::SetAddArgs { key: s("set"), value: s("two") });
    out.case("keyvalue SetAdd reply", kv::SetOperationResponse { new_count: 2 });
    out.case("keyvalue SetRemove call", kv::SetRemoveArgs { key: s("set"), value: s("two") });
    out.case("keyvalue SetRemove reply", kv::SetOperationResponse { new_count: 1 });
    out.case("keyvalue SetUnion call", kv::SetUnionArgs { keys: list() });
    out.case("keyvalue SetUnion reply", kv::SetQueryResponse { values: list() });
    out.case("keyvalue SetIntersection call", kv::SetIntersectionArgs { keys: list() });
    out.case("keyvalue SetIntersection reply", kv::SetQueryResponse { values: list() });
    out.case("keyvalue SetQuery call", kv::SetQueryArgs { key: s("set") });
    out.case("keyvalue SetQuery reply", kv::SetQueryResponse { values: list() });
    out.case("keyvalue KeyExists call", kv::KeyExistsArgs { key: s("counter") });
    out.case("keyvalue KeyExists reply", kv::GetResponse { value: s(""), exists: true });
    out.case("messaging HandleMessage call", messaging::BrokerMessage { subject: s("topic"), reply_to: s("inbox"), body: octets() });
    out.case("messaging Publish call", messaging::PublishArgs { subject: s("topic"), reply_to: s("inbox"), body: octets() });
    out.case("messaging Publish reply", messaging::PublishResponse { published: true });
    out.case("messaging Request call", messaging::RequestArgs { subject: s("topic"), body: octets(), timeout: 1500 });
    out.case("messaging Request reply", messaging::BrokerMessage { subject: s("topic"), reply_to: s("inbox"), body: octets() });
    out.case("blobstore CreateContainer call", blobstore::CreateContainerArgs { id: s("box") });
    out.case("blobstore CreateContainer reply", container());
    out.case("blobstore RemoveContainer call", blobstore::RemoveContainerArgs { id: s("box") });
    out.case("blobstore RemoveContainer reply", done());
    out.case("blobstore RemoveObject call", blobstore::RemoveObjectArgs { id: s("blob"), container_id: s("box") });
    out.case("blobstore RemoveObject reply", done());
    out.case("blobstore ListObjects call", blobstore::ListObjectsArgs { container_id: s("box") });
    out.case("blobstore ListObjects reply", blobstore::BlobList { blobs: vec![blob()] });
    out.case("blobstore StartUpload call", blobstore::StartUploadArgs { chunk: blobstore::FileChunk { sequence_no: 0, chunk_bytes: vec![], ..chunk() } });
    out.case("blobstore StartUpload reply", done());
    out.case("blobstore UploadChunk call", blobstore::UploadChunkArgs { chunk: chunk() });
    out.case("blobstore UploadChunk reply", done());
    out.case("blobstore StartDownload call", blobstore::StartDownloadArgs {
        blob_id: s("blob"), container_id: s("box"), chunk_size: 4, context: None,
    });
    out.case("blobstore StartDownload reply", done());
    out.case("blobstore GetObjectInfo call", blobstore::GetObjectInfoArgs { blob_id: s("blob"), container_id: s("box") });
    out.case("blobstore GetObjectInfo reply", blob());
    out.case("blobstore ReceiveChunk call", blobstore::ReceiveChunkArgs { chunk: chunk() });
    out.case("logging WriteLog call", logging::WriteLogArgs { target: s("target"), level: s("warn"), text: s("text") });
    out.case("extras RequestGuid call", generate(true, false, false));
    out.case("extras RequestGuid reply", extras::GeneratorResult { guid: Some(s("123e4567-e89b-42d3-a456-426655440000")), ..Default::default() });
    out.case("extras RequestSequence call", generate(false, true, false));
    out.case("extras RequestSequence reply", extras::GeneratorResult { sequence_number: 7, ..Default::default() });
    out.case("extras RequestRandom call", extras::GeneratorRequest { min: 10, max: 3_000_000_000, ..generate(false, false, true) });
    out.case("extras RequestRandom reply", extras::GeneratorResult { random_number: 2_500_000_000, ..Default::default() });
    out.case("core HealthRequest call", core::HealthCheckRequest { placeholder: false });
    out.case("core HealthRequest reply", core::HealthCheckResponse { healthy: false, message: s("tired") });
    out.case("core BindActor call", core::CapabilityConfiguration { module: s("MODULE"), values: one("URL", "x") });
    out.0.end();
}
