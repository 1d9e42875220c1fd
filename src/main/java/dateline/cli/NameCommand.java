package dateline.cli;

import picocli.CommandLine.Command;

@Command(
        name = "name",
        mixinStandardHelpOptions = true,
        description =
                "The people, places and organisations that articles name: their dossiers, and an editor's word on "
                        + "which forms are one.",
        subcommands = {NameListCommand.class, NameShowCommand.class, NameSameCommand.class, NameApartCommand.class})
final class NameCommand {}
