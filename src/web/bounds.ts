/** How much a request may hold, and how long it may take to arrive. */
const MIB = 1024 ** 2;
/** A form, but for those that say otherwise. */
export const FORM_BYTES = 64 * 1024;
/** A form that something is recorded on: enough for three children with everything written out in full. */
export const RECORDING_FORM_BYTES = MIB;
/** Where somebody must sign in again, what they typed comes along, each name a little longer. */
export const WITH_WHAT_WAS_TYPED = 2 * RECORDING_FORM_BYTES;
/** One upload: so many files of so many bytes between them. A large county's census return is about 140 MB. */
export const UPLOAD = { files: 60, bytes: 1024 * MIB };
/** What stands around the files of an upload. */
export const UPLOAD_WRAPPING = MIB;
export const REQUESTS_A_MINUTE = 1200;
/** From one address, which may be a whole office's in the morning. */
export const SIGN_IN_TRIES_A_MINUTE = 60;
export const LONGEST_ADDRESS_PART = 500;
export const MOST_CONNECTIONS = 2_000;

/** In milliseconds. */
export interface Patience {
  /** For the lines before what is sent. */
  readonly headers: number;
  /** For all that is sent: a gigabyte in this time is 30 megabits a second. */
  readonly request: number;
  /** How often it is looked at. */
  readonly look: number;
}
export const PATIENCE: Patience = { headers: 20_000, request: 300_000, look: 5_000 };
