import type { PersonAnswer } from '../../../identity/index.ts';
import { instantWords } from '../../words/instants.ts';
import { roleWords } from '../../words/role.ts';
import { listed } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';

/** Somebody's own account, as they read it. */
export function accountView({ name, signIn, roles, covers, comesInBy, hasFactor, invented, postcode, sessions, today }: PersonAnswer) {
  const held = roles.filter(({ from, until }) => from <= today && (until === undefined || until > today));
  const covering = covers.filter(({ from, until }) => from <= today && (until === undefined || until > today));
  const teams = [...new Set(held.flatMap(({ team }) => team ?? []))];
  return {
    name: shownName(name),
    facts: [
      { key: 'Email address', value: signIn },
      { key: held.length === 1 ? 'Role' : 'Roles', value: listed(held.map(({ role }) => roleWords(role))) || 'None today' },
      ...(teams.length > 0 ? [{ key: teams.length === 1 ? 'Team' : 'Teams', value: shownName(listed(teams)) }] : []),
      ...(covering.length > 0 ? [{ key: 'Covering for', value: shownName(listed(covering.map((cover) => cover.name))) }] : []),
      { key: 'Authenticator app', value: hasFactor ? 'Set up' : 'Not set up' },
    ],
    sessions: sessions.map(({ started, lastSeen }) => `Since ${instantWords(started)}, last used ${instantWords(lastSeen)}`),
    hasPassword: comesInBy.includes('password'),
    hasFactor,
    invented,
    postcode: postcode === undefined ? '' : postcode.replace(/(.{3})$/, ' $1'),
  };
}
