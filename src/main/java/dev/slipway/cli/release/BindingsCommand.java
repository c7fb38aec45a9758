package dev.slipway.cli.release;

import dev.slipway.cli.ListsAlone;
import picocli.CommandLine.Command;

/** What can be done with bindings; its subcommands do the work, and it lists without one. */
@Command(
    name = "bindings",
    preprocessor = ListsAlone.OfFunction.class,
    description = "Shows and changes which providers serve a function.",
    footer = "%nAlone it lists: slipway bindings FN",
    subcommands = {ListBindingsCommand.class, SetBindingCommand.class, RemoveBindingCommand.class})
public final class BindingsCommand {}
