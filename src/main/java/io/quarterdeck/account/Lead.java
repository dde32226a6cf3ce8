package io.quarterdeck.account;

/** What a customer cares for first, and so what cover and summary lead with. */
public enum Lead {
    VALUE,
    GOALS,
    SERVICE
}
