package io.quarterdeck.run;

import io.quarterdeck.account.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Several reviews at a time; none is begun any more once a database is gone. */
final class Crew {
    private final int workers;
    private final Function<Account, Outcome> work;
    private final RunListener listener;
    private final AtomicReference<Outcome.Stranded> outage = new AtomicReference<>();

    Crew(int workers, Function<Account, Outcome> work, RunListener listener) {
        this.workers = workers;
        this.work = work;
        this.listener = listener;
    }

    /** One outcome an account, in the order of the accounts. */
    List<Outcome> review(List<Account> accounts) {
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<Future<Outcome>> futures = accounts.stream()
                    .map(account -> pool.submit(() -> review(account)))
                    .toList();
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> future : futures) {
                outcomes.add(future.get());
            }
            return outcomes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "the run was interrupted; what is archived stays, run again for the rest", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(Faults.words(e.getCause()), e);
        } finally {
            pool.shutdownNow();
        }
    }

    private Outcome review(Account account) {
        Outcome.Stranded met = outage.get();
        // each would wait its own time for the database; a thousand accounts would wait for hours
        Outcome outcome = met == null ? work.apply(account) : new Outcome.Stranded(account.id(), met.message());
        if (outcome instanceof Outcome.Stranded stranded) {
            outage.compareAndSet(null, stranded);
        }
        synchronized (listener) {
            listener.ended(outcome);
        }
        return outcome;
    }
}
