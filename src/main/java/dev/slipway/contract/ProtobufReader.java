package dev.slipway.contract;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.charset.Charset;

/** Reads one message of protocol buffers from bytes that may be anything. */
final class ProtobufReader {
  private final CodedInputStream in;
  private int tag;

  ProtobufReader(byte[] message) {
    in = CodedInputStream.newInstance(message);
  }

  /** The number of the next field; 0 at the end. */
  int next() throws PayloadException {
    tag = read(in::readTag);
    return WireFormat.getTagFieldNumber(tag);
  }

  long number() throws PayloadException {
    require(WireFormat.WIRETYPE_VARINT, "a number");
    return read(in::readInt64);
  }

  /** A number that fits 32 bits with sign. */
  int integer() throws PayloadException {
    long number = number();
    if ((int) number != number) {
      throw new PayloadException("the number %d is beyond 32 bits".formatted(number));
    }
    return (int) number;
  }

  /** Text, binary or a message within this one. */
  byte[] octets() throws PayloadException {
    require(WireFormat.WIRETYPE_LENGTH_DELIMITED, "text, bytes or a message");
    return read(in::readByteArray);
  }

  String text(Charset charset) throws PayloadException {
    return new String(octets(), charset);
  }

  /** Passes over the field. */
  void skip() throws PayloadException {
    read(() -> in.skipField(tag));
  }

  private void require(int wireType, String wanted) throws PayloadException {
    if (WireFormat.getTagWireType(tag) != wireType) {
      int field = WireFormat.getTagFieldNumber(tag);
      throw new PayloadException("the payload's field %d is not %s".formatted(field, wanted));
    }
  }

  private static <T> T read(Read<T> read) throws PayloadException {
    try {
      return read.run();
    } catch (IOException e) {
      throw new PayloadException("the payload is no protobuf of the dialect: " + e.getMessage(), e);
    }
  }

  private interface Read<T> {
    T run() throws IOException;
  }
}
