package dev.slipway.cli.provider;

import dev.slipway.cli.ListsAlone;
import picocli.CommandLine.Command;

/** What can be done with providers; its subcommands do the work, and it lists without one. */
@Command(
    name = "providers",
    preprocessor = ListsAlone.class,
    description = "Shows and changes what serves functions: stores, brokers, clients.",
    footer = "%nAlone it lists: slipway providers",
    subcommands = {
      CreateProviderCommand.class,
      SwapProviderCommand.class,
      RemoveProviderCommand.class,
      ListProvidersCommand.class,
      GetProviderCommand.class,
      ListDependentsCommand.class
    })
public final class ProvidersCommand {}
