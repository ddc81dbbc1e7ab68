/** The tables of the looked after return, told apart by their headings: what files are called differs from council to council. */
export type TableName =
  | 'header'
  | 'episodes'
  | 'reviews'
  | 'unaccompanied'
  | 'missing'
  | 'placed-for-adoption'
  | 'adoption'
  | 'previous-permanence'
  | 'social-workers'
  | 'outcomes'
  | 'care-leavers';

export interface Table {
  readonly name: TableName;
  /** What people call it. */
  readonly called: string;
  /** Headings no other table has: these tell which it is. */
  readonly tells: readonly string[];
  /** Headings without which it cannot be read. */
  readonly needs: readonly string[];
  /** Headings it may have besides. */
  readonly may: readonly string[];
}

export const TABLES: readonly Table[] = [
  {
    name: 'episodes',
    called: 'episodes',
    tells: ['DECOM', 'RNE', 'LS', 'PLACE', 'DEC', 'REC', 'REASON_PLACE_CHANGE'],
    needs: ['CHILD', 'DECOM', 'RNE', 'LS', 'PLACE', 'DEC', 'REC'],
    may: ['CIN', 'PLACE_PROVIDER', 'REASON_PLACE_CHANGE', 'HOME_POST', 'PL_POST', 'URN', 'PL_LA', 'PL_LOCATION', 'PL_DISTANCE'],
  },
  { name: 'reviews', called: 'reviews', tells: ['REVIEW', 'REVIEW_CODE'], needs: ['CHILD', 'REVIEW', 'REVIEW_CODE'], may: ['DOB'] },
  { name: 'unaccompanied', called: 'unaccompanied children', tells: ['DUC'], needs: ['CHILD', 'DUC'], may: ['SEX', 'DOB'] },
  {
    name: 'missing',
    called: 'missing',
    tells: ['MISSING', 'MIS_START', 'MIS_END'],
    needs: ['CHILD', 'MISSING', 'MIS_START', 'MIS_END'],
    may: ['DOB'],
  },
  {
    name: 'placed-for-adoption',
    called: 'placed for adoption',
    tells: ['DATE_PLACED', 'DATE_PLACED_CEASED', 'REASON_PLACED_CEASED'],
    needs: ['CHILD', 'DATE_PLACED', 'DATE_PLACED_CEASED'],
    may: ['DOB', 'REASON_PLACED_CEASED'],
  },
  {
    name: 'adoption',
    called: 'adoption (AD1)',
    tells: ['DATE_INT', 'DATE_MATCH', 'FOSTER_CARE', 'NB_ADOPTR', 'SEX_ADOPTR', 'LS_ADOPTR'],
    needs: ['CHILD', 'DATE_INT', 'DATE_MATCH'],
    may: ['DOB', 'FOSTER_CARE', 'NB_ADOPTR', 'SEX_ADOPTR', 'LS_ADOPTR'],
  },
  {
    name: 'previous-permanence',
    called: 'previous permanence',
    tells: ['PREV_PERM', 'LA_PERM', 'DATE_PERM'],
    needs: ['CHILD', 'PREV_PERM'],
    may: ['DOB', 'LA_PERM', 'DATE_PERM'],
  },
  {
    name: 'social-workers',
    called: 'social worker episodes',
    tells: ['SW_ID', 'SW_DECOM', 'SW_DEC', 'SW_REASON'],
    needs: ['CHILD', 'SW_ID', 'SW_DECOM', 'SW_DEC'],
    may: ['DOB', 'SW_REASON'],
  },
  {
    name: 'outcomes',
    called: 'outcomes (OC2)',
    tells: [
      'SDQ_SCORE',
      'SDQ_REASON',
      'CONVICTED',
      'HEALTH_CHECK',
      'IMMUNISATIONS',
      'TEETH_CHECK',
      'HEALTH_ASSESSMENT',
      'SUBSTANCE_MISUSE',
      'INTERVENTION_RECEIVED',
      'INTERVENTION_OFFERED',
    ],
    needs: ['CHILD'],
    may: ['DOB'],
  },
  { name: 'care-leavers', called: 'care leavers (OC3)', tells: ['IN_TOUCH', 'ACTIV', 'ACCOM'], needs: ['CHILD'], may: ['DOB'] },
  // Last, because its headings of its own are few and other tables share the rest.
  {
    name: 'header',
    called: 'header',
    tells: ['ETHNIC', 'MOTHER', 'MC_DOB', 'UPN'],
    needs: ['CHILD', 'SEX', 'DOB', 'ETHNIC'],
    may: ['UPN', 'MOTHER', 'MC_DOB', 'UASC'],
  },
];

export interface Recognised {
  readonly table: Table;
  /** Needed headings that are not there. */
  readonly lacks: readonly string[];
  /** Headings the table is not known to have. */
  readonly unknown: readonly string[];
}

/** Which table has these headings (in capitals): the one with the most headings of its own among them; undefined for none. */
export function recogniseTable(headings: readonly string[]): Recognised | undefined {
  const has = new Set(headings);
  const ranked = TABLES.map((table) => ({ table, told: table.tells.filter((one) => has.has(one)).length })).filter(({ told }) => told > 0);
  const [best] = ranked.sort((a, b) => b.told - a.told);
  if (best === undefined) return undefined;
  const { table } = best;
  const known = [...table.tells, ...table.needs, ...table.may];
  return {
    table,
    lacks: table.needs.filter((one) => !has.has(one)),
    unknown: headings.filter((one) => one !== '' && !known.includes(one)),
  };
}
