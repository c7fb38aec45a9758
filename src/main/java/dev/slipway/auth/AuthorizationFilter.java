package dev.slipway.auth;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;

/**
 * Holds every resource to its caller: reading needs a viewer and the rest a developer, within reach
 * where the path names a namespace as {@code {ns}}. A resource outside of {@code /api} gets no
 * caller and is refused, so that none can be left open by mistake.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class AuthorizationFilter implements ContainerRequestFilter {
  static final String NAMESPACE = "ns";

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final CurrentCaller current;

  AuthorizationFilter(CurrentCaller current) {
    this.current = current;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Caller caller = current.require();
    caller.require(READING.contains(request.getMethod()) ? Role.VIEWER : Role.DEVELOPER);
    request
        .getUriInfo()
        .getPathParameters()
        .getOrDefault(NAMESPACE, List.of())
        .forEach(caller::requireReach);
  }
}
