import type { Anchor, Matcher, Standard, Version, While } from '../engine/index.ts';
import { getEntryType } from '../record/entry-types.ts';
import { getEpisodeKind } from '../record/episode-kinds.ts';

/** What a standard asks, as a short noun phrase for lists: 'Visit, child protection plan'. */
export function titleOf(standard: Standard): string {
  const version = standard.versions.at(-1);
  return version === undefined ? standard.chapter : titleOfVersion(version);
}

function titleOfVersion(version: Version): string {
  switch (version.shape) {
    case 'every':
    case 'current':
      return joined(entryWords(version.metBy), whileWords(version.while));
    case 'within':
      return `${entryWords(version.metBy)} after ${lowered(anchorWords(version.after))}`;
    case 'before':
      return `${entryWords(version.metBy)} before ${lowered(entryWords(version.before))}`;
    case 'recorded':
      return version.what === 'recorded' ? `${entryWords(version.of)} written up` : joined(entryWords(version.of), version.what.replaceAll('-', ' '));
    case 'shows':
      return joined(entryWords(version.of), Object.keys(version.must.fields).map((name) => name.replaceAll('-', ' ')).slice(0, 2).join(' and '));
    case 'approved':
      return `${entryWords(version.metBy)} after ${lowered(anchorWords(version.of))}`;
    case 'at-most':
    case 'at-least':
      return measureWords(version);
  }
}

function measureWords({ measure }: Version & { readonly shape: 'at-most' | 'at-least' }): string {
  switch (measure.kind) {
    case 'count-per':
      return joined(plural(measure.count), whileWords(measure.while));
    case 'count-until':
      return `${plural(measure.count)} before ${lowered(entryWords(measure.until))}`;
    case 'length-of':
      return `Length of ${lowered(getEpisodeKind(measure.episode).label)}`;
    case 'count-open':
      return `How many are open: ${lowered(getEpisodeKind(measure.episode).label)}`;
  }
}

/** The first kind of entry names it; others that would do as well are left to the standard's own page. */
function entryWords(matchers: readonly Matcher[]): string {
  const labels = [...new Set(matchers.map((matcher) => getEntryType(matcher.entry).label))];
  const [first = 'Something recorded', second] = labels;
  return labels.length === 2 && second !== undefined ? `${first} or ${lowered(second)}` : first;
}

function plural(matchers: readonly Matcher[]): string {
  const first = matchers[0];
  return first === undefined ? 'Entries' : getEntryType(first.entry).plural;
}

function anchorWords(anchor: Anchor): string {
  switch (anchor.kind) {
    case 'entries':
      return entryWords(anchor.matchers);
    case 'start-of':
      return `${getEpisodeKind(anchor.episode).label} starts`;
    case 'end-of':
      return `${getEpisodeKind(anchor.episode).label} ends`;
    case 'birthday':
      return anchor.months === 0 ? `turning ${anchor.years}` : `turning ${anchor.years} and ${anchor.months} months`;
    case 'later-of': {
      const last = anchor.anchors.at(-1);
      return last === undefined ? 'both' : anchorWords(last);
    }
    case 'first':
      return `first ${lowered(anchorWords(anchor.anchor))}`;
    case 'entry-date':
      return `${anchor.field.replaceAll('-', ' ')} given in ${lowered(getEntryType(anchor.matcher.entry).label)}`;
  }
}

function whileWords(period: While): string {
  return period.kind === 'life' ? '' : lowered(getEpisodeKind(period.episode).label);
}

function joined(what: string, when: string): string {
  return when === '' ? what : `${what}, ${when}`;
}

/** A small letter at the start, but for names that are letters only, such as 'IRO'. */
function lowered(label: string): string {
  return /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
