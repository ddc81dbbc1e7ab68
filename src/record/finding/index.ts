/** Finding a child by what is known: names however they are spelt, a date of birth however it is written, a number, an address. */
export { keysOf } from './keys.ts';
export { asksNothing, type Asked, type KeyAsked, keysAsked, NEARNESS, type Nearness, readAsked } from './read-asked.ts';
export { type FoundBy, type Told, toldInEntries, toldOfSubject } from './told.ts';
export { type Fit, type Found, whyFound } from './why-found.ts';
export { holdAll, snippet, type Stretch, wordsAsked } from './words-in-text.ts';
