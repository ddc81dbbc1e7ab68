/** Whatever people decide, in whatever order: what is hidden is not in the file, and what stands in another child's record never is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayOf } from '../../../calendar/index.ts';
import type { Entry } from '../../../record/types.ts';
import type { Redaction } from '../../../store/rights-of-people/index.ts';
import { packHtml } from './pack-html.ts';
import { hiderOf, releasedPack } from './released-pack.ts';
import { suggestions } from './suggestions.ts';
import { passagesOf, type WholePack, wholePack } from './whole-pack.ts';

const LETTER = { council: 'Nowhereshire', to: 'Ash Notreal', receivedOn: '31 March 2026', upTo: '14 April 2026', toThemselves: true };
const TYPES = ['visit', 'case-note', 'wishes-and-feelings', 'family-member', 'contact'] as const;
const FIELD: Readonly<Record<(typeof TYPES)[number], string>> = {
  visit: 'child-words',
  'case-note': 'notes',
  'wishes-and-feelings': 'words',
  'family-member': 'name',
  contact: 'reason',
};

/** Words that no template or label holds; some of them shared between entries. */
const word = fc.oneof(
  fc.integer({ min: 0, max: 9 }).map((n) => `Zq${n}xshared`),
  fc.integer({ min: 0, max: 9999 }).map((n) => `Zq${n}xown`),
  fc.constantFrom('<b>Zqbx</b>', 'Zq&x;', '"Zqx"', 'Zqé́x', 'Zq🙂x', 'Zqعx'),
);
const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));

