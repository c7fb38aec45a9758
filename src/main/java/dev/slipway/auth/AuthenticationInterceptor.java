package dev.slipway.auth;

import com.google.protobuf.DescriptorProtos.MethodOptions.IdempotencyLevel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Asks for the token of every call by gRPC, but of those that ask for health. A method that its
 * description marks as free of side effects needs a viewer and every other a developer; whether the
 * namespace is within reach is asked by the service, which reads it from the message.
 */
@GlobalInterceptor
@ApplicationScoped
public class AuthenticationInterceptor implements ServerInterceptor {
  private static final String HEALTH = "grpc.health.v1.Health";
  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

  private final Authenticator authenticator;
  private final CurrentCaller current;

  AuthenticationInterceptor(Authenticator authenticator, CurrentCaller current) {
    this.authenticator = authenticator;
    this.current = current;
  }

  @Override
  public <Q, R> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
    MethodDescriptor<Q, R> method = call.getMethodDescriptor();
    if (!HEALTH.equals(method.getServiceName())) {
      Caller caller = authenticator.authenticate(headers.get(AUTHORIZATION));
      caller.require(isReading(method) ? Role.VIEWER : Role.DEVELOPER);
      current.set(caller);
    }
    return next.startCall(call, headers);
  }

  private static boolean isReading(MethodDescriptor<?, ?> method) {
    return method.getSchemaDescriptor() instanceof ProtoMethodDescriptorSupplier described
        && described.getMethodDescriptor().getOptions().getIdempotencyLevel()
            == IdempotencyLevel.NO_SIDE_EFFECTS;
  }
}
