package dev.slipway.contract;

import java.util.function.BiFunction;

/**
 * How a reply looks in a dialect. Some repeat what was asked, so the call is at hand.
 *
 * @param read makes the reply of values; what its record refuses is a payload's fault
 * @param write takes the reply apart
 */
record ReplyForm<C extends ContractCall, R extends ContractReply>(
    Class<R> type, Shape shape, Reading<C, R> read, BiFunction<C, R, Values> write) {
  /** Nothing is said but that it was done, and nothing is read. */
  static final ReplyForm<ContractCall, ContractReply.Done> DONE =
      new ReplyForm<>(
          ContractReply.Done.class,
          Shape.EMPTY,
          (_, _) -> new ContractReply.Done(),
          (_, _) -> Values.of(Shape.EMPTY));

  /** Makes a reply of values that a payload had. */
  interface Reading<C, R> {
    R of(C call, Values values) throws PayloadException;
  }

  R read(Encoding encoding, C call, byte[] payload) throws PayloadException {
    Values values = encoding.read(shape, payload);
    try {
      return read.of(call, values);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new PayloadException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Only for replies of the type. */
  byte[] write(Encoding encoding, C call, ContractReply reply) {
    return encoding.write(write.apply(call, type.cast(reply)));
  }
}
