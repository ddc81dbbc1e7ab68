import { momentOf } from '../../calendar/index.ts';
import type { Entry, Fields } from '../types.ts';

/** An entry of a made-up child, written in a line: entryOn('2026-03-02 10:00', 'visit', { 'child-seen': true }). */
export function entryOn(when: string, type: string, fields: Fields = {}, more: Partial<Entry> = {}): Entry {
  return { id: `${type} ${when}`, type, subjects: ['child-1'], occurred: momentOf(when), fields, ...more };
}
