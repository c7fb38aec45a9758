package dev.slipway.route;

import dev.slipway.api.Page;
import dev.slipway.api.PageRequest;
import dev.slipway.api.Stored;
import dev.slipway.auth.CurrentCaller;
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

/** Routes over REST. */
@Path("/api/v1/namespaces/{ns}/routes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "routes", description = "Stable endpoints of functions")
public class RouteResource {
  private final RouteService routes;
  private final CurrentCaller caller;

  RouteResource(RouteService routes, CurrentCaller caller) {
    this.routes = routes;
    this.caller = caller;
  }

  @PUT
  @Path("/{name}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "putRoute",
      summary = "Create a route, or change it; it is in use when the call returns")
  @APIResponse(responseCode = "200", description = "It was there; this is what it is now")
  @APIResponse(responseCode = "201", description = "It was created")
  public RestResponse<Route> put(
      @PathParam("ns") String namespace, @PathParam("name") String name, RouteSettings settings) {
    Stored<Route> stored =
        routes.put(namespace, new Name(name), settings, caller.require().reach());
    return RestResponse.status(
        stored.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, stored.value());
  }

  @GET
  @Path("/{name}")
  @Operation(operationId = "getRoute", summary = "Read a route")
  public Route get(@PathParam("ns") String namespace, @PathParam("name") String name) {
    return routes.require(namespace, name);
  }

  @GET
  @Operation(operationId = "listRoutes", summary = "The routes of a namespace")
  public Page<Route> list(
      @PathParam("ns") String namespace,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("after") @Nullable String after) {
    return routes.list(namespace, PageRequest.of(limit, after));
  }

  @DELETE
  @Path("/{name}")
  @Operation(operationId = "deleteRoute", summary = "Delete a route; its function stays")
  @APIResponse(responseCode = "204", description = "It is gone, and takes no request any more")
  public void delete(@PathParam("ns") String namespace, @PathParam("name") String name) {
    routes.delete(namespace, name);
  }
}
