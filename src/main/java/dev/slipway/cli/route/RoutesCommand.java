package dev.slipway.cli.route;

import picocli.CommandLine.Command;

/** Routes; its subcommands do the work, and one of them has to be given. */
@Command(
    name = "routes",
    description = "Shows and changes which addresses lead to which functions.",
    subcommands = {
      ListRoutesCommand.class,
      GetRouteCommand.class,
      SetRouteCommand.class,
      RemoveRouteCommand.class
    })
public final class RoutesCommand {}
