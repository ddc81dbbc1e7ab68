/** Fields that are about somebody other than the person whose record it is, whichever entry they stand in. */
export const FIELDS_ABOUT_OTHERS: ReadonlySet<string> = new Set([
  'name',
  'made-by',
  'told-by',
  'informant-details',
  'requested-by',
  'interpreter',
  'kept-out',
  'family-feedback',
]);
