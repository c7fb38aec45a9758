package dev.slipway.runtime;

import com.google.protobuf.MessageLite;
import dev.slipway.auth.Caller;
import dev.slipway.auth.CurrentCaller;
import dev.slipway.engine.Cancellation;
import dev.slipway.error.CurrentRequestId;
import dev.slipway.error.GrpcConfig;
import dev.slipway.error.RequestId;
import dev.slipway.function.FunctionKey;
import dev.slipway.grpc.v1.InvocationServiceGrpc;
import dev.slipway.grpc.v1.InvokeRequest;
import dev.slipway.grpc.v1.InvokeResponse;
import dev.slipway.grpc.v1.InvokeStreamRequest;
import dev.slipway.grpc.v1.InvokeStreamResponse;
import io.grpc.Deadline;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Direct invocation over gRPC. Its calls stay on their event loops and never block them. */
@GrpcService
public class InvocationGrpcService extends InvocationServiceGrpc.InvocationServiceImplBase {
  private final LiveFunctions functions;
  private final DirectInvoker invoker;
  private final Vertx vertx;
  private final CurrentCaller currentCaller;
  private final CurrentRequestId currentRequestId;
  private final GrpcPayloads payloads;
  private final InvocationReplyMessages replies;
  private final int streamOpen;

  InvocationGrpcService(
      LiveFunctions functions,
      DirectInvoker invoker,
      Vertx vertx,
      CurrentCaller currentCaller,
      CurrentRequestId currentRequestId,
      GrpcPayloads payloads,
      GrpcConfig grpc,
      InvocationConfig config) {
    this.functions = functions;
    this.invoker = invoker;
    this.vertx = vertx;
    this.currentCaller = currentCaller;
    this.currentRequestId = currentRequestId;
    this.payloads = payloads;
    this.replies = new InvocationReplyMessages(grpc.maxReply().asLongValue());
    this.streamOpen = config.streamOpen();
  }

  @Override
  public void invoke(InvokeRequest request, StreamObserver<InvokeResponse> observer) {
    Cancellation cancellation = new Cancellation();
    ServerCallStreamObserver<InvokeResponse> client =
        (ServerCallStreamObserver<InvokeResponse>) observer;
    client.setOnCancelHandler(cancellation::cancel);
    Context loop = vertx.getOrCreateContext();
    DirectCall call =
        call(currentCaller.require(), currentRequestId.get(), request, bounds(cancellation));
    start(
        new LoopInvoker(invoker, loop),
        call,
        request.getSerializedSize(),
        new SingleInvocation<>(client, loop),
        replies::response);
  }

  private <A extends MessageLite> void start(
      LoopInvoker loop,
      DirectCall call,
      int bytes,
      AskedInvocation<A> invocation,
      Function<InvokeReply, A> writer) {
    GrpcPayloads.Payload payload = payloads.hold(bytes);
    try {
      loop.start(
          call,
          reply -> invocation.reached(payload, () -> writer.apply(reply)),
          refusal -> {
            payload.letGo();
            invocation.refuse(refusal);
          });
    } catch (RuntimeException notStarted) {
      payload.letGo();
      throw notStarted;
    }
  }

  @Override
  public StreamObserver<InvokeStreamRequest> invokeStream(
      StreamObserver<InvokeStreamResponse> observer) {
    Context loop = vertx.getOrCreateContext();
    InvocationStream<InvokeStreamResponse> stream =
        new InvocationStream<>((ServerCallStreamObserver<InvokeStreamResponse>) observer, loop);
    stream.open(streamOpen);
    return new Requests(currentCaller.require(), stream, new LoopInvoker(invoker, loop));
  }

  /** What the client sends on one stream; on its event loop. */
  private final class Requests implements StreamObserver<InvokeStreamRequest> {
    private final Caller caller;
    private final InvocationStream<InvokeStreamResponse> stream;
    private final LoopInvoker loop;

    private Requests(
        Caller caller, InvocationStream<InvokeStreamResponse> stream, LoopInvoker loop) {
      this.caller = caller;
      this.stream = stream;
      this.loop = loop;
    }

    @Override
    public void onNext(InvokeStreamRequest message) {
      String id = message.getId();
      RequestId requestId = RequestId.next();
      StreamedInvocation<InvokeStreamResponse> invocation =
          new StreamedInvocation<>(
              stream,
              stream.begin(),
              refusal -> InvocationReplyMessages.refused(id, requestId, refusal));
      try {
        InvocationMessages.requireId(message);
        CallerBounds bounds = bounds(invocation.cancellation());
        DirectCall call = call(caller, requestId, message.getInvocation(), bounds);
        start(
            loop,
            call,
            message.getSerializedSize(),
            invocation,
            reply -> replies.reached(id, requestId, reply));
      } catch (RuntimeException refusal) {
        invocation.refuse(refusal);
      }
    }

    @Override
    public void onError(Throwable gone) {
      stream.cancel();
    }

    @Override
    public void onCompleted() {
      stream.halfClose();
    }
  }

  private DirectCall call(
      Caller caller, RequestId requestId, InvokeRequest request, CallerBounds bounds) {
    FunctionKey key = InvocationMessages.function(request);
    caller.requireReach(key.namespace());
    FunctionHandle function = functions.find(key).orElseThrow(key::notFound);
    return new DirectCall(function, requestId, InvocationMessages.request(request), bounds);
  }

  /** The deadline of the call bounds that of each guest. */
  private static CallerBounds bounds(Cancellation cancellation) {
    @Nullable Deadline deadline = io.grpc.Context.current().getDeadline();
    return new CallerBounds(
        deadline == null
            ? OptionalLong.empty()
            : OptionalLong.of(System.nanoTime() + deadline.timeRemaining(TimeUnit.NANOSECONDS)),
        Optional.of(cancellation));
  }
}
