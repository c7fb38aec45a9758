package dev.slipway.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.ControlApi;
import dev.slipway.claims.BlindSigner;
import dev.slipway.engine.Engine;
import dev.slipway.runtime.GuestsOfOthers;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * No mutant of a guest, rightly signed, ends the process, gets an answer that nobody may get, or
 * leaves anything behind. {@code make fuzz} gives it 10,000 and a seed of its own.
 */
@QuarkusTest
class FuzzIT {
  private static final int INPUTS = Integer.getInteger("slipway.fuzz.inputs", 500);
  private static final long SEED = Long.getLong("slipway.fuzz.seed", 1);
  private static final Path FOLDER = Path.of("target", "fuzz");
  private static final String FUNCTION = "/functions/mutant";

  /** So short that a mutant that spins costs little, and far above what a sound one needs. */
  private static final Map<String, ?> LIMITS =
      Map.of("wallDeadline", "PT0.3S", "cpuTime", "PT0.2S", "hostCalls", 100);

  /** Far fewer would mean that the mutations only meet the parser. */
  private static final double LEAST_ENTERED = 0.2;

  @TestHTTPResource("/api/v1/namespaces/fuzz")
  URI namespace;

  @Inject Engine engine;
  @Inject GuestsOfOthers others;

  private final BlindSigner signer = new BlindSigner();
  private final Judge judge = new Judge();
  private final List<String> findings = new ArrayList<>();
  private final Logger guestFaults = Logger.getLogger("dev.slipway.runtime.InvocationRun");

  @BeforeEach
  void quieten() {
    guestFaults.setLevel(Level.WARNING);
  }

  @AfterEach
  void loudAgain() {
    guestFaults.setLevel(null);
  }

  @Test
  void everyMutantGetsAnAnswerThatIsMeant() throws IOException {
    String name = engine.description().name();
    System.out.printf("fuzz: %d inputs on %s, SEED=%d%n", INPUTS, name, SEED);
    Files.createDirectories(FOLDER);
    try (ControlClient control = new ControlClient(namespace.toString(), ControlApi.adminToken())) {
      prepare(control);
      for (Specimen specimen : Specimen.all()) {
        requireSound(control, specimen);
      }
      others.awaitNone();
      Map<String, Long> before = engine.openHandles();

      for (int number = 0; number < INPUTS; number++) {
        judge(control, number);
      }

      System.out.print(judge.statistics());
      assertThat(findings)
          .as("findings of SEED=%d; their modules are in %s", SEED, FOLDER)
          .isEmpty();
      assertThat(engine.openHandles()).isEqualTo(before);
      assertThat(judge.entered()).isGreaterThan((int) (INPUTS * LEAST_ENTERED));
      assertThatNothingStays(control);
    }
  }

  private void prepare(ControlClient control) throws IOException {
    assertThat(control.put("", Map.of("limits", LIMITS)).isDone()).isTrue();
    assertThat(control.put("/issuers/" + signer.issuer(), Map.of("name", "fuzz")).isDone())
        .isTrue();
    assertThat(control.put(FUNCTION, Map.of()).isDone()).isTrue();
  }

  /** What is refused unchanged would make mutants that say nothing. */
  private void requireSound(ControlClient control, Specimen specimen) throws IOException {
    Judge sound = new Judge();
    Mutant unchanged = new Mutant(specimen, specimen.wasm());
    Reply upload = control.upload(FUNCTION + "/versions", signer.sign(specimen.wasm()));
    assertThat(upload.isDone()).as("%s: %s", specimen.name(), upload).isTrue();
    assertThat(invoke(control, sound, unchanged, upload)).isEmpty();
    assertThat(sound.entered()).isEqualTo(1);
  }

  /** Should the process end, the file tells which input it was. */
  private void judge(ControlClient control, int number) throws IOException {
    Mutant mutant = Mutant.of(SEED, number);
    byte[] signed = signer.sign(mutant.wasm());
    Path file = Files.write(FOLDER.resolve("input-" + number + ".wasm"), signed);
    List<String> found = new ArrayList<>();
    Reply upload = control.upload(FUNCTION + "/versions", signed);
    judge.upload(mutant, upload).ifPresent(found::add);
    if (upload.isDone()) {
      invoke(control, judge, mutant, upload).forEach(found::add);
    }
    found.forEach(what ->
        findings.add("input %d (%s): %s".formatted(number, mutant.specimen().name(), what)));
    if (found.isEmpty()) {
      Files.delete(file);
    }
  }

  private static List<String> invoke(
      ControlClient control, Judge judge, Mutant mutant, Reply version) throws IOException {
    List<String> found = new ArrayList<>();
    for (Map<String, ?> invocation : mutant.specimen().invocations()) {
      Map<String, Object> body = new HashMap<>(invocation);
      body.put("version", version.body().get("number").asInt());
      judge.invocation(mutant, control.post(FUNCTION + "/invoke", body)).ifPresent(found::add);
    }
    Reply gone = control.delete(FUNCTION + "/versions/" + version.text("number"));
    Reply forgotten = control.delete("/modules/" + version.text("digest"));
    Optional.of(gone).flatMap(judge::removal).ifPresent(found::add);
    Optional.of(forgotten).flatMap(judge::removal).ifPresent(found::add);
    return found;
  }

  /** A namespace that anything refers to could not be deleted. */
  private void assertThatNothingStays(ControlClient control) throws IOException {
    assertThat(control.delete(FUNCTION).status()).isEqualTo(204);
    assertThat(control.delete("/issuers/" + signer.issuer()).status()).isEqualTo(204);
    assertThat(control.get("/modules").body().get("items")).isEmpty();
    assertThat(control.delete("").status()).isEqualTo(204);
  }
}
