package dev.todochatbot.understanding.template;

import java.util.List;

/** Messages that would take an unlucky reader long. */
final class Hostile {

    static final List<String> TEXTS = List.of(
            "zyxw qrst ",
            "add milk and move the lawn to friday and delete the report then ",
            "put it on my list ",
            "list ",
            "the ",
            "a to the of my on in it is ",
            "please ",
            "could you please ",
            "monday ",
            "every monday at 9 by friday ",
            "for two days in 3 weeks ",
            "not what who if ",
            "#!",
            "#home ",
            "!high ",
            "\" ' “ ",
            ". , ; ! ? ",
            "mvoe postpoen remnd deltee ",
            "task number 3 and ",
            "🎉 ",
            "move move move to to ",
            "tag list ",
            "show my tasks due before monday tagged urgent in the work list with high priority ");

    private Hostile() {}

    static String repeated(String text, int size) {
        return text.repeat(size / text.length() + 1).substring(0, size);
    }
}
