//! Dialect D3: wasmbus-rpc 0.10.1 and the crates wasmcloud-interface-*. All is MessagePack but blobstore, which its SDK writes in CBOR and
//! reads in both.

#[path = "../../lines.rs"]
mod lines;

use serde::{de::DeserializeOwned, Serialize};
use std::fmt::Debug;
use wasmbus_rpc::{cbor, common, core, error::RpcResult};
use wasmcloud_interface_blobstore as blobstore;
use wasmcloud_interface_httpclient as client;
use wasmcloud_interface_httpserver as http;
use wasmcloud_interface_keyvalue as kv;
use wasmcloud_interface_logging as logging;
use wasmcloud_interface_messaging as messaging;
use wasmcloud_interface_numbergen as numbers;

struct Out(lines::Lines);

type Encoder = cbor::Encoder<Vec<u8>>;

impl Out {
    fn case<T: Serialize + DeserializeOwned + PartialEq + Debug>(&mut self, name: &str, sample: T) {
        let encode = |t: &T| common::serialize(t).expect("room");
        self.0.case(name, sample, encode, |bytes| common::deserialize(bytes).map_err(|e| e.to_string()));
    }

    fn cbor<T: DeserializeOwned + PartialEq + Debug>(
        &mut self,
        name: &str,
        sample: T,
        encode: impl Fn(&mut Encoder, &T) -> RpcResult<()>,
        decode: impl Fn(&mut cbor::Decoder<'_>) -> RpcResult<T> + 'static,
    ) {
        let encode = |t: &T| {
            let mut out = cbor::vec_encoder(true);
            encode(&mut out, t).expect("room");
            out.into_inner()
        };
        self.0.case(name, sample, encode, |bytes| common::decode(bytes, &decode).map_err(|e| e.to_string()));
    }
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

fn headers(name: &str, values: &[&str]) -> http::HeaderMap {
    std::iter::once((s(name), values.iter().map(|v| s(v)).collect())).collect()
}

fn chunk() -> blobstore::Chunk {
    blobstore::Chunk { object_id: s("blob"), container_id: s("box"), bytes: octets(), offset: 8, is_last: true }
}

fn object() -> blobstore::ContainerObject {
    blobstore::ContainerObject { container_id: s("box"), object_id: s("blob") }
}

fn metadata() -> blobstore::ObjectMetadata {
    blobstore::ObjectMetadata { object_id: s("blob"), container_id: s("box"), content_length: 12, ..Default::default() }
}

fn main() {
    let mut out = Out(lines::Lines::new());
    out.case("http_server HttpServer.HandleRequest call", http::HttpRequest {
        method: s("PUT"), path: s("/a%20b"), query_string: s("q=1"), header: headers("x-one", &["1", "2"]), body: octets(),
    });
    out.case("http_server HttpServer.HandleRequest reply", http::HttpResponse {
        status_code: 201, header: headers("set-cookie", &["a=1", "b=2"]), body: octets(),
    });
    out.case("http_client HttpClient.Request call", client::HttpRequest {
        method: s("PUT"), url: s("https://example.test/a%20b?q=1"), headers: headers("x-one", &["1", "2"]), body: octets(),
    });
    out.case("http_client HttpClient.Request reply", client::HttpResponse {
        status_code: 201, header: headers("set-cookie", &["a=1", "b=2"]), body: octets(),
    });
    out.case("keyvalue KeyValue.Increment call", kv::IncrementRequest { key: s("counter"), value: -3 });
    out.case("keyvalue KeyValue.Increment reply", 1_000_000i32);
    out.case("keyvalue KeyValue.Contains call", s("counter"));
    out.case("keyvalue KeyValue.Contains reply", true);
    out.case("keyvalue KeyValue.Get call", s("counter"));
    out.case("keyvalue KeyValue.Get reply", kv::GetResponse { value: s("text"), exists: true });
    out.case("keyvalue KeyValue.Set call", kv::SetRequest { key: s("counter"), value: s("text"), expires: 300 });
    out.case("keyvalue KeyValue.Del call", s("counter"));
    out.case("keyvalue KeyValue.Del reply", true);
    out.case("keyvalue KeyValue.ListAdd call", kv::ListAddRequest { list_name: s("list"), value: s("two") });
    out.case("keyvalue KeyValue.ListAdd reply", 2u32);
    out.case("keyvalue KeyValue.ListClear call", s("list"));
    out.case("keyvalue KeyValue.ListClear reply", true);
    out.case("keyvalue KeyValue.ListDel call", kv::ListDelRequest { list_name: s("list"), value: s("two") });
    out.case("keyvalue KeyValue.ListDel reply", true);
    out.case("keyvalue KeyValue.ListRange call", kv::ListRangeRequest { list_name: s("list"), start: 0, stop: -1 });
    out.case("keyvalue KeyValue.ListRange reply", list());
    out.case("keyvalue KeyValue.SetAdd call", kv::SetAddRequest { set_name: s("set"), value: s("two") });
    out.case("keyvalue KeyValue.SetAdd reply", 1u32);
    out.case("keyvalue KeyValue.SetDel call", kv::SetDelRequest { set_name: s("set"), value: s("two") });
    out.case("keyvalue KeyValue.SetDel reply", 1u32);
    out.case("keyvalue KeyValue.SetUnion call", list());
    out.case("keyvalue KeyValue.SetUnion reply", list());
    out.case("keyvalue KeyValue.SetIntersection call", list());
    out.case("keyvalue KeyValue.SetIntersection reply", list());
    out.case("keyvalue KeyValue.SetQuery call", s("set"));
    out.case("keyvalue KeyValue.SetQuery reply", list());
    out.case("keyvalue KeyValue.SetClear call", s("set"));
    out.case("keyvalue KeyValue.SetClear reply", true);
    out.case("messaging MessageSubscriber.HandleMessage call", messaging::SubMessage {
        subject: s("topic"), reply_to: Some(s("inbox")), body: octets(),
    });
    out.case("messaging Messaging.Publish call", messaging::PubMessage { subject: s("topic"), reply_to: Some(s("inbox")), body: octets() });
    out.case("messaging Messaging.Request call", messaging::RequestMessage { subject: s("topic"), body: octets(), timeout_ms: 1500 });
    out.case("messaging Messaging.Request reply", messaging::ReplyMessage {
        subject: s("topic"), reply_to: Some(s("inbox")), body: octets(),
    });
    out.case("logging Logging.WriteLog call", logging::LogEntry { level: s("warn"), text: s("text") });
    out.case("extras NumberGen.GenerateGuid reply", s("123e4567-e89b-42d3-a456-426655440000"));
    out.case("extras NumberGen.RandomInRange call", numbers::RangeLimit { min: 10, max: 3_000_000_000 });
    out.case("extras NumberGen.RandomInRange reply", 2_500_000_000u32);
    out.case("extras NumberGen.Random32 reply", 2_500_000_000u32);
    out.case("core Actor.HealthRequest call", core::HealthCheckRequest {});
    out.case("core Actor.HealthRequest reply", core::HealthCheckResponse { healthy: false, message: Some(s("tired")) });
    blobs(&mut out);
    out.0.end();
}

fn blobs(out: &mut Out) {
    use blobstore::*;
    out.cbor("blobstore Blobstore.ContainerExists call", s("box"), |e, t| encode_container_id(e, t), decode_container_id);
    out.cbor("blobstore Blobstore.ContainerExists reply", true, |e, t| Ok(e.bool(*t).map(|_| ())?), |d| Ok(d.bool()?));
    out.cbor("blobstore Blobstore.CreateContainer call", s("box"), |e, t| encode_container_id(e, t), decode_container_id);
    out.cbor("blobstore Blobstore.GetContainerInfo call", s("box"), |e, t| encode_container_id(e, t), decode_container_id);
    let container = ContainerMetadata { container_id: s("box"), created_at: None };
    out.cbor("blobstore Blobstore.GetContainerInfo reply", container.clone(), |e, t| encode_container_metadata(e, t), decode_container_metadata);
    out.cbor("blobstore Blobstore.ListContainers reply", vec![container], |e, t| encode_containers_info(e, t), decode_containers_info);
    out.cbor("blobstore Blobstore.RemoveContainers call", list(), |e, t| encode_container_ids(e, t), decode_container_ids);
    let failed = vec![ItemResult { key: s("two"), success: false, error: Some(s("there is none")) }];
    out.cbor("blobstore Blobstore.RemoveContainers reply", failed.clone(), |e, t| encode_multi_result(e, t), decode_multi_result);
    out.cbor("blobstore Blobstore.ObjectExists call", object(), |e, t| encode_container_object(e, t), decode_container_object);
    out.cbor("blobstore Blobstore.ObjectExists reply", true, |e, t| Ok(e.bool(*t).map(|_| ())?), |d| Ok(d.bool()?));
    out.cbor("blobstore Blobstore.GetObjectInfo call", object(), |e, t| encode_container_object(e, t), decode_container_object);
    out.cbor("blobstore Blobstore.GetObjectInfo reply", metadata(), |e, t| encode_object_metadata(e, t), decode_object_metadata);
    let page = ListObjectsRequest { container_id: s("box"), start_with: Some(s("b")), max_items: Some(7), ..Default::default() };
    out.cbor("blobstore Blobstore.ListObjects call", page, |e, t| encode_list_objects_request(e, t), decode_list_objects_request);
    let objects = ListObjectsResponse { objects: vec![metadata()], is_last: true, continuation: None };
    out.cbor("blobstore Blobstore.ListObjects reply", objects, |e, t| encode_list_objects_response(e, t), decode_list_objects_response);
    let objects = RemoveObjectsRequest { container_id: s("box"), objects: list() };
    out.cbor("blobstore Blobstore.RemoveObjects call", objects, |e, t| encode_remove_objects_request(e, t), decode_remove_objects_request);
    out.cbor("blobstore Blobstore.RemoveObjects reply", failed, |e, t| encode_multi_result(e, t), decode_multi_result);
    let first = Chunk { offset: 0, is_last: false, ..chunk() };
    let put = PutObjectRequest { chunk: first, content_type: Some(s("text/plain")), content_encoding: None };
    out.cbor("blobstore Blobstore.PutObject call", put, |e, t| encode_put_object_request(e, t), decode_put_object_request);
    let stream = PutObjectResponse { stream_id: Some(s("stream")) };
    out.cbor("blobstore Blobstore.PutObject reply", stream, |e, t| encode_put_object_response(e, t), decode_put_object_response);
    let put = PutChunkRequest { chunk: chunk(), stream_id: Some(s("stream")), cancel_and_remove: false };
    out.cbor("blobstore Blobstore.PutChunk call", put, |e, t| encode_put_chunk_request(e, t), decode_put_chunk_request);
    let get = GetObjectRequest { object_id: s("blob"), container_id: s("box"), range_start: Some(2), range_end: Some(9) };
    out.cbor("blobstore Blobstore.GetObject call", get, |e, t| encode_get_object_request(e, t), decode_get_object_request);
    let got = GetObjectResponse {
        success: true, error: None, initial_chunk: Some(chunk()), content_length: 12, content_type: None, content_encoding: None,
    };
    out.cbor("blobstore Blobstore.GetObject reply", got, |e, t| encode_get_object_response(e, t), decode_get_object_response);
    out.cbor("blobstore ChunkReceiver.ReceiveChunk call", chunk(), |e, t| encode_chunk(e, t), decode_chunk);
    let go_on = ChunkResponse { cancel_download: false };
    out.cbor("blobstore ChunkReceiver.ReceiveChunk reply", go_on, |e, t| encode_chunk_response(e, t), decode_chunk_response);
}
