package dev.todochatbot.web.page;

/** The names that the build gives to files with their content's hash in them: {@code /assets/todo-Ab3_xYz9.js}. */
final class HashedName {

    private static final String FOLDER = "/assets/";
    private static final int HASH = 8;

    private HashedName() {}

    static boolean is(String path) {
        var dot = path.lastIndexOf('.');
        var hyphen = path.lastIndexOf('-', dot - 1 - HASH);
        return path.startsWith(FOLDER)
                && hyphen > FOLDER.length()
                && path.substring(hyphen + 1, dot).chars().allMatch(HashedName::isOfAHash)
                && dot < path.length() - 1
                && path.substring(dot + 1).chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9');
    }

    private static boolean isOfAHash(int c) {
        return c < 128 && Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }
}
