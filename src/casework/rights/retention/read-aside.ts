import type { Person } from '../../../access/person.ts';
import { readCorrections } from '../../../store/rights-of-people/index.ts';
import { readRecord } from '../../../store/index.ts';
import { judgingOf } from '../../judging/judging-now.ts';
import { knownFor } from '../../names.ts';
import type { Room } from '../../room.ts';
import { PACK_STYLE_SOURCE, packHtml, sha256 } from '../pack/pack-html.ts';
import { releasedPack } from '../pack/released-pack.ts';
import { wholePack } from '../pack/whole-pack.ts';
import type { AnswerFile } from '../requests/answers.ts';
import { dateInWords } from '../words.ts';
import { kept } from './keeping.ts';

/** A record that lies aside, whole, for the information governance lead alone; undefined for anybody else, and for any other record. */
export async function readAside(room: Room, asker: Person, subject: string): Promise<AnswerFile | undefined> {
  const found = await kept(room, asker, subject);
  const record = await readRecord(room.store.read, room.authority, subject);
  if (found?.stage !== 'aside' || record === undefined) return undefined;
  const judging = await judgingOf(room);
  const today = room.today();
  const whole = wholePack({
    record,
    corrections: await readCorrections(room.store.read, room.authority, subject),
    known: await knownFor(room, judging, record.entries),
    toThemselves: false,
    asOf: today,
  });
  const words = {
    council: judging.authority.name,
    to: asker.name,
    receivedOn: dateInWords(today),
    upTo: dateInWords(today),
    toThemselves: false,
  };
  const html = packHtml(releasedPack(whole, []), words);
  return { html, sha256: sha256(html), style: PACK_STYLE_SOURCE };
}
