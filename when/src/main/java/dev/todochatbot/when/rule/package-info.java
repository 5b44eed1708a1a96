/** Rules of repetition: what a rule of RFC 5545 says, and the moments it names. */
package dev.todochatbot.when.rule;
