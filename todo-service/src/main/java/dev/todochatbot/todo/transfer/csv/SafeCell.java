package dev.todochatbot.todo.transfer.csv;

/**
 * Spreadsheets run a cell that begins like a formula. Such a cell gets an apostrophe in front, and so does one that begins
 * with an apostrophe, so that taking one off on the way in gives what was there.
 */
final class SafeCell {

    private static final String ACTIVE = "=+-@\t\r'";

    private SafeCell() {}

    static String guarded(String cell) {
        return isActive(cell, 0) ? "'" + cell : cell;
    }

    /** An apostrophe that guards nothing is the text's own. */
    static String unguarded(String cell) {
        return cell.startsWith("'") && isActive(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean isActive(String cell, int at) {
        return cell.length() > at && ACTIVE.indexOf(cell.charAt(at)) >= 0;
    }
}
