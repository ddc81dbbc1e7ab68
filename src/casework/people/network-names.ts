import { RELATIONS } from '../../record/codes/network.ts';
import { chainOf, standing } from '../../record/standing.ts';
import type { Entry } from '../../record/types.ts';
import type { NetworkPerson } from './answers.ts';
import { wordsIn } from './versions.ts';

const RELATION_WORDS: Readonly<Record<string, string>> = RELATIONS;
const TAKEN_OUT = 'Somebody who is not in the child’s network any more';

/** What somebody of a network is called: 'Hazel Notreal'; 'Mother, not yet named' where nobody has written a name. */
export function calledInNetwork({ name, relation }: Pick<NetworkPerson, 'name' | 'relation'>): string {
  return name ?? `${RELATION_WORDS[relation ?? ''] ?? 'Somebody'}, not yet named`;
}

/** What the people of a record's network are called now, by the id of the first entry about each. Read when first asked. */
export function networkNames(entries: readonly Entry[]): (id: string) => string {
  let names: ReadonlyMap<string, string> | undefined;
  return (id) => (names ??= namesById(entries)).get(id) ?? TAKEN_OUT;
}

/** The same, all at once. */
function namesById(entries: readonly Entry[]): ReadonlyMap<string, string> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return new Map(
    standing(entries)
      .filter(({ type }) => type === 'family-member')
      .map((entry) => {
        const [name, relation] = [wordsIn(entry.fields['name']), wordsIn(entry.fields['relation'])];
        const called = calledInNetwork({ ...(name !== undefined && { name }), ...(relation !== undefined && { relation }) });
        return [chainOf(entry, byId)[0]?.id ?? entry.id, called];
      }),
  );
}
