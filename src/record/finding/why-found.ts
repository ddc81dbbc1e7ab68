import { nameWords, plainWords } from './name-words.ts';
import { numberWords, withoutPostcode } from './keys.ts';
import type { Asked } from './read-asked.ts';
import { isOneSlipFrom } from './slips.ts';
import { soundsOf } from './sounds.ts';
import type { FoundBy, Told } from './told.ts';

/** How well a word fits: the same, the beginning of it, one slip away, or alike to the ear. */
export type Fit = 'same' | 'begins' | 'slip' | 'sounds';

/** Why a child was found. */
export interface Found {
  /** The lower the better. */
  readonly rank: number;
  /** What fitted and how, without the child's own name where that fitted to the letter. */
  readonly why: readonly { readonly told: Told; readonly fit: Fit }[];
  /** The day of birth was asked for, and is this child's. */
  readonly byBirth: boolean;
}

const COST: Readonly<Record<Fit, number>> = { same: 0, begins: 1, slip: 3, sounds: 4 };
/** The name a child has now comes before those it had, and its own before those of others. */
const FARTHER: Readonly<Record<Told['kind'], number>> = { name: 0, number: 0, 'known-as': 1, 'former-name': 2, family: 10, address: 20 };

/** Whether what is told of a child fits all that was asked, and why; undefined where something does not. */
export function whyFound({ words, postcode, born }: Asked, { told, born: bornOn }: FoundBy): Found | undefined {
  if (born !== undefined && (bornOn === undefined || !born.is(bornOn))) return undefined;
  const fits = words.map((word) => bestFit(word, told));
  const at = postcode === undefined ? [] : [told.find((one) => withoutPostcode(one.text).postcode === postcode)];
  const found = [...fits, ...at.map((one) => one && { told: one, fit: 'same' as const })];
  const all = found.filter((one) => one !== undefined);
  if (all.length < found.length) return undefined;
  return {
    rank: all.reduce((sum, one) => sum + costOf(one), 0),
    why: tellingOnce(all),
    byBirth: born !== undefined,
  };
}

type Fitting = Found['why'][number];

function bestFit(word: string, told: readonly Told[]): Fitting | undefined {
  const fitting = told.flatMap((one) => {
    const fit = fitOf(word, one);
    return fit === undefined ? [] : [{ told: one, fit }];
  });
  return fitting.reduce<Fitting | undefined>((best, one) => (best === undefined || costOf(one) < costOf(best) ? one : best), undefined);
}

function costOf({ told, fit }: Fitting): number {
  return COST[fit] + FARTHER[told.kind];
}

function fitOf(word: string, { kind, text }: Told): Fit | undefined {
  const its = kind === 'number' ? numberWords(text) : kind === 'address' ? plainWords(text) : nameWords(text);
  if (its.includes(word)) return 'same';
  if (its.some((one) => one.startsWith(word))) return 'begins';
  if (kind === 'number' || kind === 'address') return undefined;
  if (kind !== 'family' && its.some((one) => isOneSlipFrom(word, one))) return 'slip';
  const sounds = soundsOf(word);
  return its.some((one) => soundsOf(one).some((sound) => sounds.includes(sound))) ? 'sounds' : undefined;
}

function tellingOnce(all: readonly Fitting[]): readonly Fitting[] {
  const telling = all.filter(({ told, fit }) => told.kind !== 'name' || fit === 'slip' || fit === 'sounds');
  return [...new Map(telling.map((one) => [`${one.told.kind} ${one.told.text}`, one])).values()];
}
