/** The table of episodes: what opens and closes each, and where its attributes come from. */
import { EPISODE_KINDS } from '../../src/record/episode-kinds.ts';
import type { AttributeSource, EpisodeCue, EpisodeKind, FieldValue } from '../../src/record/types.ts';

export function episodeTable(): string {
  const head = ['| episode | opens with | closes with | attributes |', '| --- | --- | --- | --- |'];
  return [...head, ...[...EPISODE_KINDS.values()].map(row)].join('\n');
}

function row(kind: EpisodeKind): string {
  const manner = [
    ...(kind.replaces === true ? ['(replaces)'] : []),
    ...(kind.sideBySideBy === undefined ? [] : [`(side by side by ${kind.sideBySideBy})`]),
  ];
  const opens = [kind.opens.map(cueInWords).join(', '), ...manner].join(' ');
  const attributes = Object.entries(kind.attributes).map(([name, sources]) => attributeInWords(name, sources));
  return `| \`${kind.name}\` | ${opens} | ${kind.closes.map(cueInWords).join(', ')} | ${attributes.join(', ')} |`;
}

function cueInWords(cue: EpisodeCue): string {
  return [
    cue.entry,
    ...Object.entries(cue.where ?? {}).map(([field, value]) => `${field}=${valueInWords(value)}`),
    ...Object.entries(cue.unless ?? {}).map(([field, value]) => `unless ${field}=${valueInWords(value)}`),
    ...(cue.onLaterDays === true ? ['(on a later day)'] : []),
  ].join(' ');
}

function attributeInWords(name: string, sources: readonly AttributeSource[]): string {
  const set = sources.flatMap((source) => ('value' in source ? [`${source.entry} sets ${valueInWords(source.value)}`] : []));
  return set.length === 0 ? name : `${name} (${set.join(', ')})`;
}

function valueInWords(value: FieldValue): string {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}
