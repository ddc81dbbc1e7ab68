/** `sightline people`: who may come in, for whoever looks after the server; as when nobody who could do it by the pages can sign in. */
import { userInfo } from 'node:os';
import { Command } from 'commander';
import { isoOf } from '../calendar/index.ts';
import { todayInEngland } from '../casework/index.ts';
import { type Identity, openIdentity, type PersonAnswer, type Problems } from '../identity/index.ts';
import { inLine } from '../record/plain-text.ts';
import { type Role, ROLES } from '../record/types.ts';
import { secretIn } from '../server/secret.ts';
import { readSettings } from '../server/settings.ts';
import { readDate } from './options.ts';
import { ExitCode, Refusal } from './refusal.ts';
import { withStore } from './with-store.ts';

export function peopleCommand(): Command {
  const people = new Command('people').description('say who may come in, and in which roles');
  people.command('list').description('everyone with an account').argument('[part]', 'part of a name or an email address', '').action(list);
  people
    .command('add')
    .description('make an account, and print the code to choose its password with')
    .argument('<email>', 'what they sign in with')
    .requiredOption('--name <name>', 'their full name')
    .requiredOption('--role <role>', 'their role, as social-worker', readRole)
    .option('--team <team>', 'their team, as it is called in allocations', '')
    .option('--worker <id>', 'who they are in the record', '')
    .action(add);
  people
    .command('role')
    .description('give a role, or end it')
    .argument('<email>', 'whose')
    .argument('<role>', 'the role, as team-manager', readRole)
    .option('--team <team>', 'the team it is of', '')
    .option('--from <date>', 'its first day; today where absent', readDate)
    .option('--last <date>', 'its last day', readDate)
    .option('--end', 'end it now')
    .action(role);
  people.command('leave').description('they have left: sign them out and let them in no more').argument('<email>', 'who').action(leave);
  people
    .command('reset')
    .description('print a code to choose a password with, in place of their password and authenticator app')
    .argument('<email>', 'whose')
    .action(reset);
  return people;
}

async function list(part: string): Promise<void> {
  const found = await withIdentity((identity) => identity.people(part));
  for (const { name, signIn, roles, teams, left, invented } of found) {
    const standing = left === null ? [...roles, ...teams].join(', ') || 'no role today' : `left on ${isoOf(left)}`;
    console.log(`${inLine(name)} <${inLine(signIn)}>: ${inLine(standing, 300)}${invented ? ' (invented for the demonstration)' : ''}`);
  }
  if (found.length === 0) console.log(part === '' ? 'Nobody has an account yet.' : 'Nobody by this name has an account.');
}

interface AddOptions {
  readonly name: string;
  readonly role: Role;
  readonly team: string;
  readonly worker: string;
}

async function add(email: string, { name, role: given, team, worker }: AddOptions): Promise<void> {
  const added = await withIdentity((identity) => identity.addPerson({ name, email, role: given, team, worker }, byThisUser()));
  if ('problems' in added) throw refused(added.problems);
  tellCode(email, added.code);
}

interface RoleOptions {
  readonly team: string;
  readonly from?: number;
  readonly last?: number;
  readonly end?: boolean;
}

async function role(email: string, given: Role, { team, from, last, end = false }: RoleOptions): Promise<void> {
  await withPerson(email, async (identity, person) => {
    if (!end) {
      const problems = await identity.giveRole(person.account, { role: given, team, from: from ?? todayInEngland(), last }, byThisUser());
      if (Object.keys(problems).length > 0) throw refused(problems);
      return;
    }
    const held = person.roles.filter((one) => one.role === given && (one.until === undefined || one.until > person.today));
    if (held.length === 0) throw new Refusal(`${person.signIn} does not hold the role ${given}.`);
    for (const one of held) await identity.endRole(person.account, one.id, byThisUser());
  });
  console.log(end ? `The role ${given} is ended.` : `The role ${given} is given.`);
}

async function leave(email: string): Promise<void> {
  const children = await withPerson(email, async (identity, person) => {
    await identity.leaves(person.account, byThisUser());
    return person.children;
  });
  console.log('They are signed out, and are not let in any more.');
  if (children.length > 0) console.log(`These children still have them as their worker, and each needs another:`);
  for (const { id, name } of children) console.log(`  ${inLine(name)} (${inLine(id)})`);
}

async function reset(email: string): Promise<void> {
  tellCode(email, await withPerson(email, (identity, person) => identity.reset(person.account, byThisUser())));
}

function tellCode(email: string, code: string): void {
  console.log(`The code for ${inLine(email, 300)} is ${code}. With it they choose a password at /new-password, within seven days.`);
}

async function withPerson<T>(email: string, work: (identity: Identity, person: PersonAnswer) => Promise<T>): Promise<T> {
  return withIdentity(async (identity) => {
    const wanted = email.trim().toLowerCase();
    const found = (await identity.people(wanted)).find(({ signIn }) => signIn === wanted);
    const person = found === undefined ? undefined : await identity.person(found.account);
    if (person === undefined) throw new Refusal(`Nobody signs in as ${inLine(email)}. \`sightline people list\` shows who does.`);
    return work(identity, person);
  });
}

async function withIdentity<T>(work: (identity: Identity) => Promise<T>): Promise<T> {
  return withStore(async (store, dataFolder) => {
    const secret = await secretIn(dataFolder, readSettings(process.env).secret);
    return work(await openIdentity({ store, secret, today: todayInEngland }));
  });
}

function refused(problems: Problems): Refusal {
  return new Refusal(
    Object.values(problems)
      .map((problem) => `${problem}.`)
      .join('\n'),
    ExitCode.notUnderstood,
  );
}

/** Whoever may run this has the server's own files: what they do is noted as done by that machine's user. */
function byThisUser(): string {
  return `command line, ${userInfo().username}`;
}

function readRole(text: string): Role {
  const found = ROLES.find((one) => one === text);
  if (found === undefined) throw new Refusal(`There is no role "${inLine(text)}". The roles are: ${ROLES.join(', ')}.`);
  return found;
}
