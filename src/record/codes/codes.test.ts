import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test, type TestContext } from 'node:test';
import { load } from 'js-yaml';
import { ASSESSMENT_FACTORS } from './assessment-factors.ts';
import { REASONS_EPISODE_ENDED, REASONS_FOR_NEW_EPISODE, REASONS_PLACEMENT_CHANGED } from './care-episode.ts';
import { ACCOMMODATION, ACTIVITIES, IN_TOUCH } from './care-leaver.ts';
import { CATEGORIES_OF_ABUSE } from './category-of-abuse.ts';
import { DISABILITIES, ETHNICITIES, NO_PUPIL_NUMBER_REASONS, SEXES } from './child-details.ts';
import { CLOSURE_REASONS } from './closure-reason.ts';
import { NO_SCORE_REASONS } from './health.ts';
import { LEGAL_STATUSES } from './legal-status.ts';
import { CATEGORIES_OF_NEED, PRIMARY_NEEDS } from './need.ts';
import { ADOPTERS_LEGAL_STATUS, ADOPTERS_SEX, PREVIOUS_PERMANENCE, REASONS_NO_LONGER_FOR_ADOPTION } from './permanence.ts';
import { PLACEMENT_PROVIDERS, PLACEMENT_TYPES } from './placement-type.ts';
import { REFERRAL_SOURCES } from './referral-source.ts';
import { REVIEW_PARTICIPATION } from './review-participation.ts';
import { REASONS_WORKER_CHANGED } from './worker-change.ts';

const SPECIFICATIONS = new URL('../../../../shared/data/spec/', import.meta.url);
type Codes = Readonly<Record<string, string>>;

const IN_THE_CENSUS: Readonly<Record<string, Codes>> = {
  referralsourcetype: REFERRAL_SOURCES,
  primaryneedcodetype: PRIMARY_NEEDS,
  reasonforclosuretype: CLOSURE_REASONS,
  categoryofabusetype: CATEGORIES_OF_ABUSE,
  assessmentfactorstype: ASSESSMENT_FACTORS,
  disabilitytype: DISABILITIES,
  ethnicitytype: ETHNICITIES,
  unknownupntype: NO_PUPIL_NUMBER_REASONS,
};

const IN_THE_RETURN: Readonly<Record<string, Codes>> = {
  'episodes.RNE': REASONS_FOR_NEW_EPISODE,
  'episodes.LS': LEGAL_STATUSES,
  'episodes.CIN': CATEGORIES_OF_NEED,
  'episodes.PLACE': PLACEMENT_TYPES,
  'episodes.PLACE_PROVIDER': PLACEMENT_PROVIDERS,
  'episodes.REC': REASONS_EPISODE_ENDED,
  'episodes.REASON_PLACE_CHANGE': REASONS_PLACEMENT_CHANGED,
  'reviews.REVIEW_CODE': REVIEW_PARTICIPATION,
  'oc2.SDQ_REASON': NO_SCORE_REASONS,
  'oc3.IN_TOUCH': IN_TOUCH,
  'oc3.ACTIV': ACTIVITIES,
  'prev_perm.PREV_PERM': PREVIOUS_PERMANENCE,
  'placed_adoption.REASON_PLACED_CEASED': REASONS_NO_LONGER_FOR_ADOPTION,
  'ad1.SEX_ADOPTR': ADOPTERS_SEX,
  'ad1.LS_ADOPTR': ADOPTERS_LEGAL_STATUS,
  'social_worker.SW_REASON': REASONS_WORKER_CHANGED,
};

test('the codes of the children in need census are all here, and no others', (t) => {
  const folder = specification(t, 'cin/');
  if (folder === undefined) return;
  const allowed = new Map<string, Set<string>>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.xsd'))) {
    const schema = readFileSync(new URL(file, folder), 'utf8');
    for (const [, name = '', body = ''] of schema.matchAll(/<xs:simpleType name="(\w+)">([\s\S]*?)<\/xs:simpleType>/g)) {
      const codes = [...body.matchAll(/<xs:enumeration value="([^"]+)"/g)].map(([, code = '']) => code);
      allowed.set(name, (allowed.get(name) ?? new Set()).union(new Set(codes)));
    }
  }
  for (const [name, ours] of Object.entries(IN_THE_CENSUS))
    assert.deepEqual(inOrder(Object.keys(ours)), inOrder(allowed.get(name) ?? []), name);
  assert.deepEqual(inOrder(Object.keys(SEXES)), ['F', 'M', 'U']);
});

test('the codes of the looked after return, of any year, are all here, and no others', (t) => {
  const folder = specification(t, 's903/');
  if (folder === undefined) return;
  const allowed = new Map<string, Set<string>>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.yml')))
    gather(load(readFileSync(new URL(file, folder), 'utf8')), '', allowed);
  for (const [column, ours] of Object.entries(IN_THE_RETURN)) {
    // A code for 'not recorded' is the absence of the field here.
    const theirs = [...(allowed.get(column) ?? [])].filter((code) => code !== '0');
    assert.deepEqual(inOrder(Object.keys(ours)), inOrder(theirs), column);
  }
  const accommodation = [...(allowed.get('oc3.ACCOM') ?? [])].filter((code) => code !== '0').map((code) => code.slice(0, 1));
  assert.deepEqual(inOrder(Object.keys(ACCOMMODATION)), inOrder(new Set(accommodation)));
});

/** Adds every `code` found below a table and column, whether in a whole schema or in a year's changes to it ('column_map.table.COLUMN.category'). */
function gather(node: unknown, path: string, into: Map<string, Set<string>>): void {
  if (Array.isArray(node)) return node.forEach((one) => gather(one, path, into));
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key !== 'code') gather(value, path === '' ? key : `${path}.${key}`, into);
    else if (typeof value === 'string') {
      const [table, column] = path.split('.').filter((part) => part !== 'column_map' && part !== 'value');
      const place = `${table}.${column}`;
      into.set(place, (into.get(place) ?? new Set()).add(value));
    }
  }
}

function specification(t: TestContext, name: string): URL | undefined {
  const folder = new URL(name, SPECIFICATIONS);
  if (existsSync(folder)) return folder;
  t.skip(`needs the published specifications in ${folder.pathname}`);
  return undefined;
}

function inOrder(codes: Iterable<string>): readonly string[] {
  return [...codes].toSorted();
}
