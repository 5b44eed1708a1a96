export const greeting = "a script long enough that compressing it is worth while, while it is, while it is, while it is";
