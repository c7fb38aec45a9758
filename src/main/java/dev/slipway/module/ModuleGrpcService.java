package dev.slipway.module;

import com.google.protobuf.ByteString;
import dev.slipway.auth.CurrentCaller;
import dev.slipway.grpc.v1.ModuleServiceGrpc;
import dev.slipway.grpc.v1.UploadRequest;
import dev.slipway.grpc.v1.UploadResponse;
import dev.slipway.grpc.v1.VerifyRequest;
import dev.slipway.grpc.v1.VerifyResponse;
import dev.slipway.namespace.NamespaceService;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Modules over gRPC. The next message is asked for when the one before is on disk. */
@GrpcService
public class ModuleGrpcService extends ModuleServiceGrpc.ModuleServiceImplBase {
  private final ModuleService modules;
  private final NamespaceService namespaces;
  private final CurrentCaller caller;

  ModuleGrpcService(ModuleService modules, NamespaceService namespaces, CurrentCaller caller) {
    this.modules = modules;
    this.namespaces = namespaces;
    this.caller = caller;
  }

  @Override
  @Blocking
  public StreamObserver<UploadRequest> upload(StreamObserver<UploadResponse> client) {
    return new Parts<>(
        modules.upload(),
        (upload, part) -> {
          switch (part.getPartCase()) {
            case NAMESPACE -> begin(upload, part.getNamespace());
            case CHUNK -> append(upload, part.getChunk());
            case PART_NOT_SET -> throw ChunkedUpload.invalid("A message brought nothing.");
          }
        },
        ModuleMessages::uploaded,
        client);
  }

  @Override
  @Blocking
  public StreamObserver<VerifyRequest> verify(StreamObserver<VerifyResponse> client) {
    return new Parts<>(
        modules.verify(),
        (upload, part) -> {
          switch (part.getPartCase()) {
            case NAMESPACE -> begin(upload, part.getNamespace());
            case CHUNK -> append(upload, part.getChunk());
            case PART_NOT_SET -> throw ChunkedUpload.invalid("A message brought nothing.");
          }
        },
        VerdictMessages::verdict,
        client);
  }

  private void begin(ChunkedUpload<?> upload, String namespace) {
    caller.require().requireReach(namespace);
    namespaces.require(namespace);
    upload.begin(namespace);
  }

  private static void append(ChunkedUpload<?> upload, ByteString chunk) {
    upload.append(chunk.asReadOnlyByteBuffer());
  }

  /** Receives the parts of one upload; what is thrown here ends the call, and then the upload. */
  private record Parts<Q, R, M>(
      ChunkedUpload<R> upload,
      BiConsumer<ChunkedUpload<R>, Q> reader,
      Function<R, M> writer,
      StreamObserver<M> client)
      implements StreamObserver<Q> {
    @Override
    public void onNext(Q part) {
      reader.accept(upload, part);
    }

    @Override
    public void onError(Throwable broken) {
      upload.close();
    }

    @Override
    public void onCompleted() {
      client.onNext(writer.apply(upload.end()));
      client.onCompleted();
    }
  }
}
