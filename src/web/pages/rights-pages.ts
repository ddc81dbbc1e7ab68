import type { Door } from '../door.ts';
import { correctionsPages } from './corrections/route.ts';
import { keepingPages } from './keeping/route.ts';
import { requestPages } from './request/route.ts';
import { preparePages } from './request-prepare/route.ts';
import { requestsPages } from './requests/route.ts';

/** What the people whom records are about may ask, and how long records are kept. */
export function rightsPages(door: Door): void {
  requestsPages(door);
  requestPages(door);
  preparePages(door);
  correctionsPages(door);
  keepingPages(door);
}
