/** Whether what goes to and from a database can be read, or answered by somebody else, on the way. */

const HERE = ['localhost', '127.0.0.1', '[::1]', ''];
/** Encrypted, with the server's certificate checked. */
const PROVED = ['prefer', 'require', 'verify-ca', 'verify-full'];

/** What to change where an address asks for no proof of the server at the other end; undefined where it does, or that end is this machine. */
export function openLine(name: 'DATABASE_URL' | 'DATABASE_MIGRATION_URL', address: string | undefined): string | undefined {
  const url = address === undefined ? null : URL.parse(address);
  if (url === null || HERE.includes(url.hostname)) return undefined;
  const said = (setting: string): string => url.searchParams.get(setting) ?? '';
  if (PROVED.includes(said('sslmode')) && said('uselibpqcompat') !== 'true') return undefined;
  return (
    `The records go to ${url.hostname} without proof that it is your database, or in the clear. Add ?sslmode=verify-full to ${name}, ` +
    'with &sslrootcert=FILE where its certificate is by an authority of your own.'
  );
}

/** Why a line to the database was refused before a word was said on it. */
const NOT_PROVED = /^(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|CERT_\w+|ERR_TLS_\w+|EPROTO)$/;
const NO_ENCRYPTION = 'The server does not support SSL connections';

/** What to do where the line could not be made as safe as was asked for; undefined for any other error. */
export function notProved(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.message === NO_ENCRYPTION) return 'it does not encrypt, and sslmode asks that it does. Set ssl = on there';
  const code = 'code' in error ? String(error.code) : '';
  if (!NOT_PROVED.test(code)) return undefined;
  return `its certificate proves nothing (${code}). Check that DATABASE_URL names the host that the certificate is for, and sslrootcert whoever made it`;
}
