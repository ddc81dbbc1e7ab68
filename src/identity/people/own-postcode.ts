import { noteChange, setPostcode } from '../../store/index.ts';
import type { Problems } from '../problems.ts';
import type { Reception } from '../reception.ts';

const POSTCODE = /^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}$/;

/** Says where somebody lives themselves, or no longer does: for nothing but to notice who looks at neighbours. Answers what is wrong. */
export async function saysPostcode({ store, authority, now }: Reception, account: string, typed: string): Promise<Problems> {
  const postcode = typed.replaceAll(/\s/g, '').toUpperCase();
  if (postcode !== '' && !POSTCODE.test(postcode)) return { postcode: 'Enter a full postcode, such as ZZ99 3WZ, or leave it empty' };
  await store.transaction(async (tx) => {
    await setPostcode(tx, authority, account, postcode === '' ? undefined : postcode);
    await noteChange(
      tx,
      authority,
      account,
      { what: postcode === '' ? 'postcode-removed' : 'postcode-given', by: account, detail: {} },
      now(),
    );
  });
  return {};
}
