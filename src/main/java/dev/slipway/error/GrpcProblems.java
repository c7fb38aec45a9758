package dev.slipway.error;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.Prioritized;
import org.jboss.logging.MDC;

/**
 * The one mapper of gRPC: names each call, and turns messages that cannot be read and whatever an
 * interceptor or a service throws or sends into a refusal.
 */
@GlobalInterceptor
@ApplicationScoped
public class GrpcProblems implements ServerInterceptor, Prioritized {
  /** Before every other interceptor of ours. */
  private static final int FIRST = 1000;

  private static final Metadata.Key<String> INBOUND = key(RequestId.INBOUND_HEADER);
  static final Metadata.Key<String> REQUEST_ID = key(RequestId.HEADER);

  private final GrpcServing serving;

  GrpcProblems(GrpcServing serving) {
    this.serving = serving;
  }

  @Override
  public int getPriority() {
    return FIRST;
  }

  @Override
  public <Q, R> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
    RequestId id = RequestId.from(headers.get(INBOUND));
    MDC.put("requestId", id.value());
    RefusingCall<Q, R> refusing = new RefusingCall<>(call, id);
    Context named = Context.current().withValue(CurrentRequestId.OF_GRPC, id);
    try {
      serving.require(call.getMethodDescriptor());
      return new RefusingListener<>(
          Contexts.interceptCall(named, refusing, headers, next), refusing);
    } catch (RuntimeException | Error e) {
      refusing.refuse(e);
      return new ServerCall.Listener<>() {};
    }
  }

  private static Metadata.Key<String> key(String header) {
    return Metadata.Key.of(header, Metadata.ASCII_STRING_MARSHALLER);
  }
}
