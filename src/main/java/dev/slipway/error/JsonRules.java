package dev.slipway.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * How Slipway reads and writes JSON: what a client misspells or mistypes is refused, never guessed;
 * times and durations are ISO-8601 text; what is absent is left out.
 */
@Singleton
public class JsonRules implements ObjectMapperCustomizer {
  private static final List<CoercionInputShape> NO_TEXT =
      List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean);

  /** A mapper with these rules, for code outside of the container. */
  public static ObjectMapper newMapper() {
    ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();
    new JsonRules().customize(mapper);
    return mapper;
  }

  @Override
  public void customize(ObjectMapper mapper) {
    refuseGuesses(mapper);
    mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    mapper.disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
    mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_ABSENT);
  }

  @SuppressWarnings("deprecation") // the replacement exists on builders only, and this one is given
  private static void refuseGuesses(ObjectMapper mapper) {
    mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
    NO_TEXT.forEach(shape ->
        mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail));
  }
}
