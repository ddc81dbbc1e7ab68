import type { Findings } from './kinds-of-page.ts';

/** Reads off the pages what there is to open: children from all through the list, the filters' own choices, questions. */
export async function findThings(authority: string, get: (address: string) => Promise<string>): Promise<Findings> {
  const list = await get('/children');
  const pages = Number(/Page \d+ of ([\d,]+)/.exec(list)?.[1]?.replaceAll(',', '') ?? 1);
  const through: string[] = [];
  for (let n = 0; n < 12; n++) through.push(await get(`/children?closed=yes&page=${1 + Math.floor((n * Math.min(pages, 600)) / 12)}`));
  const lists = through.join('');
  const questions = await get('/standards/compare');
  return {
    authority,
    pages,
    children: all(lists, /href="\/children\/([^"?]+)"/g).map(decodeURIComponent),
    whys: all(lists, /href="(\/why\/[^"]+)"/g),
    workers: choices(list, 'filter-worker'),
    teams: choices(list, 'filter-team'),
    standards: choices(list, 'filter-standard').filter((id) => id.startsWith(`${authority}.`)),
    questions: all(questions, /href="(\/standards\/compare\/[^"/.]+)"/g),
    names: all(lists, /list__name" href="[^"]+">([^<]+)</g),
  };
}

function all(page: string, pattern: RegExp): readonly string[] {
  return [...new Set([...page.matchAll(pattern)].map(([, found]) => found ?? ''))];
}

function choices(page: string, id: string): readonly string[] {
  const select = page.slice(page.indexOf(`id="${id}"`)).split('</select>')[0] ?? '';
  return all(select, /<option value="([^"]+)"/g).map((value) => value.replaceAll('&amp;', '&').replaceAll('&#39;', "'"));
}
