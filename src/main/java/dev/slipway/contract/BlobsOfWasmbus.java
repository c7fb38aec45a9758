package dev.slipway.contract;

import static dev.slipway.contract.Field.text;

import dev.slipway.contract.BlobstoreCall.CreateContainer;
import dev.slipway.contract.BlobstoreReply.ChunkTaken;
import dev.slipway.contract.BlobstoreReply.Container;
import dev.slipway.contract.BlobstoreReply.Containers;
import dev.slipway.contract.BlobstoreReply.Content;
import dev.slipway.contract.BlobstoreReply.Described;
import dev.slipway.contract.BlobstoreReply.Existence;
import dev.slipway.contract.BlobstoreReply.Failure;
import dev.slipway.contract.BlobstoreReply.Failures;
import dev.slipway.contract.BlobstoreReply.Objects;
import dev.slipway.contract.BlobstoreReply.Uploading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What blobstore of D3 sends and answers. */
final class BlobsOfWasmbus {
  static final Shape CHUNK =
      Shape.of(
          text("objectId"),
          text("containerId"),
          Field.of(FieldType.OCTETS, "bytes"),
          Field.of(FieldType.UINT64, "offset"),
          Field.of(FieldType.FLAG, "isLast"));

  private static final Shape FLAG = Shape.bare(FieldType.FLAG);
  private static final Shape METADATA =
      Shape.of(
          text("objectId"),
          text("containerId"),
          Field.of(FieldType.UINT64, "contentLength"),
          Field.of(FieldType.IGNORED, "lastModified"),
          text("contentType").orAbsent(),
          text("contentEncoding").orAbsent());
  private static final Shape INFO =
      Shape.of(text("containerId"), Field.of(FieldType.IGNORED, "createdAt"));
  private static final Shape INFOS = Shape.bareMessages(INFO);
  private static final Shape FAILED =
      Shape.of(text("key"), Field.of(FieldType.FLAG, "success"), text("error").orAbsent());
  private static final Shape RESULTS = Shape.bareMessages(FAILED);
  private static final Shape PART =
      Shape.of(
          Field.messages("objects", METADATA),
          Field.of(FieldType.FLAG, "isLast"),
          text("continuation").orAbsent());
  private static final Shape STREAM = Shape.of(text("streamId").orAbsent());
  private static final Shape GO_ON = Shape.of(Field.of(FieldType.FLAG, "cancelDownload"));
  private static final Shape GOT =
      Shape.of(
          Field.of(FieldType.FLAG, "success"),
          text("error").orAbsent(),
          Field.message("initialChunk", CHUNK).orAbsent(),
          Field.of(FieldType.UINT64, "contentLength"),
          text("contentType").orAbsent(),
          text("contentEncoding").orAbsent());

  static final ReplyForm<ContractCall, Existence> EXISTENCE =
      new ReplyForm<>(
          Existence.class,
          FLAG,
          (_, v) -> new Existence(v.flag("value")),
          (_, r) -> Values.of(FLAG, r.exists()));

  static final ReplyForm<CreateContainer, Container> CREATED =
      new ReplyForm<>(
          Container.class,
          Shape.EMPTY,
          (call, _) -> new Container(call.container()),
          (_, _) -> Values.of(Shape.EMPTY));

  static final ReplyForm<ContractCall, Container> CONTAINER =
      new ReplyForm<>(
          Container.class,
          INFO,
          (_, v) -> new Container(v.text("containerId")),
          (_, r) -> Values.of(INFO, r.id(), null));

  static final ReplyForm<ContractCall, Containers> CONTAINERS =
      new ReplyForm<>(
          Containers.class,
          INFOS,
          (_, v) -> new Containers(all(v.messages("value"), info -> info.text("containerId"))),
          (_, r) ->
              Values.of(INFOS, r.ids().stream().map(id -> Values.of(INFO, id, null)).toList()));

