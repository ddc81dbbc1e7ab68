/** Every system that can be measured, by the name it is asked for. */
import type { Pack } from '../../src/engine/index.ts';
import { bare } from './bare.ts';
import { duckdb } from './duckdb.ts';
import { chosenOf, engine } from './engine.ts';
import { postgres } from './postgres.ts';
import { rules } from './rules.ts';
import type { Asked, System } from './system.ts';

export const SYSTEM_NAMES = ['engine', 'whole-pack', 'bare', 'postgres', 'postgres-jit', 'duckdb', 'duckdb-tables', 'rules'] as const;
export type SystemName = (typeof SYSTEM_NAMES)[number];

/** What each is called in the report. */
export const SYSTEM_TITLES: Readonly<Record<SystemName, string>> = {
  engine: 'Sightline, these standards',
  'whole-pack': 'Sightline, the whole pack',
  bare: 'Bare loop over typed arrays',
  postgres: 'SQL on PostgreSQL',
  'postgres-jit': 'SQL on PostgreSQL, JIT on',
  duckdb: 'SQL on DuckDB over Parquet',
  'duckdb-tables': 'SQL on DuckDB’s own tables',
  rules: 'json-rules-engine',
};

export async function openSystem(name: SystemName, pack: Pack, asked: Asked): Promise<System> {
  switch (name) {
    case 'engine':
      return engine(chosenOf(pack), asked);
    case 'whole-pack':
      return engine(pack, asked);
    case 'bare':
      return bare(asked);
    case 'postgres':
      return postgres(asked, false);
    case 'postgres-jit':
      return postgres(asked, true);
    case 'duckdb':
      return duckdb(asked, 'parquet');
    case 'duckdb-tables':
      return duckdb(asked, 'tables');
    case 'rules':
      return rules(asked);
  }
}
