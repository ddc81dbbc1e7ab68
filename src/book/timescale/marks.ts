import type { Way } from './timescales.ts';

/** Each mark, drawn about its middle within three millimetres; told apart by its form alone, in black and white. */
export const MARKS: Readonly<Record<Way, string>> = {
  within: '<circle r="1.1" fill="#0b0c0c"/>',
  every: '<circle r="0.95" fill="#fff" stroke="#0b0c0c" stroke-width="0.5"/>',
  before: '<path d="M-1.3 0 L1 -1.2 L1 1.2 Z" fill="#0b0c0c"/>',
  shown: '<rect x="-0.95" y="-0.95" width="1.9" height="1.9" fill="#fff" stroke="#0b0c0c" stroke-width="0.45"/>',
};

export const WAYS: readonly { readonly way: Way; readonly name: string; readonly meaning: string }[] = [
  { way: 'within', name: 'Filled circle', meaning: 'Due within this long of something that happened' },
  { way: 'every', name: 'Ring', meaning: 'Due again and again, this long after the last time, or counted in windows this long' },
  { way: 'before', name: 'Triangle pointing left', meaning: 'Due this long before something' },
  { way: 'shown', name: 'Square', meaning: 'An entry must show something, by this long after its day' },
];
