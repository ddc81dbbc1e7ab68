import type { GuidedTool } from '../../casework/guided/tools.ts';

/** Where everything made with one child is listed. */
export function guidedHref(child: string): string {
  return `/children/${encodeURIComponent(child)}/signs-of-safety`;
}

/** Where what was made with one tool is shown; one of them, where it is named. */
export function toolHref(child: string, tool: GuidedTool, made?: string): string {
  const search = made === undefined ? '' : `?${new URLSearchParams({ made }).toString()}`;
  return `${guidedHref(child)}/${tool}${search}`;
}
