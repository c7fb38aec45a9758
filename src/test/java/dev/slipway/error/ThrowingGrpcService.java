package dev.slipway.error;

import com.google.protobuf.StringValue;
import io.grpc.BindableService;
import io.grpc.MethodDescriptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;

/** Throws or sends what a test asks for. In the application under test only. */
@GrpcService
public class ThrowingGrpcService implements BindableService {
  private static final String NAME = "slipway.test.v1.ThrowService";

  /** Throws the refusal of a code, or a bug. */
  static final MethodDescriptor<StringValue, StringValue> THROW = method("Throw");

  /** Sends them by its observer. */
  static final MethodDescriptor<StringValue, StringValue> SEND = method("Send");

  private static MethodDescriptor<StringValue, StringValue> method(String name) {
    return MethodDescriptor.<StringValue, StringValue>newBuilder()
        .setType(MethodDescriptor.MethodType.UNARY)
        .setFullMethodName(MethodDescriptor.generateFullMethodName(NAME, name))
        .setRequestMarshaller(ProtoUtils.marshaller(StringValue.getDefaultInstance()))
        .setResponseMarshaller(ProtoUtils.marshaller(StringValue.getDefaultInstance()))
        .build();
  }

  @Override
  public ServerServiceDefinition bindService() {
    return ServerServiceDefinition.builder(NAME)
        .addMethod(THROW, ServerCalls.asyncUnaryCall(ThrowingGrpcService::fail))
        .addMethod(
            SEND, ServerCalls.asyncUnaryCall((asked, client) -> client.onError(asked(asked))))
        .build();
  }

  private static void fail(StringValue asked, StreamObserver<StringValue> client) {
    throw asked(asked);
  }

  private static RuntimeException asked(StringValue asked) {
    return asked.getValue().equals("bug")
        ? new IllegalStateException("a secret detail")
        : new SlipwayException(ErrorCode.valueOf(asked.getValue()), "This is why.", "Do that.")
            .with("limit", 7);
  }
}
