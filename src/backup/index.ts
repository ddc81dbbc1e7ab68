/** Backups: written from a store in use, read whole without one, and restored into an empty one. */
export { backUp, type BackedUp } from './back-up.ts';
export { checkBackup, readHeader, type Sound } from './check.ts';
export { makeKeyFile, readKeyFile, type Secret } from './key.ts';
export { type Closing, type Header } from './lines.ts';
export { backUpBeforeUpgrade } from './upgrades.ts';
export { type Tell } from './write-contents.ts';
export { restore, type Restored } from './restore.ts';
