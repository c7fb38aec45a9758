package dev.slipway.namespace;

import dev.slipway.api.Page;
import dev.slipway.api.PageRequest;
import dev.slipway.api.Stored;
import dev.slipway.auth.AdminOnly;
import dev.slipway.auth.CurrentCaller;
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

/** Namespaces over REST. */
@Path("/api/v1/namespaces")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "namespaces", description = "Tenants")
public class NamespaceResource {
  private final NamespaceService namespaces;
  private final CurrentCaller caller;

  NamespaceResource(NamespaceService namespaces, CurrentCaller caller) {
    this.namespaces = namespaces;
    this.caller = caller;
  }

  @PUT
  @Path("/{ns}")
  @Consumes(MediaType.APPLICATION_JSON)
  @AdminOnly
  @Operation(operationId = "putNamespace", summary = "Create a namespace, or describe it anew")
  @APIResponse(responseCode = "200", description = "It was there; this is what it is now")
  @APIResponse(responseCode = "201", description = "It was created")
  public RestResponse<Namespace> put(@PathParam("ns") String name, NamespaceSettings settings) {
    Stored<Namespace> stored = namespaces.put(new Name(name), settings);
    return RestResponse.status(
        stored.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, stored.value());
  }

  @GET
  @Path("/{ns}")
  @Operation(operationId = "getNamespace", summary = "Read a namespace")
  public Namespace get(@PathParam("ns") String name) {
    return namespaces.require(name);
  }

  @GET
  @Operation(operationId = "listNamespaces", summary = "The namespaces within the token's reach")
  public Page<Namespace> list(
      @QueryParam("limit") @Nullable String limit, @QueryParam("after") @Nullable String after) {
    return namespaces.list(PageRequest.of(limit, after), caller.require().reach());
  }

  @DELETE
  @Path("/{ns}")
  @AdminOnly
  @Operation(operationId = "deleteNamespace", summary = "Delete a namespace that nothing uses")
  public void delete(@PathParam("ns") String name) {
    namespaces.delete(name);
  }
}
