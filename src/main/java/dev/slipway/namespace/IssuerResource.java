package dev.slipway.namespace;

import dev.slipway.api.Page;
import dev.slipway.api.PageRequest;
import dev.slipway.api.Stored;
import dev.slipway.auth.AdminOnly;
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

/** Trusted issuers over REST. */
@Path("/api/v1/namespaces/{ns}/issuers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "issuers", description = "Whose modules a namespace accepts")
public class IssuerResource {
  private final IssuerService issuers;

  IssuerResource(IssuerService issuers) {
    this.issuers = issuers;
  }

  @PUT
  @Path("/{accountKey}")
  @Consumes(MediaType.APPLICATION_JSON)
  @AdminOnly
  @Operation(operationId = "putIssuer", summary = "Trust an account key, or rename it")
  @APIResponse(responseCode = "200", description = "It was trusted; this is what it is now")
  @APIResponse(responseCode = "201", description = "It is trusted from now on")
  public RestResponse<Issuer> put(
      @PathParam("ns") String namespace,
      @PathParam("accountKey") String accountKey,
      IssuerSettings settings) {
    Stored<Issuer> stored = issuers.put(namespace, accountKey, settings);
    return RestResponse.status(
        stored.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, stored.value());
  }

  @GET
  @Path("/{accountKey}")
  @Operation(operationId = "getIssuer", summary = "Read a trusted issuer")
  public Issuer get(@PathParam("ns") String namespace, @PathParam("accountKey") String accountKey) {
    return issuers.require(namespace, accountKey);
  }

  @GET
  @Operation(operationId = "listIssuers", summary = "The trusted issuers")
  public Page<Issuer> list(
      @PathParam("ns") String namespace,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("after") @Nullable String after) {
    return issuers.list(namespace, PageRequest.of(limit, after));
  }

  @DELETE
  @Path("/{accountKey}")
  @AdminOnly
  @Operation(
      operationId = "revokeIssuer",
      summary = "Revoke: versions that this key has signed stop at once")
  public void revoke(
      @PathParam("ns") String namespace, @PathParam("accountKey") String accountKey) {
    issuers.revoke(namespace, accountKey);
  }
}
