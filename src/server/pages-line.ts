import type { Settings } from './settings.ts';

const HERE = ['localhost', '127.0.0.1', '::1'];

/** What to change where people on other machines are let in, and what they send can be read on the way; undefined where it cannot. */
export function openPages({ host, address }: Pick<Settings, 'host' | 'address'>): string | undefined {
  if (address?.protocol === 'https:' || host === undefined || HERE.includes(host)) return undefined;
  return (
    'Other machines reach these pages without https: passwords and records can be read on the way. Put a proxy with https in front of them, ' +
    'and set SIGHTLINE_ADDRESS to the https address that people open.'
  );
}
