package dev.slipway.error;

import io.grpc.Context;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** The id of the control call that is under way. */
@ApplicationScoped
public class CurrentRequestId {
  /** Of a call by gRPC, which is no request to the control listener. */
  static final Context.Key<RequestId> OF_GRPC = Context.key(RequestId.HEADER);

  private final CurrentVertxRequest request;

  CurrentRequestId(CurrentVertxRequest request) {
    this.request = request;
  }

  /** The id, as the answer will carry it. To be asked while the call is under way. */
  public RequestId get() {
    RequestId ofGrpc = OF_GRPC.get();
    return ofGrpc != null ? ofGrpc : RequestIdRoute.of(request.getCurrent());
  }
}
