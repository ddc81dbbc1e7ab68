import type { Lint } from '../../packs/index.ts';
import { type Finding, type Part, partsOf } from './lint-words.ts';
import { counted, folded, json } from './print.ts';

/** `standards lint --json`: what was found, as data. */
export function lintAsJson(lints: readonly Lint[]): string {
  return json(lints);
}

/** `standards lint`: council by council, what matters most first. */
export function lintAsText(lints: readonly Lint[]): string {
  return lints.map((lint) => [headOf(lint), ...partsOf(lint).map(partAsText)].join('\n\n')).join('\n\n\n');
}

function headOf(lint: Lint): string {
  const head = `${lint.name}: ${lint.document} – ${counted(lint.standards, 'standard')}`;
  return `${head}\n${'='.repeat(head.length)}`;
}

function partAsText({ title, about, findings }: Part): string {
  return [`${title} (${findings.length})`, folded(about, '  '), ...findings.map(findingAsText)].join('\n');
}

function findingAsText({ what, facts, question }: Finding): string {
  const [only] = facts;
  if (facts.length === 1 && question === undefined) return folded(`- ${what}: ${only}`, '  ');
  return [
    '',
    folded(what, '  '),
    ...facts.map((fact) => folded(`- ${fact}`, '    ')),
    ...(question === undefined ? [] : [folded(`? ${question}`, '    ')]),
  ].join('\n');
}

/** `standards lint --markdown`: one council's report as a page of the documentation. */
export function lintAsMarkdown(lint: Lint): string {
  return [
    `# ${lint.name}: what to settle`,
    '',
    `${lint.document}, as ${counted(lint.standards, 'standard')}. Written by \`sightline standards lint ${lint.authority} --markdown\`; do not edit it by hand.`,
    '',
    '| | |',
    '| --- | --- |',
    ...partsOf(lint).map(({ title, findings }) => `| ${title} | ${findings.length} |`),
    ...partsOf(lint).flatMap(partAsMarkdown),
    '',
  ].join('\n');
}

function partAsMarkdown({ title, about, findings }: Part): string[] {
  return ['', `## ${title}`, '', about, ...findings.flatMap(findingAsMarkdown)];
}

function findingAsMarkdown({ what, facts, question }: Finding, index: number): string[] {
  const [only] = facts;
  if (facts.length === 1 && question === undefined) return [...(index === 0 ? [''] : []), `- **${escaped(what)}**: ${escaped(only ?? '')}`];
  return [
    '',
    `**${escaped(what)}**`,
    '',
    ...facts.map((fact) => `- ${escaped(fact)}`),
    ...(question === undefined ? [] : [`- *${escaped(question)}*`]),
  ];
}

/** Text that Markdown takes as it stands. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|]/g, '\\$&');
}
