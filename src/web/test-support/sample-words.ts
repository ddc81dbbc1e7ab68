import type { AdviceOnText, Desk } from '../../casework/index.ts';

const AT = Temporal.Instant.from('2026-03-30T09:15:00Z');
const ADVICE: AdviceOnText = {
  readingAge: 17,
  advice: [
    {
      kind: 'blame',
      from: 4,
      to: 20,
      words: 'failed to engage',
      instead: ['what was offered', 'what got in the way'],
      because: 'It tells what we felt.',
      times: 2,
    },
    { kind: 'hard', from: 0, to: 90, words: 'Mum failed to engage …', instead: ['two or three short sentences'], times: 1 },
  ],
  more: 3,
  cut: false,
};

/** Words that are advised on, one of them the council's own, and advice on whatever is written. */
export function sampleWords(): Pick<Desk, 'adviceOn' | 'words' | 'addWord' | 'endWord'> {
  return {
    adviceOn: async (texts) => Object.fromEntries(Object.keys(texts).map((name) => [name, ADVICE])),
    words: async () => ({
      words: [
        { words: ['failed to engage'], kind: 'blame', instead: ['what was offered'], because: 'It tells what we felt.', from: 'sightline' },
        { words: ['Zed Hub'], kind: 'jargon', instead: ['the drop-in on Invented Row'], from: 'council' },
      ],
      changes: [{ act: 'add', word: 'Zed Hub', kind: 'jargon', by: 'Hap Invented', at: AT }],
      mayChange: true,
    }),
    addWord: async ({ word }) => (word === '' ? { word: 'Write the word' } : {}),
    endWord: async (word) => (word === 'Zed Hub' ? {} : { word: 'This word is not advised on' }),
  };
}
