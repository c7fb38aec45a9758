package dev.slipway.contract;

import static dev.slipway.contract.Field.text;

import java.util.List;

/** logging in all dialects. D0's SDKs had none: its form is D1's. */
final class LoggingOperations {
  private static final Shape LINE = Shape.of(Field.of(FieldType.UINT64, "level"), text("body"));
  private static final Shape LINE_OF_2021 = Shape.of(text("target"), text("level"), text("text"));
  private static final Shape LINE_OF_WASMBUS = Shape.of(text("level"), text("text"));

  private static final CallForm<LoggingCall> WRITE =
      new CallForm<>(
          LoggingCall.class,
          LINE,
          v -> new LoggingCall(LogLevel.of(v.number("level")), "", v.text("body")),
          call -> Values.of(LINE, call.level().number(), call.text()));

  private static final CallForm<LoggingCall> WRITE_2021 =
      new CallForm<>(
          LoggingCall.class,
          LINE_OF_2021,
          v -> new LoggingCall(LogLevel.of(v.text("level")), v.text("target", ""), v.text("text")),
          call -> Values.of(LINE_OF_2021, call.target(), call.level().text(), call.text()));

  private static final CallForm<LoggingCall> WRITE_WASMBUS =
      new CallForm<>(
          LoggingCall.class,
          LINE_OF_WASMBUS,
          v -> new LoggingCall(LogLevel.of(v.text("level")), "", v.text("text")),
          call -> Values.of(LINE_OF_WASMBUS, call.level().text(), call.text()));

  private LoggingOperations() {}

  static List<Operation<?, ?>> of(Era era) {
    return switch (era) {
      case D0, D1, D2_WASCC -> List.of(new Operation<>("WriteLog", WRITE, ReplyForm.DONE));
      case D2_WASMCLOUD -> List.of(new Operation<>("WriteLog", WRITE_2021, ReplyForm.DONE));
      case D3 -> List.of(new Operation<>("Logging.WriteLog", WRITE_WASMBUS, ReplyForm.DONE));
    };
  }
}
