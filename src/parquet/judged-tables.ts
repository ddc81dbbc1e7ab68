/** What was judged as tables: periods, expectations, and the standards that ask them. */
import type { Expectation, Standard } from '../engine/index.ts';
import type { Episode } from '../record/types.ts';
import type { Column } from './column.ts';

export interface EpisodeOf {
  readonly subject: string;
  readonly episode: Episode;
}

export const EPISODES: readonly Column<EpisodeOf>[] = [
  { name: 'subject', kind: 'text', must: true, of: ({ subject }) => subject },
  { name: 'kind', kind: 'text', must: true, of: ({ episode }) => episode.kind },
  { name: 'from', kind: 'date', must: true, of: ({ episode }) => episode.from },
  { name: 'to', kind: 'date', of: ({ episode }) => episode.to },
  { name: 'opened_by', kind: 'text', must: true, of: ({ episode }) => episode.opened.id },
  { name: 'closed_by', kind: 'text', of: ({ episode }) => episode.closed?.id },
  { name: 'attributes', kind: 'text', must: true, of: ({ episode }) => JSON.stringify(episode.attributes) },
];

export const EXPECTATIONS: readonly Column<Expectation>[] = [
  { name: 'subject', kind: 'text', must: true, of: ({ subject }) => subject },
  { name: 'key', kind: 'text', must: true, of: ({ key }) => key },
  { name: 'standard', kind: 'text', must: true, of: ({ standard }) => standard },
  { name: 'version', kind: 'date', must: true, of: ({ version }) => version },
  { name: 'owner', kind: 'text', must: true, of: ({ owner }) => owner },
  { name: 'person', kind: 'text', of: ({ person }) => person },
  { name: 'opened', kind: 'date', must: true, of: ({ opened }) => opened.day },
  { name: 'opened_minute', kind: 'whole', of: ({ opened }) => opened.minute },
  { name: 'opened_by', kind: 'text', of: ({ openedBy }) => openedBy },
  { name: 'due', kind: 'date', of: ({ due }) => due?.day },
  { name: 'due_minute', kind: 'whole', of: ({ due }) => due?.minute },
  { name: 'agreed_due', kind: 'date', of: ({ agreedDue }) => agreedDue?.day },
  { name: 'agreed_due_minute', kind: 'whole', of: ({ agreedDue }) => agreedDue?.minute },
  { name: 'warn', kind: 'date', of: ({ warn }) => warn },
  { name: 'state', kind: 'text', must: true, of: ({ state }) => state },
  { name: 'met_by', kind: 'text', of: ({ metBy }) => metBy },
  { name: 'met_on', kind: 'date', of: ({ metOn }) => metOn?.day },
  { name: 'met_minute', kind: 'whole', of: ({ metOn }) => metOn?.minute },
  { name: 'by_silence', kind: 'yes-no', of: ({ silent }) => silent },
  { name: 'ended', kind: 'date', of: ({ ended }) => ended },
  { name: 'late', kind: 'number', of: ({ late }) => late },
  { name: 'late_unit', kind: 'text', of: ({ lateUnit }) => lateUnit },
  { name: 'row_clause', kind: 'text', of: ({ row }) => row },
  { name: 'rejected', kind: 'text', of: ({ rejected }) => (rejected.length === 0 ? undefined : JSON.stringify(rejected)) },
];

export const STANDARDS: readonly Column<Standard>[] = [
  { name: 'standard', kind: 'text', must: true, of: ({ id }) => id },
  { name: 'title', kind: 'text', must: true, of: ({ title }) => title },
  { name: 'says', kind: 'text', must: true, of: ({ says }) => says },
  { name: 'authority', kind: 'text', must: true, of: ({ authority }) => authority },
  { name: 'speaks', kind: 'text', must: true, of: ({ speaks }) => speaks },
  { name: 'chapter', kind: 'text', must: true, of: ({ chapter }) => chapter },
  { name: 'clauses', kind: 'text', must: true, of: ({ clauses }) => clauses.join(', ') },
  { name: 'about', kind: 'text', must: true, of: ({ about }) => about },
  { name: 'owner', kind: 'text', must: true, of: ({ owner }) => owner },
  { name: 'shapes', kind: 'text', must: true, of: ({ versions }) => [...new Set(versions.map(({ shape }) => shape))].join(', ') },
  { name: 'in_force_from', kind: 'date', of: ({ versions }) => versions[0]?.from },
  { name: 'in_force_to', kind: 'date', of: ({ versions }) => versions.at(-1)?.to },
];
