import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { packageFolder } from '../templates.ts';

/** The one stylesheet of the pages, and a short name that changes when it does. */
export interface Stylesheet {
  readonly version: string;
  /** The text, waiting for it to be compiled where it has not been yet. */
  css(): Promise<string>;
}

const sources = join(dirname(fileURLToPath(import.meta.url)), '..', 'styles');
const LIBRARIES = ['govuk-frontend', '@ministryofjustice/frontend'];

/**
 * The stylesheet, kept compiled in `folder` from one start to the next. Compiling takes a second or two, so it is done
 * in a thread of its own and the server need not wait for it.
 */
export async function openStylesheet(folder: string): Promise<Stylesheet> {
  const version = await versionOfSources();
  const kept = join(folder, `sightline-${version}.css`);
  const css = readFile(kept, 'utf8').catch(() => compileAndKeep(kept));
  // A failure is told to whoever asks for the stylesheet; until then it must not end the process.
  css.catch(() => undefined);
  return { version, css: () => css };
}

async function versionOfSources(): Promise<string> {
  const hash = createHash('sha256');
  const packages = LIBRARIES.map((name) => join(packageFolder(name), 'package.json'));
  const styles = (await readdir(sources)).filter((name) => name.endsWith('.scss')).toSorted();
  for (const path of [...packages, ...styles.map((name) => join(sources, name))]) hash.update(await readFile(path));
  return hash.digest('hex').slice(0, 12);
}

async function compileAndKeep(kept: string): Promise<string> {
  const css = await compileApart();
  // Not being able to keep it costs time at the next start and nothing else.
  await keep(kept, css).catch(() => undefined);
  return css;
}

async function keep(path: string, css: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, css);
  await rename(unfinished, path);
}

function compileApart(): Promise<string> {
  const workerData = { source: join(sources, 'sightline.scss'), folders: libraryFolders() };
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./compile.ts', import.meta.url), { workerData });
    worker.once('message', resolve);
    worker.once('error', (error) =>
      reject(new Error('The stylesheet could not be compiled. Reinstall the packages and start again.', { cause: error })),
    );
  });
}

/** The Ministry of Justice library asks for `node_modules/govuk-frontend`, so the folder above node_modules is one of them. */
function libraryFolders(): string[] {
  const moj = packageFolder('@ministryofjustice/frontend');
  return [join(packageFolder('govuk-frontend'), '..', '..'), moj];
}
