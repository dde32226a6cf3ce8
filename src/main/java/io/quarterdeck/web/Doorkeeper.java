package io.quarterdeck.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets in who reads, and who came by a name of this machine: another site's page in a browser here did not. */
final class Doorkeeper {
    private static final Pattern HOST = Pattern.compile("(?i)(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d{1,5})?");
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);

    private Doorkeeper() {}

    static void check(Context context) {
        context.header("Cache-Control", "no-store");
        context.header("X-Content-Type-Options", "nosniff");
        context.header("X-Frame-Options", "DENY");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'");
        String host = context.header("Host");
        Matcher known = HOST.matcher(host == null ? "" : host);
        if (!known.matches()) {
            refuse(context, 421, "ask for it by 127.0.0.1 or localhost\n");
        } else if (!READING.contains(context.method())) {
            context.header("Allow", "GET, HEAD");
            refuse(context, 405, "there is nothing to change here\n");
        }
    }

    private static void refuse(Context context, int status, String words) {
        context.status(status)
                .contentType("text/plain; charset=utf-8")
                .result(words)
                .skipRemainingHandlers();
    }
}
