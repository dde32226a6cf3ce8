package io.quarterdeck.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Looks at something that may fail or hang, and remembers for a while what it saw: however often it is asked, there is
 * one question under way, and nobody waits long for it.
 */
final class Glance<T> {
    private final String name;
    private final Supplier<T> source;
    private final Duration lasts;
    private final Duration patience;
    private Optional<Seen<T>> last = Optional.empty();
    private long lastAt;
    private Optional<CompletableFuture<T>> asked = Optional.empty();

    /** @param trouble why there is no value; empty when there is one */
    record Seen<T>(Optional<T> value, String trouble) {}

    /**
     * @param lasts how old what is told may be
     * @param patience how long to wait for an answer
     */
    Glance(String name, Duration lasts, Duration patience, Supplier<T> source) {
        this.name = name;
        this.lasts = lasts;
        this.patience = patience;
        this.source = source;
    }

    synchronized Seen<T> look() {
        if (last.isEmpty() || System.nanoTime() - lastAt > lasts.toNanos()) {
            last = Optional.of(ask());
            lastAt = System.nanoTime();
        }
        return last.get();
    }

    private Seen<T> ask() {
        CompletableFuture<T> answer = asked.orElseGet(this::begin);
        asked = Optional.of(answer);
        try {
            T value = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            asked = Optional.empty();
            return new Seen<>(Optional.of(value), "");
        } catch (TimeoutException e) {
            return new Seen<>(Optional.empty(), "no answer within " + patience.toSeconds() + " s");
        } catch (ExecutionException e) {
            asked = Optional.empty();
            String words = e.getCause().getMessage();
            return new Seen<>(
                    Optional.empty(), words == null ? e.getCause().getClass().getSimpleName() : words);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Seen<>(Optional.empty(), "interrupted");
        }
    }

    private CompletableFuture<T> begin() {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Thread thread = new Thread(() -> fill(answer), "glance-" + name);
        thread.setDaemon(true);
        thread.start();
        return answer;
    }

    private void fill(CompletableFuture<T> answer) {
        try {
            answer.complete(source.get());
        } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
        }
    }
}
