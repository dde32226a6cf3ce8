package io.quarterdeck.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A season of faults in one folder: a PostgreSQL, a sink, invented accounts, and nodes of {@code serve} that come and
 * go. What it wants of the program stands in its own list, by which the oracle judges.
 */
final class Rig implements AutoCloseable {
    static final String OPERATOR = "operations@halyard.example";

    private static final Duration IMPORT = Duration.ofMinutes(10);

    private final Path folder;
    private final Path archive;
    private final Path config;
    private final RigServer server;
    private final TcpProxy source;
    private final SinkProcess sink;
    private final RigStore store;
    private final QuickStart quickStart;
    private final String period;
    private final List<CanaryAccount> accounts;
    private final Deque<CanaryAccount> unused;
    private final List<RigNode> nodes = new CopyOnWriteArrayList<>();
    private final List<RigFault> faults = new CopyOnWriteArrayList<>();
    private final List<Expectation> expectations = new ArrayList<>();
    private final List<CanaryAccount> toBeMended = new CopyOnWriteArrayList<>();
    private final Duration startTakes;
    private int started;

    /**
     * Starts everything but nodes and imports the accounts' rows.
     *
     * @param archive of the decks; it may lie on a disk of its own
     */
    static Rig open(Path folder, Path archive, int accounts, long seed) throws IOException, SQLException {
        Files.createDirectories(folder.resolve("logs"));
        Files.createDirectories(folder.resolve("tmp"));
        RigServer server = RigServer.start(folder.resolve("server"));
        TcpProxy source = TcpProxy.to(server.port());
        SinkProcess sink = SinkProcess.start(folder.resolve("sink"), Ports.free(), seed, List.of());
        // a sink that has never read a message takes its time over the first one, and the nodes' patience with it
        SmtpClient.deliver(sink.port(), OPERATOR, "Subject: the first one\r\n\r\nA season begins.");
        return new Rig(folder, archive, server, source, sink, Canary.accounts(accounts, seed));
    }

