/** How large things are in a genogram, in units of the drawing. */
export const SYMBOL = 46;
/** The symbol with the words to the right of it. */
export const CELL = { width: 172, height: 76 } as const;
export const MARGIN = 26;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Somebody's symbol, by its middle. */
export interface Placed extends Point {
  readonly id: string;
}
