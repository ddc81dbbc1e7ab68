/** Where a child’s plans are. */
export function plansHref(child: string): string {
  return `/children/${encodeURIComponent(child)}/plans`;
}

/** A page of one plan; the plan itself where no page of it is said. */
export function planHref(child: string, kind: string, page?: string): string {
  return page === undefined ? `${plansHref(child)}#plan-${kind}` : `${plansHref(child)}/${kind}/${page}`;
}
