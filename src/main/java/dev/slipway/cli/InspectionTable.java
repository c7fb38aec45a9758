package dev.slipway.cli;

import dev.slipway.claims.Claims;
import dev.slipway.claims.ModuleClaims;
import dev.slipway.cli.terminal.Terminal;
import dev.slipway.wasm.ComponentOutline;
import dev.slipway.wasm.CoreModule;
import dev.slipway.wasm.Export;
import dev.slipway.wasm.Import;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Prints an inspection for people. */
final class InspectionTable {
  private final PrintWriter out;

  InspectionTable(PrintWriter out) {
    this.out = out;
  }

  void print(Inspection inspection) {
    row("digest", inspection.digest());
    row("size", inspection.size() + " bytes");
    inspection.module().ifPresent(module -> row("kind", InspectionJson.kind(module)));
    inspection.claims().ifPresent(claims -> print(claims, inspection.passed()));
    out.println("checks");
    inspection.checks().forEach(this::print);
    inspection.module().flatMap(module -> module.core()).ifPresent(this::print);
    inspection.component().ifPresent(this::print);
  }

  private void print(Claims claims, boolean hold) {
    out.println(hold ? "claims" : "claims (a check failed: do not rely on them)");
    row("  issuer", claims.issuer().text());
    row("  subject", claims.subject().text());
    row("  issued", claims.validity().issuedAt().toString());
    row("  not before", claims.validity().notBefore());
    row("  expires", claims.validity().expires());
    print(claims.module());
  }

  private void print(ModuleClaims claims) {
    row("  name", claims.name());
    row("  capabilities", claims.capabilities());
    row("  tags", claims.tags());
    row("  revision", number(claims.revision()));
    row("  version", claims.version());
    row("  call alias", claims.callAlias());
    if (claims.provider()) {
      row("  provider", "yes");
    }
  }

  private static Optional<Integer> number(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }

  private void print(CheckResult check) {
    row("  " + check.check(), check.outcome().toString());
    if (check.outcome() == CheckResult.Outcome.FAILED) {
      row("", check.reason());
      row("", check.fix());
    }
  }

  private void print(CoreModule module) {
    out.println("imports");
    for (Import needed : module.imports()) {
      row("  " + needed.module() + "." + needed.name(), needed.type().describe());
    }
    out.println("exports");
    for (Export offered : module.exports()) {
      row("  " + offered.name(), offered.type().describe());
    }
  }

  private void print(ComponentOutline component) {
    row("world", component.world());
    out.println("imports");
    component.imports().forEach(item -> row("  " + item.name(), item.kind().label()));
    out.println("exports");
    component.exports().forEach(item -> row("  " + item.name(), item.kind().label()));
  }

  private void row(String name, Optional<?> value) {
    value.ifPresent(present -> row(name, present.toString()));
  }

  private void row(String name, List<String> values) {
    if (!values.isEmpty()) {
      row(name, String.join(", ", values));
    }
  }

  private void row(String name, String value) {
    out.println(String.format("%-16s %s", Terminal.plain(name), Terminal.plain(value)));
  }
}
