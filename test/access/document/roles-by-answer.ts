import { isDeepStrictEqual } from 'node:util';
import { GROUP_OF, ROLE_GROUPS } from '../../../src/access/role-groups.ts';
import { type Role, ROLES } from '../../../src/record/types.ts';
import { GROUP_WORDS, roleWords } from './words.ts';

export interface Answered<Answer> {
  /** A role group by its name; with the roles it holds for, where others of the group are answered otherwise. */
  readonly label: string;
  readonly answer: Answer;
}

/** Every role group with what it is answered, divided where its roles are answered differently. */
export function rolesByAnswer<Answer>(answerTo: (role: Role) => Answer): readonly Answered<Answer>[] {
  return ROLE_GROUPS.flatMap((group) => {
    const found: { readonly answer: Answer; readonly roles: Role[] }[] = [];
    for (const role of ROLES.filter((one) => GROUP_OF[one] === group)) {
      const answer = answerTo(role);
      const alike = found.find((one) => isDeepStrictEqual(one.answer, answer));
      if (alike === undefined) found.push({ answer, roles: [role] });
      else alike.roles.push(role);
    }
    return found.map(({ answer, roles }) => ({
      label: found.length === 1 ? GROUP_WORDS[group] : `${GROUP_WORDS[group]}: ${roles.map(roleWords).join(', ')}`,
      answer,
    }));
  });
}
