package dev.slipway.runtime;

import dev.slipway.error.CurrentRequestId;
import dev.slipway.function.FunctionKey;
import dev.slipway.function.FunctionService;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The health of functions over REST. */
@Path("/api/v1/namespaces/{ns}/functions/{fn}/health")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "health", description = "What guests say about themselves")
public class FunctionHealthResource {
  private final FunctionHealthService health;
  private final LiveFunctions live;
  private final FunctionService functions;
  private final CurrentRequestId requestId;

  FunctionHealthResource(
      FunctionHealthService health,
      LiveFunctions live,
      FunctionService functions,
      CurrentRequestId requestId) {
    this.health = health;
    this.live = live;
    this.functions = functions;
    this.requestId = requestId;
  }

  /** Asks each version that serves, unless one was asked some seconds ago. */
  @GET
  @Operation(
      operationId = "getHealth",
      summary = "Ask the versions that a function serves for their health")
  public FunctionHealth get(@PathParam("ns") String namespace, @PathParam("fn") String name) {
    FunctionKey key = new FunctionKey(namespace, name);
    FunctionHandle handle = live.find(key).orElseGet(() -> live.open(functions.require(key).key()));
    return health.get(handle, requestId.get());
  }
}
