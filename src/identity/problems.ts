/** What is wrong with what was typed, by the field it is wrong in; each in words that say what to do. */
export type Problems = Readonly<Record<string, string>>;
