package io.quarterdeck.smtp;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPOutputStream;

/** A message on its way: dots doubled at the beginning of lines, bytes gathered, and all of them sent by finish. */
final class BodyStream {
    private final BufferedOutputStream gathered;
    private final SMTPOutputStream stuffed;

    BodyStream(Wire wire) {
        gathered = new BufferedOutputStream(new WireStream(wire), WireStream.SLICE);
        stuffed = new SMTPOutputStream(gathered);
    }

    OutputStream stuffed() {
        return stuffed;
    }

    void finish() throws IOException {
        stuffed.ensureAtBOL();
        gathered.flush();
    }
}
