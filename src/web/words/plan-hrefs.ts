/** Where a child’s plans are. */
export function plansHref(child: string): string {
  return `/children/${encodeURIComponent(child)}/plans`;
}

/** A page of one plan; the plan itself where no page of it is said. */
export function planHref(child: string, kind: string, page?: string): string {
  return page === undefined ? `${plansHref(child)}#plan-${kind}` : `${plansHref(child)}/${kind}/${page}`;
}

/** One plan, come to from a meeting, to write what was agreed there. */
export function planAfterMeetingHref(child: string, kind: string, meeting: string): string {
  return `${plansHref(child)}?${new URLSearchParams({ meeting }).toString()}#plan-${kind}`;
}

/** The form of an outcome, begun with something that was agreed at a meeting as an action of it. */
export function takenInto(href: string, agreed: string): string {
  return `${href}?${new URLSearchParams({ agreed }).toString()}`;
}

/** The same page of a plan, begun with the meeting at which something was agreed. */
export function agreedAt(href: string, meeting: string | undefined): string {
  return meeting === undefined ? href : `${href}?${new URLSearchParams({ meeting }).toString()}`;
}
