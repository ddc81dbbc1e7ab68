/**
 * On which page each anchor of a printed book stands, read from the PDF that a browser made: its named destinations, and its pages in order.
 * Both are plain text in such a file. Empty where the file is made otherwise.
 */
export function pageNumbers(pdf: Uint8Array): ReadonlyMap<string, number> {
  const text = Buffer.from(pdf).toString('latin1');
  const objects = new Map([...text.matchAll(/(?:^|\s)(\d+) 0 obj\s([\s\S]*?)endobj/g)].map(([, id = '', body = '']) => [id, body]));
  const catalog = [...objects.values()].find((body) => /\/Type\s*\/Catalog\b/.test(body)) ?? '';
  const root = /\/Pages (\d+) 0 R/.exec(catalog)?.[1] ?? '';
  const places = new Map(pagesUnder(root, objects).map((page, index) => [page, index + 1]));
  const named = objects.get(/\/Dests (\d+) 0 R/.exec(catalog)?.[1] ?? '') ?? '';
  return new Map(
    [...named.matchAll(/\/([\w-]+) \[(\d+) 0 R/g)].flatMap(([, anchor = '', page = '']) => {
      const number = places.get(page);
      return number === undefined ? [] : [[anchor, number] as const];
    }),
  );
}

/** The pages beneath a node of the tree of pages, in order. */
function pagesUnder(id: string, objects: ReadonlyMap<string, string>): string[] {
  const kids = /\/Kids \[([^\]]*)\]/.exec(objects.get(id) ?? '')?.[1];
  if (kids === undefined) return [id];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid = '']) => pagesUnder(kid, objects));
}
