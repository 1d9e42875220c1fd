package dateline.cli;

import picocli.CommandLine.Command;

@Command(
        name = "subject",
        mixinStandardHelpOptions = true,
        description = "The subjects that the archive follows across outlets: who or what, under which names, found by "
                + "which words. Each has a page, feeds, a timeline and a map.",
        subcommands = {
            SubjectAddCommand.class,
            SubjectTestCommand.class,
            SubjectListCommand.class,
            SubjectDropCommand.class
        })
final class SubjectCommand {}
