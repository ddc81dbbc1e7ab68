import type { Subject } from '../record/types.ts';
import type { ChildAnswer } from './child/answers.ts';

/** A subject as pages name one: by the id where there is no name. */
export function personOf({ id, name, born, expected }: Subject): ChildAnswer['child'] {
  return { id, name: name ?? id, ...(born !== undefined && { born }), ...(expected !== undefined && { expected }) };
}
