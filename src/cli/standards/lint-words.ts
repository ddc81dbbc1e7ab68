/** What a lint found, in sentences, whatever it is printed as. */
import type { Lint, Objection, Said, StandingToStatute, StatuteFinding } from '../../packs/index.ts';
import { counted } from './print.ts';

/** One part of a report: what it is, what to do about it, and the findings. */
export interface Part {
  readonly title: string;
  readonly about: string;
  readonly findings: readonly Finding[];
}

export interface Finding {
  /** What it concerns. */
  readonly what: string;
  /** Facts, a line each. */
  readonly facts: readonly string[];
  /** The question to settle. */
  readonly question?: string;
}

/** The parts of a report in the order of what matters most; empty parts are left out. */
export function partsOf(lint: Lint): Part[] {
  const parts: Part[] = [
    ...STATUTE_PARTS.map(({ standings, title, about }) => ({
      title,
      about,
      findings: lint.statute.filter((one) => standings.includes(one.standing)).map(statuteFinding),
    })),
    {
      title: 'Two limits for one thing',
      about:
        'Two standards ask the same thing of the same children and give different limits. Both are judged; the one that falls due first leads.',
      findings: lint.clashes.map(({ stricter, other, byTurns }) => ({
        what: stricter.title,
        facts: [
          saidLine(stricter),
          saidLine(other),
          byTurns
            ? 'From some days the first falls due sooner, from others the second.'
            : `For a child, ${limitSaid(stricter)} comes first.`,
        ],
        question: 'Which of the two is meant? If each has children of its own, say whose.',
      })),
    },
    {
      title: 'Two people for one act',
      about: 'Two standards ask the same act of two roles.',
      findings: lint.owners.map(({ one, other }) => ({
        what: one.title,
        facts: [one, other].map(({ id, owner, clauses }) => `${owner}: ${clausesSaid(clauses)}, ${id}`),
        question: 'Who is answerable for it?',
      })),
    },
    {
      title: 'Days and working days, weeks and months',
      about: 'The same kind of act is counted in different ways in different places. It may be meant so; if not, one way should hold.',
      findings: lint.units.map(({ thing, ways }) => ({
        what: thing,
        facts: ways.map(({ unit, limits }) => `in ${unit}: ${eachOnce(limits).join('; ')}`),
      })),
    },
    {
      title: 'Texts that left a choice',
      about: `Where the document contradicts itself or is silent, one reading was chosen. ${counted(lint.read, 'standard')} in all carry a note on how the text was read.`,
      findings: lint.readings.map(({ title, id, clauses, reading }) => ({
        what: title,
        facts: [`${clausesSaid(clauses)}, ${id}`, reading],
      })),
    },
  ];
  return parts.filter(({ findings }) => findings.length > 0);
}

const STATUTE_PARTS: readonly { readonly standings: readonly StandingToStatute[]; readonly title: string; readonly about: string }[] = [
  {
    standings: ['weaker'],
    title: 'Weaker than statute or guidance',
    about:
      'Here the council allows more time than the law or national guidance. The council’s limit does not displace it: both are judged.',
  },
  {
    standings: ['sometimes-weaker'],
    title: 'Sometimes weaker than statute or guidance',
    about: 'The two are counted in different units: from some days the council’s falls due later than statute’s. Both are judged.',
  },
  {
    standings: ['stretches'],
    title: 'May be stretched beyond statute or guidance',
    about: 'The limit itself holds, but a longer one may be agreed for a child than statute allows. Both are judged.',
  },
  {
    standings: ['silent-in-part'],
    title: 'Silent for some children',
    about: 'What the council asks is enough, but it does not ask it of every child that statute means. Both are judged.',
  },
  {
    standings: ['cannot-be-compared'],
    title: 'Not the same question as statute’s',
    about:
      'The council’s standard stands on statute’s but asks it in another way, so that limits cannot be laid side by side. Both are judged.',
  },
  {
    standings: ['stronger', 'equal'],
    title: 'As strict as statute, or stricter',
    about: 'The council’s standard is judged in statute’s place.',
  },
  {
    standings: ['silent'],
    title: 'Where statute or guidance speaks alone',
    about: 'The council’s document has no standard of its own for these; statute’s is judged.',
  },
];

