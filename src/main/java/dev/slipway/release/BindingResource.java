package dev.slipway.release;

import dev.slipway.api.Page;
import dev.slipway.api.PageRequest;
import dev.slipway.function.FunctionKey;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Bindings over REST. The ETag of each is the number of the function's release. */
@Path("/api/v1/namespaces/{ns}/functions/{fn}/bindings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "bindings", description = "Which providers serve a function")
public class BindingResource {
  private final BindingService bindings;

  BindingResource(BindingService bindings) {
    this.bindings = bindings;
  }

  @PUT
  @Path("/{contract}/{link}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "putBinding",
      summary = "Bind a contract, or bind it anew: a release, unless it is bound so already")
  @APIResponse(responseCode = "200", description = "It was bound; this is what it is now")
  @APIResponse(responseCode = "201", description = "It was not bound before")
  public RestResponse<ReleaseBinding> put(
      @PathParam("ns") String namespace,
      @PathParam("fn") String name,
      @PathParam("contract") String contract,
      @PathParam("link") String link,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      BindingRequest request) {
    FunctionKey function = new FunctionKey(namespace, name);
    return tagged(
        bindings.put(function, BindableContracts.key(contract, link), seen(ifMatch), request));
  }

  @GET
  @Path("/{contract}/{link}")
  @Operation(operationId = "getBinding", summary = "A binding of the current release")
  public RestResponse<ReleaseBinding> get(
      @PathParam("ns") String namespace,
      @PathParam("fn") String name,
      @PathParam("contract") String contract,
      @PathParam("link") String link) {
    FunctionKey function = new FunctionKey(namespace, name);
    return tagged(bindings.require(function, BindableContracts.key(contract, link)));
  }

  @GET
  @Operation(operationId = "listBindings", summary = "The bindings of the current release")
  public Page<ReleaseBinding> list(
      @PathParam("ns") String namespace,
      @PathParam("fn") String name,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("after") @Nullable String after) {
    return bindings.list(new FunctionKey(namespace, name), PageRequest.of(limit, after));
  }

  @DELETE
  @Path("/{contract}/{link}")
  @Operation(
      operationId = "deleteBinding",
      summary = "End a binding by a release: calls of it are denied from now on")
  @APIResponse(responseCode = "204", description = "It is gone; the ETag is the new release")
  public RestResponse<Void> delete(
      @PathParam("ns") String namespace,
      @PathParam("fn") String name,
      @PathParam("contract") String contract,
      @PathParam("link") String link,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    FunctionKey function = new FunctionKey(namespace, name);
    ReleaseNumber release =
        bindings.delete(function, BindableContracts.key(contract, link), seen(ifMatch));
    return RestResponse.ResponseBuilder.<Void>noContent()
        .header(HttpHeaders.ETAG, release.entityTag())
        .build();
  }

  private static Optional<ReleaseNumber> seen(@Nullable String ifMatch) {
    return Optional.ofNullable(ifMatch).map(ReleaseNumber::ofIfMatch);
  }

  private static RestResponse<ReleaseBinding> tagged(Bound bound) {
    RestResponse.Status status =
        bound.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK;
    return RestResponse.ResponseBuilder.create(status, bound.binding())
        .header(HttpHeaders.ETAG, bound.release().entityTag())
        .build();
  }
}
