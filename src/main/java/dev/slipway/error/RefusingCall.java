package dev.slipway.error;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import org.jboss.logging.Logger;

/**
 * A call by gRPC that carries its request's id, and whose failures become refusals. Its service and
 * whoever ends it may be different threads: what comes after the end is not sent.
 */
final class RefusingCall<Q, R> extends SimpleForwardingServerCall<Q, R> {
  private static final Logger LOG = Logger.getLogger(RefusingCall.class);

  private final RequestId requestId;
  private volatile boolean closed;
  private boolean named;

  RefusingCall(ServerCall<Q, R> call, RequestId requestId) {
    super(call);
    this.requestId = requestId;
  }

  @Override
  public synchronized void sendHeaders(Metadata headers) {
    if (!isClosed()) {
      name(headers);
      super.sendHeaders(headers);
    }
  }

  @Override
  public synchronized void sendMessage(R message) {
    if (!isClosed()) {
      super.sendMessage(message);
    }
  }

  @Override
  public void close(Status status, Metadata trailers) {
    if (status.isOk() || status.getCode() == Status.Code.CANCELLED) {
      end(status, trailers);
    } else if (status.getCause() != null) {
      refuse(status.getCause());
    } else {
      send(StatusRefusal.of(status, getMethodDescriptor().getFullMethodName()));
    }
  }

  /** Ends the call by what was thrown, unless it has ended before. */
  void refuse(Throwable thrown) {
    SlipwayException refusal = Refusals.of(thrown);
    log(refusal, thrown);
    send(refusal);
  }

  private void send(SlipwayException refusal) {
    StatusRuntimeException status =
        StatusProto.toStatusRuntimeException(GrpcRefusal.status(refusal, requestId));
    Metadata trailers = status.getTrailers();
    end(status.getStatus(), trailers == null ? new Metadata() : trailers);
  }

  boolean isClosed() {
    return closed;
  }

  private synchronized void end(Status status, Metadata trailers) {
    if (!closed) {
      closed = true;
      name(trailers);
      super.close(status, trailers);
    }
  }

  /** Once: in the headers, or in the trailers of an answer that has none. */
  private void name(Metadata metadata) {
    if (!named) {
      named = true;
      metadata.put(GrpcProblems.REQUEST_ID, requestId.value());
    }
  }

  private void log(SlipwayException refusal, Throwable thrown) {
    String call = getMethodDescriptor().getFullMethodName();
    if (isClosed() || isCancelled()) {
      LOG.debugf(thrown, "%s ended before, by a refusal or by its client", call);
      return;
    }
    switch (refusal.code()) {
      case INTERNAL -> LOG.errorf(thrown, "%s failed", call);
      case DATABASE_UNAVAILABLE -> LOG.warnf("%s: the database is away: %s", call, thrown);
      default -> LOG.debugf("%s refused: %s", call, refusal.getMessage());
    }
  }
}
