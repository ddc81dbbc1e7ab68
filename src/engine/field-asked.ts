/** A test of one field, made ready to be asked of many entries. */
import type { FieldValue } from '../record/types.ts';
import type { FieldTest } from './standard.ts';

const EQUALS = 0;
const ANY_OF = 1;
const NONE_OF = 2;
const ALL_OF = 3;
const PRESENT = 4;
const SOME = 5;
const AT_LEAST = 6;
const AT_MOST = 7;

type Value = string | number | boolean;

/** What it asks is a number: telling seven words apart takes longer than most tests do. */
export class FieldAsked {
  readonly field: string;
  /** What is said of an entry that fails it. */
  readonly failure: { readonly why: 'field'; readonly field: string };
  readonly #asks: number;
  /** The only value that `EQUALS` names. */
  readonly #value: Value | undefined;
  readonly #values: readonly Value[] | undefined;
  readonly #texts: readonly string[] | undefined;
  readonly #n: number;
  readonly #present: boolean;

  constructor(field: string, test: FieldTest) {
    this.field = field;
    this.failure = { why: 'field', field };
    this.#asks = asksOf(test);
    this.#values = test.kind === 'any-of' || test.kind === 'none-of' ? test.values : undefined;
    this.#value = this.#values?.[0];
    this.#texts = test.kind === 'all-of' || test.kind === 'some' ? test.values : undefined;
    this.#n = 'n' in test ? test.n : 0;
    this.#present = test.kind === 'present' && test.present;
  }

  /** An absent field, or an empty one, passes only `present: false` and the negative test. */
  isPassedBy(value: FieldValue | undefined): boolean {
    switch (this.#asks) {
      case EQUALS:
        return value === this.#value || (typeof value === 'object' && isAmong(value, this.#value));
      case ANY_OF:
        return isAnyOf(this.#values, value);
      case NONE_OF:
        return !isAnyOf(this.#values, value);
      case ALL_OF:
        return typeof value === 'object' && value.length > 0 && isEachIn(value, this.#texts);
      case PRESENT:
        return isGiven(value) === this.#present;
      case SOME:
        return typeof value === 'object' && value.length > 0 && countOf(value, this.#texts) >= this.#n;
      case AT_LEAST:
        return typeof value === 'number' && value >= this.#n;
      default:
        return typeof value === 'number' && value <= this.#n;
    }
  }
}

const ASKED = new WeakMap<Readonly<Record<string, FieldTest>>, readonly FieldAsked[]>();

/** The same tests made ready, once. */
export function fieldsAsked(tests: Readonly<Record<string, FieldTest>>): readonly FieldAsked[] {
  let asked = ASKED.get(tests);
  if (asked === undefined) {
    asked = Object.entries(tests).map(([field, test]) => new FieldAsked(field, test));
    ASKED.set(tests, asked);
  }
  return asked;
}

function asksOf(test: FieldTest): number {
  switch (test.kind) {
    case 'any-of':
      return test.values.length === 1 && test.values[0] !== '' ? EQUALS : ANY_OF;
    case 'none-of':
      return NONE_OF;
    case 'all-of':
      return ALL_OF;
    case 'present':
      return PRESENT;
    case 'some':
      return SOME;
    case 'at-least':
      return AT_LEAST;
    case 'at-most':
      return AT_MOST;
  }
}

function isGiven(value: FieldValue | undefined): boolean {
  return value !== undefined && ((typeof value !== 'string' && typeof value !== 'object') || value.length > 0);
}

function isAnyOf(wanted: readonly Value[] | undefined, value: FieldValue | undefined): boolean {
  if (value === undefined || value === '') return false;
  if (typeof value !== 'object') return isAmong(wanted, value);
  for (const one of value) if (isAmong(wanted, one)) return true;
  return false;
}

/** What `includes` says, sooner for the one or two values that most tests name. */
function isAmong(values: readonly Value[] | undefined, value: Value | undefined): boolean {
  if (values === undefined) return false;
  for (let i = 0; i < values.length; i++) if (values[i] === value) return true;
  return false;
}

function isEachIn(chosen: readonly string[], wanted: readonly string[] | undefined): boolean {
  if (wanted === undefined) return false;
  for (const one of wanted) if (!isAmong(chosen, one)) return false;
  return true;
}

function countOf(chosen: readonly string[], wanted: readonly string[] | undefined): number {
  return new Set(wanted === undefined ? chosen : chosen.filter((one) => wanted.includes(one))).size;
}
