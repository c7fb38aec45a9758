package dev.slipway.module;

import dev.slipway.guest.ImportFinding;
import java.util.List;
import java.util.Optional;

/**
 * What the verifier saw in a module: the facts behind the checks, whether it was accepted or not.
 *
 * @param size bytes
 * @param kind {@code core module} or {@code component}; empty if it is neither
 * @param abiReason why it is called by this ABI; empty without one
 * @param dialectReason why it is spoken to in this dialect, or in none; empty without an ABI
 * @param dialectLimits what HTTP in this dialect cannot say
 * @param imports who serves each, or whose it is
 * @param importsLeftOut how many more imports it has than are listed
 * @param contracts the capabilities that the claims name
 * @param features the parts of WebAssembly that it uses and that not every engine runs
 * @param limits what it declares beside what it may have
 * @param component only of a component
 * @param notes what is no fault, but good to know before a release
 */
public record Explanation(
    long size,
    Optional<String> kind,
    Optional<String> abiReason,
    Optional<String> dialectReason,
    List<String> dialectLimits,
    List<ImportFinding> imports,
    int importsLeftOut,
    List<ContractView> contracts,
    List<FeatureView> features,
    List<LimitView> limits,
    Optional<ComponentView> component,
    List<String> notes) {
  public Explanation {
    dialectLimits = List.copyOf(dialectLimits);
    imports = List.copyOf(imports);
    contracts = List.copyOf(contracts);
    features = List.copyOf(features);
    limits = List.copyOf(limits);
    notes = List.copyOf(notes);
  }
}
