import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Fault } from './fault.ts';
import type { Node } from './node.ts';
import { readText } from './read-text.ts';
import { readYaml } from './read-yaml.ts';
import { shownPath } from './shown-path.ts';

/** The project's own folder of packs. */
export function standardsFolder(): string {
  return fileURLToPath(new URL('../../standards', import.meta.url));
}

/** The folder of the standards that stand beneath every council's. */
export const STATUTE = 'england';

/** The folders of packs within a standards folder, by name. */
export function packFolders(standards: string): string[] {
  return readdirSync(standards, { withFileTypes: true })
    .filter((item) => item.isDirectory() && isFile(join(standards, item.name, 'pack.yaml')))
    .map((item) => join(standards, item.name))
    .toSorted();
}

/** The councils among them: every pack but statute. */
export function councilFolders(standards: string): string[] {
  return packFolders(standards).filter((folder) => basename(folder) !== STATUTE);
}

/** The folder of statute beside a council's, where there is one; statute itself stands on nothing. */
export function statuteBeside(folder: string): string | undefined {
  const statute = join(dirname(folder), STATUTE);
  return basename(folder) !== STATUTE && isFile(join(statute, 'pack.yaml')) ? statute : undefined;
}

/** The chapter files of a pack: every YAML file but the pack's own sheet, its index and its scope. */
export function chapterFiles(folder: string, others: readonly string[]): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && !others.includes(name))
    .toSorted()
    .map((name) => join(folder, name));
}

export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** The calendars beside a pack's folder. */
export function calendarFile(folder: string, calendar: string): string {
  return join(dirname(folder), 'calendars', `${calendar}.yaml`);
}

/** Reads a YAML file; one that is not there is a fault in itself. */
export function readFileNode(path: string, faults: Fault[]): Node | undefined {
  const text = readText(path, faults);
  return text === undefined ? undefined : readYaml(text, shownPath(path), faults);
}
