import type { AuditEvent } from '../../access/doors.ts';
import type { Person } from '../../access/person.ts';

/** Who asks, by which door, as the log will say. */
export interface Asking {
  readonly person: Person;
  /** One page, or one thing sent: what it touches is logged under one number. */
  readonly request: string;
  /** 'GET /children/:id' */
  readonly door: string;
  readonly event: AuditEvent | 'none';
}
