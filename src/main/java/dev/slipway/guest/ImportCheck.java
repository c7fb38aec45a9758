package dev.slipway.guest;

import dev.slipway.engine.HostFunction;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.wasm.CoreModule;
import dev.slipway.wasm.ExternalType;
import dev.slipway.wasm.Import;
import java.util.List;
import java.util.Optional;

/** Holds a module's imports against what its ABI serves. */
public final class ImportCheck {
  private final List<HostFunction> given;
  private final ImportOrigins origins;

  private ImportCheck(CoreModule core, List<HostFunction> given) {
    this.given = given;
    this.origins = new ImportOrigins(core.imports());
  }

  /**
   * What is known of each import, in the module's order.
   *
   * @param given every function that a guest of the module's ABI is given; none if it has no ABI
   */
  public static List<ImportFinding> findings(CoreModule core, List<HostFunction> given) {
    ImportCheck check = new ImportCheck(core, given);
    return core.imports().stream().map(check::finding).toList();
  }

  /**
   * Refuses a module that imports what nobody serves.
   *
   * @throws SlipwayException {@code module-refused} with {@code check=imports}
   */
  public static void require(List<ImportFinding> findings, Abi abi) {
    List<ImportFinding> unserved = findings.stream().filter(f -> !f.served()).toList();
    if (!unserved.isEmpty()) {
      UnservedImports text = new UnservedImports(unserved);
      throw new SlipwayException(
              ErrorCode.MODULE_REFUSED,
              "The module needs %s that Slipway does not serve to guests of the ABI %s. %s"
                  .formatted(text.number(), abi.id(), text.owners()),
              text.remedies())
          .with("check", "imports");
    }
  }

  /**
   * Refuses what has no ABI, and says whose it is if its imports tell.
   *
   * @param refusal why it has none
   */
  public static SlipwayException explained(SlipwayException refusal, CoreModule core) {
    ImportOrigins origins = new ImportOrigins(core.imports());
    List<ImportFinding> foreign =
        core.imports().stream()
            .filter(wanted -> origins.of(wanted).isForeign())
            .map(new ImportCheck(core, List.of())::foreign)
            .toList();
    if (foreign.isEmpty()) {
      return refusal;
    }
    UnservedImports text = new UnservedImports(foreign);
    return new SlipwayException(
            refusal.code(), refusal.reason() + " " + text.owners(), text.remedies())
        .with("check", "abi");
  }

  private ImportFinding finding(Import wanted) {
    Optional<HostFunction> namesake =
        given.stream()
            .filter(f -> f.module().equals(wanted.module()) && f.name().equals(wanted.name()))
            .findFirst();
    if (namesake.isPresent() && isOf(namesake.get(), wanted)) {
      return served(wanted);
    }
    if (!isGiven(wanted.module())) {
      return foreign(wanted);
    }
    return namesake.map(given -> mistyped(wanted, given)).orElseGet(() -> nameless(wanted));
  }

  private static boolean isOf(HostFunction given, Import wanted) {
    return wanted.type().equals(new ExternalType.Function(given.type()));
  }

  private static ImportFinding served(Import wanted) {
    String host = GuestInterface.title(wanted.module());
    return finding(wanted, Optional.of(host), Optional.empty(), Optional.empty());
  }

  private static ImportFinding mistyped(Import wanted, HostFunction namesake) {
    return unserved(
        wanted,
        "%s, where it is a function %s and not a %s"
            .formatted(
                GuestInterface.title(wanted.module()), namesake.type(), wanted.type().describe()),
        "Declare %s.%s with that type, or build with an SDK, which does."
            .formatted(wanted.module(), wanted.name()));
  }

  /** Of {@code env}, which everybody uses, a few functions are given: others may be anyone's. */
  private boolean isGiven(String module) {
    return !module.equals("env") && given.stream().anyMatch(f -> f.module().equals(module));
  }

  private static ImportFinding nameless(Import wanted) {
    return unserved(
        wanted,
        GuestInterface.title(wanted.module()) + ", which has no function of this name",
        "Correct the name %s, or build without it.".formatted(ShortText.of(wanted.name())));
  }

  private ImportFinding foreign(Import wanted) {
    ImportOrigin origin = origins.of(wanted);
    return unserved(wanted, origin.title(), origin.instead());
  }

  private static ImportFinding unserved(Import wanted, String belongsTo, String instead) {
    return finding(wanted, Optional.empty(), Optional.of(belongsTo), Optional.of(instead));
  }

  private static ImportFinding finding(
      Import wanted,
      Optional<String> servedBy,
      Optional<String> belongsTo,
      Optional<String> instead) {
    return new ImportFinding(
        ShortText.of(wanted.module()),
        ShortText.of(wanted.name()),
        ShortText.of(wanted.type().describe()),
        servedBy,
        belongsTo,
        instead);
  }
}
