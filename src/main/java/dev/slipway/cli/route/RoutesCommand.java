package dev.slipway.cli.route;

import dev.slipway.cli.ListsAlone;
import picocli.CommandLine.Command;

/** What can be done with routes; its subcommands do the work, and it lists without one. */
@Command(
    name = "routes",
    preprocessor = ListsAlone.class,
    description = "Shows and changes which addresses lead to which functions.",
    footer = "%nAlone it lists: slipway routes",
    subcommands = {
      ListRoutesCommand.class,
      GetRouteCommand.class,
      SetRouteCommand.class,
      RemoveRouteCommand.class
    })
public final class RoutesCommand {}
