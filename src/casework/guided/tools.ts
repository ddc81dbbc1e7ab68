/** The guided pages: ways of thinking and working together that the standards name, each with what it asks. */
export const GUIDED_TOOLS = ['map', 'scale', 'three-houses', 'fairy', 'wizard', 'words-and-pictures', 'resilience'] as const;
export type GuidedTool = (typeof GUIDED_TOOLS)[number];

/** One question: a field of an entry that will be written, and which of them. */
export interface GuidedQuestion {
  /** What is answered under one name is written in one entry. */
  readonly part: string;
  readonly type: string;
  readonly field: string;
  /** In place of the words of the declaration, where the tool has its own. */
  readonly label?: string;
  readonly help?: string;
  readonly needed?: boolean;
  /** The options that come first, where there are many. */
  readonly first?: readonly string[];
}

/** One thought: what stands alone on a telephone. */
export interface GuidedThought {
  readonly id: string;
  /** Thoughts with the same heading stand together on a wide page. */
  readonly heading: string;
  readonly help?: string;
  readonly asks: readonly GuidedQuestion[];
}

/** The type that a draft of a guided page is kept under. */
export function draftTypeOf<Tool extends GuidedTool>(tool: Tool): `guided.${Tool}` {
  return `guided.${tool}`;
}
