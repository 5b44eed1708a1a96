package dev.todochatbot.understanding.account;

/**
 * A word of a title.
 *
 * @param word as it stands, folded
 * @param base the verb whose past it is, else the word
 * @param stem the base without its ending
 * @param group of words that mean the same, -1 for none
 */
record TitleWord(String word, String base, String stem, int group) {}
