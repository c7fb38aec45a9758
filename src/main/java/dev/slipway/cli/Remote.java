package dev.slipway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.slipway.cli.client.Address;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiPath;
import dev.slipway.cli.client.Connection;
import dev.slipway.cli.client.Profile;
import dev.slipway.cli.client.ProfileFile;
import dev.slipway.cli.terminal.Colours;
import dev.slipway.cli.terminal.Format;
import dev.slipway.cli.terminal.Progress;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * What every command has that calls the platform: where it is, who calls, and how answers are
 * written. An option beats the environment, which beats the profile.
 */
public final class Remote {
  private static final String DEFAULT_NAMESPACE = "default";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "The control API; else SLIPWAY_URL, the profile, " + Address.DEFAULT + ".")
  private @Nullable String url;

  @Option(
      names = {"-n", "--namespace"},
      paramLabel = "NAME",
      description = "Else SLIPWAY_NAMESPACE, the profile, " + DEFAULT_NAMESPACE + ".")
  private @Nullable String namespace;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "A file with the token, - for stdin; else SLIPWAY_TOKEN, the profile.")
  private @Nullable Path tokenFile;

  @Option(
      names = {"-o", "--output"},
      defaultValue = "table",
      paramLabel = "json|table",
      description = "For programs or for people.")
  private Format format;

  /** Where to and as whom. */
  public Connection connection() throws IOException {
    return connection(ProfileFile.of(surroundings().environment()).read().orElse(Profile.NONE));
  }

  /** The same with this in place of the kept profile. */
  public Connection connection(Profile profile) throws IOException {
    String address = pick(url, "SLIPWAY_URL", profile.url()).orElse(Address.DEFAULT);
    return new Connection(
        address(address),
        token(profile, address),
        pick(namespace, "SLIPWAY_NAMESPACE", profile.namespace()).orElse(DEFAULT_NAMESPACE));
  }

  /** A kept token goes only to the platform that it was kept for. */
  private String token(Profile profile, String address) throws IOException {
    if (tokenFile != null) {
      return new SecretFile(tokenFile, surroundings().in()).read();
    }
    Optional<String> kept = profile.token().filter(_ -> profile.url().equals(Optional.of(address)));
    return pick(null, "SLIPWAY_TOKEN", kept).orElse("");
  }

  private Optional<String> pick(
      @Nullable String option, String variable, Optional<String> profile) {
    return Optional.ofNullable(option)
        .or(() -> Optional.ofNullable(surroundings().environment().get(variable)))
        .filter(text -> !text.isEmpty())
        .or(() -> profile);
  }

  private URI address(String text) {
    try {
      return Address.parse(text);
    } catch (IllegalArgumentException e) {
      throw usage(e.getMessage());
    }
  }

  /** Whether the token was named on the command line, and not left to other places. */
  public boolean namesTokenFile() {
    return tokenFile != null;
  }

  /** A path in the chosen namespace. */
  public static ApiPath in(Connection connection, String... segments) {
    return ApiPath.of("namespaces", connection.namespace()).then(segments);
  }

  /** A client for one command, which closes it; nothing that it calls takes long. */
  public ApiClient open(Connection connection) {
    return open(connection, timeout(Timeout.CALL));
  }

  /** The same, for calls in which modules are compiled or guests run. */
  public ApiClient openForWork(Connection connection) {
    return open(connection, timeout(Timeout.WORK));
  }

  private Duration timeout(Duration usual) {
    try {
      return Timeout.of(surroundings().environment(), usual);
    } catch (IllegalArgumentException e) {
      throw usage(e.getMessage());
    }
  }

  /** The same, for a platform that must begin to answer in a time of the command's own. */
  public ApiClient open(Connection connection, Duration patience) {
    return new ApiClient(connection, patience);
  }

  public Format format() {
    return format;
  }

  public PrintWriter out() {
    return spec.commandLine().getOut();
  }

  public PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** Writes an answer: as it came, if there is one, for programs; else as the command puts it. */
  public void print(JsonNode answer, Consumer<PrintWriter> table) {
    switch (format) {
      case JSON -> {
        if (!answer.isMissingNode()) {
          out().println(answer.toPrettyString());
        }
      }
      case TABLE -> table.accept(out());
    }
    out().flush();
  }

  /** Shows how an upload goes on, where somebody sees it; the caller closes it. */
  public Progress progress(String what) {
    return new Progress(err(), surroundings().watched(), what);
  }

  /** The colours of the terminal on standard output. */
  public Colours colours() {
    return Colours.of(surroundings().environment(), surroundings().interactive());
  }

  /** Writes the items of all pages of a list: for programs as one array. */
  public void print(List<JsonNode> items, Consumer<PrintWriter> table) {
    print(JsonNodeFactory.instance.arrayNode().addAll(items), table);
  }

  /** That a value of an option is wrong, for the caller to throw. */
  public ParameterException usage(String problem) {
    return new ParameterException(spec.commandLine(), problem);
  }

  public Surroundings surroundings() {
    return SlipwayCommand.above(spec).surroundings();
  }

  /**
   * Asks before something is taken away.
   *
   * @param yes whether the caller has said so already
   * @throws ParameterException if nobody is there to be asked
   * @throws SlipwayException if the answer is no
   */
  public void confirm(boolean yes, String question) throws IOException {
    if (yes) {
      return;
    }
    if (!surroundings().interactive()) {
      throw new ParameterException(
          spec.commandLine(), question + " Nobody can be asked here: give --yes");
    }
    err().print(question + " [y/N] ");
    err().flush();
    if (!new Answers(surroundings().in()).isYes()) {
      throw new SlipwayException(
          ErrorCode.INVALID_REQUEST, "Nothing was changed.", "Answer y, or give --yes.");
    }
  }
}
