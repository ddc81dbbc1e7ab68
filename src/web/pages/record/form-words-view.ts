import type { RecordingForm } from '../../../casework/index.ts';
import { MARKS } from '../../../record/passages.ts';
import type { Sent } from '../../forms/sent.ts';
import { textOf } from '../../forms/sent.ts';
import type { AdviceView } from '../../words/advice-view.ts';
import { count, listed, plural } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';
import { asksForWords, wordsSent } from './words-sent.ts';

/** What is said of words that somebody writes in sentences: how to mark some of them, and what to ask before signing. */
export interface FormWordsView {
  readonly marks: readonly { readonly written: string; readonly says: string }[];
  /** What came of looking, where somebody asked. */
  readonly looked?: { readonly says: string; readonly fields: readonly { readonly href: string; readonly text: string }[] };
  /** The question before signing; absent where the form asks it itself, or is about no child. */
  readonly wouldSay?: { readonly name: string; readonly label: string; readonly checked: boolean };
}

/** Kept with the draft and nowhere else: a tick that is counted is soon a tick that means nothing. */
const READ_AS_CHILD = 'read-as-child';

const EXAMPLES: Readonly<Record<keyof typeof MARKS, string>> = {
  'third-party': '[third party: words]',
  'not-yet-shared': '[not yet shared by the police: words]',
  reported: '[reported by Mum: words]',
  opinion: '[opinion of the teacher: words]',
  fact: '[fact: words]',
  'own-words': '[own words: words]',
};

const USE: Readonly<Record<keyof typeof MARKS, string>> = {
  'third-party': 'is about somebody else, and is looked at before the family is given the record',
  'not-yet-shared': 'must not be shared for now, and at whose word',
  reported: 'somebody told us; nobody here saw it',
  opinion: 'what somebody thinks, kept apart from what happened',
  fact: 'seen, measured or proved',
  'own-words': 'what a child or an adult said, as they said it',
};

export function formWordsView(
  asked: RecordingForm,
  sent: Sent,
  advice: ReadonlyMap<string, AdviceView> | undefined,
): FormWordsView | undefined {
  if (!asksForWords(asked)) return undefined;
  const asksItself = Object.hasOwn(asked.type.fields, 'would-say-to-child');
  const about = asked.children.filter(({ kind, askedFor }) => kind === 'child' && askedFor);
  return {
    marks: Object.keys(MARKS)
      .filter(isMark)
      .map((mark) => ({ written: EXAMPLES[mark], says: USE[mark] })),
    ...(advice !== undefined && { looked: lookedView(asked, sent, advice) }),
    ...(!asksItself &&
      about.length > 0 && {
        wouldSay: {
          name: READ_AS_CHILD,
          label: `I have read it as ${listed(about.map(({ child }) => shownName(child.name)))} may read it one day`,
          checked: textOf(sent, READ_AS_CHILD) === 'yes',
        },
      }),
  };
}

function isMark(name: string): name is keyof typeof MARKS {
  return Object.hasOwn(MARKS, name);
}

function lookedView(asked: RecordingForm, sent: Sent, advice: ReadonlyMap<string, AdviceView>): NonNullable<FormWordsView['looked']> {
  const fields = wordsSent(asked, sent).flatMap(({ name, label }) => {
    const n = advice.get(name)?.lines.length ?? 0;
    return n === 0 ? [] : [{ href: `#${name}`, text: `${label} (${count(n)})` }];
  });
  const n = [...advice.values()].reduce((sum, { lines }) => sum + lines.length, 0);
  const says =
    advice.size === 0
      ? 'Nothing has been written in sentences yet.'
      : n === 0
        ? 'No words stand out.'
        : `${plural(n, 'thing', 'things')} to look at. You can save it as it is.`;
  return { says, fields };
}
