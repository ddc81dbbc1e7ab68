import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayOf } from '../../calendar/index.ts';
import { keysOf } from './keys.ts';
import { asksNothing, type KeyAsked, keysAsked, readAsked } from './read-asked.ts';
import { isOneSlipFrom } from './slips.ts';
import { type FoundBy, type Told, toldInEntries, toldOfSubject } from './told.ts';
import { whyFound } from './why-found.ts';

const TODAY = dayOf('2026-04-14');
const BORN = dayOf('2014-05-03');

function called(name: string, ...more: readonly Told[]): FoundBy {
  const subject = toldOfSubject({ id: 'c-77', kind: 'child', name, born: BORN });
  return { ...subject, told: [...subject.told, ...more] };
}

/** As the database does it, and then as it is looked at more closely. */
function finds(typed: string, child: FoundBy): boolean {
  const asked = readAsked(typed, TODAY);
  const keys = keysOf(child);
  const has = ({ key, begins }: KeyAsked): boolean => keys.some((one) => (begins ? one.startsWith(key) : one === key));
  const byKeys = keysAsked(asked, 'loosely').every((some) => some.some(has));
  return !asksNothing(asked) && byKeys && whyFound(asked, child) !== undefined;
}

const SPELT: readonly (readonly [string, readonly string[]])[] = [
  ['Mohammed Notreal', ['Muhammad', 'mohamed notreal', 'Mohamad', 'Muhamad notreal', 'Mohammad']],
  ['Siân Notreal', ['sian', 'Sian Notreal', 'Shan']],
  ['Seán O’Connor', ['sean oconnor', "Sean O'Connor", 'Shaun Oconnor', 'Shawn connor', 'oconor']],
  ['Zoë Al-Hassan', ['zoe alhassan', 'Zoe al hassan', 'hasan']],
  ['Łukasz Wójcik', ['lukasz wojcik', 'Lukas Vojcik']],
  ['Nguyễn Thị Hương', ['nguyen', 'Huong Nguyen', 'ngueyn']],
  ['Xiaoming Notreal', ['xiao', 'notreal xiaoming']],
  ['Oluwaseun Notreal', ['oluwasuen', 'Olu']],
  ['Katherine Notreal', ['Catherine', 'Kathryn', 'Katharine']],
  ['Philippa Notreal', ['Filippa', 'Phillipa']],
  ['Steven Notreal', ['Stephen', 'Stephan']],
  ['Søren Ødegård', ['soren odegard']],
  ['Yusuf Notreal', ['Yousef', 'Yusef', 'Yussuf']],
  ['Khadija Notreal', ['Kadija', 'Khadijah']],
  ['Aoife Notreal', ['aoife', 'Aiofe']],
  ['Amélie-Rose Notreal', ['amelierose', 'amelie rose', 'rose amelie']],
];

for (const [name, typed] of SPELT)
  test(`${name} is found by ${typed.join(', ')}`, () => {
    for (const one of typed) assert.ok(finds(one, called(name)), one);
  });

test('another child is not found by a name that is only a little like it', () => {
  for (const [typed, name] of [
    ['Sam', 'Robin Notreal'],
    ['Robin Invented', 'Robin Notreal'],
    ['Ann', 'Hannah Notreal'],
    ['Mohammed', 'Matilda Notreal'],
  ] as const)
    assert.ok(!finds(typed, called(name)), `${typed} found ${name}`);
});

const letters = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 4, maxLength: 12 });
test('a name finds itself with one letter doubled, missing, changed or two changed about, in any order of its words', () => {
  fc.assert(
    fc.property(letters, letters, fc.nat(), fc.constantFrom(...'aeioubdkmst'), (given, family, place, other) => {
      const at = place % given.length;
      const [head, letter, tail] = [given.slice(0, at), given.charAt(at), given.slice(at + 1)];
      const child = called(`${given} ${family}`);
      for (const typed of [
        given,
        head + letter + letter + tail,
        head + tail,
        head + other + tail,
        head + tail.charAt(0) + letter + tail.slice(1),
      ]) {
        const asked = readAsked(`${family} ${typed}`, TODAY);
        // Letters that happen to spell a month, a postcode or an age are read as such.
        fc.pre(asked.words.length === 2);
        assert.ok(finds(`${family} ${typed}`, child), typed);
      }
    }),
    { numRuns: 200 },
  );
});

