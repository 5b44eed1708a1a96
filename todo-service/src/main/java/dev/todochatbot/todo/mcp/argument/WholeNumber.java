package dev.todochatbot.todo.mcp.argument;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.OptionalInt;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.todochatbot.common.problem.ProblemException;

/** A whole number as clients write it: {@code 3}, {@code 3.0} (languages with one kind of number) or {@code "3"} (models). */
final class WholeNumber extends JsonDeserializer<Integer> {

    /** An {@code int} with some zeros behind its point; an exponent is nothing that anybody says. */
    private static final int LONGEST = 20;

    @Override
    public Integer deserialize(JsonParser json, DeserializationContext context) throws IOException {
        var argument = json.currentName();
        return of(context.readTree(json)).stream()
                .boxed()
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(argument, "must be a whole number"));
    }

    /** Empty where it is none, or less than 0, or more than an {@code int} holds. */
    static OptionalInt of(JsonNode said) {
        try {
            int number = decimal(said).intValueExact();
            return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
        } catch (ArithmeticException | NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    private static BigDecimal decimal(JsonNode said) {
        if (said.isNumber() && Double.isFinite(said.doubleValue())) {
            return said.decimalValue();
        }
        var text = said.isTextual() ? said.textValue().strip() : "";
        if (text.length() > LONGEST || text.chars().anyMatch(c -> c != '.' && (c < '0' || c > '9'))) {
            throw new NumberFormatException();
        }
        return new BigDecimal(text);
    }
}
