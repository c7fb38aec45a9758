package dev.slipway.contract;

import static dev.slipway.contract.Field.text;

import dev.slipway.contract.BlobstoreCall.StartDownload;
import dev.slipway.contract.BlobstoreReply.ChunkTaken;
import dev.slipway.contract.GuestEvent.ReceiveChunk;

/** Downloads of D1 and D2, whose chunks come to the guest one by one. */
final class BlobDownloads {
  private static final Field CHUNK_SIZE = Field.of(FieldType.UINT64, "chunkSize");
  private static final Field CONTEXT = text("context").orAbsent();

  private static final Shape START_D1 = Shape.of(text("id"), text("container"), CHUNK_SIZE);
  private static final Shape START_D2 =
      Shape.of(text("id"), text("container"), CHUNK_SIZE, CONTEXT).orArray(START_D1);
  private static final Shape START_2021 =
      Shape.of(text("blobId"), text("containerId"), CHUNK_SIZE, CONTEXT);

  /** What guests answer says nothing. */
  static final ReplyForm<ContractCall, ChunkTaken> TAKEN =
      new ReplyForm<>(
          ChunkTaken.class,
          Shape.EMPTY,
          (_, _) -> new ChunkTaken(false),
          (_, _) -> Values.of(Shape.EMPTY));

  private BlobDownloads() {}

  static CallForm<StartDownload> start(Era era) {
    return switch (era) {
      case D0, D1 -> start(START_D1);
      case D2_WASCC, D3 -> start(START_D2);
      case D2_WASMCLOUD -> start(START_2021);
    };
  }

  private static CallForm<StartDownload> start(Shape shape) {
    return new CallForm<>(
        StartDownload.class,
        shape,
        v ->
            new StartDownload(
                v.text(shape.name(1)),
                v.text(shape.name(0)),
                v.number("chunkSize"),
                v.optionalText("context")),
        call -> values(shape, call));
  }

  private static Values values(Shape shape, StartDownload call) {
    Values values = new Values(shape);
    values.set(0, call.id());
    values.set(1, call.container());
    values.set(2, call.chunkSize());
    call.context().filter(_ -> shape.has("context")).ifPresent(c -> values.set(3, c));
    return values;
  }

  static CallForm<ReceiveChunk> receive(Era era) {
    return new CallForm<>(
        ReceiveChunk.class,
        BlobForms.sent(era),
        v -> new ReceiveChunk(BlobForms.chunk(v)),
        call -> BlobForms.sent(era, call.chunk()));
  }
}
