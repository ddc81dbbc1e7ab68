import { checkTemplate, DOCUMENT_KINDS, findDocumentKind, templateThatComes } from '../../documents/index.ts';
import { accountNames, addTemplateVersion, type TemplateVersion, templateVersions } from '../../store/index.ts';
import { allow } from '../access/allow.ts';
import { CaseworkError } from '../desk.ts';
import { judgingOf } from '../judging/judging-now.ts';
import type { Room } from '../room.ts';
import type { TemplateAnswer, TemplateLine, TemplateSaved, TemplateWritten } from './answers.ts';

const REASON = { shortest: 3, longest: 2000 };

/** Every template, and which of them the council has put its own words into. */
export async function templateLines(room: Room): Promise<readonly TemplateLine[]> {
  await allow(room, 'change-templates');
  const versions = await templateVersions(room.whole.read, room.authority);
  const nameOf = await namesOf(room, versions);
  return DOCUMENT_KINDS.map((kind) => {
    const latest = versions.findLast(({ name }) => name === kind.name);
    return { kind, ...(latest?.template !== undefined && { own: { by: nameOf(latest.by), at: latest.at } }) };
  });
}

/** One template with its history. */
export async function templateShown(room: Room, name: string): Promise<TemplateAnswer | undefined> {
  await allow(room, 'change-templates');
  const kind = findDocumentKind(name);
  if (kind === undefined) return undefined;
  const versions = await templateVersions(room.whole.read, room.authority, name);
  const nameOf = await namesOf(room, versions);
  const latest = versions.at(-1);
  return {
    kind,
    template: latest?.template ?? templateThatComes(kind),
    isOwn: latest?.template !== undefined,
    version: latest?.version ?? 0,
    history: versions.toReversed().map(({ version, by, at, reason, template }) => ({
      version,
      by: nameOf(by),
      at,
      reason,
      back: template === undefined,
    })),
    council: (await judgingOf(room)).loaded.pack.name,
  };
}

/** Puts the council’s own template in place, or goes back to the one that comes with Sightline. What stood before stays in the history. */
export async function saveTemplate(room: Room, written: TemplateWritten): Promise<TemplateSaved | undefined> {
  await allow(room, 'change-templates');
  const kind = findDocumentKind(written.name);
  if (kind === undefined) return undefined;
  const { asking } = room;
  if (asking === undefined) throw new CaseworkError('Only somebody who is signed in can change a template.');
  const faults = written.template === undefined ? [] : checkTemplate(written.template);
  if (faults.length > 0) return { saved: false, why: 'template', faults };
  const reason = written.reason.trim();
  if (reason.length < REASON.shortest || reason.length > REASON.longest) return { saved: false, why: 'reason' };
  return room.whole.transaction(async (tx) => {
    const latest = (await templateVersions(tx, room.authority, written.name)).at(-1)?.version ?? 0;
    if (latest !== written.version) return { saved: false, why: 'changed since' };
    const added = await addTemplateVersion(tx, room.authority, {
      name: written.name,
      version: latest + 1,
      ...(written.template !== undefined && { template: written.template }),
      reason,
      by: asking.person.account,
    });
    return added ? { saved: true } : { saved: false, why: 'changed since' };
  });
}

async function namesOf({ whole, authority }: Room, versions: readonly TemplateVersion[]): Promise<(account: string) => string> {
  const names = await accountNames(whole.read, authority, [...new Set(versions.map(({ by }) => by))]);
  return (account) => names.get(account) ?? account;
}
