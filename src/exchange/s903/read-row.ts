/** One row of each table. */
import type { Day } from '../../calendar/index.ts';
import { REASONS_EPISODE_ENDED, REASONS_FOR_NEW_EPISODE, REASONS_PLACEMENT_CHANGED } from '../../record/codes/care-episode.ts';
import { ETHNICITIES, NO_PUPIL_NUMBER_REASONS } from '../../record/codes/child-details.ts';
import { LEGAL_STATUSES } from '../../record/codes/legal-status.ts';
import { CATEGORIES_OF_NEED } from '../../record/codes/need.ts';
import { ADOPTERS_LEGAL_STATUS, ADOPTERS_SEX, PREVIOUS_PERMANENCE, REASONS_NO_LONGER_FOR_ADOPTION } from '../../record/codes/permanence.ts';
import { PLACEMENT_PROVIDERS, PLACEMENT_TYPES } from '../../record/codes/placement-type.ts';
import { REVIEW_PARTICIPATION } from '../../record/codes/review-participation.ts';
import { REASONS_WORKER_CHANGED } from '../../record/codes/worker-change.ts';
import { quoted } from '../../record/plain-text.ts';
import { isChildId } from '../child-id.ts';
import type { RowValues } from './row-values.ts';
import type { ReturnRow } from './rows.ts';
import type { TableName } from './tables.ts';

type ReadTable = ReturnRow['table'];

const SEXES_WRITTEN: Readonly<Record<string, string>> = { 1: 'M', 2: 'F', M: 'M', F: 'F', U: 'U' };
const SEX_OPTIONS = { 1: '', 2: '', M: '', F: '', U: '' };
const MISSING_KINDS = { M: '', A: '' };
const SHORT_BREAKS = ['V3', 'V4'];
const PUPIL_NUMBER = /^[A-Z]\d{11}[\dA-Z]$/;
const BLANKED_OUT = /^X*$/;
const REGULATOR_NUMBER = /^[A-Z0-9][A-Z0-9/-]{0,19}$/;

/** Reads a row of the table; undefined where its rows hold nothing that can be dated. */
export function readRow(table: TableName, values: RowValues): ReturnRow | undefined {
  if (table === 'outcomes' || table === 'care-leavers') return undefined;
  const born = values.day('DOB', 'date of birth');
  return build(table, values, born);
}

// Built table by table, so that the type says which fields go with which table.
function build(table: ReadTable, values: RowValues, born: Day | undefined): ReturnRow {
  const { file, line } = values;
  const row = { file, line, ...(born !== undefined && { born }) };
  switch (table) {
    case 'header':
      return { table, ...row, ...headerValues(values) };
    case 'episodes':
      return { table, ...row, ...episodeValues(values) };
    case 'reviews':
      return {
        table,
        ...row,
        ...given({
          held: values.day('REVIEW', 'date of the review', 'needed'),
          part: values.code('REVIEW_CODE', REVIEW_PARTICIPATION, 'way the child took part', 'needed'),
        }),
      };
    case 'unaccompanied':
      return { table, ...row, ...given({ ceased: values.day('DUC', 'date unaccompanied status ceased') }) };
    case 'missing':
      return {
        table,
        ...row,
        ...given({
          kind: values.code('MISSING', MISSING_KINDS, 'kind of missing episode', 'needed'),
          began: values.day('MIS_START', 'start of the missing episode', 'needed'),
          ended: values.day('MIS_END', 'end of the missing episode'),
        }),
      };
    case 'placed-for-adoption':
      return {
        table,
        ...row,
        ...given({
          decided: values.day('DATE_PLACED', 'decision to place for adoption', 'needed'),
          reversed: values.day('DATE_PLACED_CEASED', 'decision no longer to place for adoption'),
          whyReversed: values.code('REASON_PLACED_CEASED', REASONS_NO_LONGER_FOR_ADOPTION, 'reason for no longer placing for adoption'),
        }),
      };
    case 'adoption':
      return { table, ...row, ...adoptionValues(values) };
    case 'previous-permanence':
      return { table, ...row, ...given({ before: values.code('PREV_PERM', PREVIOUS_PERMANENCE, 'previous permanence') }) };
    case 'social-workers':
      return { table, ...row, ...workerValues(values) };
  }
}

