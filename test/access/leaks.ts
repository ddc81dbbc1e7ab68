import type { Answered, Asked } from './asking.ts';
import type { Guarded } from './guarded.ts';

const SEARCH = /^\/(?:children|search)\/?\?.*\bfind/;
const FORM_TO_OPEN = /^\/children\/[^/?]+\/open/;

/** What an answer holds of a record that is not for whoever asked; undefined where it holds nothing. What they sent themselves may come back to them. */
export function leakIn(asked: Asked, { headers, body }: Answered, child: Guarded): string | undefined {
  const answer = `${JSON.stringify(headers)}\n${body}`;
  const sent = sentIn(asked);
  // An ordinary child is found by name, and named where the record can be opened; no other is named anywhere.
  const isNamed = child.sensitivity === 'ordinary' && (SEARCH.test(asked.path) || FORM_TO_OPEN.test(asked.path));
  const secrets = isNamed ? child.words : [...child.words, child.name, ...child.name.split(' ').slice(0, 1), child.id];
  return secrets.find((secret) => answer.includes(secret) && !sent.includes(secret));
}

/** Whether a redirect leads away from this server. */
export function leadsAway({ headers }: Answered, host: string): boolean {
  const { location } = headers;
  if (location === undefined) return false;
  const there = URL.parse(location, `http://${host}/`);
  return !location.startsWith('/') || location.startsWith('/\\') || there?.host !== host;
}

function sentIn({ path, headers = {}, body = '' }: Asked): string {
  const all = `${path}\n${JSON.stringify(headers)}\n${String(body)}`;
  const plain = all.replaceAll('+', ' ').replaceAll(/(?:%[0-9a-f]{2})+/gi, (text) => decoded(text));
  return `${all}\n${plain}\n${plain.replaceAll(/(?:%[0-9a-f]{2})+/gi, (text) => decoded(text))}`;
}

function decoded(text: string): string {
  return Buffer.from(text.replaceAll('%', ''), 'hex').toString('utf8');
}
