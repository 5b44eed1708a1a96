package dev.todochatbot.chatbot.engine.builtin.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words the engine knows: those of requests, those that tasks begin with, and what means the same. */
public final class Lexicon {

    /** Words of requests, which are recognised with typing mistakes too. The order decides between neighbours. */
    public static final Set<String> REQUEST_WORDS = ordered("""
            done mark make remember delete remove complete completed finish finished task tasks remind reminder show list tell what which
            today tomorrow tonight yesterday overdue everything anything rename reopen cancel priority urgent important postpone
            reschedule move tagged note notes undo revert restore monday tuesday wednesday thursday friday saturday sunday week
            weekend shopping please should have open high medium change check tick cross""");

    private static final Set<String> TASK_VERBS = Spelling.set("""
            add apply approve arrange ask assemble attend back backup bake balance bathe begin bike book boil borrow bring brush
            build buy call cancel change charge chat check choose clean clear close collect compare complete confirm contact
            cook copy count create cut debug decide declutter decorate defrost deliver deploy descale design dig discuss do
            donate download draft draw drive drop dry dust edit email empty enrol enroll evaluate exchange exercise explore
            fax feed fetch file fill find finish fix fly fold follow frame freeze fry gather get give go grab groom grow
            hand hang have help hire hoover host install insure interview invite invoice iron join jog keep knit learn
            leave lend listen load look mail make maintain measure meditate meet mend message mop move mow negotiate
            open order organise organize pack paint park pay phone pick plan plant play plug polish post practice practise
            prepare preheat press print process prune publish purchase push put read reapply rearrange rebook recharge record
            recycle refill refund register rehearse remember renew rent repair replace reply repot request research
            reserve respond rest restart restock return review revise ride ring rinse roast run save scan schedule scrub search
            secure sell send set sew share sharpen shop shred shut sign skype solve sort speak split start stop store
            stretch strip study submit subscribe sweep swim take talk teach tell test text thank tidy tile train transfer
            translate treat trim tune turn type unclog unpack unsubscribe update upgrade upload use vacuum visit vote
            wake walk wash watch water wax weed weigh whatsapp wipe withdraw work wrap write zip""");

    private static final Map<String, String> PAST_TO_BASE = Spelling.pairs("""
            bought=buy|paid=pay|sent=send|went=go|gone=go|did=do|done=do|made=make|took=take|taken=take|wrote=write|written=write\
            |got=get|gotten=get|fed=feed|met=meet|spoke=speak|spoken=speak|told=tell|brought=bring|gave=give|given=give|found=find\
            |kept=keep|left=leave|lent=lend|sold=sell|swept=sweep|swam=swim|swum=swim|ran=run|rang=ring|rung=ring|rode=ride|ridden=ride\
            |drove=drive|driven=drive|drew=draw|drawn=draw|ate=eat|eaten=eat|began=begin|begun=begin|built=build|chose=choose\
            |chosen=choose|cleant=clean|dug=dig|flew=fly|flown=fly|froze=freeze|frozen=freeze|grew=grow|grown=grow|hung=hang|had=have\
            |held=hold|learnt=learn|mown=mow|sewn=sew|sought=seek|shook=shake|saw=see|seen=see|shone=shine|stuck=stick|taught=teach\
            |thought=think|threw=throw|thrown=throw|woke=wake|woken=wake|wore=wear|worn=wear|won=win|wound=wind|withdrew=withdraw\
            |withdrawn=withdraw|redid=redo|redone=redo|rebuilt=rebuild|rewrote=rewrite|resent=resend|repaid=repay|spent=spend|stood=stand\
            |caught=catch|fought=fight|lit=light|laid=lay|lost=lose|slept=sleep|undid=undo|understood=understand|overcame=overcome""");

    /** Past forms that are also the plain form: they report something only after "I" or "have". */
    private static final Set<String> UNCHANGED_PAST =
            Spelling.set("put cut read set let hit shut cost quit bet split spread reset hurt");

    private static final Set<String> NO_PAST = Spelling.set(
            "need feed bed red seed weed speed shed bleed breed shred embed proceed succeed exceed indeed hundred sacred med ted"
                    + " wed led fred alfred kindred led-strip biped naked wicked");

    private static final Set<String> FINISHED_STATES = Spelling.set("""
            done finished complete completed ready clean tidy sorted fixed over through handled dealt settled ticked checked off gone
            history closed resolved accomplished wrapped up good_to_go working again empty full dry""");

    private static final List<Set<String>> SAME = Stream.of(
                    "email mail e-mail",
                    "phone call ring telephone",
                    "buy get purchase grab fetch pick",
                    "repair fix mend",
                    "clean wash scrub wipe",
                    "bin trash garbage rubbish",
                    "car auto",
                    "tv television telly",
                    "doctor doc dr physician gp",
                    "mum mom mother mama mummy",
                    "dad father papa daddy",
                    "lawn grass",
                    "mow cut trim",
                    "bike bicycle",
                    "fridge refrigerator",
                    "vacuum hoover",
                    "submit send hand",
                    "flat apartment",
                    "photo picture pic",
                    "grocery groceries food",
                    "holiday vacation",
                    "write draft",
                    "organise organize tidy sort",
                    "meet meeting",
                    "appointment appt",
                    "reply answer respond",
                    "kid child",
                    "book reserve",
                    "bill invoice",
                    "prepare prep",
                    "workout exercise gym",
                    "practice practise",
                    "tyre tire",
                    "movie film",
                    "renew extend",
                    "visit see",
                    "finish complete",
                    "start begin")
            .map(Spelling::set)
            .toList();

    private Lexicon() {}

    static boolean knows(String word) {
        return REQUEST_WORDS.contains(word)
                || TASK_VERBS.contains(word)
                || PAST_TO_BASE.containsKey(word)
                || Spelling.normal(word) != word
                || FINISHED_STATES.contains(word);
    }

    /** Whether a task could begin with this word: "call the florist". */
    public static boolean isTaskVerb(String word) {
        return TASK_VERBS.contains(word);
    }

    /** Whether the word by itself says that something was done: "paid", "brushed". */
    public static boolean isPast(String word) {
        return PAST_TO_BASE.containsKey(word) && !word.equals("left") || regularPast(word);
    }

    /** Whether the word says so after "I" or "have": "read", "cut". */
    public static boolean isPastAfterSubject(String word) {
        return isPast(word) || UNCHANGED_PAST.contains(word) || word.equals("left");
    }

    /** Whether "it is …" with this word reports something as finished: "mowed", "paid", "done". */
    public static boolean isFinishedState(String word) {
        return FINISHED_STATES.contains(word) || isPastAfterSubject(word);
    }

    static Optional<String> base(String past) {
        return Optional.ofNullable(PAST_TO_BASE.get(past));
    }

    static boolean mean(String one, String other) {
        return SAME.stream().anyMatch(group -> group.contains(one) && group.contains(other));
    }

    private static boolean regularPast(String word) {
        return word.length() > 4
                && word.endsWith("ed")
                && !NO_PAST.contains(word)
                && word.chars().allMatch(Character::isLetter);
    }

    private static Set<String> ordered(String words) {
        return Stream.of(words.strip().split("\\s+")).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
