package io.quarterdeck.rig;

/** Which review, as a person would name it. */
record ReviewKey(String accountId, String period, String edition, int revision) {
    @Override
    public String toString() {
        return accountId + " " + period + " " + edition + " r" + revision;
    }
}
