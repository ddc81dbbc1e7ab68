/** Brought in before a program under test: says at its end how much memory it had at most, in MB. */
import { writeSync } from 'node:fs';

process.on('exit', () => writeSync(2, `peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`));
