import { getEntryType } from '../../record/entry-types.ts';
import type { AsAt } from '../child-facts.ts';
import type { PersonInFamily } from './answers.ts';

/** Those whom the record tells of by name, each as last told, the household first. */
export function peopleIn({ entries }: AsAt): readonly PersonInFamily[] {
  const { options = {} } = getEntryType('family-member').fields['relation'] ?? {};
  const byName = new Map<string, PersonInFamily>();
  for (const { type, fields } of entries) {
    const name = fields['name'];
    if (type !== 'family-member' || typeof name !== 'string') continue;
    const [relation, responsible, household] = [fields['relation'], fields['parental-responsibility'], fields['same-household']];
    byName.set(name, {
      name,
      ...(typeof relation === 'string' && { relation: options[relation] ?? relation }),
      ...(typeof responsible === 'boolean' && { parentalResponsibility: responsible }),
      ...(typeof household === 'boolean' && { sameHousehold: household }),
    });
  }
  return [...byName.values()].toSorted((one, other) => Number(other.sameHousehold === true) - Number(one.sameHousehold === true));
}
