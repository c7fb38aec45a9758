package dev.slipway.audit;

import dev.slipway.api.Page;
import dev.slipway.api.PageRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The record of one namespace's changes over REST. */
@Path("/api/v1/namespaces/{ns}/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit", description = "Who changed what, when, before and after")
public class NamespaceAuditResource {
  private final AuditLog audit;

  NamespaceAuditResource(AuditLog audit) {
    this.audit = audit;
  }

  @GET
  @Operation(operationId = "listNamespaceAudit", summary = "Changes in a namespace, newest first")
  public Page<AuditEntry> list(
      @PathParam("ns") String namespace,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("after") @Nullable String after) {
    return audit.list(namespace, PageRequest.of(limit, after));
  }
}
