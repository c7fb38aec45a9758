package dev.slipway.function;

import dev.slipway.api.Page;
import dev.slipway.api.PageRequest;
import dev.slipway.api.Stored;
import dev.slipway.namespace.Name;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Functions over REST. */
@Path("/api/v1/namespaces/{ns}/functions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "functions", description = "Stable names")
public class FunctionResource {
  private final FunctionService functions;

  FunctionResource(FunctionService functions) {
    this.functions = functions;
  }

  @PUT
  @Path("/{fn}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "putFunction", summary = "Create a function, or describe it anew")
  @APIResponse(responseCode = "200", description = "It was there; this is what it is now")
  @APIResponse(responseCode = "201", description = "It was created")
  public RestResponse<Function> put(
      @PathParam("ns") String namespace, @PathParam("fn") String name, FunctionSettings settings) {
    Stored<Function> stored = functions.put(namespace, new Name(name), settings);
    return RestResponse.status(
        stored.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, stored.value());
  }

  @GET
  @Path("/{fn}")
  @Operation(operationId = "getFunction", summary = "Read a function")
  public Function get(@PathParam("ns") String namespace, @PathParam("fn") String name) {
    return functions.require(new FunctionKey(namespace, name));
  }

  @GET
  @Operation(operationId = "listFunctions", summary = "The functions of a namespace")
  public Page<Function> list(
      @PathParam("ns") String namespace,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("after") @Nullable String after) {
    return functions.list(namespace, PageRequest.of(limit, after));
  }

  @DELETE
  @Path("/{fn}")
  @Operation(
      operationId = "deleteFunction",
      summary = "Delete a function, its versions and releases; it stops serving at once")
  @APIResponse(responseCode = "204", description = "It is gone")
  public void delete(@PathParam("ns") String namespace, @PathParam("fn") String name) {
    functions.delete(new FunctionKey(namespace, name));
  }
}
