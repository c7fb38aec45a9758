package dev.slipway.error;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/**
 * Reads JSON bodies: within the limit, whole, valid, and never null. What fails here is the
 * client's; a JSON failure anywhere else is ours.
 */
@Provider
public class JsonBody implements ReaderInterceptor {
  private final Instance<BodyConfig> config;

  /** Readers are made before there is a configuration, so it is looked up with the first body. */
  JsonBody(Instance<BodyConfig> config) {
    this.config = config;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (!isJson(context.getMediaType())) {
      return context.proceed();
    }
    long max = config.get().jsonMax().asLongValue();
    context.setInputStream(new RequestBody(context.getInputStream(), max));
    try {
      Object body = context.proceed();
      if (body == null) {
        throw JsonRefusal.empty();
      }
      return body;
    } catch (JacksonException | WebApplicationException e) {
      throw JsonRefusal.of(e);
    }
  }

  private static boolean isJson(MediaType type) {
    return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
  }
}
