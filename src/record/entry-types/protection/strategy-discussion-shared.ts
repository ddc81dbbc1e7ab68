import { entryType } from '../../declare.ts';
import { sentOn, sharedWith } from '../../fields.ts';

export const strategyDiscussionShared = entryType({
  name: 'strategy-discussion-shared',
  area: 'protection',
  label: 'Strategy discussion record shared',
  plural: 'Strategy discussion records shared',
  help: 'The decisions and actions go to those who took part.',
  fields: { with: sharedWith, 'sent-on': sentOn },
});
