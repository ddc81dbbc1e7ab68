/** A `where` made ready to be asked of many entries: its tests in a row, each with what is said of an entry that fails it. */
import type { Role } from '../record/types.ts';
import { type FieldAsked, fieldsAsked } from './field-asked.ts';
import type { FieldTest, Where } from './standard.ts';

class FormedWhere implements Where {
  readonly fields: Readonly<Record<string, FieldTest>>;
  readonly tests: readonly FieldAsked[];
  readonly by: readonly Role[] | undefined;
  readonly any: readonly FormedWhere[] | undefined;
  readonly linked: boolean | undefined;
  readonly timed: boolean | undefined;

  constructor({ fields, by, any, linked, timed }: Where) {
    this.fields = fields;
    this.tests = fieldsAsked(fields);
    this.by = by;
    this.any = any?.map(formedWhere);
    this.linked = linked;
    this.timed = timed;
  }
}

/** The same, of one form; one that is so already is left as it is. */
export function formedWhere(where: Where): FormedWhere {
  return where instanceof FormedWhere ? where : new FormedWhere(where);
}
