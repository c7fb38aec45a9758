package dev.slipway.contract;

import static dev.slipway.contract.Field.text;

import dev.slipway.contract.ContractReply.Done;
import dev.slipway.contract.GuestEvent.Deliver;
import dev.slipway.contract.MessagingCall.Publish;
import dev.slipway.contract.MessagingCall.Request;
import java.time.Duration;
import java.util.List;

/** messaging in all dialects. */
final class MessagingOperations {
  private static final Shape MESSAGE =
      Shape.of(text("subject"), text("replyTo"), Field.of(FieldType.OCTETS, "body"));
  private static final Shape MESSAGE_OF_WASMBUS =
      Shape.of(text("subject"), text("replyTo").orAbsent(), Field.of(FieldType.OCTETS, "body"));

  /** SDKs before 2020-04 have a message around the message. */
  private static final Shape WRAPPED = Shape.of(Field.message("message", MESSAGE));

  /** The one exception from numbers by order. */
  private static final Shape WRAPPED_TO_PUBLISH =
      Shape.of(Field.message("message", MESSAGE).numbered(2));

  private static final Shape EITHER =
      Shape.of(
              text("subject").orAbsent(),
              text("replyTo").orAbsent(),
              Field.of(FieldType.OCTETS, "body").orAbsent(),
              Field.message("message", MESSAGE).orAbsent())
          .orArray(WRAPPED);

  private static final Shape REQUEST =
      requestShape(Field.of(FieldType.INT64, "timeout").also("timeout_ms"));
  private static final Shape REQUEST_OF_WASMBUS =
      requestShape(Field.of(FieldType.UINT32, "timeoutMs"));
  private static final Shape PUBLISHED = Shape.of(Field.of(FieldType.FLAG, "published"));

  private static final ReplyForm<ContractCall, Done> DONE_IN_2021 =
      new ReplyForm<>(
          Done.class, PUBLISHED, (_, _) -> new Done(), (_, _) -> Values.of(PUBLISHED, true));

  private static final ReplyForm<Request, MessagingReply> BODY =
      new ReplyForm<>(
          MessagingReply.class,
          Shape.RAW,
          (call, v) -> new MessagingReply(new BrokerMessage(call.subject(), "", v.octets("bytes"))),
          (_, r) -> Values.of(Shape.RAW, (Object) r.message().body()));

  private MessagingOperations() {}

  static List<Operation<?, ?>> of(Era era) {
    return switch (era) {
      case D0 -> ofWascc(WRAPPED, WRAPPED_TO_PUBLISH);
      case D1 -> ofWascc(WRAPPED, WRAPPED);
      case D2_WASCC -> ofWascc(EITHER, EITHER);
      case D2_WASMCLOUD ->
          List.of(
              new Operation<>("HandleMessage", deliver(MESSAGE), ReplyForm.DONE),
              new Operation<>("Publish", publish(EITHER), DONE_IN_2021),
              new Operation<>("Request", request(REQUEST), answer(MESSAGE)));
      case D3 ->
          List.of(
              new Operation<>(
                  "MessageSubscriber.HandleMessage", deliver(MESSAGE_OF_WASMBUS), ReplyForm.DONE),
              new Operation<>("Messaging.Publish", publish(MESSAGE_OF_WASMBUS), ReplyForm.DONE),
              new Operation<>(
                  "Messaging.Request", request(REQUEST_OF_WASMBUS), answer(MESSAGE_OF_WASMBUS)));
    };
  }

  private static List<Operation<?, ?>> ofWascc(Shape delivered, Shape published) {
    return List.of(
        new Operation<>("DeliverMessage", deliver(delivered), ReplyForm.DONE),
        new Operation<>("Publish", publish(published), ReplyForm.DONE),
        new Operation<>("Request", request(REQUEST), BODY));
  }

  private static CallForm<Deliver> deliver(Shape shape) {
    return new CallForm<>(
        Deliver.class, shape, v -> new Deliver(message(v)), call -> values(shape, call.message()));
  }

  private static CallForm<Publish> publish(Shape shape) {
    return new CallForm<>(
        Publish.class, shape, v -> new Publish(message(v)), call -> values(shape, call.message()));
  }

  private static CallForm<Request> request(Shape shape) {
    return new CallForm<>(
        Request.class,
        shape,
        v ->
            new Request(
                v.text("subject"), v.octets("body"), Duration.ofMillis(v.number(shape.name(2)))),
        call -> Values.of(shape, call.subject(), call.body(), call.timeout().toMillis()));
  }

  private static ReplyForm<ContractCall, MessagingReply> answer(Shape shape) {
    return new ReplyForm<>(
        MessagingReply.class,
        shape,
        (_, v) -> new MessagingReply(message(v)),
        (_, r) -> values(shape, r.message()));
  }

  private static Shape requestShape(Field timeout) {
    return Shape.of(text("subject"), Field.of(FieldType.OCTETS, "body"), timeout);
  }

  private static BrokerMessage message(Values values) throws PayloadException {
    Values v = values.has("message") ? values.message("message") : values;
    return new BrokerMessage(v.text("subject"), v.text("replyTo", ""), v.octets("body"));
  }

  private static Values values(Shape shape, BrokerMessage message) {
    if (!shape.has("message")) {
      boolean absent = shape.equals(MESSAGE_OF_WASMBUS) && message.replyTo().isEmpty();
      String replyTo = absent ? null : message.replyTo();
      return Values.of(shape, message.subject(), replyTo, message.body());
    }
    Values wrapped = Values.of(MESSAGE, message.subject(), message.replyTo(), message.body());
    return shape.has("subject")
        ? Values.of(shape, message.subject(), message.replyTo(), message.body(), wrapped)
        : Values.of(shape, wrapped);
  }
}
