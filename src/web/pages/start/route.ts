import { z } from 'zod';
import type { Person } from '../../../access/person.ts';
import { mayEver } from '../../../access/policy.ts';
import { GROUP_OF, type RoleGroup } from '../../../access/role-groups.ts';
import type { Door } from '../../door.ts';

const SIZES = [
  { children: 60, words: 'A small team' },
  { children: 300, words: 'A district' },
  { children: 2000, words: 'A borough' },
  { children: 10_000, words: 'A county' },
] as const;
const form = z.object({ children: z.coerce.number().int().min(1).max(20_000) });

/** Two ways in, while there is no record yet. */
export function startPage(door: Door): void {
  door.app.get('/', async (request, reply) => {
    const situation = await request.desk.situation();
    if (situation.job !== undefined && situation.children === 0) return reply.redirect(`/progress/${situation.job}`);
    const { person } = request;
    if (person !== undefined && (situation.children > 0 || !mayEver(person, 'start-demonstration')))
      return reply.redirect(firstPageOf(person));
    const view = {
      sizes: SIZES.map(({ children, words }) => ({ value: String(children), words, n: children, checked: children === 300 })),
      councils: situation.councils.map((council) => ({ name: council.name, href: `/standards/${encodeURIComponent(council.authority)}` })),
    };
    return door.show(request, reply, { page: 'start', title: 'Start', view }, situation);
  });

  door.app.post('/start', { preHandler: door.app.csrfProtection }, async (request, reply) => {
    const { children } = form.parse(request.body);
    return reply.redirect(`/progress/${await request.desk.startDemonstration({ children })}`, 303);
  });
}

const WORKS_WITH_CHILDREN: readonly RoleGroup[] = ['practitioners', 'reviewers', 'partners'];

/** What somebody sees first: their own children, their team's or everyone's, or what else they are here for. */
function firstPageOf(person: Person): string {
  const own = person.worker !== undefined && person.roles.some((role) => WORKS_WITH_CHILDREN.includes(GROUP_OF[role]));
  if (own) return '/children?whose=mine';
  if (person.roles.some((role) => GROUP_OF[role] === 'support')) return '/meetings';
  if (mayEver(person, 'watch-access')) return '/access';
  if (mayEver(person, 'manage-people') && !mayEver(person, 'list-children')) return '/people';
  return mayEver(person, 'list-children') ? '/children' : '/standards';
}
