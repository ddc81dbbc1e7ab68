import { mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { notDrawn } from './drawings.ts';
import { pictureSvg } from './pictures.ts';
import type { Block, MadeDocument } from './tree.ts';

/** As much of the compiler as is used here. */
interface Compiler {
  pdf(
    what: { mainFileContent: string; inputs: Record<string, string>; resetRead: boolean },
    how: { pdfStandard?: string; creationTimestamp?: number },
  ): Buffer;
  evictCache(age: number): void;
}
interface Typst {
  readonly NodeCompiler: { create(options: { workspace: string }): Compiler };
}

/** The compiler comes as a package of its own for each kind of machine; there is one for these. */
const PACKAGE = `@myriaddreamin/typst-ts-node-compiler-${process.platform}-${process.arch}-gnu`;
const KEPT_FOR = 10;

let compiler: Compiler | undefined;
let looked = false;

/** Whether this machine can make PDFs. */
export function makesPdf(): boolean {
  return compilerHere() !== undefined;
}

/**
 * A document as a tagged PDF, as PDF/UA-1 asks where every letter of it is in a font of this machine, and tagged all the same where one is not.
 * `at`: when it was made, in seconds. Undefined where this machine has no compiler.
 */
export function documentPdf(made: MadeDocument, at: number): Buffer | undefined {
  const here = compilerHere();
  if (here === undefined) return undefined;
  const what = {
    mainFileContent: readFileSync(new URL('./page.typ', import.meta.url), 'utf8'),
    inputs: { document: JSON.stringify({ ...made, blocks: made.blocks.map(drawn) }) },
    resetRead: true,
  };
  try {
    return here.pdf(what, { pdfStandard: 'ua-1', creationTimestamp: at });
  } catch {
    return here.pdf(what, { creationTimestamp: at });
  } finally {
    here.evictCache(KEPT_FOR);
  }
}

function compilerHere(): Compiler | undefined {
  if (looked) return compiler;
  looked = true;
  const typst = required();
  // A folder with nothing in it: whatever is compiled can read no file.
  compiler = typst?.NodeCompiler.create({ workspace: mkdtempSync(join(tmpdir(), 'sightline-pages-')) });
  return compiler;
}

function required(): Typst | undefined {
  try {
    const found: unknown = createRequire(import.meta.url)(PACKAGE);
    return isTypst(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

function isTypst(found: unknown): found is Typst {
  return typeof found === 'object' && found !== null && 'NodeCompiler' in found;
}

/** With the drawing itself beside its name. */
function drawn(block: Block): unknown {
  switch (block.kind) {
    case 'picture':
      return { ...block, svg: pictureSvg(block.picture) };
    case 'drawing':
      return block.svg === undefined
        ? { kind: 'paragraph', words: [{ kind: 'text', text: notDrawn(block.drawing) }] }
        : { ...block, svg: block.svg.alone, width: block.svg.width };
    case 'quote':
      return { ...block, blocks: block.blocks.map(drawn) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map(drawn)) };
    default:
      return block;
  }
}
