/** Invented maps, houses and stories of one child, as their record would hold them. */
import { type Day, dayOf } from '../../calendar/index.ts';
import type { ChildHead, GuidedAnswer, Made } from '../../casework/index.ts';
import { drawingsIn, storiesIn } from '../../casework/guided/childs-own.ts';
import { mappingsIn } from '../../casework/guided/mappings.ts';
import { scalingsIn } from '../../casework/guided/scalings.ts';
import type { Entry, Fields } from '../../record/types.ts';

const FEBRUARY = dayOf('2026-02-03');
const MARCH = dayOf('2026-03-17');

const entries: readonly Entry[] = [
  written('m-1', 'signs-of-safety-mapping', FEBRUARY, {
    'past-harm': 'Twice in January Rowan was alone until midnight.\nRowan cooked on the gas and burnt a hand.',
    'danger-statement': 'School and Gran worry that Rowan could be badly hurt when nobody is there at night.',
    strengths: 'Mum has taken Rowan to school every day this term.',
    'existing-safety': 'When Mum had to work late in December, Gran slept over.',
    'safety-goals': 'Every night a grown-up whom Rowan trusts is at home.',
    'next-steps': 'Mum asks for day shifts by Friday 13 February.',
    'worked-out-with': ['child', 'mother', 'school'],
  }),
  ...scaled('m-1', FEBRUARY, [
    ['child', 4, 'I do not like the dark but I like my bed.'],
    ['mother', 7, 'I am doing my best and it is nearly sorted.'],
    ['worker', 3, 'Two nights alone in one month.'],
  ]),
  written('m-2', 'signs-of-safety-mapping', MARCH, {
    'past-harm': 'Twice in January Rowan was alone until midnight.\nRowan cooked on the gas and burnt a hand.',
    'danger-statement': 'School and Gran worry that Rowan could be badly hurt when nobody is there at night.',
    'complicating-factors': 'The late bus stopped running in March.',
    strengths: 'Mum has taken Rowan to school every day this term.\nMum told her manager why she needs days.',
    'existing-safety': 'When Mum had to work late in December, Gran slept over.\nGran has slept over on all six late nights since.',
    'safety-goals': 'Every night a grown-up whom Rowan trusts is at home.',
    'next-steps': 'Gran and Mum keep the rota on the fridge.',
    'worked-out-with': ['child', 'mother', 'family-network', 'school'],
  }),
  ...scaled('m-2', MARCH, [
    ['child', 7, 'Gran snores but that means she is there.'],
    ['mother', 8, 'Nobody has been alone since.'],
    ['worker', 6, 'Six nights kept. The bus could undo it.'],
    ['school', 6, 'Rowan is not tired on Mondays now.'],
  ]),
  written('h-1', 'direct-work', MARCH, { tool: 'Three houses', 'child-words': 'The three of them' }),
  own('h-1', MARCH, 'house-of-worries', 'The dark on the stairs\nWhen Mum is cross on the phone'),
  own('h-1', MARCH, 'house-of-good-things', 'Gran’s dumplings\nMy bed by the window'),
  own('h-1', MARCH, 'house-of-dreams', 'A dog called Biscuit\nMum home for tea'),
  written('f-1', 'direct-work', MARCH, { tool: 'Fairy', 'child-words': 'On her wings: Gran' }),
  own('f-1', MARCH, 'wings-or-cape', 'Gran'),
  written('s-1', 'direct-work', MARCH, { tool: 'Words and pictures' }),
  step('what-is-good', 'Rowan is good at cooking, and Mum loves Rowan very much.', 'heart'),
  step('who-worried', 'Miss Invented at school was worried because Rowan was so tired.', 'worry'),
  step('what-happened', 'Mum worked at night, and Rowan was at home with no grown-up.', 'bed'),
  step('what-is-being-done', 'Now Gran sleeps over when Mum works late.', 'house'),
];

/** What has been made with this child. */
export function sampleGuided(head: ChildHead, today: Day): GuidedAnswer {
  return {
    head,
    asOf: today,
    today,
    mayWrite: true,
    mappings: mappingsIn(entries, made),
    scalings: scalingsIn(entries, made),
    drawings: drawingsIn(entries, made),
    stories: storiesIn(entries, made),
    resilience: [
      { id: 'r-1', on: FEBRUARY, by: 'Ada Invented', fields: { resilience: 'Asks for help', within: 4, around: 3 } },
      {
        id: 'r-2',
        on: MARCH,
        by: 'Ada Invented',
        fields: {
          resilience: 'Asks for help\nLaughs easily',
          vulnerability: 'Sleeps badly',
          'protective-factors': 'Gran lives in the next road',
          adversity: 'Money is short',
          analysis: 'Gran’s nights at the flat protect the sleep that everything else hangs on.',
          'secure-base': 'Gran',
          'talents-and-interests': 'Cooking club',
          'i-have': 'A gran',
          within: 6,
          around: 7,
        },
      },
    ],
  };
}

function made({ id, occurred }: Entry): Made {
  return { id, on: occurred.day, by: 'Ada Invented' };
}

function written(id: string, type: string, day: Day, fields: Fields, of?: string): Entry {
  return { id, type, subjects: ['c-1'], occurred: { day }, fields, ...(of !== undefined && { links: [{ rel: 'of', to: of }] }) };
}

function scaled(mapping: string, day: Day, said: readonly (readonly [string, number, string])[]): readonly Entry[] {
  return said.map(([whose, number, reason]) => written(`${mapping}-${whose}`, 'safety-scale', day, { whose, number, reason }, mapping));
}

function own(work: string, day: Day, drawnIn: string, words: string): Entry {
  return written(`${work}-${drawnIn}`, 'wishes-and-feelings', day, { words, 'drawn-in': drawnIn, 'checked-with-child': true }, work);
}

function step(part: string, words: string, picture: string): Entry {
  return written(`s-1-${part}`, 'words-and-pictures-step', MARCH, { part, words, picture }, 's-1');
}
