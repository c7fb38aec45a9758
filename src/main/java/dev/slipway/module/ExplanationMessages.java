package dev.slipway.module;

import dev.slipway.grpc.v1.ClaimedContract;
import dev.slipway.grpc.v1.ComponentItem;
import dev.slipway.grpc.v1.ComponentOutline;
import dev.slipway.grpc.v1.DeclaredLimit;
import dev.slipway.grpc.v1.UsedFeature;
import dev.slipway.guest.ImportFinding;

/** The messages by which gRPC tells the facts behind a verdict. */
final class ExplanationMessages {
  private ExplanationMessages() {}

  static dev.slipway.grpc.v1.Explanation explanation(Explanation explanation) {
    dev.slipway.grpc.v1.Explanation.Builder message =
        dev.slipway.grpc.v1.Explanation.newBuilder()
            .setSize(explanation.size())
            .addAllDialectLimits(explanation.dialectLimits())
            .setImportsLeftOut(explanation.importsLeftOut())
            .addAllNotes(explanation.notes());
    explanation.kind().ifPresent(message::setKind);
    explanation.abiReason().ifPresent(message::setAbiReason);
    explanation.dialectReason().ifPresent(message::setDialectReason);
    explanation.imports().forEach(found -> message.addImports(imported(found)));
    explanation.contracts().forEach(view -> message.addContracts(contract(view)));
    explanation.features().forEach(view -> message.addFeatures(feature(view)));
    explanation.limits().forEach(view -> message.addLimits(limit(view)));
    explanation.component().ifPresent(view -> message.setComponent(component(view)));
    return message.build();
  }

  private static dev.slipway.grpc.v1.ImportFinding imported(ImportFinding found) {
    dev.slipway.grpc.v1.ImportFinding.Builder message =
        dev.slipway.grpc.v1.ImportFinding.newBuilder()
            .setModule(found.module())
            .setName(found.name())
            .setType(found.type());
    found.servedBy().ifPresent(message::setServedBy);
    found.belongsTo().ifPresent(message::setBelongsTo);
    found.instead().ifPresent(message::setInstead);
    return message.build();
  }

  private static ClaimedContract contract(ContractView view) {
    return ClaimedContract.newBuilder()
        .setContract(view.contract())
        .setClaimed(view.claimed())
        .setServedBy(view.servedBy().id())
        .setNote(view.note())
        .build();
  }

  private static UsedFeature feature(FeatureView view) {
    UsedFeature.Builder message =
        UsedFeature.newBuilder().setName(view.name()).setRuns(view.runs());
    view.remedy().ifPresent(message::setRemedy);
    return message.build();
  }

  private static DeclaredLimit limit(LimitView view) {
    DeclaredLimit.Builder message =
        DeclaredLimit.newBuilder()
            .setLimit(view.limit())
            .setDeclared(view.declared())
            .setPlatform(view.platform());
    view.namespace().ifPresent(message::setNamespace);
    return message.build();
  }

  private static ComponentOutline component(ComponentView view) {
    ComponentOutline.Builder message = ComponentOutline.newBuilder().setLeftOut(view.leftOut());
    view.world().ifPresent(message::setWorld);
    view.imports().forEach(item -> message.addImports(item(item)));
    view.exports().forEach(item -> message.addExports(item(item)));
    return message.build();
  }

  private static ComponentItem item(ComponentView.Item item) {
    return ComponentItem.newBuilder().setName(item.name()).setKind(item.kind()).build();
  }
}
