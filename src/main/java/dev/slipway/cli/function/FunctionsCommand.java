package dev.slipway.cli.function;

import dev.slipway.cli.ListsAlone;
import picocli.CommandLine.Command;

/** What can be done with functions; its subcommands do the work, and it lists without one. */
@Command(
    name = "functions",
    preprocessor = ListsAlone.class,
    description = "Lists, creates, shows and deletes functions: stable names.",
    footer = "%nAlone it lists: slipway functions",
    subcommands = {
      ListFunctionsCommand.class,
      CreateFunctionCommand.class,
      ViewFunctionCommand.class,
      DeleteFunctionCommand.class
    })
public final class FunctionsCommand {}
