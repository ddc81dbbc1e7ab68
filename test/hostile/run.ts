/**
 * The heavy tests of hostile input: `npm run hostile`. Files of a gigabyte, lines without end, long fuzzing, and the peak of memory.
 * SIGHTLINE_RUNS and SIGHTLINE_SEED vary the fuzzing. Ends as the tests ended, and says last how many passed and failed.
 */
import { globSync } from 'node:fs';

process.env['SIGHTLINE_HOSTILE'] = '1';
process.env['SIGHTLINE_RUNS'] ??= '1500';
process.argv.push('test/hostile', ...globSync('src/**/*{hostile,fuzz}*.test.ts').sort());
await import('../run.ts');
