/** `npm run docs`: writes every file that is made from the code. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GENERATED } from './generated.ts';

for (const { path, text } of GENERATED) {
  writeFileSync(join(import.meta.dirname, '..', path), await text());
  console.log(path);
}
