package dev.slipway.error;

import com.google.protobuf.MessageLite;
import io.grpc.KnownLength;
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a client's messages. What is too large, or no message of the type, becomes an {@link
 * UnreadMessage} in its place: what is thrown here would end the call by a bare status.
 */
final class CheckedMarshaller<Q> implements Marshaller<Q> {
  private final Marshaller<Q> messages;
  private final long maxMessage;

  CheckedMarshaller(Marshaller<Q> messages, long maxMessage) {
    this.messages = messages;
    this.maxMessage = maxMessage;
  }

  @Override
  public InputStream stream(Q message) {
    return messages.stream(message);
  }

  @Override
  public Q parse(InputStream bytes) {
    try {
      return bytes instanceof KnownLength ? sized(bytes) : unpacked(messages.parse(bytes));
    } catch (StatusRuntimeException e) {
      return e.getStatus().getCode() == Status.Code.RESOURCE_EXHAUSTED
          ? unread(tooLarge("more bytes than the listener takes"))
          : unread(malformed());
    } catch (IOException e) {
      return unread(malformed());
    }
  }

  private Q sized(InputStream bytes) throws IOException {
    int size = bytes.available();
    return size > maxMessage ? unread(tooLarge(size + " bytes")) : messages.parse(bytes);
  }

  /** One that came compressed. */
  private Q unpacked(Q message) {
    return message instanceof MessageLite unpacked && unpacked.getSerializedSize() > maxMessage
        ? unread(tooLarge(unpacked.getSerializedSize() + " bytes"))
        : message;
  }

  /** Nobody but {@link RefusingListener} takes it, and that one looks before it passes it on. */
  @SuppressWarnings("unchecked")
  private Q unread(SlipwayException refusal) {
    return (Q) new UnreadMessage(refusal);
  }

  private SlipwayException tooLarge(String size) {
    return new SlipwayException(
            ErrorCode.BODY_TOO_LARGE,
            "The message has %s, over the limit of %d.".formatted(size, maxMessage),
            "Send a smaller message; modules go in chunks, of 64 KiB each.")
        .with("limit", maxMessage);
  }

  private static SlipwayException malformed() {
    return new SlipwayException(
        ErrorCode.INVALID_REQUEST,
        "The bytes of the message are no message of the method's type.",
        "Encode it as the files in proto/ describe it.");
  }
}
