const KEY = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether this can be the key of a form. */
export function isKey(text: string): boolean {
  return KEY.test(text);
}
