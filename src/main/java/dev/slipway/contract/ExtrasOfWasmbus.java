package dev.slipway.contract;

import dev.slipway.contract.ExtrasCall.Guid;
import dev.slipway.contract.ExtrasCall.Random;
import java.util.List;

/** extras in D3, where it is called numbergen and has no sequence. */
final class ExtrasOfWasmbus {
  private static final long ALL_NUMBERS = 1L << 32;

  private static final Shape GUID = Shape.bare(FieldType.TEXT);
  private static final Shape NUMBER = Shape.bare(FieldType.UINT32);
  private static final Shape RANGE =
      Shape.of(Field.of(FieldType.UINT32, "min"), Field.of(FieldType.UINT32, "max"));

  private static final ReplyForm<ContractCall, ExtrasReply.Guid> GENERATED =
      new ReplyForm<>(
          ExtrasReply.Guid.class,
          GUID,
          (_, v) -> new ExtrasReply.Guid(v.text("value")),
          (_, r) -> Values.of(GUID, r.guid()));

  private static final ReplyForm<ContractCall, ExtrasReply.Random> RANDOM =
      new ReplyForm<>(
          ExtrasReply.Random.class,
          NUMBER,
          (_, v) -> new ExtrasReply.Random(v.number("value")),
          (_, r) -> Values.of(NUMBER, r.number()));

  private static final CallForm<Random> IN_RANGE =
      new CallForm<>(
          Random.class,
          RANGE,
          v -> new Random(v.number("min"), v.number("max")),
          call -> Values.of(RANGE, call.min(), call.max()));

  private ExtrasOfWasmbus() {}

  static List<Operation<?, ?>> all() {
    return List.of(
        new Operation<>(
            "NumberGen.GenerateGuid", CallForm.empty(new Guid(), Guid.class), GENERATED),
        new Operation<>("NumberGen.RandomInRange", IN_RANGE, RANDOM),
        new Operation<>(
            "NumberGen.Random32",
            CallForm.empty(new Random(0, ALL_NUMBERS), Random.class),
            RANDOM));
  }
}
