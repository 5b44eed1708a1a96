package dev.todochatbot.todo.transfer.row;

/** Lists are known by their names in a file. */
public final class ListName {

    private ListName() {}

    /** Coarser than the database's own comparison of names, so that it never finds two the same that differ here. */
    public static String folded(String name) {
        return name.strip()
                .codePoints()
                .map(character -> Character.toLowerCase(Character.toUpperCase(character)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
