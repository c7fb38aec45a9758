package dev.slipway.cli.function;

import picocli.CommandLine.Command;

/** What can be done with functions; picocli asks for a subcommand. */
@Command(
    name = "functions",
    description = "Lists, creates, shows and deletes functions: stable names.",
    subcommands = {
      ListFunctionsCommand.class,
      CreateFunctionCommand.class,
      ViewFunctionCommand.class,
      DeleteFunctionCommand.class
    })
public final class FunctionsCommand {}
