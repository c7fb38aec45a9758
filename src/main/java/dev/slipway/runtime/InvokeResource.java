package dev.slipway.runtime;

import dev.slipway.function.FunctionKey;
import dev.slipway.function.FunctionService;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Direct invocation over REST. */
@Path("/api/v1/namespaces/{ns}/functions/{fn}/invoke")
@Tag(name = "invocation", description = "Calling a function without its endpoint")
public class InvokeResource {
  private final FunctionService functions;
  private final DirectInvoker invoker;

  InvokeResource(FunctionService functions, DirectInvoker invoker) {
    this.functions = functions;
    this.invoker = invoker;
  }

  /** Invokes a function and answers how that ended. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "invoke",
      summary = "Invoke a function by operation, HTTP-like request or export")
  public InvokeReply invoke(
      @PathParam("ns") String namespace, @PathParam("fn") String name, InvokeRequest request) {
    FunctionKey key = functions.require(new FunctionKey(namespace, name)).key();
    return invoker.invoke(key, request);
  }
}