function headerValues(values: RowValues) {
  const written = values.text('UPN').toUpperCase();
  const noUpnReason = Object.keys(NO_PUPIL_NUMBER_REASONS).find((reason) => reason === written);
  const upn = PUPIL_NUMBER.test(written) ? written : undefined;
  if (written !== '' && upn === undefined && noUpnReason === undefined) {
    values.fault(
      'skips',
      'codes',
      'UPN',
      `${quoted(written, 40)} is not a pupil number. It is left out.`,
      'A pupil number is a letter, eleven digits, and a digit or letter.',
    );
  }
  const sex = values.code('SEX', SEX_OPTIONS, 'sex', 'needed');
  return given({
    sex: sex === undefined ? undefined : SEXES_WRITTEN[sex],
    ethnicity: values.code('ETHNIC', ETHNICITIES, 'ethnicity', 'needed'),
    upn,
    noUpnReason,
    // Spreadsheets turn the return's 1 and 0 into 1.0 and 0.0 where a column has blanks.
    mother: /^1(\.0)?$/.test(values.text('MOTHER')) ? true : /^0(\.0)?$/.test(values.text('MOTHER')) ? false : undefined,
  });
}

function episodeValues(values: RowValues) {
  const legalStatus = values.code('LS', LEGAL_STATUSES, 'legal status', 'needed');
  const shortBreaks = legalStatus !== undefined && SHORT_BREAKS.includes(legalStatus);
  const ended = values.day('DEC', 'end of the episode');
  const urn = values.text('URN').toUpperCase();
  return given({
    began: values.day('DECOM', 'start of the episode', 'needed'),
    why: values.code('RNE', REASONS_FOR_NEW_EPISODE, 'reason for the new episode', 'needed'),
    legalStatus,
    need: values.code('CIN', CATEGORIES_OF_NEED, 'category of need'),
    place: values.code('PLACE', PLACEMENT_TYPES, 'placement type', shortBreaks ? undefined : 'needed'),
    provider: values.code('PLACE_PROVIDER', PLACEMENT_PROVIDERS, 'placement provider'),
    regulatorNumber: BLANKED_OUT.test(urn) ? undefined : regulatorNumber(urn, values),
    ended,
    whyEnded: values.code('REC', REASONS_EPISODE_ENDED, 'reason the episode ended', ended === undefined ? undefined : 'needed'),
    whyMoved: values.code('REASON_PLACE_CHANGE', REASONS_PLACEMENT_CHANGED, 'reason the placement changed'),
  });
}

function regulatorNumber(urn: string, values: RowValues): string | undefined {
  if (REGULATOR_NUMBER.test(urn)) return urn;
  values.fault(
    'skips',
    'codes',
    'URN',
    `${quoted(urn, 40)} is not a regulator’s number. It is left out.`,
    'It is up to 20 letters and digits, such as SC012345.',
  );
  return undefined;
}

function adoptionValues(values: RowValues) {
  const adopters = values.text('NB_ADOPTR');
  return given({
    decided: values.day('DATE_INT', 'decision to place for adoption'),
    matched: values.day('DATE_MATCH', 'decision on the match'),
    adopters: /^[12]$/.test(adopters) ? Number(adopters) : undefined,
    adoptersSex: values.code('SEX_ADOPTR', ADOPTERS_SEX, 'sex of the adopters'),
    adoptersStatus: values.code('LS_ADOPTR', ADOPTERS_LEGAL_STATUS, 'legal status of the adopters'),
  });
}

function workerValues(values: RowValues) {
  const worker = values.text('SW_ID');
  const usable = isChildId(worker);
  if (!usable)
    values.fault(
      'skips',
      worker === '' ? 'missing' : 'codes',
      'SW_ID',
      worker === '' ? 'The social worker id is blank.' : `${quoted(worker, 40)} cannot stand as a worker's id.`,
      'Give the worker’s registration number, and make the table again.',
    );
  return given({
    worker: usable ? worker : undefined,
    began: values.day('SW_DECOM', 'day the worker was allocated', 'needed'),
    ended: values.day('SW_DEC', 'day the worker’s allocation ended'),
    why: values.code('SW_REASON', REASONS_WORKER_CHANGED, 'reason for the change of worker'),
  });
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The same without what is undefined. */
function given<T extends Readonly<Record<string, unknown>>>(values: T): Given<T> {
  const kept: Given<T> = {};
  for (const key in values) {
    const value = values[key];
    if (value !== undefined) Object.assign(kept, { [key]: value });
  }
  return kept;
}
