import { type Desk, CaseworkError } from '../../desk.ts';
import type { Room } from '../../room.ts';
import { thoseAside } from './lies-aside.ts';

const ASIDE = 'It was agreed that this record is destroyed. Ask the information governance lead, who can bring it back until it is.';

/** A desk from which nobody reads or writes a record that is to be destroyed; the information governance lead sees it with the records to be kept. */
export function withoutThoseAside(room: Room, desk: Desk): Desk {
  const aside = async (...ids: readonly string[]): Promise<boolean> => (await thoseAside(room, room.store.read, ids)).size > 0;
  return {
    ...desk,
    filesOfChild: async (id) => ((await aside(id)) ? undefined : desk.filesOfChild(id)),
    fileOfChild: async (id, entry) => ((await aside(id)) ? undefined : desk.fileOfChild(id, entry)),
    attachFile: async (id, handed) => {
      if (await aside(id)) throw new CaseworkError(ASIDE);
      return desk.attachFile(id, handed);
    },
    takeFile: async (child, handed) => ((await aside(child)) ? undefined : desk.takeFile(child, handed)),
    searchRecord: async (id, asked) => ((await aside(id)) ? undefined : desk.searchRecord(id, asked)),
    why: async (key) => {
      const answer = await desk.why(key);
      return answer !== undefined && (await aside(answer.child.id)) ? undefined : answer;
    },
    documents: {
      ...desk.documents,
      choices: async (id) => ((await aside(id)) ? undefined : desk.documents.choices(id)),
      make: async (id, kind, said) => ((await aside(id)) ? undefined : desk.documents.make(id, kind, said)),
    },
    writePlan: async (sent) => {
      if (await aside(sent.child)) throw new CaseworkError(ASIDE);
      return desk.writePlan(sent);
    },
    recordingForm: async (asked) => ((await aside(...asked.children)) ? undefined : desk.recordingForm(asked)),
    record: async (recording) => {
      if (await aside(...recording.children.map(({ id }) => id))) throw new CaseworkError(ASIDE);
      return desk.record(recording);
    },
    recorded: async (key) => {
      const answer = await desk.recorded(key);
      return answer !== undefined && (await aside(...answer.children.map(({ child }) => child.id))) ? undefined : answer;
    },
  };
}
