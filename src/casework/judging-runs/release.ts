import { readFileSync } from 'node:fs';

const about: unknown = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));

/** The release of Sightline that this is. */
export const RELEASE = typeof about === 'object' && about !== null && 'version' in about ? String(about.version) : '';
