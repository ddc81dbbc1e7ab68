import { z } from 'zod';
import { GUIDED_TOOLS, type GuidedTool } from '../../../casework/guided/tools.ts';

export const toolAddress = z.object({ id: z.string().max(200), tool: z.string().max(40) });
export const NO_CHILD = 'There is no child with this number in the record.';
export const NO_TOOL = 'There is no guided page of this name. Signs of Safety, beneath the child’s name, lists them all.';

/** The tool that an address names; undefined where there is none. */
export function toolNamed(name: string): GuidedTool | undefined {
  return GUIDED_TOOLS.find((tool) => tool === name);
}
