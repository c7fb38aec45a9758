package dev.slipway.cli.function;

import picocli.CommandLine.Command;

/** What can be done with versions; picocli asks for a subcommand. */
@Command(
    name = "versions",
    description = "Uploads, lists, shows and deletes the numbered modules of a function.",
    subcommands = {
      UploadVersionCommand.class,
      ListVersionsCommand.class,
      ViewVersionCommand.class,
      DeleteVersionCommand.class
    })
public final class VersionsCommand {}