const BECAUSE: Readonly<Record<Objection, string>> = {
  'another-matter': 'it is a question of another kind',
  'starts-otherwise': 'its clock starts from something else',
  'counted-otherwise': 'its limit is not counted from the same day',
  'starts-again': 'where its clock starts again, only one of the starts is asked about',
  'counts-more': 'it counts as done what statute does not',
  'shows-less': 'it asks the record to show less',
  'excused-by-more': 'it is excused by what does not excuse statute',
  'too-many-conditions': 'it turns on too many conditions to look at each',
};

function statuteFinding({ standing, statute, council, places, because }: StatuteFinding): Finding {
  const asked = `${statute.speaks}, ${statute.clauses.join(', ')}: ${statute.says}`;
  if (standing === 'silent') return { what: statute.title, facts: [asked] };
  if (standing === 'equal' || standing === 'stronger') {
    const how = standing === 'stronger' ? 'stricter' : 'as strict';
    return { what: statute.title, facts: [asked, ...council.map(({ id, clauses }) => `here ${how}: ${clausesSaid(clauses)}, ${id}`)] };
  }
  const asksOtherwise = because.map(
    ({ council: one, objection }) => `here “${one.sentence}” (${clausesSaid(one.clauses)}, ${one.id}): ${BECAUSE[objection]}`,
  );
  return {
    what: statute.title,
    facts: [
      asked,
      ...(standing === 'cannot-be-compared' ? [`${statute.speaks} “${statute.sentence}”`] : placesSaid(statute.speaks, places)),
      ...asksOtherwise,
    ],
    question: QUESTIONS[standing],
  };
}

const QUESTIONS: Readonly<Record<Exclude<StandingToStatute, 'equal' | 'stronger' | 'silent'>, string>> = {
  weaker: 'Bring it to statute’s limit, or say in the document that statute’s holds?',
  'sometimes-weaker': 'Count it in statute’s unit?',
  stretches: 'Give the agreement a ceiling at statute’s limit?',
  'silent-in-part': 'Ask it of these children too, or leave them to statute?',
  'cannot-be-compared': 'Start and count it as statute does?',
};

/** For each limit of statute that is not kept, the limit of the council that falls furthest behind it. */
function placesSaid(speaks: string, places: StatuteFinding['places']): string[] {
  return [...Map.groupBy(places, ({ statute }) => limitSaid(statute))].map(([statute, those]) => {
    const spoken = those.filter(({ council }) => council !== undefined).toSorted((one, other) => other.latest - one.latest);
    const [worst] = spoken;
    if (worst?.council === undefined) return `${speaks} ${statute}; for some children nothing that can be compared is asked here`;
    const later = worst.latest > 0 ? `, up to ${counted(worst.latest, 'day')} later` : worst.stretches ? ', and longer where agreed' : '';
    return `${speaks} ${statute}; here ${limitSaid(worst.council)}${later} (${clausesSaid(worst.council.clauses)}, ${worst.council.id})`;
  });
}

/** '6 weeks (aged 5 or over)'. */
function limitSaid(said: Said): string {
  return said.when === undefined ? said.limit : `${said.limit} (${said.when})`;
}

function saidLine(said: Said): string {
  return `${limitSaid(said)}: ${clausesSaid(said.clauses)}, ${said.id}`;
}

function clausesSaid(clauses: readonly string[]): string {
  return `clause${clauses.length === 1 ? '' : 's'} ${clauses.join(', ')}`;
}

/** Each limit once, with the standards that give it. */
function eachOnce(limits: readonly Said[]): string[] {
  return [...Map.groupBy(limits, ({ limit }) => limit)].map(
    ([limit, those]) => `${limit} – ${[...new Set(those.map(({ id }) => id))].join(', ')}`,
  );
}
