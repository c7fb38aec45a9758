package dev.slipway.contract;

import dev.slipway.contract.KeyValueCall.Add;
import dev.slipway.contract.KeyValueCall.Range;
import dev.slipway.contract.KeyValueCall.Set;
import dev.slipway.contract.KeyValueReply.Existence;
import dev.slipway.contract.KeyValueReply.Removed;
import dev.slipway.contract.KeyValueReply.Texts;
import dev.slipway.contract.KeyValueReply.Value;
import java.time.Duration;
import java.util.Optional;

/** What keyvalue has in all dialects, but for names. */
final class KeyValueForms {
  static final Shape GOT = Shape.of(Field.text("value"), Field.of(FieldType.FLAG, "exists"));

  static final ReplyForm<ContractCall, Value> VALUE =
      new ReplyForm<>(
          Value.class,
          GOT,
          (_, v) -> new Value(v.flag("exists") ? Optional.of(v.text("value")) : Optional.empty()),
          (_, r) -> Values.of(GOT, r.value().orElse(""), r.value().isPresent()));

  private KeyValueForms() {}

  static CallForm<Add> add(Shape shape) {
    return new CallForm<>(
        Add.class,
        shape,
        v -> new Add(v.text("key"), v.integer("value")),
        call -> Values.of(shape, call.key(), (long) call.value()));
  }

  static CallForm<Set> set(Shape shape) {
    return new CallForm<>(
        Set.class,
        shape,
        v -> new Set(v.text("key"), v.text("value"), Duration.ofSeconds(v.number("expires"))),
        call -> Values.of(shape, call.key(), call.value(), seconds(call.expires())));
  }

  static CallForm<Range> range(Shape shape) {
    return new CallForm<>(
        Range.class,
        shape,
        v -> new Range(v.text(shape.name(0)), v.integer("start"), v.integer("stop")),
        call -> Values.of(shape, call.list(), (long) call.start(), (long) call.stop()));
  }

  static ReplyForm<ContractCall, Texts> texts(Shape shape) {
    return new ReplyForm<>(
        Texts.class,
        shape,
        (_, v) -> new Texts(v.texts(shape.name(0))),
        (_, r) -> Values.of(shape, r.texts()));
  }

  static ReplyForm<ContractCall, Removed> removed(Shape flag) {
    return new ReplyForm<>(
        Removed.class,
        flag,
        (_, v) -> new Removed(v.flag(flag.name(0))),
        (_, r) -> Values.of(flag, r.existed()));
  }

  static ReplyForm<ContractCall, Existence> existence(Shape flag) {
    return new ReplyForm<>(
        Existence.class,
        flag,
        (_, v) -> new Existence(v.flag(flag.name(0))),
        (_, r) -> Values.of(flag, r.exists()));
  }

  /** More seconds than the field holds are as good as never going away. */
  private static long seconds(Duration expires) {
    return Math.min(expires.toSeconds(), Integer.MAX_VALUE);
  }
}
