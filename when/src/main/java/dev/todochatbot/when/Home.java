package dev.todochatbot.when;

import java.time.ZoneId;
import java.util.Locale;

/**
 * Where somebody is at home, so that their words about time mean what they mean there.
 *
 * @param zone whose wall clock they look at
 * @param dateOrder what {@code 3/4} is
 * @param locale their language, which is read before English
 */
public record Home(ZoneId zone, DateOrder dateOrder, Locale locale) {

    /** @param locale BCP 47 */
    public static Home of(String zone, String dateOrder, String locale) {
        return new Home(ZoneId.of(zone), DateOrder.of(dateOrder), Locale.forLanguageTag(locale));
    }
}
