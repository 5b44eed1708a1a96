package dev.todochatbot.understanding.template;

/** A template is wrong. */
final class TemplateException extends RuntimeException {

    TemplateException(String what) {
        super(what);
    }

    TemplateException within(String rule) {
        return new TemplateException(getMessage() + " (in the rule <" + rule + ">)");
    }
}
