package dev.slipway.auth;

import com.google.protobuf.DescriptorProtos.MethodOptions.IdempotencyLevel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import io.quarkus.grpc.GlobalInterceptor;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Asks for the token of every call by gRPC, but of those of health and reflection. A method that
 * its description marks as free of side effects needs a viewer and every other a developer; whether
 * the namespace is within reach is asked by the service, which reads it from the message. A stream
 * of answers ends with its token.
 */
@GlobalInterceptor
@ApplicationScoped
public class AuthenticationInterceptor implements ServerInterceptor {
  /** What probes ask, and what is in proto/ for everybody; neither tells of a namespace. */
  private static final Set<String> OPEN =
      Set.of(
          "grpc.health.v1.Health",
          "grpc.reflection.v1.ServerReflection",
          "grpc.reflection.v1alpha.ServerReflection");

  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

  private final Authenticator authenticator;
  private final CurrentCaller current;
  private final Vertx vertx;

  AuthenticationInterceptor(Authenticator authenticator, CurrentCaller current, Vertx vertx) {
    this.authenticator = authenticator;
    this.current = current;
    this.vertx = vertx;
  }

  @Override
  public <Q, R> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
    MethodDescriptor<Q, R> method = call.getMethodDescriptor();
    if (OPEN.contains(String.valueOf(method.getServiceName()))) {
      return next.startCall(call, headers);
    }
    Caller caller = authenticator.authenticate(headers.get(AUTHORIZATION));
    caller.require(isReading(method) ? Role.VIEWER : Role.DEVELOPER);
    current.set(caller);
    ServerCall.Listener<Q> service = next.startCall(call, headers);
    return caller.validUntil().isEmpty() || method.getType().serverSendsOneMessage()
        ? service
        : new ExpiringListener<>(service, call, vertx, caller.validUntil().get());
  }

  private static boolean isReading(MethodDescriptor<?, ?> method) {
    return method.getSchemaDescriptor() instanceof ProtoMethodDescriptorSupplier described
        && described.getMethodDescriptor().getOptions().getIdempotencyLevel()
            == IdempotencyLevel.NO_SIDE_EFFECTS;
  }
}
