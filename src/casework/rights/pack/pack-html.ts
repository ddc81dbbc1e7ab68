import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import nunjucks from 'nunjucks';
import type { ReleasedPack } from './released-pack.ts';

const TEMPLATES = join(import.meta.dirname, '..', 'templates');
const STYLE = readFileSync(join(TEMPLATES, 'pack.css'), 'utf8');

/** What stands before the record itself. */
export interface Letter {
  readonly council: string;
  /** Whom it is sent to, and in what right they asked. */
  readonly to: string;
  readonly receivedOn: string;
  readonly upTo: string;
  readonly toThemselves: boolean;
}

/** The answer as one HTML file that needs nothing else; hidden words are not in it. */
export function packHtml(pack: ReleasedPack, letter: Letter): string {
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(TEMPLATES), {
    autoescape: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  return environment.render('pack.njk', { pack, letter, style: STYLE });
}

/** The source that a content security policy must let in for the file's own style to be shown. */
export const PACK_STYLE_SOURCE = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

/** What a file is known by: SHA-256 in hexadecimal. */
export function sha256(html: string): string {
  return createHash('sha256').update(html).digest('hex');
}
