import { mayEver } from '../../../access/policy.ts';
import type { Door } from '../../door.ts';
import { nextMeetingsView } from './view.ts';

/** Which meetings are to come, which are to be arranged, and whose papers are to be sent? */
export function nextMeetingsPage(door: Door): void {
  door.app.get('/meetings', async (request, reply) => {
    const mayWrite = request.person === undefined || mayEver(request.person, 'write-record');
    const view = nextMeetingsView(await request.desk.nextMeetings(), mayWrite);
    return door.show(request, reply, { page: 'next-meetings', title: view.title, section: 'meetings', view });
  });
}
