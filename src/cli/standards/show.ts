import { isoOf } from '../../calendar/index.ts';
import { dayInWords } from '../../engine/in-words.ts';
import type { Standard, Version } from '../../engine/index.ts';
import type { Example, LoadedPack } from '../../packs/index.ts';
import { coverageOf, versionInWords } from '../../packs/index.ts';
import { listedStandard } from './listed-standard.ts';
import { counted, folded, json } from './print.ts';

/** One standard, for a principal social worker to read. */
export function showStandard(standard: Standard, { pack, clauses, examples }: LoadedPack): string {
  const role = pack.roles[standard.owner] ?? standard.owner.replaceAll('-', ' ');
  return [
    standard.title,
    '='.repeat(standard.title.length),
    '',
    folded(standard.says, ''),
    '',
    ...standard.versions.toReversed().flatMap((version) => [...versionLines(version), '']),
    `Owed by   ${role}`,
    `About     ${standard.about.replaceAll('-', ' ')}`,
    `Standard  ${standard.id}`,
    ...(standard.speaks === 'local' ? [] : [`Authority ${standard.speaks}`]),
    ...standard.standsOn.map((id) => `Stands on ${id}`),
    `From      ${pack.name}, ${pack.document}, ${standard.chapter}`,
    ...standard.clauses.map((id, index) => `${index === 0 ? 'Clause  ' : '        '}  ${id}  ${clauses.get(id)?.topic ?? ''}`),
    ...(standard.purpose === undefined ? [] : ['', 'What it is for', folded(standard.purpose, '  ')]),
    ...(standard.reading === undefined ? [] : ['', 'How the text was read', folded(standard.reading, '  ')]),
    '',
    'Situations it was tried on',
    ...(examples.get(standard.id) ?? []).map((example) => folded(`- ${example.name}`, '  ')),
  ].join('\n');
}

/** One standard as data: what the list gives, and its versions and examples. */
export function standardAsJson(standard: Standard, pack: LoadedPack): string {
  return json({
    ...listedStandard(standard),
    title: standard.title,
    chapter: standard.chapter,
    about: standard.about,
    purpose: standard.purpose ?? null,
    versions: standard.versions.map((version) => ({
      from: isoOf(version.from),
      to: version.to === undefined ? null : isoOf(version.to),
      shape: version.shape,
      ...versionInWords(version),
    })),
    examples: (pack.examples.get(standard.id) ?? []).map((example: Example) => ({ name: example.name, on: isoOf(example.on) })),
  });
}

/** A pack as a whole: its document, and its standards by chapter with their sentences. */
export function showPack(loaded: LoadedPack): string {
  const { pack, dated, reading } = loaded;
  const coverage = coverageOf(loaded);
  const chapters = [...Map.groupBy(pack.standards, (standard) => standard.chapter)];
  return [
    `${pack.name}: ${pack.document}`,
    ...(dated === undefined ? [] : [`In force from ${dayInWords(dated)}`]),
    ...(reading === undefined ? [] : [folded(reading, '  ')]),
    `${counted(pack.standards.length, 'standard')}; ${coverage.judged} of ${coverage.total} clauses judged`,
    ...chapters.flatMap(([chapter, standards]) => [
      '',
      chapter,
      '-'.repeat(chapter.length),
      ...standards.flatMap((standard) => [
        '',
        folded(standard.says, '  '),
        ...standard.versions.slice(-1).flatMap((version) => limitLines(version, '    ')),
        `    ${standard.id}`,
      ]),
    ]),
  ].join('\n');
}

/** A pack as data. */
export function packAsJson(loaded: LoadedPack): string {
  const { pack, dated, reading } = loaded;
  return json({
    authority: pack.authority,
    name: pack.name,
    document: pack.document,
    dated: dated === undefined ? null : isoOf(dated),
    reading: reading ?? null,
    roles: pack.roles,
    standards: pack.standards.map(listedStandard),
  });
}

function versionLines(version: Version): string[] {
  const { metBy, variedBy, notes } = versionInWords(version);
  return [
    `Since ${dayInWords(version.from)}${version.to === undefined ? '' : `, until ${dayInWords(version.to)}`}`,
    ...limitLines(version, '  '),
    ...[
      ...(metBy === undefined ? [] : [`Met by: ${metBy}.`]),
      ...notes,
      ...(variedBy === undefined ? [] : [`May be varied for one child by: ${variedBy}.`]),
    ].map((note) => folded(note, '  ')),
  ];
}

function limitLines(version: Version, margin: string): string[] {
  const { sentence, limits } = versionInWords(version);
  const table = limits.some((limit) => limit.when !== undefined);
  const lines = limits.map(({ limit, when, clause }, index) =>
    folded(
      `${index + 1}. ${limit.toUpperCase()}${when === undefined ? '' : ` – ${when}`}${clause === undefined ? '' : ` [${clause}]`}`,
      `${margin}   `,
    ),
  );
  return [folded(`>> ${sentence}`, margin), ...(table ? lines : [])];
}
