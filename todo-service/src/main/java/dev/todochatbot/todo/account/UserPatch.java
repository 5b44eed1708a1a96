package dev.todochatbot.todo.account;

import dev.todochatbot.common.validation.OneOf;
import dev.todochatbot.common.validation.Text;

/** What to change of the user; what is missing or null stays, since none of these can be nothing. */
record UserPatch(
        @Text(min = 1, max = 100) String displayName,
        @TimeZone String timeZone,

        @OneOf(
                value = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"},
                message = "must be a day of the week, monday to sunday")
        String weekStart,

        @OneOf(
                value = {"dmy", "mdy", "ymd"},
                message = "must be dmy, mdy or ymd")
        String dateOrder,

        @LanguageTag String locale) {

    UserPatch {
        displayName = displayName == null ? null : displayName.strip();
        locale = locale == null ? null : LanguageTag.Validator.canonical(locale).orElse(locale);
    }

    void applyTo(Account account) {
        if (displayName != null) account.displayName = displayName;
        if (timeZone != null) account.timeZone = timeZone;
        if (weekStart != null) account.weekStart = weekStart;
        if (dateOrder != null) account.dateOrder = dateOrder;
        if (locale != null) account.locale = locale;
    }
}
