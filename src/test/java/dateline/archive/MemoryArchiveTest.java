package dateline.archive;

class MemoryArchiveTest extends ArchiveContract {

    @Override
    Archive open() {
        return Stores.memory();
    }
}
