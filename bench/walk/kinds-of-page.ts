/** Every kind of page that someone walks through, with the filters and orders of the worklist each a kind of its own. */

/** What there is to open, read off the pages themselves as the walk begins. */
export interface Findings {
  readonly authority: string;
  readonly children: readonly string[];
  readonly whys: readonly string[];
  readonly workers: readonly string[];
  readonly teams: readonly string[];
  readonly standards: readonly string[];
  readonly questions: readonly string[];
  readonly names: readonly string[];
  /** How many pages the whole worklist has. */
  readonly pages: number;
}

/** One kind of page: its name, and an address of it by chance. */
export interface KindOfPage {
  readonly name: string;
  /** How often it is opened beside the others; 1 where absent. */
  readonly weight?: number;
  address(found: Findings, one: <T>(list: readonly T[]) => T, below: (n: number) => number): string;
}

const enc = encodeURIComponent;
const NEEDS = ['overdue', 'due-soon', 'decision', 'to-put-right', 'not-held'] as const;

export const KINDS_OF_PAGE: readonly KindOfPage[] = [
  { name: 'worklist', weight: 4, address: () => '/children' },
  { name: 'worklist, one of the first ten pages', weight: 2, address: (_found, _one, below) => `/children?page=${2 + below(9)}` },
  { name: 'worklist, any page', address: ({ pages }, _one, below) => `/children?page=${1 + below(pages)}` },
  { name: 'worklist, a worker', weight: 4, address: ({ workers }, one) => `/children?worker=${enc(one(workers))}` },
  { name: 'worklist, a team', weight: 2, address: ({ teams }, one) => `/children?team=${enc(one(teams))}` },
  ...NEEDS.map((need) => ({ name: `worklist, ${need}`, address: () => `/children?need=${need}` })),
  { name: 'worklist, a team and a need', address: ({ teams }, one) => `/children?team=${enc(one(teams))}&need=${one(NEEDS)}` },
  { name: 'worklist, a standard', weight: 2, address: ({ standards }, one) => `/children?standard=${enc(one(standards))}` },
  {
    name: 'worklist, a standard and a need',
    address: ({ standards }, one) => `/children?standard=${enc(one(standards))}&need=${one(NEEDS)}`,
  },
  { name: 'worklist, longest unseen', weight: 2, address: () => '/children?by=seen' },
  { name: 'worklist, a worker, longest unseen', address: ({ workers }, one) => `/children?by=seen&worker=${enc(one(workers))}` },
  { name: 'worklist, closed records too', address: () => '/children?closed=yes' },
  { name: 'worklist, found by name', weight: 2, address: ({ names }, one) => `/children?find=${enc(one(names))}` },
  { name: 'worklist, found by a few letters', address: ({ names }, one) => `/children?find=${enc(one(names).slice(0, 3))}` },
  { name: 'meetings to come', address: () => '/meetings' },
  { name: 'child', weight: 6, address: ({ children }, one) => `/children/${enc(one(children))}` },
  { name: 'why', weight: 4, address: ({ whys }, one) => one(whys) },
  { name: 'record a visit, the form', weight: 2, address: ({ children }, one) => `/record/visit?child=${enc(one(children))}` },
  { name: 'standards', weight: 2, address: ({ authority }) => `/standards/${authority}` },
  { name: 'standard', weight: 2, address: ({ authority, standards }, one) => `/standards/${authority}/${enc(one(standards))}` },
  { name: 'compare', address: () => '/standards/compare' },
  { name: 'question', address: ({ questions }, one) => one(questions) },
  { name: 'how days are counted', address: () => '/how-days-are-counted' },
  { name: 'start', address: () => '/' },
];
