export { loadRetention } from './read-retention.ts';
export { type CountedFrom, type Keeping, type RetentionRule } from './rule.ts';
