package dev.slipway.contract;

import static dev.slipway.contract.Field.text;

import dev.slipway.contract.GuestEvent.Bind;
import dev.slipway.contract.GuestEvent.CheckHealth;
import java.util.List;

/** What hosts ask of every guest. */
final class CoreOperations {
  private static final Shape PLACEHOLDER = Shape.of(Field.of(FieldType.FLAG, "placeholder"));
  private static final Shape NO_FIELDS = Shape.of();
  private static final Shape CONFIGURATION =
      Shape.of(text("module"), Field.of(FieldType.PAIRS, "values"));
  private static final Shape HEALTH =
      Shape.of(Field.of(FieldType.FLAG, "healthy").orAbsent(), text("message").orAbsent())
          .orNothing();

  private static final ReplyForm<ContractCall, HealthReply> REPORT =
      new ReplyForm<>(
          HealthReply.class,
          HEALTH,
          (_, v) -> new HealthReply(v.flag("healthy", true), v.text("message", "")),
          (_, r) -> Values.of(HEALTH, r.healthy(), r.message()));

  private static final CallForm<Bind> BIND =
      new CallForm<>(
          Bind.class,
          CONFIGURATION,
          v -> new Bind(v.text("module"), v.pairs("values")),
          call -> Values.of(CONFIGURATION, call.module(), call.values()));

  private CoreOperations() {}

  static List<Operation<?, ?>> of(Era era) {
    return switch (era) {
      case D0, D1 -> List.of(health("HealthRequest", PLACEHOLDER), bind("Configure"));
      case D2_WASCC, D2_WASMCLOUD ->
          List.of(health("HealthRequest", PLACEHOLDER), bind("BindActor"));
      case D3 -> List.of(health("Actor.HealthRequest", NO_FIELDS));
    };
  }

  private static Operation<?, ?> health(String name, Shape shape) {
    CallForm<CheckHealth> call =
        new CallForm<>(
            CheckHealth.class,
            shape,
            _ -> new CheckHealth(),
            _ -> shape.fields().isEmpty() ? Values.of(shape) : Values.of(shape, false));
    return new Operation<>(name, call, REPORT);
  }

  private static Operation<?, ?> bind(String name) {
    return new Operation<>(name, BIND, ReplyForm.DONE);
  }
}
