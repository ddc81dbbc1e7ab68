import { z } from 'zod';

/** What the harness asks of the process it will kill: to open; whether all is as it should be, once nothing is under way; to end in order. */
export type Question = 'open' | 'verify' | 'stop';

const ready = z.object({ url: z.string(), session: z.string() });
const notice = z.object({ notice: z.string() });
const verified = z.object({ fault: z.unknown().optional(), differing: z.number(), differences: z.array(z.unknown()).readonly() });
const failed = z.object({ failed: z.string() });

/** What it tells: where it is and by whose session to look at it, what happens beside the ordinary, what verifying found. */
export const answer = z.union([ready, notice, verified, failed]);
export type Answer = z.input<typeof answer>;
export type Verified = z.output<typeof verified>;
