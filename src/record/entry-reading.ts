import { MOST_FAULTS, MOST_LINKS, MOST_SUBJECTS } from './bounds.ts';
import { readFieldValue } from './check-field.ts';
import { readId } from './check-text.ts';
import { ENTRY_TYPES } from './entry-types.ts';
import { type Fault, isObject, type Read, shown, within } from './fault.ts';
import { didYouMean } from './nearest.ts';
import { quoted } from './plain-text.ts';
import type { EntryType, Fields, FieldValue, Link } from './types.ts';

const RELATIONS = ['of', 'for', 'follows'] as const;

/** The members of what claims to be an entry, read one at a time; every fault met is kept. */
export class EntryReading {
  readonly faults: Fault[] = [];
  readonly #given: Readonly<Record<string, unknown>>;

  constructor(given: Readonly<Record<string, unknown>>) {
    this.#given = given;
  }

  refuseUnknown(known: readonly string[]): void {
    for (const key of Object.keys(this.#given).slice(0, MOST_FAULTS)) {
      if (!known.includes(key))
        this.#fault(key, `An entry has no ${quoted(key)}.${didYouMean(key, known)} Its fields belong under "fields".`);
    }
  }

  /** A member that must be there. */
  need<T>(key: string, read: (given: unknown) => Read<T>): T | undefined {
    if (this.#given[key] !== undefined) return this.#take(key, read(this.#given[key]));
    this.#fault(key, `An entry needs "${key}".`);
    return undefined;
  }

  /** A member that may be left out. */
  maybe<T>(key: string, read: (given: unknown) => Read<T>): T | undefined {
    return this.#given[key] === undefined ? undefined : this.#take(key, read(this.#given[key]));
  }

  type(): EntryType | undefined {
    return this.need('type', (given) => {
      const type = typeof given === 'string' ? ENTRY_TYPES.get(given) : undefined;
      if (type !== undefined) return { value: type };
      const suggestion = typeof given === 'string' ? didYouMean(given, ENTRY_TYPES.keys()) : '';
      return { wrong: `There is no entry type ${shown(given)}.${suggestion || ' "sightline entry-types" lists them.'}` };
    });
  }

  subjects(): readonly string[] | undefined {
    const given = this.need('subjects', listOf(1, MOST_SUBJECTS, 'subjects'));
    const read = given?.map((id, index) => this.#take(within('subjects', index), readId(id)));
    const ids = new Set(read?.filter((id) => id !== undefined));
    if (read !== undefined && ids.size < read.length && !read.includes(undefined))
      this.#fault('subjects', 'A subject is named twice. Name each once.');
    return [...ids];
  }

  /** Those that the type declares; with `lenient`, a required one may be missing. */
  fields(type: EntryType | undefined, lenient: boolean): Fields {
    const given =
      this.maybe('fields', (value) =>
        isObject(value) ? { value } : { wrong: `Expected fields by their names, but found ${shown(value)}.` },
      ) ?? {};
    if (type === undefined) return {};
    const read: [string, FieldValue][] = [];
    for (const [name, value] of Object.entries(given).slice(0, MOST_FAULTS)) {
      if (value === undefined) continue;
      const path = within('fields', name);
      const declared = Object.hasOwn(type.fields, name) ? type.fields[name] : undefined;
      if (declared === undefined) {
        this.#fault(
          path,
          `An entry "${type.name}" has no field ${quoted(name)}.${didYouMean(name, Object.keys(type.fields)) || fieldsOf(type)}`,
        );
        continue;
      }
      const field = this.#take(path, readFieldValue(value, declared));
      if (field !== undefined) read.push([name, field]);
    }
    for (const [name, declared] of Object.entries(type.fields)) {
      if (declared.required === true && !lenient && given[name] === undefined) {
        this.#fault(within('fields', name), `An entry "${type.name}" needs "${name}": ${declared.label}`);
      }
    }
    const { needsOneOf } = type;
    if (needsOneOf !== undefined && !lenient && needsOneOf.fields.every((name) => given[name] === undefined))
      this.#fault(within('fields', needsOneOf.fields[0]), needsOneOf.otherwise);
    return Object.fromEntries(read);
  }

  links(): readonly Link[] | undefined {
    const given = this.maybe('links', listOf(0, MOST_LINKS, 'links'));
    return given?.flatMap((link, index) => this.#take(within('links', index), readLink(link)) ?? []);
  }

  #take<T>(path: string, read: Read<T>): T | undefined {
    if ('value' in read) return read.value;
    this.#fault(path, read.wrong);
    return undefined;
  }

  #fault(path: string, message: string): void {
    this.faults.push({ path, message });
  }
}

function listOf(least: number, most: number, what: string): (given: unknown) => Read<readonly unknown[]> {
  return (given) => {
    if (!Array.isArray(given)) return { wrong: `Expected a list of ${what}, but found ${shown(given)}.` };
    if (given.length >= least && given.length <= most) return { value: given };
    return { wrong: `There are ${given.length} ${what}; there may be ${least} to ${most}.` };
  };
}

function readLink(given: unknown): Read<Link> {
  const wrong = { wrong: `${shown(given)} is not a link. Write { rel: of, to: ID }, with rel one of: ${RELATIONS.join(', ')}.` };
  if (!isObject(given) || Object.keys(given).some((key) => key !== 'rel' && key !== 'to')) return wrong;
  const rel = RELATIONS.find((one) => one === given['rel']);
  const to = readId(given['to']);
  if (rel === undefined) return wrong;
  return 'wrong' in to ? to : { value: { rel, to: to.value } };
}

function fieldsOf(type: EntryType): string {
  const names = Object.keys(type.fields);
  return names.length === 0 ? ' It has no fields.' : ` Its fields are: ${names.join(', ')}.`;
}
