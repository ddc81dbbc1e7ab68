/** Fields that hold what a child said, in the child's own words: never to be put more plainly by anybody else. */
export const OWN_WORDS: ReadonlySet<string> = new Set(['child-words', 'words', 'comments']);
