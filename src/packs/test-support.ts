/** A pack folder of an invented council, written to a temporary place for one test. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { type CheckedPack, checkPack, checkPackAlone } from './pack.ts';

export const SHEET = `authority: testshire
name: Testshire
document: Practice Standards, January 2025
clauses: clauses.yaml
calendar: testshire
`;

const CLAUSES = `"1.1": { chapter: Visits, topic: visits to a child on a plan }
"1.10": { chapter: Visits, topic: visits after the first month }
"1.2": { chapter: Conferences, topic: when the conference is held }
"1.3": { chapter: Values, topic: kindness }
`;

const CALENDAR = `council: Testshire
status: published
closures: []
terms: []
`;

/** A standard that holds, on lines whose numbers the tests know. */
export const SOUND = `chapter: Visits
standards:
  - id: testshire.visits.plan
    clause: ["1.1"]
    owner: social-worker
    says: A child on a protection plan is seen every ten working days.
    versions:
      - from: 2025-01-01
        shape: every
        while: child-protection-plan
        interval: 10 working days
        met-by: { entry: visit, where: { child-seen: true } }
    examples:
      - name: a visit where the child was not seen does not count
        given:
          - 2025-06-02 child-protection-plan-started
          - 2025-06-03 visit child-seen=no
        on: 2025-06-10
        expect: { state: due-soon, due: 2025-06-16, rejected: 1 }
`;

export interface Files {
  readonly [name: string]: string;
}

/** Writes the invented council's pack, with these files in it or in place of its own, and answers its folder. */
export function packFolder(t: TestContext, files: Files): string {
  const standards = mkdtempSync(join(tmpdir(), 'sightline-pack-'));
  t.after(() => rmSync(standards, { recursive: true, force: true }));
  const folder = join(standards, 'testshire');
  mkdirSync(folder);
  mkdirSync(join(standards, 'calendars'));
  writeFileSync(join(standards, 'calendars', 'testshire.yaml'), files['calendar'] ?? CALENDAR);
  for (const [name, text] of Object.entries({ 'pack.yaml': SHEET, 'clauses.yaml': CLAUSES, ...files })) {
    if (name !== 'calendar') writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Checks the invented council's pack with this chapter. */
export function checkChapter(t: TestContext, chapter: string, files: Files = {}): CheckedPack {
  return checkPack(packFolder(t, { 'visits.yaml': chapter, ...files }));
}

/** The sound chapter with one passage changed; the passage must stand in it. */
export function changed(from: string, to: string): string {
  if (!SOUND.includes(from)) throw new Error(`The sound chapter does not hold ${JSON.stringify(from)}.`);
  return SOUND.replace(from, to);
}

/** The faults and the one version of a standard whose version is this YAML, read without running its example. */
export function readVersionOf(t: TestContext, version: string, files: Files = {}) {
  const indented = version
    .trim()
    .split('\n')
    .map((line) => `        ${line}`)
    .join('\n');
  const text = `chapter: Visits
standards:
  - id: testshire.visits.plan
    clause: ["1.1"]
    owner: social-worker
    says: What it asks.
    versions:
      - from: 2025-01-01
${indented}
    examples:
      - { name: nothing yet, given: [2025-06-02 visit], on: 2025-06-10, expect: none }
`;
  const { loaded, faults } = checkPackAlone(packFolder(t, { 'visits.yaml': text, ...files }));
  const standard = loaded?.pack.standards[0];
  return { standard, version: standard?.versions[0], faults: faults.map((fault) => `${fault.message} ${fault.mend}`) };
}
