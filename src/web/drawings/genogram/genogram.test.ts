import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../../../calendar/index.ts';
import type { Entry } from '../../../record/types.ts';
import { FAMILY, sampleNetwork, tie, written } from '../../test-support/sample-people.ts';
import { genogramView } from './drawing.ts';
import { genogramLayout } from './layout.ts';
import { CELL, type Placed } from './measures.ts';
import { genogramRows } from './table.ts';

const TODAY = dayOf('2026-04-14');

function person(id: string, relation: string): Entry {
  return written(id, 'family-member', { relation, name: `${id} Madeup` });
}

/** A mother with many brothers and sisters, each with a partner and two children, and eight children of her own by three fathers. */
function largeFamily(): readonly Entry[] {
  const aunts = Array.from({ length: 6 }, (_, n) => n).flatMap((n) => [
    person(`aunt${n}`, 'aunt-or-uncle'),
    person(`in-law${n}`, 'relative'),
    tie(`a${n}`, 'birth-parent', 'nan', `aunt${n}`),
    tie(`m${n}`, 'married', `aunt${n}`, `in-law${n}`),
    ...[0, 1].flatMap((c) => [
      person(`cousin${n}${c}`, 'cousin'),
      tie(`c${n}${c}`, 'birth-parent', `aunt${n}`, `cousin${n}${c}`),
      tie(`d${n}${c}`, 'birth-parent', `in-law${n}`, `cousin${n}${c}`),
    ]),
  ]);
  const halves = Array.from({ length: 7 }, (_, n) => n).flatMap((n) => [
    person(`half${n}`, 'half-sibling'),
    tie(`h${n}`, 'birth-parent', 'mum', `half${n}`),
    tie(`f${n}`, 'birth-parent', n % 2 === 0 ? 'dad2' : 'dad3', `half${n}`),
  ]);
  return [
    person('mum', 'mother'),
    person('dad', 'father'),
    person('dad2', 'step-parent'),
    person('dad3', 'step-parent'),
    person('nan', 'grandparent'),
    tie('n', 'birth-parent', 'nan', 'mum'),
    ...aunts,
    ...halves,
  ];
}

function overlapping(people: readonly Placed[]): string[] {
  return people.flatMap((one, index) =>
    people
      .slice(index + 1)
      .filter((other) => Math.abs(one.x - other.x) < CELL.width - 0.01 && Math.abs(one.y - other.y) < CELL.height)
      .map((other) => `${one.id} and ${other.id}`),
  );
}

for (const [name, entries] of [
  ['four generations', FAMILY],
  ['a mother of eight with six sisters', largeFamily()],
  ['a child of whom nobody is known', []],
] as const) {
  test(`nobody stands on anybody else in a drawing of ${name}`, () => {
    const { people, width, height } = genogramLayout(sampleNetwork(TODAY, entries));
    assert.deepEqual(overlapping(people), []);
    for (const { id, x, y } of people) assert.ok(x > 0 && x + CELL.width / 2 < width + CELL.width && y > 0 && y < height, id);
  });
}

test('each generation stands on a row of its own, the oldest at the top', () => {
  const { people } = genogramLayout(sampleNetwork(TODAY));
  const rows = [...Map.groupBy(people, ({ y }) => y)]
    .toSorted(([one], [other]) => one - other)
    .map(([, row]) => row.map(({ id }) => id).toSorted());
  assert.deepEqual(rows, [['great'], ['gran', 'grandad', 'nan'], ['aunt', 'dad', 'mum', 'step'], ['bro', 'child', 'half']]);
});

test('a mother stands between two men she had children with, and every child hangs below its own parents', () => {
  const { people, descents } = genogramLayout(sampleNetwork(TODAY));
  const x = (id: string): number => people.find((one) => one.id === id)?.x ?? assert.fail(id);
  assert.ok(x('dad') < x('mum') && x('mum') < x('step'));
  const half = descents.find(({ to }) => to.some((top) => top.x === x('half'))) ?? assert.fail();
  assert.equal(half.from.x, (x('mum') + x('step')) / 2);
  assert.ok(x('bro') < x('child'), 'brothers and sisters stand by age, the eldest to the left');
});

test('a mother’s sister stands on the mother’s side, also where nobody knows the father’s parents', () => {
  const entries = [
    person('mum', 'mother'),
    person('dad', 'father'),
    person('aunt', 'aunt-or-uncle'),
    person('nan', 'grandparent'),
    tie('n1', 'birth-parent', 'nan', 'mum'),
    tie('n2', 'birth-parent', 'nan', 'aunt'),
    tie('m', 'married', 'mum', 'dad'),
  ];
  const { people } = genogramLayout(sampleNetwork(TODAY, entries));
  const row = people.filter(({ id }) => ['mum', 'dad', 'aunt'].includes(id)).toSorted((one, other) => one.x - other.x);
  assert.deepEqual(
    row.map(({ id }) => id),
    ['dad', 'mum', 'aunt'],
  );
});

