package dev.todochatbot.todo.task;

/**
 * Makes positions: digits of base 36 read as a fraction, so that there is always one more between two of them and moving a
 * task touches no neighbour. None ends in {@code 0}, the digit with nothing below it.
 */
public final class Positions {

    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int BASE = DIGITS.length();

    private Positions() {}

    /**
     * A position between two, as short as possible.
     *
     * @param before null or empty for the very beginning
     * @param after null for the very end; greater than {@code before}
     */
    public static String between(String before, String after) {
        var position = new StringBuilder();
        var bounded = after != null;
        for (int i = 0; ; i++) {
            int low = digit(before, i);
            int high = !bounded ? BASE : digit(after, i);
            if (high - low > 1)
                return position.append(DIGITS.charAt((low + high) / 2)).toString();
            position.append(DIGITS.charAt(low));
            bounded &= high == low;
        }
    }

    private static int digit(String position, int i) {
        return position == null || i >= position.length() ? 0 : DIGITS.indexOf(position.charAt(i));
    }
}
