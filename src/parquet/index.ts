/** The record and what is expected of it as Parquet files, for analysts and for judging beyond one database. */
export { STANDARDS } from './judged-tables.ts';
export { type About, type AboutPartition, isExport, partitionName, partitionsOf, writeAbout } from './layout.ts';
export { ParquetFault } from './parquet-fault.ts';
export { readPartition } from './read-partition.ts';
export { writePartition } from './write-partition.ts';
export { writeTable } from './write-table.ts';