    private Rig(
            Path folder,
            Path archive,
            RigServer server,
            TcpProxy source,
            SinkProcess sink,
            List<CanaryAccount> accounts)
            throws IOException, SQLException {
        this.folder = folder;
        this.archive = archive;
        this.server = server;
        this.source = source;
        this.sink = sink;
        this.accounts = accounts;
        this.unused = new ArrayDeque<>(accounts);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        LocalDate to = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3);
        LocalDate from = to.minusMonths(3);
        period = from.getYear() + "-Q" + (from.getMonthValue() / 3 + 1);
        config = RigConfig.write(folder.resolve("config"), server.owner(), archive, "");
        RigConfig.source(config, server.reader(source.port()), "6s");
        RigConfig.mail(config, sink.port(), OPERATOR);
        RigSchedules.write(config);
        Path rows = folder.resolve("rows");
        CanaryFiles.write(rows, accounts, from, to, Instant.now());
        quickStart = QuickStart.ofThisJvm();
        Instant begin = Instant.now();
        run("import", rows.toString());
        startTakes = Duration.between(begin, Instant.now());
        store = new RigStore(server);
    }

    /** From now on decks have two pages; to be asked before any node is started. */
    Rig withShortDecks() throws IOException {
        RigConfig.shortDecks(config);
        return this;
    }

    /** Makes each node that is started from here on start sooner; that takes a while, and pays for a dozen of them. */
    void practise() throws IOException, SQLException {
        if (!quickStart.hasLearned()) {
            try (RigNode node = RigNode.healthy(quickStart.learning(plain(List.of("serve"))))) {
                node.awaitReady();
                store.awaitState(plan(Wish.MAILED), "DELIVERED", IMPORT);
                node.drain();
            }
        }
    }

    /** A command of the program to its end; what it said. */
    String run(String... command) {
        return end(command(List.of(command)));
    }

    private static String end(JvmCommand command) {
        try (JvmProcess process = JvmProcess.start(command)) {
            int exit = process.awaitExit(IMPORT);
            if (exit != 0) {
                throw new IllegalStateException(String.join(" ", command.arguments()) + " ended with " + exit + ": "
                        + process.out() + process.err());
            }
            return process.out();
        }
    }

    JvmCommand command(List<String> words) {
        return quickStart.quick(plain(words));
    }

    private synchronized JvmCommand plain(List<String> words) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of("--config", config.toString()));
        started++;
        JvmCommand command = JvmCommand.quarterdeck(
                        folder,
                        folder.resolve("logs"),
                        "%03d-%s".formatted(started, words.get(0)),
                        all.toArray(String[]::new))
                .withJava("-Djava.io.tmpdir=" + folder.resolve("tmp"));
        for (var secret : RigNode.secrets(server).entrySet()) {
            command = command.with(secret.getKey(), secret.getValue());
        }
        return command;
    }

    RigNode healthy() {
        return keep(RigNode.healthy(command(List.of("serve"))));
    }

    RigNode doomed(String place) {
        return keep(RigNode.doomed(command(List.of("serve")), place));
    }

    RigNode stopping(String place) {
        return keep(RigNode.stopping(command(List.of("serve")), place));
    }

    private RigNode keep(RigNode node) {
        nodes.add(node);
        return node;
    }

    /** How long a JVM takes to start here and now, roughly: a busy machine is many times slower than a quiet one. */
    Duration startTakes() {
        return startTakes;
    }

    /** Every node that was ever started. */
    List<RigNode> nodes() {
        return nodes;
    }

    /** That many nodes that are alive and well; the missing ones are started. */
    List<RigNode> healthy(int number) {
        healthyLater(number);
        List<RigNode> alive = alive();
        alive.forEach(RigNode::awaitReady);
        return alive;
    }

    List<RigNode> alive() {
        return nodes.stream()
                .filter(node -> node.place().isEmpty() && node.process().isAlive())
                .toList();
    }

    /** Those that are well end what they have in hand; what comes after has no older node beside it. */
    void drain() {
        List<RigNode> alive = alive();
        alive.forEach(RigNode::awaitReady);
        alive.parallelStream().forEach(node -> {
            int exit = node.drain();
            if (exit != 0) {
                throw new IllegalStateException("told to stop, a node ended with " + exit + ": "
                        + node.process().err());
            }
        });
    }

    /** Starts the missing ones and doesn't wait for them. */
    void healthyLater(int number) {
        for (int missing = number - alive().size(); missing > 0; missing--) {
            healthy();
        }
    }

    /** An account that no scenario has had yet. */
    synchronized CanaryAccount account() {
        if (unused.isEmpty()) {
            throw new IllegalStateException("the rig has no account left; open it with more than " + accounts.size());
        }
        return unused.remove();
    }

    /** Plans a review of an account that no scenario has had yet, due at once. */
    long plan(Wish wish) throws SQLException {
        return plan(prepared(wish), wish);
    }

    /** An account that no scenario has had yet, its rows as the wish has them. */
    CanaryAccount prepared(Wish wish) throws SQLException {
        CanaryAccount account = account();
        store.prepare(account, wish);
        return account;
    }

    /** The account's rows are prepared already. */
    long plan(CanaryAccount account, Wish wish) throws SQLException {
        long review = store.plan(account, period, wish);
        if (wish.isMailed()) {
            expect(account);
        }
        if (wish == Wish.TROUBLED) {
            toBeMended.add(account);
        }
        return review;
    }

    /** What broke for its account's rows goes on by itself from here. */
    void mendAccounts() throws SQLException {
        for (CanaryAccount account : toBeMended) {
            store.mend(account);
        }
        toBeMended.clear();
    }

    synchronized void expect(CanaryAccount account) {
        ReviewKey key = new ReviewKey(account.accountId(), period, "executive", 1);
        account.recipients().forEach(recipient -> expectations.add(new Expectation(key, recipient)));
    }

    /** From now on these accounts' reviews fall due once at that minute, for nodes that are started from now on. */
    void once(OffsetDateTime at, List<CanaryAccount> whose) throws IOException {
        RigSchedules.write(
                config, at, whose.stream().map(CanaryAccount::accountId).toList());
        whose.forEach(this::expect);
    }

    void add(RigFault fault) {
        faults.add(fault);
    }

    RigStore store() {
        return store;
    }

    RigServer server() {
        return server;
    }

    TcpProxy source() {
        return source;
    }

    SinkProcess sink() {
        return sink;
    }

    List<CanaryAccount> accounts() {
        return accounts;
    }

    Path folder() {
        return folder;
    }

    Path archive() {
        return archive;
    }

    /** Until everything that is due has come to its end; fails when nothing has moved for so long. */
    void awaitRest(Duration longestStandstill) {
        List<String> last = List.of();
        Instant moved = Instant.now();
        while (true) {
            List<String> now = Await.value("the store", longestStandstill, () -> Optional.of(store.underWay()));
            if (now.isEmpty()) {
                return;
            }
            if (!now.equals(last)) {
                last = now;
                moved = Instant.now();
            } else if (moved.plus(longestStandstill).isBefore(Instant.now())) {
                throw new IllegalStateException(
                        "nothing moved for " + longestStandstill + "; " + String.join("\n", now));
            }
            Appointments.sleep(50);
        }
    }

    /** To be asked at rest; sink and store are read at one moment, as far as notices to people go on meanwhile. */
    synchronized Verdict judge() throws IOException, SQLException {
        StoreFacts before = store.facts();
        List<SinkEntry> entries = sink.entries();
        StoreFacts after = store.facts();
        while (!before.outbox().equals(after.outbox())) {
            before = after;
            entries = sink.entries();
            after = store.facts();
        }
        return Oracle.judge(new Scene.Given(
                accounts,
                List.copyOf(expectations),
                Set.of(OPERATOR),
                after,
                entries,
                folder.resolve("sink"),
                archive,
                faults));
    }

    @Override
    public void close() throws IOException {
        nodes.forEach(RigNode::close);
        sink.close();
        source.close();
        server.close();
    }
}
