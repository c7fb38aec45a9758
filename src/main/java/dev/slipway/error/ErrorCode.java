package dev.slipway.error;

import io.grpc.Status;
import java.util.Locale;
import java.util.Map;

/**
 * Every refusal that Slipway knows, with its HTTP and gRPC status. The wire code is the constant's
 * name in lower case with hyphens, and the problem type is {@code urn:slipway:error:<code>}.
 */
public enum ErrorCode {
  INVALID_REQUEST(400, "The request is not valid", Status.Code.INVALID_ARGUMENT),
  UNAUTHENTICATED(401, "A valid token is required", Status.Code.UNAUTHENTICATED),
  FORBIDDEN(403, "The token does not allow this", Status.Code.PERMISSION_DENIED),
  CAPABILITY_NOT_CLAIMED(403, "The claims do not allow this", Status.Code.PERMISSION_DENIED),
  NOT_FOUND(404, "There is no such resource", Status.Code.NOT_FOUND),
  ROUTE_NOT_FOUND(404, "No route matches", Status.Code.NOT_FOUND),
  METHOD_NOT_ALLOWED(405, "The method is not allowed here", Status.Code.UNIMPLEMENTED),
  NOT_ACCEPTABLE(406, "The answer has no such form", Status.Code.INVALID_ARGUMENT),
  REQUEST_TIMEOUT(408, "The request body came too slowly", Status.Code.DEADLINE_EXCEEDED),
  CONFLICT(409, "Another change came first", Status.Code.ABORTED),
  IN_USE(409, "The resource is in use", Status.Code.FAILED_PRECONDITION),
  ROUTE_CONFLICT(409, "Another route has this address", Status.Code.ALREADY_EXISTS),
  PROVIDER_CONTRACT_MISMATCH(
      409, "The provider serves another contract", Status.Code.FAILED_PRECONDITION),
  REVISION_NOT_NEWER(409, "The new revision is older", Status.Code.FAILED_PRECONDITION),
  PRECONDITION_FAILED(412, "The resource has changed since", Status.Code.ABORTED),
  BODY_TOO_LARGE(413, "The body is too large", Status.Code.RESOURCE_EXHAUSTED),
  URI_TOO_LONG(414, "The request line is too long", Status.Code.INVALID_ARGUMENT),
  UNSUPPORTED_MEDIA_TYPE(415, "The body's type is not supported", Status.Code.INVALID_ARGUMENT),
  MODULE_REFUSED(422, "The module was refused", Status.Code.INVALID_ARGUMENT),
  SUBJECT_MISMATCH(422, "The module belongs to another function", Status.Code.INVALID_ARGUMENT),
  INVOCATION_INVALID(422, "The guest cannot be called so", Status.Code.INVALID_ARGUMENT),
  BINDING_INVALID(422, "The binding cannot be made", Status.Code.INVALID_ARGUMENT),
  RELEASE_INVALID(422, "The release cannot be made", Status.Code.INVALID_ARGUMENT),
  UNBOUND_CAPABILITY(422, "A claimed capability is not bound", Status.Code.FAILED_PRECONDITION),
  PROVIDER_INVALID(422, "The provider cannot be made", Status.Code.INVALID_ARGUMENT),
  PROVIDER_UNREACHABLE(422, "The provider does not serve", Status.Code.FAILED_PRECONDITION),
  NOT_SUPPORTED_YET(422, "This is not supported yet", Status.Code.UNIMPLEMENTED),
  PRECONDITION_REQUIRED(428, "If-Match is required", Status.Code.FAILED_PRECONDITION),
  HEADERS_TOO_LARGE(431, "The request's headers are too large", Status.Code.RESOURCE_EXHAUSTED),
  CANCELLED(499, "The caller ended the call", Status.Code.CANCELLED),
  INTERNAL(500, "Slipway failed", Status.Code.INTERNAL),
  NOT_HTTP(502, "The function is no HTTP guest", Status.Code.FAILED_PRECONDITION),
  CAPABILITY_DENIED(502, "The function lacks a right", Status.Code.PERMISSION_DENIED),
  GUEST_ERROR(502, "The guest answered with an error", Status.Code.UNKNOWN),
  GUEST_TRAPPED(502, "The guest trapped", Status.Code.ABORTED),
  LIMIT_EXCEEDED(502, "The guest went over a limit", Status.Code.RESOURCE_EXHAUSTED),
  GUEST_RESPONSE_INVALID(502, "The guest's reply is no valid response", Status.Code.INTERNAL),
  NO_RELEASE(503, "The function has no release", Status.Code.FAILED_PRECONDITION),
  RELEASE_NOT_LOADED(503, "The function's release could not be loaded", Status.Code.UNAVAILABLE),
  ISSUER_REVOKED(503, "The module's issuer is revoked", Status.Code.PERMISSION_DENIED),
  CAPABILITY_UNAVAILABLE(503, "A capability is unavailable", Status.Code.UNAVAILABLE),
  OVERLOADED(503, "The platform is at its limit", Status.Code.RESOURCE_EXHAUSTED),
  DATABASE_UNAVAILABLE(503, "The database is unavailable", Status.Code.UNAVAILABLE),
  NOT_READY(503, "The platform starts or stops", Status.Code.UNAVAILABLE),
  DEADLINE_EXCEEDED(504, "The guest ran into its deadline", Status.Code.DEADLINE_EXCEEDED);

  private final int httpStatus;
  private final String title;
  private final Status.Code grpcStatus;
  private final String code;

  ErrorCode(int httpStatus, String title, Status.Code grpcStatus) {
    this.httpStatus = httpStatus;
    this.title = title;
    this.grpcStatus = grpcStatus;
    this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The stable name on the wire, such as {@code route-not-found}. */
  public String code() {
    return code;
  }

  public int httpStatus() {
    return httpStatus;
  }

  public Status.Code grpcStatus() {
    return grpcStatus;
  }

  /** The headers that HTTP wants beside the status: when to try again, or how to sign in. */
  public Map<String, String> httpHeaders() {
    return switch (this) {
      case UNAUTHENTICATED -> Map.of("WWW-Authenticate", "Bearer realm=\"slipway\"");
      case OVERLOADED, CAPABILITY_UNAVAILABLE, DATABASE_UNAVAILABLE, NOT_READY ->
          Map.of("Retry-After", "1");
      default -> Map.of();
    };
  }

  /** A short sentence that is the same for every problem of this code. */
  public String title() {
    return title;
  }

  /** The problem type of RFC 9457. */
  public String type() {
    return "urn:slipway:error:" + code;
  }
}
