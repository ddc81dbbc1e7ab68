import { findAuthority, type Store } from '../store/index.ts';

/** What the council calls itself here. */
export async function councilName(store: Store, authority: string): Promise<string> {
  return (await findAuthority(store.read, authority))?.name ?? '';
}
