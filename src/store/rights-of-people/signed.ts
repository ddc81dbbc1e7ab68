/** Who wrote something down. */
export interface Signed {
  readonly account: string;
  readonly name: string;
}

/** The columns it is written to. */
export function signedColumns({ account, name }: Signed) {
  return { by_account: account, by_name: name };
}

/** As it comes back. */
export function signedBy(row: { readonly by_account: string; readonly by_name: string }): Signed {
  return { account: row.by_account, name: row.by_name };
}
