import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { ENTRY_KEYS } from './check-entry.ts';
import { ENTRY_TYPES, entryTypesByArea, findEntryType, getEntryType } from './entry-types.ts';
import { attributeDeclarations, EPISODE_KINDS, getEpisodeKind } from './episode-kinds.ts';
import type { EntryType, FieldDeclaration } from './types.ts';

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
// Codes that we chose are names; those of the returns are short capitals and digits.
/** A name, a code of a return, or a media type as the internet writes it. */
const CODE = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*|[A-Z0-9]{1,6}|(?:application|audio|image|text)\/[a-z0-9.+-]+)$/;
// Words that the standards language gives a meaning of its own inside `where`.
const WORDS_OF_THE_LANGUAGE = ['by', 'any', 'linked'];
const FIELDS_ALSO_ON_AN_ENTRY = ['role', 'reason'];

const TYPES = [...ENTRY_TYPES.values()];
const FIELDS = TYPES.flatMap((type) =>
  Object.entries(type.fields).map(([name, field]) => ({ type, name, field, at: `${type.name}.${name}` })),
);

function filesUnder(folder: string): readonly string[] {
  return readdirSync(new URL(folder, import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.endsWith('index.ts'))
    .map((file) => file.replaceAll('\\', '/').slice(0, -'.ts'.length));
}

test('every file of an entry type is registered, under the area and name of its folder and file', () => {
  const registered = TYPES.map((type) => `${type.area}/${type.name}`);
  assert.deepEqual(filesUnder('entry-types').toSorted(), registered.toSorted());
});

test('every file of an episode is registered under its own name', () => {
  assert.deepEqual(filesUnder('episodes').toSorted(), [...EPISODE_KINDS.keys()].toSorted());
});

test('no two entry types have one name, in whatever area', () => {
  const listed = [...entryTypesByArea().values()].flat();
  assert.equal(listed.length, ENTRY_TYPES.size);
  for (const [area, types] of entryTypesByArea())
    assert.deepEqual(
      types.filter((type) => type.area !== area),
      [],
    );
});

test('every name is lower case with hyphens, and every code a name or a return’s code', () => {
  const offenders = [
    ...TYPES.map((type) => type.name).filter((name) => !NAME.test(name)),
    ...FIELDS.filter(({ name }) => !NAME.test(name)).map(({ at }) => at),
    ...FIELDS.flatMap(({ at, field }) =>
      Object.keys(field.options ?? {})
        .filter((code) => !CODE.test(code))
        .map((code) => `${at}=${code}`),
    ),
  ];
  assert.deepEqual(offenders, []);
});

test('every entry type, field and choice has words that people read', () => {
  const offenders = [
    ...TYPES.filter((type) => [type.label, type.plural, type.help].some(isBare)).map((type) => type.name),
    ...FIELDS.filter(({ field }) => isBare(field.label) || isBare(field.help)).map(({ at }) => at),
    ...FIELDS.filter(({ field }) => Object.values(field.options ?? {}).some(isBare)).map(({ at }) => `${at} (choices)`),
  ];
  assert.deepEqual(offenders, []);
});

test('labels are short and help can be read at a glance', () => {
  const offenders = [
    ...TYPES.filter((type) => type.label.length > 60 || type.help.length > 200).map((type) => type.name),
    ...FIELDS.filter(({ field }) => field.label.length > 80 || (field.help ?? '').length > 160).map(({ at }) => at),
  ];
  assert.deepEqual(offenders, []);
});

test('labels begin with a capital and end as a question or without a stop', () => {
  assert.deepEqual(
    [
      ...TYPES.filter((type) => isNotALabel(type.label) || isNotALabel(type.plural)).map((type) => type.name),
      ...FIELDS.filter(({ field }) => isNotALabel(field.label)).map(({ at }) => at),
    ],
    [],
  );
});

test('help never speaks of clients or cases, and no choice list is empty', () => {
  const offenders = [
    ...TYPES.filter((type) => /\b(client|service user)s?\b/i.test(type.help)).map((type) => type.name),
    ...FIELDS.filter(({ field }) => /\b(client|service user)s?\b/i.test(`${field.label} ${field.help ?? ''}`)).map(({ at }) => at),
    ...FIELDS.filter(({ field }) => isChoice(field) && Object.keys(field.options ?? {}).length < 2).map(({ at }) => at),
    ...FIELDS.filter(({ field }) => !isChoice(field) && field.options !== undefined).map(({ at }) => at),
  ];
  assert.deepEqual(offenders, []);
});

test('no field takes a name that an entry or the standards language has for something else', () => {
  const taken: readonly string[] = [...ENTRY_KEYS, 'subject', 'strikes-out', ...WORDS_OF_THE_LANGUAGE].filter(
    (name) => !FIELDS_ALSO_ON_AN_ENTRY.includes(name),
  );
  assert.deepEqual(
    FIELDS.filter(({ name }) => taken.includes(name)).map(({ at }) => at),
    [],
  );
});

test('only fields that one answer could break are bounded, and their bounds are the right way round', () => {
  for (const { field, at } of FIELDS) {
    assert.ok(field.kind === 'number' || (field.min === undefined && field.max === undefined), at);
    assert.ok((field.min ?? -Infinity) < (field.max ?? Infinity), at);
  }
});

test('every entry type is about somebody', () => {
  assert.deepEqual(
    TYPES.filter((type) => type.about.length === 0).map((type) => type.name),
    [],
  );
});

test('every episode opens, closes and takes its attributes by entries, fields and values that exist', () => {
  for (const kind of EPISODE_KINDS.values()) {
    for (const cue of [...kind.opens, ...kind.closes]) {
      const type = getEntryType(cue.entry);
      for (const [field, wanted] of Object.entries({ ...cue.where, ...cue.unless })) assertHolds(type, field, wanted, kind.name);
    }
    for (const source of Object.values(kind.attributes).flat()) {
      const type = getEntryType(source.entry);
      if ('field' in source) assert.ok(Object.hasOwn(type.fields, source.field), `${kind.name}: ${source.entry} has no ${source.field}`);
    }
    for (const attribute of Object.keys(kind.attributes))
      assert.ok(attributeDeclarations(kind, attribute).length > 0, `${kind.name}.${attribute}`);
  }
});

test('an attribute that is set to a choice is set to one that the field it shares knows', () => {
  for (const kind of EPISODE_KINDS.values()) {
    for (const [attribute, sources] of Object.entries(kind.attributes)) {
      const codes = attributeDeclarations(kind, attribute).flatMap((field) => Object.keys(field.options ?? {}));
      for (const source of sources)
        if ('value' in source && typeof source.value === 'string') assert.ok(codes.includes(source.value), `${kind.name}.${attribute}`);
    }
  }
});

test('an entry type or episode asked for by a wrong name is answered with the nearest', () => {
  assert.equal(findEntryType('vist'), undefined);
  assert.throws(() => getEntryType('vist'), /There is no entry type "vist"\. Did you mean "visit"\?/);
  assert.throws(() => getEpisodeKind('placment'), /There is no kind of episode "placment"\. Did you mean "placement"\?/);
});

function isBare(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}

function isNotALabel(text: string): boolean {
  return !/^[A-Z]/.test(text) || text.endsWith('.');
}

function isChoice(field: FieldDeclaration): boolean {
  return field.kind === 'choice' || field.kind === 'choices';
}

function assertHolds(type: EntryType, field: string, wanted: unknown, where: string): void {
  const declared = type.fields[field];
  assert.ok(declared !== undefined, `${where}: ${type.name} has no ${field}`);
  if (typeof wanted === 'boolean') assert.equal(declared.kind, 'yes-no', `${where}: ${type.name}.${field}`);
  else assert.ok(Object.hasOwn(declared.options ?? {}, String(wanted)), `${where}: ${type.name}.${field}=${String(wanted)}`);
}
