package dev.slipway.contract;

import static dev.slipway.contract.Field.text;

import java.util.Optional;
import java.util.OptionalLong;

/** Chunks and descriptions of objects as D1 and D2 have them. In 2021 a container is a message. */
final class BlobForms {
  static final Shape ID = Shape.of(text("id"));

  private static final Field NAMED = text("container");
  private static final Field NESTED = Field.message("container", ID);

  private static final Shape INFO = info(NAMED);
  private static final Shape INFO_2021 = info(NESTED);
  private static final Shape CHUNK_D1 = chunk(NAMED, false);
  private static final Shape CHUNK_D2 = chunk(NAMED, true).orArray(CHUNK_D1);
  private static final Shape CHUNK_2021 = chunk(NESTED, true);

  private static final Shape WRAPPED = Shape.of(Field.message("chunk", CHUNK_2021));

  private BlobForms() {}

  private static Shape info(Field container) {
    return Shape.of(text("id"), container, Field.of(FieldType.UINT64, "byteSize"));
  }

  private static Shape chunk(Field container, boolean context) {
    Field sequence = Field.of(FieldType.UINT64, "sequenceNo");
    Field total = Field.of(FieldType.UINT64, "totalBytes");
    Field size = Field.of(FieldType.UINT64, "chunkSize");
    Field bytes = Field.of(FieldType.OCTETS, "chunkBytes");
    return context
        ? Shape.of(sequence, container, text("id"), total, size, text("context").orAbsent(), bytes)
        : Shape.of(sequence, container, text("id"), total, size, bytes);
  }

  static Shape info(Era era) {
    return era == Era.D2_WASMCLOUD ? INFO_2021 : INFO;
  }

  static Shape chunk(Era era) {
    return switch (era) {
      case D0, D1 -> CHUNK_D1;
      case D2_WASCC, D3 -> CHUNK_D2;
      case D2_WASMCLOUD -> CHUNK_2021;
    };
  }

  /** A chunk as an argument: in 2021 there is a message around it. */
  static Shape sent(Era era) {
    return era == Era.D2_WASMCLOUD ? WRAPPED : chunk(era);
  }

  static Values sent(Era era, BlobChunk chunk) {
    Values values = values(era, chunk);
    return era == Era.D2_WASMCLOUD ? Values.of(WRAPPED, values) : values;
  }

  static BlobInfo info(Values v) throws PayloadException {
    return new BlobInfo(container(v), v.text("id"), v.number("byteSize"));
  }

  static Values values(Era era, BlobInfo info) {
    return Values.of(info(era), info.id(), container(era, info.container()), info.bytes());
  }

  static BlobChunk chunk(Values sent) throws PayloadException {
    Values v = sent.has("chunk") ? sent.message("chunk") : sent;
    long size = v.number("chunkSize");
    long total = v.number("totalBytes");
    byte[] bytes = v.octets("chunkBytes");
    long offset = Math.multiplyExact(v.number("sequenceNo"), size);
    boolean last = Math.addExact(offset, bytes.length) >= total;
    Optional<String> context = v.optionalText("context");
    return new BlobChunk(
        container(v), v.text("id"), offset, size, OptionalLong.of(total), last, context, bytes);
  }

  static Values values(Era era, BlobChunk chunk) {
    Shape shape = chunk(era);
    Values values = new Values(shape);
    values.set(shape.index("sequenceNo"), sequence(chunk));
    values.set(shape.index("container"), container(era, chunk.container()));
    values.set(shape.index("id"), chunk.id());
    values.set(shape.index("totalBytes"), chunk.totalBytes().orElse(0));
    values.set(shape.index("chunkSize"), chunk.chunkSize());
    chunk
        .context()
        .filter(_ -> shape.has("context"))
        .ifPresent(context -> values.set(shape.index("context"), context));
    values.set(shape.index("chunkBytes"), chunk.bytes());
    return values;
  }

  private static long sequence(BlobChunk chunk) {
    return chunk.chunkSize() == 0 ? 0 : chunk.offset() / chunk.chunkSize();
  }

  private static String container(Values v) throws PayloadException {
    FieldType type = v.shape().fields().get(v.shape().index("container")).type();
    return type == FieldType.MESSAGE ? v.message("container").text("id") : v.text("container");
  }

  private static Object container(Era era, String id) {
    return era == Era.D2_WASMCLOUD ? Values.of(ID, id) : id;
  }
}
