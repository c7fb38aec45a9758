import dev.slipway.grpc.v1.InvocationServiceGrpc;
import dev.slipway.grpc.v1.InvokeRequest;
import dev.slipway.grpc.v1.InvokeResponse;
import dev.slipway.grpc.v1.InvokeStreamRequest;
import dev.slipway.grpc.v1.InvokeStreamResponse;
import io.grpc.CallCredentials;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.stub.StreamObserver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Invokes one function many times by one protocol, with the same number in flight, and prints how
 * many a second were answered; before it counts, it sends some to warm up. Arguments: stream or
 * unary, address, token file, function, those to warm up by, count, in flight.
 */
public final class Invocations {
  private final InvocationServiceGrpc.InvocationServiceStub stub;
  private final String function;
  private final int count;
  private final Semaphore room;
  private final CountDownLatch open;
  private final AtomicInteger failed = new AtomicInteger();

  private Invocations(
      InvocationServiceGrpc.InvocationServiceStub stub, String function, int count, int inFlight) {
    this.stub = stub;
    this.function = function;
    this.count = count;
    this.room = new Semaphore(inFlight);
    this.open = new CountDownLatch(count);
  }

  public static void main(String... args) throws Exception {
    InvocationServiceGrpc.InvocationServiceStub stub = stub(args[1], Path.of(args[2]));
    int inFlight = Integer.parseInt(args[6]);
    new Invocations(stub, args[3], Integer.parseInt(args[4]), inFlight).run(args[0]);
    int count = Integer.parseInt(args[5]);
    long began = System.nanoTime();
    new Invocations(stub, args[3], count, inFlight).run(args[0]);
    System.out.println(count * 1e9 / (System.nanoTime() - began));
    System.exit(0);
  }

  private static InvocationServiceGrpc.InvocationServiceStub stub(String address, Path token)
      throws Exception {
    ManagedChannel channel = ManagedChannelBuilder.forTarget(address).usePlaintext().build();
    return InvocationServiceGrpc.newStub(channel)
        .withCallCredentials(new Bearer(Files.readString(token).strip()));
  }

  private void run(String protocol) throws InterruptedException {
    switch (protocol) {
      case "stream" -> stream();
      case "unary" -> unary();
      default -> throw new IllegalArgumentException(protocol);
    }
    if (failed.get() > 0) {
      System.err.println(failed + " of " + count + " failed");
      System.exit(1);
    }
  }

  private InvokeRequest request() {
    return InvokeRequest.newBuilder()
        .setNamespace("default")
        .setFunction(function)
        .setOperation("HandleRequest")
        .build();
  }

  private void ended(boolean well) {
    if (!well) {
      failed.incrementAndGet();
    }
    room.release();
    open.countDown();
  }

  private void stream() throws InterruptedException {
    StreamObserver<InvokeStreamRequest> call = stub.invokeStream(new Answers());
    for (int i = 0; i < count; i++) {
      room.acquire();
      call.onNext(
          InvokeStreamRequest.newBuilder().setId(Integer.toString(i)).setInvocation(request()).build());
    }
    open.await();
    call.onCompleted();
  }

  private void unary() throws InterruptedException {
    InvokeRequest request = request();
    for (int i = 0; i < count; i++) {
      room.acquire();
      stub.invoke(request, new OneAnswer());
    }
    open.await();
  }

  private final class OneAnswer implements StreamObserver<InvokeResponse> {
    private boolean answered;

    @Override
    public void onNext(InvokeResponse response) {
      answered = response.getOutcome().equals("answered");
    }

    @Override
    public void onError(Throwable broken) {
      ended(false);
    }

    @Override
    public void onCompleted() {
      ended(answered);
    }
  }

  private final class Answers implements StreamObserver<InvokeStreamResponse> {
    @Override
    public void onNext(InvokeStreamResponse response) {
      ended(response.getResponse().getOutcome().equals("answered"));
    }

    @Override
    public void onError(Throwable broken) {
      System.err.println(broken);
      System.exit(1);
    }

    @Override
    public void onCompleted() {}
  }

  private static final class Bearer extends CallCredentials {
    private static final Metadata.Key<String> AUTHORIZATION =
        Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final String token;

    Bearer(String token) {
      this.token = token;
    }

    @Override
    public void applyRequestMetadata(RequestInfo call, Executor executor, MetadataApplier to) {
      Metadata metadata = new Metadata();
      metadata.put(AUTHORIZATION, "Bearer " + token);
      to.apply(metadata);
    }
  }
}
