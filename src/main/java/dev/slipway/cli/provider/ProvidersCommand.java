package dev.slipway.cli.provider;

import picocli.CommandLine.Command;

/** Providers; its subcommands do the work, and one of them has to be given. */
@Command(
    name = "providers",
    description = "Shows and changes what serves functions: stores, brokers, clients.",
    subcommands = {
      CreateProviderCommand.class,
      SwapProviderCommand.class,
      RemoveProviderCommand.class,
      ListProvidersCommand.class,
      GetProviderCommand.class,
      ListDependentsCommand.class
    })
public final class ProvidersCommand {}
