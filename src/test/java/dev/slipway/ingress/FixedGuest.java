package dev.slipway.ingress;

import dev.slipway.engine.Wat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;

/** Guests that give one reply whatever they are asked, also such as no SDK would make. */
final class FixedGuest {
  private FixedGuest() {}

  static byte[] answering(int status, Map<String, String> headers, byte[] body) {
    try (MessageBufferPacker packer = MessagePack.newDefaultBufferPacker()) {
      packer.packMapHeader(4).packString("statusCode").packInt(status);
      packer.packString("status").packString("").packString("header");
      packer.packMapHeader(headers.size());
      for (Map.Entry<String, String> header : headers.entrySet()) {
        packer.packString(header.getKey()).packString(header.getValue());
      }
      packer.packString("body").packBinaryHeader(body.length).writePayload(body);
      return replying(packer.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replies with these bytes as they are. */
  static byte[] replying(byte[] payload) {
    StringBuilder data = new StringBuilder();
    for (byte b : payload) {
      data.append("\\%02x".formatted(b & 0xff));
    }
    return wat(
        "(data (i32.const 0) \"%s\")".formatted(data),
        "(call $respond (i32.const 0) (i32.const %d)) (i32.const 1)".formatted(payload.length));
  }

  /** Returns an error without a text. */
  static byte[] failing() {
    return wat("", "(i32.const 0)");
  }

  static byte[] trapping() {
    return wat("", "unreachable");
  }

  static byte[] spinning() {
    return wat("", "(loop $forever (br $forever)) (i32.const 1)");
  }

  /** Asks a contract that nothing binds, then fails. */
  static byte[] failingAfterHostCall(String contract) {
    return wat(
        "(data (i32.const 0) \"%s\")".formatted(contract),
        """
        (drop (call $host (i32.const 0) (i32.const 0) (i32.const 0) (i32.const %d)
          (i32.const 0) (i32.const 0) (i32.const 0) (i32.const 0)))
        (i32.const 0)\
        """
            .formatted(contract.length()));
  }

  /** Grows to 7/8 of 64 MiB, then fails. */
  static byte[] failingWithFullMemory() {
    return wat("", "(drop (memory.grow (i32.const 895))) (i32.const 0)");
  }

  private static byte[] wat(String data, String body) {
    return Wat.compile(
        """
        (module
          (import "wapc" "__guest_response" (func $respond (param i32 i32)))
          (import "wapc" "__host_call"
            (func $host (param i32 i32 i32 i32 i32 i32 i32 i32) (result i32)))
          (memory (export "memory") 1)
          %s
          (func (export "__guest_call") (param i32 i32) (result i32) %s))
        """
            .formatted(data, body));
  }
}
