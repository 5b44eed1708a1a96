package dev.todochatbot.understanding.template;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.todochatbot.understanding.language.Language;
import dev.todochatbot.understanding.language.Tokenizer;
import dev.todochatbot.understanding.language.Vocabulary;
import dev.todochatbot.understanding.request.Intent;
import dev.todochatbot.understanding.template.Template.Needs;
import dev.todochatbot.understanding.template.Template.Trust;

/** Templates as bytes: what takes a while to make of its sources is read at once. Groups and examples are left out. */
final class TemplateCode {

    private TemplateCode() {}

    static byte[] write(Templates templates) {
        var writer = new Writer(new ByteArrayOutputStream());
        writer.words(templates.vocabulary().words());
        writer.matcher(templates.requests());
        writer.matcher(templates.targets());
        writer.graph(templates.spotters().courtesy());
        return writer.out.toByteArray();
    }

    static Templates read(Language language, byte[] code) {
        var reader = new Reader(language, code);
        var vocabulary = new Vocabulary();
        for (int left = reader.number(); left > 0; left--) {
            vocabulary.add(reader.text());
        }
        return new Templates(
                language,
                new Tokenizer(language, vocabulary),
                vocabulary,
                List.of(),
                List.of(),
                reader.matcher(vocabulary),
                reader.matcher(vocabulary),
                new Spotters(language, reader.graph()));
    }

    private record Writer(ByteArrayOutputStream out) {

        void words(List<String> words) {
            number(words.size());
            words.forEach(this::text);
        }

        private void text(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            number(bytes.length);
            out.writeBytes(bytes);
        }

        private void flag(boolean flag) {
            number(flag ? 1 : 0);
        }

        /** Seven bits to a byte, the lowest first. */
        void number(int number) {
            int left = number;
            while (left >>> 7 != 0) {
                out.write(left & 127 | 128);
                left >>>= 7;
            }
            out.write(left);
        }

        void matcher(Matcher matcher) {
            graph(matcher.graph());
            number(matcher.templates().size());
            for (Template template : matcher.templates()) {
                template(template);
            }
            for (float information : matcher.words().information()) {
                number(Float.floatToIntBits(information));
            }
        }

        private void template(Template template) {
            text(template.intent() == null ? "" : template.intent().name());
            text(template.say());
            number(template.set().size());
            for (var value : template.set().entrySet()) {
                text(value.getKey());
                text(value.getValue());
            }
            text(template.needs().name());
            flag(template.subjectBefore());
            text(template.trust().name());
        }

        void graph(Graph graph) {
            number(graph.slots().size());
            for (Node.Slot slot : graph.slots()) {
                text(slot.kind().name());
                text(slot.name());
            }
            numbers(graph.lists());
            numbers(graph.labels());
            numbers(graph.targets());
            number(graph.labelPool().length);
            for (char label : graph.labelPool()) number(label);
            numbers(graph.targetPool());
            for (int[] ends : graph.ends()) {
                numbers(ends);
            }
        }

        private void numbers(int[] numbers) {
            number(numbers.length);
            for (int number : numbers) {
                number(number);
            }
        }
    }

    private static final class Reader {
        private final Language language;
        private final byte[] code;
        private int at;

        Reader(Language language, byte[] code) {
            this.language = language;
            this.code = code;
        }

        String text() {
            int length = number();
            at += length;
            return new String(code, at - length, length, StandardCharsets.UTF_8);
        }

        private boolean flag() {
            return number() == 1;
        }

        int number() {
            int number = 0;
            int next;
            int shift = 0;
            do {
                next = code[at++] & 255;
                number |= (next & 127) << shift;
                shift += 7;
            } while (next >= 128);
            return number;
        }

        Matcher matcher(Vocabulary vocabulary) {
            var graph = graph();
            var templates = new ArrayList<Template>();
            for (int left = number(); left > 0; left--) {
                templates.add(template());
            }
            float[] information = new float[vocabulary.words().size()];
            for (int word = 0; word < information.length; word++) {
                information[word] = Float.intBitsToFloat(number());
            }
            return new Matcher(graph, templates, Matcher.Words.of(language, vocabulary, information));
        }

        private Template template() {
            String intent = text();
            String say = text();
            Map<String, String> set = new HashMap<>();
            for (int left = number(); left > 0; left--) {
                set.put(text(), text());
            }
            return new Template(
                    language.code(),
                    intent.isEmpty() ? null : Intent.valueOf(intent),
                    say,
                    set,
                    Needs.valueOf(text()),
                    flag(),
                    Trust.valueOf(text()));
        }

        Graph graph() {
            var slots = new ArrayList<Node.Slot>();
            for (int left = number(); left > 0; left--) {
                slots.add(new Node.Slot(Kind.valueOf(text()), text()));
            }
            int[] lists = numbers(number());
            int[] labels = numbers(number());
            int[] targets = numbers(number());
            char[] labelPool = letters();
            int[] targetPool = numbers(number());
            int[][] ends = new int[lists.length / Graph.LISTS][];
            for (int state = 0; state < ends.length; state++) {
                int size = number();
                ends[state] = size == 0 ? Graph.NOTHING : numbers(size);
            }
            return new Graph(List.copyOf(slots), lists, labels, targets, labelPool, targetPool, ends);
        }

        private char[] letters() {
            char[] letters = new char[number()];
            for (int i = 0; i < letters.length; i++) letters[i] = (char) number();
            return letters;
        }

        private int[] numbers(int size) {
            int[] numbers = new int[size];
            for (int i = 0; i < size; i++) {
                numbers[i] = number();
            }
            return numbers;
        }
    }
}
