package dev.todochatbot.common.request;

/** The form of a key by which a request can be repeated. */
public final class IdempotencyKey {

    public static final String RULE = "must have 1 to 255 characters of ASCII";

    private static final int LONGEST = 255;

    private IdempotencyKey() {}

    public static boolean isValid(String key) {
        return !key.isBlank() && key.length() <= LONGEST && key.chars().allMatch(c -> c >= ' ' && c <= '~');
    }
}
