package dev.slipway.cli.function;

import dev.slipway.cli.ListsAlone;
import picocli.CommandLine.Command;

/** What can be done with versions; its subcommands do the work, and it lists without one. */
@Command(
    name = "versions",
    preprocessor = ListsAlone.OfFunction.class,
    description = "Uploads, lists, shows and deletes the numbered modules of a function.",
    footer = "%nAlone it lists: slipway versions FN",
    subcommands = {
      UploadVersionCommand.class,
      ListVersionsCommand.class,
      ViewVersionCommand.class,
      DeleteVersionCommand.class
    })
public final class VersionsCommand {}
