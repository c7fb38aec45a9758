package dev.slipway.error;

import io.grpc.BinaryLog;
import io.grpc.Channel;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.ServerMethodDefinition;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Puts {@link CheckedMarshaller} before each method. gRPC itself ends a call by a bare status when
 * a message cannot be read, and no interceptor hears of it; the only hook that it has between a
 * method and its messages is the one of its binary log.
 */
final class MessageChecks extends BinaryLog {
  private final long maxMessage;
  private final ConcurrentMap<MethodDescriptor<?, ?>, MethodDescriptor<?, ?>> checked =
      new ConcurrentHashMap<>();

  MessageChecks(long maxMessage) {
    this.maxMessage = maxMessage;
  }

  @Override
  public <Q, R> ServerMethodDefinition<?, ?> wrapMethodDefinition(
      ServerMethodDefinition<Q, R> definition) {
    MethodDescriptor<Q, R> method = definition.getMethodDescriptor();
    // Others are of methods that nobody offers: a new one for each call, and never read.
    return method.getRequestMarshaller() instanceof PrototypeMarshaller
        ? ServerMethodDefinition.create(checked(method), definition.getServerCallHandler())
        : definition;
  }

  /** The same one each time: methods are compared by identity. */
  @SuppressWarnings("unchecked")
  private <Q, R> MethodDescriptor<Q, R> checked(MethodDescriptor<Q, R> method) {
    return (MethodDescriptor<Q, R>)
        checked.computeIfAbsent(
            method,
            unchecked ->
                method.toBuilder()
                    .setRequestMarshaller(
                        new CheckedMarshaller<>(method.getRequestMarshaller(), maxMessage))
                    .build());
  }

  @Override
  public Channel wrapChannel(Channel channel) {
    return channel;
  }

  @Override
  public void close() {}
}
