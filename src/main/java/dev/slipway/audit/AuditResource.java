package dev.slipway.audit;

import dev.slipway.api.Page;
import dev.slipway.api.PageRequest;
import dev.slipway.auth.AdminOnly;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The record of all changes over REST. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit", description = "Who changed what, when, before and after")
public class AuditResource {
  private final AuditLog audit;

  AuditResource(AuditLog audit) {
    this.audit = audit;
  }

  @GET
  @AdminOnly
  @Operation(operationId = "listAudit", summary = "Changes everywhere, newest first")
  public Page<AuditEntry> list(
      @QueryParam("limit") @Nullable String limit, @QueryParam("after") @Nullable String after) {
    return audit.list(PageRequest.of(limit, after));
  }
}
