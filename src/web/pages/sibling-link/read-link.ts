import { COMMON_PARENTS, type CommonParent, type LinkAsked, SIBLING_KINDS, type SiblingKind } from '../../../casework/index.ts';
import { type Sent, textOf } from '../../forms/sent.ts';
import { NAMES, SOMEBODY_NEW } from './form.ts';

/** What the form said; without the link where something is wrong, by the name of its field. */
export function readLink(
  child: string,
  other: string,
  sent: Sent,
): { readonly link?: LinkAsked; readonly errors: ReadonlyMap<string, string> } {
  const [kind, through] = [textOf(sent, NAMES.kind), textOf(sent, NAMES.through)];
  if (!isKind(kind)) return { errors: new Map([[NAMES.kind, 'Say how they are related']]) };
  if (kind === 'half' && !isParent(through))
    return { errors: new Map([[NAMES.through, 'Say which parent they have in common, or that it is not known']]) };
  const [here, there] = [chosen(sent, NAMES.here), chosen(sent, NAMES.there)];
  return {
    link: {
      key: textOf(sent, NAMES.key),
      child,
      other,
      kind,
      ...(isParent(through) && { through }),
      ...(here !== undefined && { here }),
      ...(there !== undefined && { there }),
    },
    errors: new Map(),
  };
}

function chosen(sent: Sent, name: string): string | undefined {
  const id = textOf(sent, name);
  return id === '' || id === SOMEBODY_NEW ? undefined : id;
}

function isKind(text: string): text is SiblingKind {
  return Object.hasOwn(SIBLING_KINDS, text);
}

function isParent(text: string): text is CommonParent {
  return Object.hasOwn(COMMON_PARENTS, text);
}
