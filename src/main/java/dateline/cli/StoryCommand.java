package dateline.cli;

import picocli.CommandLine.Command;

@Command(
        name = "story",
        mixinStandardHelpOptions = true,
        description = "The stories that articles of one event are grouped into. An editor takes apart or puts together"
                + " what was grouped or linked wrongly; that stays.",
        subcommands = {
            StoryShowCommand.class,
            StorySplitCommand.class,
            StoryMergeCommand.class,
            StoryLinkCommand.class,
            StoryApartCommand.class
        })
final class StoryCommand {}