test('people are drawn as they are: squares, circles, diamonds, crossed where they have died, the child doubled', () => {
  const { symbols } = genogramView(sampleNetwork(TODAY));
  const symbol = (name: string) => symbols.find(({ lines }) => lines.join(' ') === name) ?? assert.fail(name);
  assert.equal(symbol('Birch Invented').shape, 'square');
  assert.equal(symbol('Hazel Madeup').shape, 'circle');
  assert.deepEqual([symbol('Alder Madeup').died, symbol('Hazel Madeup').died], [true, false]);
  assert.deepEqual(
    symbols.filter(({ isChild }) => isChild).map(({ lines }) => lines),
    [['Rowan Madeup']],
  );
  const unborn = genogramView(
    sampleNetwork(TODAY, [...FAMILY, written('baby', 'family-member', { relation: 'sibling', name: 'Baby', sex: 'unborn' })]),
  );
  assert.equal(unborn.symbols.find(({ lines }) => lines[0] === 'Baby')?.shape, 'diamond');
});

test('lines say how people are to one another, with their dates', () => {
  const { lines } = genogramView(sampleNetwork(TODAY));
  const labelled = lines.flatMap(({ kind, label, slashes }) => (label === undefined ? [] : [`${label.text} ${kind} ${slashes.length}`]));
  assert.deepEqual(labelled.toSorted(), ['div. 2019 divorced 2', 'm. 1985 married 0', 'together 2020 living-together 0']);
  const violent = lines.find(({ kind }) => kind === 'violent') ?? assert.fail();
  assert.ok(violent.path.split('L').length > 8, 'violence is jagged');
  const fostered = genogramView(
    sampleNetwork(TODAY, [...FAMILY, written('carer', 'family-member', { relation: 'foster-carer', name: 'Pear House' })]),
  );
  assert.ok(fostered.lines.some(({ kind }) => kind === 'foster-parent'));
});

test('on an earlier day they are as they were then: married, alive, and some not born', () => {
  const { symbols, lines } = genogramView(
    sampleNetwork(
      dayOf('2018-06-01'),
      FAMILY.map((entry) => ({ ...entry, occurred: { day: dayOf('2017-06-01') } })),
    ),
  );
  const names = symbols.map((one) => one.lines.join(' '));
  assert.ok(!names.includes('Wren Notreal'));
  assert.equal(symbols.find((one) => one.lines.join(' ') === 'Alder Madeup')?.died, false);
  assert.deepEqual(
    lines
      .filter(({ kind }) => ['married', 'divorced'].includes(kind))
      .map(({ label }) => label?.text)
      .toSorted(),
    ['m. 1985', 'm. 2012'],
  );
});

test('a box lies round those who live with the child, and round nobody else', () => {
  const { household, people } = genogramLayout(sampleNetwork(TODAY));
  const inside = people.filter(({ x, y }) =>
    household.some((box) => box.x < x && x < box.x + box.width && box.y < y && y < box.y + box.height),
  );
  assert.deepEqual(inside.map(({ id }) => id).toSorted(), ['child', 'half', 'mum', 'step']);
});

test('the table has a line for everybody who is drawn, and says every line that is drawn', () => {
  const network = sampleNetwork(TODAY);
  const view = genogramView(network);
  const rows = genogramRows(network);
  assert.deepEqual(rows.map(({ name }) => name).toSorted(), view.symbols.map(({ lines }) => lines.join(' ')).toSorted());
  const words = (name: string) => rows.find((row) => row.name === name)?.ties.join(' ') ?? assert.fail(name);
  assert.match(words('Rowan Madeup'), /Child of Hazel Madeup and Birch Invented\..*Close to Maple Madeup\./);
  assert.match(words('Hazel Madeup'), /Divorced from Birch Invented since 2019\. Living together with Flint Notreal since 2020\./);
  assert.match(words('Flint Notreal'), /Violent to Hazel Madeup\. Lives with the child\./);
  assert.match(words('Wren Notreal'), /Child of Hazel Madeup and Flint Notreal\./);
  const told = rows.flatMap(({ ties }) => ties.filter((one) => /married|divorced|together/i.test(one)));
  assert.equal(told.length, view.lines.filter(({ label }) => label !== undefined).length);
});

test('family whose place nobody has said is not drawn, and two who are made parent and child of one another do not stop the drawing', () => {
  const odd = [
    ...FAMILY,
    written('lost', 'family-member', { relation: 'relative', name: 'Somebody Lost' }),
    tie('x1', 'birth-parent', 'mum', 'nan'),
    tie('x2', 'birth-parent', 'nan', undefined),
  ];
  const { people } = genogramLayout(sampleNetwork(TODAY, odd));
  assert.ok(!people.some(({ id }) => id === 'lost'));
  assert.deepEqual(overlapping(people), []);
});
