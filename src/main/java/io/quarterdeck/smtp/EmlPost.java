package io.quarterdeck.smtp;

import io.quarterdeck.archive.FileFailure;
import io.quarterdeck.archive.WholeFile;
import io.quarterdeck.delivery.DotGate;
import io.quarterdeck.delivery.Parcel;
import io.quarterdeck.delivery.Post;
import io.quarterdeck.delivery.Receipt;
import io.quarterdeck.json.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lays messages down as files, {@code <folder>/<year of the message>/<hash of its id>.eml}, where no relay is set up.
 * The same message laid down twice is one file. Safe for several threads and processes.
 */
public final class EmlPost implements Post {
    private static final Pattern YEAR = Pattern.compile("(?m)^Date: [^\r\n]* (\\d{4}) [\\d:]{8} ");
    private static final int HEADERS = 4096;

    private final Path folder;

    public EmlPost(Path folder) {
        this.folder = folder;
    }

    @Override
    public String inWords() {
        return "files in " + folder;
    }

    @Override
    public Receipt send(Parcel parcel, DotGate gate) {
        byte[] mime = parcel.mime();
        Path file = file(parcel.messageId(), mime);
        try (WholeFile whole = WholeFile.write(file, mime)) {
            if (!open(gate)) {
                return new Receipt.BrokenOff("not laid down: it is no longer this attempt's to send");
            }
            return link(whole, file, mime);
        } catch (IOException e) {
            return new Receipt.Deferred(
                    file + " can't be written: " + FileFailure.words(e) + "; make room, or let this user write there");
        }
    }

    private static boolean open(DotGate gate) {
        try {
            return gate.open();
        } catch (RuntimeException notRecorded) {
            return false;
        }
    }

    private static Receipt link(WholeFile whole, Path file, byte[] mime) throws IOException {
        try {
            whole.link();
        } catch (FileAlreadyExistsException e) {
            if (!Arrays.equals(Files.readAllBytes(file), mime)) {
                return new Receipt.Refused(
                        "another message with this Message-ID lies at " + file + "; see which of them is right");
            }
        }
        return new Receipt.Accepted("laid down as " + file);
    }

    private Path file(String messageId, byte[] mime) {
        String headers = new String(mime, 0, Math.min(HEADERS, mime.length), StandardCharsets.US_ASCII);
        Matcher year = YEAR.matcher(headers);
        return folder.resolve(year.find() ? year.group(1) : "undated")
                .resolve(Sha256.hex(messageId.getBytes(StandardCharsets.UTF_8)) + ".eml");
    }
}
