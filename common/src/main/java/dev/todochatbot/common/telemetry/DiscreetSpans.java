package dev.todochatbot.common.telemetry;

import java.util.List;

import jakarta.inject.Singleton;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;

/** Keeps out of traces what an address tells of people: what they search for, and the secret of their calendar's feed. */
@Singleton
class DiscreetSpans implements SpanProcessor {

    private static final AttributeKey<String> QUERY = AttributeKey.stringKey("url.query");
    private static final List<AttributeKey<String>> ADDRESSES =
            List.of(AttributeKey.stringKey("url.path"), AttributeKey.stringKey("url.full"));
    private static final String FEED = "/calendar/";

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        if (span.getAttribute(QUERY) != null) span.setAttribute(QUERY, "");
        for (var key : ADDRESSES) {
            var address = span.getAttribute(key);
            if (address != null) span.setAttribute(key, told(address));
        }
    }

    /** What stands before the query, and before the name of a feed. */
    private static String told(String address) {
        var query = address.indexOf('?');
        var feed = address.indexOf(FEED);
        var end = query < 0 ? address.length() : query;
        return address.substring(0, feed < 0 ? end : Math.min(end, feed + FEED.length()));
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
