/** `npm run durability`: hundreds of rounds of people at work and a kill in the middle. Ends with 1 where anything was lost. */
import { parseArgs } from 'node:util';
import { type Kill, KILLS } from './kills.ts';
import { type Round, runRounds } from './rounds.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '300' }, seed: { type: 'string' } } });
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('Say how many rounds as a whole number: --rounds 300.');
const seed = values.seed ?? String(Date.now() % 1_000_000);
const all: Round[] = [];
const begun = performance.now();

console.log(`${rounds} rounds, seed ${seed}. The same seed gives the same kills at the same moments, as far as a machine keeps time.`);
const stopped = new AbortController();
process.once('SIGINT', () => stopped.abort());
await runRounds({ rounds, seed, told: tell, until: stopped.signal });
summarise();
process.exitCode = all.some(({ losses }) => losses.length > 0) ? 1 : 0;

function tell(round: Round, n: number, notices: readonly string[]): void {
  all.push(round);
  for (const loss of round.losses) console.log(`LOST in round ${n} (${round.kill}, seed ${seed}): ${loss}`);
  if (round.losses.length > 0)
    console.log(
      notices
        .slice(-10)
        .map((notice) => `  ${notice.split('\n')[0] ?? ''}`)
        .join('\n'),
    );
  if (n % 10 === 0)
    console.log(`${n} rounds, ${sum(({ acknowledged }) => acknowledged)} visits acknowledged, ${sum(({ losses }) => losses.length)} lost`);
}

function summarise(): void {
  const killed = (kill: Kill): number => all.filter((round) => round.kill === kill).length;
  console.log(`
${all.length} rounds in ${Math.round((performance.now() - begun) / 1000)} s, seed ${seed}
  killed: ${KILLS.map((kill) => `${kill} ${killed(kill)}`).join(', ')}
  visits acknowledged: ${sum(({ acknowledged }) => acknowledged)}, each for two children
  visits nobody was told about: ${sum(({ found }) => found)} were saved, ${sum(({ notFound }) => notFound)} were not; all were saved once when pressed again
  files acknowledged as taken: ${sum(({ filesTaken }) => filesTaken)}, each of 5 to 210 children
  files nobody was told about: ${sum(({ filesFound }) => filesFound)} were there whole, of ${sum(({ filesNotFound }) => filesNotFound)} there was nothing
  losses: ${sum(({ losses }) => losses.length)}`);
}

function sum(of: (round: Round) => number): number {
  return all.reduce((total, round) => total + of(round), 0);
}
