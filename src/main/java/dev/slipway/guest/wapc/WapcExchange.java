package dev.slipway.guest.wapc;

import dev.slipway.engine.Trap;
import dev.slipway.guest.ErrorText;
import dev.slipway.guest.GuestCall;
import dev.slipway.guest.HostCall;
import dev.slipway.guest.HostReply;
import dev.slipway.guest.Limit;
import dev.slipway.guest.LimitReached;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What waPC keeps of one call: request, response, error, and the last host call's reply. Used by
 * the guest's thread only.
 */
final class WapcExchange implements ErrorText {
  private static final byte[] NOTHING = {};

  private final GuestCall call;
  private byte[] operation = NOTHING;
  private byte[] payload = NOTHING;
  private byte @Nullable [] response;
  private @Nullable String error;
  private byte[] hostResponse = NOTHING;
  private byte[] hostError = NOTHING;
  private int hostCalls;

  WapcExchange(GuestCall call) {
    this.call = call;
  }

  /** The guest is called now: what its start functions have left does not count. */
  void request(byte[] requestedOperation, byte[] requestedPayload) {
    operation = requestedOperation;
    payload = requestedPayload;
    response = null;
    error = null;
    hostResponse = NOTHING;
    hostError = NOTHING;
  }

  /** UTF-8; empty until the guest is called. */
  byte[] operation() {
    return operation;
  }

  byte[] payload() {
    return payload;
  }

  int maxResponseBytes() {
    return call.limits().responseBytes();
  }

  void respond(byte[] bytes) {
    response = bytes;
  }

  void fail(String text) {
    error = text;
  }

  byte @Nullable [] response() {
    return response;
  }

  @Override
  public Optional<String> errorText() {
    return Optional.ofNullable(error);
  }

  byte[] hostResponse() {
    return hostResponse;
  }

  byte[] hostError() {
    return hostError;
  }

  /** Makes a host call and keeps its reply until the next; true if it went well. */
  boolean callHost(HostCall hostCall) throws Trap {
    if (++hostCalls > call.limits().hostCalls()) {
      throw LimitReached.trap(Limit.HOST_CALLS);
    }
    hostResponse = NOTHING;
    hostError = NOTHING;
    return switch (call.hostCalls().call(hostCall)) {
      case HostReply.Ok ok -> {
        hostResponse = ok.payload();
        yield true;
      }
      case HostReply.Failed failed -> {
        hostError = failed.text().getBytes(StandardCharsets.UTF_8);
        yield false;
      }
      case HostReply.OverLimit(Limit limit) -> throw LimitReached.trap(limit);
    };
  }
}
