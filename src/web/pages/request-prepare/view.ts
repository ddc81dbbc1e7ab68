import { type PassageToPrepare, REDACTION_REASONS, type ToPrepare } from '../../../casework/rights/index.ts';
import { plural } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';

interface PassageView {
  readonly at: string;
  readonly entry: string;
  readonly part: string;
  readonly label: string;
  readonly pieces: readonly { readonly text: string; readonly hidden?: string }[];
  readonly isHidden: boolean;
  readonly suggestions: readonly {
    readonly words: string;
    readonly because: string;
    readonly reason: string;
    readonly says: string;
    readonly from: number;
    readonly to: number;
  }[];
  readonly openHref: string;
  /** Whether the form to hide words of it stands open. */
  readonly open: boolean;
}

export interface PrepareView {
  readonly title: string;
  readonly back: string;
  readonly lead: string;
  readonly action: string;
  readonly year: string;
  readonly after: number;
  readonly heading: string;
  readonly years: readonly { readonly href: string; readonly text: string; readonly current: boolean; readonly undecided: string }[];
  readonly record: readonly PassageView[];
  readonly entries: readonly {
    readonly heading: string;
    readonly flags: readonly string[];
    readonly whole: PassageView;
    readonly passages: readonly PassageView[];
  }[];
  readonly reasons: readonly { readonly value: string; readonly text: string }[];
  readonly error?: string;
}

/** The passage whose form stands open. */
export interface Opened {
  readonly entry?: string | undefined;
  readonly part?: string | undefined;
}

/** One year of a record, to decide what of it is hidden. */
export function prepareView(answer: ToPrepare, opened: Opened, error?: string): PrepareView {
  const { request, year, heading, years, record, entries, decisions } = answer;
  const href = `/requests/${request.id}/prepare`;
  let n = 0;
  const passage = (one: PassageToPrepare): PassageView => passageView(one, { at: (n += 1), href: `${href}?year=${year}`, opened });
  return {
    title: `What is hidden from the record of ${shownName(request.child.name)}`,
    back: `/requests/${request.id}`,
    lead:
      request.undecided === 0
        ? 'Every suggestion is decided. Read it all the same: only a person can tell what would harm somebody.'
        : `${plural(request.undecided, 'suggestion')} to decide. Nothing is hidden until somebody decides it.`,
    action: `/requests/${request.id}/decisions`,
    year: String(year),
    after: decisions,
    heading,
    years: years.map((one) => ({
      href: `${href}?year=${one.year}`,
      text: one.heading,
      current: one.year === year,
      undecided: one.undecided === 0 ? '' : `${one.undecided} to decide`,
    })),
    record: record.map(passage),
    entries: entries.map(({ entry, whole, passages }) => ({
      heading: entry.heading.text,
      flags: entry.flags,
      whole: passage(whole),
      passages: passages.map(passage),
    })),
    reasons: Object.entries(REDACTION_REASONS).map(([value, { says }]) => ({ value, text: says })),
    ...(error !== undefined && { error }),
  };
}

function passageView(
  { passage, runs, suggestions }: PassageToPrepare,
  { at, href, opened }: { readonly at: number; readonly href: string; readonly opened: Opened },
): PassageView {
  const { entry, part, label, text } = passage;
  return {
    at: `p-${at}`,
    entry,
    part,
    label: shownName(label),
    pieces: runs.map(({ from, to, reason }) => ({
      text: shownName(text.slice(from, to)),
      ...(reason !== undefined && { hidden: saysOf(reason) }),
    })),
    isHidden: runs.some(({ reason }) => reason !== undefined),
    suggestions: suggestions.map((one) => ({
      words: shownName(one.text),
      because: one.because,
      reason: one.reason,
      says: REDACTION_REASONS[one.reason].says,
      from: one.from,
      to: one.to,
    })),
    openHref: `${href}&${new URLSearchParams({ entry, part }).toString()}#p-${at}`,
    open: opened.entry === entry && opened.part === part,
  };
}

function saysOf(code: string): string {
  return Object.entries(REDACTION_REASONS).find(([value]) => value === code)?.[1].says ?? code;
}
