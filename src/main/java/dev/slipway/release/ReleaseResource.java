package dev.slipway.release;

import dev.slipway.api.Page;
import dev.slipway.api.PageRequest;
import dev.slipway.function.FunctionKey;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Releases over REST. */
@Path("/api/v1/namespaces/{ns}/functions/{fn}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "releases", description = "The whole state of a function, swapped live")
public class ReleaseResource {
  private final ReleaseService releases;

  ReleaseResource(ReleaseService releases) {
    this.releases = releases;
  }

  @GET
  @Path("/release")
  @Operation(operationId = "getRelease", summary = "The current release; its ETag is its number")
  public RestResponse<Release> current(
      @PathParam("ns") String namespace, @PathParam("fn") String name) {
    return tagged(releases.current(new FunctionKey(namespace, name)));
  }

  @PUT
  @Path("/release")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "putRelease",
      summary = "The swap: returns when no new request sees the old release")
  public RestResponse<Release> release(
      @PathParam("ns") String namespace,
      @PathParam("fn") String name,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      ReleaseRequest request) {
    FunctionKey key = new FunctionKey(namespace, name);
    ReleaseNumber seen = ReleaseNumber.ofIfMatch(ifMatch);
    return dryRun
        ? RestResponse.ok(releases.rehearse(key, seen, request))
        : tagged(releases.release(key, seen, request));
  }

  @POST
  @Path("/rollback")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "rollback", summary = "Restore an earlier release's whole state")
  public RestResponse<Release> rollback(
      @PathParam("ns") String namespace,
      @PathParam("fn") String name,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      RollbackRequest request) {
    ReleaseNumber seen = ReleaseNumber.ofIfMatch(ifMatch);
    return tagged(releases.rollback(new FunctionKey(namespace, name), seen, request));
  }

  @GET
  @Path("/releases")
  @Operation(operationId = "listReleases", summary = "The history, newest first")
  public Page<Release> list(
      @PathParam("ns") String namespace,
      @PathParam("fn") String name,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("after") @Nullable String after) {
    return releases.list(new FunctionKey(namespace, name), PageRequest.of(limit, after));
  }

  @GET
  @Path("/releases/{number}")
  @Operation(operationId = "getReleaseByNumber", summary = "One release of the history")
  public Release get(
      @PathParam("ns") String namespace,
      @PathParam("fn") String name,
      @PathParam("number") int number) {
    return releases.require(new FunctionKey(namespace, name), number);
  }

  private static RestResponse<Release> tagged(Release release) {
    return RestResponse.ResponseBuilder.ok(release)
        .header(HttpHeaders.ETAG, new ReleaseNumber(release.number()).entityTag())
        .build();
  }
}
