package dev.todochatbot.chatbot.engine.builtin.parse;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.todochatbot.chatbot.engine.builtin.language.Phrase;
import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.understanding.request.Request.Talk;
import dev.todochatbot.understanding.request.Request.Topic;

/** Small talk, questions about the assistant, and what lies outside of tasks. */
final class TalkParser {

    private static final Map<Topic, Pattern> TOPICS = topics();
    private static final Pattern OTHER_PEOPLE = Pattern.compile(
            "(?<![\\w.+-])[\\w.+-]++@[\\w-]+\\.[\\w.-]+(?:'s)? (?:\\w+ )?(?:tasks?|todos?|lists?|account|data|reminders?)|(?:tasks?|todos?|lists?|reminders?|account|data|everything) (?:of|from|belonging to|owned by|for|assigned to) (?:user|account|another|other|someone|somebody|everybody|everyone|all users|my (?:boss|wife|husband|colleague|neighbou?r|friend|brother|sister|partner|coworker|co-worker|roommate)|(?<![\\w.+-])[\\w.+-]++@[\\w-]+\\.[\\w.-]+)|(?:other|another|all|every|everyone|everybody|someone|somebody|anyone|anybody)(?: else)?(?:'s)? (?:users?|people|persons?|accounts?|customers?)(?:'s|')?|(?:everyone|everybody|someone|somebody|anyone|anybody)(?: else)?'s (?:\\w+ )?(?:tasks?|todos?|lists?)|user (?:id )?#?\\d+|(?:does|must|should|did|has) my (?:boss|wife|husband|colleague|neighbou?r|friend|brother|sister|partner|coworker|co-worker|roommate|mother|father|mom|dad|son|daughter) (?:have|need|do|finish|get|done)");
    private static final Pattern POSSESSIVE = Pattern.compile(
            "^(?:show|list|read|delete|remove|what|complete|give|tell|see|open|get|display|mark|finish|clear|change)\\b.*?(?<!today|tomorrow|week|month|yesterday|let|it|that|what|who|day|morning)'s? (?:open |overdue |todo |to do |task |whole |entire |own )*(?:tasks|todos|list|lists|to do list)\\b.*|.*\\bmy (?:boss|wife|husband|colleague|neighbou?r|friend|brother|sister|partner|coworker)(?:'s|') (?:tasks|todos|list)\\b.*");

    private TalkParser() {}

