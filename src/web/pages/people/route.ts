import { z } from 'zod';
import type { Identity } from '../../../identity/index.ts';
import type { Door } from '../../door.ts';
import { listed } from '../../words/plural.ts';
import { roleWords } from '../../words/role.ts';
import { shownName } from '../../words/shown-name.ts';

const asked = z.object({ name: z.string().trim().max(100).catch('') });

/** Who works here, in which role and team? */
export function peoplePage(door: Door, identity: Identity): void {
  door.app.get('/people', async (request, reply) => {
    const { name: find } = asked.parse(request.query);
    const people = (await identity.people(find)).map(({ account, name, signIn, roles, teams, left, invented }) => ({
      href: `/people/${account}`,
      name: shownName(name),
      signIn,
      roles: listed(roles.map(roleWords)),
      teams: shownName(listed(teams)),
      left: left !== null,
      invented,
    }));
    return door.show(request, reply, { page: 'people', title: 'People', section: 'people', view: { find, people } });
  });
}
