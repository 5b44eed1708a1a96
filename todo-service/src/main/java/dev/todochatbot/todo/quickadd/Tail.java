package dev.todochatbot.todo.quickadd;

/** The text from a place on, so far as a phrase may reach: nobody says one in more characters. It is not copied. */
final class Tail implements CharSequence {

    /** In UTF-16 units; with it, the work at one place does not grow with the text. */
    static final int LONGEST_PHRASE = 160;

    private final String text;
    private final int start;
    private final int end;
    private int reads;

    Tail(String text, int start) {
        this.text = text;
        this.start = start;
        this.end = Math.min(text.length(), start + LONGEST_PHRASE);
    }

    boolean isCut() {
        return end < text.length();
    }

    int reads() {
        return reads;
    }

    @Override
    public int length() {
        return end - start;
    }

    @Override
    public char charAt(int index) {
        reads++;
        return text.charAt(start + index);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return text.substring(start + from, start + to);
    }

    @Override
    public String toString() {
        return text.substring(start, end);
    }
}
