import type { Rights } from '../../casework/rights/index.ts';

/** Nobody has asked for anything. What truly is answered is tested over a database. */
export const sampleRights: Rights = {
  requests: async () => [],
  request: async () => undefined,
  receiveRequest: async () => undefined,
  takeStep: async () => undefined,
  toPrepare: async () => undefined,
  decide: async () => undefined,
  answerFile: async () => undefined,
  redactionLog: async () => undefined,
  corrections: async () => undefined,
  noteCorrection: async () => undefined,
  answerCorrection: async () => undefined,
  keeping: async () => ({ today: 0, rules: [], dated: 0, overdue: [] }),
  kept: async () => undefined,
  readAside: async () => undefined,
  workOutDates: async () => 0,
  decideKeeping: async () => undefined,
  hold: async () => undefined,
  lift: async () => undefined,
};
