/** The words a JSON Schema is built in. */
export type Schema = Readonly<Record<string, unknown>>;

/** The definitions that the schema shares, by name. */
export type Definitions = Readonly<Record<string, Schema>>;

/** What a definition says; a name with a dot belongs to one entry type, field or episode. */
export function ref(name: string, more: Schema = {}): Schema {
  return { $ref: `#/$defs/${name}`, ...more };
}

/**
 * A group of keys and no others. Every key of the language has its schema here, so that a key added to a list that the reader knows
 * does not pass the type check until the schema knows it too.
 */
export function group<Key extends string>(
  keys: readonly Key[],
  of: Readonly<Record<Key, Schema>>,
  required: readonly Key[] = [],
  more: Schema = {},
): Schema {
  return {
    type: 'object',
    properties: Object.fromEntries(keys.map((key) => [key, of[key]])),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
    ...more,
  };
}

/** A group whose keys are any of these names, at least one. */
export function named(properties: Readonly<Record<string, Schema>>): Schema {
  return { type: 'object', properties, additionalProperties: false, minProperties: 1 };
}

/** A list of at least one. */
export function list(items: Schema): Schema {
  return { type: 'array', items, minItems: 1 };
}

/** One, or a list of at least one. */
export function oneOrMore(one: Schema): Schema {
  return { anyOf: [one, list(one)] };
}

/** One of these words. */
export function word(words: readonly string[]): Schema {
  return { enum: words };
}

/** One of these words, each with what it means. A code of digits alone may be written without quotes. */
export function described(words: ReadonlyMap<string, string>): Schema {
  return { oneOf: [...words].map(([name, description]) => ({ ...written(name), description })) };
}

function written(name: string): Schema {
  return String(Number(name)) === name ? { enum: [name, Number(name)] } : { const: name };
}

/** Text for people to read. */
export function text(longest: number, description: string): Schema {
  return { type: 'string', minLength: 1, maxLength: longest, description };
}

/** What must hold where something else does, and where it does not. */
export function whenever(test: Schema, holds: Schema, otherwise?: Schema): Schema {
  // oxlint-disable-next-line unicorn/no-thenable -- a word of JSON Schema, in what is never awaited
  return { if: test, then: holds, ...(otherwise !== undefined && { else: otherwise }) };
}

/** What must hold of one key where another key names one thing. */
export function where(key: string, names: Schema, properties: Schema): Schema {
  return whenever({ properties: { [key]: names }, required: [key] }, { properties });
}

export const YES_NO: Schema = { enum: [true, false, 'yes', 'no'] };
