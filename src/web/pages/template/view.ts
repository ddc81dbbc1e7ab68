import type { TemplateAnswer } from '../../../casework/index.ts';
import {
  documentHtml,
  DRAWING_NAMES,
  INVENTED_FACTS,
  KNOWN_PLACES,
  LONGEST_TEMPLATE,
  makeDocument,
  PICTURE_ADDRESS,
  PICTURE_NAMES,
  type Places,
  TemplateError,
  type TemplateFault,
} from '../../../documents/index.ts';
import { instantWords } from '../../words/instants.ts';
import { shownName } from '../../words/shown-name.ts';

/** What somebody typed, and what came of it. */
export interface TemplateTyped {
  readonly template: string;
  readonly reason: string;
  readonly version: number;
  readonly faults: readonly TemplateFault[];
  /** It was looked through, and nothing was wrong. */
  readonly checked?: boolean;
  readonly told?: 'reason' | 'changed since';
}

export interface TemplateView {
  readonly title: string;
  readonly help: string;
  readonly href: string;
  readonly template: string;
  readonly longest: number;
  readonly reason: string;
  readonly version: number;
  readonly isOwn: boolean;
  readonly summary: readonly { readonly text: string; readonly href: string }[];
  readonly wrongAt: readonly string[];
  readonly reasonError: boolean;
  readonly good: boolean;
  /** On an invented child; absent where the template cannot be filled. */
  readonly preview?: string;
  readonly places: readonly PlaceView[];
  readonly history: readonly string[];
}

interface PlaceView {
  readonly write: string;
  readonly says: string;
}

const HOW_TO: readonly PlaceView[] = [
  { write: '{{#if …}} … {{else}} … {{/if}}', says: 'Shown only where something is known, or else the other words.' },
  { write: `![what it shows](${PICTURE_ADDRESS}home)`, says: `A picture. There are: ${PICTURE_NAMES.join(', ')}.` },
  {
    write: `![what it shows](${PICTURE_ADDRESS}${DRAWING_NAMES.join(', ')})`,
    says: 'The child’s genogram, with the same in a table. Word shows the table alone.',
  },
];
const SINCE =
  'Somebody else has changed this template since you opened it. Yours is kept below, and not saved: open the template again beside it.';
const WHY = 'Say why, in a few words';

/** A template to be read, changed and tried. */
export function templateView(found: TemplateAnswer, typed: TemplateTyped): TemplateView {
  const { kind } = found;
  const wrongAt = typed.faults.map(({ line, column, message }) => `Line ${line}, column ${column}: ${message}`);
  const preview = typed.faults.length > 0 ? undefined : previewOf(typed.template, found);
  return {
    title: kind.label,
    help: kind.help,
    href: `/templates/${kind.name}`,
    template: typed.template,
    longest: LONGEST_TEMPLATE,
    reason: typed.reason,
    version: typed.version,
    isOwn: found.isOwn,
    summary: [
      ...wrongAt.map((text) => ({ text, href: '#template' })),
      ...(typed.told === 'reason' ? [{ text: WHY, href: '#reason' }] : []),
      ...(typed.told === 'changed since' ? [{ text: SINCE, href: '#template' }] : []),
    ],
    wrongAt,
    reasonError: typed.told === 'reason',
    good: typed.checked === true && typed.faults.length === 0,
    ...(preview !== undefined && { preview }),
    places: [...placesIn(KNOWN_PLACES), ...HOW_TO],
    history: found.history.map(
      ({ by, at, reason, back }) =>
        `${instantWords(at)}, ${shownName(by)}: ${shownName(reason)}${back ? ' (went back to the one that comes with Sightline)' : ''}`,
    ),
  };
}

function previewOf(template: string, { council }: TemplateAnswer): string | undefined {
  try {
    return documentHtml(makeDocument(template, { ...INVENTED_FACTS, 'council.name': council }, { author: 'Ada Invented', council }));
  } catch (error) {
    if (error instanceof TemplateError) return undefined;
    throw error;
  }
}

function placesIn(places: Places): readonly PlaceView[] {
  return Object.entries(places).map(([name, place]) => {
    if (place.kind !== 'list') return { write: place.kind === 'text' ? `{{${name}}}` : `{{#if ${name}}} … {{/if}}`, says: place.says };
    const inner = Object.keys(place.each).map((one) => `{{${one}}}`);
    return { write: `{{#each ${name}}} … {{/each}}`, says: `${place.says} In it: ${inner.join(', ')}.` };
  });
}
