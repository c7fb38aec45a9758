package dev.slipway.capability;

import dev.slipway.api.Page;
import dev.slipway.api.PageRequest;
import dev.slipway.api.Stored;
import dev.slipway.namespace.Name;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Providers over REST. */
@Path("/api/v1/namespaces/{ns}/providers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "providers", description = "What serves functions, swapped and removed live")
public class ProviderResource {
  private final ProviderService providers;

  ProviderResource(ProviderService providers) {
    this.providers = providers;
  }

  @PUT
  @Path("/{name}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "putProvider",
      summary = "Create a provider, or swap it live; returns when the one before is closed")
  @APIResponse(responseCode = "200", description = "It was there, and is swapped; its data is not")
  @APIResponse(responseCode = "201", description = "It was created, and serves")
  public RestResponse<Provider> put(
      @PathParam("ns") String namespace,
      @PathParam("name") String name,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
      ProviderSettings settings) {
    Stored<Provider> stored =
        providers.put(
            namespace, new Name(name), settings, ProviderPrecondition.of(ifMatch, ifNoneMatch));
    return tagged(
        stored.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, stored.value());
  }

  @GET
  @Path("/{name}")
  @Operation(operationId = "getProvider", summary = "Read a provider; its ETag is its revision")
  public RestResponse<Provider> get(
      @PathParam("ns") String namespace, @PathParam("name") String name) {
    return tagged(RestResponse.Status.OK, providers.require(namespace, name));
  }

  @GET
  @Operation(operationId = "listProviders", summary = "The providers of a namespace")
  public Page<Provider> list(
      @PathParam("ns") String namespace,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("after") @Nullable String after) {
    return providers.list(namespace, PageRequest.of(limit, after));
  }

  @DELETE
  @Path("/{name}")
  @Operation(
      operationId = "deleteProvider",
      summary = "Remove a provider live; what is bound to it fails until the name is put back")
  @APIResponse(responseCode = "204", description = "It is gone, and closed")
  public void delete(
      @PathParam("ns") String namespace,
      @PathParam("name") String name,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    providers.delete(namespace, name, ProviderPrecondition.of(ifMatch, null));
  }

  private static RestResponse<Provider> tagged(RestResponse.Status status, Provider provider) {
    return RestResponse.ResponseBuilder.create(status, provider)
        .header(HttpHeaders.ETAG, "\"" + provider.facts().revision() + "\"")
        .build();
  }
}
