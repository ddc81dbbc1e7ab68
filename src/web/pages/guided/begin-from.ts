/** What a form first stands with: today, and what the one before it said that may still be true. */
import { type Day, parts as dateParts } from '../../../calendar/index.ts';
import type { GuidedAnswer } from '../../../casework/index.ts';
import { GUIDED_QUESTIONS } from '../../../casework/guided/questions.ts';
import { partOfStep, USUAL_PARTS } from '../../../casework/guided/story-questions.ts';
import type { GuidedTool } from '../../../casework/guided/tools.ts';
import type { Fields } from '../../../record/types.ts';
import type { Sent } from '../../forms/sent.ts';
import { NAMES, nameOf } from './read-guided.ts';

/** Who was there and what was thought of the time are said anew each time; so is every number, and every word of the child's. */
const SAID_ANEW = new Set(['worked-out-with', 'made-with-family', 'within', 'around', 'i-have', 'i-am', 'i-can']);

export function beginFrom(answer: GuidedAnswer, tool: GuidedTool, key: string): Sent {
  return new Map<string, readonly string[]>([[NAMES.key, [key]], ...today(answer.today), ...earlier(answer, tool)]);
}

function today(day: Day): readonly (readonly [string, readonly string[]])[] {
  const { year, month, day: date } = dateParts(day);
  return [
    [`${NAMES.on}-day`, [String(date)]],
    [`${NAMES.on}-month`, [String(month)]],
    [`${NAMES.on}-year`, [String(year)]],
  ];
}

function earlier(answer: GuidedAnswer, tool: GuidedTool): readonly (readonly [string, readonly string[]])[] {
  switch (tool) {
    case 'map':
      return fieldsOf(tool, 'map', answer.mappings.at(-1)?.fields ?? {});
    case 'resilience':
      return fieldsOf(tool, 'resilience', answer.resilience.at(-1)?.fields ?? {});
    case 'words-and-pictures':
      return storyBefore(answer);
    default:
      return [];
  }
}

function fieldsOf(tool: GuidedTool, part: string, fields: Fields): readonly (readonly [string, readonly string[]])[] {
  return (GUIDED_QUESTIONS.get(tool) ?? [])
    .flatMap(({ asks }) => asks)
    .filter((question) => question.part === part && !SAID_ANEW.has(question.field))
    .flatMap((question) => {
      const value = fields[question.field];
      return typeof value === 'string' ? [[nameOf(question), [value]] as const] : [];
    });
}

function storyBefore({ stories }: GuidedAnswer): readonly (readonly [string, readonly string[]])[] {
  const before = stories.at(-1)?.steps ?? USUAL_PARTS.map((part) => ({ part, words: '', picture: '' }));
  return before.flatMap(({ part = '', words, picture = '' }, index) => {
    const name = (field: string): string => nameOf({ part: partOfStep(index), field });
    return [
      [name('part'), [part]],
      [name('words'), [words]],
      [name('picture'), [picture]],
    ] as const;
  });
}