  static final ReplyForm<ContractCall, Failures> FAILURES =
      new ReplyForm<>(
          Failures.class,
          RESULTS,
          (_, v) ->
              new Failures(
                  all(v.messages("value"), f -> new Failure(f.text("key"), f.text("error", "")))),
          (_, r) ->
              Values.of(
                  RESULTS,
                  r.failures().stream()
                      .map(f -> Values.of(FAILED, f.id(), false, f.reason()))
                      .toList()));

  static final ReplyForm<ContractCall, Described> DESCRIBED =
      new ReplyForm<>(
          Described.class,
          METADATA,
          (_, v) -> new Described(Optional.of(info(v)).filter(i -> !i.id().isEmpty())),
          (_, r) -> values(r.object().orElse(new BlobInfo("", "", 0))));

  static final ReplyForm<ContractCall, Objects> LISTED =
      new ReplyForm<>(
          Objects.class,
          PART,
          (_, v) ->
              new Objects(
                  all(v.messages("objects"), BlobsOfWasmbus::info),
                  v.flag("isLast"),
                  v.optionalText("continuation")),
          (_, r) ->
              Values.of(
                  PART,
                  r.objects().stream().map(BlobsOfWasmbus::values).toList(),
                  r.last(),
                  r.continuation().orElse(null)));

  static final ReplyForm<ContractCall, Uploading> UPLOADING =
      new ReplyForm<>(
          Uploading.class,
          STREAM,
          (_, v) -> new Uploading(v.optionalText("streamId")),
          (_, r) -> Values.of(STREAM, r.stream().orElse(null)));

  static final ReplyForm<ContractCall, ChunkTaken> TAKEN =
      new ReplyForm<>(
          ChunkTaken.class,
          GO_ON,
          (_, v) -> new ChunkTaken(v.flag("cancelDownload")),
          (_, r) -> Values.of(GO_ON, r.cancel()));

  static final ReplyForm<ContractCall, Content> CONTENT =
      new ReplyForm<>(
          Content.class,
          GOT,
          (_, v) -> content(v),
          (_, r) ->
              Values.of(
                  GOT,
                  true,
                  null,
                  r.first().map(BlobsOfWasmbus::values).orElse(null),
                  r.length(),
                  r.contentType().orElse(null),
                  r.contentEncoding().orElse(null)));

  private BlobsOfWasmbus() {}

  /** Its size is what it has. */
  static BlobChunk chunk(Values v) throws PayloadException {
    byte[] bytes = v.octets("bytes");
    long end = Math.addExact(v.number("offset"), bytes.length);
    boolean last = v.flag("isLast");
    return new BlobChunk(
        v.text("containerId"),
        v.text("objectId"),
        v.number("offset"),
        bytes.length,
        last ? OptionalLong.of(end) : OptionalLong.empty(),
        last,
        Optional.empty(),
        bytes);
  }

  static Values values(BlobChunk chunk) {
    return Values.of(
        CHUNK, chunk.id(), chunk.container(), chunk.bytes(), chunk.offset(), chunk.last());
  }

  static @Nullable Long boxed(OptionalLong number) {
    return number.isPresent() ? number.getAsLong() : null;
  }

  private static Content content(Values v) throws PayloadException {
    if (!v.flag("success")) {
      throw new PayloadException("the object was not read: " + v.text("error", "no reason given"));
    }
    Optional<BlobChunk> first =
        v.has("initialChunk") ? Optional.of(chunk(v.message("initialChunk"))) : Optional.empty();
    return new Content(
        first,
        v.number("contentLength"),
        v.optionalText("contentType"),
        v.optionalText("contentEncoding"));
  }

  private static BlobInfo info(Values v) throws PayloadException {
    return new BlobInfo(v.text("containerId"), v.text("objectId"), v.number("contentLength"));
  }

  private static Values values(BlobInfo info) {
    return Values.of(METADATA, info.id(), info.container(), info.bytes(), null, null, null);
  }

  private static <T> List<T> all(List<Values> messages, CallForm.Reading<T> read)
      throws PayloadException {
    List<T> all = new ArrayList<>();
    for (Values each : messages) {
      all.add(read.of(each));
    }
    return all;
  }
}
