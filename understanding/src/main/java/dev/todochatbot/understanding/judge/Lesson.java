package dev.todochatbot.understanding.judge;

import dev.todochatbot.understanding.request.Intent;

/**
 * A sentence to learn from.
 *
 * @param weight how much it counts; 1 for one that a person wrote for this
 * @param heldBack whether it is not learnt from but tried
 */
record Lesson(String say, Intent intent, float weight, boolean heldBack) {}
