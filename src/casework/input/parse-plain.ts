import { boolCoreTag, defineScalarTag, FAILSAFE_SCHEMA, load, NOT_RESOLVED, nullCoreTag, YAMLException } from 'js-yaml';
import { inLine } from '../../record/plain-text.ts';
import { CaseworkError } from '../desk.ts';

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;
/** Only what JSON calls a number is one: an id such as 007 keeps its noughts. */
const numberTag = defineScalarTag<number>('tag:yaml.org,2002:float', {
  implicit: true,
  implicitFirstChars: ['-', ...'0123456789'],
  resolve: (text) => (NUMBER.test(text) ? Number(text) : NOT_RESOLVED),
  identify: (value) => typeof value === 'number',
});
const SCHEMA = FAILSAFE_SCHEMA.withTags(nullCoreTag, boolCoreTag, numberTag);
/** How deep lists and maps may stand within one another. */
export const DEEPEST = 40;
const BOUNDS = { maxDepth: DEEPEST, maxAliases: 100 };

/** What YAML or JSON says; `place` names where it stands, and `line` is the line of the file that it begins on. Throws CaseworkError. */
export function parsePlain(text: string, place: string, line = 1): unknown {
  try {
    return load(text, { schema: SCHEMA, ...BOUNDS });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const at = error.mark === undefined ? '' : `:${error.mark.line + line}:${error.mark.column + 1}`;
    throw new CaseworkError(
      `${place}${at} is not YAML or JSON that can be read: ${inLine(error.reason, 200)}. Mend it there, then ask again.`,
    );
  }
}
