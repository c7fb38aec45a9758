package dev.slipway.error;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** The id of the control call that is under way. */
@ApplicationScoped
public class CurrentRequestId {
  private final CurrentVertxRequest request;

  CurrentRequestId(CurrentVertxRequest request) {
    this.request = request;
  }

  /** The id, as the answer will carry it. To be asked while the call is under way. */
  public RequestId get() {
    return RequestIdRoute.of(request.getCurrent());
  }
}
