import {
  DOCUMENT_KINDS,
  type DocumentKind,
  findDocumentKind,
  makeDocument,
  TemplateError,
  templateThatComes,
} from '../../documents/index.ts';
import { getEntryType } from '../../record/entry-types.ts';
import { latestTemplate } from '../../store/index.ts';
import { mayAsWell } from '../access/allow.ts';
import { type AsAt, openKinds } from '../child/child-facts.ts';
import { CaseworkError } from '../desk.ts';
import { openedRecord } from '../child/opened-record.ts';
import { networkOn } from '../people/network.ts';
import type { Room } from '../room.ts';
import type { DocumentAnswer, DocumentsAnswer, Said } from './answers.ts';
import { factsOf } from './facts.ts';
import { networkToShare } from './network-to-share.ts';
import { FITTING, THEN_RECORD } from './plan-entries.ts';

/** Which documents can be made of a child’s record, those that fit how things stand first named. */
export async function documentChoices(room: Room, child: string): Promise<DocumentsAnswer | undefined> {
  const opened = await openedRecord(room, child);
  if (opened === undefined) return undefined;
  const fitting = new Set([...decidedOn(opened.asStood), ...openKinds(opened.asStood).flatMap((kind) => FITTING[kind] ?? [])]);
  return { head: opened.head, asOf: opened.judging.asOf, kinds: DOCUMENT_KINDS, fitting: [...fitting] };
}

/** What it was decided to send, before anything has begun by which it would fit. */
function decidedOn({ entries }: AsAt): readonly string[] {
  const decided = entries.findLast(({ type }) => type === 'legal-gateway-meeting');
  return decided?.fields['decision'] === 'pre-proceedings' ? ['letter-before-proceedings'] : [];
}

/** Makes a document of a child’s record. Throws CaseworkError where the council’s own template cannot be filled. */
export async function makeOf(room: Room, child: string, name: string, said: Said): Promise<DocumentAnswer | undefined> {
  const kind = findDocumentKind(name);
  const opened = kind && (await openedRecord(room, child));
  if (opened === undefined || kind === undefined) return undefined;
  const facts = await factsOf(room, opened, name, said);
  const { head, judging } = opened;
  const type = (await mayAsWell(room, 'write-record', child)) ? THEN_RECORD[name] : undefined;
  return {
    head,
    asOf: judging.asOf,
    kind,
    made: filled(await templateInUse(room, kind), kind, facts, {
      author: room.asking?.person.name ?? 'Sightline',
      council: judging.loaded.pack.name,
    }),
    network: networkToShare(networkOn(opened.record, judging.asOf, judging.asOf)),
    ...(type !== undefined && { thenRecord: { type, label: getEntryType(type).label } }),
  };
}

/** The council’s own template, or else the one that comes with Sightline. */
async function templateInUse({ whole, authority }: Room, kind: DocumentKind): Promise<string> {
  const own = await latestTemplate(whole.read, authority, kind.name);
  return own?.template ?? templateThatComes(kind);
}

function filled(template: string, kind: DocumentKind, facts: Parameters<typeof makeDocument>[1], by: Parameters<typeof makeDocument>[2]) {
  try {
    return makeDocument(template, facts, by);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    const mend = 'Whoever looks after the templates can put it right, or go back to the one that comes with Sightline.';
    throw new CaseworkError(`The council’s template “${kind.label}” cannot be filled here. ${error.message} ${mend}`, { cause: error });
  }
}
