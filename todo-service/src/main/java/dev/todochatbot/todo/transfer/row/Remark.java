package dev.todochatbot.todo.transfer.row;

/**
 * What is to be said of a row.
 *
 * @param row the line of the spreadsheet, whose header is 1; in JSON the place in {@code tasks}, from 1
 */
public record Remark(int row, String message) implements Comparable<Remark> {
    @Override
    public int compareTo(Remark other) {
        return Integer.compare(row, other.row);
    }
}
