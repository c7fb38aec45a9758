package dev.slipway.cli.provider;

import picocli.CommandLine.Command;

/** Providers; its subcommands do the work, and one of them has to be given. */
@Command(
    name = "providers",
    description = "Shows and changes what serves functions: stores, brokers, clients.",
    subcommands = {
      ProvidersCreateCommand.class,
      ProvidersSwapCommand.class,
      ProvidersRemoveCommand.class,
      ProvidersListCommand.class,
      ProvidersGetCommand.class,
      ProvidersDependentsCommand.class
    })
public final class ProvidersCommand {}
