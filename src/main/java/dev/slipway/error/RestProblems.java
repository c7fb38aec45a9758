package dev.slipway.error;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one mapper of REST: whatever a filter, a reader or a resource throws becomes a problem. */
@ApplicationScoped
public class RestProblems {
  private final CurrentVertxRequest request;

  RestProblems(CurrentVertxRequest request) {
    this.request = request;
  }

  /** Named besides Throwable are those for which Quarkus has mappers, which would win else. */
  @ServerExceptionMapper({
    NotFoundException.class,
    WebApplicationException.class,
    MismatchedInputException.class,
    Throwable.class
  })
  public Response answer(Throwable thrown) {
    RoutingContext context = request.getCurrent();
    SlipwayException refusal = Refusals.of(thrown);
    Problems.log(refusal, thrown, context);
    Problem problem = Problems.of(refusal, context);
    Response.ResponseBuilder response =
        Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem.toJson());
    refusal.code().httpHeaders().forEach(response::header);
    return response.build();
  }
}