    private static Map<Topic, Pattern> topics() {
        var topics = new LinkedHashMap<Topic, Pattern>();
        topics.put(
                Topic.GREETING,
                Pattern.compile(
                        "(?:hi+|hello+|hey+|yo|howdy|greetings|salut|hiya|sup|what is up|good (?:morning|afternoon|evening|day)|morning|evening|gm)(?: (?:there|again|assistant|bot|you|everyone|all|friend|buddy|mate))*[ !.,]*(?:how are you.*|how is it going.*|nice to meet you.*)?|how are you(?: (?:doing|today|feeling))*\\??|how is it going ?\\??|are you there ?\\??|anybody there ?\\??|nice to meet you"));
        topics.put(
                Topic.THANKS,
                Pattern.compile(
                        "(?:ok(?:ay)? |great |perfect |cool |awesome |many |very |and )*(?:,? ?)?(?:thanks|thank you|thankyou|cheers|much appreciated|appreciate it|appreciated|good job|well done|nice work|great job|good bot|you are (?:great|awesome|the best|amazing)|i love (?:you|it))(?: (?:a lot|so much|very much|again|for (?:your|the) help|for that|you|man|mate|buddy|a bunch|bot|assistant|everything|for everything))*[ !.]*"));
        topics.put(
                Topic.GOODBYE,
                Pattern.compile(
                        "(?:good ?bye|bye+|bye bye|see you|see ya|good night|goodnight|later|talk to you later|ciao|have a (?:nice|good|great) (?:day|evening|weekend|one))(?: (?:then|later|tomorrow|soon|for now|now|bye))*[ !.]*"));
        topics.put(
                Topic.HELP,
                Pattern.compile(
                        "(?:help(?: me)?(?: please| out)?|\\?+|(?:what|how) (?:can|do|could|would) you (?:do|help|work)(?: .*)?|(?:what|how) (?:can|do|could|should) i (?:use|ask|say|tell|talk to|type|get started|do (?:here|with (?:you|this)))(?: .*)?|what are you(?: able to do| capable of)?(?: .*)?|who are you|what is this|how does (?:this|it) work|what (?:else )?(?:do|can|could) you (?:do|know|understand|help).*|what are your (?:features|commands|skills|abilities|capabilities)|(?:show|list)(?: me)? (?:your |the )?(?:commands|features|help|options)|commands|features|how can you help.*|what (?:kind|sort) of things .*|are you (?:a bot|a robot|human|real|an ai|chatgpt|ai|a person|a human).*|can you help(?: me)?|i need (?:some )?help|what is your name|how do i .*)[ ?!.]*"));
        topics.put(
                Topic.YES,
                Pattern.compile(
                        "(?:yes|yeah|yep|yup|yea|ya|sure|of course|absolutely|definitely|please do|do it|go ahead|go for it|confirm|confirmed|i confirm|approve|approved|i approve|approve it|approve that|that is (?:right|correct|fine)|correct|right|affirmative|make it so|proceed|y|ok do it|yes do it|just do it|ok go)(?: (?:please|sure|it|that|ahead|do it|go ahead|approve|confirm|of course|delete (?:it|them)|them|all|i am sure|i approve|now|them all|this))*[ !.,]*(?:please|do it|go ahead|i approve|delete (?:it|them)|i am sure|i confirm)?[ !.]*|i am sure"));
        topics.put(
                Topic.NO,
                Pattern.compile(
                        "(?:no+|nope|nah|never ?mind|forget it|forget that|forget about it|do not|decline|declined|i decline|decline it|no thanks|no thank you|no thank|not now|stop|cancel|cancel that|abort|leave it|leave it(?: as it is)?|keep it|keep them|do not do (?:it|that)|rather not|better not|neither|none(?: of (?:them|these|those))?|none of the above|not really|nothing|wait|hold on|hang on)(?: (?:please|thanks|thank you|it|that|them|leave it|forget it|keep it|never ?mind|then|do not|don't|do it|wait|delete it))*[ !.,]*(?:please|never ?mind|do not do (?:it|that)|do not|keep (?:it|them))?[ !.]*"));
        topics.put(
                Topic.OKAY,
                Pattern.compile(
                        "(?:ok|okay|k|kk|alright|all right|cool|nice|great|good|perfect|fine|awesome|excellent|wonderful|super|got it|i see|understood|noted|makes sense|sounds good|lovely|amazing|wow|lol|haha+|hehe|sorry|my apologies|oh|ah|hm+|interesting|sweet|brilliant|fantastic|oops|whoops)(?: (?:ok|okay|cool|nice|great|then|good|that is|it is|man|thanks|one|about that))*[ !.]*"));
        return topics;
    }

    static Optional<Request> parse(Phrase phrase) {
        return TOPICS.entrySet().stream()
                .filter(topic -> phrase.is(topic.getValue()))
                .findFirst()
                .map(topic -> new Talk(topic.getKey()));
    }

    /** Tasks of somebody else: nobody can see those here. */
    static Optional<Request> otherPeople(Phrase phrase) {
        return phrase.has(OTHER_PEOPLE) && asks(phrase) || phrase.is(POSSESSIVE)
                ? Optional.of(new Talk(Topic.OTHER_PEOPLE))
                : Optional.empty();
    }

    private static boolean asks(Phrase phrase) {
        return phrase.is(
                Pattern.compile(
                        "^(?:show|list|read|delete|remove|what|which|complete|give|tell|see|open|get|display|mark|finish|clear|change|how|do|does|can|access|switch|log|login|use|act|i am|i want|i need|pretend|let me|as|who|find|search|fetch|export|edit|update|look|print)\\b.*"));
    }
}
