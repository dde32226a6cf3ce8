package io.quarterdeck.rig;

import io.quarterdeck.rig.SinkFault.Place;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One client's connection to the sink, from the greeting to its end. */
final class SmtpConversation {
    private static final String GARBAGE = "~~~ \u0001\u0002 this is no answer";
    /** Lines of the data that are read before a reset in their middle. */
    private static final int READ_BEFORE_RESET = 3;

    private final SmtpSink sink;
    private final SmtpLine line;
    private final long connection;
    private String from = "";
    private final List<String> to = new ArrayList<>();
    private Optional<SinkFault> fault = Optional.empty();

    SmtpConversation(SmtpSink sink, SmtpLine line, long connection) {
        this.sink = sink;
        this.line = line;
        this.connection = connection;
    }

    void hold() throws IOException {
        if (!greet()) {
            return;
        }
        boolean open = true;
        while (open) {
            String command = line.command();
            String verb = command.toUpperCase(Locale.ROOT);
            if (verb.startsWith("EHLO")) {
                line.answer("250-sink.example\r\n250 8BITMIME");
            } else if (verb.startsWith("MAIL FROM:")) {
                mail(address(command));
            } else if (verb.startsWith("RCPT TO:")) {
                recipient(address(command));
            } else if (verb.equals("DATA")) {
                open = data();
            } else if (verb.equals("RSET")) {
                forget();
                line.answer("250 forgotten");
            } else if (verb.equals("QUIT")) {
                line.answer("221 bye");
                open = false;
            } else {
                line.answer(verb.startsWith("HELO") || verb.equals("NOOP") ? "250 sink.example" : "502 not known here");
            }
        }
    }

    private boolean greet() throws IOException {
        Optional<SinkFault> greeting = sink.next(Place.GREETING, "");
        greeting.ifPresent(chosen -> sink.log().fault(connection, chosen, "", List.of()));
        if (greeting.isEmpty()) {
            line.answer("220 sink.example ESMTP");
            return true;
        }
        switch (greeting.get()) {
            case GREETING_421 -> line.answer("421 too busy, come back later");
            case GARBAGE_GREETING -> line.answer(GARBAGE);
            case HANG_AT_GREETING -> line.hang();
            default -> {
                // the caller closes
            }
        }
        return false;
    }

    private void mail(String address) throws IOException {
        forget();
        Optional<SinkFault> chosen = sink.next(Place.MAIL, "");
        if (chosen.isPresent()) {
            refuse(chosen.get(), address, List.of());
        } else {
            from = address;
            line.answer("250 sender noted");
        }
    }

    private void recipient(String address) throws IOException {
        Optional<SinkFault> chosen = sink.next(Place.RECIPIENT, address);
        if (chosen.filter(one -> one == SinkFault.RCPT_4XX || one == SinkFault.RCPT_5XX)
                .isPresent()) {
            refuse(chosen.get(), from, List.of(address));
            return;
        }
        fault = fault.or(() -> chosen);
        if (chosen.equals(Optional.of(SinkFault.SLOW_ANSWERS))) {
            line.slow(sink.slowness().toMillis());
        } else if (chosen.equals(Optional.of(SinkFault.SLICED_ANSWERS))) {
            line.slice();
        }
        to.add(address);
        line.answer("250 recipient noted");
    }

    private void refuse(SinkFault chosen, String sender, List<String> recipients) throws IOException {
        sink.log().fault(connection, chosen, sender, recipients);
        line.answer(chosen.refusesForGood() ? "550 never, by order of the rig" : "451 not now, by order of the rig");
    }

    /** @return whether the conversation goes on */
    private boolean data() throws IOException {
        if (to.isEmpty()) {
            line.answer("503 nobody to send it to");
            return true;
        }
        if (is(SinkFault.DATA_4XX) || is(SinkFault.DATA_5XX)) {
            refuse(fault.orElseThrow(), from, to);
            forget();
            return true;
        }
        line.answer("354 go on");
        if (is(SinkFault.CLOSE_DURING_DATA)) {
            for (int read = 0; read < READ_BEFORE_RESET; read++) {
                line.line();
            }
            sink.log().fault(connection, fault.orElseThrow(), from, to);
            line.reset();
            return false;
        }
        byte[] data = body();
        boolean taken = fault.map(SinkFault::takes).orElse(true);
        SinkEntry entry = sink.log().message(connection, fault, taken, from, to, data);
        return answer(entry);
    }

    private boolean answer(SinkEntry entry) throws IOException {
        String taken = "250 taken as " + entry.number();
        boolean goesOn = true;
        switch (fault.orElse(SinkFault.SLICED_ANSWERS)) {
            case CLOSE_AT_DOT, ACCEPT_AND_CLOSE -> goesOn = false;
            case ACCEPT_AND_HANG -> {
                line.hang();
                goesOn = false;
            }
            case ACCEPT_AND_GARBAGE -> line.answer(GARBAGE);
            case DOT_4XX -> line.answer("451 not now, by order of the rig");
            case DOT_5XX -> line.answer("554 never, by order of the rig");
            case HOLD_AFTER_DOT -> {
                sink.holdUntilReleased(entry);
                line.answer(taken);
            }
            default -> line.answer(taken);
        }
        forget();
        return goesOn;
    }

    /** Only a dot between two whole line ends is the end; the dot that hides a dot is taken away. */
    private byte[] body() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        boolean atStart = true;
        while (true) {
            byte[] next = line.line();
            if (atStart && next.length == 3 && next[0] == '.' && next[1] == '\r') {
                return body.toByteArray();
            }
            int hidden = atStart && next[0] == '.' ? 1 : 0;
            body.write(next, hidden, next.length - hidden);
            atStart = next.length > 1 && next[next.length - 2] == '\r';
        }
    }

    private boolean is(SinkFault wanted) {
        return fault.equals(Optional.of(wanted));
    }

    private void forget() {
        from = "";
        to.clear();
        fault = Optional.empty();
    }

    private static String address(String command) {
        int open = command.indexOf('<');
        int close = command.indexOf('>', open);
        return open >= 0 && close > open
                ? command.substring(open + 1, close)
                : command.substring(command.indexOf(':') + 1).strip();
    }
}
