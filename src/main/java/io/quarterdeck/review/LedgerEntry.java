package io.quarterdeck.review;

import io.quarterdeck.figure.Figure;

/** A figure that the deck prints under its evidence number, {@code E01}. */
public record LedgerEntry(String number, Figure figure) {}
