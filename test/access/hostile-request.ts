import { ROUTES } from '../../src/access/doors.ts';
import type { Chance } from '../../src/demonstration/chance.ts';
import type { Asked } from './asking.ts';
import { FIELD_NAMES, HOSTILE, METHODS, QUERY_NAMES, TYPES } from './hostile-values.ts';

/** What whoever attacks has found out, or holds. */
export interface Found {
  /** Numbers of children, keys, accounts and whatever else an address can name. */
  readonly numbers: readonly string[];
  /** Names of children, which searches are tried with. */
  readonly names: readonly string[];
  /** What shows that a form is ours, with the cookie it goes with. */
  readonly csrf: { readonly token: string; readonly cookie: string };
  /** The session cookie; absent for somebody who has none. */
  readonly session?: string;
  /** Sessions that are over, or never were. */
  readonly stale: readonly string[];
}

const ADDRESSES = Object.keys(ROUTES);
const SCRIPTS = ['GET /assets/drafts/:script'];

/** One request that no page of ours sends, or sends otherwise: the same for the same chance. */
export function hostileRequest(chance: Chance, found: Found): Asked {
  const [declared = 'GET', pattern = '/'] = (pickOf(chance, ADDRESSES) ?? '').split(' ');
  const method = chance.happens(0.08) ? (pickOf(chance, METHODS) ?? 'GET') : declared;
  const sendsBody = method !== 'GET' && method !== 'HEAD';
  const token = tokenFor(chance, found);
  const typed = sendsBody ? bodyFor(chance, found, token) : {};
  const query = queryFor(chance, found, sendsBody && chance.happens(0.5) ? token : undefined);
  const path = pattern.replaceAll(/:\w+/g, () => encoded(chance, part(chance, found, SCRIPTS.includes(`${declared} ${pattern}`))));
  return {
    method,
    path: (chance.happens(0.03) ? `${path}/` : path) + query,
    headers: { ...headersFor(chance), ...typed.headers, cookie: cookiesFor(chance, found) },
    ...(typed.body !== undefined && { body: typed.body }),
  };
}

function part(chance: Chance, { numbers }: Found, isScript: boolean): string {
  if (isScript && chance.happens(0.5)) return 'start.js';
  return (chance.happens(0.75) ? pickOf(chance, numbers) : pickOf(chance, HOSTILE)) ?? 'x';
}

/** Mostly as an address must be written, now and then written twice. */
function encoded(chance: Chance, text: string): string {
  const once = encodeURIComponent(text.toWellFormed());
  return chance.happens(0.05) ? encodeURIComponent(once) : once;
}

function tokenFor(chance: Chance, { csrf }: Found): string | undefined {
  if (chance.happens(0.8)) return csrf.token;
  return chance.happens(0.5) ? `${csrf.token.slice(0, -2)}xx` : undefined;
}

function value(chance: Chance, { numbers, names }: Found): string {
  if (chance.happens(0.4)) return pickOf(chance, numbers) ?? '';
  return (chance.happens(0.15) ? pickOf(chance, names) : pickOf(chance, HOSTILE)) ?? '';
}

function queryFor(chance: Chance, found: Found, token: string | undefined): string {
  const pairs = Array.from({ length: chance.between(0, 4) }, () => {
    const name = pickOf(chance, QUERY_NAMES) ?? '';
    return `${encodeURIComponent(name)}=${encoded(chance, value(chance, found))}`;
  });
  // The same name twice over, as no form sends it.
  const repeated = chance.happens(0.1) ? [...pairs, ...pairs] : pairs;
  const all = token === undefined ? repeated : [...repeated, `token=${encodeURIComponent(token)}`];
  return all.length === 0 ? '' : `?${all.join('&')}`;
}

function bodyFor(chance: Chance, found: Found, token: string | undefined): Pick<Asked, 'headers' | 'body'> {
  const fields = Array.from({ length: chance.between(0, 8) }, (): [string, string] => [
    pickOf(chance, FIELD_NAMES) ?? '',
    value(chance, found).toWellFormed(),
  ]);
  const sent = new URLSearchParams([
    ...fields,
    ...(chance.happens(0.1) ? fields : []),
    ...(token === undefined ? [] : [['token', token] as [string, string]]),
  ]);
  if (chance.happens(0.75)) return { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: sent.toString() };
  if (chance.happens(0.5)) return multipart(chance, fields);
  const type = pickOf(chance, TYPES) ?? '';
  const body = chance.happens(0.5) ? JSON.stringify(Object.fromEntries(sent)) : sent.toString();
  return { headers: type === '' ? {} : { 'content-type': type }, body };
}

/** Parts as an upload has them; now and then without an end, without a head, or within another's bounds. */
function multipart(chance: Chance, fields: readonly (readonly [string, string])[]): Pick<Asked, 'headers' | 'body'> {
  const bound = 'bound';
  const parts = fields.map(([name, text]) => {
    const file = chance.happens(0.5) ? `; filename="${text.slice(0, 40).replaceAll(/["\r\n\0]/g, '')}"` : '';
    const head = chance.happens(0.8) ? `content-disposition: form-data; name="${name.slice(0, 40)}"${file}\r\n` : '';
    return `--${bound}\r\n${head}\r\n${text}\r\n`;
  });
  const whole = `${parts.join('')}--${bound}--\r\n`;
  const body = chance.happens(0.3) ? whole.slice(0, chance.between(0, whole.length)) : whole;
  return { headers: { 'content-type': `multipart/form-data; boundary=${chance.happens(0.9) ? bound : 'other'}` }, body };
}

function cookiesFor(chance: Chance, { csrf, session, stale }: Found): string {
  const held = chance.happens(0.93) ? session : pickOf(chance, stale);
  const others = chance.happens(0.1) ? [`sightline-who=${encoded(chance, pickOf(chance, HOSTILE) ?? '')}`, '__proto__=1'] : [];
  const mine = held === undefined ? [] : [`__Host-sightline=${held}`];
  const form = chance.happens(0.95) ? [csrf.cookie] : [];
  return [...mine, ...(chance.happens(0.03) ? mine : []), ...form, ...others].join('; ');
}

function headersFor(chance: Chance): Readonly<Record<string, string>> {
  return {
    ...(chance.happens(0.05) && { host: 'elsewhere.example' }),
    ...(chance.happens(0.05) && { 'x-forwarded-host': 'elsewhere.example', 'x-forwarded-proto': 'gopher' }),
    ...(chance.happens(0.05) && { 'x-http-method-override': 'DELETE', 'x-original-url': '/people' }),
    ...(chance.happens(0.05) && { referer: 'https://elsewhere.example/', origin: 'null' }),
    ...(chance.happens(0.05) && { accept: 'application/json', 'x-requested-with': 'script' }),
    ...(chance.happens(0.03) && { range: 'bytes=0-1,-1', 'if-none-match': '*' }),
  };
}

function pickOf<T>(chance: Chance, from: readonly T[]): T | undefined {
  return from[chance.between(0, from.length - 1)];
}
