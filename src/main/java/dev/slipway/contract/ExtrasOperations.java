package dev.slipway.contract;

import static dev.slipway.contract.Field.text;

import dev.slipway.contract.ExtrasCall.Guid;
import dev.slipway.contract.ExtrasCall.Random;
import dev.slipway.contract.ExtrasCall.Sequence;
import java.util.List;

/** extras in D0 to D2, whose three operations share one request and one reply. */
final class ExtrasOperations {
  private static final Field MIN = Field.of(FieldType.UINT32, "min");
  private static final Field MAX = Field.of(FieldType.UINT32, "max");
  private static final Field NUMBER = Field.of(FieldType.UINT64, "sequenceNumber");
  private static final Field RANDOM = Field.of(FieldType.UINT32, "randomNumber");

  private static final Shape REQUEST_D0 = Shape.of(Field.of(FieldType.INT32, "gentype"), MIN, MAX);
  private static final Shape RANGE = Shape.of(MIN, MAX);
  private static final Shape VARIANTS =
      Shape.of(
          Field.of(FieldType.NOTHING, "guid"),
          Field.of(FieldType.NOTHING, "sequence"),
          Field.message("random", RANGE));
  private static final Shape REQUEST_D1 = Shape.of(Field.choice("typ", VARIANTS));
  private static final Shape REQUEST_D2 =
      Shape.of(
              Field.of(FieldType.FLAG, "guid"),
              Field.of(FieldType.FLAG, "sequence"),
              Field.of(FieldType.FLAG, "random"),
              MIN,
              MAX)
          .orArray(REQUEST_D1);

  /** A oneof: 0 is sent as well. */
  private static final Shape REPLY_D0 =
      Shape.of(text("guid").orAbsent(), NUMBER.orAbsent(), RANDOM.orAbsent());

  private static final Shape RESULTS = Shape.of(text("guid"), NUMBER, RANDOM);
  private static final Shape REPLY_D1 = Shape.of(Field.choice("value", RESULTS));

  /** Of both kinds, for guests whose imports do not tell their SDK. */
  private static final Shape REPLY_D2 =
      Shape.of(text("guid").orAbsent(), NUMBER, RANDOM, Field.choice("value", RESULTS).orAbsent())
          .orArray(REPLY_D1);

  private ExtrasOperations() {}

  /** Not for D3. */
  static List<Operation<?, ?>> of(Era era) {
    return List.of(
        new Operation<>(
            "RequestGuid",
            new CallForm<>(Guid.class, request(era), _ -> new Guid(), _ -> asked(era, 0, 0, 0)),
            new ReplyForm<>(
                ExtrasReply.Guid.class,
                reply(era),
                (_, v) -> new ExtrasReply.Guid(result(v).text("guid")),
                (_, r) -> said(era, 0, r.guid()))),
        new Operation<>(
            "RequestSequence",
            new CallForm<>(
                Sequence.class, request(era), _ -> new Sequence(), _ -> asked(era, 1, 0, 0)),
            new ReplyForm<>(
                ExtrasReply.Sequence.class,
                reply(era),
                (_, v) -> new ExtrasReply.Sequence(result(v).number("sequenceNumber")),
                (_, r) -> said(era, 1, r.number()))),
        new Operation<>(
            "RequestRandom",
            new CallForm<>(
                Random.class,
                request(era),
                v -> random(v),
                call -> asked(era, 2, call.min(), call.max())),
            new ReplyForm<>(
                ExtrasReply.Random.class,
                reply(era),
                (_, v) -> new ExtrasReply.Random(result(v).number("randomNumber")),
                (_, r) -> said(era, 2, r.number()))));
  }

  private static Shape request(Era era) {
    return switch (era) {
      case D0 -> REQUEST_D0;
      case D1 -> REQUEST_D1;
      case D2_WASCC, D2_WASMCLOUD, D3 -> REQUEST_D2;
    };
  }

  private static Shape reply(Era era) {
    return switch (era) {
      case D0 -> REPLY_D0;
      case D1 -> REPLY_D1;
      case D2_WASCC, D2_WASMCLOUD, D3 -> REPLY_D2;
    };
  }

  /**
   * @param kind 0 guid, 1 sequence, 2 random
   */
  private static Values asked(Era era, int kind, long min, long max) {
    return switch (era) {
      case D0 -> Values.of(REQUEST_D0, kind + 1L, min, max);
      case D1 -> {
        Object range = kind == 2 ? Values.of(RANGE, min, max) : (Object) true;
        yield Values.of(REQUEST_D1, chosen(VARIANTS, kind, range));
      }
      case D2_WASCC, D2_WASMCLOUD, D3 ->
          Values.of(REQUEST_D2, kind == 0, kind == 1, kind == 2, min, max);
    };
  }

  private static Values said(Era era, int kind, Object result) {
    return switch (era) {
      case D0 -> chosen(REPLY_D0, kind, result);
      case D1 -> Values.of(REPLY_D1, chosen(RESULTS, kind, result));
      case D2_WASCC, D2_WASMCLOUD, D3 -> {
        Values values = Values.of(REPLY_D2, null, 0L, 0L, chosen(RESULTS, kind, result));
        values.set(kind, result);
        yield values;
      }
    };
  }

  private static Values chosen(Shape variants, int kind, Object value) {
    Values chosen = new Values(variants);
    chosen.set(kind, value);
    return chosen;
  }

  private static Random random(Values values) throws PayloadException {
    Values v = values.has("typ") ? values.message("typ").message("random") : values;
    return new Random(v.number("min"), v.number("max"));
  }

  private static Values result(Values values) throws PayloadException {
    return values.has("value") ? values.message("value") : values;
  }
}
