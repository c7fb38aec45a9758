package dev.slipway.audit;

import dev.slipway.api.Page;
import dev.slipway.api.PageRequest;
import dev.slipway.auth.AdminOnly;
import dev.slipway.error.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The record of changes over REST. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit", description = "Who changed what, when, before and after")
@APIResponse(
    responseCode = "default",
    description = "A refusal",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class AuditResource {
  private final AuditLog audit;

  AuditResource(AuditLog audit) {
    this.audit = audit;
  }

  @GET
  @Path("/audit")
  @AdminOnly
  @Operation(operationId = "listAudit", summary = "Changes everywhere, newest first")
  @APIResponse(responseCode = "200", description = "A page of changes")
  public Page<AuditEntry> list(
      @QueryParam("limit") @Nullable String limit, @QueryParam("after") @Nullable String after) {
    return audit.list(PageRequest.of(limit, after));
  }

  @GET
  @Path("/namespaces/{ns}/audit")
  @Operation(operationId = "listNamespaceAudit", summary = "Changes in a namespace, newest first")
  @APIResponse(responseCode = "200", description = "A page of changes")
  public Page<AuditEntry> list(
      @PathParam("ns") String namespace,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("after") @Nullable String after) {
    return audit.list(namespace, PageRequest.of(limit, after));
  }
}
