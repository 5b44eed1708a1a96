package dev.todochatbot.understanding.reading;

import dev.todochatbot.understanding.request.Intent;

/** What the judge says of some words. */
interface Judged {

    double LEAST = -6;

    double probability(Intent intent);

    /** Not below −6: the judge is never so sure that nothing could speak against it. */
    default double log(Intent... intents) {
        double sum = 0;
        for (Intent intent : intents) {
            sum += probability(intent);
        }
        return Math.max(LEAST, Math.log(sum));
    }
}
