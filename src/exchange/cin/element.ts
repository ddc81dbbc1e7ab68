/** One element of a census file, with where it stands. Names are as the schema spells them but in lower case: files differ. */
export interface Element {
  /** In lower case, without a namespace prefix. */
  readonly name: string;
  /** As the file writes it. */
  readonly written: string;
  readonly line: number;
  readonly column: number;
  readonly within: readonly Element[];
  /** All text directly inside, without space at either end. */
  readonly text: string;
}

/** The first element of that name directly within. */
export function findWithin(element: Element, name: string): Element | undefined {
  return element.within.find((one) => one.name === name);
}

/** Every element of that name directly within. */
export function allWithin(element: Element, name: string): readonly Element[] {
  return element.within.filter((one) => one.name === name);
}
