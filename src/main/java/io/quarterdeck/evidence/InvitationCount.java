package io.quarterdeck.evidence;

import io.quarterdeck.period.ReviewPeriod;

/** How many were invited to a survey in a period. */
public record InvitationCount(String survey, ReviewPeriod period, int invited) {
    public InvitationCount {
        if (invited < 1) {
            throw new IllegalArgumentException("a count of invitations begins with 1: " + invited);
        }
    }
}