const entries = fc
  .array(fc.record({ type: fc.constantFrom(...TYPES), text, day: fc.integer({ min: 0, max: 4000 }), again: fc.boolean() }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((all) =>
    all.map(({ type, text: says, day, again }, index): Entry => {
      const before = all[index - 1];
      return {
        id: `e${index}`,
        type,
        subjects: ['ash'],
        occurred: { day: dayOf('2012-01-01') + day },
        by: 'ada',
        role: 'social-worker',
        fields: { [FIELD[type]]: says },
        ...(again && before?.type === type && { supersedes: `e${index - 1}`, reason: says.split(' ').slice(0, 2).join(' ') }),
      };
    }),
  );

interface Choice {
  readonly passage: number;
  readonly from: number;
  readonly length: number;
  readonly decision: 'hide' | 'show';
}
const choices = fc.array(
  fc.record({
    passage: fc.nat(),
    from: fc.nat({ max: 60 }),
    length: fc.integer({ min: 1, max: 60 }),
    decision: fc.constantFrom('hide' as const, 'hide' as const, 'show' as const),
  }),
  { maxLength: 12 },
);

function packOf(all: readonly Entry[]): WholePack {
  return wholePack({
    record: { subject: { id: 'ash', kind: 'child', name: 'Ash Notreal', born: dayOf('2008-02-29') }, entries: all, sources: [] },
    corrections: [],
    known: { workerName: (id) => id, roleName: (role) => role, standardTitle: () => undefined, networkName: (id) => id },
    toThemselves: true,
    asOf: dayOf('2026-04-14'),
  });
}

function decisionsFrom(pack: WholePack, chosen: readonly Choice[]): Redaction[] {
  const passages = passagesOf(pack);
  return chosen.flatMap(({ passage, from, length, decision }, index): Redaction[] => {
    const about = passages[passage % passages.length];
    if (about === undefined || from >= about.text.length) return [];
    return [redaction(index + 1, { entry: about.entry, part: about.part, from, to: Math.min(about.text.length, from + length) }, decision)];
  });
}

function redaction(nth: number, span: Pick<Redaction, 'entry' | 'part' | 'from' | 'to'>, decision: 'hide' | 'show'): Redaction {
  const by = { account: 'olu', name: 'Olu Pretend' };
  const at = Temporal.Instant.from('2026-04-14T10:00:00Z');
  return { ...span, nth, decision, ...(decision === 'hide' && { reason: 'third-party' }), suggested: false, by, at };
}

const escaped = (plain: string): string =>
  plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** How often words stand in what is shown, and in what is hidden. */
function counted(pack: WholePack, decisions: readonly Redaction[], wanted: string): { shown: number; all: number } {
  const hide = hiderOf(decisions);
  const occurrences = (inText: string): number => inText.split(wanted).length - 1;
  let [shown, all] = [0, 0];
  for (const passage of passagesOf(pack)) {
    all += occurrences(passage.text);
    const gone = passage.part !== '~all' && hide.wholeOf({ heading: headingOf(pack, passage.entry) }) !== undefined;
    if (!gone)
      for (const { from, to, reason } of hide.runsOf(passage)) if (reason === undefined) shown += occurrences(passage.text.slice(from, to));
  }
  return { shown, all };
}

function headingOf(pack: WholePack, entry: string) {
  return (
    passagesOf(pack).find((one) => one.entry === entry && one.part === '~all') ?? {
      entry,
      part: '~all',
      label: '',
      text: '',
      written: false,
    }
  );
}

test('words that are hidden wherever they stand are in the file nowhere: not in its text, nor in a title or an attribute', () => {
  fc.assert(
    fc.property(entries, choices, (all, chosen) => {
      const pack = packOf(all);
      const decisions = decisionsFrom(pack, chosen);
      const html = packHtml(releasedPack(pack, decisions), LETTER);
      for (const token of new Set(all.flatMap(({ fields }) => Object.values(fields).flatMap((value) => String(value).split(' '))))) {
        const { shown } = counted(pack, decisions, token);
        if (shown === 0) assert.ok(!html.includes(escaped(token)) && !html.includes(token), token);
      }
      // Each character that is shown is there, in order: nothing else is taken out.
      for (const { years } of [releasedPack(pack, [])]) assert.equal(years.flatMap((year) => year.entries).length, all.length);
    }),
    { numRuns: 300 },
  );
});

test('once every suggestion is accepted, no word hidden in one place stands in another', () => {
  fc.assert(
    fc.property(entries, choices, (all, chosen) => {
      const pack = packOf(all);
      // Only hiding: whoever shows words on purpose has decided so.
      const decisions = decisionsFrom(
        pack,
        chosen.map((one) => ({ ...one, decision: 'hide' as const })),
      );
      const asked = { pack, others: [], sharedEntries: new Set<string>(), otherVersions: new Map<string, string[]>() };
      for (let round = 0; ; round += 1) {
        assert.ok(round < 50, 'suggestions go on without end');
        const open = suggestions({ ...asked, decisions });
        if (open.length === 0) break;
        for (const one of open) decisions.push(redaction(decisions.length + 100, one, 'hide'));
      }
      const html = packHtml(releasedPack(pack, decisions), LETTER);
      const hide = hiderOf(decisions);
      for (const passage of passagesOf(pack)) {
        for (const { from, to, reason } of hide.runsOf(passage)) {
          const hidden = passage.text.slice(from, to);
          // Of what the entries themselves say, and of whole words alone: what is left of a word cut in two is part of many others, and nobody can mark
          // half a character.
          const isMarkable = hidden.isWellFormed() && isBounded(passage.text, from, to);
          if (reason !== undefined && hidden.includes('Zq') && isTelling(hidden) && isMarkable)
            assert.ok(!standsAsWords(html, escaped(hidden.trim())), `${hidden} of ${passage.part}`);
        }
      }
    }),
    { numRuns: 200 },
  );
});

/** Whether these words stand there whole: a word that only begins as their last one does is another word. */
function standsAsWords(all: string, words: string): boolean {
  for (let at = all.indexOf(words); at !== -1; at = all.indexOf(words, at + 1))
    if (!cutsAWord(all, at) && !cutsAWord(all, at + words.length)) return true;
  return false;
}

function cutsAWord(all: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(all.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(all.charAt(at));
}

function isBounded(all: string, from: number, to: number): boolean {
  const [before, after] = [all.slice(0, from).at(-1) ?? ' ', all.at(to) ?? ' '];
  return !/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
}

function isTelling(hidden: string): boolean {
  return (hidden.match(/[\p{L}\p{N}]/gu) ?? []).length >= 3;
}
