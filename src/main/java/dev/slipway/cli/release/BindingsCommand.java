package dev.slipway.cli.release;

import picocli.CommandLine.Command;

/** Bindings; its subcommands do the work, and one of them has to be given. */
@Command(
    name = "bindings",
    description = "Shows and changes which providers serve a function.",
    subcommands = {
      BindingsListCommand.class,
      BindingsSetCommand.class,
      BindingsRemoveCommand.class
    })
public final class BindingsCommand {}
