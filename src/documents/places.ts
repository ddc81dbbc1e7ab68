/** What a template may name, and what it is filled with. */

/** One place that a template may name: a text, something that is so or not, or a list whose every line has places of its own. */
export type Place =
  | { readonly kind: 'text'; readonly says: string }
  | { readonly kind: 'yes-no'; readonly says: string }
  | { readonly kind: 'list'; readonly says: string; readonly each: Places };

/** By the name that is written in the template: 'child.name'. */
export type Places = Readonly<Record<string, Place>>;

/** Undefined where the record does not say. */
export type Fact = string | boolean | undefined | readonly Facts[];

/** What stands at each place; a place that is missing is one of which nothing is known. */
export interface Facts {
  readonly [place: string]: Fact;
}