test('one slip of the finger is one, two are not', () => {
  for (const [one, other] of [
    ['robin', 'robbin'],
    ['robin', 'robn'],
    ['robin', 'robim'],
    ['robin', 'roibn'],
    ['robin', 'arobin'],
  ] as const)
    assert.ok(isOneSlipFrom(one, other) && isOneSlipFrom(other, one), other);
  for (const other of ['robin', 'rbni', 'rob', 'bobim', 'nibor']) assert.ok(!isOneSlipFrom('robin', other), other);
});

const THE_DAY = [
  '3/5/2014',
  '03/05/2014',
  '3.5.14',
  '3-5-2014',
  '3 5 2014',
  '2014-05-03',
  '03052014',
  '20140503',
  '3 May 2014',
  '3rd May 2014',
  'May 3, 2014',
  '3rd of May 2014',
  '3may2014',
  '3 May 14',
  'dob 3/5/14',
  'born on 3 May 2014',
  'May 2014',
  'born 2014',
  '2014',
  'aged 11',
  '11 years old',
  '3 may',
];
for (const typed of THE_DAY)
  test(`who was born on 3 May 2014 is found by “${typed}”, alone and with a name`, () => {
    assert.ok(finds(typed, called('Robin Notreal')));
    assert.ok(finds(`robin ${typed}`, called('Robin Notreal')));
    assert.ok(!finds(typed, { told: [], born: dayOf('2013-04-02') }), 'somebody else is not');
  });

test('a day that cannot be is told of, and a month and day the wrong way round is understood', () => {
  assert.equal(readAsked('robin 31/2/2014', TODAY).wrong, '31/2/2014');
  assert.ok(finds('5/13/2014', { told: [], born: dayOf('2014-05-13') }));
});

test('a child is found by what entries say: another name, a former one, a mother, a number in groups, a postcode', () => {
  const entry = (type: string, fields: Record<string, string>) => ({
    id: type,
    type,
    subjects: ['c-77'],
    occurred: { day: TODAY },
    fields,
  });
  const told = toldInEntries([
    entry('child-details', { 'known-as': 'Bertie', 'former-names': 'Unreal', upn: 'A123456789012', 'nhs-number': '943 476 5919' }),
    entry('family-member', { name: 'Saoirse Pretend', relation: 'mother' }),
    entry('address', { address: '7 Invented Row\nNowhere', postcode: 'ZZ99 3WZ' }),
  ]);
  const child = called('Robin Notreal', ...told);
  for (const typed of [
    'bertie notreal',
    'unreal',
    'A123456789012',
    '9434765919',
    '943 476 5919',
    'saoirse',
    'zz993wz',
    'ZZ99 3WZ',
    '7 invented row',
    'c-77',
    'c 77',
  ])
    assert.ok(finds(typed, child), typed);
  assert.deepEqual(
    whyFound(readAsked('berty', TODAY), child)?.why.map(({ told: { kind }, fit }) => [kind, fit]),
    [['known-as', 'sounds']],
  );
});

test('the same name comes before one that begins so, that before one that is alike, and the child before the family', () => {
  const rank = (name: string, ...more: readonly Told[]) =>
    whyFound(readAsked('robin', TODAY), called(name, ...more))?.rank ?? assert.fail();
  const ranks = [
    rank('Robin Notreal'),
    rank('Robina Notreal'),
    rank('Robyn Notreal'),
    rank('Sam Notreal', { kind: 'family', text: 'Robin' }),
  ];
  assert.deepEqual(
    ranks,
    ranks.toSorted((one, other) => one - other),
  );
  assert.equal(new Set(ranks).size, 4);
});

test('whatever is typed is read without fail, and nothing in a key ends its quotation', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
      for (const { key } of keysAsked(readAsked(typed, TODAY), 'loosely').flat()) assert.match(key, /^[\p{L}\p{N}]+$/u);
    }),
  );
});
