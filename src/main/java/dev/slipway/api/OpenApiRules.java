package dev.slipway.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/** Says in the API's description, once for all calls, what holds for each of them. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class OpenApiRules implements OASFilter {
  private static final String PROBLEM = "Problem";

  /** Every call may be refused by a problem, and a PUT answers the same whether 200 or 201. */
  @Override
  public Operation filterOperation(Operation operation) {
    APIResponses responses =
        Optional.ofNullable(operation.getResponses()).orElseGet(OASFactory::createAPIResponses);
    responses.removeAPIResponse("400");
    responses.setDefaultValue(refusal());
    shareContent(responses.getAPIResponse("200"), responses.getAPIResponse("201"));
    return operation.responses(responses);
  }

  @Override
  public Parameter filterParameter(Parameter parameter) {
    return parameter.getIn() == Parameter.In.QUERY && "limit".equals(parameter.getName())
        ? parameter.schema(limit())
        : parameter;
  }

  private static APIResponse refusal() {
    Content content =
        OASFactory.createContent()
            .addMediaType(
                "application/problem+json",
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM)));
    return OASFactory.createAPIResponse().description("A refusal").content(content);
  }

  private static Schema limit() {
    return OASFactory.createSchema()
        .type(List.of(Schema.SchemaType.INTEGER))
        .minimum(BigDecimal.ONE)
        .maximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT))
        .defaultValue(PageRequest.DEFAULT_LIMIT);
  }

  private static void shareContent(@Nullable APIResponse from, @Nullable APIResponse to) {
    if (from != null && to != null && to.getContent() == null) {
      to.setContent(from.getContent());
    }
  }
}
