package io.quarterdeck.archive;

import java.util.OptionalLong;

/** What is not as it should be in an archive, or what a reader should know of it. */
public sealed interface ArchiveFinding {
    /** A word for machines, e.g. {@code entries-removed}. */
    String name();

    /** Number of the entry that it is about; the first one where it is about several. */
    OptionalLong entry();

    /** What was found, for a person. */
    String words();

    /** Whether the archive is not what it was; else it is good to know and no more. */
    default boolean isFault() {
        return true;
    }

    /** An entry's line is not the one that was written. */
    record EntryChanged(long number, String how) implements ArchiveFinding {
        @Override
        public String name() {
            return "entry-changed";
        }

        @Override
        public OptionalLong entry() {
            return OptionalLong.of(number);
        }

        @Override
        public String words() {
            return "entry " + number + " was changed: " + how;
        }
    }

    /** Entries that later ones or their links count on are not there. */
    record EntriesRemoved(long first, long last) implements ArchiveFinding {
        @Override
        public String name() {
            return "entries-removed";
        }

        @Override
        public OptionalLong entry() {
            return OptionalLong.of(first);
        }

        @Override
        public String words() {
            return entries(first, last) + " missing: removed from the chain";
        }
    }

    /** A line that doesn't belong there: what follows doesn't count on it. */
    record EntryInserted(long line, long number) implements ArchiveFinding {
        @Override
        public String name() {
            return "entry-inserted";
        }

        @Override
        public OptionalLong entry() {
            return OptionalLong.of(number);
        }

        @Override
        public String words() {
            return "line " + line + " was inserted: it calls itself entry " + number
                    + ", and no other entry counts on it";
        }
    }

    /** An entry that stands before earlier or behind later ones. */
    record EntryMoved(long number, long line) implements ArchiveFinding {
        @Override
        public String name() {
            return "entry-moved";
        }

        @Override
        public OptionalLong entry() {
            return OptionalLong.of(number);
        }

        @Override
        public String words() {
            return "entry " + number + " was moved: it stands on line " + line + ", out of its order";
        }
    }

    /** The signed head vouches for entries that the chain doesn't have. */
    record ChainCut(long first, long last) implements ArchiveFinding {
        @Override
        public String name() {
            return "chain-cut";
        }

        @Override
        public OptionalLong entry() {
            return OptionalLong.of(first);
        }

        @Override
        public String words() {
            return "the chain's end was cut off: " + entries(first, last) + " missing, which the head says were there";
        }
    }

    /** The chain can't be read, or its end is half a line. */
    record ChainBroken(OptionalLong entry, String how) implements ArchiveFinding {
        @Override
        public String name() {
            return "chain-broken";
        }

        @Override
        public String words() {
            return how;
        }
    }

    /** An archived file is gone. */
    record FileMissing(long number, String path) implements ArchiveFinding {
        @Override
        public String name() {
            return "file-missing";
        }

        @Override
        public OptionalLong entry() {
            return OptionalLong.of(number);
        }

        @Override
        public String words() {
            return "the file of entry " + number + " is missing: " + path;
        }
    }

    /** An archived file has other bytes, or can't be read. */
    record FileChanged(long number, String path, String how) implements ArchiveFinding {
        @Override
        public String name() {
            return "file-changed";
        }

        @Override
        public OptionalLong entry() {
            return OptionalLong.of(number);
        }

        @Override
        public String words() {
            return "the file of entry " + number + " is not the one that was archived: " + path + " " + how;
        }
    }

    /** A file that was to be destroyed is there. */
    record FileStillThere(long number, String path) implements ArchiveFinding {
        @Override
        public String name() {
            return "file-still-there";
        }

        @Override
        public OptionalLong entry() {
            return OptionalLong.of(number);
        }

        @Override
        public String words() {
            return "the chain says that the file of entry " + number + " was removed, and it is there: " + path
                    + "; repeat the command that removed it";
        }
    }

    /** A deck that no entry names; a crash leaves one behind until its review is made again. */
    record FileUnentered(String path) implements ArchiveFinding {
        @Override
        public String name() {
            return "file-unentered";
        }

        @Override
        public OptionalLong entry() {
            return OptionalLong.empty();
        }

        @Override
        public String words() {
            return "no entry names the file " + path + "; it is no part of the archive";
        }

        @Override
        public boolean isFault() {
            return false;
        }
    }

    /** The folder says that it is a part of an archive, and has more than that. */
    record FileBeyondPart(long number, String path) implements ArchiveFinding {
        @Override
        public String name() {
            return "file-beyond-part";
        }

        @Override
        public OptionalLong entry() {
            return OptionalLong.of(number);
        }

        @Override
        public String words() {
            return "the file of entry " + number + " is there, and " + PartFile.NAME
                    + " says that no such deck was chosen: " + path + "; one of the two is no part of the export";
        }
    }

    /**
     * The folder says that it is a part of an archive.
     *
     * @param others decks of the chain that are no part of it
     */
    record PartOfArchive(String words, long others) implements ArchiveFinding {
        static PartOfArchive of(AuditExport.Selection selection, long others) {
            return new PartOfArchive(
                    "this is a part of an archive, as " + PartFile.NAME + " says: " + selection.words() + ". Of "
                            + others + " other decks the chain was followed, and no file was looked for",
                    others);
        }

        @Override
        public String name() {
            return "part-of-archive";
        }

        @Override
        public OptionalLong entry() {
            return OptionalLong.empty();
        }

        @Override
        public boolean isFault() {
            return false;
        }
    }

    /** Something is wrong with the head, its signature or the certificate. */
    record HeadFault(HeadTrouble trouble, String how) implements ArchiveFinding {
        @Override
        public String name() {
            return trouble.word();
        }

        @Override
        public OptionalLong entry() {
            return OptionalLong.empty();
        }

        @Override
        public String words() {
            return how;
        }

        @Override
        public boolean isFault() {
            return trouble != HeadTrouble.NOT_PINNED;
        }
    }

    /** What can be the matter with a head. */
    enum HeadTrouble {
        MISSING("head-missing"),
        UNREADABLE("head-unreadable"),
        NOT_SIGNED("head-not-signed"),
        SIGNATURE_WRONG("head-signature-wrong"),
        OTHER_SIGNER("head-other-signer"),
        OTHER_CERTIFICATE("head-other-certificate"),
        BEHIND("head-behind"),
        /** No fault: nobody said whose signature it should be. */
        NOT_PINNED("signer-not-pinned");

        private final String word;

        HeadTrouble(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    private static String entries(long first, long last) {
        return first == last ? "entry " + first + " is" : "entries " + first + " to " + last + " are";
    }
}
